import type { Words } from "../../words/scan";
import type { Complements, Item } from "./items";
import type { Part } from "./regions";
import type { Stretch } from "../raw";
import type { Phrase } from "./terms";

/** What has been read behind a verb so far, and what stands before the next noun (a preposition, "and", "only") until it comes. */
export interface ComplementState {
  readonly words: Words;
  readonly parts: readonly Part[];
  /** Whether the parts follow a verb at once, and not a subject or an opening. */ readonly afterVerb: boolean;
  /** Where the parts begin, as the index of a word. */ readonly start: number;
  readonly items: Item[];
  readonly joined: Complements["joined"];
  absolute: boolean;
  preposition: string;
  /** Where the preposition stands; -1 without one. */ at: number;
  /** "and", "or" or a comma stands before it. */ join: boolean;
  but: boolean;
  not: boolean;
  only: boolean;
  even: boolean;
  always: boolean;
  /** The kind of what stands behind the "of" of the last phrase. */ attached: string | undefined;
}

/** Nothing has been read yet. */
export function stateBefore(words: Words, parts: readonly Part[], afterVerb: boolean): ComplementState {
  return {
    words,
    parts,
    afterVerb,
    start: parts[0]?.chunk.from ?? 0,
    items: [],
    joined: [],
    absolute: false,
    preposition: "",
    at: -1,
    join: false,
    but: false,
    not: false,
    only: false,
    even: false,
    always: false,
    attached: undefined,
  };
}

/** The last thing that was read. */
export function lastItem({ items }: ComplementState): Item | undefined {
  return items[items.length - 1];
}

/** A word without a noun as an item of its own: "hand it *back*". */
export function addParticle({ items }: ComplementState, preposition: string, { from, to }: Stretch): void {
  items.push({ preposition, phrases: [], from, to, only: undefined, adverb: undefined });
}

/** Puts another phrase in the place of an item's last one, up to a word further on. */
export function amend(item: Item, phrase: Phrase, to: number): void {
  item.phrases[item.phrases.length - 1] = phrase;
  item.to = to;
}
