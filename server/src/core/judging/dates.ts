import { lastDay, type DateRange } from "../reading/dates";
import { count, MONTHS } from "../wording";

/** A date as a reader would say it: "3 March 2024", "March 2024", "the spring term 2024", "2024", "the academic year 2023/24". */
export function spoken(date: DateRange): string {
  const [year, month, day] = numbers(date.from),
    [lastYear, lastMonth] = numbers(date.to);
  switch (date.precision) {
    case "day":
      return `${day} ${MONTHS[month - 1]} ${year}`;
    case "month":
      return month === lastMonth && year === lastYear
        ? `${MONTHS[month - 1]} ${year}`
        : `${MONTHS[month - 1]} to ${MONTHS[lastMonth - 1]} ${lastYear}`;
    case "term":
      return `the ${month === 9 ? "autumn" : month === 1 ? "spring" : "summer"} term ${year}`;
    case "year":
      return String(year);
    case "academic-year":
      return `the academic year ${year}/${String(lastYear).slice(2)}`;
  }
}

/** A date with the precision in which it was written: "2019", "2019-03", "2019-03-31". A term or school year is named by its last month. */
export function written(date: DateRange): string {
  return date.precision === "day" ? date.from : date.precision === "year" ? date.from.slice(0, 4) : date.to.slice(0, 7);
}

/** The date so many months later, with the same precision; a term or school year whose months no longer fit becomes months. */
export function addMonths(date: DateRange, months: number): DateRange {
  const shifted = { from: shift(date.from, months, false), to: shift(date.to, months, date.precision !== "day") };
  const keeps = months % 12 === 0 || date.precision === "day" || date.precision === "month";
  return { ...shifted, precision: keeps ? date.precision : "month" };
}

/** The day so many days later. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole months from one day to a later one; negative when it is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [y1, m1, d1] = numbers(from),
    [y2, m2, d2] = numbers(to);
  return (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0);
}

/** How long ago a date was, in words: "7 years and 8 months", "12 days". Counted from the date's month unless a day was written. */
export function since(date: DateRange, asOf: string): string {
  const [y1, m1] = numbers(date.to),
    [y2, m2] = numbers(asOf);
  const months = date.precision === "day" ? monthsBetween(date.to, asOf) : (y2 - y1) * 12 + m2 - m1;
  if (months < 1) {
    const days = Math.round((Date.parse(asOf) - Date.parse(date.to)) / 86_400_000);
    return count(days, "day");
  }
  const years = Math.floor(months / 12),
    rest = months % 12;
  return [years > 0 ? count(years, "year") : "", rest > 0 ? count(rest, "month") : ""].filter((part) => part !== "").join(" and ");
}

/** An interval in words: "every year", "every two years", "every six months". */
export function every(months: number): string {
  const names = ["", "", "two", "three", "four", "five", "six"];
  if (months === 12) return "every year";
  if (months % 12 === 0) return `every ${names[months / 12] ?? months / 12} years`;
  return months === 1 ? "every month" : months === 4 ? "every term" : `every ${names[months] ?? months} months`;
}

function shift(iso: string, months: number, toEnd: boolean): string {
  const [y, m, d] = numbers(iso);
  const at = y * 12 + m - 1 + months,
    year = Math.floor(at / 12),
    month = (at % 12) + 1,
    last = lastDay(year, month);
  return `${year}-${String(month).padStart(2, "0")}-${String(toEnd ? last : Math.min(d, last)).padStart(2, "0")}`;
}

function numbers(iso: string): [number, number, number] {
  return iso.split("-").map(Number) as [number, number, number];
}
