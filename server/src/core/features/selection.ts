import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { blockIndexAt, touches, trimmed } from "./at";

/** What "expand selection" selects around an offset, from the inside out: word, sentence, block, sections, everything. */
export function selectionsAt(facts: DocumentFacts, offset: number): readonly Span[] {
  const { text, policy } = facts;
  const spans: Span[] = [wordAt(text, offset)];
  const sentence = facts.sentences.find(({ span }) => touches(span, offset));
  if (sentence) spans.push(sentence.span);
  const index = blockIndexAt(facts, offset),
    block = policy.blocks[index];
  if (block) {
    spans.push(trimmed(text, block.span));
    for (let at: number | undefined = policy.sectionOf[index]; at; at = policy.sections[at]!.parent) {
      const section = policy.sections[at]!;
      spans.push(trimmed(text, { start: policy.blocks[section.heading!]!.span.start, end: section.span.end }));
    }
  }
  spans.push({ start: 0, end: text.length });
  const growing: Span[] = [];
  for (const span of spans) {
    const last = growing[growing.length - 1];
    if (!touches(span, offset) || (span.end === span.start && spans.length > 1)) continue;
    if (!last || (span.start <= last.start && span.end >= last.end && (span.start < last.start || span.end > last.end))) growing.push(span);
  }
  return growing;
}

/** The word around an offset. */
function wordAt(text: string, offset: number): Span {
  let start = offset,
    end = offset;
  while (start > 0 && /[\p{L}\p{N}'’-]/u.test(text[start - 1]!)) start--;
  while (end < text.length && /[\p{L}\p{N}'’-]/u.test(text[end]!)) end++;
  return { start, end };
}
