import type { DocumentFacts } from "../facts";
import type { Fix, RawFinding } from "../findings";

/** Where a value is written, and how. `path` is the finding's own document when absent. */
interface WrittenValue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly path?: string;
}

/** Writes one passage's value in the other, either way round. Which of the two is right only the school knows. */
export function fixInconsistentValue(finding: RawFinding, facts: DocumentFacts): readonly Fix[] {
  const here = valueOf(finding.data?.here),
    there = valueOf(finding.data?.there);
  if (!here || !there || here.text.trim() === there.text.trim()) return [];
  const elsewhere = there.path !== undefined && there.path !== facts.path ? { path: there.path } : {};
  const place = elsewhere.path === undefined ? "in the other passage" : "in the other policy";
  return [
    {
      title: `Write "${there.text}" here too`,
      safety: "suggestion",
      edits: [{ span: { start: here.start, end: here.end }, newText: there.text }],
    },
    {
      title: `Write "${here.text}" ${place} too`,
      safety: "suggestion",
      edits: [{ ...elsewhere, span: { start: there.start, end: there.end }, newText: here.text }],
    },
  ];
}

function valueOf(data: unknown): WrittenValue | undefined {
  const value = data as Partial<WrittenValue> | undefined;
  return typeof value?.start === "number" && typeof value.end === "number" && typeof value.text === "string"
    ? (value as WrittenValue)
    : undefined;
}
