import type { Slot, SlotName, Term } from "../reading/clauses/clause";
import { idOf } from "../reading/clauses/parts/term-concepts";
import { conceptId, conceptOf } from "../reading/words/vocabulary";

const always = conceptId("times:always"),
  everyone = conceptId("people:everyone"),
  person = conceptId("people:person"),
  anywhere = conceptId("places:anywhere"),
  school = conceptId("people:school");

/** A part that was really said: not a pronoun that nothing resolves, not the school as such. */
export function isStated(name: SlotName, slot: Slot): boolean {
  if (slot.terms.every((term) => term.pronoun)) return false;
  return !(name === "actor" && slot.terms.every((term) => term.concept !== undefined && conceptOf(term.concept) === school));
}

/** at all times, anywhere, any day, in any capacity. */
export function isAlways(slot: Slot): boolean {
  return slot.terms.some((term) => {
    if (term.universal && /^(?:day|time|week|any capacity)$/.test(term.head)) return true;
    const id = idOf(term);
    return id === always || id === anywhere;
  });
}

/** "on site": where the rules of a school hold anyway. */
export function isOwnSite(slot: Slot): boolean {
  return slot.terms.length === 1 && slot.terms[0]!.concept === "places:on_site" && slot.terms[0]!.narrowing.length === 0;
}

/** everyone, anybody, no one. */
export function isEveryone(slot: Slot): boolean {
  return slot.terms.some((term) => {
    const id = idOf(term);
    return (id === everyone || id === person) && term.narrowing.length === 0;
  });
}

/** "for six months": how long, not when. */
export function lasts(slot: Slot | undefined): boolean {
  return slot?.terms[0]?.range !== undefined && slot.terms[0].range.unit !== "clock" && slot.terms[0].range.unit !== "";
}

/** The people that policies are about; where nobody is named, they are meant. */
const MANY = new Set([
  "people:staff",
  "people:teacher",
  "people:pupil",
  "people:parent",
  "people:visitor",
  "people:hirer",
  "people:adult",
  "people:person",
  "people:everyone",
  "people:school",
  "people:community",
  "people:teaching_staff",
]);

/** The pupils, the staff … as a whole. */
export function isOfTheMany({ concept, narrowing }: Term): boolean {
  return concept !== undefined && MANY.has(concept) && narrowing.length === 0;
}

/** A few named people, or some of the many: a special case of a rule that names nobody. */
export function isFew(slot: Slot): boolean {
  return slot.terms.every((term) => !term.pronoun && !isOfTheMany(term));
}

/** Things that go with an act anyway. */
const GENERIC = new Set([
  "things:food",
  "things:drink",
  "things:image",
  "things:vehicle",
  "things:tobacco",
  "things:medicine",
  "things:clothing",
  "things:payment",
]);

/** What an act is always done to: eating food, taking photographs. */
export function isGeneric(slot: Slot): boolean {
  return slot.terms.some(
    (term) => term.pronoun || (term.concept !== undefined && GENERIC.has(term.concept) && term.narrowing.length === 0),
  );
}

/** "on any occasion", "for any reason": no case at all. */
export function leavesNothingOut({ terms }: Slot): boolean {
  return terms.every(
    ({ universal, head, narrowing }) =>
      universal === true && narrowing.length === 0 && /^(?:occasion|reason|circumstance|event|case|purpose|account|way|form)$/.test(head),
  );
}
