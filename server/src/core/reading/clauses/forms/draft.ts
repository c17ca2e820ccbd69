import { type Chunk, verbChunk } from "../parts/chunks";
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
  readonly object: RawSlot | undefined;
  readonly verb: string;
  readonly verbAt: number;
  readonly passive: boolean;
  readonly items: Item[];
  readonly absolute: boolean;
  readonly only: boolean;
  readonly imperative: boolean;
  readonly any: boolean;
  /** Nobody need leave off doing it, so that the case in which they need not changes nothing. */
  readonly goesOn: boolean;
  readonly id: ConceptId | undefined;
}

/** What a verb group gives to every clause that is read from it. */
export type Shared = Pick<Draft, "force" | "forceFrom" | "forceTo" | "practice" | "absolute" | "only" | "imperative">;

/** What a draft says beside what its verb group gives to it, and what of that is different with it. */
type Own = Pick<Draft, "actor" | "verb" | "verbAt" | "passive" | "items" | "any"> & Partial<Draft>;

/** A draft of what a verb group gives and what is its own. All have the same fields in the same order, so that they are read quickly. */
export function draftFrom(shared: Shared, own: Own): Draft {
  return {
    force: own.force ?? shared.force,
    forceFrom: own.forceFrom ?? shared.forceFrom,
    forceTo: shared.forceTo,
    practice: shared.practice,
    actor: own.actor,
    object: own.object,
    verb: own.verb,
    verbAt: own.verbAt,
    passive: own.passive,
    items: own.items,
    absolute: shared.absolute,
    only: shared.only,
    imperative: shared.imperative,
    any: own.any,
    goesOn: own.goesOn ?? false,
    id: own.id,
  };
}

/** A force that stands in some words and says nothing else. */
export function forceIn(force: Force, forceFrom: number, forceTo: number): Shared {
  return { force, forceFrom, forceTo, practice: false, absolute: false, only: false, imperative: false };
}

/** The verb group of an act that stands under a force of its own. */
export function verbUnder(force: Force, { from, to, head, passive }: Pick<Chunk, "from" | "to" | "head" | "passive">): Chunk {
  return verbChunk({ kind: "verb", from, to }, { force, head: head ?? -1, modal: "m", complement: true, passive: passive || undefined });
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
