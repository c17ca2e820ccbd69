import { type Identity, identityOf, sameList } from "../../kept/identity";
import type { Clause } from "../../reading/clauses/clause";

const all = new WeakMap<Identity, Map<unknown, { readonly given: readonly unknown[]; readonly value: unknown }>>();

/**
 * What is made of a clause: worked out once for a clause of a policy that is being edited, as long as it says the same.
 * @param make a function of its own, not made anew with each call; its answer may depend on what the clause says and on `given` alone,
 *   not on where it stands
 */
export function perClause<T, G extends readonly unknown[]>(clause: Clause, make: (clause: Clause, given: G) => T, given: G): T {
  const identity = identityOf(clause);
  if (!identity) return make(clause, given);
  let kept = all.get(identity);
  if (!kept) all.set(identity, (kept = new Map()));
  const known = kept.get(make);
  if (known && sameList(known.given, given)) return known.value as T;
  const value = make(clause, given);
  kept.set(make, { given, value });
  return value;
}
