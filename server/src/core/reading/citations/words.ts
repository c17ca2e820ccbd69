import { keptByText } from "../../keep";
/** A word or number of a clean line, as the citation reader sees it. Offsets are into the line. */
export interface Word {
  readonly text: string;
  /** Lower case, without a final apostrophe; "&" is "and". */
  readonly fold: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the previous word and this one. */
  readonly before: string;
  readonly capital: boolean;
  /** Index of the paragraph or cell it stands in, where lines were joined. */
  readonly piece: number;
}

const WORD = /\p{L}+(?:'\p{L}+)*|\d+|&/gu;
/** A plain word in small letters, perhaps with a first capital: nothing to part. */
const SIMPLE = /^[A-Za-z][a-z]*$/;
const RUN_TOGETHER = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu;

/**
 * Cuts a clean line into words and numbers. Words that were run together ("SchoolStandards") come apart, and so do a
 * year and the footnote figure glued to it ("20181").
 * @param line the line
 * @param breaks offsets at which another paragraph or cell begins, in rising order
 */
export function readWords(line: string, breaks: readonly number[] = []): readonly Word[] {
  return breaks.length === 0 ? plainWords(line) : wordsOf(line, breaks);
}

const plainWords = keptByText((line) => wordsOf(line, []));

function wordsOf(line: string, breaks: readonly number[]): readonly Word[] {
  const words: Word[] = [];
  let last = 0, piece = 0;
  const push = (text: string, start: number) => {
    while (piece < breaks.length && breaks[piece]! <= start) piece++;
    const first = text.charCodeAt(0);
    words.push({ text, fold: fold(text), start, end: start + text.length, before: line.slice(last, start), capital: first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text), piece });
    last = start + text.length;
  };
  for (const { 0: text, index } of line.matchAll(WORD)) {
    if (SIMPLE.test(text)) { push(text, index); continue; }
    if (/^(?:19|20)\d{3,4}$/.test(text)) { push(text.slice(0, 4), index); last = index + text.length; continue; }
    let at = index;
    for (const part of text.split(RUN_TOGETHER)) { push(part, at); at += part.length; }
  }
  return words;
}

/** The form in which words are compared. */
export function fold(text: string): string {
  return text === "&" ? "and" : text.toLowerCase();
}

/** A word without plural or possessive ending, for matching titles that are nearly right. */
export function stem(folded: string): string {
  if (folded === "children") return "child";
  if (folded.length < 4) return folded;
  return folded.replace(/(?:'s|s'|')$/, "").replace(/ies$/, "y").replace(/s$/, "").replace(/^childrens?$/, "child");
}

/** Words that carry no weight in a title. */
export const LIGHT: ReadonlySet<string> = new Set(["the", "of", "and", "for", "to", "in", "on", "at", "by", "with", "from", "a", "an", "etc", "etc.", "or", "is", "be"]);

/** The four-digit year that a word is, 1700–2049. */
export function yearOf(word: Word | undefined): number | undefined {
  return word && /^(?:1[789]\d\d|20[0-4]\d)$/.test(word.text) ? Number(word.text) : undefined;
}

/** The year that a word of two figures is short for. */
export function twoFigureYear(word: Word | undefined): number | undefined {
  return word && /^\d\d$/.test(word.text) ? 2000 + Number(word.text) : undefined;
}
