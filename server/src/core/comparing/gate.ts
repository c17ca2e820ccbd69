import type { Clause, Force } from "../reading/clauses/clause";
import { wornByOthers } from "./beside";
import type { Decision } from "./decision";

const WEAK: ReadonlySet<Force> = new Set(["O-", "F-", "R+", "R-"]);
/** Shares of unread words beyond which a conflict is only shown as a tension, and a tension not at all. */
const CONFLICT_RESIDUE = 0.5,
  TENSION_RESIDUE = 0.35;
/** The share beyond which next to nothing of a clause was read. */
const HARDLY_READ = 0.8;

/** Doubts: words that no part accounts for, and plain descriptions, unless numbers of one passage are `measured` against those of another. */
export function gate(a: Clause, b: Clause, decision: Decision, measured = false): Decision {
  if (decision.verdict === "none") return decision;
  if (a.practice && b.practice && !measured && decision.reason !== "closed" && !saysTheContrary(a, b, decision))
    return { ...decision, verdict: "none", reason: "little-shared" };
  if (
    (a.practice || b.practice || wornByOthers(a, b) || wornByOthers(b, a)) &&
    (decision.reason === "special-case" || decision.reason === "unequal-force")
  )
    return { ...decision, verdict: "none", reason: "narrowing" };
  const unread = Math.max(a.residueShare, b.residueShare);
  if (unread > HARDLY_READ) return { ...decision, verdict: "none", reason: "unread-words" };
  if (decision.verdict === "conflict" && unread > CONFLICT_RESIDUE) return { ...decision, verdict: "tension", reason: "unread-words" };
  if (decision.verdict === "tension" && unread > TENSION_RESIDUE) return { ...decision, verdict: "none", reason: "unread-words" };
  if (decision.verdict === "conflict" && ((WEAK.has(a.force) && WEAK.has(b.force)) || unread > TENSION_RESIDUE))
    return { ...decision, doubtful: true };
  return decision;
}

/** "Ties are worn in summer" beside "Ties are not worn in summer": two descriptions that differ in nothing but a "not", of something in so many words and where or when besides. */
function saysTheContrary(a: Clause, b: Clause, { verdict, reason, overlap }: Decision): boolean {
  if (
    verdict !== "conflict" ||
    reason !== "same-region" ||
    !overlap ||
    a.residue.length + b.residue.length > 0 ||
    a.conditions.length + b.conditions.length > 0
  )
    return false;
  return (
    overlap.parts.every(({ relation, a: one, b: other }) => relation === "equal" && one !== undefined && other !== undefined) &&
    overlap.shared >= 2
  );
}
