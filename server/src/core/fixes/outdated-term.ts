import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { Edit, Fix, RawFinding } from "../findings";

/** Writes the present name wherever the old one stands, or takes a service that has closed out of an enumeration. */
export function fixOutdatedTerm(finding: RawFinding, facts: DocumentFacts): readonly Fix[] {
  const { write } = finding.data ?? {};
  const spans = [finding.span, ...(finding.related ?? []).map(({ span }) => span)];
  if (typeof write === "string") return [{ title: `Write "${write}"`, safety: "suggestion", edits: spans.flatMap((span) => rename(span, write, facts)) }];
  if (finding.data?.kind !== "platform") return [];
  const edits = spans.map((span) => takeOut(span, facts));
  return edits.every((edit) => edit !== undefined) ? [{ title: `Take ${facts.text.slice(finding.span.start, finding.span.end)} out of the list`, safety: "suggestion", edits: edits.flat() as Edit[] }] : [];
}

/** Writes the new name as the old one is written: with a capital at the start of a sentence, with "an" before a vowel. */
function rename(span: Span, write: string, facts: DocumentFacts): Edit[] {
  const old = facts.text.slice(span.start, span.end);
  const capital = /^\p{Lu}\p{Ll}/u.test(old) && /^\p{Ll}/u.test(write) && (/(?:^|[.!?]\s+|[\r\n]\s*(?:[-*•]\s*)?)$/.test(facts.text.slice(0, span.start).slice(-6)) || /^(?:\p{Lu}\p{Ll}+ )+\p{Lu}/u.test(old));
  const newText = capital ? (/ \p{Lu}/u.test(old) ? write.replace(/(^|[\s])\p{Ll}(?!(?:f|or|nd)\b)/gu, (letter) => letter.toUpperCase()) : write[0]!.toUpperCase() + write.slice(1)) : write;
  const article = /\b(an?)([ \t]+)$/i.exec(facts.text.slice(Math.max(0, span.start - 6), span.start));
  const wanted = article && (/^[aeiou]/i.test(write) ? "an" : "a");
  if (!article || wanted === article[1]!.toLowerCase()) return [{ span, newText }];
  const start = span.start - article[0].length;
  return [{ span: { start, end: span.end }, newText: `${article[1]![0] === "A" ? wanted![0]!.toUpperCase() + wanted!.slice(1) : wanted}${article[2]}${newText}` }];
}

/** Takes an item out of "A, B, C and D"; undefined where the name stands alone. */
function takeOut(span: Span, facts: DocumentFacts): Edit[] | undefined {
  const before = facts.text.slice(Math.max(0, span.start - 200), span.start), after = facts.text.slice(span.end, span.end + 40);
  if (/,\s+$/.test(before) && /^\s*(?:,|and\b|or\b|\.|;)/.test(after)) return [{ span: { start: span.start - /,\s+$/.exec(before)![0].length, end: span.end }, newText: "" }];
  if (/^,\s+/.test(after)) return [{ span: { start: span.start, end: span.end + /^,\s+/.exec(after)![0].length }, newText: "" }];
  const last = /\s+(and|or)\s+$/i.exec(before);
  if (!last) { const first = /^\s+(?:and|or)\s+/i.exec(after); return first ? [{ span: { start: span.start, end: span.end + first[0].length }, newText: "" }] : undefined; }
  const start = span.start - last[0].length, comma = before.slice(0, -last[0].length).lastIndexOf(", "), stop = Math.max(before.lastIndexOf("."), before.lastIndexOf("\n"));
  const cut: Edit = { span: { start, end: span.end }, newText: "" };
  if (comma < 0 || comma < stop) return [cut];
  const at = span.start - before.length + comma;
  return [{ span: { start: at, end: at + 2 }, newText: ` ${last[1]} ` }, cut];
}
