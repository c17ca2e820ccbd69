import type { Clause } from "../reading/clauses/clause";
import { DUTIES } from "../reading/clauses/force";
import { type ConceptId, conceptId, conceptOf, isKindOf } from "../reading/words/vocabulary";
import { actOf } from "./acts";
import type { Decision } from "./decision";
import type { Ontology } from "./ontology";
import { carrierOf } from "./aligned";
import { overlapOf, type PartRelation } from "./regions";

/** Acts that happen in one place at a time: what is kept in lockers is not kept under desks. */
const PLACED: readonly ConceptId[] = ["keep", "collect", "hand_in", "lock_away", "park", "sit", "line_up", "stay", "drop_off_child", "administer"].map((name) => conceptId(`actions:${name}`));

/** Whether a clause may be one of two whose routes differ (`differentRoutes`): whether it is a plain duty to do something through something, or in one place. */
export function isRouted(clause: Clause): boolean {
  if (!DUTIES.has(clause.force) || clause.practice || clause.conditions.length > 0 || clause.exceptions.length > 0) return false;
  const act = actOf(clause), { channel, instrument } = clause.slots;
  return instrument !== undefined || (channel !== undefined && channel.source !== "heading") || carrierOf(clause) !== undefined || (act !== undefined && PLACED.some((one) => isKindOf(act, one)));
}

/** Whether a clause may be one of two that name others to do the same (`otherPerformer`). */
export function namesPerformer({ force, practice, conditions, exceptions, slots: { actor } }: Clause): boolean {
  return actor?.preposition === "by" && actor.source === "written" && !practice && (force === "O" || force === "P") && conditions.length === 0 && exceptions.length === 0;
}

/** "must be given by the nurse" beside "may be given by a first aider": the same act and thing, for others to do. */
export function otherPerformer(a: Clause, b: Clause, acts: "same" | "opposite", apart: PartRelation, ontology: Ontology): Decision | undefined {
  if (acts !== "same" || apart.part !== "actor" || !namesPerformer(a) || !namesPerformer(b)) return undefined;
  const overlap = overlapOf(without(a, "actor"), without(b, "actor"), ontology);
  if (overlap.apart || overlap.narrowA.length > 0 || overlap.narrowB.length > 0 || !overlap.parts.some(({ part, a: x, b: y }) => part === "object" && x !== undefined && y !== undefined)) return undefined;
  return { verdict: "tension", reason: "different-routes", part: apart, overlap };
}

/** Two duties with one act and one thing, through different channels or in different places. */
export function differentRoutes(a: Clause, b: Clause, ontology: Ontology): Decision | undefined {
  if (!isRouted(a) || !isRouted(b) || (a.force !== "O" && b.force !== "O")) return undefined;
  const overlap = overlapOf(a, b, ontology), { apart } = overlap;
  if (!apart || apart.inherited || (apart.part !== "channel" && apart.part !== "instrument" && apart.part !== "place")) return undefined;
  if (apart.part !== "place" && !areAlternatives(a, b)) return undefined;
  const rest = overlap.parts.filter((one) => one !== apart), whole = overlapOf(without(a, apart.part), without(b, apart.part), ontology);
  if (whole.apart || whole.narrowA.length > 0 || whole.narrowB.length > 0 || !whole.parts.some(({ part, relation, a: x, b: y }) => (part === "object" || part === "counterpart" || (apart.part === "instrument" && part === "place")) && relation === "equal" && x !== undefined && y !== undefined)) return undefined;
  const x = actOf(a), y = actOf(b);
  if (apart.part === "place" && !(x !== undefined && y !== undefined && PLACED.some((act) => isKindOf(x, act)) && PLACED.some((act) => isKindOf(y, act)) && rest.every(({ relation }) => relation === "equal"))) return undefined;
  return { verdict: "conflict", reason: "different-routes", part: apart, overlap: whole };
}

/** Things of which an act is done with one: a minibus or a car, a pen or a pencil. With soap and with warm water hands are washed at once. */
const ONE_AT_A_TIME: readonly ConceptId[] = ["device", "vehicle", "writing_tool", "key"].map((name) => conceptId(`things:${name}`));

/** "using warm water": words of use before something that is neither a channel nor a known kind of thing to do it with. */
function isUsed({ slots: { channel } }: Clause): boolean {
  return channel !== undefined && /^(?:using|by means of)$/.test(channel.preposition ?? "") && channel.terms.every(({ concept, owner }) => !concept?.startsWith("channels:") && owner === undefined);
}

/** Whether what two clauses are done with excludes each other. What they are done through does. */
function areAlternatives(a: Clause, b: Clause): boolean {
  if (isUsed(a) && isUsed(b)) return false;
  const kinds = (clause: Clause) => (clause.slots.instrument?.terms ?? []).map(({ concept }) => ONE_AT_A_TIME.findIndex((kind) => concept !== undefined && isKindOf(conceptOf(concept)!, kind)));
  const one = kinds(a), other = kinds(b);
  return one.length === 0 || other.length === 0 || one.every((kind) => kind >= 0 && other.every((there) => there === kind));
}

/** "must be sent from a school account" beside "should not be sent from a personal account, except …": the duty has no room for the exception. */
export function exclusiveRoute(a: Clause, b: Clause, acts: "same" | "opposite", apart: PartRelation, ontology: Ontology): Decision | undefined {
  const [duty, ban] = a.force === "O" ? [a, b] : [b, a], means = apart.part === "instrument" ? "instrument" : "channel", owner = (clause: Clause) => clause.slots[means]?.source === "heading" ? undefined : clause.slots[means]?.terms.find((term) => term.owner && !term.ownerInherited)?.owner;
  if (acts !== "same" || apart.part !== means || duty.force !== "O" || (ban.force !== "F" && ban.force !== "F-") || duty.exceptions.length > 0 || ban.exceptions.length === 0 || ban.only || duty.practice || ban.practice || duty.conditions.length > 0 || ban.conditions.length > 0) return undefined;
  if (!owner(duty) || !owner(ban) || owner(duty) === owner(ban)) return undefined;
  const kinds = (clause: Clause): Clause => ({ ...clause, slots: { ...clause.slots, [means]: { ...clause.slots[means]!, terms: clause.slots[means]!.terms.map(({ owner: _, ...term }) => term) } } });
  const whole = overlapOf(kinds(duty), kinds(ban), ontology);
  if (whole.apart || whole.shared < 2 || whole.narrowA.length > 0) return undefined;
  return { verdict: "tension", reason: "exclusive-route", part: apart, overlap: whole, exception: { kind: "open", exception: ban.exceptions[0]! }, special: ban === a ? "a" : "b" };
}

/** The clause as if it did not name the part. */
function without(clause: Clause, part: "actor" | "channel" | "instrument" | "place"): Clause {
  const slots = { ...clause.slots };
  delete slots[part];
  return { ...clause, action: { ...clause.action, ...(part === "channel" && clause.action.concept !== undefined && /^actions:(?:email|telephone|text)$/.test(clause.action.concept) ? { concept: "actions:contact" } : {}) }, slots };
}
