import type { Clause, Slot, SlotName } from "../reading/clauses/clause";
import { DUTIES } from "../reading/clauses/force";
import { type ConceptId, conceptId, conceptOf, isKindOf } from "../reading/words/vocabulary";
import { actOf, doesAnyOf } from "./acts";
import type { Decision } from "./decision";
import type { Ontology } from "./ontology";
import { aligned, carrierOf } from "./aligned";
import { choiceOf, excludeEachOther, isWay } from "./one-at-a-time";
import { isAnyOf } from "../reading/clauses/parts/term-concepts";
import { textOf } from "./alternatives";
import { type Overlap, overlapOf, type PartRelation } from "./regions";
import { withoutSlot } from "./without-slot";

/** Acts that happen in one place at a time: what is kept in lockers is not kept under desks. */
const PLACED: readonly ConceptId[] = [
  "keep",
  "collect",
  "hand_in",
  "lock_away",
  "park",
  "sit",
  "line_up",
  "stay",
  "drop_off_child",
  "administer",
  "leave",
  "assemble",
  "eat",
  "change_clothes",
  "sleep",
].map((name) => conceptId(`actions:${name}`));

/** Whether a clause may be one of two whose routes differ (`differentRoutes`): whether it is a plain duty or leave to do something through something, or in one place. */
export function isRouted(clause: Clause): boolean {
  if (
    (!DUTIES.has(clause.force) && (clause.force !== "P" || clause.forceSource === "list")) ||
    /\balso\b/.test(clause.forceText) ||
    clause.practice ||
    clause.conditions.length > 0 ||
    clause.exceptions.length > 0
  )
    return false;
  const { channel, instrument } = clause.slots;
  return (
    choiceOf(clause) !== undefined ||
    isOnce(clause) ||
    instrument !== undefined ||
    (channel !== undefined && channel.source !== "heading") ||
    carrierOf(clause) !== undefined ||
    doesAnyOf(clause, PLACED)
  );
}

/** Whether a clause may be one of two that name others to do the same (`otherPerformer`): "is done by the nurse", "any teacher may do it". */
export function namesPerformer({ force, practice, conditions, exceptions, slots: { actor } }: Clause): boolean {
  if (actor?.source !== "written" || practice || conditions.length > 0 || exceptions.length > 0) return false;
  return (
    (actor.preposition === "by" && (force === "O" || force === "P")) ||
    (force === "P" && actor.terms.every(({ text }) => /^any\b/i.test(text)))
  );
}

/** "must be given by the nurse" beside "may be given by a first aider" or "any member of staff may give": the same act and thing, for others or for more people to do. */
export function otherPerformer(
  a: Clause,
  b: Clause,
  acts: "same" | "opposite",
  { apart, parts }: Overlap,
  ontology: Ontology,
): Decision | undefined {
  if (acts !== "same" || !namesPerformer(a) || !namesPerformer(b) || (a.force === "P" && b.force === "P" && !(isBy(a) && isBy(b))))
    return undefined;
  const who =
    apart ??
    (a.force !== b.force
      ? parts.find(({ part, relation }) => part === "actor" && relation === (a.force === "O" ? "inside" : "contains"))
      : undefined);
  if (who?.part !== "actor") return undefined;
  const overlap = overlapOf(without(a, "actor"), without(b, "actor"), ontology);
  if (
    overlap.apart ||
    overlap.narrowA.length > 0 ||
    overlap.narrowB.length > 0 ||
    !overlap.parts.some(({ part, a: x, b: y }) => part === "object" && x !== undefined && y !== undefined)
  )
    return undefined;
  return { verdict: "tension", reason: "different-routes", part: who, overlap };
}

function isBy({ slots: { actor } }: Clause): boolean {
  return actor?.preposition === "by";
}

/** Two duties with one act and one thing, through different channels or in different places. In two policies both must say whose: each speaks of its own people. */
export function differentRoutes(a: Clause, b: Clause, sameDocument: boolean, ontology: Ontology): Decision | undefined {
  if (
    isOfAList(a) ||
    isOfAList(b) ||
    (!sameDocument && !(a.slots.actor && b.slots.actor)) ||
    !isRouted(a) ||
    !isRouted(b) ||
    (a.force !== "O" && b.force !== "O")
  )
    return undefined;
  return otherChoice(a, b, ontology) ?? otherHour(a, b, ontology) ?? otherWay(a, b, ontology);
}

/** "Contact the office by:" and its items: each a way that is meant beside others. */
function isOfAList({ action, span }: Clause): boolean {
  return action.span.end <= span.start;
}

/** Two duties that lay down two of what their act takes one of at a time: in by the main entrance and in by the side gate. */
function otherChoice(a: Clause, b: Clause, ontology: Ontology): Decision | undefined {
  const one = choiceOf(a),
    other = choiceOf(b);
  if (!one || one.row !== other?.row || (!isWay(one) && a.section !== b.section) || !excludeEachOther(one, other)) return undefined;
  const left = withoutSlot(a, one.slot),
    right = withoutSlot(b, other.slot),
    whole = overlapOf(left, right, ontology);
  if (whole.apart || whole.narrowA.length > 0 || whole.narrowB.length > 0 || !forTheSame(left, right, whole.parts)) return undefined;
  return {
    verdict: "conflict",
    reason: "different-routes",
    part: { part: partOf(a, one.slot), relation: "different", a: textOf(one.slot), b: textOf(other.slot) },
    overlap: whole,
  };
}

/** "collected before 4 pm" beside "collected after 4 pm": an act that is done once cannot be done both. */
function otherHour(a: Clause, b: Clause, ontology: Ontology): Decision | undefined {
  const { time: one } = a.slots,
    { time: other } = b.slots;
  if (!isOnce(a) || !isOnce(b) || !one || !other || !(isSooner(one, other) || isSooner(other, one))) return undefined;
  const left = withoutSlot(a, one),
    right = withoutSlot(b, other),
    whole = overlapOf(left, right, ontology);
  if (whole.apart || whole.narrowA.length > 0 || whole.narrowB.length > 0 || whole.shared === 0 || !forTheSame(left, right, whole.parts))
    return undefined;
  return {
    verdict: "conflict",
    reason: "different-routes",
    part: { part: "time", relation: "different", a: textOf(one), b: textOf(other) },
    overlap: whole,
  };
}

const ONCE: readonly ConceptId[] = ["collect", "hand_in", "hand_in_work", "return", "pay", "arrive", "complain", "appeal"].map((name) =>
  conceptId(`actions:${name}`),
);
function isOnce(clause: Clause): boolean {
  return clause.slots.time?.terms[0]?.range?.unit === "clock" && doesAnyOf(clause, ONCE);
}
function isSooner({ preposition, terms }: Slot, later: Slot): boolean {
  const end = terms[0]!.range!.max,
    begin = later.terms[0]!.range!.min;
  return (
    /^(?:before|by|no later than)$/.test(preposition ?? "") &&
    /^(?:after|from|not before)$/.test(later.preposition ?? "") &&
    end !== undefined &&
    begin !== undefined &&
    end <= begin
  );
}

/** Whether two clauses bind the same people, or neither says whom, and one of them says more than the act. */
function forTheSame({ slots: { actor: one } }: Clause, { slots: { actor: other } }: Clause, parts: readonly PartRelation[]): boolean {
  const who = parts.find(({ part }) => part === "actor");
  if (who ? who.relation !== "equal" : one || other) return false;
  return true;
}

function otherWay(a: Clause, b: Clause, ontology: Ontology): Decision | undefined {
  const overlap = overlapOf(a, b, ontology),
    { apart } = overlap;
  if (!apart || apart.inherited || (apart.part !== "channel" && apart.part !== "instrument" && apart.part !== "place")) return undefined;
  if (apart.part !== "place" && (!areAlternatives(a, b) || isWritten(a, b) || isWritten(b, a))) return undefined;
  const rest = overlap.parts.filter((one) => one !== apart),
    [one, other] = aligned(a, b, ontology),
    whole = overlapOf(without(a, apart.part, one), without(b, apart.part, other), ontology);
  if (
    whole.apart ||
    whole.narrowA.length > 0 ||
    whole.narrowB.length > 0 ||
    !(
      saysWhat(a, b) ||
      (apart.part === "place" && whole.parts.some(({ part, relation }) => part === "actor" && relation === "equal")) ||
      whole.parts.some(
        ({ part, relation, a: x, b: y }) =>
          (part === "object" || part === "counterpart" || (apart.part === "instrument" && part === "place")) &&
          relation === "equal" &&
          x !== undefined &&
          y !== undefined,
      )
    )
  )
    return undefined;
  if (apart.part === "place" && !(doesAnyOf(a, PLACED) && doesAnyOf(b, PLACED) && rest.every(({ relation }) => relation === "equal")))
    return undefined;
  return { verdict: "conflict", reason: "different-routes", part: apart, overlap: whole };
}

/** Things of which an act is done with one: a minibus or a car, a pen or a pencil. With soap and with warm water hands are washed at once. */
const ONE_AT_A_TIME: readonly ConceptId[] = ["device", "vehicle", "writing_tool", "key"].map((name) => conceptId(`things:${name}`));

/** "using warm water": words of use before something that is neither a channel nor a known kind of thing to do it with. */
function isUsed({ slots: { channel } }: Clause): boolean {
  return (
    channel !== undefined &&
    /^(?:using|by means of)$/.test(channel.preposition ?? "") &&
    channel.terms.every(({ concept, owner }) => !concept?.startsWith("channels:") && owner === undefined)
  );
}

/** "give consent", "make a request": the act itself says what is done to. */
function saysWhat(a: Clause, b: Clause): boolean {
  return a.action.verb.includes(" ") && b.action.verb.includes(" ") && actOf(a) !== undefined && actOf(a) === actOf(b);
}

/** "in writing" beside "through the portal": what is written goes by many ways; only what is spoken is none of them. */
function isWritten({ slots: { channel: one } }: Clause, { slots: { channel: other } }: Clause): boolean {
  return (
    one?.terms.some(({ concept }) => concept === "channels:writing") === true &&
    other?.terms.every((term) => isAnyOf(term, SPOKEN)) !== true
  );
}
const SPOKEN = ["in_person", "telephone", "video_call"].map((name) => conceptId(`channels:${name}`));

/** Whether what two clauses are done with excludes each other. What they are done through does. */
function areAlternatives(a: Clause, b: Clause): boolean {
  if (isUsed(a) && isUsed(b)) return false;
  const kinds = (clause: Clause) =>
    (clause.slots.instrument?.terms ?? []).map(({ concept }) =>
      ONE_AT_A_TIME.findIndex((kind) => concept !== undefined && isKindOf(conceptOf(concept)!, kind)),
    );
  const one = kinds(a),
    other = kinds(b);
  return one.length === 0 || other.length === 0 || one.every((kind) => kind >= 0 && other.every((there) => there === kind));
}

/** "must be sent from a school account" beside "should not be sent from a personal account, except …": the duty has no room for the exception. */
export function exclusiveRoute(
  a: Clause,
  b: Clause,
  acts: "same" | "opposite",
  apart: PartRelation,
  ontology: Ontology,
): Decision | undefined {
  const [duty, ban] = a.force === "O" ? [a, b] : [b, a],
    means = apart.part === "instrument" ? "instrument" : "channel",
    owner = (clause: Clause) =>
      clause.slots[means]?.source === "heading"
        ? undefined
        : clause.slots[means]?.terms.find((term) => term.owner && !term.ownerInherited)?.owner;
  if (
    acts !== "same" ||
    apart.part !== means ||
    duty.force !== "O" ||
    (ban.force !== "F" && ban.force !== "F-") ||
    duty.exceptions.length > 0 ||
    ban.exceptions.length === 0 ||
    ban.only ||
    duty.practice ||
    ban.practice ||
    duty.conditions.length > 0 ||
    ban.conditions.length > 0
  )
    return undefined;
  if (!owner(duty) || !owner(ban) || owner(duty) === owner(ban)) return undefined;
  const kinds = (clause: Clause): Clause => ({
    ...clause,
    slots: {
      ...clause.slots,
      [means]: { ...clause.slots[means]!, terms: clause.slots[means]!.terms.map(({ owner: _, ...term }) => term) },
    },
  });
  const whole = overlapOf(kinds(duty), kinds(ban), ontology);
  if (whole.apart || whole.shared < 2 || whole.narrowA.length > 0) return undefined;
  return {
    verdict: "tension",
    reason: "exclusive-route",
    part: apart,
    overlap: whole,
    exception: { kind: "open", exception: ban.exceptions[0]! },
    special: ban === a ? "a" : "b",
  };
}

/** In which part a clause names something. */
function partOf({ slots }: Clause, slot: Slot): PartRelation["part"] {
  return (Object.keys(slots) as SlotName[]).find((name) => slots[name] === slot) ?? "other";
}

/**
 * The clause as if it did not name the part.
 * @param seen its parts as they are compared with another clause: what stands in the part there goes too
 */
function without(clause: Clause, part: "actor" | "channel" | "instrument" | "place", seen: Clause["slots"] = clause.slots): Clause {
  const slots = Object.fromEntries(
    Object.entries(clause.slots).filter(([name, slot]) => name !== part && slot !== seen[part]),
  ) as Clause["slots"];
  return {
    ...clause,
    action: {
      ...clause.action,
      ...(part === "channel" && clause.action.concept !== undefined && /^actions:(?:email|telephone|text)$/.test(clause.action.concept)
        ? { concept: "actions:contact" }
        : {}),
    },
    slots,
  };
}
