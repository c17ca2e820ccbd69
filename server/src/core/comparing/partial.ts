import type { Clause } from "../reading/clauses/clause";
import { DUTIES, FORBIDDING } from "../reading/clauses/force";
import { type Decision, none } from "./decision";
import type { GraveOpposition } from "./opposition";
import type { PartRelation } from "./regions";
import { inARole } from "./special-case";
import { universalOn } from "./universal";

/** Neither contains the other: each says more than the other on some part. A finding only where the general rule leaves nothing out. */
export function partial({ a, b, clash, overlap }: GraveOpposition): Decision {
  const { narrowA, narrowB } = overlap;
  if (a.conditions.length > 0 && b.conditions.length > 0) return none("conditions", { overlap, part: narrowA[0] });
  if (spares(a, b, narrowA, narrowB) || spares(b, a, narrowB, narrowA)) return none("narrowing", { overlap, part: narrowA[0] });
  if (limitsAtTimes(a, b, narrowA, narrowB) || limitsAtTimes(b, a, narrowB, narrowA))
    return none("narrowing", { overlap, part: narrowA[0] });
  const general = FORBIDDING.has(a.force) || b.force === "N" ? a : b,
    special = general === a ? b : a,
    specialNarrow = special === a ? narrowA : narrowB;
  if (special.conditions.length > 0) return none("conditional-permission", { overlap, part: specialNarrow[0] });
  const generalNarrow = general === a ? narrowA : narrowB;
  if (generalNarrow.some(({ part, a: one, b: other }) => part === "other" && /^for /.test(one ?? other ?? "")))
    return none("overlap", { part: specialNarrow[0], overlap });
  if (
    universalOn(general, specialNarrow) &&
    !specialNarrow.some(
      ({ part, relation }) => (part === "object" || part === "channel" || part === "instrument") && relation === "partial",
    )
  )
    return { verdict: inARole(specialNarrow, general) ? "tension" : clash, reason: "universal", part: specialNarrow[0], overlap };
  return none("overlap", { part: specialNarrow[0], overlap });
}

/** "Passwords are never shared" beside "share data through the portal": a ban on one thing of a kind, and how the kind is treated otherwise. */
function spares(ban: Clause, rule: Clause, banNarrow: readonly PartRelation[], ruleNarrow: readonly PartRelation[]): boolean {
  return (
    FORBIDDING.has(ban.force) &&
    DUTIES.has(rule.force) &&
    banNarrow.every(({ part, relation }) => part === "object" && relation !== "partial") &&
    ruleNarrow.every(({ part }) => part === "channel" || part === "instrument")
  );
}

/** "No jewellery may be worn during PE" beside "watches may be worn": leave for one thing of a kind at large, and a time, a place or a case in which there is none for the kind. */
function limitsAtTimes(ban: Clause, leave: Clause, banNarrow: readonly PartRelation[], leaveNarrow: readonly PartRelation[]): boolean {
  if (!FORBIDDING.has(ban.force) || (leave.force !== "P" && leave.force !== "R+") || leave.absolute || leave.conditions.length > 0)
    return false;
  return (
    banNarrow.every(({ part, relation }) => /^(?:time|place|condition|other)$/.test(part) && relation !== "partial") &&
    leaveNarrow.every(({ part }) => part === "object")
  );
}
