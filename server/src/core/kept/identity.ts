/** By what a record is recognised after edits that left it alone or only moved it. Later records have higher ordinals. */
export interface Identity {
  readonly ordinal: number;
}

const identities = new WeakMap<object, Identity>();
let marked = 0;

/**
 * Marks a record so that it can be recognised after edits that only moved it.
 * @param like a record that says the same, whose identity it takes on
 */
export function mark(record: object, like?: object): void {
  identities.set(record, (like && identities.get(like)) ?? { ordinal: marked++ });
}

/** The identity of a record; undefined for records of policies that are not being edited. */
export function identityOf(record: object): Identity | undefined {
  return identities.get(record);
}

/** Whether two lists hold the very same things in the same order. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
