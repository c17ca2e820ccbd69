import { singular } from "./inflection";
import type { Spelling } from "./spelling";
import type { ConceptId } from "./vocabulary";

/** A phrase of several pieces that is read as one word. */
export interface Phrase {
  /** Its letter (grammar/words.ts), or letters where it stands for a verb group. */
  readonly letter: string;
  /** How many pieces it takes. */
  readonly count: number;
  readonly words: string;
  /** The verb that a fixed phrase stands for. */
  readonly verb: string | undefined;
  readonly concept: ConceptId | undefined;
}

/** What the words of a phrase are, if they are one. */
export type Meaning = (words: string, count: number) => Phrase | undefined;

/**
 * The phrases that begin with the pieces read so far. A further piece leads to the phrases that it leaves, so that the longest
 * phrase at a place is found in one walk that ends with the last piece that can belong to one. Made as far as texts ask for it.
 */
export class Phrases {
  /** What the pieces so far mean together. */
  readonly found: Phrase | undefined;
  readonly #words: string;
  readonly #count: number;
  readonly #meaning: Meaning;
  /** What can follow, up to the end of each phrase; begins with a space, or with the apostrophe of a possessive. */
  readonly #rests: readonly string[];
  /** A bit for each character (its code modulo 32) with which a further piece can begin: few words can, so that most are passed over at once. */
  readonly #initials: number;
  #following: ReadonlySet<string> | undefined;
  readonly #next = new Map<string, Phrases | null>();

  constructor(words: string, count: number, rests: readonly string[], meaning: Meaning) {
    this.#words = words;
    this.#count = count;
    this.#rests = rests;
    this.#meaning = meaning;
    this.#initials = rests.reduce((bits, rest) => bits | (1 << (rest.charCodeAt(rest[0] === " " ? 1 : 0) & 31)), 0);
    this.found = count > 1 ? meaning(words, count) : undefined;
  }

  /** The phrases that go on with a piece; undefined where none does. A possessive ending is a piece of its own; a plural begins as its singular does. */
  after(piece: Spelling, possessive: boolean): Phrases | undefined {
    const { text } = piece;
    if (((this.#initials >> (text.charCodeAt(0) & 31)) & 1) === 0 || !(possessive || this.#mayFollow(piece))) return undefined;
    let next = this.#next.get(text);
    if (next === undefined) this.#next.set(text, (next = this.#made(possessive ? text : ` ${text}`)));
    return next ?? undefined;
  }

  /** Whether a piece can be the next one; one of two words counts by its first. */
  #mayFollow({ text, singular: one }: Spelling): boolean {
    this.#following ??= new Set(this.#rests.flatMap((rest) => /^ ([^ ']+)/.exec(rest)?.[1] ?? []));
    return (
      this.#following.has(text) ||
      (one !== text && this.#following.has(one)) ||
      (text.includes(" ") && this.#following.has(text.slice(0, text.indexOf(" "))))
    );
  }

  /** The last word of a noun phrase is looked up in the singular. */
  #made(written: string): Phrases | null {
    const cut = written.lastIndexOf(" ") + 1,
      last = written.slice(0, cut) + singular(written.slice(cut));
    const rests = this.#rests.flatMap((rest) =>
      rest === last
        ? ""
        : rest.startsWith(written) && /^[ ']|^$/.test(rest.slice(written.length, written.length + 1))
          ? rest.slice(written.length)
          : [],
    );
    return rests.length === 0 ? null : new Phrases(this.#words + written, this.#count + 1, rests, this.#meaning);
  }
}
