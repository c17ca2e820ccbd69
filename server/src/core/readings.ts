import type { Policy } from "../../../grammar/tree";
import { sameList } from "./identity";
import { move, moveAround, type Place, placesIn } from "./language/move";
import type { Parse } from "./language/parse-again";
import { sameShape } from "./language/shape";
import type { Unchanged } from "./language/unchanged";

interface Table<T = unknown> { readonly given: unknown; readonly values: readonly T[]; flat?: readonly unknown[] }
/** What a reader made of each block, placed in the document; all of it in one list; and the places in it, block by block, once they are wanted. */
interface Placed { readonly depends: readonly unknown[]; readonly blocks: (readonly unknown[])[]; flat: readonly unknown[]; readonly places: (readonly Place[] | undefined)[]; readonly contexts?: readonly unknown[] }

/** How what a reader finds in a block stays when an edit elsewhere changes the policy's shape. */
export interface Staying<T> {
  /** What of the block's surroundings the answer depends on, compared by reference; absent where it is the block alone. */
  context?(block: number): unknown;
  /** Writes into what was found in a block where the block stands now: its index, its section. */
  settle(found: readonly T[], block: number): void;
}

/** What a reader made of a whole policy, what it depends on, and the places in it once they are wanted. */
interface Whole { readonly depends: readonly unknown[]; readonly value: unknown; places?: readonly Place[] }

/**
 * What readers have made of the single blocks of a policy, so that after an edit only the blocks that changed are read
 * again. Only policies that are being edited have this; without it every block is read.
 */
export class Readings {
  readonly #tables = new Map<unknown, Table>();
  readonly #blocks: number;
  readonly #unchanged: Unchanged | undefined;
  readonly #wholes = new Map<unknown, Whole>();
  readonly #derived = new Map<unknown, Whole>();
  readonly #placed = new Map<unknown, Placed>();
  /** Whether the edit left the policy's shape as it was. */
  readonly #sameShape: boolean;
  #before: Readings | undefined;
  /** What is handed on from text to text and changed in place. */
  readonly handedOn: Map<unknown, unknown>;

  constructor(blocks: number, before?: Readings, unchanged?: Unchanged, sameShape = false) {
    this.#blocks = blocks;
    this.#sameShape = sameShape;
    this.#before = before;
    this.handedOn = before ? before.handedOn : new Map();
    this.#unchanged = unchanged;
  }

  /**
   * The reader's values, one for each block, made where the text before has none. The list is the one of the text before where
   * no value has changed.
   * @param make makes the value of a block, given the one that stood in its place before
   */
  of<T>(reader: unknown, given: unknown, make: (index: number, before: T | undefined) => T): Table<T> {
    const known = this.#tables.get(reader) as Table<T> | undefined;
    if (known && known.given === given) return known;
    const old = (this.#before && this.#before.#tables.get(reader)) as typeof known, from = old?.given === given ? old?.values : undefined;
    const { head, tail } = from && this.#unchanged ? this.#unchanged : { head: 0, tail: 0 }, inPlace = from?.length === this.#blocks ? from : undefined;
    const changed: T[] = [];
    let same = inPlace !== undefined;
    for (let i = head; i < this.#blocks - tail; i++) {
      const value = make(i, inPlace?.[i]);
      same &&= value === inPlace![i];
      changed.push(value);
    }
    const table: Table<T> = same ? old! : { given, values: from ? spliced(from, head, tail, changed) : changed };
    this.#tables.set(reader, table);
    return table;
  }

  /** What a reader makes of the whole policy; see `takenOver` and, for any shape, `takenOverByWords`. */
  whole<T>(reader: unknown, depends: readonly unknown[], read: () => T, anyShape = false): T {
    const now = this.#wholes.get(reader);
    if (now && sameList(now.depends, depends)) return now.value as T;
    let whole = !now && (this.#sameShape || (anyShape && this.#unchanged)) && this.#before ? this.#before.#wholes.get(reader) : undefined;
    if (!whole || !sameList(whole.depends, depends) || !moveAround(whole.places ??= placesIn(whole.value), this.#unchanged!)) whole = { depends, value: read() };
    this.#wholes.set(reader, whole);
    return whole.value as T;
  }

  /** What is made of what was read; see `derived`. */
  derived<T>(owner: unknown, depends: readonly unknown[], make: () => T): T {
    let known = this.#before && this.#before.#derived.get(owner);
    if (!known || !sameList(known.depends, depends)) known = { depends, value: make() };
    this.#derived.set(owner, known);
    return known.value as T;
  }

  /** What a reader makes of each block, placed in the document; see `placed`. */
  placed<T>(reader: unknown, depends: readonly unknown[], moves: boolean, make: (index: number) => readonly T[], staying?: Staying<T>): readonly T[] {
    const now = this.#placed.get(reader);
    if (now && sameList(now.depends, depends)) return now.flat as readonly T[];
    const known = !now && this.#unchanged && this.#before ? this.#before.#placed.get(reader) : undefined, old = known && sameList(known.depends, depends) ? known : undefined;
    const one = old && this.#sameShape ? this.#inPlace(old, moves, make) : this.#inNewShape(staying && old, depends, moves, make, staying);
    this.#placed.set(reader, one);
    return one.flat as readonly T[];
  }

  /** The same list with what the changed blocks give now, in a policy of the same shape. */
  #inPlace(one: Placed, moves: boolean, make: (index: number) => readonly unknown[]): Placed {
    const { head, tail, by } = this.#unchanged!;
    let same = true;
    for (let i = head; i < this.#blocks - tail; i++) {
      const made = make(i);
      same &&= made.length === 0 && one.blocks[i]!.length === 0;
      one.blocks[i] = made;
      one.places[i] = undefined;
    }
    if (moves && one.flat.length > 0) for (let i = this.#blocks - tail; i < this.#blocks; i++) if (one.blocks[i]!.length > 0) move(one.places[i] ??= placesIn(one.blocks[i]), by);
    if (!same) one.flat = one.blocks.flat();
    return one;
  }

  /** All blocks anew, but for what was found before in blocks that are the same in the same surroundings. */
  #inNewShape<T>(old: Placed | undefined, depends: readonly unknown[], moves: boolean, make: (index: number) => readonly T[], staying: Staying<T> | undefined): Placed {
    const blocks: (readonly T[])[] = [], places: (readonly Place[] | undefined)[] = [], contexts = staying?.context ? [] as unknown[] : undefined;
    for (let i = 0; i < this.#blocks; i++) {
      const at = old && this.indexBefore(i), context = staying?.context?.(i), stays = at !== undefined && old!.contexts?.[at] === context;
      contexts?.push(context);
      const found = stays ? old!.blocks[at] as readonly T[] : make(i);
      blocks.push(found);
      places.push(stays ? old!.places[at] : undefined);
      if (!stays || found.length === 0) continue;
      if (moves) move(places[i] ??= placesIn(found), this.moved(i)!);
      staying!.settle(found, i);
    }
    return { depends, blocks, flat: blocks.flat(), places, ...(contexts ? { contexts } : {}) };
  }

  /** How far a block has moved in the last edit, in characters; undefined for one that changed. */
  moved(index: number): number | undefined {
    if (!this.#unchanged) return undefined;
    return index < this.#unchanged.head ? 0 : index >= this.#blocks - this.#unchanged.tail ? this.#unchanged.by : undefined;
  }

  /** What a reader kept for a block before the edit; undefined for a block that changed. */
  before<T>(reader: unknown, given: unknown, index: number): T | undefined {
    const table = this.#before && this.#before.#tables.get(reader), at = this.indexBefore(index);
    return at === undefined || table?.given !== given ? undefined : table?.values[at] as T | undefined;
  }

  /** What a reader kept for the blocks of the text before that the edit changed or took away. */
  changedBefore<T>(reader: unknown, given: unknown): readonly T[] {
    const table = this.#before && this.#before.#tables.get(reader);
    return table && table.given === given && this.#unchanged ? table.values.slice(this.#unchanged.head, table.values.length - this.#unchanged.tail) as T[] : [];
  }

  /** Where a block stood before the edit; undefined for one that changed. */
  indexBefore(index: number): number | undefined {
    if (!this.#before || !this.#unchanged) return undefined;
    return index < this.#unchanged.head ? index : index >= this.#blocks - this.#unchanged.tail ? index - this.#blocks + this.#before.#blocks : undefined;
  }

  /** Keeps a reader's values for the next edit. */
  keep(reader: unknown, given: unknown, values: readonly unknown[]): void { this.#tables.set(reader, { given, values }); }

  /** Lets go of the text before: everything that is wanted from it has been taken over. */
  close(): void { this.#before = undefined; }
}

/** A list with the same beginning and end, and others between them. */
function spliced<T>(list: readonly T[], head: number, tail: number, between: readonly T[]): T[] {
  const copy = list.slice();
  if (between.length !== list.length - head - tail) copy.splice(head, list.length - head - tail, ...between);
  else for (let i = 0; i < between.length; i++) copy[head + i] = between[i]!;
  return copy;
}

const all = new WeakMap<Policy, { readonly parse: Parse; readonly readings: Readings }>();

/**
 * Prepares a policy for being edited: what is read from its blocks is kept, and taken over from the text before where there
 * is one. The text before that one is let go, so that never more than two texts of a document are held.
 */
export function keepReadings(parse: Parse, before?: Policy): void {
  const known = before && all.get(before);
  known?.readings.close();
  const same = before !== undefined && parse.unchanged !== undefined && sameShape(before, parse.policy, parse.unchanged);
  all.set(parse.policy, { parse, readings: new Readings(parse.policy.blocks.length, known?.readings, parse.unchanged, same) });
}

/** How a policy that is being edited was parsed. */
export function parseOf(policy: Policy): Parse | undefined { return all.get(policy)?.parse; }

/** What readers have made of a policy that is being edited; undefined for others. */
export function readingsOf(policy: Policy): Readings | undefined { return all.get(policy)?.readings; }
