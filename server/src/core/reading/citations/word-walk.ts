import { CAPITAL, CLASS, classAt, DIGIT, LETTER, placeOf } from "../../characters";
import { startOfWord } from "./words";

const APOSTROPHE = 39,
  AMPERSAND = 38,
  TO_SMALL = 32;

/**
 * Walks through the words of a line, as `readWords` cuts it, without making anything of them: most lines need no more than to know that
 * none of their words is in some set. Only for lines without other letters than A to Z.
 */
export class WordWalk {
  readonly #line: string;
  /** Where the word stands. */
  start = 0;
  end = 0;
  /** A number made of the word in small letters. */
  mark = 0;
  /** Nothing but letters that belong together, or a short number: no apostrophe, nothing that was run together. */
  plain = true;

  /** @param from where the first word is sought */
  constructor(line: string, from = 0) {
    this.#line = line;
    this.end = from;
  }

  /** Goes to the next word; false at the end of the line. */
  next(): boolean {
    const line = this.#line,
      start = startOfWord(line, this.end);
    if (start >= line.length) return false;
    this.start = start;
    if (line.charCodeAt(start) === AMPERSAND) this.#and();
    else if (classAt(line, start) === DIGIT) this.#digits();
    else this.#letters();
    return true;
  }

  #and(): void {
    this.mark = AND;
    this.plain = true;
    this.end = this.start + 1;
  }

  #digits(): void {
    const line = this.#line;
    let end = this.start,
      mark = 0;
    for (; classAt(line, end) === DIGIT; end++) mark = (Math.imul(mark, 31) + line.charCodeAt(end)) | 0;
    this.mark = mark;
    this.plain = end - this.start < 5;
    this.end = end;
  }

  #letters(): void {
    const line = this.#line;
    let end = this.start,
      mark = 0,
      plain = true,
      before = CAPITAL;
    for (; ; end++) {
      const code = line.charCodeAt(end),
        kind = code < 128 ? CLASS[code]! & LETTER : 0;
      if (kind === 0) {
        if (code !== APOSTROPHE || (classAt(line, end + 1) & LETTER) === 0) break;
        plain = false;
        continue;
      }
      if (kind === CAPITAL && before !== CAPITAL) plain = false;
      before = kind;
      mark = (Math.imul(mark, 31) + (code | TO_SMALL)) | 0;
    }
    this.mark = mark;
    this.plain = plain;
    this.end = end;
  }
}

/** The mark of a word in small letters. */
function markOf(word: string): number {
  let mark = 0;
  for (let at = 0; at < word.length; at++) mark = (Math.imul(mark, 31) + word.charCodeAt(at)) | 0;
  return mark;
}

const AND = markOf("and");

/** What is noted of words and of pairs of words, found by their marks. Others may seem to be noted too: only what is not is sure. */
export class WordNotes {
  readonly #notes: Uint8Array;

  /** @param bits of the number of places for notes; many more than words, so that few of them share one */
  constructor(bits: number) {
    this.#notes = new Uint8Array(1 << bits);
  }

  /** Notes some bits of a word in small letters. */
  add(word: string, bits: number): void {
    this.#notes[this.#place(markOf(word))]! |= bits;
  }

  /** Notes some bits of two words together. */
  addTwo(first: string, second: string, bits: number): void {
    this.#notes[this.#place(both(markOf(first), markOf(second)))]! |= bits;
  }

  /** What is noted of a word, by its mark. */
  of(mark: number): number {
    return this.#notes[this.#place(mark)]!;
  }

  /** What is noted of two words together. */
  ofTwo(first: number, second: number): number {
    return this.#notes[this.#place(both(first, second))]!;
  }

  #place(mark: number): number {
    return placeOf(mark, this.#notes.length);
  }
}

function both(first: number, second: number): number {
  return (Math.imul(first, 0x5bd1e995) + second) | 0;
}
