import type { Clause, Slot } from "../reading/clauses/clause";
import type { PartRelation } from "./regions";

/** "may be dropped off from 7.45 am" beside "must not be dropped off before 8 am", "worth more than £25" beside "worth up to £50": nothing but the numbers differ, and some are in both. */
export function numbersCross({ slots: one }: Clause, { slots: other }: Clause, narrow: readonly PartRelation[]): boolean {
  return (
    narrow.length > 0 &&
    narrow.every(
      ({ part, relation }) => relation === "partial" && part !== "other" && part !== "condition" && crossing(one[part], other[part]),
    )
  );
}

/** Whether two parts each name one thing with a bound, the one from below and the other from above. */
function crossing(one: Slot | undefined, other: Slot | undefined): boolean {
  const x = one?.terms.length === 1 ? one.terms[0]!.range : undefined,
    y = other?.terms.length === 1 ? other.terms[0]!.range : undefined;
  return (
    x !== undefined &&
    y !== undefined &&
    x.unit === y.unit &&
    (x.min === undefined) === (y.max === undefined) &&
    (x.max === undefined) === (y.min === undefined)
  );
}

/** Two numbers of one kind that are not the same: the passages lay down different things, not one thing with different force. */
export function differInNumber(a: Clause, b: Clause): boolean {
  return a.attributes.some((one) =>
    b.attributes.some((two) => one.name === two.name && (one.range.min !== two.range.min || one.range.max !== two.range.max)),
  );
}
