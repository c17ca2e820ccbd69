import type { Words } from "../../words/scan";
import { readAdverb } from "./adverbs";
import type { Chunk } from "./chunks";
import { addParticle, type ComplementState, lastItem, stateBefore } from "./complement-state";
import { namedByGerund } from "./gerund-names";
import type { Complements } from "./items";
import { endsInAdjective, joinedVerb, restOfNoun } from "./joined-verb";
import { placePhrase } from "./placing";
import type { Part } from "./regions";
import { phraseFrom, phraseOf } from "./terms";
import { tellingVerbs } from "../verb-kinds";

/**
 * Reads what follows a verb, in one pass: noun phrases with their prepositions, then the verbs joined to it or the verb under it.
 * @param afterVerb whether the parts follow a verb at once, and not a subject or an opening
 */
export function complementsOf(words: Words, parts: readonly Part[], afterVerb = false): Complements {
  const state = stateBefore(words, parts, afterVerb);
  for (let i = 0; i < parts.length;) {
    const step = readPart(state, i);
    if (typeof step !== "number") return step;
    i = step;
  }
  return complements(state);
}

/** "for longer than is necessary": how much of it is done. */
const COMPARING = /^(?:longer|further|more|less|later|earlier)$/;

/** Where to go on, as the index of a part, or all that was read if nothing more belongs to the verb. */
type Step = number | Complements;

/** Reads one part; what stands before the next noun (a preposition, "and", "only") is remembered until it comes. */
function readPart(state: ComplementState, i: number): Step {
  switch (state.parts[i]!.chunk.kind) {
    case "noun":
      return readNoun(state, i);
    case "preposition":
      return readPreposition(state, i);
    case "and":
    case "comma":
    case "but":
      return readConjunction(state, i);
    case "infinitive":
    case "gerund":
    case "finite":
    case "participle":
    case "verb":
      return readVerb(state, i);
    case "that":
      return readThat(state, i);
    case "only":
      return readOnly(state, i);
    case "adverb":
    case "not":
      return readAdverb(state, i);
    case "semicolon":
    case "colon":
      return complements(state);
    default:
      return i + 1;
  }
}

/** All that was read, with the verb under it if there is one. */
function complements(state: ComplementState, under?: Complements["under"]): Complements {
  const { items, joined, absolute } = state;
  return { items, joined, under, absolute };
}

/** A noun phrase, or after "and" a verb that looks like one: "sign the form and *return it*". */
function readNoun(state: ComplementState, i: number): Step {
  const part = state.parts[i]!,
    { chunk } = part,
    next = state.parts[i + 1]?.chunk;
  const verb =
    state.join && !isSecondAdjective(state, chunk, next)
      ? joinedVerb(state.words, chunk, next, state.afterVerb && state.items.length === 0, state.afterVerb ? state.start - 1 : -1)
      : undefined;
  if (verb !== undefined && state.preposition === "") {
    state.joined.push({ verb, rest: restOfNoun(part, verb, state.parts, i), but: state.but, not: state.not });
    return complements(state);
  }
  const phrase = phraseOf(state.words, chunk, part);
  if (!phrase) return i + 1;
  if (chunk.pronoun && (next?.kind === "finite" || next?.kind === "verb") && state.items.length > 0) {
    if (isTold(state, i)) return complements(state, { verb: next, rest: state.parts.slice(i + 2), that: true, subject: [part] });
    if (next.kind === "finite") return complements(state);
  }
  placePhrase(state, phrase, chunk.from);
  state.preposition = "";
  state.at = -1;
  state.join = state.only = state.even = false;
  return i + 1;
}

/** "tell the child *they* have done well": the pronoun at once behind whoever is told begins what is told. */
function isTold({ words, afterVerb, start, preposition }: ComplementState, i: number): boolean {
  return afterVerb && i === 1 && preposition === "" && tellingVerbs.has(words.verb[start - 1] ?? "");
}

/** "keep the tools clean and dry". */
function isSecondAdjective(state: ComplementState, chunk: Chunk, next: Chunk | undefined): boolean {
  return (
    state.words.letters[chunk.from] === "Y" &&
    chunk.to - chunk.from === 1 &&
    next?.kind !== "noun" &&
    endsInAdjective(state.words, lastItem(state)?.phrases.at(-1))
  );
}

/** A preposition before a noun, or a particle: "hand it *in*". */
function readPreposition(state: ComplementState, i: number): Step {
  const { chunk } = state.parts[i]!,
    next = state.parts[i + 1]?.chunk,
    text = state.words.text[chunk.from]!;
  if (next?.kind === "adverb" && COMPARING.test(state.words.text[next.from]!) && state.words.text[next.to] === "than")
    return readMeasure(state, text, chunk, next, i);
  if (!next || !/^(?:noun|gerund|only|bracket)$/.test(next.kind)) addParticle(state, text, chunk);
  else {
    state.preposition = text;
    state.at = chunk.from;
  }
  return i + 1;
}

/** "for longer than is necessary": how long it is done. */
function readMeasure(state: ComplementState, preposition: string, { from }: Chunk, { from: at, to }: Chunk, i: number): Step {
  const text = state.words.text[at]!;
  state.items.push({
    preposition,
    phrases: [phraseFrom(text, text, { from: at, to }, { narrowing: ["than"] })],
    from,
    to,
    only: undefined,
    adverb: undefined,
  });
  return i + 2;
}

/** "and", "or", "but", a comma. */
function readConjunction(state: ComplementState, i: number): Step {
  state.join = true;
  state.not = false;
  state.but ||= state.parts[i]!.chunk.kind === "but";
  state.preposition = "";
  return i + 1;
}

/** A verb: joined to the one before, under it, or no act of its own. */
function readVerb(state: ComplementState, i: number): Step {
  const { parts } = state,
    { chunk } = parts[i]!,
    named = namedByGerund(state, i);
  if (named !== undefined) return named;
  if (isBeforeNoun(state, i)) return i + 1;
  const rest = parts.slice(i + 1);
  if (state.join && !isPurpose(state, i) && !isMeans(state, i)) {
    state.joined.push({
      verb: chunk,
      rest,
      but: state.but,
      not: state.not || chunk.negated === true,
      ...(state.always ? { always: true } : {}),
    });
    return complements(state);
  }
  const that = chunk.kind === "verb" || chunk.kind === "finite",
    by = chunk.kind === "gerund" && state.preposition !== "";
  return complements(state, {
    verb: chunk,
    rest,
    that,
    subject: [],
    ...(that ? { bare: nounsBefore(parts, i) } : {}),
    ...(by ? { by: state.preposition } : {}),
  });
}

/** "bring pens and *writing* paper": a word in -ing that says which thing is meant. */
function isBeforeNoun(state: ComplementState, i: number): boolean {
  const { words, parts, start } = state,
    next = parts[i + 1]?.chunk;
  return (
    state.join &&
    parts[i]!.chunk.kind === "gerund" &&
    next?.kind === "noun" &&
    !"dzo".includes(words.letters[next.from]!) &&
    state.afterVerb &&
    words.letters[start - 1] !== "G" &&
    state.items.length > 0 &&
    isFirst(parts, i)
  );
}

/** "must sign the form, | *to confirm* their consent": what it is done for, and no act beside it. */
function isPurpose({ words, parts, start, afterVerb }: ComplementState, i: number): boolean {
  const { kind, from } = parts[i]!.chunk;
  return (
    kind === "infinitive" &&
    afterVerb &&
    isFirst(parts, i) &&
    !words.letters.slice(Math.max(0, start - 3), start).includes("t") &&
    words.letters[from - 1] === ","
  );
}

/** "must report it, *by emailing* the office": how it is done, and no act beside it. */
function isMeans({ parts, preposition }: ComplementState, i: number): boolean {
  return parts[i]!.chunk.kind === "gerund" && preposition === "by" && parts[i - 2]?.chunk.kind === "comma";
}

/** Whether no part before it is of its kind. */
function isFirst(parts: readonly Part[], i: number): boolean {
  const { kind } = parts[i]!.chunk;
  return !parts.slice(0, i).some(({ chunk }) => chunk.kind === kind);
}

/** "ensure *that doors are locked*": the verb under it with its subject. */
function readThat(state: ComplementState, i: number): Step {
  const { parts } = state,
    verb = parts.findIndex(({ chunk: { kind } }, index) => index > i && (kind === "verb" || kind === "finite"));
  return verb > 0
    ? complements(state, { verb: parts[verb]!.chunk, rest: parts.slice(verb + 1), that: true, subject: parts.slice(i + 1, verb) })
    : i + 1;
}

/** "only" before what it limits, or right behind it: "in the hall *only*". */
function readOnly(state: ComplementState, i: number): Step {
  const next = state.parts[i + 1]?.chunk,
    last = lastItem(state);
  if (last && (next === undefined || next.kind === "and" || next.kind === "comma")) last.only = true;
  else state.only = true;
  return i + 1;
}

/** The nouns right before a verb, without a preposition or "and" before them. */
function nounsBefore(parts: readonly Part[], at: number): Part[] {
  let from = at;
  const goesOn = (kind: Chunk["kind"]) => kind === "noun" || (from < at && (kind === "preposition" || kind === "and"));
  while (from > 0 && goesOn(parts[from - 1]!.chunk.kind)) from--;
  while (from < at && parts[from]!.chunk.kind !== "noun") from++;
  return parts.slice(from, at);
}
