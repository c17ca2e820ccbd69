import type { DateRange } from "../reading/dates";
import type { ReviewFacts } from "../reading/review";
import type { ReviewReport } from "../report/report";
import type { World } from "../world";

/** The review state as of the world's day. A derived due date keeps the precision of its source. */
export function judgeReview(review: ReviewFacts, world: World): ReviewReport {
  const last = review.last.reduce<DateRange | undefined>((a, b) => (!a || b.from > a.from ? b : a), undefined);
  const next = review.next[0];
  const intervalMonths = review.intervals[0]?.months;
  const due = next ?? (last && intervalMonths ? addMonths(last, intervalMonths) : undefined);
  return {
    ...(last ? { lastReviewed: written(last) } : {}), ...(next ? { nextReview: written(next) } : {}), ...(due ? { dueBy: written(due) } : {}), ...(intervalMonths ? { intervalMonths } : {}),
    status: !due ? "undated" : due.to < world.asOf ? "overdue" : due.to <= plusDays(world.asOf, 60) ? "due-soon" : "current",
  };
}

function written(date: DateRange): string {
  return date.precision === "day" ? date.from : date.precision === "year" ? date.from.slice(0, 4) : date.from.slice(0, 7);
}

function addMonths(date: DateRange, months: number): DateRange {
  const shift = (iso: string, end: boolean) => {
    const [y, m, d] = iso.split("-").map(Number) as [number, number, number];
    const month = new Date(Date.UTC(y, m - 1 + months, 1)), last = new Date(Date.UTC(y, m + months, 0)).getUTCDate();
    return `${month.toISOString().slice(0, 8)}${String(end && date.precision !== "day" ? last : Math.min(d, last)).padStart(2, "0")}`;
  };
  return { from: shift(date.from, false), to: shift(date.to, true), precision: date.precision };
}

function plusDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
