import type { Clause, Force } from "../reading/clauses/clause";
import { DUTIES, FORBIDDING } from "../reading/clauses/force";
import { conceptId, isKindOf } from "../reading/words/vocabulary";
import { actOf, areOtherStates, type Clash, clashOf, doesAnyOf, meeting } from "./acts";
import { underOtherOwners } from "./contrary";
import { type Decision, none } from "./decision";
import { durationsOf } from "./durations";
import { bothNamed, closeAcross, enough, readable } from "./evidence";
import { exceptionMeeting } from "./exceptions";
import { gate } from "./gate";
import { byManner, byPassage, byRoutes } from "./kept-apart";
import { sameDirection } from "./lost-exception";
import type { Ontology } from "./ontology";
import { exceptedBy, exceptionOf, type Opposition, type SharedAct, type TwoClauses } from "./opposition";
import { inCommon } from "./pairing/term-keys";
import { answersBreach, overrides, settled } from "./which-first";
import { overlapOf, type Overlap, type PartRelation } from "./regions";
import { isInherited, withoutHeading } from "./without-heading";
import { exclusiveRoute, otherPerformer } from "./routes";
import { settle } from "./settle";
import { goesOnPast } from "./times-of-day";
import { withoutSlot } from "./without-slot";

/**
 * Decides about two clauses of one school. The first rule that fires is the explanation. Symmetric but for `special`. What it
 * may find anything about is what `ClauseIndex` must bring together: a rule that lets more pairs clash is a change there too.
 */
export function decide(a: Clause, b: Clause, sameDocument: boolean, ontology: Ontology): Decision {
  const decision = decided({ a, b: sameDocument ? b : elsewhere(b), near: sameDocument, ontology });
  if (decision.verdict !== "none" && decision.reason !== "heading-only" && sameDocument && underOtherOwners(a, b)) return none("part");
  return decision.verdict === "none" || inCommon(a, b, ontology)
    ? decision
    : none("little-shared", decision.overlap ? { overlap: decision.overlap } : {});
}

/** Where a clause of another document stands there says nothing. */
function elsewhere(clause: Clause): Clause {
  return { ...clause, block: -1, section: -1, sentence: -1 };
}

/** The steps in their order: where the clauses stand, what they are about, what their forces make of each other, and then all else that they say. */
function decided(pair: TwoClauses): Decision {
  const passages = byPassage(pair);
  if (passages) return passages;
  const { a, b, near, ontology } = pair,
    acts = meeting(a, b, ontology);
  if (!acts) return (near && headingOnly(pair, undefined)) || none("different-acts");
  const shared: SharedAct = { a, b, near, ontology, acts },
    clash = clashOf(pressed(a), pressed(b), acts),
    apart = byRoutes(shared, clash) ?? byManner(shared, clash);
  if (apart) return apart;
  return clash ? opposed(shared, clash) : sameDirection(shared);
}

/** "should never" leaves nothing out and means must not. */
function pressed({ force, absolute, forceText }: Clause): Force {
  return force === "F-" && absolute && ABSOLUTELY.test(forceText) ? "F" : force;
}

/** Words of force that rule every case out. */
const ABSOLUTELY = /\b(?:never|no (?:time|circumstances?|account|case|point|stage|event|occasion)|any circumstances)\b/;

/** Two clauses whose forces clash: whether they overlap, and whether their own words settle which of them holds. */
function opposed(pair: SharedAct, clash: NonNullable<Clash>): Decision {
  const { a, b, near, ontology, acts } = pair,
    lasting = acts === "opposite" ? durationsOf(a, b) : undefined;
  if (lasting) return gate(a, b, overTime(lasting, near, ontology), near);
  const past = acts === "opposite" && goesOnPast(a, b),
    overlap = overlapOfActs(pair, past);
  const apart = byPart(pair, overlap, past);
  if (apart) return apart;
  const rivals = overrides(a) && overrides(b);
  if (!rivals && (settled(a, b) || settled(b, a))) return none("precedence", { overlap });
  if (answersBreach(a, b) || answersBreach(b, a)) return none("breach", { overlap });
  const opposition: Opposition = {
    a,
    b,
    near,
    ontology,
    acts,
    clash,
    overlap,
    left: exceptionMeeting(a, b, ontology),
    right: exceptionMeeting(b, a, ontology),
  };
  const excepted = byInnerException(opposition);
  if (excepted) return excepted;
  if (!isPlain(opposition)) return none("little-shared", { overlap });
  const decision = settle(opposition);
  return gate(a, b, rivals && clash === "conflict" && decision.verdict === "tension" ? { ...decision, verdict: "conflict" } : decision);
}

/** Where two clauses overlap, without what does not tell acts that exclude each other apart: where a thing is put, and times that one goes on `past`. */
function overlapOfActs({ a, b, acts, ontology }: SharedAct, past: boolean): Overlap {
  const put = acts === "opposite" ? [a, b].find(isPutSomewhere) : undefined;
  if (put) return overlapOf(withoutPlace(a, put), withoutPlace(b, put), ontology);
  return past ? overlapOf(withoutSlot(a, a.slots.time), withoutSlot(b, b.slots.time), ontology) : overlapOf(a, b, ontology);
}

/** "handed in at the office": where a thing goes that is then not at hand anywhere. */
function isPutSomewhere(clause: Clause): boolean {
  return DUTIES.has(clause.force) && clause.slots.place !== undefined && doesAnyOf(clause, PUTTING);
}

/** Acts after which a thing is no longer at hand. */
const PUTTING = ["hand_in", "lock_away", "leave_home"].map((name) => conceptId(`actions:${name}`));

/** `clause` without its place, if it is the one that says where a thing is put. */
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

/** A part on which the two differ: who does it, by which route, when, where, in which case. */
function byPart(pair: SharedAct, overlap: Overlap, past: boolean): Decision | undefined {
  const { a, b, near, ontology, acts } = pair,
    { apart, narrowA, narrowB } = overlap;
  if ((past || areOtherStates(a, b)) && narrowA.length + narrowB.length > 0) return none("narrowing", { overlap });
  const performers = otherPerformer(a, b, acts, overlap, ontology);
  if (performers) return gate(a, b, performers);
  if (!apart) return undefined;
  const exclusive = exclusiveRoute(a, b, acts, apart, ontology);
  if (exclusive) return gate(a, b, exclusive);
  return (near && headingOnly(pair, apart)) || none(apart.part === "condition" ? "conditions" : "part", { part: apart, overlap });
}

/** An exception of one clause takes the other in, or speaks of just the contrary case, for which its clause says more. */
function byInnerException(pair: Opposition): Decision | undefined {
  const { overlap } = pair,
    inside = exceptionOf(pair, "inside");
  if (inside) return none("exception", { overlap, exception: inside });
  const contrary = exceptionOf(pair, "contrary");
  return contrary && exceptedBy(pair, contrary).narrow.some(({ part }) => part !== "condition")
    ? none("overlap", { overlap, exception: contrary })
    : undefined;
}

/** Enough was read of both, and enough of it is the same, to say anything. */
function isPlain(pair: Opposition): boolean {
  const { a, b, near, overlap } = pair,
    contrary = exceptionOf(pair, "contrary") !== undefined,
    outside = exceptionOf(pair, "outside");
  return (
    ((contrary && actOf(a) !== undefined && actOf(a) === actOf(b)) || enough(a, b, overlap, outside?.exception)) &&
    readable(a, b) &&
    (near || closeAcross(a, b, overlap))
  );
}

/** Only the heading of one of them keeps the two apart; by their own words they would clash. Two headings that part them are plain enough. */
function headingOnly({ a, b, ontology }: TwoClauses, apart: PartRelation | undefined): Decision | undefined {
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
