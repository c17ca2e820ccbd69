import type { Words } from "../../words/scan";
import type { Chunk } from "../parts/chunks";
import { isDoerWord } from "../doers";

/**
 * "It is the bursar who must pay", "it is the head to whom parents must write", "cooks are the only people who may enter", "the only
 * people who may enter are cooks": the plain rule without what sets somebody off, as "the bursar must pay", "only cooks may enter".
 * Chunks that say nothing of the kind are returned as they are.
 */
export function withoutCleft(words: Words, chunks: readonly Chunk[]): readonly Chunk[] {
  if (!words.letters.includes("W")) return chunks;
  const relative = chunks.findIndex(({ kind }) => kind === "relative"),
    verb = chunks[relative + 1];
  if (relative < 1 || relative > 4 || !words.letters.includes("b")) return chunks;
  return (
    setOff(words, chunks, relative) ?? (verb?.kind === "verb" && !verb.copula ? onlyPeople(words, chunks, relative) : undefined) ?? chunks
  );
}

/** "It is X who …", "it is X to whom Y …". */
function setOff(words: Words, chunks: readonly Chunk[], relative: number): readonly Chunk[] | undefined {
  const [it, is, who] = chunks;
  if (
    it?.kind !== "noun" ||
    words.text[it.from] !== "it" ||
    it.to !== 1 ||
    is?.copula !== true ||
    is.force !== "is" ||
    is.modal !== undefined ||
    who?.kind !== "noun" ||
    !isNamed(words, who)
  )
    return undefined;
  const next = chunks[relative + 1];
  if (relative === 3 && next?.kind === "verb" && !next.copula) return [who, ...chunks.slice(4)];
  const before = chunks[3];
  return relative === 4 && before?.kind === "preposition" && before.to === chunks[4]!.from && next?.kind === "noun"
    ? [before, who, ...chunks.slice(5)]
    : undefined;
}

/** People or a body by name, not "a person who …", which tells what somebody is. */
function isNamed({ text, letters, lemma }: Words, { from, to, pronoun }: Chunk): boolean {
  return (
    pronoun !== true &&
    !/^an?$/.test(text[from]!) &&
    ("HQ".includes(letters[to - 1]!) || (letters[to - 1] === "N" && isDoerWord(lemma[to - 1]!)))
  );
}

/** "X are the only people who may …", "the only people who may … are X". */
function onlyPeople(words: Words, chunks: readonly Chunk[], relative: number): readonly Chunk[] | undefined {
  const people = chunks[relative - 1]!,
    last = chunks.length - 1,
    from = chunks.findIndex(({ from: at }) => words.text[at] === "the" && words.text[at + 1] === "only");
  if (people.kind !== "noun" || from < 0 || from < relative - 2 || from >= relative || !isPeople(words, people)) return undefined;
  const [first, is] = chunks;
  if (from === 2 && first?.kind === "noun" && is?.copula && is.force === "is")
    return [{ ...first, alone: true }, ...chunks.slice(relative + 1)];
  const then = chunks.findIndex(({ kind, copula, force }, i) => i > relative + 1 && kind === "verb" && copula === true && force === "is"),
    who = chunks[then + 1];
  return from === 0 && then > 0 && who?.kind === "noun" && then + 1 === last
    ? [{ ...who, alone: true }, ...chunks.slice(relative + 1, then)]
    : undefined;
}

function isPeople({ text, letters }: Words, { to }: Chunk): boolean {
  return "HQ".includes(letters[to - 1]!) || /^ones?$/.test(text[to - 1]!);
}
