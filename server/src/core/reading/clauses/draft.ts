import type { ConceptId } from "../words/vocabulary";
import type { Force } from "./clause";
import type { Item } from "./items";
import type { RawSlot } from "./raw";
import type { Phrase } from "./terms";

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
  readonly id?: ConceptId | undefined;
}

/** What a verb group gives to every clause that is read from it. */
export type Shared = Pick<Draft, "force" | "forceFrom" | "forceTo" | "practice" | "absolute" | "only" | "imperative">;

/** Pronouns that stand for people who are bound. */
export const BEARER_PRONOUNS = new Set(["they", "he", "she", "we", "you", "i", "everyone", "anyone", "everybody", "anybody", "nobody", "no one", "all", "none of", "others"]);
