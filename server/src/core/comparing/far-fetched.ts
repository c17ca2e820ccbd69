import type { Clause } from "../reading/clauses/clause";
import { actOf } from "./acts";
import { none, type Decision, type Reason } from "./decision";
import type { Placed } from "./pairing/pairs";

/** Parts that have to meet for a clash. */
const MEETING: ReadonlySet<string> = new Set(["object", "counterpart", "channel", "instrument", "condition"]);
const BY_REGION: ReadonlySet<Reason> = new Set(["universal", "same-region", "closed", "special-case", "necessary-condition"]);
/** With so many clauses there are some eight hundred pairs, and some pair looks like a clash by chance. */
const MANY = 40;

/**
 * How many steps lead from the one clause to the other: an act that is taken for a kind of the other's, a thing that is taken to be among
 * the other's things, a case that may be the other's.
 */
function stepsBetween(a: Clause, b: Clause, { overlap, reason }: Decision): number {
  if (!overlap || !BY_REGION.has(reason)) return 0;
  const sameAct = a.action.verb === b.action.verb || (actOf(a) !== undefined && actOf(a) === actOf(b));
  return (
    (sameAct ? 0 : 1) +
    overlap.parts.filter(
      ({ part, relation, a: one, b: two }) => MEETING.has(part) && one !== undefined && two !== undefined && relation !== "equal",
    ).length
  );
}

/** What is decided about a pair, unless the policies are long and the pair meets only by more than one step. */
export function unlessFarFetched(a: Placed, b: Placed, decision: Decision): Decision {
  const among = a.facts.clauses.length + (a.facts === b.facts ? 0 : b.facts.clauses.length);
  return decision.verdict === "none" || among <= MANY || stepsBetween(a.clause, b.clause, decision) < 2
    ? decision
    : none("far-fetched", { ...(decision.overlap ? { overlap: decision.overlap } : {}) });
}
