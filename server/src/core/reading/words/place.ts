import type { KnownWord, Lexicon } from "./lexicon";
import type { Piece } from "./pieces";

/** A sentence that is being read from the left: all its pieces, with the letters and texts of the words that have been read. */
export interface Unfinished {
  readonly pieces: readonly Piece[];
  readonly letters: readonly string[];
  readonly texts: readonly string[];
  readonly lexicon: Lexicon;
}

/** Stands for a letter where there is no word: at either end of a sentence and before a mark. */
export const NO_WORD = " ";

/** A word among its neighbours. */
export interface Place {
  readonly word: string;
  /** What the word's letter is by itself. */
  readonly letter: string;
  /** Its base form as a verb, where it can be one. */
  readonly verb: string | undefined;
  /** Whether it names something that the vocabulary knows. */
  readonly named: boolean;
  /** The letter before, or NO_WORD, and the one before that. */
  readonly previous: string;
  readonly second: string;
  /** The word before, empty at the start. */
  readonly before: string;
  /** What comes next, be it a word or a mark, and what comes after that. */
  readonly next: Piece | undefined;
  readonly after: Piece | undefined;
  /** The letter of the next word, or NO_WORD. */
  readonly nextLetter: string;
  /** The letters and texts of all that stands before. */
  readonly letters: readonly string[];
  readonly texts: readonly string[];
  readonly lexicon: Lexicon;
}

/**
 * The neighbours of a word.
 * @param previous the letter before it, were no comma supplied in between
 * @param at the word's index among the pieces
 */
export function placeOf(
  { letter, verb, concept }: KnownWord,
  previous: string | undefined,
  at: number,
  { pieces, letters, texts, lexicon }: Unfinished,
): Place {
  const next = pieces[at + 1];
  return {
    word: pieces[at]!.text,
    letter,
    verb,
    named: concept !== undefined,
    previous: previous ?? NO_WORD,
    second: letters[letters.length - 2] ?? NO_WORD,
    before: texts[texts.length - 1] ?? "",
    next,
    after: pieces[at + 2],
    nextLetter: letterOf(next, lexicon),
    letters,
    texts,
    lexicon,
  };
}

/** The letter that a piece has by itself, or NO_WORD. */
export function letterOf(piece: Piece | undefined, lexicon: Lexicon): string {
  return piece === undefined || piece.mark ? NO_WORD : piece.spelling.in(lexicon).letter;
}

/** "that visitors | sign in", "if pupils | park": no verb since the word that begins the clause. */
export function startsUnder(letters: readonly string[]): boolean {
  for (let i = letters.length - 1; i >= 0; i--) {
    if (letters[i] === "T" || letters[i] === "C") return true;
    if (!"dzqAYHQNSp&".includes(letters[i]!)) return false;
  }
  return false;
}
