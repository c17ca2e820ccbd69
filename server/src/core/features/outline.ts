import type { Block, Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { trimmed } from "./at";

/** An entry of the outline. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: "title" | "section" | "clause" | "field";
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: OutlineEntry[];
}

/** How much of a clause's words its entry shows. */
const SHOWN = 60;

/** The outline of a policy: its fields, sections in their nesting, and numbered clauses. */
export function outlineOf(facts: DocumentFacts): readonly OutlineEntry[] {
  const { blocks, sections, sectionOf } = facts.policy;
  const top: OutlineEntry[] = [],
    ofSection: OutlineEntry[] = [];
  sections.forEach((section, index) => {
    if (index === 0) {
      ofSection.push(entry("section", "", "", section.span, section.span));
      return;
    }
    const heading = blocks[section.heading!]!;
    const made = entry(
      "section",
      [section.number, section.title].filter(Boolean).join(" ") || "Untitled section",
      "",
      section.span,
      trimmed(facts.text, heading.span),
    );
    ofSection.push(made);
    (section.parent ? ofSection[section.parent]!.children : top).push(made);
  });
  const first: OutlineEntry[] = [];
  blocks.forEach((block, index) => {
    const home = sectionOf[index] ? ofSection[sectionOf[index]]!.children : first;
    for (const made of entriesOf(facts, block)) home.push(made);
  });
  for (const made of ofSection) made.children.sort((a, b) => a.span.start - b.span.start);
  return [...first, ...top].sort((a, b) => a.span.start - b.span.start);
}

function entriesOf(facts: DocumentFacts, block: Block): OutlineEntry[] {
  if (block.kind === "title") return [entry("title", block.flow.text, "", block.span, trimmed(facts.text, block.span))];
  if (block.kind === "field")
    return block.fields.map(({ label, value }) => {
      const span = { start: label.start, end: Math.max(label.end, value.end) };
      return entry(
        "field",
        facts.text.slice(label.start, label.end).trim() || "Field",
        facts.text.slice(value.start, value.end).trim(),
        span,
        span,
      );
    });
  if (block.kind === "paragraph" && block.number) {
    const words = block.flow.text;
    return [
      entry(
        "clause",
        `${block.number} ${words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words}`,
        "",
        block.span,
        trimmed(facts.text, block.span),
      ),
    ];
  }
  return [];
}

function entry(kind: OutlineEntry["kind"], name: string, detail: string, span: Span, nameSpan: Span): OutlineEntry {
  return { kind, name, detail, span, nameSpan, children: [] };
}
