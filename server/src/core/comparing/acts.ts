import type { Clause, Force, Slot } from "../reading/clauses/clause";
import { DUTIES, FORBIDDING } from "../reading/clauses/force";
import { lightVerbs } from "../reading/clauses/verb-kinds";
import { type ConceptId, conceptId, converses, isKindOf, keptByConcept } from "../reading/words/vocabulary";
import { MEANS } from "./aligned";
import { contrast } from "./contrary";
import { choiceOf, isWay } from "./one-at-a-time";
import type { Ontology } from "./ontology";
import { idOf, isAnyOf, isPerson } from "../reading/clauses/parts/term-concepts";

const use = conceptId("actions:use"),
  bring = conceptId("actions:bring"),
  possess = conceptId("actions:possess"),
  wear = conceptId("actions:wear");
const keep = conceptId("actions:keep"),
  sell = conceptId("actions:sell"),
  take = conceptId("actions:receive"),
  lock = conceptId("actions:lock_away"),
  handIn = conceptId("actions:hand_in"),
  information = ["information", "record", "document"].map((name) => conceptId(`things:${name}`));

/** How the acts of two clauses meet: the same act, acts that exclude each other, or not at all. */
export type Meeting = "same" | "opposite" | undefined;

/** The vocabulary's concept of a clause's act. */
export function actOf(clause: Clause): ConceptId | undefined {
  const {
    action,
    slots: { object },
  } = clause;
  return action.verb === "keep on" && object?.terms.every((term) => isAnyOf(term, POWERED)) === true ? switchOn : idOf(action);
}

/** Whether a clause's act is a kind of one of some acts. */
export function doesAnyOf(clause: Clause, acts: readonly ConceptId[]): boolean {
  const own = actOf(clause);
  return own !== undefined && acts.some((act) => isKindOf(own, act));
}

/** What is kept on by leaving it running: a camera, not a coat. */
const POWERED = ["device", "lights", "alarm", "electrical"].map((name) => conceptId(`things:${name}`)),
  switchOn = conceptId("actions:switch_on");

/** Whether and how the acts of two clauses meet. "Using X" meets every act done on or through X; "X is banned" meets having, bringing, wearing and using X. */
export function meeting(a: Clause, b: Clause, ontology: Ontology): Meeting {
  const { vocabulary } = ontology;
  if (a.action.verb === "any" || b.action.verb === "any")
    return a.action.verb === b.action.verb
      ? areAlike(a, b, ontology)
        ? "same"
        : undefined
      : a.action.verb === "any"
        ? coveredByBan(a, b, ontology)
        : coveredByBan(b, a, ontology);
  const x = actOf(a),
    y = actOf(b);
  if (saysNothing(a) !== saysNothing(b)) return undefined;
  if (areOtherStates(a, b)) return "opposite";
  if (takesWhatIsGiven(a, b) || takesWhatIsGiven(b, a)) return "same";
  if (takesAWay(a) && takesAWay(b) && x !== y && (x === use || y === use)) return "same";
  if (x !== undefined && y !== undefined) {
    if (vocabulary.implied(x).has(y) || vocabulary.implied(y).has(x)) return "same";
    if (vocabulary.areOpposite(x, y)) return readsWhatIsLocked(a, x, b, y) ? undefined : "opposite";
    if (usesChannel(a, x, b, ontology) || usesChannel(b, y, a, ontology)) return "same";
    return undefined;
  }
  if (a.action.verb === b.action.verb && x === y) return "same";
  return (x !== undefined && usesChannel(a, x, b, ontology)) || (y !== undefined && usesChannel(b, y, a, ontology)) ? "same" : undefined;
}

/** Two clauses about a thing as such, or about people in a place: "Parents are welcome in the hall", "Parents are not allowed in the hall". */
function areAlike({ slots: one }: Clause, { slots: other }: Clause, ontology: Ontology): boolean {
  if (one.object || other.object) return related(one.object, other.object, ontology);
  return related(one.actor, other.actor, ontology) && related(one.place, other.place, ontology);
}

/** "give", "make": what is done is in their object; where that was not read, it is not known what is done. */
function saysNothing({ action: { verb }, slots: { object } }: Clause): boolean {
  return lightVerbs.has(verb) && (object === undefined || object.terms.every(({ pronoun }) => pronoun === true));
}

/** Whether a clause says what is not taken, or through what alone, and may be set against what others hand in: the ordinals of the pairs of converse acts. */
export function refusedIn(clause: Clause): readonly number[] {
  return FORBIDDING.has(clause.force) && clause.agentless ? conversesOf(clause, 0) : [];
}

/** Where others do what such a clause speaks of. */
export function givenIn(clause: Clause): readonly number[] {
  return FORBIDDING.has(clause.force) ? [] : conversesOf(clause, 1);
}

function conversesOf(clause: Clause, side: 0 | 1): readonly number[] {
  const act = actOf(clause);
  return act === undefined ? NO_PAIRS : pairsWith[side]!(act);
}

const NO_PAIRS: readonly number[] = [];
/** The ordinals of the pairs of converse acts of which an act is the one side. */
const pairsWith = ([0, 1] as const).map((side) =>
  keptByConcept((act): readonly number[] => converses.flatMap((pair, at) => (isKindOf(act, pair[side]) ? [at] : []))),
);

/** "Requests are accepted only through the portal" beside "requests must be made on the form". */
function takesWhatIsGiven(taking: Clause, giving: Clause): boolean {
  const refused = refusedIn(taking);
  return refused.length > 0 && givenIn(giving).some((pair) => refused.includes(pair));
}

/** "use the side gate" beside "come in by the main entrance": duties to come or go by a way. */
export function takesAWay(clause: Clause): boolean {
  const choice = DUTIES.has(clause.force) ? choiceOf(clause) : undefined;
  return choice !== undefined && isWay(choice);
}

/** What a clause says that something must be: "white". Undefined where it says more than one word. */
export function stateOf({ action: { verb, concept } }: Clause): string | undefined {
  return concept === undefined && /^be [a-z-]+$/.test(verb) ? verb.slice(3) : undefined;
}

/** "must be white" beside "must be black". */
export function areOtherStates(a: Clause, b: Clause): boolean {
  const one = stateOf(a),
    other = stateOf(b);
  return one !== undefined && other !== undefined && contrast(one, other);
}

/** Records are locked away or submitted and read all the same; a phone that is locked away or handed in is not used. */
function readsWhatIsLocked(a: Clause, x: ConceptId, b: Clause, y: ConceptId): boolean {
  return (
    ((isPutAway(x) && isKindOf(y, use)) || (isPutAway(y) && isKindOf(x, use))) &&
    [a, b].some(({ slots: { object } }) => object?.terms.some((term) => isAnyOf(term, information)) === true)
  );
}

function isPutAway(act: ConceptId): boolean {
  return isKindOf(act, lock) || isKindOf(act, handIn);
}

/** "must not use X" and an act through X. */
function usesChannel(user: Clause, act: ConceptId, other: Clause, ontology: Ontology): boolean {
  if (!isKindOf(act, use) || !FORBIDDING.has(user.force) || asksForConduct(other) || heldInRecords(other)) return false;
  const { object, channel, instrument } = user.slots,
    used = object !== undefined && !object.terms.every(({ pronoun }) => pronoun) ? object : (channel ?? instrument ?? object);
  if (used?.terms.every((term) => isAnyOf(term, information)) === true && !usesObject(other)) return false;
  return (
    (used?.source !== "heading" &&
      MEANS.some((means) => related(used, takenFrom(other.slots[means], other) ? undefined : other.slots[means], ontology))) ||
    (usesObject(other) && related(used, other.slots.object, ontology))
  );
}

/** "Confidentiality must be maintained on social media": how those behave who use it, which asks nobody to use it. */
function asksForConduct({ force, action }: Clause): boolean {
  return (
    DUTIES.has(force) &&
    (isAnyOf(action, CONDUCT) ||
      /^(?:maintain|uphold|respect|protect|preserve|safeguard|observe|behave|act|conduct themselves|be \w+)$/.test(action.verb))
  );
}

const CONDUCT = [conceptId("actions:keep_secret"), conceptId("actions:obey"), conceptId("actions:monitor")];

/** "data may be held on paper records": what is kept in records is not what uses them. */
function heldInRecords(clause: Clause): boolean {
  return doesAnyOf(clause, [keep]) && clause.slots.channel?.terms.some((term) => isAnyOf(term, information)) === true;
}

/** "delete images from phones" is not done with a phone; what only a heading names is not said. */
function takenFrom(means: Slot | undefined, { action }: Clause): boolean {
  return (
    means?.source === "heading" ||
    (means?.preposition === "from" && !/^(?:actions:(?:contact|email|telephone|message|text))$/.test(action.concept ?? ""))
  );
}

/** Whether an act uses what it is done to: riding a bicycle. */
export function usesObject(clause: Clause): boolean {
  const act = actOf(clause);
  return act !== undefined && isRide(act);
}

/** Whether an act is a kind of use. */
export function isUse(act: ConceptId): boolean {
  return isKindOf(act, use);
}

/** Whether a ban on a thing or a place as such may cover an act. */
export const isCoverable: (act: ConceptId) => boolean = keptByConcept((act) => COVERABLE.some((one) => isKindOf(act, one)));

function coveredByBan(ban: Clause, other: Clause, ontology: Ontology): Meeting {
  const act = actOf(other);
  if (ban.slots.object?.terms.every(isPerson)) return undefined;
  if (act !== undefined && isKindOf(act, sell) && !FORBIDDING.has(ban.force)) return undefined;
  if (
    act !== undefined &&
    ENTERING.some((one) => isKindOf(act, one)) &&
    (related(ban.slots.object, other.slots.place, ontology) || related(ban.slots.object, other.slots.object, ontology)) &&
    ban.slots.object?.terms.some((term) => term.concept?.startsWith("places:"))
  )
    return "same";
  if (
    act !== undefined &&
    ban.force === "N" &&
    isKindOf(act, attend) &&
    (related(ban.slots.time, other.slots.time, ontology) || related(ban.slots.object, other.slots.time, ontology))
  )
    return "same";
  if (
    act !== undefined &&
    !ban.slots.object &&
    ban.slots.actor &&
    GOING.some((one) => isKindOf(act, one)) &&
    (related(ban.slots.place, other.slots.place, ontology) || related(ban.slots.place, other.slots.object, ontology))
  )
    return "same";
  if (
    act !== undefined &&
    !other.slots.object &&
    ban.slots.object?.terms.some(
      (term) => term.narrowing.length === 0 && OF_THEMSELVES.some(([one, thing]) => isKindOf(act, one) && term.concept === thing),
    )
  )
    return "same";
  if (
    act !== undefined &&
    (isKindOf(act, use) ||
      isKindOf(act, bring) ||
      isKindOf(act, possess) ||
      isKindOf(act, wear) ||
      isKindOf(act, take) ||
      CONSUME.some((one) => isKindOf(act, one))) &&
    (related(ban.slots.object, other.slots.object, ontology) ||
      MEANS.some((means) => related(ban.slots.object, other.slots[means], ontology)))
  )
    return "same";
  return undefined;
}
const RIDES = ["play", "drive", "cycle", "fly"].map((name) => conceptId(`actions:${name}`));
const isRide = keptByConcept((act) => RIDES.some((one) => isKindOf(act, one)));
const ENTERING = ["enter", "go", "use", "play"].map((name) => conceptId(`actions:${name}`));
const attend = conceptId("actions:attend"),
  GOING = ["enter", "go"].map((name) => conceptId(`actions:${name}`));
const CONSUME = ["eat", "drink", "chew", "smoke", "vape", "play", "cycle", "sell", "keep_with", "attend", "enter"].map((name) =>
  conceptId(`actions:${name}`),
);
/** Acts that say what they are done to: eating is eating food. */
const OF_THEMSELVES = (
  [
    ["eat", "things:food"],
    ["drink", "things:drink"],
    ["smoke", "things:tobacco"],
    ["vape", "things:vape"],
    ["cycle", "things:bicycle"],
  ] as const
).map(([act, thing]) => [conceptId(`actions:${act}`), thing] as const);

const COVERABLE = [use, bring, possess, wear, take, ...CONSUME, ...ENTERING, ...OF_THEMSELVES.map(([act]) => act)];

function related(a: Slot | undefined, b: Slot | undefined, ontology: Ontology): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.terms.some((x) => b.terms.some((y) => !x.pronoun && !y.pronoun && ontology.relation(x, y) !== "different"))
  );
}

/** What two forces make of the same act, or of acts that exclude each other. */
export type Clash = "conflict" | "tension" | "force" | "option" | undefined;

const SAME: Readonly<Record<string, Clash>> = {
  "O F": "conflict",
  "O F-": "conflict",
  "O- F": "conflict",
  "O- F-": "conflict",
  "P F": "conflict",
  "R+ F": "conflict",
  "O N": "conflict",
  "P F-": "tension",
  "R+ F-": "tension",
  "O- N": "tension",
  "O R-": "tension",
  "O- R-": "tension",
  "R+ R-": "tension",
  "O P": "option",
  "O O-": "force",
  "O R+": "force",
  "O- R+": "force",
  "F F-": "force",
  "F R-": "force",
};
const OPPOSITE: Readonly<Record<string, Clash>> = {
  "O O": "conflict",
  "O O-": "conflict",
  "O- O-": "conflict",
  "O P": "conflict",
  "O R+": "conflict",
  "O- R+": "tension",
};

/** The table of forces: rows and columns in either order. */
export function clashOf(a: Force, b: Force, acts: "same" | "opposite"): Clash {
  const table = acts === "same" ? SAME : OPPOSITE;
  return table[`${a} ${b}`] ?? table[`${b} ${a}`];
}
