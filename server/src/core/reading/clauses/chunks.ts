import { parse } from "../../../../../grammar/generated/clause.js";

/** A chunk of a sentence as `grammar/clause.peggy` reads it; `from`, `to` and `head` are word indexes. */
export interface Chunk {
  readonly kind: "verb" | "noun" | "infinitive" | "gerund" | "participle" | "finite" | "preposition" | "and" | "but" | "comma" | "semicolon" | "colon"
    | "bracket" | "relative" | "that" | "condition" | "exception" | "only" | "precedence" | "adverb" | "not" | "other";
  readonly from: number;
  readonly to: number;
  /** Index of the main verb; -1 where the words of force stand alone ("is prohibited"). */
  readonly head?: number;
  /** Of a verb group: its force before composition ("is" and "not" for a plain copula). */
  readonly force?: string;
  readonly passive?: boolean;
  readonly complement?: boolean;
  readonly copula?: boolean;
  readonly practice?: boolean;
  /** must have left, should have been trained: the act is to be over; under may and can it is a guess. */
  readonly perfect?: boolean;
  /** The words of force stand without a verb: "but staff may". */
  readonly ellipsis?: boolean;
  readonly modal?: string;
  /** The word of force under a modal: must be *allowed*, will not be *permitted*. */
  readonly inner?: string;
  readonly innerNot?: boolean;
  readonly negated?: boolean;
  readonly complementNot?: boolean;
  readonly inverted?: boolean;
  readonly pronoun?: boolean;
  /** A clause that stands for a noun: declare *who they are*, check *whether it is safe*. */
  readonly clause?: boolean;
  /** Word range of the subject of an inversion. */
  readonly subject?: readonly [number, number];
}

const parsed = new Map<string, readonly Chunk[]>();
let last: { readonly letters: string; readonly chunks: readonly Chunk[] } = { letters: "", chunks: [] };

/** The chunks of a string of word classes. Equal strings are parsed once. Never throws: the grammar takes any string. */
export function chunksOf(letters: string): readonly Chunk[] {
  if (letters === last.letters) return last.chunks;
  let chunks = parsed.get(letters);
  if (!chunks) {
    chunks = parse(letters) as readonly Chunk[];
    if (parsed.size > 20_000) parsed.clear();
    parsed.set(letters, chunks);
  }
  last = { letters, chunks };
  return chunks;
}
