import type { Span } from "../../../../grammar/tree";
import { parse } from "../../../../grammar/generated/date.js";

/** How exactly a date was written. */
export type DatePrecision = "day" | "month" | "term" | "year" | "academic-year";

/** A date as a range of days: the first and last day (YYYY-MM-DD) that the written words allow. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
  readonly precision: DatePrecision;
}

/** A date in a document. */
export interface WrittenDate extends DateRange {
  readonly span: Span;
  readonly text: string;
}

interface Parts { readonly precision: DatePrecision; readonly year: number; readonly month?: number; readonly day?: number; readonly term?: string }

/**
 * The date that a piece of text names, as first and last day; undefined when it names none.
 * English terms: autumn September–December, spring January–April, summer April–July; academic year September–August.
 */
export function parseDate(text: string): DateRange | undefined {
  return findDates(text)[0];
}

/** All dates in a clean line of text, with their offsets in it. */
export function findDates(text: string): (DateRange & { readonly start: number; readonly end: number })[] {
  const found: (DateRange & { start: number; end: number })[] = [];
  for (const start of text.matchAll(/(?<![\w£])(?:\d{1,4}|[A-Za-z]{3,9})(?![A-Za-z])|(?<![\w£])\d{1,2}(?=st|nd|rd|th)/gi)) {
    const at = start.index;
    if (found.length > 0 && at < found[found.length - 1]!.end) continue;
    const hit = longest(text.slice(at, at + 40));
    if (hit) found.push({ ...hit.range, start: at, end: at + hit.length });
  }
  return found;
}

function longest(window: string): { range: DateRange; length: number } | undefined {
  for (let length = window.length; length >= 4; length--) {
    if (/\w/.test(window[length - 1]!) && /\w/.test(window[length] ?? "")) continue;
    const range = read(window.slice(0, length));
    if (range) return { range, length };
  }
  return undefined;
}

function read(text: string): DateRange | undefined {
  let parts: Parts;
  try { parts = parse(text.replace(/\s+/g, " ")) as Parts; } catch { return undefined; }
  return rangeOf(parts);
}

function rangeOf({ precision, year, month, day, term }: Parts): DateRange | undefined {
  const iso = (y: number, m: number, d: number) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  const last = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate();
  switch (precision) {
    case "day": return month! > 12 || month! < 1 || day! < 1 || day! > last(year, month!) ? undefined : { from: iso(year, month!, day!), to: iso(year, month!, day!), precision };
    case "month": return { from: iso(year, month!, 1), to: iso(year, month!, last(year, month!)), precision };
    case "term": return term === "autumn" ? { from: iso(year, 9, 1), to: iso(year, 12, 31), precision } : term === "spring" ? { from: iso(year, 1, 1), to: iso(year, 4, 30), precision } : { from: iso(year, 4, 1), to: iso(year, 7, 31), precision };
    case "academic-year": return { from: iso(year, 9, 1), to: iso(year + 1, 8, 31), precision };
    case "year": return { from: iso(year, 1, 1), to: iso(year, 12, 31), precision };
  }
}
