import type { Block } from "../../../../../grammar/tree";
import { spanInDocument } from "../../language/flow";
import { findDates, type FoundDate } from "../dates";
import type { Written } from "./facts";
import { roleOfLabel } from "./labels";

type Paragraph = Extract<Block, { kind: "paragraph" }>;

/** A title with a date: when the document was written. */
export function readDateInTitle(block: Extract<Block, { kind: "title" }>, written: Written): void {
  const date = findDates(block.flow.text).at(-1);
  if (date) noteWritten(date, block, written);
}

/** A date that stands alone right below its label, as in the table on a cover: "Date for renewal", "February 2026". Answers whether it is one. */
export function readDateBelowLabel(block: Paragraph, above: Block | undefined, written: Written): boolean {
  if (above?.kind !== "paragraph" || above.flow.text.length > 40 || block.flow.text.length > 40) return false;
  const [date] = findDates(block.flow.text),
    role = date && roleOfLabel(above.flow.text);
  if (!date || !role?.clear || block.flow.text.length - (date.end - date.start) > 4) return false;
  written.date(date, role, spanInDocument(block.flow, date.start, date.end), "table", { start: above.span.start, end: block.span.end });
  return true;
}

/** A line under the title that is nothing but a date, perhaps with a version number: when the document was written. Answers whether it is such a line. */
export function readBareDate(block: Paragraph, written: Written): boolean {
  const { text } = block.flow,
    [date] = text.length < 50 ? findDates(text) : [];
  if (!date || !/^(?:v(?:ersion)?[ .]?\d[\d.]*)?[\s,:()\u2013-]*$/i.test(text.slice(0, date.start) + text.slice(date.end))) return false;
  noteWritten(date, block, written);
  return true;
}

function noteWritten(date: FoundDate, { flow, span }: Extract<Block, { kind: "title" | "paragraph" }>, written: Written): void {
  written.date(date, { role: "written", clear: false }, spanInDocument(flow, date.start, date.end), "title", { ...span });
}
