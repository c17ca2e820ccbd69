import type { Clause, Force, Slot } from "../reading/clauses/clause";
import { DUTIES, FORBIDDING } from "../reading/clauses/force";
import { underOtherHeadings, underOtherOwners } from "./contrary";
import { actOf, areOtherStates, doesAnyOf, clashOf, meeting } from "./acts";
import {
  doesAsSchool,
  doneByOthers,
  followsUp,
  goesBack,
  inOneList,
  limitsOnlyHow,
  othersDuty,
  saysOnlyHow,
  usedByOthers,
  withholds,
  wornByOthers,
} from "./beside";
import { type Decision, none } from "./decision";
import { isUsual } from "./circumstances";
import { durationsOf } from "./durations";
import { bothNamed, closeAcross, enough, readable } from "./evidence";
import { type ExceptionMeeting, exceptionMeeting } from "./exceptions";
import type { Ontology } from "./ontology";
import { conceptId, isKindOf } from "../reading/words/vocabulary";
import { isInherited, overlapOf, type Overlap, type PartRelation, withoutHeading } from "./regions";
import { contained, partial, universalOn } from "./special-case";
import { inCommon } from "./pairing/term-keys";
import { differentRoutes, exclusiveRoute, otherPerformer } from "./routes";
import { goesOnPast } from "./times-of-day";
import { withoutSlot } from "./without-slot";

const use = conceptId("actions:use");
const WEAK: ReadonlySet<Force> = new Set(["O-", "F-", "R+", "R-"]);
/** Shares of unread words beyond which a conflict is only shown as a tension, and a tension not at all. */
const CONFLICT_RESIDUE = 0.5,
  TENSION_RESIDUE = 0.35;
/** The share beyond which next to nothing of a clause was read. */
const HARDLY_READ = 0.8;

/**
 * Decides about two clauses of one school. The first rule that fires is the explanation. Symmetric but for `special`. What it
 * may find anything about is what `ClauseIndex` must bring together: a rule that lets more pairs clash is a change there too.
 */
export function decide(a: Clause, b: Clause, sameDocument: boolean, ontology: Ontology): Decision {
  const decision = decided(a, sameDocument ? b : elsewhere(b), sameDocument, ontology);
  if (decision.verdict !== "none" && decision.reason !== "heading-only" && sameDocument && underOtherOwners(a, b)) return none("part");
  return decision.verdict === "none" || inCommon(a, b, ontology)
    ? decision
    : none("little-shared", decision.overlap ? { overlap: decision.overlap } : {});
}

/** "should never" leaves nothing out and means must not. */
function pressed({ force, absolute, forceText }: Clause): Force {
  return force === "F-" && absolute && ABSOLUTELY.test(forceText) ? "F" : force;
}

/** Words of force that rule every case out. */
const ABSOLUTELY = /\b(?:never|no (?:time|circumstances?|account|case|point|stage|event|occasion)|any circumstances)\b/;

/** "at this point", "on these courses": when or where is said by the words around the clause. */
function pointsToItsPassage({ slots: { place, time }, others }: Clause): boolean {
  return [place, time, ...others].some((slot) => slot?.terms.every(({ text }) => POINTING.test(text)) === true);
}

const POINTING = /^(?:this|that|these|those) (?!(?:school|academy|college|nursery|trust|site|policy|document|code|year|term)\b)[a-z]/i;

/** Where a clause of another document stands there says nothing. */
function elsewhere(clause: Clause): Clause {
  return { ...clause, block: -1, section: -1, sentence: -1 };
}

function decided(a: Clause, b: Clause, sameDocument: boolean, ontology: Ontology): Decision {
  if (sameDocument && a.sentence === b.sentence && a.block === b.block) return none("same-sentence");
  if (sameDocument && underOtherHeadings(a, b)) return none("part");
  if (a.block !== b.block && (pointsToItsPassage(a) || pointsToItsPassage(b))) return none("part");
  const acts = meeting(a, b, ontology);
  if (!acts) return (sameDocument && headingOnly(a, b, undefined, ontology)) || none("different-acts");
  const clash = clashOf(pressed(a), pressed(b), acts);
  if (!clash || clash === "force" || clash === "option") {
    const routes = acts === "same" && !(sameDocument && inOneList(a, b)) ? differentRoutes(a, b, sameDocument, ontology) : undefined;
    if (routes) return gate(a, b, routes);
  }
  if (
    clash === "conflict" &&
    (othersDuty(a, b) || othersDuty(b, a) || doneByOthers(a, b) || doneByOthers(b, a) || usedByOthers(a, b) || usedByOthers(b, a))
  )
    return none("no-opposition");
  if (
    clash === "conflict" &&
    acts === "same" &&
    ((saysOnlyHow(a) && FORBIDDING.has(b.force)) || (saysOnlyHow(b) && FORBIDDING.has(a.force)))
  )
    return none("narrowing");
  if (acts === "same" && (withholds(a, b) || withholds(b, a))) return none("narrowing");
  if (acts === "same" && (narrowerBan(a, b, ontology) || narrowerBan(b, a, ontology))) return none("narrowing");
  if (!clash) return sameDirection(a, b, acts, ontology, sameDocument);
  const lasting = acts === "opposite" ? durationsOf(a, b) : undefined;
  if (lasting) return gate(a, b, overTime(lasting, sameDocument, ontology), sameDocument);
  const put = acts === "opposite" ? [a, b].find(isPutSomewhere) : undefined;
  const past = acts === "opposite" && goesOnPast(a, b),
    overlap = put
      ? overlapOf(withoutPlace(a, put), withoutPlace(b, put), ontology)
      : past
        ? overlapOf(withoutSlot(a, a.slots.time), withoutSlot(b, b.slots.time), ontology)
        : overlapOf(a, b, ontology);
  if ((past || areOtherStates(a, b)) && overlap.narrowA.length + overlap.narrowB.length > 0) return none("narrowing", { overlap });
  const performers = otherPerformer(a, b, acts, overlap, ontology);
  if (performers) return gate(a, b, performers);
  const exclusive = overlap.apart && exclusiveRoute(a, b, acts, overlap.apart, ontology);
  if (exclusive) return gate(a, b, exclusive);
  if (overlap.apart)
    return (
      (sameDocument && headingOnly(a, b, overlap.apart, ontology)) ||
      none(overlap.apart.part === "condition" ? "conditions" : "part", { part: overlap.apart, overlap })
    );
  const rivals = overrides(a) && overrides(b);
  if (!rivals && (settled(a, b) || settled(b, a))) return none("precedence", { overlap });
  if (answersBreach(a, b) || answersBreach(b, a)) return none("breach", { overlap });
  const left = exceptionMeeting(a, b, ontology),
    right = exceptionMeeting(b, a, ontology);
  const inside = [left, right].find((one) => one?.kind === "inside");
  if (inside) return none("exception", { overlap, exception: inside });
  const contrary = [left, right].find((one) => one?.kind === "contrary");
  if (contrary && (contrary === left ? overlap.narrowA : overlap.narrowB).some(({ part }) => part !== "condition"))
    return none("overlap", { overlap, exception: contrary });
  if (
    (!(contrary && actOf(a) !== undefined && actOf(a) === actOf(b)) &&
      !enough(a, b, overlap, [left, right].find((one) => one?.kind === "outside")?.exception)) ||
    !readable(a, b) ||
    (!sameDocument && !closeAcross(a, b, overlap))
  )
    return none("little-shared", { overlap });
  const decision = settle(a, b, clash, acts, overlap, left, right, sameDocument, ontology);
  return gate(a, b, rivals && clash === "conflict" && decision.verdict === "tension" ? { ...decision, verdict: "conflict" } : decision);
}

/** "handed in at the office": where a thing goes that is then not at hand anywhere. */
function isPutSomewhere(clause: Clause): boolean {
  return DUTIES.has(clause.force) && clause.slots.place !== undefined && doesAnyOf(clause, PUTTING);
}

const PUTTING = ["hand_in", "lock_away", "leave_home"].map((name) => conceptId(`actions:${name}`));

function withoutPlace(clause: Clause, put: Clause): Clause {
  return clause === put ? withoutSlot(clause, clause.slots.place) : clause;
}

/** What is kept for one length of time and gone after another: a conflict where it is gone too early, and nothing else tells the two apart. */
function overTime({ lengths, a, b }: NonNullable<ReturnType<typeof durationsOf>>, near: boolean, ontology: Ontology): Decision {
  const overlap = overlapOf(a, b, ontology),
    limited = a.conditions.length > 0 || b.conditions.length > 0 || a.exceptions.length > 0 || b.exceptions.length > 0;
  if (overlap.apart || lengths === "apart") return none("part", { overlap, ...(overlap.apart ? { part: overlap.apart } : {}) });
  if (
    [...overlap.narrowA, ...overlap.narrowB].some((one) => !/^(?:after|from) /.test(one.a ?? one.b ?? "")) ||
    limited ||
    !bothNamed(overlap) ||
    overlap.shared === 0 ||
    (!near && !closeAcross(a, b, overlap))
  )
    return none("narrowing", { overlap });
  return { verdict: "conflict", reason: "opposite-acts", overlap };
}

function settle(
  a: Clause,
  b: Clause,
  clash: "conflict" | "tension" | "force" | "option",
  acts: "same" | "opposite",
  overlap: Overlap,
  left: ExceptionMeeting | undefined,
  right: ExceptionMeeting | undefined,
  near: boolean,
  ontology: Ontology,
): Decision {
  const { narrowA, narrowB } = overlap;
  if (clash === "force" || clash === "option") {
    if (
      !near ||
      differInNumber(a, b) ||
      narrowA.length > 0 ||
      narrowB.length > 0 ||
      left ||
      right ||
      overlap.shared === 0 ||
      !bothNamed(overlap)
    )
      return none("no-opposition", { overlap });
    return { verdict: "tension", reason: clash === "force" ? "unequal-force" : "optional-duty", overlap };
  }
  if (near && (goesBack(a, b) || goesBack(b, a))) return none("conditional-permission", { overlap });
  if (near && ((a.conditions.length > 0 && followsUp(a, b)) || (b.conditions.length > 0 && followsUp(b, a))))
    return none("conditional-permission", { overlap });
  if ([left, right].some((one) => one?.kind === "contrary")) return { verdict: clash, reason: "same-region", overlap };
  const outside = [left, right].find((one) => one?.kind === "outside");
  if (outside && near && followsUp(outside === left ? b : a, outside === left ? a : b))
    return none("conditional-permission", { overlap, exception: outside });
  const excepted = outside ?? left ?? right;
  if (excepted && closesPartOf(excepted === left ? a : b, excepted === left ? b : a, excepted === left ? narrowA : narrowB))
    return none("narrowing", { overlap, exception: excepted });
  if (outside && (doesAsSchool(a, b) || doesAsSchool(b, a))) return none("narrowing", { overlap, exception: outside });
  if (outside) return { verdict: "conflict", reason: "closed", overlap, exception: outside };
  const open = left ?? right;
  if (open && open.exception.kind !== "permission" && /^without /.test(open.exception.text))
    return none("narrowing", { overlap, exception: open });
  if (open && (open === left ? limitsOnlyHow(a, b) : limitsOnlyHow(b, a))) return none("narrowing", { overlap, exception: open });
  if (open && (open.exception.kind === "permission" || open.exception.kind === "unless" || open.exception.kind === "only")) {
    const unconditional = open === left ? b : a;
    const narrower = (open === left ? narrowB : narrowA).filter(({ inherited }) => !inherited);
    if (
      unconditional.conditions.length > 0 ||
      (narrower.length > 0 &&
        !(
          near &&
          open.exception.closed &&
          narrower.every(
            ({ part }) => part === "channel" || part === "instrument" || part === "object" || part === "place" || part === "other",
          )
        ))
    )
      return none("overlap", { overlap, exception: open, part: narrower[0] });
    return {
      verdict: unconditional.force === "P" || unconditional.force === "R+" ? "tension" : "none",
      reason: "necessary-condition",
      overlap,
      exception: open,
    };
  }
  const usual = inUsualCircumstances(a, b, clash, overlap, near, ontology);
  if (usual) return usual;
  if (narrowA.length === 0 && narrowB.length === 0)
    return { verdict: clash, reason: acts === "opposite" ? "opposite-acts" : "same-region", overlap };
  const later = a.index > b.index ? a : b,
    earlier = later === a ? b : a;
  if (near && later.departs && later.section === earlier.section && (later === a ? narrowA : narrowB).length > 0)
    return none("conditional-permission", { overlap });
  if (acts === "same" && numbersCross(a, b, [...narrowA, ...narrowB])) return { verdict: clash, reason: "same-region", overlap };
  if (narrowA.length > 0 && narrowB.length > 0)
    return acts === "opposite" && (a.force === "P" || b.force === "P") ? none("overlap", { overlap }) : partial(a, b, clash, overlap);
  if (clash === "tension" || (acts === "opposite" && partedInTime(a, b, overlap)))
    return none("narrowing", { overlap, part: narrowA[0] ?? narrowB[0] });
  if (acts === "opposite" && [...narrowA, ...narrowB].every(({ part }) => part === "place"))
    return { verdict: clash, reason: "opposite-acts", overlap };
  return narrowA.length > 0
    ? contained(a, b, clash, acts, narrowA, overlap, "a", near, ontology)
    : contained(b, a, clash, acts, narrowB, overlap, "b", near, ontology);
}

/** "Only the lead may refer a concern to social care" beside "anyone may report a concern": what is closed is a part of what all may do. */
function closesPartOf(closing: Clause, permitting: Clause, narrow: readonly PartRelation[]): boolean {
  const named = narrow.filter(
    ({ inherited, part }) => !inherited && part !== closing.only && part !== "actor" && part !== "other" && part !== "condition",
  );
  return closing.only !== undefined && permitting.force === "P" && named.length > 0 && !universalOn(permitting, named);
}

/** "may be dropped off from 7.45 am" beside "must not be dropped off before 8 am", "worth more than £25" beside "worth up to £50": nothing but the numbers differ, and some are in both. */
function numbersCross({ slots: one }: Clause, { slots: other }: Clause, narrow: readonly PartRelation[]): boolean {
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

/** "must write to parents by email" beside "should not befriend parents": what is forbidden is one kind of what is asked, which can be done otherwise; "may use the bays" beside "must not drive on the site". */
function narrowerBan(ban: Clause, other: Clause, { vocabulary }: Ontology): boolean {
  const kind = actOf(ban),
    wide = actOf(other);
  if (!FORBIDDING.has(ban.force) || kind === undefined || wide === undefined || kind === wide || !vocabulary.implied(kind).has(wide))
    return false;
  return DUTIES.has(other.force) || (wide === use && !ban.slots.object && !ban.slots.channel && !ban.slots.instrument);
}

/** A ban that is limited only to what is usual at a school, beside a measured permission for the same, or a permission for a special case. */
function inUsualCircumstances(
  a: Clause,
  b: Clause,
  clash: "conflict" | "tension",
  overlap: Overlap,
  near: boolean,
  ontology: Ontology,
): Decision | undefined {
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
  if (narrow.length > 0) return contained(permit, ban, clash, "same", narrow, overlap, which, near, ontology);
  return permit.measured ? { verdict: clash, reason: "same-region", overlap } : undefined;
}

/** Only the heading of one of them keeps the two apart; by their own words they would clash. Two headings that part them are plain enough. */
function headingOnly(a: Clause, b: Clause, apart: PartRelation | undefined, ontology: Ontology): Decision | undefined {
  const part = apart?.part ?? (a.slots.channel && b.slots.channel ? "channel" : "instrument");
  if (
    a.practice ||
    b.practice ||
    part === "other" ||
    part === "condition" ||
    isInherited(a.slots[part]) === isInherited(b.slots[part]) ||
    (!apart && (!a.slots[part] || !b.slots[part]))
  )
    return undefined;
  const [ban, leave] = FORBIDDING.has(a.force) ? [a, b] : [b, a],
    banned = actOf(ban),
    left = actOf(leave);
  if (banned !== undefined && left !== undefined && banned !== left && isKindOf(banned, left)) return undefined;
  const plain = decide(withoutHeading(a), withoutHeading(b), true, ontology);
  return plain.verdict === "none" ? undefined : { ...plain, verdict: "tension", reason: "heading-only", ...(apart ? { part: apart } : {}) };
}

/** Acts that exclude each other can follow each other: times and conditions part them, unless one is for all times. */
function partedInTime(a: Clause, b: Clause, { narrowA, narrowB }: Overlap): boolean {
  const parting = ({ part }: PartRelation) => part === "condition" || part === "time" || part === "other";
  return (narrowA.some(parting) && !universalOn(b, narrowA)) || (narrowB.some(parting) && !universalOn(a, narrowB));
}

/** The same direction: one has lost the other's exception. */
function sameDirection(a: Clause, b: Clause, acts: "same" | "opposite", ontology: Ontology, near: boolean): Decision {
  if (!near || acts !== "same" || !(FORBIDDING.has(a.force) && FORBIDDING.has(b.force))) return none("no-opposition");
  const lost =
    a.exceptions.length > 0 && b.exceptions.length === 0 ? a : b.exceptions.length > 0 && a.exceptions.length === 0 ? b : undefined;
  if (!lost || lost.only || lost.exceptions.every(({ kind }) => kind === "only")) return none("no-opposition");
  const overlap = overlapOf(a, b, ontology);
  if (overlap.apart) return none("part", { part: overlap.apart, overlap });
  const bare = lost === a ? b : a;
  // "without training": it is limited in a way of its own, so that nothing is lost.
  if (bare.others.some(({ preposition }) => preposition === "without")) return none("no-opposition", { overlap });
  const bareNarrow = lost === a ? overlap.narrowB : overlap.narrowA;
  const x = actOf(a),
    y = actOf(b),
    alike = x !== undefined && y !== undefined ? isKindOf(x, y) || isKindOf(y, x) : a.action.verb === b.action.verb;
  if (
    !alike ||
    !enough(a, b, overlap) ||
    bareNarrow.length > 0 ||
    bare.conditions.length > 0 ||
    exceptionMeeting(lost, bare, ontology)?.kind === "inside"
  )
    return none("no-opposition", { overlap });
  return gate(a, b, {
    verdict: "tension",
    reason: "lost-exception",
    overlap,
    exception: { kind: "open", exception: lost.exceptions[0]! },
    special: lost === a ? "a" : "b",
  });
}

/** One clause says what to do once the other's act has happened: "any friend request received must be declined". */
function answersBreach(answer: Clause, rule: Clause): boolean {
  if (answer.force !== "O" && answer.force !== "O-") return false;
  const verbs = [rule.action.verb, ...rule.action.verb.split(" ")];
  return (
    FORBIDDING.has(rule.force) &&
    answer.conditions.some((condition) => condition.words.some((word) => verbs.includes(word))) &&
    answer.conditions.some(({ kind }) => kind === "if")
  );
}

const ELSEWHERE =
  /\b(?:\d+(?:\.\d+)*|section|clause|paragraph|policy|procedure|appendix|allows?|requires?|permitted (?:by|in|under)|provided (?:for|in)|set out|stated)\b/;

/** The clause itself says which comes first: "subject to", "despite", "except as section 7 allows". The number of the other may decide whether it is meant. */
export function settled({ precedence, exceptions }: Clause, other: Clause): boolean {
  return (
    precedence.some(({ target }) => pointsTo(target, other)) ||
    exceptions.some(
      ({ kind, text }) =>
        kind === "except" && /^(?:except|save)(?: as| where| when|$| )/.test(text) && ELSEWHERE.test(text) && pointsTo(text, other),
    )
  );
}

/** Words that name no number may mean any clause; a number means the clauses that have it, or stand under it. */
function pointsTo(target: string, { number }: Clause): boolean {
  const named = /\b\d+(?:\.\d+)*\b/.exec(target)?.[0];
  return named === undefined || number === undefined || !number.includes(".") || number === named || number.startsWith(`${named}.`);
}

/** "Despite section 6", "notwithstanding section 2": two clauses that both say so leave it open which comes first. */
function overrides({ precedence }: Clause): boolean {
  return precedence.some(({ kind }) => kind === "overrides");
}

/** Two numbers of one kind that are not the same: the passages lay down different things, not one thing with different force. */
function differInNumber(a: Clause, b: Clause): boolean {
  return a.attributes.some((one) =>
    b.attributes.some((two) => one.name === two.name && (one.range.min !== two.range.min || one.range.max !== two.range.max)),
  );
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

/** Doubts: words that no part accounts for, and plain descriptions, unless numbers of one passage are `measured` against those of another. */
function gate(a: Clause, b: Clause, decision: Decision, measured = false): Decision {
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
