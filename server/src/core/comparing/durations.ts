import type { Clause, Range } from "../reading/clauses/clause";
import { conceptId, isKindOf } from "../reading/words/vocabulary";
import { actOf } from "./acts";

const keep = conceptId("actions:keep"), dispose = conceptId("actions:dispose");
const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };

/**
 * "kept for 30 days" beside "deleted after 14 days": whether what is kept is gone too early ("meet": both cannot be done) or
 * only when it may go ("apart"). Undefined where either names no length of time.
 */
export function durationsOf(a: Clause, b: Clause): "meet" | "apart" | undefined {
  const keeps = [a, b].find((one) => isOf(one, keep)), ends = [a, b].find((one) => isOf(one, dispose));
  const kept = keeps && lengthOf(keeps, /^for$/), gone = ends && lengthOf(ends, /^(?:after|within|by)$/);
  if (kept === undefined || gone === undefined) return undefined;
  return gone < kept ? "meet" : "apart";
}

function isOf(clause: Clause, act: typeof keep): boolean { const own = actOf(clause); return own !== undefined && isKindOf(own, act); }

function lengthOf({ slots: { time } }: Clause, preposition: RegExp): number | undefined {
  const range: Range | undefined = time?.terms[0]?.range, length = range?.min ?? range?.max, days = DAYS[range?.unit ?? ""];
  return length === undefined || days === undefined || !preposition.test(time?.preposition ?? "") ? undefined : length * days;
}
