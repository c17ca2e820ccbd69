import type { Words } from "../../words/scan";
import { type Chunk, chunksOf } from "./chunks";

/** The chunks of a sentence that say what is to be done: without its number, what it is said to mean, and words of force that only measure. */
export function mainChunks(words: Words): readonly Chunk[] {
  return afterMeaning(words, unnumbered(words, withoutMeasures(words, conceding(words, chunksOf(words.letters)))));
}

/** "Any bump, however small, …", "a remark, however made": what makes no difference; "however, staff …" goes on. */
function conceding(words: Words, chunks: readonly Chunk[]): readonly Chunk[] {
  if (!words.text.includes("however")) return chunks;
  return chunks.map((chunk, i) => {
    const next = chunks[i + 1];
    return chunk.kind === "but" &&
      words.text[chunk.from] === "however" &&
      next?.to === chunk.to + 1 &&
      "AYUR".includes(words.letters[chunk.to]!)
      ? { ...chunk, kind: "condition" }
      : chunk;
  });
}

/** "more than we need to collect", "a longer day than we can offer": how much, not what must or may be done. */
function withoutMeasures(words: Words, chunks: readonly Chunk[]): readonly Chunk[] {
  if (!words.text.includes("than")) return chunks;
  const kept: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!,
      after = chunks[i + 1]?.kind === "noun" ? i + 2 : i + 1;
    if (words.text[chunk.from] !== "than" || chunks[after]?.kind !== "verb") {
      kept.push(chunk);
      continue;
    }
    kept.push({ kind: "other", from: chunk.from, to: chunks[after]!.to });
    i = after;
  }
  return kept;
}

/** "7.3 If you …": the number of the paragraph is no part of its sentence. */
function unnumbered(words: Words, chunks: readonly Chunk[]): readonly Chunk[] {
  return words.letters[0] === "q" &&
    chunks[0]?.kind === "noun" &&
    chunks[0].to === 1 &&
    chunks.length > 1 &&
    /^\d+(?:\.\d+)+$/.test(words.text[0]!)
    ? chunks.slice(1)
    : chunks;
}

/** "This means that all staff must …": what it means is the rule. */
function afterMeaning(words: Words, chunks: readonly Chunk[]): readonly Chunk[] {
  const [first] = chunks;
  if (
    (first?.kind !== "noun" && first?.kind !== "that") ||
    first.from !== 0 ||
    !/^(?:this|that|it|which)$/.test(words.text[0]!) ||
    words.text[1] !== "means"
  )
    return chunks;
  // "this means staff" is one noun phrase, "it" and "means" are two.
  if (first.to > 2) return [{ ...first, from: 2 }, ...chunks.slice(1)];
  const rest = chunks.filter(({ to }) => to > 2),
    [that] = rest;
  return that && that.to === that.from + 1 && words.text[that.from] === "that" ? rest.slice(1) : rest;
}
