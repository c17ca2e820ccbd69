import { DUTIES, FORBIDDING } from "../reading/clauses/force";
import { areContrary, followEachOther } from "./contrary";
import type { Clause, Condition, Slot, SlotName, Term } from "../reading/clauses/clause";
import { conceptId, conceptOf } from "../reading/words/vocabulary";
import { aligned } from "./aligned";
import { type Ontology, type Relation } from "./ontology";
import { facing, neverMeet } from "./prepositions";
import { schoolAndOutsider } from "./school-itself";
import { besides, CONTENT, met, ofThemselves, speaksOf, throughAnother } from "./set-against";
import { idOf } from "../reading/clauses/parts/term-concepts";
import { withTimeOf } from "./times-of-day";

/** How one part of two clauses compares. */
export interface PartRelation {
  readonly part: SlotName | "other" | "condition";
  readonly relation: Relation;
  readonly a?: string;
  readonly b?: string;
  readonly inherited?: boolean;
}

/** Where two clauses overlap: every part with its relation; `apart` names the part that keeps them apart. */
export interface Overlap {
  readonly parts: readonly PartRelation[];
  readonly apart?: PartRelation;
  /** Parts that both name in so many words and that meet. */
  readonly shared: number;
  /** Parts on which a (or b) says less than the other. */
  readonly narrowA: readonly PartRelation[];
  readonly narrowB: readonly PartRelation[];
}

const NAMES: readonly SlotName[] = ["actor", "subject", "object", "counterpart", "channel", "instrument", "place", "time", "capacity"];
const always = conceptId("times:always"),
  everyone = conceptId("people:everyone"),
  person = conceptId("people:person"),
  anywhere = conceptId("places:anywhere"),
  school = conceptId("people:school");
/** Prepositions whose phrases say what it is about, not when the rule holds. */
const ABOUT = new Set(["about", "regarding", "concerning", "because of", "due to", "of"]);

/** Compares two clauses part by part. `crossed` is true where one clause's thing used is the other's channel. */
export function overlapOf(first: Clause, second: Clause, ontology: Ontology): Overlap {
  const parts: PartRelation[] = [],
    meet = (one: Slot, other: Slot) => related(one, other, ontology) && !neverMeet(one, other),
    a = withTimeOf(first, second, meet),
    b = withTimeOf(second, a, meet);
  if (throughAnother(a, b) || throughAnother(b, a))
    return { parts, apart: { part: "channel", relation: "different" }, shared: 0, narrowA: [], narrowB: [] };
  if (ofThemselves(a, b) || ofThemselves(b, a))
    return { parts, apart: { part: "other", relation: "different" }, shared: 0, narrowA: [], narrowB: [] };
  const [x, y] = aligned(a, b, ontology);
  for (const name of NAMES) {
    const one = x[name],
      two = y[name];
    if (!one && !two) continue;
    const relation = slotRelation(name, one, two, ontology, a, b);
    if (!relation) continue;
    parts.push({
      part: name,
      relation,
      ...(one ? { a: textOf(one) } : {}),
      ...(two ? { b: textOf(two) } : {}),
      ...(one?.source === "heading" || two?.source === "heading" ? { inherited: true } : {}),
    });
    if (relation === "different") return { parts, apart: parts[parts.length - 1]!, shared: 0, narrowA: [], narrowB: [] };
  }
  const used = new Set([...Object.values(x), ...Object.values(y)]);
  parts.push(
    ...looseParts(
      { ...a, others: a.others.filter((one) => !used.has(one)) },
      { ...b, others: b.others.filter((one) => !used.has(one)) },
      ontology,
    ),
  );
  const apart = parts.find(({ relation }) => relation === "different");
  const shared = parts.filter(
    ({ part, a: left, b: right, inherited }) =>
      part !== "actor" && part !== "subject" && part !== "condition" && left !== undefined && right !== undefined && !inherited,
  ).length;
  return {
    parts,
    ...(apart ? { apart } : {}),
    shared,
    narrowA: parts.filter(({ relation }) => relation === "inside" || relation === "partial"),
    narrowB: parts.filter(({ relation }) => relation === "contains" || relation === "partial"),
  };
}

/** A part, or its owner, that only a heading gives. */
export function isInherited(slot: Slot | undefined): boolean {
  return slot !== undefined && (slot.source === "heading" || slot.terms.some((term) => term.ownerInherited));
}

/** The clause by its own words, without what its heading adds. */
export function withoutHeading(clause: Clause): Clause {
  const slots = Object.fromEntries(
    Object.entries(clause.slots)
      .filter(([, slot]) => slot.source !== "heading")
      .map(([name, slot]) => [
        name,
        slot.terms.some((term) => term.ownerInherited)
          ? {
              ...slot,
              terms: slot.terms.map(({ owner, ownerInherited, ...term }) =>
                ownerInherited ? term : { ...term, ...(owner ? { owner } : {}) },
              ),
            }
          : slot,
      ]),
  );
  return { ...clause, slots };
}

/** Whether any alternatives of two parts meet. */
export function related(a: Slot, b: Slot, ontology: Ontology): boolean {
  return bestRelation(a, b, ontology) !== "different";
}

function slotRelation(
  name: SlotName,
  a: Slot | undefined,
  b: Slot | undefined,
  ontology: Ontology,
  a0: Clause,
  b0: Clause,
): Relation | undefined {
  if (name === "actor" && a && b && schoolAndOutsider(a, b)) return "different";
  const plain = (slot: Slot | undefined) => (slot && isStated(name, slot) && !(name === "time" && lasts(slot)) ? slot : undefined),
    left = plain(a),
    right = plain(b);
  if (!left && !right) return undefined;
  if (!left || !right) {
    if (name === "actor")
      return ((left ?? right!).preposition === "by" || (isFew(left ?? right!) && (left ? a0 : b0).force !== "O")) &&
        !FORBIDDING.has((left ? a0 : b0).force)
        ? left
          ? "inside"
          : "contains"
        : undefined;
    if (name === "capacity" && (left ?? right!).conditional) return undefined;
    if (name === "object")
      return isGeneric(left ?? right!) || !FORBIDDING.has((left ? a0 : b0).force) ? undefined : left ? "inside" : "contains";
    if (isAlways(left ?? right!) || (name === "place" && isOwnSite(left ?? right!))) return undefined;
    return left ? "inside" : "contains";
  }
  if ((name === "time" || name === "place" || name === "capacity") && (isAlways(left) || isAlways(right)))
    return isAlways(left) ? (isAlways(right) ? "equal" : "contains") : "inside";
  if (name === "actor" && (isEveryone(left) || isEveryone(right)))
    return isEveryone(left) ? (isEveryone(right) ? "equal" : "contains") : "inside";
  if (besides(left, a0, right, b0) || besides(right, b0, left, a0)) return "different";
  if ((name === "time" && neverMeet(left, right)) || (says(left, MORE) && says(right, LESS)) || (says(left, LESS) && says(right, MORE)))
    return "different";
  if (
    name === "channel" &&
    (left.source === "heading") !== (right.source === "heading") &&
    ownersOf(left) !== "" &&
    ownersOf(left) === ownersOf(right)
  )
    return "equal";
  if (name === "place" && sideOf(left) !== sideOf(right)) return "different";
  return bestRelation(left, right, ontology);
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
/** A few named people, or some of the many: a special case of a rule that names nobody. */
function isFew(slot: Slot): boolean {
  return slot.terms.every((term) => !term.pronoun && !isOfTheMany(term));
}
/** The pupils, the staff … as a whole. */
export function isOfTheMany({ concept, narrowing }: Term): boolean {
  return concept !== undefined && MANY.has(concept) && narrowing.length === 0;
}
/** What an act is always done to: eating food, taking photographs. */
function isGeneric(slot: Slot): boolean {
  return slot.terms.some(
    (term) => term.pronoun || (term.concept !== undefined && GENERIC.has(term.concept) && term.narrowing.length === 0),
  );
}

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

/** The best relation of any two alternatives. */
export function bestRelation(a: Slot, b: Slot, ontology: Ontology): Relation {
  let best: Relation = "different";
  const rank: Readonly<Record<Relation, number>> = { equal: 4, inside: 3, contains: 3, partial: 2, different: 0 };
  for (const x of a.terms)
    for (const y of b.terms) {
      if (x.pronoun || y.pronoun) continue;
      const relation = ontology.relation(x, y);
      if (rank[relation] > rank[best]) best = relation;
    }
  return best;
}

/** The words of a part, for a message. */
export function textOf(slot: Slot): string {
  return slot.terms.map((term) => term.text).join(", ");
}

/** Conditions and phrases without a part of their own, compared as bags of words. */
function looseParts(a: Clause, b: Clause, ontology: Ontology): PartRelation[] {
  const parts: PartRelation[] = [];
  const about = (clause: Clause) =>
    clause.others.filter((one) => CONTENT.test(one.preposition ?? "") && !one.terms.every((term) => term.pronoun));
  for (const one of about(a))
    for (const two of about(b))
      if (bestRelation(one, two, ontology) === "different")
        return [{ part: "other", relation: "different", a: textOf(one), b: textOf(two) }];
  const told = speaksOf(a, b, about(a), ontology) ?? speaksOf(b, a, about(b), ontology);
  if (told) return [told];
  const left = a.others.filter(narrows),
    right = b.others.filter(narrows),
    usedRight = new Set<Slot>();
  const restLeft: Slot[] = [],
    bare = lackingInstrument(a, b, ontology) ?? lackingInstrument(b, a, ontology);
  if (bare) return [bare];
  for (const one of left) {
    const had = right.find((two) => comesAfter(one, two, ontology) || comesAfter(two, one, ontology));
    if (had) {
      parts.push({ part: "condition", relation: "different", a: textOf(one), b: textOf(had) });
      return parts;
    }
    const against =
      one.preposition === "with" || one.preposition === "without"
        ? right.find(
            (two) =>
              (two.preposition === "with" || two.preposition === "without") &&
              two.preposition !== one.preposition &&
              bestRelation(one, two, ontology) !== "different",
          )
        : undefined;
    if (against) {
      parts.push({ part: "condition", relation: "different", a: textOf(one), b: textOf(against) });
      return parts;
    }
    const match = right.find(
      (two) =>
        !usedRight.has(two) &&
        !/^(?:different|partial)$/.test(bestRelation(one, two, ontology)) &&
        !(one.preposition !== two.preposition && /^(?:before|after|without|with)$/.test(`${one.preposition}`)),
    );
    if (one.preposition === "without" && met(b, one)) {
      parts.push({ part: "condition", relation: "different", a: textOf(one), b: b.conditions[0]?.text ?? "" });
      return parts;
    }
    const rival = match ? undefined : right.find((two) => !usedRight.has(two) && rivals(one, two));
    if (rival) {
      parts.push({ part: "other", relation: "different", a: textOf(one), b: textOf(rival) });
      return parts;
    }
    if (match) {
      usedRight.add(match);
      parts.push({ part: "other", relation: bestRelation(one, match, ontology), a: textOf(one), b: textOf(match) });
    } else if (!isMeasure(one, a)) restLeft.push(one);
  }
  const lacking = right.find((two) => two.preposition === "without" && met(a, two));
  if (lacking) {
    parts.push({ part: "condition", relation: "different", a: a.conditions[0]?.text ?? "", b: textOf(lacking) });
    return parts;
  }
  const restRight = right.filter((two) => !usedRight.has(two) && !isMeasure(two, b));
  const bagA = [...a.conditions.flatMap((one) => one.words), ...restLeft.flatMap(slotWords)],
    bagB = [...b.conditions.flatMap((one) => one.words), ...restRight.flatMap(slotWords)];
  if (bagA.length === 0 && bagB.length === 0) return parts;
  const text = (conditions: readonly Condition[], slots: readonly Slot[]) =>
    [...conditions.map((one) => one.text), ...slots.map((one) => `${one.preposition ?? ""} ${textOf(one)}`.trim())].join(", ");
  const named = {
    ...(bagA.length > 0 ? { a: text(a.conditions, restLeft) } : {}),
    ...(bagB.length > 0 ? { b: text(b.conditions, restRight) } : {}),
  };
  if (bagA.length > 0 && bagB.length > 0) {
    const common = bagA.filter((word) => bagB.includes(word)).length,
      share = common / Math.min(new Set(bagA).size, new Set(bagB).size);
    const negated =
      follow(a, restRight, b) ||
      follow(b, restLeft, a) ||
      a.conditions.some((one) => one.negated) !== b.conditions.some((one) => one.negated) ||
      areContrary(bagA, bagB);
    const phrasesOnly = a.conditions.length === 0 || b.conditions.length === 0;
    if (share < 0.5 && !negated && phrasesOnly && a.conditions.length !== b.conditions.length)
      parts.push({ part: "condition", relation: "partial", ...named });
    else if (!negated && (share > 0.5 || (share === 0.5 && (phrasesOnly || bagB.includes(bagA.at(-1)!) || bagA.includes(bagB.at(-1)!)))))
      parts.push({ part: "condition", relation: "equal", ...named });
    else parts.push({ part: "condition", relation: "different", ...named });
    return parts;
  }
  const kind = (conditions: readonly Condition[]) => (conditions.length > 0 ? ("condition" as const) : ("other" as const));
  parts.push(
    bagA.length > 0
      ? { part: kind(a.conditions), relation: "inside", ...named }
      : { part: kind(b.conditions), relation: "contains", ...named },
  );
  return parts;
}

/** "once the bell rings" beside "until the bell rings", whether a phrase or a condition says so. */
function follow({ conditions }: Clause, phrases: readonly Slot[], other: Clause): boolean {
  const ends = [
    ...other.conditions.map(({ text, words }) => ({ text, words })),
    ...phrases.map((slot) => ({ text: `${slot.preposition ?? ""} ${textOf(slot)}`, words: slotWords(slot) })),
  ];
  return conditions.some(({ text, words }) =>
    ends.some((end) => followEachOther(text, end.text) && end.words.some((word) => words.includes(word))),
  );
}

/** "without a hearing" beside "after a hearing". */
function comesAfter(lacking: Slot, had: Slot, ontology: Ontology): boolean {
  return (
    lacking.preposition === "without" &&
    /^(?:after|following)$/.test(had.preposition ?? "") &&
    bestRelation(lacking, had, ontology) !== "different"
  );
}

/** "without gloves" beside "with gloves". */
function lackingInstrument({ others }: Clause, { slots: { instrument } }: Clause, ontology: Ontology): PartRelation | undefined {
  const lacking = instrument && others.find((one) => one.preposition === "without" && related(one, instrument, ontology));
  return lacking && { part: "condition", relation: "different", a: textOf(lacking), b: textOf(instrument) };
}

function lastWord({ text }: Term): string {
  return text.slice(text.lastIndexOf(" ") + 1).toLowerCase();
}

/** "in Paper 1" and "in Paper 2", "from sex education" and "from relationships education": the same said of two kinds of a thing. */
function rivals(a: Slot, b: Slot): boolean {
  if (facing(a.preposition, b.preposition)) return a.terms.some((x) => b.terms.some((y) => x.head === y.head));
  return (
    (a.preposition === b.preposition || !a.preposition || !b.preposition) &&
    a.terms.every((x) =>
      b.terms.every(
        (y) =>
          x.head === y.head ||
          (x.concept !== undefined && x.concept === y.concept) ||
          lastWord(x) === lastWord(y) ||
          (x.range !== undefined && y.range !== undefined),
      ),
    )
  );
}

function narrows(slot: Slot): boolean {
  return (
    !leavesNothingOut(slot) && !ABOUT.has(slot.preposition ?? "") && !slot.terms.every((term) => term.pronoun && term.text !== "others")
  );
}
/** "on any occasion", "for any reason": no case at all. */
export function leavesNothingOut({ terms }: Slot): boolean {
  return terms.every(
    ({ universal, head, narrowing }) =>
      universal === true && narrowing.length === 0 && /^(?:occasion|reason|circumstance|event|case|purpose|account|way|form)$/.test(head),
  );
}
const UNITS = /^(?:day|week|month|term|year|half-term|lesson|morning|evening|hour|minute)$/;
/** "within a week", "each term": how soon or how often a duty is done, not in which cases. */
function isMeasure({ preposition, terms }: Slot, { force }: Clause): boolean {
  return (
    DUTIES.has(force) &&
    terms.every((term) => UNITS.test(term.head) && (preposition === "within" || ((preposition ?? "") === "" && term.universal === true)))
  );
}
function slotWords(slot: Slot): string[] {
  return slot.terms.flatMap((term: Term) => [term.head, ...term.narrowing]);
}
