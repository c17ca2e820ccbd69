import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { Edit, Fix, RawFinding } from "../findings";

/** Keeps one of two definitions, one of two names; takes out a definition that nothing uses. */
export function fixDefinition(finding: RawFinding, facts: DocumentFacts): readonly Fix[] {
  const { problem, term, other } = finding.data ?? {};
  const second = finding.related?.[0]?.span;
  switch (problem) {
    case "two-meanings": case "duplicate":
      return second ? [
        { title: `Keep the first definition of "${String(term)}"`, safety: "suggestion", edits: (finding.related ?? []).map(({ span }) => removal(span, facts)) },
        ...(finding.related!.length === 1 ? [{ title: `Keep the second definition of "${String(term)}"`, safety: "suggestion" as const, edits: [removal(finding.span, facts)] }] : []),
      ] : [];
    case "unused": return (finding.related ?? []).length === 0 ? [{ title: `Take out the definition of "${String(term)}"`, safety: "suggestion", edits: [removal(sentenceAt(finding.span, facts), facts)] }] : [];
    case "two-names": return typeof term === "string" && typeof other === "string" ? (term.length > other.length ? [rename(other, term, facts), rename(term, other, facts)] : [rename(term, other, facts), rename(other, term, facts)]) : [];
    default: return [];
  }
}

/** Writes one name for another, in all running text. */
function rename(from: string, to: string, facts: DocumentFacts): Fix {
  const edits: Edit[] = [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}-])`, "giu");
  for (const hit of facts.text.matchAll(pattern)) edits.push({ span: { start: hit.index, end: hit.index + hit[0].length }, newText: to });
  return { title: `Write "${to}" throughout`, safety: "suggestion", edits };
}

function sentenceAt(span: Span, facts: DocumentFacts): Span {
  return facts.sentences.find((sentence) => sentence.span.start <= span.start && span.end <= sentence.span.end)?.span ?? span;
}

/** Takes a passage out; whole lines where it is all that its block says. */
function removal(span: Span, facts: DocumentFacts): Edit {
  const sentence = sentenceAt(span, facts);
  const block = facts.policy.blocks.find((one) => one.span.start <= sentence.start && sentence.end <= one.span.end);
  if (block && facts.text.slice(block.span.start, sentence.start).replace(/[\s\d.•*-]/g, "") === "" && facts.text.slice(sentence.end, block.span.end).trim() === "") return { span: block.span, newText: "" };
  const space = /^[ \t]+/.exec(facts.text.slice(sentence.end))?.[0].length ?? 0;
  return { span: { start: sentence.start, end: sentence.end + space }, newText: "" };
}
