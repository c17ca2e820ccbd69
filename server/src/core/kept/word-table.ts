import { CAPITAL, CLASS, classAt, DIGIT, keptByWord, LETTER } from "../characters";

/** A word as it was written, with what depends on it alone. Equal words share one record, whose strings are compared and looked up fastest. */
export interface WrittenWord {
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital letter, of any alphabet. */
  readonly capital: boolean;
  /** The four-digit year that it is, 1700–2049; else 0. */
  readonly year: number;
  /** What readers keep with it, each in a place of its own (`keptWithWord`). */
  readonly kept: unknown[];
}

let places = 0;

/**
 * A reader that reads a word's record once and keeps its answer there, where it is found without a look-up.
 * @param read pure; its answer is shared and must not be changed
 */
export function keptWithWord<T extends object | number>(read: (word: WrittenWord) => T): (word: WrittenWord) => T {
  const place = places++;
  return (word) => (word.kept[place] ??= read(word)) as T;
}

/** How many beginnings of words are remembered; before there are more, all are forgotten. */
const NODES = 1 << 16,
  LONGEST = 40;
/** A row for each beginning: the beginning that is longer by each of 64 characters, 0 where it has not come yet. Row 1 is that of no letters. */
const STEP_BITS = 6,
  rows = new Uint16Array(NODES << STEP_BITS),
  ROOT = 1;
/** The words that the beginnings are, where they are words. */
const words = new Array<WrittenWord | undefined>(NODES).fill(undefined);
let nodes = ROOT + 1;

/** Where a letter, a digit, an apostrophe and a hyphen stand in a row; no other character does. */
const OTHER = 255,
  STEPS = Uint8Array.from({ length: 128 }, (_, code) => {
    const step = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'-".indexOf(String.fromCharCode(code));
    return step < 0 ? OTHER : step;
  });

/**
 * The record of the word that stands in a text from `start` to `end`. The readers cut the same few thousand words over and
 * over: they are found letter by letter, without a string being made. Words that are very long get a record of their own.
 */
export function wordIn(text: string, start: number, end: number): WrittenWord {
  if (end - start > LONGEST) return recordOf(text.slice(start, end));
  if (nodes > NODES - LONGEST) forget();
  let node = ROOT;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at),
      step = code < 128 ? STEPS[code]! : OTHER;
    if (step === OTHER) return unusual(text.slice(start, end));
    node = rows[(node << STEP_BITS) | step]! || longer(node, step);
  }
  return words[node] ?? keep(node, text, start, end);
}

/**
 * The record of the run of letters of English and digits that begins at an offset: it ends where its text does.
 * @param classes those of `CLASS` whose characters belong to it
 */
export function runAt(text: string, start: number, classes = LETTER | DIGIT): WrittenWord {
  if (nodes > NODES - LONGEST) forget();
  const furthest = Math.min(text.length, start + LONGEST);
  let node = ROOT,
    at = start;
  for (; at < furthest; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 || (CLASS[code]! & classes) === 0) break;
    const step = STEPS[code]!;
    node = rows[(node << STEP_BITS) | step]! || longer(node, step);
  }
  if (at - start < LONGEST) return words[node] ?? keep(node, text, start, at);
  while ((classAt(text, at) & classes) !== 0) at++;
  return wordIn(text, start, at);
}

function longer(node: number, step: number): number {
  return (rows[(node << STEP_BITS) | step] = nodes++);
}

function forget(): void {
  rows.fill(0);
  words.fill(undefined);
  nodes = ROOT + 1;
}

/** Keeps a new word; its characters are copied, as a part of a string would keep the whole text alive. */
function keep(node: number, text: string, start: number, end: number): WrittenWord {
  const copy = String.fromCharCode(...Array.from({ length: end - start }, (_, i) => text.charCodeAt(start + i)));
  return (words[node] = recordOf(copy));
}

/** Words with other characters, and marks. */
const unusual = keptByWord(recordOf);

function recordOf(text: string): WrittenWord {
  const capital = classAt(text, 0) === CAPITAL || (text.charCodeAt(0) >= 128 && /^\p{Lu}/u.test(text));
  return { text, lower: text.toLowerCase(), capital, year: /^(?:1[789]\d\d|20[0-4]\d)$/.test(text) ? Number(text) : 0, kept: [] };
}
