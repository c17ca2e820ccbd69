import { CAPITAL, CLASS, classAt, hasOtherLetters, keptByWord, LETTER } from "../characters";
import { wordIn } from "../kept/word-table";
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

const APOSTROPHE = 39;

/** The words of a text in order. An apostrophe belongs to its word; a hyphen parts two words. Linear. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  const add = (start: number, end: number) => {
    const gap = start === last || (start === last + 1 && text.charCodeAt(last) === 32) ? "" : gapOf(text.slice(last, start));
    words.push({ text: wordIn(text, start, end).lower, start, end, capital: classAt(text, start) === CAPITAL, gap });
    last = end;
  };
  if (hasOtherLetters(text))
    for (const { 0: word, index } of matches(/[A-Za-z0-9À-ɏ]+(?:'[A-Za-z]+)?/g, text)) add(index, index + word.length);
  else
    for (let at = 0; at < text.length;) {
      const code = text.charCodeAt(at);
      if (code >= 128 || CLASS[code] === 0) {
        at++;
        continue;
      }
      let end = at + 1;
      while (classAt(text, end) !== 0) end++;
      if (text.charCodeAt(end) === APOSTROPHE && isLetter(text, end + 1)) {
        end += 2;
        while (isLetter(text, end)) end++;
      }
      add(at, end);
      at = end;
    }
  return words;
}

function isLetter(text: string, at: number): boolean {
  return (classAt(text, at) & LETTER) !== 0;
}

/** The strongest mark in what stands between two words. */
const gapOf = keptByWord((between): Word["gap"] =>
  /[.!?]/.test(between) ? "." : /[;:]/.test(between) ? ";" : /[,()–—[\]]| - /.test(between) ? "," : "",
);
