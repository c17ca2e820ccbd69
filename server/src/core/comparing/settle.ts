import type { Clause } from "../reading/clauses/clause";
import { FORBIDDING } from "../reading/clauses/force";
import { doesAsSchool, followsUp, goesBack, limitsOnlyHow } from "./beside";
import { differInNumber, numbersCross } from "./bounds";
import { isUsual } from "./circumstances";
import { type Decision, none } from "./decision";
import { bothNamed } from "./evidence";
import { containment, type Excepted, exceptedBy, exceptionOf, type GraveClash, type GraveOpposition, type Opposition } from "./opposition";
import { partial } from "./partial";
import type { PartRelation } from "./regions";
import { contained } from "./special-case";
import { universalOn } from "./universal";

/** What two clauses make of each other that clash and overlap: first how strongly each speaks, then what is taken back, then exceptions, then which of them says more. */
export function settle(pair: Opposition): Decision {
  const { clash } = pair;
  if (clash === "force" || clash === "option") return unequal(pair, clash);
  const grave: GraveOpposition = { ...pair, clash };
  return takenBack(grave) ?? byException(grave) ?? inUsualCircumstances(grave) ?? byNarrowing(grave);
}

/** "should" beside "must", "may" beside "must": worth showing only where nothing else tells the two apart. */
function unequal({ a, b, near, overlap, left, right }: Opposition, clash: "force" | "option"): Decision {
  if (
    !near ||
    differInNumber(a, b) ||
    overlap.narrowA.length > 0 ||
    overlap.narrowB.length > 0 ||
    left ||
    right ||
    overlap.shared === 0 ||
    !bothNamed(overlap)
  )
    return none("no-opposition", { overlap });
  return { verdict: "tension", reason: clash === "force" ? "unequal-force" : "optional-duty", overlap };
}

/** A later sentence of the same passage names the case in which an earlier one does not hold. */
function takenBack({ a, b, near, overlap }: GraveOpposition): Decision | undefined {
  if (!near) return undefined;
  return goesBack(a, b) || goesBack(b, a) || (a.conditions.length > 0 && followsUp(a, b)) || (b.conditions.length > 0 && followsUp(b, a))
    ? none("conditional-permission", { overlap })
    : undefined;
}

/** What an exception of either clause makes of the other, if it does. One that leaves the other clause out decides before one of which nothing can be said. */
function byException(pair: GraveOpposition): Decision | undefined {
  const { clash, overlap, left, right } = pair;
  if (exceptionOf(pair, "contrary")) return { verdict: clash, reason: "same-region", overlap };
  const outside = exceptionOf(pair, "outside"),
    decisive = outside ?? left ?? right;
  if (!decisive) return undefined;
  const excepted = exceptedBy(pair, decisive);
  return outside ? closed(pair, excepted) : open(pair, excepted);
}

/** "Only the head may exclude" beside "teachers may exclude": the exception leaves the other clause out. */
function closed({ a, b, near, overlap }: GraveOpposition, { exception, clause, other, narrow }: Excepted): Decision {
  if (near && followsUp(other, clause)) return none("conditional-permission", { overlap, exception });
  if (closesPartOf(clause, other, narrow)) return none("narrowing", { overlap, exception });
  if (doesAsSchool(a, b) || doesAsSchool(b, a)) return none("narrowing", { overlap, exception });
  return { verdict: "conflict", reason: "closed", overlap, exception };
}

/** "not without consent", "unless the head agrees": the other clause may or may not be such a case. */
function open(pair: GraveOpposition, excepted: Excepted): Decision | undefined {
  const { overlap } = pair,
    { exception, clause, other, narrow } = excepted,
    { kind, text } = exception.exception;
  if (closesPartOf(clause, other, narrow) || (kind !== "permission" && /^without /.test(text)) || limitsOnlyHow(clause, other))
    return none("narrowing", { overlap, exception });
  return kind === "permission" || kind === "unless" || kind === "only" ? necessary(pair, excepted) : undefined;
}

/** "Phones may be used only with permission" beside "phones may be used": one clause asks for something first, the other does not. */
function necessary({ near, overlap }: GraveOpposition, { exception, other, otherNarrow }: Excepted): Decision {
  const narrower = otherNarrow.filter(({ inherited }) => !inherited),
    bySort = near && exception.exception.closed && narrower.every(({ part }) => SORTS.has(part));
  if (other.conditions.length > 0 || (narrower.length > 0 && !bySort)) return none("overlap", { overlap, exception, part: narrower[0] });
  return { verdict: other.force === "P" || other.force === "R+" ? "tension" : "none", reason: "necessary-condition", overlap, exception };
}

/** Parts that name one sort of what another clause closes. */
const SORTS: ReadonlySet<PartRelation["part"]> = new Set(["channel", "instrument", "object", "place", "other"]);

/** "Only the lead may refer a concern to social care" beside "anyone may report a concern": what is closed is a part of what all may do. */
function closesPartOf(closing: Clause, permitting: Clause, narrow: readonly PartRelation[]): boolean {
  const named = narrow.filter(
    ({ inherited, part }) => !inherited && part !== closing.only && part !== "actor" && part !== "other" && part !== "condition",
  );
  return closing.only !== undefined && permitting.force === "P" && named.length > 0 && !universalOn(permitting, named);
}

/** A ban that is limited only to what is usual at a school, beside a measured permission for the same, or a permission for a special case. */
function inUsualCircumstances(pair: GraveOpposition): Decision | undefined {
  const { a, b, clash, overlap } = pair;
  const [ban, permit, banNarrow, narrow, which] = FORBIDDING.has(a.force)
    ? [a, b, overlap.narrowA, overlap.narrowB, "b" as const]
    : [b, a, overlap.narrowB, overlap.narrowA, "a" as const];
  if (
    !FORBIDDING.has(ban.force) ||
    permit.force !== "P" ||
    permit.conditions.length > 0 ||
    banNarrow.length === 0 ||
    !banNarrow.every((one) => isUsual(one, which === "a" ? "b" : "a"))
  )
    return undefined;
  if (narrow.length > 0) return contained({ ...containment(pair, which), acts: "same" });
  return permit.measured ? { verdict: clash, reason: "same-region", overlap } : undefined;
}

/** Which of the two says more: neither, both, or one that lies within the other. */
function byNarrowing(pair: GraveOpposition): Decision {
  const { a, b, clash, acts, overlap } = pair,
    { narrowA, narrowB } = overlap;
  if (narrowA.length === 0 && narrowB.length === 0) return alike(clash, pair);
  if (departs(pair)) return none("conditional-permission", { overlap });
  if (acts === "same" && numbersCross(a, b, [...narrowA, ...narrowB])) return { verdict: clash, reason: "same-region", overlap };
  if (narrowA.length > 0 && narrowB.length > 0)
    return acts === "opposite" && (a.force === "P" || b.force === "P") ? none("overlap", { overlap }) : partial(pair);
  if (clash === "tension" || (acts === "opposite" && partedInTime(pair)))
    return none("narrowing", { overlap, part: narrowA[0] ?? narrowB[0] });
  if (acts === "opposite" && [...narrowA, ...narrowB].every(({ part }) => part === "place")) return alike(clash, pair);
  return contained(containment(pair, narrowA.length > 0 ? "a" : "b"));
}

/** Two clauses that hold in the same cases. */
function alike(verdict: GraveClash, { acts, overlap }: GraveOpposition): Decision {
  return { verdict, reason: acts === "opposite" ? "opposite-acts" : "same-region", overlap };
}

/** "However, Year 6 may": the later clause of a section says itself that it departs from what stands before. */
function departs({ a, b, near, overlap }: GraveOpposition): boolean {
  const later: Clause = a.index > b.index ? a : b,
    narrow = later === a ? overlap.narrowA : overlap.narrowB;
  return near && later.departs === true && a.section === b.section && narrow.length > 0;
}

/** Acts that exclude each other can follow each other: times and conditions part them, unless one is for all times. */
function partedInTime({ a, b, overlap: { narrowA, narrowB } }: GraveOpposition): boolean {
  const parting = ({ part }: PartRelation) => part === "condition" || part === "time" || part === "other";
  return (narrowA.some(parting) && !universalOn(b, narrowA)) || (narrowB.some(parting) && !universalOn(a, narrowB));
}
