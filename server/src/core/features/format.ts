import type { Block, Span } from "../../../../grammar/tree";
import { lineEndOf } from "../edits";
import type { DocumentFacts } from "../facts";
import type { Edit } from "../findings";

const SYMBOLS = /^[*+•▪●◦‣·–■□➢✓\uE000-\uF8FF]$/u;

/** Edits that make fields, bullets, numbering and white space alike. They never change a word, a digit or an order. */
export function formatPolicy(facts: DocumentFacts, within: Span = { start: 0, end: facts.text.length }): readonly Edit[] {
  const { text } = facts,
    edits: Edit[] = [];
  const replace = (start: number, end: number, newText: string) => {
    if (start >= within.start && end <= within.end && text.slice(start, end) !== newText) edits.push({ span: { start, end }, newText });
  };
  for (const block of facts.policy.blocks) shape(text, block, replace);
  spaces(facts, replace);
  return withoutOverlaps(edits);
}

function shape(text: string, block: Block, replace: (start: number, end: number, newText: string) => void): void {
  if (block.kind === "field" && block.fields.length === 1) {
    const { label, value } = block.fields[0]!;
    const words = text.slice(label.start, label.end).replace(/[ \t]*:?[ \t]*$/, ""),
      from = label.start + words.length;
    if (value.start > from && /^[ \t]*:[ \t]*$/.test(text.slice(from, value.start)))
      replace(from, value.start, value.end > value.start ? ": " : ":");
  }
  if (block.kind === "item" && SYMBOLS.test(text.slice(block.marker.start, block.marker.end))) {
    let after = block.marker.end;
    while (text[after] === " " || text[after] === "\t") after++;
    replace(block.marker.start, after, "- ");
  }
  if (block.kind === "heading" && block.numberSpan && block.form === "hash") {
    const after = /^[.)]?[ \t]+/.exec(text.slice(block.numberSpan.end, block.span.end))?.[0];
    if (after) replace(block.numberSpan.end, block.numberSpan.end + after.length, block.number!.includes(".") ? " " : ". ");
  }
  if (block.kind === "paragraph" && block.numberSpan && block.number?.includes(".")) {
    const after = /^[.)]?[ \t]+/.exec(text.slice(block.numberSpan.end, block.span.end))?.[0];
    if (after) replace(block.numberSpan.end, block.numberSpan.end + after.length, " ");
  }
}

/** No white space at the end of lines, one empty line at most, one before a heading, one line end at the end. */
function spaces(facts: DocumentFacts, replace: (start: number, end: number, newText: string) => void): void {
  const { text } = facts,
    end = lineEndOf(text);
  const fenced = facts.policy.blocks.filter(({ kind }) => kind === "hidden").map(({ span }) => span);
  const free = (at: number) => !fenced.some((span) => span.start <= at && at < span.end);
  for (const match of text.matchAll(/(?<![ \t])[ \t]+(?=\r|\n|$)/g))
    if (free(match.index)) replace(match.index, match.index + match[0].length, "");
  for (const match of text.matchAll(/(?<![\r\n])(?:[ \t]*(?:\r\n?|\n)){3,}/g))
    if (free(match.index))
      replace(match.index, match.index + match[0].length, end.repeat(match.index + match[0].length === text.length ? 1 : 2));
  facts.policy.blocks.forEach((block, index) => {
    const before = facts.policy.blocks[index - 1];
    if (block.kind === "heading" && block.form === "hash" && before && before.kind !== "blank" && before.kind !== "hidden")
      replace(block.span.start, block.span.start, end);
  });
  if (text !== "" && !/[\r\n]$/.test(text)) replace(text.length, text.length, end);
}

function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  let end = -1;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}
