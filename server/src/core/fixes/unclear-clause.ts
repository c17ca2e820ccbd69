import type { DocumentFacts } from "../facts";
import { allSpans } from "../finding-spans";
import type { Edit, Fix, RawFinding } from "../findings";

/** Names who acts, or keeps one of two verbs that cannot stand together. A sentence that breaks off only its author can complete. */
export function fixUnclearClause(finding: RawFinding, facts: DocumentFacts): readonly Fix[] {
  const words = facts.text.slice(finding.span.start, finding.span.end);
  if (finding.data?.problem === "two-verbs") {
    const pair = /\b(will|shall|must|should|may|can)(\s+)(will|shall|must|should|may|can)\b/i.exec(words);
    if (!pair) return [];
    const span = { start: finding.span.start + pair.index, end: finding.span.start + pair.index + pair[0].length };
    const both = [pair[1]!, pair[3]!].sort((a, b) => strength(b) - strength(a));
    return both.map((word) => ({
      title: `Write "${word.toLowerCase()}"`,
      safety: "suggestion",
      edits: [{ span, newText: word.toLowerCase() }],
    }));
  }
  if (finding.data?.problem !== "nobody") return [];
  const edits = allSpans(finding).flatMap((span) => byStaff(facts, span.start, span.end) ?? []);
  return edits.length > 0 ? [{ title: "Say that staff must do it", safety: "suggestion", edits }] : [];
}

function strength(word: string): number {
  return ["can", "may", "should", "will", "shall", "must"].indexOf(word.toLowerCase());
}

/** "must be reported" → "must be reported by staff". */
function byStaff(facts: DocumentFacts, start: number, end: number): Edit | undefined {
  const sentence = facts.sentences.find(({ span }) => span.start <= start && start < span.end)?.span ?? { start, end };
  const hit = /\b(?:must|should|shall|will|is to|are to|needs? to)\s+(?:\w+\s+)?be\s+(?:\w+ly\s+)?\w+(?:ed|en|ept|ade|old|ent)\b/i.exec(
    facts.text.slice(sentence.start, sentence.end),
  );
  if (!hit) return undefined;
  const at = sentence.start + hit.index + hit[0].length;
  return { span: { start: at, end: at }, newText: " by staff" };
}
