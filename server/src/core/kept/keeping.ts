import type { Policy } from "../../../../grammar/tree";
import { readingsOf } from "./readings";

/** What a reader that looks at more than the block keeps for itself: it must find out whether what it kept still holds. */
export interface Keeping<T> {
  /** What was kept for a block before the edit; undefined where the block changed. */
  before(block: number): T | undefined;
  /** How far a block has moved since, in characters; undefined where it changed. */
  moved(block: number): number | undefined;
  /** What was kept for the blocks that the edit changed or took away. */
  changed(): readonly T[];
  /** Where a block stood before an edit that moved it by so many characters; undefined where it changed or moved otherwise. */
  movedAlong(block: number, by: number): number | undefined;
  /** Keeps something for a block. */
  keep(block: number, value: T): void;
}

/**
 * Opens what a reader keeps; undefined for a policy that is not being edited.
 * @param given what else all that it reads depends on, such as the vocabulary
 */
export function keeping<T>(policy: Policy, reader: unknown, given?: unknown): Keeping<T> | undefined {
  const readings = readingsOf(policy);
  if (!readings) return undefined;
  const blocks = policy.blocks.length,
    values = new Array<T | undefined>(blocks).fill(undefined);
  const { earlier, values: kept } = readings.keptBefore<T | undefined>(reader, given) ?? { earlier: undefined, values: [] };
  const indexBefore = (block: number) => earlier?.indexBefore(block, blocks),
    moved = (block: number) => earlier?.moved(block, blocks);
  readings.keep(reader, given, values);
  return {
    before(block) {
      const at = indexBefore(block);
      return at === undefined ? undefined : kept[at];
    },
    moved,
    changed: () =>
      earlier?.unchanged
        ? kept.slice(earlier.unchanged.head, kept.length - earlier.unchanged.tail).filter((value) => value !== undefined)
        : [],
    movedAlong: (block, by) => (moved(block) === by ? indexBefore(block) : undefined),
    keep(block, value) {
      values[block] = value;
    },
  };
}

/**
 * Something that a policy which is being edited hands on from text to text, and that is changed in place; undefined for other
 * policies. Whoever takes it must first bring it up to date, as texts in between may have been passed over.
 * @param owner whose it is
 */
export function handedOn<T>(policy: Policy, owner: unknown, make: () => T): T | undefined {
  const readings = readingsOf(policy);
  if (!readings) return undefined;
  let value = readings.handedOn.get(owner) as T | undefined;
  if (value === undefined) readings.handedOn.set(owner, (value = make()));
  return value;
}
