import { singular } from "./inflection";
import type { KnownWord, Lexicon } from "./lexicon";

/** Words that begin a sentence when they have a capital after a small word and before another. */
const STARTS = new Set("the this these those all any each every if when where you they we it no please there".split(" "));

/**
 * A word or mark as sentences spell it, in lower case, with what was found out about it: the readers that look at every word of every
 * sentence find it here at once, and not in a table.
 */
export class Spelling {
  readonly text: string;
  /** The letter of what is no ordinary word. */
  readonly mark: string | undefined;
  /** What stands written together with it: "don't" is "do" and "not". */
  readonly second: Spelling | undefined;
  /** The second begins so many characters before the end. */
  readonly cut: number;
  /** Begins a sentence when it has a capital after a small word and before another. */
  readonly starts: boolean;
  /** The word as a noun in the singular; the word itself where it is no plural. */
  readonly singular: string;
  #lexicon: Lexicon | undefined;
  #known: KnownWord | undefined;

  constructor(text: string, mark?: string, second?: Spelling, cut = 0) {
    this.text = text;
    this.mark = mark;
    this.second = second;
    this.cut = cut;
    this.starts = STARTS.has(text);
    this.singular = singular(text);
  }

  /** Its class in a lexicon, looked up when it is first asked for. */
  in(lexicon: Lexicon): KnownWord {
    if (this.#lexicon === lexicon) return this.#known!;
    this.#lexicon = lexicon;
    return (this.#known = lexicon.classify(this.text));
  }
}
