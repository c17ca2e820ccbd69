import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { Acceptance } from "./acceptances";

/** The stretches of the document that an acceptance's numbers name, in their order; undefined for a number that the document does not have. */
export function passageSpans(acceptance: Acceptance, facts: DocumentFacts): (Span | undefined)[] {
  return acceptance.passages.map(({ number }) => {
    const place = facts.numbering.find((one) => one.number === number);
    if (!place) return undefined;
    const section = facts.policy.sections.find((one) => one.heading === place.block);
    return section ? { start: facts.policy.blocks[place.block]!.span.start, end: section.span.end } : clauseSpan(place.block, facts);
  });
}

/** A numbered clause with the list that it introduces. */
function clauseSpan(block: number, facts: DocumentFacts): Span {
  const { blocks } = facts.policy;
  let last = block;
  for (let i = block + 1; i < blocks.length; i++) {
    const next = blocks[i]!;
    if (next.kind === "item" || next.kind === "blank") {
      if (next.kind === "item") last = i;
    } else break;
  }
  const introduces = blocks[block]!.kind === "paragraph" && (blocks[block] as { readonly introduces: boolean }).introduces;
  return { start: blocks[block]!.span.start, end: blocks[introduces ? last : block]!.span.end };
}

/**
 * A mark of the words of an acceptance's passages: eight hexadecimal digits that change when the words do, and stay when only
 * spaces, capitals or punctuation change. Undefined where a passage is missing.
 */
export function passageMark(acceptance: Acceptance, facts: DocumentFacts): string | undefined {
  const spans = passageSpans(acceptance, facts);
  if (spans.length === 0 || spans.some((span) => !span)) return undefined;
  const words = spans
    .map((span) =>
      facts.text
        .slice(span!.start, span!.end)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    )
    .join("|");
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
