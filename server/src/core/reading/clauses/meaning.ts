import type { Clause } from "./clause";
import type { Frame } from "./around/frame";

/**
 * What a clause says, apart from where it stands. Clauses with the same words below the same frame have one meaning, also in other
 * documents of a run, so that what is made of it for comparing them is made once.
 */
export class Meaning {
  readonly ordinal = made++;
  #kept: Map<unknown, unknown> | undefined;

  /**
   * @param words those of the clause
   * @param frame what the heading adds to the words
   * @param itemAt where in the words those of a list's item begin, and how long they are, which tells what comes from its introduction
   */
  constructor(
    readonly words: string,
    readonly frame: Frame | undefined,
    readonly itemAt: number,
    readonly itemLength: number,
  ) {}

  /** What somebody keeps with it. */
  keptWith(owner: unknown): unknown {
    return this.#kept?.get(owner);
  }

  /** Keeps something that depends on it, which is bounded. */
  keep(owner: unknown, value: unknown): void {
    (this.#kept ??= new Map<unknown, unknown>()).set(owner, value);
  }
}

let made = 0;
const meanings = new WeakMap<Clause, Meaning>();

/** Says what a clause means. All clauses of one meaning must be equal but for their places and numbers. */
export function setMeaning(clause: Clause, meaning: Meaning): void {
  meanings.set(clause, meaning);
}

/** The meaning of a clause; undefined where it leans on the clauses before it, or was changed after it was read. */
export function meaningOf(clause: Clause): Meaning | undefined {
  return meanings.get(clause);
}
