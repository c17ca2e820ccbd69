import type { DocumentFacts } from "../facts";

const all = new WeakMap<DocumentFacts, Map<unknown, { readonly given: unknown; readonly value: unknown }>>();

/**
 * What a reader makes of one document: worked out once for the same facts, so that judging a school after an edit looks at
 * the edited document only.
 * @param read a function of its own, not made anew with each call; its answer may depend on the facts and on `given` alone and is never changed
 */
export function perDocument<T, G>(facts: DocumentFacts, read: (facts: DocumentFacts, given: G) => T, given: G): T {
  let known = all.get(facts);
  if (!known) all.set(facts, (known = new Map()));
  const kept = known.get(read);
  if (kept && kept.given === given) return kept.value as T;
  const value = read(facts, given);
  known.set(read, { given, value });
  return value;
}
