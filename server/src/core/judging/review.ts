import type { DateRange } from "../reading/dates";
import type { ReviewDate, ReviewFacts, ReviewInterval } from "../reading/review";
import type { ReviewReport } from "../report/report";
import type { World } from "../world";
import { addMonths, monthsBetween, plusDays, written } from "./dates";

/** How many days before the date a review is said to be due soon. */
const SOON = 60;

/** What the document's review dates come to as of a day, each with the passage that it rests on. */
export interface ReviewAssessment {
  readonly last?: ReviewDate;
  readonly next?: ReviewDate;
  readonly interval?: ReviewInterval;
  /** When the review is due: the next date, else the last one plus the interval, with the precision of its source. */
  readonly due?: DateRange;
  readonly status: ReviewReport["status"];
  /** The next review is dated before the last one. */
  readonly backwards: boolean;
  /** The next date, and one elsewhere that cannot be the same day. */
  readonly competing?: readonly [ReviewDate, ReviewDate];
  /** Two intervals that cannot both hold. */
  readonly competingIntervals?: readonly [ReviewInterval, ReviewInterval];
  /** The dates lie further apart than the interval allows ("late"), or less than half of it ("early"). Not said where it is open which next date holds. */
  readonly pace?: "late" | "early";
}

/** Weighs what a document says about its review, as of the world's day. Pure. */
export function assessReview(review: ReviewFacts, world: World): ReviewAssessment {
  const past = review.last.filter((date) => date.from <= world.asOf);
  const last = latest(past.length > 0 ? past : review.last);
  const next = latest(review.next);
  const [interval] = review.intervals;
  const due = next ?? (last && interval ? addMonths(last, interval.months) : undefined);
  const apart = review.next.find((other) => next && (other.to < next.from || other.from > next.to));
  const otherInterval = review.intervals.find(
    (other) =>
      interval && other.months !== interval.months && other.passage.start !== interval.passage.start && !other.atLeast && !interval.atLeast,
  );
  return {
    ...(last ? { last } : {}),
    ...(next ? { next } : {}),
    ...(interval ? { interval } : {}),
    ...(due ? { due } : {}),
    status: !due ? "undated" : due.to < world.asOf ? "overdue" : due.to <= plusDays(world.asOf, SOON) ? "due-soon" : "current",
    backwards: next !== undefined && last !== undefined && next.to < last.from,
    ...(next && apart ? { competing: [next, apart] } : {}),
    ...(interval && otherInterval ? { competingIntervals: [interval, otherInterval] } : {}),
    ...(apart ? {} : pace(last, next, interval)),
  };
}

/** The review state for the report. */
export function judgeReview(review: ReviewFacts, world: World): ReviewReport {
  const { last, next, interval, due, status } = assessReview(review, world);
  return {
    ...(last ? { lastReviewed: written(last) } : {}),
    ...(next ? { nextReview: written(next) } : {}),
    ...(due ? { dueBy: written(due) } : {}),
    ...(interval ? { intervalMonths: interval.months } : {}),
    status,
  };
}

function latest(dates: readonly ReviewDate[]): ReviewDate | undefined {
  return dates.reduce<ReviewDate | undefined>(
    (best, date) => (!best || date.to > best.to || (date.to === best.to && date.precision === "day") ? date : best),
    undefined,
  );
}

/** A sixth of the interval, at least two months, is no difference: schools review in the same term, not on the same day. */
function pace(
  last: ReviewDate | undefined,
  next: ReviewDate | undefined,
  interval: ReviewInterval | undefined,
): Pick<ReviewAssessment, "pace"> {
  if (!last || !next || !interval || next.from < last.to) return {};
  const shortest = monthsBetween(last.to, next.from),
    longest = monthsBetween(last.from, next.to);
  if (shortest > interval.months + Math.max(2, interval.months / 6)) return { pace: "late" };
  return longest + 1 < interval.months / 2 && !interval.atLeast ? { pace: "early" } : {};
}
