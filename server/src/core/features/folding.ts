import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { trimmed } from "./at";

/** A stretch that can be folded away; its first line stays. */
export interface Fold extends Span {
  readonly kind: "region" | "comment";
}

/** Sections, introductions with their lists, tables, and comments. Blank lines after a section stay outside its fold. */
export function foldsOf(facts: DocumentFacts): readonly Fold[] {
  const { blocks, sections } = facts.policy;
  const folds: Fold[] = [];
  const add = (span: Span, kind: Fold["kind"]) => folds.push({ ...trimmed(facts.text, span), kind });
  for (const section of sections.slice(1)) add({ start: blocks[section.heading!]!.span.start, end: section.span.end }, "region");
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    let end = index;
    if ((block.kind === "paragraph" || block.kind === "item") && block.introduces)
      while (isItem(end + 1) && (block.kind === "paragraph" || depth(end + 1) > block.depth)) end++;
    else if (block.kind === "row" && blocks[index - 1]?.kind !== "row") while (blocks[end + 1]?.kind === "row") end++;
    else if (block.kind === "hidden" && blocks[index - 1]?.kind !== "hidden") while (blocks[end + 1]?.kind === "hidden") end++;
    else if (block.kind === "contents" && blocks[index - 1]?.kind !== "contents") while (blocks[end + 1]?.kind === "contents") end++;
    if (end > index || block.kind === "hidden")
      add({ start: block.span.start, end: blocks[end]!.span.end }, block.kind === "hidden" ? "comment" : "region");
  }
  return folds;

  function isItem(index: number): boolean {
    return blocks[index]?.kind === "item";
  }
  function depth(index: number): number {
    const block = blocks[index];
    return block?.kind === "item" ? block.depth : -1;
  }
}
