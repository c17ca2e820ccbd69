import type { Block } from "../../../../../grammar/tree";
import { spanInDocument } from "../../language/flow";
import { findDates, type FoundDate } from "../dates";
import type { Written } from "./facts";
import { roleOfLabel } from "./labels";

type Paragraph = Extract<Block, { kind: "paragraph" }>;

/** A title with a date: when the document was written, of the years that it covers in the first. The year of a work that it names says nothing. */
export function readDateInTitle(block: Extract<Block, { kind: "title" }>, written: Written): void {
  const { text } = block.flow,
    dates = findDates(text),
    last = dates.at(-1),
    before = dates.at(-2);
  if (!last || (last.precision === "year" && ISSUED_WORK.test(text.slice(0, last.start)))) return;
  const spans =
    before?.precision === "year" && last.precision === "year" && /^\s*(?:[-\u2013\u2014]|to)\s*$/.test(text.slice(before.end, last.start));
  noteWritten(spans ? before : last, block, written);
}

/** Words of a work that others issue, right before a year in brackets: "Guidance: First Aid in Schools (". */
const ISSUED_WORK = /\b(?:guidance|regulations|act|code of practice|advice)\b[^()]*\($/i;

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
