import { keptByText } from "../../../kept/kept-by-text";
import { parse } from "../../../../../../grammar/generated/clause.js";

/** A chunk of a sentence as `grammar/clause.peggy` reads it; `from`, `to` and `head` are word indexes. */
export interface Chunk {
  readonly kind:
    | "verb"
    | "noun"
    | "infinitive"
    | "gerund"
    | "participle"
    | "finite"
    | "preposition"
    | "and"
    | "but"
    | "comma"
    | "semicolon"
    | "colon"
    | "bracket"
    | "relative"
    | "that"
    | "condition"
    | "exception"
    | "only"
    | "precedence"
    | "adverb"
    | "not"
    | "remark"
    | "other";
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
  /** Those whom the sentence names as the only ones: "cooks are the only people who may …". */
  readonly alone?: boolean;
  /** A clause that stands for a noun: declare *who they are*, check *whether it is safe*. */
  readonly clause?: boolean;
  /** Its words of force are those of the passive before it: informed and advice *sought*. */
  readonly shared?: boolean;
  /** Word range of the subject of an inversion. */
  readonly subject?: readonly [number, number];
}

/** The chunks of a string of word classes. Never throws: the grammar takes any string. */
export const chunksOf: (letters: string) => readonly Chunk[] = keptByText((letters) => parse(letters) as readonly Chunk[]);

/** A noun phrase of some words. It has the fields that the grammar gives to all chunks but verb groups. */
export function nounChunk(from: number, to: number, clause?: true): Chunk {
  return {
    kind: "noun",
    from,
    to,
    head: undefined,
    negated: undefined,
    passive: undefined,
    copula: undefined,
    perfect: undefined,
    pronoun: undefined,
    alone: undefined,
    clause,
  };
}

/** A verb with some things different about it. It has the fields that the grammar gives to all verb groups. */
export function verbChunk(verb: Pick<Chunk, "kind" | "from" | "to"> & Partial<Chunk>, own: Partial<Chunk>): Chunk {
  return {
    kind: own.kind ?? verb.kind,
    force: own.force ?? verb.force,
    from: own.from ?? verb.from,
    to: own.to ?? verb.to,
    head: own.head ?? verb.head,
    passive: own.passive ?? verb.passive,
    complement: own.complement ?? verb.complement,
    copula: own.copula ?? verb.copula,
    practice: own.practice ?? verb.practice,
    perfect: own.perfect ?? verb.perfect,
    ellipsis: own.ellipsis ?? verb.ellipsis,
    modal: own.modal ?? verb.modal,
    inner: own.inner ?? verb.inner,
    innerNot: own.innerNot ?? verb.innerNot,
    negated: own.negated ?? verb.negated,
    complementNot: own.complementNot ?? verb.complementNot,
    inverted: own.inverted ?? verb.inverted,
    subject: own.subject ?? verb.subject,
    shared: own.shared ?? verb.shared,
  };
}
