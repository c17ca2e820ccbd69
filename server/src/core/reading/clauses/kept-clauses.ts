import type { Sentence } from "../../facts";
import { type Identity, identityOf, mark } from "../../kept/identity";
import type { Keeping } from "../../kept/keeping";
import { move, placesIn } from "../../language/move-in-place";
import type { Frame } from "./around/frame";
import type { Clause } from "./clause";

/** What the clauses of a sentence may depend on besides its words. */
export interface Surroundings {
  readonly frame: Frame | undefined;
  /** The block that introduces its list, with which it is read together. */
  readonly introduction: number | undefined;
  /** The blocks that introduce that one, where lists are nested. */
  readonly around: readonly number[];
  /** The clause before it, below the same heading. */
  readonly near: Clause | undefined;
  /** The sentence before it, below the same heading. */
  readonly sentenceBefore: Sentence | undefined;
}

/** The clauses of a sentence, their places once they are wanted, and what of its surroundings they depend on. */
export interface Kept {
  places?: ReturnType<typeof placesIn>;
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly frame: Frame | undefined;
  /** The block that introduces its list, with which it was read together. */
  introduction: number | undefined;
  /** The blocks that introduce that one, where lists are nested. */
  around: readonly number[];
  /** A pronoun in it is read from the clause before. */
  readonly leans: boolean;
  readonly previous: Identity | undefined;
  /** The sentence before, where a pronoun may point at what it is about. */
  readonly after: string | undefined;
}

/** The clauses of the text before an edit, for each sentence of a block, and those that are kept for the next edit. */
export class KeptClauses {
  readonly #keeping: Keeping<Kept[]> | undefined;
  /** What the sentences of changed blocks said, by their words. */
  readonly #changed: Map<string, Kept>;
  /** The sentences of the block that is being read: as they were before the edit, and as they are. */
  #before: Kept[] | undefined;
  #own: Kept[] | undefined;
  /** How far the block has moved, in characters. */
  #by = 0;

  /** @param keeping what is kept for the blocks; undefined for a policy that is not being edited */
  constructor(keeping: Keeping<Kept[]> | undefined) {
    this.#keeping = keeping;
    this.#changed = new Map(keeping?.changed().flatMap((list) => list.map((one) => [one.text, one] as const)));
  }

  /** Whether anything is kept at all. */
  get keeps(): boolean {
    return this.#keeping !== undefined;
  }

  /** Goes on to a block. */
  open(block: number): void {
    this.#before = this.#keeping?.before(block);
    this.#by = this.#keeping?.moved(block) ?? 0;
    this.#keeping?.keep(block, (this.#own = this.#before ?? []));
  }

  /**
   * The clauses that a sentence of the block gave before the edit, moved to where they stand now; undefined where it must be read anew.
   * @param place which sentence of the block it is
   */
  takenOver(place: number, surroundings: Surroundings): readonly Clause[] | undefined {
    const known = this.#before?.[place];
    if (!known || !this.#holds(known, surroundings)) return undefined;
    const { introduction, around } = surroundings;
    if (this.#by !== 0 && known.clauses.length > 0) move((known.places ??= placesIn(known.clauses)), this.#by);
    if (known.introduction !== introduction) known.introduction = introduction;
    known.around = around;
    return known.clauses;
  }

  /** Whether a sentence still stands in the surroundings in which it was read. */
  #holds(known: Kept, surroundings: Surroundings): boolean {
    const { frame, introduction, around } = surroundings;
    return (
      known.frame === frame &&
      leansAlike(known, surroundings) &&
      known.introduction === (introduction === undefined ? undefined : this.#keeping!.movedAlong(introduction, this.#by)) &&
      sameAround(known.around, around, (at) => this.#keeping!.movedAlong(at, this.#by))
    );
  }

  /**
   * Keeps what a sentence of the block says, and recognises its clauses if it said the same before.
   * @param place which sentence of the block it is
   * @param leans whether a pronoun in it is read from what stands before it
   */
  keep(place: number, text: string, clauses: readonly Clause[], leans: boolean, surroundings: Surroundings): void {
    if (!this.#keeping) return;
    markLike(clauses, this.#changed.get(text), surroundings);
    this.#changed.delete(text);
    const { frame, introduction, around, near, sentenceBefore } = surroundings;
    if (this.#own)
      this.#own[place] = {
        text,
        clauses,
        frame,
        introduction,
        around,
        leans,
        previous: near && identityOf(near),
        after: leans ? sentenceBefore?.text : undefined,
      };
  }
}

/** Whether what stands before a sentence is what stood there when it was read, if that matters to it. */
function leansAlike({ leans, previous, after }: Kept, { near, sentenceBefore }: Surroundings): boolean {
  return !leans || (previous === (near && identityOf(near)) && after === sentenceBefore?.text);
}

/** Whether the introductions around a list are those with which it was read, moved along with it. */
function sameAround(before: readonly number[], now: readonly number[], movedAlong: (block: number) => number | undefined): boolean {
  return before.length === now.length && now.every((block, i) => movedAlong(block) === before[i]);
}

/** Marks clauses, as those that the same sentence gave in the same surroundings before it moved within a changed block. */
function markLike(clauses: readonly Clause[], before: Kept | undefined, surroundings: Surroundings): void {
  const same =
    before !== undefined &&
    before.frame === surroundings.frame &&
    before.introduction === undefined &&
    surroundings.introduction === undefined &&
    before.clauses.length === clauses.length &&
    leansAlike(before, surroundings);
  clauses.forEach((clause, i) => mark(clause, same && before.clauses[i]!.number === clause.number ? before.clauses[i] : undefined));
}

/** Says where a clause that is taken over stands now. */
export function placeAt(
  clause: { -readonly [Field in keyof Clause]: Clause[Field] },
  index: number,
  block: number,
  section: number,
  sentence: number,
): void {
  if (clause.index !== index) clause.index = index;
  if (clause.block !== block) clause.block = block;
  if (clause.section !== section) clause.section = section;
  if (clause.sentence !== sentence) clause.sentence = sentence;
}
