import { type Identity, identityOf } from "../identity";
import type { Clause } from "../reading/clauses/clause";

const all = new WeakMap<Identity, Map<unknown, { readonly given: readonly unknown[]; readonly value: unknown }>>();

/**
 * What is made of a clause: worked out once for a clause of a policy that is being edited, as long as it says the same.
 * @param owner whose it is, such as the function itself
 * @param given what else it depends on
 * @param make its answer may not depend on where the clause stands
 */
export function perClause<T>(clause: Clause, owner: unknown, given: readonly unknown[], make: () => T): T {
  const identity = identityOf(clause);
  if (!identity) return make();
  let kept = all.get(identity);
  if (!kept) all.set(identity, kept = new Map());
  const known = kept.get(owner);
  if (known && known.given.length === given.length && known.given.every((one, i) => one === given[i])) return known.value as T;
  const value = make();
  kept.set(owner, { given, value });
  return value;
}
