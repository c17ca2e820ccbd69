import type { Block, Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";

/** Whether an offset lies in a span; its end counts, because that is where a caret stands after the last letter. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The index of the block at an offset; -1 in an empty document. */
export function blockIndexAt(facts: DocumentFacts, offset: number): number {
  const { blocks } = facts.policy;
  let low = 0,
    high = blocks.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (blocks[mid]!.span.start <= offset) low = mid;
    else high = mid - 1;
  }
  return high < 0 ? -1 : low;
}

/** The block at an offset. */
export function blockAt(facts: DocumentFacts, offset: number): Block | undefined {
  return facts.policy.blocks[blockIndexAt(facts, offset)];
}

/** A span without the white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** The line around an offset, without its line end. */
export function lineAt(text: string, offset: number): Span {
  let start = offset,
    end = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  return { start, end };
}
