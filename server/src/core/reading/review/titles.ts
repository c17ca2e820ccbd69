import type { Block } from "../../../../../grammar/tree";
import { spanInDocument } from "../../language/flow";
import { findDates, type FoundDate } from "../dates";
import type { Written } from "./facts";

/** A title with a date: when the document was written. */
export function readDateInTitle(block: Extract<Block, { kind: "title" }>, written: Written): void {
  const date = findDates(block.flow.text).at(-1);
  if (date) noteWritten(date, block, written);
}

/** A line under the title that is nothing but a date, perhaps with a version number: when the document was written. Answers whether it is such a line. */
export function readBareDate(block: Extract<Block, { kind: "paragraph" }>, written: Written): boolean {
  const { text } = block.flow, [date] = text.length < 50 ? findDates(text) : [];
  if (!date || !/^(?:v(?:ersion)?[ .]?\d[\d.]*)?[\s,:()\u2013-]*$/i.test(text.slice(0, date.start) + text.slice(date.end))) return false;
  noteWritten(date, block, written);
  return true;
}

function noteWritten(date: FoundDate, { flow, span }: Extract<Block, { kind: "title" | "paragraph" }>, written: Written): void {
  written.date(date, { role: "written", clear: false }, spanInDocument(flow, date.start, date.end), "title", { ...span });
}
