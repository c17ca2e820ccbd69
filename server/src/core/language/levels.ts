import type { Block } from "../../../../grammar/tree";

/** Below every written level: a heading that is only marked by standing alone in a document whose headings are marked otherwise. */
const INNERMOST = 7;

/**
 * Gives unmarked headings their level. Numbers and `#` say theirs; capitals stand above other short lines, and both stand
 * below numbered headings where there are any.
 */
export function setLevels(blocks: Block[]): void {
  let outermost = Infinity,
    numbered = 0,
    deep = false,
    capitals = 0;
  for (const block of blocks) {
    if (block.kind !== "heading") continue;
    if (block.form === "hash" || block.form === "underlined") outermost = Math.min(outermost, block.level);
    if (block.form === "numbered" || block.form === "appendix") {
      numbered++;
      deep ||= block.level > 1;
    }
    if (block.form === "capitals") capitals++;
  }
  const marked = outermost !== Infinity;
  blocks.forEach((block, i) => {
    if (block.kind !== "heading" || block.form === "hash" || block.form === "underlined") return;
    const level =
      block.form === "numbered" || block.form === "appendix"
        ? block.level + (marked ? outermost - 1 : 0)
        : marked || deep
          ? INNERMOST
          : block.form === "capitals"
            ? numbered > 0
              ? 2
              : 1
            : 1 + (numbered > 0 ? 1 : 0) + (capitals > 0 ? 1 : 0);
    blocks[i] = { ...block, level };
  });
}
