import type { Block } from "../../../../grammar/tree";
import { moved } from "./moved";

/** A block that has moved by so many characters; `index` gives the new index of the block that introduces a list. */
export function movedBlock(block: Block, by: number, index: (at: number) => number): Block {
  const copy = moved(block, by);
  return copy.kind === "item" && copy.introduction !== undefined ? { ...copy, introduction: index(copy.introduction) } : copy;
}
