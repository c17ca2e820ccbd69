import { addMonths, spoken } from "../judging/dates";
import type { DateRange } from "../reading/dates";

/** A date written as another date of the document is: figures with slashes, year first, a full day, else month and year. */
export function writeDate(date: DateRange, like: string | undefined): string {
  const [year, month, day] = date.from.split("-") as [string, string, string];
  if (like && /^\d{4}-\d\d-\d\d$/.test(like)) return date.precision === "day" ? date.from : `${year}-${month}-01`;
  if (like && /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(like)) return date.precision === "day" ? `${day}/${month}/${year}` : `01/${month}/${year}`;
  return spoken({
    ...date,
    precision: date.precision === "day" && like !== undefined && /^\d{1,2}\s|^\d{1,2}(?:st|nd|rd|th)/.test(like) ? "day" : "month",
    to: date.from,
  });
}

/** The day so many months after a day, as a date. */
export function dayLater(day: string, months: number): DateRange {
  return addMonths({ from: day, to: day, precision: "day" }, months);
}
