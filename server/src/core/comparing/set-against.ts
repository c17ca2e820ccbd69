import type { Clause, Slot } from "../reading/clauses/clause";
import type { Ontology } from "./ontology";
import { bestRelation, textOf } from "./alternatives";
import type { PartRelation } from "./regions";
import { isPerson } from "../reading/clauses/parts/term-concepts";

/** Prepositions that name the content of what is told or asked. */
export const CONTENT = /^(?:of|about|regarding|concerning)$/;

/** "where the hirer holds a licence" is there what "without a licence" lacks; "trees marked with a ribbon" have what trees "without a ribbon" lack. */
export function met({ conditions, slots, others }: Clause, lacking: Slot): boolean {
  const said = [
    ...conditions.filter(({ negated }) => !negated).map(({ words }) => words),
    ...[...Object.values(slots), ...others].flatMap((slot) => slot.terms.map(({ narrowing }) => narrowing)),
  ];
  return said.some((words) => lacking.terms.some(({ head, narrowing }) => [head, ...narrowing].every((word) => words.includes(word))));
}

/** "tell parents about an injury" beside "tell parents the name of a child": two things told. */
export function speaksOf(one: Clause, other: Clause, about: readonly Slot[], ontology: Ontology): PartRelation | undefined {
  const { object } = other.slots,
    first = about[0];
  if (
    !first ||
    !object ||
    other.others.some(({ preposition }) => CONTENT.test(preposition ?? "")) ||
    (one.slots.object && !one.slots.object.terms.some(isPerson)) ||
    object.terms.some((term) => term.pronoun || isPerson(term))
  )
    return undefined;
  return about.every((slot) => bestRelation(slot, object, ontology) === "different")
    ? { part: "other", relation: "different", a: textOf(first), b: textOf(object) }
    : undefined;
}

/** "must not contact governors directly" beside "through the clerk": somebody between, and nobody. */
export function throughAnother(direct: Clause, { slots, others }: Clause): boolean {
  return (
    direct.direct === true &&
    [...Object.values(slots), ...others].some(
      ({ preposition, terms }) =>
        /^(?:through|via|by way of)$/.test(preposition ?? "") &&
        terms.every((term) => isPerson(term) || term.concept?.startsWith("places:") === true),
    )
  );
}

/** "Drums may be played after school only. Other instruments may be played at lunchtime": other than those, as long as the section lasts. */
export function besides(other: Slot, at: Clause, named: Slot, there: Clause): boolean {
  const isOther = (slot: Slot) => slot.terms.every(({ text }) => /^(?:(?:all|any|the) )?(?:an)?others?\b/i.test(text));
  return at.index > there.index && at.section === there.section && isOther(other) && !isOther(named);
}

/** "complaints about themselves" beside "complaints about other members of staff". */
export function ofThemselves(one: Clause, other: Clause): boolean {
  const words = (clause: Clause) =>
    [...Object.values(clause.slots), ...clause.others].flatMap((slot) => slot.terms.map(({ text }) => text));
  return (
    words(one).some((text) => /\b(?:themselves|himself|herself|oneself|yourself|themself)$/i.test(text)) &&
    words(other).some((text) => /\b(?:others?|another|somebody else|someone else)\b/i.test(text))
  );
}
