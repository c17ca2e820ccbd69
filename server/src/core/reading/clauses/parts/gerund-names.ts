import type { Words } from "../../words/scan";
import { amend, type ComplementState, lastItem } from "./complement-state";
import type { Part } from "./regions";
import { phraseOf, written } from "./terms";

/**
 * Reads a verb in -ing that names a thing or belongs to one, and is no act of its own: "the practice of charging parents".
 * @returns the index of the part to go on with; undefined where the verb is one
 */
export function namedByGerund(state: ComplementState, i: number): number | undefined {
  return partOfPhrase(state, i) ?? furtherName(state, i) ?? thingBeside(state, i);
}

/** "the practice *of charging parents*": the verb in -ing with its nouns belongs to the phrase before. */
function partOfPhrase(state: ComplementState, i: number): number | undefined {
  const { words, parts } = state,
    { chunk } = parts[i]!;
  const held = chunk.kind === "gerund" && state.preposition === "of" && !state.join ? lastItem(state) : undefined,
    whole = held?.adverb ? undefined : held?.phrases.at(-1);
  if (!held || !whole) return undefined;
  let end = i;
  while (parts[end + 1]?.chunk.kind === "noun") end++;
  const { to } = parts[end]!.chunk,
    at = [chunk.head!, ...Array.from({ length: to - chunk.to }, (_, k) => chunk.to + k)];
  const content = at.filter((k) => "NHQVKAYGU".includes(words.letters[k]!)).map((k) => words.verb[k] ?? words.lemma[k]!);
  amend(
    held,
    { ...whole, text: `${whole.text} of ${written(words, chunk.from, to)}`, narrowing: [...whole.narrowing, ...content], to },
    to,
  );
  state.preposition = "";
  state.at = -1;
  return end + 1;
}

/** "the making of recordings *and sharing of images*": a row of nouns in -ing. */
function furtherName(state: ComplementState, i: number): number | undefined {
  const { words, parts } = state,
    last = lastItem(state);
  const listed = state.join && parts[i]!.chunk.kind === "gerund" && state.afterVerb ? last?.phrases.at(-1) : undefined;
  if (!last || !listed || words.letters[state.start - 1] === "G" || !/ing$/.test(words.text[listed.to - 1]!) || !/ of /.test(listed.text))
    return undefined;
  let end = i;
  while (/^(?:noun|gerund|and|comma)$/.test(parts[end + 1]?.chunk.kind ?? "")) end++;
  while (end > i && /^(?:and|comma)$/.test(parts[end]!.chunk.kind)) end--;
  const { to } = parts[end]!.chunk;
  amend(last, { ...listed, text: `${listed.text}${written(words, listed.to, to).replace(/^(?!,)/, " ")}`, to }, to);
  state.join = false;
  return end + 1;
}

/** "report bullying *and fighting*": a verb in -ing as the name of a thing beside another. */
function thingBeside(state: ComplementState, i: number): number | undefined {
  const { words, parts } = state,
    { chunk } = parts[i]!,
    last = lastItem(state);
  if (!state.join || chunk.kind !== "gerund" || !state.afterVerb || i <= 1 || parts[i + 1]?.chunk.kind === "noun") return undefined;
  if (!/^&+$/.test(words.letters.slice(last?.phrases.at(-1)?.to ?? chunk.from, chunk.from)) || takesObject(parts, words)) return undefined;
  const named = phraseOf(words, { ...chunk, kind: "noun" });
  if (!named || !last) return undefined;
  last.phrases.push(named);
  last.to = named.to;
  state.join = false;
  return i + 1;
}

/** "stop running in corridors and shouting": the verbs before it are in -ing themselves. */
function takesObject(parts: readonly Part[], words: Words): boolean {
  return words.letters[(parts[0]?.chunk.from ?? 0) - 1] === "G" || parts.filter(({ chunk }) => chunk.kind === "gerund").length > 1;
}
