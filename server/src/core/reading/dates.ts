import { keptByText } from "../kept/kept-by-text";
import type { Block, Policy, Span } from "../../../../grammar/tree";
import { parse } from "../../../../grammar/generated/date.js";
import { spanInDocument } from "../language/flow";
import { matches } from "../matches";
import { perBlock, placed, withoutIndex } from "../kept/reuse";
import { inBlocksWith } from "../kept/gates";
import { SIGN } from "../kept/signs";

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

/** A date in a piece of text: UTF-16 offsets into that text, `end` exclusive. */
export interface FoundDate extends DateRange {
  readonly start: number;
  readonly end: number;
}

/** An interval in a piece of text ("every two years"), in months. */
export interface FoundInterval {
  readonly months: number;
  readonly start: number;
  readonly end: number;
}

interface Parts {
  readonly precision: DatePrecision;
  readonly year: number;
  readonly month?: number;
  readonly until?: number;
  readonly day?: number;
  /** The month is named or stands in the middle of an ISO date: day and month cannot be the other way round. */
  readonly named?: boolean;
  readonly term?: "autumn" | "spring" | "summer";
  readonly start: number;
  readonly end: number;
}

/** First and last month of the English school terms. */
const TERMS = { autumn: [9, 12], spring: [1, 4], summer: [4, 7] } as const;

/**
 * The date that a piece of text names, as first and last day; undefined when it names none. The first of several.
 * English terms: autumn September–December, spring January–April, summer April–July; academic year September–August.
 */
export function parseDate(text: string): DateRange | undefined {
  const [first] = findDates(text);
  return first && { from: first.from, to: first.to, precision: first.precision };
}

/** All dates in a piece of text, in order, with their offsets in it. Linear in the text's length; never throws. */
export function findDates(text: string): readonly FoundDate[] {
  return MAY_DATE.test(text) ? datesOf(text) : [];
}

/**
 * Every date that `grammar/date.peggy` reads has one of these: a year of four figures that no word for a law directly precedes, figures parted
 * by a stroke, stop or dash, a month before a figure, or the name of a term. Text without them is not parsed.
 */
const MAY_DATE =
  /(?<!\b(?:acts?|regulations?|order|bill|directive|convention) )(?:19[5-9]|20[0-4])\d|\d[\s*_]*[-/.][\s*_]*\d|(?:jan|feb|mar|apr|may|ju[nl]|aug|agu|sep|set|oct|nov|dec)[a-z]*[^a-z]*(?:(?:day )?of[^a-z]*)?\d|\b(?:19|20)\d{6}\b|academic year|school year|\bAY ?\d|autumn|michaelmas|spring|lent|summer|trinity/i;

/** Every interval has one of these: an adverb, a unit after a word that can count it or stand before it, or an ISO duration. */
const MAY_INTERVAL =
  /annual|yearly|ennial|quarterly|termly|monthly|(?:every|each|\ba|per|academic|school|calendar|other|second|alternate|third|half|one|two|three|four|five|six|nine|twelve|eighteen|\d)[-\s*_]+(?:year|term|month)|P\d+[YM]/i;

/** "09/26" where a date is expected, as in a header field: a month and a year of two figures, which can be no day and month. Elsewhere it may be a fraction or a score. */
export function findMonthsOfShortYears(text: string): FoundDate[] {
  return matches(/(?<![\d/.])(0?[1-9]|1[0-2])\/(1[3-9]|[234]\d)(?![\d/]|\.\d)/g, text).map((match) => {
    const month = Number(match[1]),
      year = 2000 + Number(match[2]);
    return { ...months(year, month, year, month, "month"), start: match.index, end: match.index + match[0].length };
  });
}

const datesOf = keptByText((text): readonly FoundDate[] => {
  const found: FoundDate[] = [];
  for (const parts of parse(text, { startRule: "Dates" }) as readonly Parts[]) {
    const range = rangeOf(parts);
    if (range) found.push({ ...range, start: parts.start, end: parts.end });
  }
  return found;
});

/** All intervals in a piece of text, in order. Linear in the text's length; never throws. */
export function findIntervals(text: string): readonly FoundInterval[] {
  return MAY_INTERVAL.test(text) ? intervalsOf(text) : [];
}

const intervalsOf = keptByText((text) => parse(text, { startRule: "Intervals" }) as readonly FoundInterval[]);

/** Every date of a policy, in document order. */
export function readDates(text: string, policy: Policy): readonly WrittenDate[] {
  const perBlocks = perBlock(policy, datesIn);
  return placed(
    policy,
    readDates,
    [],
    (index) => {
      const block = policy.blocks[index]!;
      return "flow" in block
        ? perBlocks[index]!.map(({ start, end, ...range }): WrittenDate => {
            const span = spanInDocument(block.flow, start, end);
            return { ...range, span, text: text.slice(span.start, span.end) };
          })
        : (NO_DATES as readonly never[]);
    },
    withoutIndex,
  );
}

const NO_DATES: readonly FoundDate[] = [];
const datesIn = inBlocksWith(SIGN.dated, NO_DATES, (block: Block): readonly FoundDate[] => {
  const dates = "flow" in block ? findDates(block.flow.text) : NO_DATES;
  return dates.length === 0 ? NO_DATES : dates;
});

function rangeOf({ precision, year, month = 1, until = month, day = 1, named = false, term }: Parts): DateRange | undefined {
  switch (precision) {
    case "day":
      return dayRange(year, month, day, named);
    case "month":
      return months(year, month, year + (until < month ? 1 : 0), until, precision);
    case "term":
      return term && months(year, TERMS[term][0], year, TERMS[term][1], precision);
    case "academic-year":
      return months(year, 9, year + 1, 8, precision);
    case "year":
      return months(year, 1, year, 12, precision);
  }
}

/** Day first, as the English write; month first (as Americans do) only where day first is impossible. */
function dayRange(year: number, month: number, day: number, named: boolean): DateRange | undefined {
  if (exists(year, month, day)) return { from: isoDay(year, month, day), to: isoDay(year, month, day), precision: "day" };
  return !named && exists(year, day, month)
    ? { from: isoDay(year, day, month), to: isoDay(year, day, month), precision: "day" }
    : undefined;
}

function months(fromYear: number, from: number, toYear: number, to: number, precision: DatePrecision): DateRange {
  return { from: isoDay(fromYear, from, 1), to: isoDay(toYear, to, lastDay(toYear, to)), precision };
}

function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
}

/** The number of days of a month (1–12). */
export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
