import type { Clause, Slot } from "../reading/clauses/clause";
import { DUTIES, FORBIDDING } from "../reading/clauses/force";
import { conceptId, conceptOf } from "../reading/words/vocabulary";
import { actOf, doesAnyOf, isUse } from "./acts";
import { isOfTheMany } from "./said-parts";
import { isAnyOf, isPerson } from "../reading/clauses/parts/term-concepts";
import { CONTENT } from "./set-against";

const tell = conceptId("actions:report");

/** "may be seen by the lead only. The headteacher may see them on request": the next sentence adds to what the one before closes. */
export function followsUp(later: Clause, earlier: Clause): boolean {
  return (
    later.block === earlier.block &&
    later.sentence === earlier.sentence + 1 &&
    later.force === "P" &&
    (later.conditions.length > 0 || later.others.length > 0)
  );
}

/** Two items below one introduction that says what is done ("parents are told through:"): they are all meant together. */
export function inOneList(a: Clause, b: Clause): boolean {
  return a.forceSource === "list" && b.forceSource === "list" && a.block !== b.block && a.action.span.start === b.action.span.start;
}

/** "kept informed" beside "not informed of any action taken": what is withheld is one matter of those of which people are told. */
export function withholds(ban: Clause, duty: Clause): boolean {
  const content = ban.others.some(({ preposition, terms }) => CONTENT.test(preposition ?? "") && !terms.every(({ pronoun }) => pronoun));
  const told = [duty.slots.object, duty.slots.counterpart].some(
    (slot) => slot?.terms.some((term) => !term.pronoun && !isPerson(term)) === true,
  );
  return (
    FORBIDDING.has(ban.force) &&
    content &&
    !told &&
    actOf(duty) === tell &&
    actOf(ban) === tell &&
    !duty.others.some(({ preposition }) => CONTENT.test(preposition ?? ""))
  );
}

/** "may only be opened on a school laptop" beside "will have access to data": with what or where it may be done is limited, and that it may be done at all is not denied. "Photographs may be used in newsletters" names nobody, so those may do it to whom "only officials" leaves it. */
export function limitsOnlyHow({ only, exceptions }: Clause, { force, forceText, action, slots, agentless }: Clause): boolean {
  if (
    force === "P" &&
    /\b(?:right|entitled)\b/.test(forceText) &&
    (only === "instrument" || only === "channel" || only === "place") &&
    slots[only] === undefined
  )
    return true;
  if (force !== "P" || !exceptions.every(({ kind }) => kind === "only")) return false;
  if (agentless && !slots.actor)
    return exceptions.every(
      ({ terms, text }) =>
        terms.length > 0 && terms.every((term) => isPerson(term) || (term.concept === undefined && /^(?:to|by) /.test(text))),
    );
  return (only === "instrument" || only === "channel" || only === "place") && action.verb === "any" && slots[only] === undefined;
}

/** "All medicines are given in accordance with the guidance" beside "no medicine may be given without consent": how something is done whenever it is done, which asks nobody to do it. */
export function saysOnlyHow({ force, agentless, others }: Clause): boolean {
  return (
    DUTIES.has(force) &&
    agentless &&
    others.some(({ preposition }) => /^(?:in (?:accordance|line|compliance|keeping) with|according to|as per)$/.test(preposition ?? ""))
  );
}

/** "Late forms may not be considered until the others have been. If there is a good reason, they will be": a later sentence of a paragraph names the case in which what it has just said does not hold. */
export function goesBack(later: Clause, earlier: Clause): boolean {
  return (
    later.block === earlier.block &&
    later.index > earlier.index &&
    !earlier.absolute &&
    earlier.conditions.length === 0 &&
    later.conditions.some(({ kind }) => kind === "if")
  );
}

/** "It is not your responsibility to investigate" beside "concerns are investigated": somebody else does it. */
export function othersDuty(a: Clause, b: Clause): boolean {
  return a.force === "N" && b.agentless && /\b(?:responsibilit|duty|job|role|task)/i.test(a.forceText);
}

/** "Nappies are changed every three hours" beside "students must not change nappies": somebody else does it. What all do with what is their own, nobody does for others. */
export function doneByOthers(duty: Clause, ban: Clause): boolean {
  const who = doesAnyOf(duty, OF_ONESELF) ? undefined : bannedBesideDuty(duty, ban);
  if (who?.terms.every((term) => isAnyOf(term, OUTSIDE_STAFF)) && (doesAnyOf(duty, SPEAKING) || isDoneToOthers(duty, who))) return true;
  return who !== undefined && who.terms.some((term) => term.universal !== true && (!isOfTheMany(term) || isAnyOf(term, FROM_OUTSIDE)));
}

/** Speaking for the school is not for those whom it teaches or who visit it. */
const SPEAKING = [conceptId("actions:contact"), tell];

/** "parents will be contacted" beside "pupils must not contact parents": what is done to people who are not those whom the ban names. */
function isDoneToOthers({ slots: { object } }: Clause, banned: Slot): boolean {
  return (
    object !== undefined && object.terms.every((term) => isPerson(term) && banned.terms.every(({ concept }) => concept !== term.concept))
  );
}

/** Whom a ban names, beside a duty that names nobody. */
function bannedBesideDuty(duty: Clause, { force, slots: { actor } }: Clause): Slot | undefined {
  return DUTIES.has(duty.force) && duty.agentless && !duty.slots.actor && FORBIDDING.has(force) && actor?.source === "written"
    ? actor
    : undefined;
}

/** People for whom others do what has to be done at a school. */
const FROM_OUTSIDE = ["visitor", "contractor", "hirer", "outsider"].map((name) => conceptId(`people:${name}`));

const OF_ONESELF = [
  "wear",
  "take_off",
  "tie_back",
  "wear_loose",
  "tuck_in",
  "untuck",
  "hand_in",
  "keep_with",
  "leave_home",
  "sign_in",
  "switch_off",
  "hand_in_work",
  "dismount",
].map((name) => conceptId(`actions:${name}`));

/** "Doors must be opened with a key card" beside "visitors must not use key cards": those whose duty it is are others than the pupils, parents or visitors who must not use the thing. */
export function usedByOthers(duty: Clause, ban: Clause): boolean {
  const who = bannedBesideDuty(duty, ban);
  return who !== undefined && uses(ban) && !uses(duty) && who.terms.every((term) => isAnyOf(term, OUTSIDE_STAFF));
}
function uses(clause: Clause): boolean {
  const act = actOf(clause);
  return (act !== undefined && isUse(act)) || clause.action.verb.startsWith("use ");
}
const OUTSIDE_STAFF = ["pupil", "parent", "visitor", "volunteer", "contractor", "hirer", "outsider"].map((name) =>
  conceptId(`people:${name}`),
);

/** "Students do not wear uniform" beside "a jumper may be worn": what some do not do, and what nobody in particular may. */
export function wornByOthers(some: Clause, anybody: Clause): boolean {
  return (
    /^do(?:es)? not\b/i.test(some.forceText) &&
    some.slots.actor?.source === "written" &&
    anybody.force === "P" &&
    anybody.agentless &&
    !anybody.slots.actor
  );
}

/** "Staff should discuss concerns only with the lead" beside "the school will discuss them with parents": the school does it through those whose task it is. */
export function doesAsSchool({ force, slots: { actor: one } }: Clause, { only, slots: { actor: other } }: Clause): boolean {
  const isSchool = ({ terms }: Slot) =>
    terms.every(({ concept, narrowing, text }) => (concept === "people:school" && narrowing.length === 0) || /^we$/i.test(text));
  return DUTIES.has(force) && only !== undefined && one !== undefined && isSchool(one) && other?.source === "written" && !isSchool(other);
}

/** "pupils on crutches may use the lift": a phrase after those who may says which of them. */
export function isRestricted({ force, slots: { actor, instrument }, others, action }: Clause): boolean {
  const end = actor?.source === "written" ? actor.span?.end : undefined;
  return (
    (force === "P" || force === "N") &&
    end !== undefined &&
    [...others, ...(instrument ? [instrument] : [])].some(
      ({ span, preposition }) => preposition !== undefined && span !== undefined && span.start >= end && span.end <= action.span.start,
    )
  );
}

const record = conceptId("things:record");
/** "may look at the record of training" beside "must not look at files": a bare word for records means those of its passage. */
export function speaksOfItsOwnRecords(general: Clause, special: Clause): boolean {
  const things = (clause: Clause) =>
    [clause.slots.object, ...clause.others]
      .flatMap((slot) => slot?.terms ?? [])
      .filter(({ concept }) => concept !== undefined && conceptOf(concept) === record);
  const bare = things(general),
    full = things(special);
  return (
    bare.length > 0 &&
    full.length > 0 &&
    bare.every(({ narrowing, universal }) => narrowing.length === 0 && universal !== true) &&
    full.every(({ head }) => bare.every((term) => term.head !== head))
  );
}
