import type { Policy } from "../../../../grammar/tree";
import { Earlier } from "./earlier";
import { sameList } from "./identity";
import { move, moveAround, type Place, placesIn } from "../language/move-in-place";
import type { Parse } from "../language/parse-again";

interface Table<T = unknown> {
  readonly given: unknown;
  readonly values: readonly T[];
  flat?: readonly unknown[];
}
/** What a reader made of each block, placed in the document; all of it in one list; and the places in it, block by block, once they are wanted. */
interface Placed {
  readonly depends: readonly unknown[];
  readonly blocks: (readonly unknown[])[];
  flat: readonly unknown[];
  readonly places: (readonly Place[] | undefined)[];
  readonly contexts?: readonly unknown[];
}

/** How what a reader finds in a block stays when an edit elsewhere changes the policy's shape. */
export interface Staying<T> {
  /** What of the block's surroundings the answer depends on, compared by reference; absent where it is the block alone. */
  context?(block: number): unknown;
  /** Writes into what was found in a block where the block stands now: its index, its section. */
  settle(found: readonly T[], block: number): void;
}

/** How deeply a text was read: as far as typing needs it, wholly, or judged too. */
export enum Depth {
  Typed,
  Read,
  Judged,
}

/** What a reader made of a whole policy, what it depends on, and the places in it once they are wanted. */
interface Whole {
  readonly depends: readonly unknown[];
  readonly value: unknown;
  places?: readonly Place[];
}

/**
 * What readers have made of the single blocks of a policy, so that after an edit only the blocks that changed are read
 * again. Only policies that are being edited have this; without it every block is read.
 */
export class Readings {
  readonly #tables = new Map<unknown, Table>();
  readonly #wholes = new Map<unknown, Whole>();
  readonly #derived = new Map<unknown, Whole>();
  readonly #placed = new Map<unknown, Placed>();
  /** How many blocks the policy has. */
  readonly blocks: number;
  /** What is handed on from text to text and changed in place. */
  readonly handedOn: Map<unknown, unknown>;
  /** How deeply the policy has been read so far. */
  depth: Depth = Depth.Typed;
  #earlier: readonly Earlier[];

  /** @param earlier the text before, and older ones that were read more deeply than all after them, latest first */
  constructor(blocks: number, earlier: readonly Earlier[] = []) {
    this.blocks = blocks;
    this.#earlier = earlier;
    this.handedOn = earlier[0] ? earlier[0].readings.handedOn : new Map();
  }

  /**
   * The reader's values, one for each block, made where the text before has none. The list is the one of the text before where
   * no value has changed.
   * @param make makes the value of a block, given the one that stood in its place before
   */
  of<T>(reader: unknown, given: unknown, make: (index: number, before: T | undefined) => T): Table<T> {
    const known = this.#tables.get(reader) as Table<T> | undefined;
    if (known && known.given === given) return known;
    const earlier = this.#last(({ readings }) => readings.#tables.has(reader)),
      last = earlier && (earlier.readings.#tables.get(reader) as Table<T>);
    const old = last?.given === given ? last : undefined,
      from = old?.values,
      { head, tail } = (old && earlier!.unchanged) || NOTHING_UNCHANGED,
      inPlace = from?.length === this.blocks ? from : undefined;
    const changed: T[] = [];
    let same = inPlace !== undefined;
    for (let i = head; i < this.blocks - tail; i++) {
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
    const earlier = now ? undefined : this.#last(({ readings }) => readings.#wholes.has(reader));
    let whole = earlier && (earlier.sameShape || (anyShape && earlier.unchanged)) ? taken(earlier.readings.#wholes, reader) : undefined;
    if (!whole || !sameList(whole.depends, depends) || !moveAround((whole.places ??= placesIn(whole.value)), earlier!.unchanged!))
      whole = { depends, value: read() };
    this.#wholes.set(reader, whole);
    return whole.value as T;
  }

  /** What is made of what was read; see `derived`. */
  derived<T>(owner: unknown, depends: readonly unknown[], make: () => T): T {
    const earlier = this.#last(({ readings }) => readings.#derived.has(owner));
    let known = earlier && earlier.readings.#derived.get(owner);
    if (!known || !sameList(known.depends, depends)) known = { depends, value: make() };
    this.#derived.set(owner, known);
    return known.value as T;
  }

  /** What a reader makes of each block, placed in the document; see `placed`. */
  placed<T>(
    reader: unknown,
    depends: readonly unknown[],
    moves: boolean,
    make: (index: number) => readonly T[],
    staying?: Staying<T>,
  ): readonly T[] {
    const now = this.#placed.get(reader);
    if (now && sameList(now.depends, depends)) return now.flat as readonly T[];
    const earlier = now ? undefined : this.#last(({ readings }) => readings.#placed.has(reader));
    const known = earlier?.unchanged && taken(earlier.readings.#placed, reader),
      old = known && sameList(known.depends, depends) ? known : undefined;
    const one =
      old && earlier?.sameShape
        ? this.#inPlace(old, earlier, moves, make)
        : this.#inNewShape(staying && old, earlier, depends, moves, make, staying);
    this.#placed.set(reader, one);
    return one.flat as readonly T[];
  }

  /** The same list with what the changed blocks give now, in a policy of the same shape. */
  #inPlace(one: Placed, { unchanged }: Earlier, moves: boolean, make: (index: number) => readonly unknown[]): Placed {
    const { head, tail, by } = unchanged!;
    let same = true;
    for (let i = head; i < this.blocks - tail; i++) {
      const made = make(i);
      same &&= made.length === 0 && one.blocks[i]!.length === 0;
      one.blocks[i] = made;
      one.places[i] = undefined;
    }
    if (moves && one.flat.length > 0)
      for (let i = this.blocks - tail; i < this.blocks; i++)
        if (one.blocks[i]!.length > 0) move((one.places[i] ??= placesIn(one.blocks[i])), by);
    if (!same) one.flat = one.blocks.flat();
    return one;
  }

  /** All blocks anew, but for what was found before in blocks that are the same in the same surroundings. */
  #inNewShape<T>(
    old: Placed | undefined,
    earlier: Earlier | undefined,
    depends: readonly unknown[],
    moves: boolean,
    make: (index: number) => readonly T[],
    staying: Staying<T> | undefined,
  ): Placed {
    const blocks: (readonly T[])[] = [],
      places: (readonly Place[] | undefined)[] = [],
      contexts = staying?.context ? ([] as unknown[]) : undefined;
    for (let i = 0; i < this.blocks; i++) {
      const at = old && earlier!.indexBefore(i, this.blocks),
        context = staying?.context?.(i),
        stays = at !== undefined && old!.contexts?.[at] === context;
      contexts?.push(context);
      const found = stays ? (old!.blocks[at] as readonly T[]) : make(i);
      blocks.push(found);
      places.push(stays ? old!.places[at] : undefined);
      if (!stays || found.length === 0) continue;
      if (moves) move((places[i] ??= placesIn(found)), earlier!.moved(i, this.blocks)!);
      staying!.settle(found, i);
    }
    return { depends, blocks, flat: blocks.flat(), places, ...(contexts ? { contexts } : {}) };
  }

  /** Takes the values that a reader kept for the blocks of an earlier text, and says what has stayed since. */
  keptBefore<T>(reader: unknown, given: unknown): { readonly earlier: Earlier; readonly values: readonly T[] } | undefined {
    const earlier = this.#last(({ readings }) => readings.#tables.has(reader)),
      table = earlier && taken(earlier.readings.#tables, reader);
    return table && table.given === given ? { earlier: earlier!, values: table.values as readonly T[] } : undefined;
  }

  /** What a reader kept for the blocks of an earlier text that have changed since or have gone. */
  changedBefore<T>(reader: unknown, given: unknown): readonly T[] {
    const earlier = this.#last(({ readings }) => readings.#tables.has(reader)),
      table = earlier && earlier.readings.#tables.get(reader);
    return table && table.given === given && earlier!.unchanged
      ? (table.values.slice(earlier!.unchanged.head, table.values.length - earlier!.unchanged.tail) as T[])
      : [];
  }

  /** Keeps a reader's values for the next edit. */
  keep(reader: unknown, given: unknown, values: readonly unknown[]): void {
    this.#tables.set(reader, { given, values });
  }

  /** The latest of the earlier texts that was read as deeply as that. */
  lastAt(depth: Depth): Earlier | undefined {
    return this.#last(({ readings }) => readings.depth >= depth);
  }

  /** Lets go of the earlier texts, and says which they were. */
  close(): readonly Earlier[] {
    const earlier = this.#earlier;
    this.#earlier = [];
    return earlier;
  }

  /** The latest of the earlier texts of which something holds. */
  #last(holds: (earlier: Earlier) => boolean): Earlier | undefined {
    for (const earlier of this.#earlier) if (holds(earlier)) return earlier;
    return undefined;
  }
}

/** What a map holds for a reader; it holds it no longer, as its places are about to be moved. */
function taken<T>(from: Map<unknown, T>, reader: unknown): T | undefined {
  const value = from.get(reader);
  from.delete(reader);
  return value;
}

const NOTHING_UNCHANGED = { head: 0, tail: 0 };

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
 * is one. What was not read of that one is taken over from the last text of which it was read; the others are let go.
 */
export function keepReadings(parse: Parse, before?: Policy): void {
  const known = before && all.get(before)?.readings,
    earlier: Earlier[] = [];
  if (known) {
    const step = Earlier.before(before, known, parse);
    earlier.push(step);
    for (const older of known.close())
      if (older.readings.depth > earlier[earlier.length - 1]!.readings.depth) earlier.push(older.and(step, parse.policy));
  }
  all.set(parse.policy, { parse, readings: new Readings(parse.policy.blocks.length, earlier) });
}

/** How a policy that is being edited was parsed. */
export function parseOf(policy: Policy): Parse | undefined {
  return all.get(policy)?.parse;
}

/** What readers have made of a policy that is being edited; undefined for others. */
export function readingsOf(policy: Policy): Readings | undefined {
  return all.get(policy)?.readings;
}

/** Says of a policy that is being edited how deeply it has been read now, and answers whether that is deeper than before. */
export function readAsFarAs(policy: Policy, depth: Depth): boolean {
  const readings = readingsOf(policy);
  if (!readings || readings.depth >= depth) return false;
  readings.depth = depth;
  return true;
}
