import type { Block } from "../../../../grammar/tree";
import type { Draft } from "./draft";
import { type Level, ListNesting } from "./lists";
import { type Place, placesIn } from "./move-in-place";
import { moveBlock } from "./move-block";

/** Blocks that hold no words: a list goes on across them. */
const SILENT: ReadonlySet<Block["kind"]> = new Set(["blank", "running", "hidden", "contents"] as const);

/** The state in which a step of the assembler begins: at a line, with so many blocks made. All other fields are what the walk remembers; blocks are named by their index. */
export interface Step {
  readonly line: number;
  readonly blocks: number;
  readonly levels: readonly Level[];
  readonly header: boolean;
  readonly people: boolean;
  readonly lastWords: number | undefined;
  readonly introduction: number | undefined;
  readonly unmarked: boolean;
  readonly looseBullets: number;
  readonly headingNumber: number;
}

/** What an assembler made of a draft: its blocks as they were before their levels were set, with the places in them as far as they were wanted, and the steps that made them. */
export interface Assembly {
  readonly draft: Draft;
  readonly blocks: readonly Block[];
  readonly places: readonly (readonly Place[] | undefined)[];
  readonly steps: readonly Step[];
  readonly given: ReadonlySet<number>;
  readonly title: number | undefined;
}

/** What an assembler has made so far and remembers on its walk over the lines: saved before each step, so that a later reading can go on from there. */
export class AssemblyWalk {
  readonly blocks: Block[] = [];
  /** The places in blocks that were taken over, by the blocks' indices, once they are wanted. */
  readonly places: (readonly Place[] | undefined)[] = [];
  /** Index of the title block. */
  title: number | undefined;
  /** The paragraphs that are introductions only because a list follows them, by index. */
  readonly given = new Set<number>();
  protected readonly list = new ListNesting();
  /** No heading or prose has come yet: fields are expected. */
  protected header = true;
  /** The section lists people, a role and a name a line. */
  protected people = false;
  /** Index of the last block that holds words. */
  protected lastWords: number | undefined;
  /** Index of the block that introduces the list which is open. */
  protected introduction: number | undefined;
  /** The last item had no mark of its own. */
  protected unmarked = false;
  /** Bullets that stood on a line of their own and still wait for their words. */
  protected looseBullets = 0;
  /** The number of the last numbered heading. */
  protected headingNumber = 0;

  /** The state in which the step at a line begins. */
  save(line: number): Step {
    return {
      line,
      blocks: this.blocks.length,
      levels: this.list.save(),
      header: this.header,
      people: this.people,
      lastWords: this.lastWords,
      introduction: this.introduction,
      unmarked: this.unmarked,
      looseBullets: this.looseBullets,
      headingNumber: this.headingNumber,
    };
  }

  /** Goes on from a step of an earlier reading, with the blocks that were there when it began. */
  resume(step: Step, before: Assembly): void {
    for (let i = 0; i < step.blocks; i++) {
      this.blocks.push(before.blocks[i]!);
      this.places[i] = before.places[i];
    }
    for (const at of before.given) if (at < step.blocks && at !== step.lastWords) this.given.add(at);
    const last = step.lastWords,
      block = last !== undefined && before.given.has(last) ? this.blocks[last] : undefined;
    if (block?.kind === "paragraph") this.blocks[last!] = { ...block, introduces: false };
    if (before.title !== undefined && before.title < step.blocks) this.title = before.title;
    this.list.restore(step.levels);
    this.header = step.header;
    this.people = step.people;
    this.lastWords = step.lastWords;
    this.introduction = step.introduction;
    this.unmarked = step.unmarked;
    this.looseBullets = step.looseBullets;
    this.headingNumber = step.headingNumber;
  }

  /** Takes the blocks of an earlier reading over from one on, and moves them where they are: `by` characters further on, with the indices that `index` gives. */
  take(before: Assembly, from: number, by: number, index: (at: number) => number): void {
    for (let i = from; i < before.blocks.length; i++) {
      const block = before.blocks[i]!,
        places = before.places[i] ?? placesIn(block);
      moveBlock(block, places, by, index);
      this.places[this.blocks.length] = places;
      this.blocks.push(block);
    }
    for (const at of before.given) if (at >= from) this.given.add(index(at));
    if (before.title !== undefined && before.title >= from) this.title = index(before.title);
  }

  /** Adds a block; returns the index after its last line, which it is told. */
  protected push(block: Block, next: number): number {
    if (!SILENT.has(block.kind)) {
      if (block.kind !== "item") {
        this.list.close();
        this.introduction = undefined;
        this.unmarked = false;
      }
      this.lastWords = this.blocks.length;
    }
    this.blocks.push(block);
    return next;
  }

  /** The last block that holds words. */
  protected lastBlock(): Block | undefined {
    return this.lastWords === undefined ? undefined : this.blocks[this.lastWords];
  }
}
