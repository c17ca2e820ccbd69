import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { Edit, Fix, RawFinding } from "../findings";
import { blockAround, sentenceAround } from "./passages";

/** Keeps one of two definitions, one of two names; takes out a definition that nothing uses. */
export function fixDefinition(finding: RawFinding, facts: DocumentFacts): readonly Fix[] {
  const { problem, term, other } = finding.data ?? {};
  const second = finding.related?.[0]?.span;
  switch (problem) {
    case "two-meanings":
    case "duplicate":
      return second
        ? [
            {
              title: `Keep the first definition of "${String(term)}"`,
              safety: "suggestion",
              edits: (finding.related ?? []).map(({ span }) => removal(span, facts)),
            },
            ...(finding.related!.length === 1
              ? [
                  {
                    title: `Keep the second definition of "${String(term)}"`,
                    safety: "suggestion" as const,
                    edits: [removal(finding.span, facts)],
                  },
                ]
              : []),
          ]
        : [];
    case "unused":
      return (finding.related ?? []).length === 0
        ? [{ title: `Take out the definition of "${String(term)}"`, safety: "suggestion", edits: [removal(finding.span, facts)] }]
        : [];
    case "two-names":
      return typeof term === "string" && typeof other === "string"
        ? term.length > other.length
          ? [rename(other, term, facts), rename(term, other, facts)]
          : [rename(term, other, facts), rename(other, term, facts)]
        : [];
    default:
      return [];
  }
}

/** Writes one name for another, in all running text; words for initials get the article that the document gives either elsewhere. */
function rename(from: string, to: string, facts: DocumentFacts): Fix {
  const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  const expands =
    /^\p{Lu}[\p{Lu}&]+$/u.test(from) &&
    to.includes(" ") &&
    new RegExp(`\\bthe\\s+(?:${escaped(from)}|${escaped(to)})\\b`, "i").test(facts.text);
  const edits = [...facts.text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(from)}(?![\\p{L}\\p{N}-])`, "giu"))].map(
    ({ 0: { length }, index }): Edit => {
      const bare = expands && /\b(?:of|to|by|from|with)\s+$/i.test(facts.text.slice(Math.max(0, index - 8), index));
      return { span: { start: index, end: index + length }, newText: bare ? `the ${to}` : to };
    },
  );
  return { title: `Write "${to}" throughout`, safety: "suggestion", edits };
}

/** Takes a passage out; whole lines where it is all that its block says. */
function removal(span: Span, facts: DocumentFacts): Edit {
  const sentence = sentenceAround(facts, span)?.span ?? span,
    block = blockAround(facts, sentence);
  if (
    block &&
    facts.text.slice(block.span.start, sentence.start).replace(/[\s\d.•*-]/g, "") === "" &&
    facts.text.slice(sentence.end, block.span.end).trim() === ""
  )
    return { span: block.span, newText: "" };
  const space = /^[ \t]+/.exec(facts.text.slice(sentence.end))?.[0].length ?? 0;
  return { span: { start: sentence.start, end: sentence.end + space }, newText: "" };
}
