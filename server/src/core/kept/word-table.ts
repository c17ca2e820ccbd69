import { CAPITAL, CLASS, classAt, DIGIT, hashOf, hashOn, LETTER } from "../characters";

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

const SLOTS = 1 << 16,
  KEPT = 30_000,
  LONGEST = 40,
  PROBES = 8;
const table = new Array<WrittenWord | undefined>(SLOTS).fill(undefined);
let kept = 0;

/**
 * The record of the word that stands in a text from `start` to `end`. The readers cut the same few thousand words over and
 * over: they are found by their characters, without a string being made. Words that are very long, or of which too many
 * would share a place, get a record of their own, so that no text makes this slow.
 */
export function wordIn(text: string, start: number, end: number): WrittenWord {
  return wordOf(text, start, end, hashOf(text, start, end));
}

/**
 * The record of the run of letters of English and digits that begins at `start`, where there is one.
 * @param classes those of `CLASS` whose characters belong to it
 */
export function runAt(text: string, start: number, classes = LETTER | DIGIT): WrittenWord {
  let end = start,
    hash = 0;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code >= 128 || (CLASS[code]! & classes) === 0) break;
    hash = hashOn(hash, code);
  }
  return wordOf(text, start, end, hash);
}

function wordOf(text: string, start: number, end: number, hash: number): WrittenWord {
  if (end - start > LONGEST) return recordOf(text.slice(start, end));
  let slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
  for (let probe = 0; probe < PROBES; probe++, slot = (slot + 1) & (SLOTS - 1)) {
    const known = table[slot];
    if (known === undefined) return keep(text, start, end, slot);
    if (isAt(known.text, text, start, end)) return known;
  }
  return recordOf(text.slice(start, end));
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** Keeps a new word; its characters are copied, as a part of a string would keep the whole text alive. */
function keep(text: string, start: number, end: number, slot: number): WrittenWord {
  if (kept >= KEPT) {
    table.fill(undefined);
    kept = 0;
  }
  const record = recordOf(String.fromCharCode(...Array.from({ length: end - start }, (_, i) => text.charCodeAt(start + i))));
  table[slot] = record;
  kept++;
  return record;
}

function recordOf(text: string): WrittenWord {
  const capital = classAt(text, 0) === CAPITAL || (text.charCodeAt(0) >= 128 && /^\p{Lu}/u.test(text));
  return { text, lower: text.toLowerCase(), capital, year: /^(?:1[789]\d\d|20[0-4]\d)$/.test(text) ? Number(text) : 0, kept: [] };
}
