import type { Clause, Slot, SlotName } from "../reading/clauses/clause";
import { FORBIDDING } from "../reading/clauses/force";
import { bestRelation } from "./alternatives";
import type { Ontology, Relation } from "./ontology";
import { neverMeet } from "./prepositions";
import { isAlways, isEveryone, isFew, isGeneric, isOwnSite, isStated, lasts } from "./said-parts";
import { schoolAndOutsider } from "./school-itself";
import { besides } from "./set-against";

/** How one part of two clauses compares; undefined where it says nothing of where they overlap. */
export function slotRelation(
  name: SlotName,
  one: Slot | undefined,
  two: Slot | undefined,
  ontology: Ontology,
  a: Clause,
  b: Clause,
): Relation | undefined {
  if (name === "actor" && one && two && schoolAndOutsider(one, two)) return "different";
  const left = said(name, one),
    right = said(name, two);
  if (left && right) return apartOrAll(name, left, right, a, b) ?? bestRelation(left, right, ontology);
  if (left) return narrowsAlone(name, left, a) ? "inside" : undefined;
  return right && narrowsAlone(name, right, b) ? "contains" : undefined;
}

/** A part, if it was really said: no bare pronoun, and no length of time. */
function said(name: SlotName, slot: Slot | undefined): Slot | undefined {
  return slot && isStated(name, slot) && !(name === "time" && lasts(slot)) ? slot : undefined;
}

/** Whether a part that only one clause has makes it hold in fewer cases: "by the nurse", "in the library", and not "at all times". */
function narrowsAlone(name: SlotName, slot: Slot, { force }: Clause): boolean {
  if (name === "actor") return (slot.preposition === "by" || (isFew(slot) && force !== "O")) && !FORBIDDING.has(force);
  if (name === "capacity" && slot.conditional) return false;
  if (name === "object") return !isGeneric(slot) && FORBIDDING.has(force);
  return !isAlways(slot) && !(name === "place" && isOwnSite(slot));
}

/** What words for all ("at all times", "everyone") and words that exclude each other ("other pupils", "behind the hall") decide before the things are compared. */
function apartOrAll(name: SlotName, left: Slot, right: Slot, a: Clause, b: Clause): Relation | undefined {
  if ((name === "time" || name === "place" || name === "capacity") && (isAlways(left) || isAlways(right)))
    return allAndSome(isAlways(left), isAlways(right));
  if (name === "actor" && (isEveryone(left) || isEveryone(right))) return allAndSome(isEveryone(left), isEveryone(right));
  if (besides(left, a, right, b) || besides(right, b, left, a)) return "different";
  if ((name === "time" && neverMeet(left, right)) || (says(left, MORE) && says(right, LESS)) || (says(left, LESS) && says(right, MORE)))
    return "different";
  if (name === "channel" && isOneOwners(left, right)) return "equal";
  return name === "place" && sideOf(left) !== sideOf(right) ? "different" : undefined;
}

/** How all compares with all, or with some. */
function allAndSome(left: boolean, right: boolean): Relation {
  if (!left) return "inside";
  return right ? "equal" : "contains";
}

/** Two channels of which only a heading gives the one, and both belong to the same people. */
function isOneOwners(left: Slot, right: Slot): boolean {
  return (left.source === "heading") !== (right.source === "heading") && ownersOf(left) !== "" && ownersOf(left) === ownersOf(right);
}

/** Whose the things of a part are; a heading such as "Personal use" says no more than that of the channel. */
function ownersOf(slot: Slot): string {
  return [...new Set(slot.terms.map(({ owner }) => owner ?? ""))].join();
}

const MORE = /^more$/,
  LESS = /^(?:less|fewer)$/;

/** "gifts worth more than £25" and "gifts worth less than £25". */
function says(slot: Slot, word: RegExp): boolean {
  return slot.terms.some(({ pronoun, text }) => pronoun === true && word.test(text));
}

/** "behind the hall" and "in front of the hall" are two places; the other prepositions name the place itself. */
function sideOf({ preposition }: Slot): string {
  return /^(?:behind|outside|under|underneath|beneath|in front of|above|opposite|around)$/.test(preposition ?? "") ? preposition! : "";
}
