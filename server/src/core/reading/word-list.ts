import { CAPITAL, classAt, hasOtherLetters, LETTER } from "../characters";
import { runAt, wordIn } from "../kept/word-table";
import { matches } from "../matches";

/** A word of a text: as written in lower case, and where it stands. Offsets are UTF-16, `end` exclusive. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True when it was written with a capital first letter. */
  readonly capital: boolean;
  /** The strongest punctuation between the word before and this one: a comma, bracket or dash; a semicolon or colon; a full stop; or none. */
  readonly gap: "" | "," | ";" | ".";
}

const APOSTROPHE = 39,
  SPACE = 32,
  HYPHEN = 45,
  EN_DASH = 0x2013,
  EM_DASH = 0x2014;

/** The words of a text in order. An apostrophe belongs to its word; a hyphen parts two words. Linear. */
export function wordsOf(text: string): Word[] {
  if (hasOtherLetters(text)) return wordsWithOtherLetters(text);
  const words: Word[] = [];
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    if (classAt(text, at) === 0) continue;
    let word = runAt(text, at),
      end = at + word.text.length;
    if (text.charCodeAt(end) === APOSTROPHE && isLetter(text, end + 1)) {
      end += 2;
      while (isLetter(text, end)) end++;
      word = wordIn(text, at, end);
    }
    words.push({ text: word.lower, start: at, end, capital: classAt(text, at) === CAPITAL, gap: gapIn(text, last, at) });
    last = at = end;
  }
  return words;
}

function wordsWithOtherLetters(text: string): Word[] {
  let last = 0;
  return matches(/[A-Za-z0-9À-ɏ]+(?:'[A-Za-z]+)?/g, text).map(({ 0: written, index: start }) => {
    const end = start + written.length,
      gap = gapIn(text, last, start);
    last = end;
    return { text: wordIn(text, start, end).lower, start, end, capital: classAt(text, start) === CAPITAL, gap };
  });
}

function isLetter(text: string, at: number): boolean {
  return (classAt(text, at) & LETTER) !== 0;
}

/** The strongest mark in what stands between two words. */
function gapIn(text: string, from: number, to: number): Word["gap"] {
  if (to === from || (to === from + 1 && text.charCodeAt(from) === SPACE)) return "";
  let strongest = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    const strength = code === HYPHEN ? (text.startsWith(" - ", at - 1) ? 1 : 0) : strengthOf(code);
    if (strength > strongest) strongest = strength;
  }
  return GAPS[strongest]!;
}

const GAPS: readonly Word["gap"][] = ["", ",", ";", "."];
const STRENGTHS = Uint8Array.from(
  { length: 128 },
  (_, code) => [",()[]", ";:", ".!?"].findIndex((marks) => marks.includes(String.fromCharCode(code))) + 1,
);

/** Where a mark stands in `GAPS`. */
function strengthOf(code: number): number {
  return code < 128 ? STRENGTHS[code]! : code === EN_DASH || code === EM_DASH ? 1 : 0;
}
