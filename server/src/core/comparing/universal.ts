import type { Clause, Term } from "../reading/clauses/clause";
import type { PartRelation } from "./regions";
import { leavesNothingOut } from "./said-parts";

/** The general clause says that nothing is left out: never, under no circumstances, any, no … */
export function universalOn(general: Clause, narrow: readonly PartRelation[]): boolean {
  if (general.absolute || general.others.some(leavesNothingOut)) return true;
  return (
    narrow.some(({ part }) => part !== "condition" && part !== "other" && general.slots[part]?.terms.some(saysAll) === true) ||
    Object.values(general.slots).some(
      (slot) =>
        slot?.terms.some((term) => /^(?:(?:always|at all times?|at any time|throughout)$|anywhere\b|everywhere\b)/.test(term.text)) ||
        slot?.preposition === "throughout",
    )
  );
}

/** "all staff", though that is one word for them. */
export function saysAll({ universal, text }: Term): boolean {
  return universal === true || /^(?:all|every|any|each) (?!other\b)/i.test(text);
}
