import { CLASS, classAt, DIGIT, hasOtherLetters, keptByWord, LETTER } from "../../characters";
import { keptWithWord, wordIn, type WrittenWord } from "../../kept/word-table";
import { matches } from "../../matches";

/** A word or number of a clean line, as the citation reader sees it. Offsets are into the line. */
export interface Word {
  readonly text: string;
  /** Lower case, without a final apostrophe; "&" is "and", "regs" is "regulations". */
  readonly fold: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the previous word and this one. */
  readonly before: string;
  readonly capital: boolean;
  /** The four-digit year that it is, 1700–2049; else 0. */
  readonly year: number;
  /** Index of the paragraph or cell it stands in, where lines were joined. */
  readonly piece: number;
}

/** What is written short in titles. */
const WRITTEN_SHORT: ReadonlyMap<string, string> = new Map([
  ["&", "and"],
  ["regs", "regulations"],
]);
const WORD = /\p{L}+(?:'\p{L}+)*|\d+|&/gu;
const RUN_TOGETHER = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu;
const SPACE = 32,
  AMPERSAND = 38,
  APOSTROPHE = 39;

/**
 * Cuts a clean line into words and numbers. Words that were run together ("SchoolStandards") come apart, and so do a
 * year and the footnote figure glued to it ("20181").
 * @param line the line
 * @param breaks offsets at which another paragraph or cell begins, in rising order
 */
export function readWords(line: string, breaks: readonly number[] = []): readonly Word[] {
  const words: Word[] = [];
  let last = 0,
    piece = 0;
  const push = (word: WrittenWord, start: number) => {
    const { text, capital, year } = word;
    while (piece < breaks.length && breaks[piece]! <= start) piece++;
    const before = start === last + 1 && line.charCodeAt(last) === SPACE ? " " : line.slice(last, start);
    words.push({ text, fold: formsOf(word).fold, start, end: start + text.length, before, capital, year, piece });
    last = start + text.length;
  };
  const add = (start: number, end: number) => {
    const word = wordIn(line, start, end),
      { parts } = formsOf(word);
    if (!parts) {
      push(word, start);
      return;
    }
    let at = start;
    for (const part of parts) {
      push(wordIn(part, 0, part.length), at);
      at += part.length;
    }
    last = end;
  };
  if (hasOtherLetters(line)) for (const { 0: text, index } of matches(WORD, line)) add(index, index + text.length);
  else for (let at = startOfWord(line, 0); at < line.length; at = startOfWord(line, last)) add(at, endOfWord(line, at));
  return words;
}

/** Where the first word, number or "&" from `from` on begins in a line without other letters than A to Z; the line's length where there is none. */
export function startOfWord(line: string, from: number): number {
  let at = from;
  for (; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === AMPERSAND || (code < 128 && CLASS[code] !== 0)) break;
  }
  return at;
}

/** The end of the run of letters (with apostrophes inside) or digits that begins at `at`, or of the "&" there. */
export function endOfWord(line: string, at: number): number {
  const first = classAt(line, at),
    kind = first === DIGIT ? DIGIT : first === 0 ? 0 : LETTER;
  let end = at + 1;
  while (
    (classAt(line, end) & kind) !== 0 ||
    (kind === LETTER && line.charCodeAt(end) === APOSTROPHE && (classAt(line, end + 1) & LETTER) !== 0)
  )
    end++;
  return end;
}

/** How a word is compared, and the parts of words that were run together, if they were. */
export const formsOf = keptWithWord(({ text, lower }): { readonly fold: string; readonly parts: readonly string[] | undefined } => ({
  fold: WRITTEN_SHORT.get(lower) ?? lower,
  parts: partsOf(text),
}));

/** The parts of words that were run together, or a year without the figure glued to it; undefined for a word that is one. */
function partsOf(text: string): readonly string[] | undefined {
  if (/^[A-Za-z][a-z]*$/.test(text)) return undefined;
  if (/^(?:19|20)\d{3,4}$/.test(text)) return [text.slice(0, 4)];
  const parts = text.split(RUN_TOGETHER);
  return parts.length === 1 ? undefined : parts;
}

/** The form in which words are compared. */
export function fold(text: string): string {
  return text === "&" ? "and" : text.toLowerCase();
}

/** A word without plural or possessive ending, for matching titles that are nearly right. */
export const stem: (folded: string) => string = keptByWord((folded) => {
  if (folded === "children") return "child";
  if (folded.length < 4) return folded;
  return folded
    .replace(/(?:'s|s'|')$/, "")
    .replace(/ies$/, "y")
    .replace(/s$/, "")
    .replace(/^childrens?$/, "child");
});

/** The words without an apostrophe of which a stem can be the stem. */
export function formsOfStem(one: string): readonly string[] {
  return [one, `${one}s`, one.replace(/y$/, "ies"), ...(one === "child" ? ["children", "childrens"] : [])];
}

/** Words that carry no weight in a title. */
export const LIGHT: ReadonlySet<string> = new Set([
  "the",
  "of",
  "and",
  "for",
  "to",
  "in",
  "on",
  "at",
  "by",
  "with",
  "from",
  "a",
  "an",
  "etc",
  "etc.",
  "or",
  "is",
  "be",
]);

/** The four-digit year that a word is, 1700–2049. */
export function yearOf(word: Word | undefined): number | undefined {
  return word && word.year > 0 ? word.year : undefined;
}

/** The year that a word of two figures is short for: "95" is 1995, "24" is 2024. */
export function twoFigureYear(word: Word | undefined): number | undefined {
  if (!word || !/^\d\d$/.test(word.text)) return undefined;
  const figures = Number(word.text);
  return figures < 50 ? 2000 + figures : 1900 + figures;
}
