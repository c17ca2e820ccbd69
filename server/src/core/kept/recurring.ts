import { hashOf, placeOf } from "../characters";
import { Generations } from "./generations";

/** The marks of texts that have been seen lately, each in the place that the mark itself says: some of them are forgotten, and hardly ever is a text taken for seen that was not. */
export class SeenTexts {
  readonly #marks: Int32Array;

  /** @param bits of the number of marks that it remembers */
  constructor(bits = 14) {
    this.#marks = new Int32Array(1 << bits);
  }

  /**
   * Whether a text has been seen before; now it has.
   * @param mark its hash (`hashOf`), where the caller has it
   */
  before(text: string, mark = hashOf(text)): boolean {
    const marks = this.#marks,
      slot = placeOf(mark, marks.length);
    if (marks[slot] === mark) return true;
    marks[slot] = mark;
    return false;
  }
}

/** What readers have made of one text: its signs, once they are wanted, and their answers by the readers' ordinals. */
export class Answers {
  signs: number | undefined;
  #numbered: Map<string, Answers> | undefined;
  readonly #known: ({ readonly given: unknown; readonly value: unknown } | undefined)[] = [];

  /** The answers for the text where it has a number. */
  numbered(number: string): Answers {
    const known = (this.#numbered ??= new Map<string, Answers>());
    let answers = known.get(number);
    if (!answers) {
      if (known.size >= NUMBERS) known.clear();
      known.set(number, (answers = new Answers()));
    }
    return answers;
  }

  /** What a reader makes of the text; made now where it has not been. */
  of<T, S, G>(ordinal: number, read: (source: S, given: G) => T, source: S, given: G): T {
    const known = this.#known[ordinal];
    if (known !== undefined && known.given === given) return known.value as T;
    const value = read(source, given);
    while (this.#known.length < ordinal) this.#known.push(undefined);
    this.#known[ordinal] = { given, value };
    return value;
  }
}

/** Under so many numbers a text's answers are kept. */
const NUMBERS = 8;

/** How many characters of texts a generation holds. */
const GENERATION = 300_000;

/**
 * The readings of texts that come again and again. The schools of a trust have the same paragraphs in their policies, with
 * another name or date here and there: what depends on a text alone is read once. A text is kept from the second time on that it
 * is seen, so that texts which stand in one document only cost no memory. What is kept is bounded by characters.
 */
export class RecurringTexts {
  readonly #kept = new Generations<Answers>(GENERATION, ({ length }) => length);
  readonly #seen = new SeenTexts(16);

  /** The answers that are kept for a text; undefined for one that has not been seen before. */
  answersTo(text: string): Answers | undefined {
    if (!this.#seen.before(text)) return undefined;
    let answers = this.#kept.get(text);
    if (answers === undefined) this.#kept.set(text, (answers = new Answers()));
    return answers;
  }
}

const ordinals = new Map<unknown, number>();

/** The number of a reader, under which its answers are kept. There are as many readers as functions in the code. */
export function ordinalOf(reader: unknown): number {
  let ordinal = ordinals.get(reader);
  if (ordinal === undefined) ordinals.set(reader, (ordinal = ordinals.size));
  return ordinal;
}
