import type { Block, Policy } from "../../../grammar/tree";
import type { Sentence } from "./facts";
import { moved } from "./language/moved";
import type { Parse } from "./language/parse-again";
import type { Unchanged } from "./language/unchanged";

interface Table { readonly given: unknown; readonly values: readonly unknown[] }

/**
 * What readers have made of the single blocks of a policy, so that after an edit only the blocks that changed are read
 * again. Only policies that are being edited have this; without it every block is read.
 */
class Readings {
  readonly #tables = new Map<unknown, Table>();
  readonly #blocks: number;
  readonly #unchanged: Unchanged | undefined;
  #before: Readings | undefined;
  /** What is handed on from text to text and changed in place. */
  readonly handedOn: Map<unknown, unknown>;

  constructor(blocks: number, before?: Readings, unchanged?: Unchanged) {
    this.#blocks = blocks;
    this.#before = before;
    this.handedOn = before ? before.handedOn : new Map();
    this.#unchanged = unchanged;
  }

  /** The reader's values, one for each block, made where the text before has none. */
  of<T>(reader: unknown, given: unknown, make: (index: number) => T): readonly T[] {
    const known = this.#tables.get(reader);
    if (known && known.given === given) return known.values as readonly T[];
    const old = this.#before && this.#before.#tables.get(reader), from = old?.given === given ? old?.values as readonly T[] | undefined : undefined;
    const values = new Array<T>(this.#blocks), { head, tail } = from && this.#unchanged ? this.#unchanged : { head: 0, tail: 0 };
    for (let i = 0; i < head; i++) values[i] = from![i]!;
    for (let i = head; i < this.#blocks - tail; i++) values[i] = make(i);
    for (let i = 1; i <= tail; i++) values[this.#blocks - i] = from![from!.length - i]!;
    this.#tables.set(reader, { given, values });
    return values;
  }

  /** How far a block has moved in the last edit, in characters; undefined for one that changed. */
  moved(index: number): number | undefined {
    if (!this.#unchanged) return undefined;
    return index < this.#unchanged.head ? 0 : index >= this.#blocks - this.#unchanged.tail ? this.#unchanged.by : undefined;
  }

  /** What a reader kept for a block before the edit; undefined for a block that changed. */
  before<T>(reader: unknown, given: unknown, index: number): T | undefined {
    const table = this.#before && this.#before.#tables.get(reader), at = this.indexBefore(index);
    return at === undefined || table?.given !== given ? undefined : table?.values[at] as T | undefined;
  }

  /** What a reader kept for the blocks of the text before that the edit changed or took away. */
  changedBefore<T>(reader: unknown, given: unknown): readonly T[] {
    const table = this.#before && this.#before.#tables.get(reader);
    return table && table.given === given && this.#unchanged ? table.values.slice(this.#unchanged.head, table.values.length - this.#unchanged.tail) as T[] : [];
  }

  /** Where a block stood before the edit; undefined for one that changed. */
  indexBefore(index: number): number | undefined {
    if (!this.#before || !this.#unchanged) return undefined;
    return index < this.#unchanged.head ? index : index >= this.#blocks - this.#unchanged.tail ? index - this.#blocks + this.#before.#blocks : undefined;
  }

  /** Keeps a reader's values for the next edit. */
  keep(reader: unknown, given: unknown, values: readonly unknown[]): void { this.#tables.set(reader, { given, values }); }

  /** Lets go of the text before: everything that is wanted from it has been taken over. */
  close(): void { this.#before = undefined; }
}

const all = new WeakMap<Policy, { readonly parse: Parse; readonly readings: Readings }>();

/**
 * Prepares a policy for being edited: what is read from its blocks is kept, and taken over from the text before where there
 * is one. The text before that one is let go, so that never more than two texts of a document are held.
 */
export function keepReadings(parse: Parse, before?: Policy): void {
  const known = before && all.get(before);
  known?.readings.close();
  all.set(parse.policy, { parse, readings: new Readings(parse.policy.blocks.length, known?.readings, parse.unchanged) });
}

/** How a policy that is being edited was parsed. */
export function parseOf(policy: Policy): Parse | undefined { return all.get(policy)?.parse; }

/**
 * What a reader makes of each block, in the order of the blocks. Blocks that an edit left alone are not read again.
 * @param read a function of its own, not made anew with each call. Its answer may depend on nothing but the block's kind, flow
 *   and parts and on `given`; it must hold no offset into the document and no index of a block, and is never changed
 * @param given what else the answer depends on, such as a part of the knowledge
 */
export function perBlock<T, G = undefined>(policy: Policy, read: (block: Block, given: G) => T, ...[given]: G extends undefined ? [] : [given: G]): readonly T[] {
  const readings = all.get(policy)?.readings;
  return readings ? readings.of(read, given, (index) => read(policy.blocks[index]!, given as G)) : policy.blocks.map((block) => read(block, given as G));
}

/** What a reader makes of the sentences of a block, with their words. */
interface Answers<T> { readonly texts: readonly string[]; readonly answers: readonly T[] }

/**
 * The same for sentences: one answer for each, in their order. In a block that changed, the sentences that stood there before
 * are not read again either.
 * @param read its answer may depend on nothing but the sentence's words and on `given`
 */
export function perSentence<T, G = undefined>(policy: Policy, sentences: readonly Sentence[], read: (text: string, given: G) => T, ...[given]: G extends undefined ? [] : [given: G]): readonly T[] {
  const readings = all.get(policy)?.readings;
  if (!readings) return sentences.map(({ text }) => read(text, given as G));
  let at = 0, known: Map<string, T> | undefined;
  const knownBefore = () => {
    const map = new Map<string, T>();
    for (const { texts, answers } of readings.changedBefore<Answers<T>>(read, given)) texts.forEach((text, i) => map.set(text, answers[i]!));
    return map;
  };
  const answers: T[] = [];
  for (const own of readings.of(read, given, (index): Answers<T> => {
    while (at < sentences.length && sentences[at]!.block < index) at++;
    if (sentences[at]?.block !== index) return NO_ANSWERS;
    known ??= knownBefore();
    const texts: string[] = [], made: T[] = [];
    for (; at < sentences.length && sentences[at]!.block === index; at++) {
      const { text } = sentences[at]!;
      texts.push(text);
      made.push(known.has(text) ? known.get(text)! : read(text, given as G));
    }
    return { texts, answers: made };
  })) for (const answer of own.answers) answers.push(answer);
  return answers;
}

const NO_ANSWERS: Answers<never> = { texts: [], answers: [] };
/** What a reader that looks at more than the block keeps for itself: it must find out whether what it kept still holds. */
export interface Keeping<T> {
  /** What was kept for a block before the edit, and how far the block has moved since; undefined where the block changed. */
  before(block: number): { readonly value: T; readonly moved: number } | undefined;
  /** What was kept for the blocks that the edit changed or took away. */
  changed(): readonly T[];
  /** Where a block stood before an edit that moved it by so many characters; undefined where it changed or moved otherwise. */
  movedAlong(block: number, by: number): number | undefined;
  /** What is kept for a block now. */
  of(block: number, make: () => T): T;
}

/**
 * Opens what a reader keeps; undefined for a policy that is not being edited.
 * @param given what else all that it reads depends on, such as the vocabulary
 */
export function keeping<T>(policy: Policy, reader: unknown, given?: unknown): Keeping<T> | undefined {
  const readings = all.get(policy)?.readings;
  if (!readings) return undefined;
  const values = new Array<T | undefined>(policy.blocks.length).fill(undefined);
  readings.keep(reader, given, values);
  return {
    before(block) {
      const value = readings.before<T>(reader, given, block), moved = readings.moved(block);
      return value === undefined || moved === undefined ? undefined : { value, moved };
    },
    changed: () => readings.changedBefore<T>(reader, given).filter((value) => value !== undefined),
    movedAlong: (block, by) => (readings.moved(block) === by ? readings.indexBefore(block) : undefined),
    of: (block, make) => (values[block] ??= make()),
  };
}

/**
 * Something that a policy which is being edited hands on from text to text, and that is changed in place; undefined for other
 * policies. Whoever takes it must first bring it up to date, as texts in between may have been passed over.
 * @param owner whose it is
 */
export function handedOn<T>(policy: Policy, owner: unknown, make: () => T): T | undefined {
  const readings = all.get(policy)?.readings;
  if (!readings) return undefined;
  let value = readings.handedOn.get(owner) as T | undefined;
  if (value === undefined) readings.handedOn.set(owner, value = make());
  return value;
}

/** What a record and all copies of it that were only moved have in common. Later records have higher ordinals. */
export interface Identity { readonly ordinal: number }

const identities = new WeakMap<object, Identity>();
let marked = 0;

/**
 * Marks a record so that it can be recognised after edits that only moved it.
 * @param like a record that says the same, whose identity it takes on
 */
export function mark(record: object, like?: object): void { identities.set(record, (like && identities.get(like)) ?? { ordinal: marked++ }); }

/** The identity of a record; undefined for records of policies that are not being edited. */
export function identityOf(record: object): Identity | undefined { return identities.get(record); }

/** A copy of a marked record, with all its offsets moved and some of its fields replaced; the copy is recognised as the same. */
export function movedRecord<T extends object>(record: T, by: number, fields: Partial<T>): T {
  const copy = { ...moved(record, by), ...fields };
  identities.set(copy, identities.get(record)!);
  return copy;
}
