import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";

/** What a coloured word is. Prose stays plain. */
export type WordKind = "force" | "actor" | "exception" | "citation" | "date" | "placeholder";
/** A coloured stretch, on one line. */
export interface ColouredSpan extends Span {
  readonly kind: WordKind;
}

const FORCE =
  /\b(?:must(?: not)?|shall(?: not)?|may(?: not| only)?|should(?: not)?|will not|cannot|is not permitted|are not permitted)\b/gi;
const EXCEPTION = /\b(?:unless|except(?: for| that| where| when| as stated in)?|despite|subject to|other than|notwithstanding)\b/gi;
const PLACEHOLDER = /\[[^\][\r\n]{2,100}\]/g;

/** The words to colour, in order, without overlaps; a citation wins over what stands in it. */
export function colouredWords(facts: DocumentFacts): readonly ColouredSpan[] {
  const found: ColouredSpan[] = [];
  const add = (span: Span, kind: WordKind) => {
    for (const part of onOneLine(facts.text, span)) found.push({ ...part, kind });
  };
  for (const { span } of facts.citations) add(span, "citation");
  for (const { span } of facts.dates) add(span, "date");
  for (const { span } of [...facts.review.last, ...facts.review.next]) add(span, "date");
  for (const {
    slots: { actor },
  } of facts.clauses)
    if (actor?.source === "written" && actor.span) add(actor.span, "actor");
  for (const block of facts.policy.blocks) {
    if (block.kind === "hidden" || block.kind === "blank" || block.kind === "running") continue;
    for (const match of matches(facts.text, block.span, PLACEHOLDER)) add(match, "placeholder");
    if (block.kind !== "paragraph" && block.kind !== "item" && block.kind !== "row" && block.kind !== "directive") continue;
    for (const match of matches(facts.text, block.span, FORCE)) add(match, "force");
    for (const match of matches(facts.text, block.span, EXCEPTION)) add(match, "exception");
  }
  const rank: readonly WordKind[] = ["citation", "placeholder", "date", "exception", "force", "actor"];
  found.sort((a, b) => a.start - b.start || rank.indexOf(a.kind) - rank.indexOf(b.kind) || b.end - a.end);
  let end = 0;
  return found.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function matches(text: string, { start, end }: Span, pattern: RegExp): Span[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function onOneLine(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let at = start;
  for (const line of text.slice(start, end).split(/(\r\n?|\n)/)) {
    const lead = line.length - line.trimStart().length;
    if (line.trim() !== "") parts.push({ start: at + lead, end: at + line.trimEnd().length });
    at += line.length;
  }
  return parts;
}
