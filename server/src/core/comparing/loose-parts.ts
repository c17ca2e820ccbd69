import type { Clause, Condition, Slot, Term } from "../reading/clauses/clause";
import { DUTIES } from "../reading/clauses/force";
import { bestRelation, related, textOf } from "./alternatives";
import { areContrary, followEachOther } from "./contrary";
import type { Ontology, Relation } from "./ontology";
import { facing } from "./prepositions";
import type { PartRelation } from "./regions";
import { leavesNothingOut } from "./said-parts";
import { CONTENT, met, speaksOf } from "./set-against";

/** Conditions and phrases without a part of their own ("without gloves", "in Paper 1", "if it rains"): phrase by phrase, and what is left over as bags of words. */
export function looseParts(a: Clause, b: Clause, ontology: Ontology): PartRelation[] {
  const apart = byContent(a, b, ontology) ?? lackingInstrument(a, b, ontology) ?? lackingInstrument(b, a, ontology);
  if (apart) return [apart];
  const parts: PartRelation[] = [],
    right = b.others.filter(narrows),
    matched = new Set<Slot>(),
    restLeft: Slot[] = [];
  for (const one of a.others.filter(narrows)) {
    const contrary = contraryOf(one, right, b, ontology);
    if (contrary) return [...parts, contrary];
    const match = right.find((two) => !matched.has(two) && saysTheSame(one, two, ontology));
    if (match) {
      matched.add(match);
      parts.push({ part: "other", relation: bestRelation(one, match, ontology), a: textOf(one), b: textOf(match) });
      continue;
    }
    const rival = right.find((two) => !matched.has(two) && rivals(one, two));
    if (rival) return [...parts, { part: "other", relation: "different", a: textOf(one), b: textOf(rival) }];
    if (!isMeasure(one, a)) restLeft.push(one);
  }
  const lacking = right.find((two) => two.preposition === "without" && met(a, two));
  if (lacking) return [...parts, { part: "condition", relation: "different", a: a.conditions[0]?.text ?? "", b: textOf(lacking) }];
  const restRight = right.filter((two) => !matched.has(two) && !isMeasure(two, b)),
    rest = restRelation(a, restLeft, b, restRight);
  return rest ? [...parts, rest] : parts;
}

/** "tell parents about an injury" beside "about a trip": two things told. */
function byContent(a: Clause, b: Clause, ontology: Ontology): PartRelation | undefined {
  const left = contentOf(a),
    right = contentOf(b);
  for (const one of left)
    for (const two of right)
      if (bestRelation(one, two, ontology) === "different") return { part: "other", relation: "different", a: textOf(one), b: textOf(two) };
  return speaksOf(a, b, left, ontology) ?? speaksOf(b, a, right, ontology);
}

/** "about an injury": the phrases that name what is told or asked. */
function contentOf({ others }: Clause): readonly Slot[] {
  return others.filter((one) => CONTENT.test(one.preposition ?? "") && !one.terms.every((term) => term.pronoun));
}

/** What a clause says that excludes a phrase of the other: "without a hearing" beside "after a hearing", "with gloves" beside "without gloves". */
function contraryOf(one: Slot, right: readonly Slot[], b: Clause, ontology: Ontology): PartRelation | undefined {
  const contrary =
    right.find((two) => comesAfter(one, two, ontology) || comesAfter(two, one, ontology)) ??
    right.find((two) => hasAndLacks(one, two, ontology));
  if (contrary) return { part: "condition", relation: "different", a: textOf(one), b: textOf(contrary) };
  return one.preposition === "without" && met(b, one)
    ? { part: "condition", relation: "different", a: textOf(one), b: b.conditions[0]?.text ?? "" }
    : undefined;
}

/** "without a hearing" beside "after a hearing". */
function comesAfter(lacking: Slot, had: Slot, ontology: Ontology): boolean {
  return (
    lacking.preposition === "without" &&
    /^(?:after|following)$/.test(had.preposition ?? "") &&
    bestRelation(lacking, had, ontology) !== "different"
  );
}

/** "with an adult" beside "without an adult". */
function hasAndLacks(one: Slot, two: Slot, ontology: Ontology): boolean {
  return (
    ((one.preposition === "with" && two.preposition === "without") || (one.preposition === "without" && two.preposition === "with")) &&
    bestRelation(one, two, ontology) !== "different"
  );
}

/** "without gloves" beside "with gloves". */
function lackingInstrument({ others }: Clause, { slots: { instrument } }: Clause, ontology: Ontology): PartRelation | undefined {
  const lacking = instrument && others.find((one) => one.preposition === "without" && related(one, instrument, ontology));
  return lacking && { part: "condition", relation: "different", a: textOf(lacking), b: textOf(instrument) };
}

/** Two phrases of which one holds wherever the other does: "for visitors" beside "for all visitors". */
function saysTheSame(one: Slot, two: Slot, ontology: Ontology): boolean {
  const relation = bestRelation(one, two, ontology);
  return relation !== "different" && relation !== "partial" && !(one.preposition !== two.preposition && PARTING.test(`${one.preposition}`));
}

/** Prepositions that only match themselves. */
const PARTING = /^(?:before|after|without|with)$/;

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

/** "Paper 2": "2". */
function lastWord({ text }: Term): string {
  return text.slice(text.lastIndexOf(" ") + 1).toLowerCase();
}

/** Prepositions whose phrases say what it is about, not when the rule holds. */
const ABOUT = new Set(["about", "regarding", "concerning", "because of", "due to", "of"]);

/** "during lessons", and not "about lessons" or "on any occasion": a phrase that says in which cases the rule holds. */
function narrows(slot: Slot): boolean {
  return (
    !leavesNothingOut(slot) && !ABOUT.has(slot.preposition ?? "") && !slot.terms.every((term) => term.pronoun && term.text !== "others")
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

/** The conditions, and the phrases that match none of the other clause, as bags of words. */
function restRelation(a: Clause, restLeft: readonly Slot[], b: Clause, restRight: readonly Slot[]): PartRelation | undefined {
  const bagA = bagOf(a, restLeft),
    bagB = bagOf(b, restRight);
  if (bagA.length === 0 && bagB.length === 0) return undefined;
  const named = {
    ...(bagA.length > 0 ? { a: textOfAll(a, restLeft) } : {}),
    ...(bagB.length > 0 ? { b: textOfAll(b, restRight) } : {}),
  };
  if (bagB.length === 0) return { part: a.conditions.length > 0 ? "condition" : "other", relation: "inside", ...named };
  if (bagA.length === 0) return { part: b.conditions.length > 0 ? "condition" : "other", relation: "contains", ...named };
  const negated =
    follow(a, restRight, b) ||
    follow(b, restLeft, a) ||
    a.conditions.some((one) => one.negated) !== b.conditions.some((one) => one.negated) ||
    areContrary(bagA, bagB);
  return { part: "condition", relation: negated ? "different" : bagRelation(a, bagA, b, bagB), ...named };
}

/** The words of the conditions and phrases. */
function bagOf({ conditions }: Clause, phrases: readonly Slot[]): readonly string[] {
  return [...conditions.flatMap((one) => one.words), ...phrases.flatMap(slotWords)];
}

/** The conditions and phrases, for a message. */
function textOfAll({ conditions }: Clause, phrases: readonly Slot[]): string {
  return [...conditions.map((one: Condition) => one.text), ...phrases.map((one) => `${one.preposition ?? ""} ${textOf(one)}`.trim())].join(
    ", ",
  );
}

/** How the words of two conditions compare: the same case where more than half of the shorter is in the other. Half of it does if the last word is, or one has no condition but only phrases. */
function bagRelation(a: Clause, bagA: readonly string[], b: Clause, bagB: readonly string[]): Relation {
  const common = bagA.filter((word) => bagB.includes(word)).length,
    share = common / Math.min(new Set(bagA).size, new Set(bagB).size),
    phrasesOnly = a.conditions.length === 0 || b.conditions.length === 0;
  if (share < 0.5) return phrasesOnly && a.conditions.length !== b.conditions.length ? "partial" : "different";
  return share > 0.5 || phrasesOnly || bagB.includes(bagA.at(-1)!) || bagA.includes(bagB.at(-1)!) ? "equal" : "different";
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

/** The words by which the terms of a phrase are compared. */
function slotWords(slot: Slot): string[] {
  return slot.terms.flatMap((term: Term) => [term.head, ...term.narrowing]);
}
