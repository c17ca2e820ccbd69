import type { Block, Policy } from "../../../../grammar/tree";
import type { Unchanged } from "./unchanged";

/**
 * Whether an edit left the shape of a policy as it was: it changed nothing but words within paragraphs, items and rows that introduce
 * nothing, and each block still has its kind, its number and its place in lists and sections.
 */
export function sameShape(before: Policy, now: Policy, { head, tail }: Unchanged): boolean {
  const { blocks } = now;
  if (before.blocks.length !== blocks.length || before.title !== now.title || before.strict !== now.strict) return false;
  const behind = blocks.length - tail;
  for (let i = head; i < behind; i++) if (!sameButWords(before.blocks[i]!, blocks[i]!)) return false;
  for (let i = head; i < blocks.length; i++) if (introductionOf(blocks[i]!) !== introductionOf(before.blocks[i]!)) return false;
  return !leansOn(now, { head, tail });
}

/** Whether an item of a policy has its introduction among the blocks that an edit changed. */
export function leansOn({ blocks }: Policy, { head, tail }: Pick<Unchanged, "head" | "tail">): boolean {
  const behind = blocks.length - tail;
  for (let i = head; i < blocks.length; i++) {
    const by = introductionOf(blocks[i]!);
    if (by !== undefined && by >= head && by < behind) return true;
  }
  return false;
}

function sameButWords(a: Block, b: Block): boolean {
  if (a.kind === "blank" || a.kind === "row") return a.kind === b.kind;
  if (a.kind === "paragraph") return b.kind === "paragraph" && a.number === b.number && a.introduces === b.introduces;
  return a.kind === "item" && b.kind === "item" && a.number === b.number && a.depth === b.depth && a.introduces === b.introduces;
}

function introductionOf(block: Block): number | undefined {
  return block.kind === "item" ? block.introduction : undefined;
}
