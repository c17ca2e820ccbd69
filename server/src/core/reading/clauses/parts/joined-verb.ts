import type { Words } from "../../words/scan";
import { type Chunk, nounChunk } from "./chunks";
import type { Part } from "./regions";
import type { Phrase } from "./terms";

/**
 * "… and report it": a noun-or-verb after a conjunction is a verb when a determiner, pronoun or known object follows.
 * @param atOnce nothing stands between it and the verb to which it is joined
 * @param before where that verb stands; -1 where it is not known
 */
export function joinedVerb(words: Words, chunk: Chunk, next: Chunk | undefined, atOnce: boolean, before: number): Chunk | undefined {
  const { from, to } = chunk,
    letter = words.letters[from]!,
    start = words.start[from] ?? 0;
  if (!"KVY".includes(letter) || words.verb[from] === undefined) return undefined;
  if (words.text[from] !== words.verb[from] && !(isThird(words, before) && isThird(words, from))) return undefined;
  if (/^[A-Z][a-z]/.test(words.sentence.slice(start, start + 2)) && from > 0) return undefined;
  const verb: Chunk = { kind: "finite", from, to: from + 1, head: from };
  if (atOnce) return verb;
  if (to - from === 1) return next?.kind === "noun" && "dzo".includes(words.letters[next.from]!) ? verb : undefined;
  return "NHQ".includes(words.letters[from + 1]!) && letter !== "Y" && words.concept[from] === undefined ? verb : undefined;
}

/** "calls … and asks": the form in -s of what somebody does. */
function isThird({ letters, verb, text }: Words, at: number): boolean {
  return verb[at] !== undefined && "KV".includes(letters[at]!) && text[at] !== verb[at] && text[at]!.endsWith("s");
}

/** What follows a verb that was found at the start of a noun chunk: the rest of that chunk, then the remaining parts. */
export function restOfNoun(part: Part, verb: Chunk, parts: readonly Part[], index: number): Part[] {
  const rest = parts.slice(index + 1);
  return verb.to < part.chunk.to ? [{ chunk: nounChunk(verb.to, part.chunk.to), regions: part.regions }, ...rest] : rest;
}

/** "keep the tools clean | and dry": what follows is no verb. */
export function endsInAdjective(words: Words, phrase: Phrase | undefined): boolean {
  return phrase !== undefined && (isBareAdjective(words, phrase) || "AY".includes(words.letters[phrase.to - 1]!));
}

/** "current" in "current or former pupils". */
export function isBareAdjective(words: Words, phrase: Phrase): boolean {
  return phrase.to - phrase.from === 1 && phrase.id === undefined && "AY".includes(words.letters[phrase.from]!);
}
