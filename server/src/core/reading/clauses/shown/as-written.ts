import type { Words } from "../../words/scan";
import { conceptId } from "../../words/vocabulary";
import { chunksOf } from "../parts/chunks";
import type { Force } from "../clause";
import { FORBIDDING } from "../force";
import { ensuringVerbs, forceVerbs } from "../verb-kinds";
import { stopOf, withPredicate } from "./act-words";
import { predicateText } from "./predicate-text";
import type { RawClause, RawSlot, Stretch } from "../raw";
import { kindOfPhrase, type Phrase, phraseOf, written } from "../parts/terms";

const school = conceptId("people:school");

/**
 * Keeps beside a clause that speaks of others the rule as it is written: who is to ensure, see to or allow it. What the school
 * itself requires and permits is a rule for those others, and stays as it is.
 * @param outer index of the verb that asks for what others do
 * @param end where the words of the verb group end
 */
export function withAsWritten(
  words: Words,
  clause: RawClause,
  clauses: readonly RawClause[],
  outer: number,
  { subject, force, end }: { readonly subject: Stretch | undefined; readonly force: Force; readonly end: number },
): RawClause {
  const { action, slots } = clause,
    verb = words.verb[outer] ?? "",
    ensures = ensuringVerbs.has(verb);
  if (action.from <= outer || (!ensures && !forceVerbs.has(verb))) return clause;
  if (!slots.actor)
    return ensures ? clause : withAllowance(words, clause, subject, force, outer, stopOf(words, clauses, outer, action.from, end));
  if (slots.actor.from < outer)
    return ensures && FORBIDDING.has(clause.force) !== FORBIDDING.has(force)
      ? withNegativeAim(words, clause, outer, force, stopOf(words, clauses, outer, action.from, end))
      : clause;
  const first = subject && firstPhrase(words, subject);
  if (!ensures && verb !== "enable" && (!first || !isPerson(first))) return clause;
  const actor: RawSlot | undefined = subject &&
    first && {
      phrases: [first],
      preposition: "",
      from: subject.from,
      to: subject.to,
      ...(subject.to > first.to ? { text: `${first.text} ${written(words, first.to, subject.to)}`.replace(/ (?=[,;/])/g, "") } : {}),
    };
  const { actor: others, ...rest } = slots,
    alone = clauses.every((one) => one.action.from < outer || one.action.from >= action.from);
  const whole = alone
    ? withPredicate(words, { ...withPermission(clause), slots: rest }, outer, stopOf(words, clauses, outer, action.from, end), {}).action
        .predicate
    : undefined;
  if (whole) return { ...clause, asWritten: { actor, force, predicate: whole } };
  const own = action.predicate && predicateText(action.predicate, clause.force, {}),
    who = others.text ?? others.phrases.map(({ text }) => text).join(" or ");
  if (own === undefined) return clause;
  const left = FORBIDDING.has(clause.force),
    act = ensures ? `that ${who} ${left ? "do not " : ""}${own}` : `${who} ${verb === "let" ? "" : "to "}${own}`;
  return { ...clause, asWritten: { actor, force, predicate: { verb, subject: "", object: "", rest: act } } };
}

/** "must not allow photographs to be taken": they must not allow it, whoever takes them. */
function withAllowance(words: Words, clause: RawClause, subject: Stretch | undefined, force: Force, outer: number, end: number): RawClause {
  const first = subject ? firstPhrase(words, subject) : undefined;
  const { predicate } = first && isPerson(first) ? withPredicate(words, clause, outer, end, {}).action : {};
  return first && predicate
    ? { ...clause, asWritten: { actor: { phrases: [first], preposition: "", from: first.from, to: first.to }, force, predicate } }
    : clause;
}

/** "must ensure that nobody is left alone": they must see to it, though what it comes to is that they must not leave anybody. */
function withNegativeAim(words: Words, clause: RawClause, outer: number, force: Force, end: number): RawClause {
  const { predicate } = withPredicate(words, withPermission(clause), outer, end, {}).action;
  return predicate ? { ...clause, asWritten: { actor: clause.slots.actor, force, predicate } } : clause;
}

/** "must ensure that they have permission to …": the permission is a part of what is to be ensured. */
function withPermission(clause: RawClause): RawClause {
  return { ...clause, exceptions: clause.exceptions.filter(({ kind, from }) => kind !== "permission" || from > clause.action.from) };
}

function firstPhrase(words: Words, { from }: Stretch): Phrase | undefined {
  const chunk = chunksOf(words.letters).find((one) => one.from === from && one.kind === "noun");
  return chunk && phraseOf(words, chunk);
}

/** Somebody who is no school: they, a teacher. */
function isPerson(phrase: Phrase): boolean {
  return phrase.pronoun ? /^(?:they|you|he|she)$/.test(phrase.text) : kindOfPhrase(phrase) === "people" && phrase.id !== school;
}
