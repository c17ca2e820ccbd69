import type { Clause, Slot } from "../reading/clauses/clause";

/** A clause without one of its parts or further phrases, to see whether anything else tells it from another; the clause itself where it has none. */
export function withoutSlot(clause: Clause, slot: Slot | undefined): Clause {
  if (!slot) return clause;
  return {
    ...clause,
    slots: Object.fromEntries(Object.entries(clause.slots).filter(([, one]) => one !== slot)),
    others: clause.others.filter((one) => one !== slot),
  };
}
