import type { Chunk } from "../parts/chunks";
import type { ConceptId } from "../../words/vocabulary";
import type { Force } from "../clause";
import type { Item } from "../parts/items";
import type { RawSlot } from "../raw";
import type { Phrase } from "../parts/terms";

/** A verb with its subject and force on the way to becoming a clause. */
export interface Draft {
  readonly force: Force;
  readonly forceFrom: number;
  readonly forceTo: number;
  readonly practice: boolean;
  readonly actor: readonly Phrase[];
  readonly object?: RawSlot | undefined;
  readonly verb: string;
  readonly verbAt: number;
  readonly passive: boolean;
  readonly items: Item[];
  readonly absolute: boolean;
  readonly only: boolean;
  readonly imperative: boolean;
  readonly any: boolean;
  /** Nobody need leave off doing it, so that the case in which they need not changes nothing. */
  readonly goesOn?: true;
  readonly id?: ConceptId | undefined;
}

/** What a verb group gives to every clause that is read from it. */
export type Shared = Pick<Draft, "force" | "forceFrom" | "forceTo" | "practice" | "absolute" | "only" | "imperative">;

/** A force that stands in some words and says nothing else. */
export function forceIn(force: Force, forceFrom: number, forceTo: number): Shared {
  return { force, forceFrom, forceTo, practice: false, absolute: false, only: false, imperative: false };
}

/** The verb group of an act that stands under a force of its own. */
export function verbUnder(force: Force, { from, to, head, passive }: Pick<Chunk, "from" | "to" | "head" | "passive">): Chunk {
  return { kind: "verb", force, from, to, head: head ?? -1, modal: "m", complement: true, ...(passive ? { passive } : {}) };
}

/** Pronouns that stand for people who are bound. */
export const BEARER_PRONOUNS = new Set([
  "they",
  "he",
  "she",
  "we",
  "you",
  "i",
  "everyone",
  "anyone",
  "everybody",
  "anybody",
  "nobody",
  "no one",
  "all",
  "none of",
  "others",
]);
