import type { Words } from "../../../words/scan";
import { bareDrafts } from "../bare-drafts";
import { type Chunk, verbChunk } from "../../parts/chunks";
import type { Force } from "../../clause";
import type { Draft, Shared } from "../draft";
import { isDoer } from "../../doers";
import { DUTIES, isDenied, negated, noSubject, turned } from "../../force";
import { complementsOf } from "../../parts/complements";
import { type Complements, type Item, plainPhrases } from "../../parts/items";
import { loneSegment, splitLead } from "../../parts/segments";
import { stateDrafts } from "../state-drafts";
import { kindOfPhrase, type Phrase, phraseFrom } from "../../parts/terms";
import { verbDrafts } from "../verb-drafts";

/**
 * The verb under another verb takes over: its own negation turns the force, its own subject is who acts.
 * @param rest what stands behind the outer verb; it must hold a verb under it
 */
export function underDrafts(words: Words, shared: Shared, subject: readonly Phrase[], outer: readonly Item[], rest: Complements): Draft[] {
  const { verb, rest: parts, subject: inner } = rest.under!;
  const more = complementsOf(words, parts, true),
    parted = splitLead(inner),
    inside = complementsOf(words, parted.subject).items;
  const own = plainPhrases(inside).filter((phrase) => !phrase.pronoun || pointsHere(phrase, verb, subject));
  const items = [...outer, ...complementsOf(words, parted.lead).items, ...inside.filter(({ preposition }) => preposition !== "")];
  const force = forceUnder(shared.force, verb, own, rest.absolute || inner.some(({ chunk }) => chunk.kind === "not"));
  if (verb.head === undefined || verb.head < 0) {
    if (verb.kind !== "verb" || own.length === 0) return [];
    if (verb.copula) return stateDrafts(words, { ...shared, force }, verbChunk(verb, { modal: "m" }), own, items, more, loneSegment(verb));
    return bareDrafts(words, { ...shared, force: force === "P" ? "O" : force }, verb, own, [], items, more, undefined, loneSegment(verb));
  }
  const actors = own.length > 0 ? own : subject;
  if (verb.modal === "y" && /\b(?:permission|consent|leave)\b/.test(words.text[verb.from]!) && DUTIES.has(shared.force))
    return withPermission(words, shared, verb, actors, items, more);
  const people = own.length === 0 || own[0]!.pronoun === true || kindOfPhrase(own[0]!) === "people" || isDoer(own[0]!);
  if (!people && !verb.passive && !(verb.kind === "verb" && verb.modal === "m")) return [];
  return verbDrafts(
    words,
    { ...shared, force },
    verbChunk(verb, { modal: "m", force, copula: false, complement: true, practice: false }),
    actors,
    items,
    more,
  );
}

/** Whether a pronoun before the verb is its subject, and not one that stands for nothing. */
function pointsHere({ text }: Phrase, verb: Chunk, subject: readonly Phrase[]): boolean {
  return (verb.passive === true && /^(?:it|they|these|this|those)$/.test(text)) || (subject.length === 0 && /^(?:they|we|you)$/.test(text));
}

/** The force of the verb under another one: "ensure that no …", "ensure that they must not …" turn it round. */
function forceUnder(force: Force, verb: Chunk, own: readonly Phrase[], denied: boolean): Force {
  if (own.some(({ none }) => none)) return noSubject(force);
  if (verb.kind === "verb") return isDenied(verb) ? turned(force) : force;
  // "may choose not to": leave not to do it forbids nothing.
  return verb.negated || denied ? (force === "P" ? negated(force) : turned(force)) : force;
}

/** "ensure that they have permission to leave and sign out": not to leave without it, and to sign out. */
function withPermission(
  words: Words,
  shared: Shared,
  verb: Chunk,
  actors: readonly Phrase[],
  items: readonly Item[],
  rest: Complements,
): Draft[] {
  const permission = phraseFrom("permission", "permission", { from: verb.from, to: verb.from + 1 });
  const without: Item = { preposition: "without", phrases: [permission], from: verb.from, to: verb.from + 1 };
  const forbidden = verbDrafts(
    words,
    { ...shared, force: shared.force === "O" ? "F" : "F-" },
    verbChunk(verb, { modal: "m", force: "F", complement: true }),
    actors,
    [...items, without],
    { ...rest, joined: [] },
  );
  const joined = rest.joined.filter((one) => one.verb.head !== undefined);
  return [
    ...forbidden,
    ...joined.flatMap((one) =>
      verbDrafts(
        words,
        shared,
        verbChunk(one.verb, { kind: "verb", modal: "m", complement: true }),
        actors,
        items,
        complementsOf(words, one.rest, true),
      ),
    ),
  ];
}
