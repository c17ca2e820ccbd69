import type { HeadingBlock, Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { ModelPolicy, ModelSection } from "./model-policy";
import { styleOf, topHeadings, type DocumentStyle } from "./style";

/** Where a new section goes. */
export interface Place {
  /** Offset at which the section's first line is inserted. */
  readonly at: number;
  /** Its number, where the document numbers its sections. */
  readonly number?: number;
  /** The heading that it follows, if any. */
  readonly after?: HeadingBlock;
}

/** Sections that close a policy. */
const CLOSING = /\b(?:review|approval|related|linked|legislation|legal|law|references?|further|monitoring of this policy|signatures?|appendi(?:x|ces)|annex)\b/i;

/**
 * The place of a section in a document. A document that numbers its sections keeps the numbers that others may have quoted: the section
 * comes last and continues the numbering. In any other it stands where the model policy has it: after the section that says what comes
 * before it there, else before the one that says what comes after, else before the closing sections.
 */
export function placeSection(section: ModelSection, model: ModelPolicy | undefined, facts: DocumentFacts, style: DocumentStyle = styleOf(facts)): Place {
  const headings = topHeadings(facts);
  if (headings.length === 0) return { at: endOfText(facts) };
  const startOf = (index: number) => headings[index]?.span.start ?? Infinity;
  const endOf = (index: number) => Math.min(startOf(index + 1), endOfBody(facts, headings));
  if (style.numbersSections) {
    const numbers = headings.map((heading) => /^\d+$/.test(heading.number ?? "") ? Number(heading.number) : 0);
    const last = numbers.lastIndexOf(Math.max(...numbers));
    return { at: endOf(last), number: numbers[last]! + 1, after: headings[last] };
  }
  const indexOf = (span: Span) => headings.findLastIndex((heading) => heading.span.start <= span.start);
  const own = model?.sections.findIndex((one) => one.id === section.id) ?? -1;
  if (model && own >= 0) {
    const found = (one: ModelSection) => facts.requirements.find((reading) => one.requirements.includes(reading.id) && reading.evidence.length > 0)?.evidence[0];
    for (let index = own - 1; index >= 0; index--) { const at = found(model.sections[index]!); if (at && indexOf(at) >= 0) return { at: endOf(indexOf(at)), after: headings[indexOf(at)] }; }
    for (let index = own + 1; index < model.sections.length; index++) { const at = found(model.sections[index]!); if (at && indexOf(at) >= 0) return { at: startOf(indexOf(at)), after: headings[indexOf(at) - 1] }; }
  }
  const closing = headings.findIndex((heading, index) => index > 0 && index >= headings.length - 4 && CLOSING.test(heading.flow.text));
  return closing > 0 ? { at: startOf(closing), after: headings[closing - 1] } : { at: endOf(headings.length - 1), after: headings.at(-1) };
}

/** Where the last section ends: before an appendix, and before the signatures and dates at the foot of a policy. */
function endOfBody(facts: DocumentFacts, headings: readonly HeadingBlock[]): number {
  const { blocks } = facts.policy;
  const last = blocks.indexOf(headings.at(-1)!);
  const appendix = blocks.findIndex((block, index) => index > last && block.kind === "heading" && block.form === "appendix");
  let end = appendix < 0 ? blocks.length : appendix;
  while (end > last + 1 && ["field", "blank", "running", "hidden"].includes(blocks[end - 1]!.kind)) end--;
  const next = blocks.slice(end).find((block) => block.kind !== "blank");
  return next?.span.start ?? endOfText(facts);
}

function endOfText(facts: DocumentFacts): number { return facts.text.length; }
