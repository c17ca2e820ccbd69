import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { allSpans } from "../finding-spans";
import type { Edit, Fix, RawFinding } from "../findings";
import { takeOutEntry } from "./list-entry";

/** Writes the present name wherever the old one stands, or takes a service that has closed out of an enumeration. */
export function fixOutdatedTerm(finding: RawFinding, facts: DocumentFacts): readonly Fix[] {
  const { write } = finding.data ?? {};
  const spans = allSpans(finding);
  if (typeof write === "string")
    return [
      {
        title: `Write "${write}"`,
        safety: "suggestion",
        edits: inOrder(spans).flatMap((span, index) => rename(span, index === 0 ? write : withoutFormer(write), facts)),
      },
    ];
  if (finding.data?.kind !== "platform") return [];
  const edits = spans.map((span) => takeOutEntry(facts.text, span));
  return edits.every((edit, index) => edit !== undefined && edits.findIndex((other) => other?.span.start === edit.span.start) === index)
    ? [
        {
          title: `Take ${facts.text.slice(finding.span.start, finding.span.end)} out of the list`,
          safety: "suggestion",
          edits: edits as Edit[],
        },
      ]
    : [];
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.start - b.start);
}

/** A name without the old one behind it, for every place but the first: "X (formerly Twitter)" → "X". */
function withoutFormer(name: string): string {
  return name.replace(/ \(formerly [^()]*\)$/, "");
}

/** Writes the new name as the old one is written: with a capital at the start of a sentence, with "an" before a vowel. */
function rename(span: Span, write: string, facts: DocumentFacts): Edit[] {
  const old = facts.text.slice(span.start, span.end);
  const capital =
    /^\p{Lu}\p{Ll}/u.test(old) &&
    /^\p{Ll}/u.test(write) &&
    (/(?:^|[.!?]\s+|[\r\n]\s*(?:[-*•]\s*)?)$/.test(facts.text.slice(0, span.start).slice(-6)) || /^(?:\p{Lu}\p{Ll}+ )+\p{Lu}/u.test(old));
  const newText = capital
    ? / \p{Lu}/u.test(old)
      ? write.replace(/(^|[\s])\p{Ll}(?!(?:f|or|nd)\b)/gu, (letter) => letter.toUpperCase())
      : write[0]!.toUpperCase() + write.slice(1)
    : write;
  const article = /\b(an?)([ \t]+)$/i.exec(facts.text.slice(Math.max(0, span.start - 6), span.start));
  const wanted = article && (/^[aeiou]/i.test(write) ? "an" : "a");
  if (!article || wanted === article[1]!.toLowerCase()) return [{ span, newText }];
  const start = span.start - article[0].length;
  return [
    {
      span: { start, end: span.end },
      newText: `${article[1]![0] === "A" ? wanted![0]!.toUpperCase() + wanted!.slice(1) : wanted}${article[2]}${newText}`,
    },
  ];
}
