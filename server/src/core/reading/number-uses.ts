import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { spanInDocument } from "../language/flow";
import { matches } from "../matches";

/** A clause number without a word such as "clause" before it: "as 3.1 says". */
const BARE =
  /\b(?:as|despite|subject to|except as stated in|see|under|in|by|with)\s+(\d+\.\d+(?:\.\d+)*)\b(?!\s*(?:%|per cent|metres?|[ap]\.?m\b))/gi;

/** Where sections and clauses of this document are referred to by number. References into an Act are left out. */
export function numberUses(facts: DocumentFacts): readonly Span[] {
  const uses: Span[] = [];
  for (const block of facts.policy.blocks) {
    if (block.kind === "directive" && block.targetSpan) {
      const target = block.target ?? "",
        end = block.targetSpan.end,
        start = facts.text.lastIndexOf(target, end);
      if (start >= block.targetSpan.start) uses.push({ start, end: start + target.length });
    }
    if (!("flow" in block) || block.kind === "heading") continue;
    for (const match of matches(BARE, block.flow.text)) {
      const end = match.index + match[0].length;
      uses.push(spanInDocument(block.flow, end - match[1]!.length, end));
    }
  }
  for (const { kind, name, span } of facts.references) {
    const at = kind === "policy" ? -1 : facts.text.slice(span.start, span.end).lastIndexOf(name);
    if (at >= 0) uses.push({ start: span.start + at, end: span.start + at + name.length });
  }
  const seen = new Set<number>();
  return uses.filter(({ start, end }) => end > start && !seen.has(start) && seen.add(start)).sort((a, b) => a.start - b.start);
}
