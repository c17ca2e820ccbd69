import type { Block } from "../../../../grammar/tree";
import { move, type Place } from "./move-in-place";

/**
 * Moves a block where it is, by so many characters.
 * @param places the places in it
 * @param index gives the new index of the block that introduces a list
 */
export function moveBlock(block: Block, places: readonly Place[], by: number, index: (at: number) => number): void {
  if (block.kind === "item" && block.introduction !== undefined)
    (block as { introduction: number }).introduction = index(block.introduction);
  if (by === 0) return;
  move(places, by);
  if (!("flow" in block)) return;
  const map = block.flow.map as number[];
  for (let i = 1; i < map.length; i += 3) map[i]! += by;
}
