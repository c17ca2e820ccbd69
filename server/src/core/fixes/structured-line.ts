import type { DocumentFacts } from "../facts";
import type { Fix, RawFinding } from "../findings";

/**
 * Writes what was probably meant. The label of a field is safe: it was read so already. Any other word gives the line an effect that it
 * did not have, so the author decides.
 */
export function fixStructuredLine(finding: RawFinding, facts: DocumentFacts): readonly Fix[] {
  const { problem, meant } = finding.data ?? {};
  if (typeof meant !== "string") return [];
  const written = facts.text.slice(finding.span.start, finding.span.end);
  if (problem === "target" && !/^\d+(?:\.\d+)*$/.test(written)) return [];
  const words = problem === "requirement" && /^[^ ]*-/.test(written) ? meant.replace(/ /g, "-") : meant;
  if (words === written) return [];
  return [
    { title: `Write "${words}"`, safety: problem === "field" ? "safe" : "suggestion", edits: [{ span: finding.span, newText: words }] },
  ];
}
