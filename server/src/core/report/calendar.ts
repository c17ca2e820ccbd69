import { byText } from "../order";
import { parseDate } from "../reading/dates";
import type { PolicyReport, ReviewReport } from "./report";

/** When a policy is to be reviewed. */
export interface CalendarEntry {
  readonly path: string;
  readonly title: string;
  readonly school?: string;
  readonly status: ReviewReport["status"];
  /** The date as precise as it was written: "2027", "2027-03", "2027-03-31". */
  readonly dueBy?: string;
  /** The last day that the written date allows (YYYY-MM-DD). */
  readonly lastDay?: string;
  /** True where no next review is written and the date follows from the last one and the interval. */
  readonly derived: boolean;
  readonly lastReviewed?: string;
}

/** The review calendar: the policies with a date by their last day, then those without one; equals by school and title. */
export function reviewCalendar(policies: readonly Pick<PolicyReport, "path" | "title" | "school" | "review">[]): CalendarEntry[] {
  const entries = policies.map(({ path, title, school, review }): CalendarEntry => ({
    path,
    title,
    ...(school === undefined ? {} : { school }),
    status: review.status,
    ...(review.dueBy === undefined ? {} : { dueBy: review.dueBy, lastDay: lastDayOf(review.dueBy) }),
    derived: review.dueBy !== undefined && review.nextReview === undefined,
    ...(review.lastReviewed === undefined ? {} : { lastReviewed: review.lastReviewed }),
  }));
  const key = (entry: CalendarEntry) => `${entry.lastDay ?? "9999"}\n${entry.school ?? ""}\n${entry.title}\n${entry.path}`;
  return entries.sort((a, b) => byText(key(a), key(b)));
}

/** The last day of a date of the report: "2027-03" gives "2027-03-31". */
export function lastDayOf(date: string): string | undefined {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || Number.isNaN(year)) return parseDate(date)?.to;
  if (day !== undefined) return date;
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}
