import type { Clause, Slot } from "../reading/clauses/clause";

/** A part, or its owner, that only a heading gives. */
export function isInherited(slot: Slot | undefined): boolean {
  return slot !== undefined && (slot.source === "heading" || slot.terms.some((term) => term.ownerInherited));
}

/** The clause by its own words, without what its heading adds. */
export function withoutHeading(clause: Clause): Clause {
  const slots = Object.fromEntries(
    Object.entries(clause.slots)
      .filter(([, slot]) => slot.source !== "heading")
      .map(([name, slot]) => [
        name,
        slot.terms.some((term) => term.ownerInherited)
          ? {
              ...slot,
              terms: slot.terms.map(({ owner, ownerInherited, ...term }) =>
                ownerInherited ? term : { ...term, ...(owner ? { owner } : {}) },
              ),
            }
          : slot,
      ]),
  );
  return { ...clause, slots };
}
