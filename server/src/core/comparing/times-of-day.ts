import type { Clause, Slot } from "../reading/clauses/clause";

const UNTIL = /^(?:until|till|up to)$/, FROM_THEN = /^(?:by|at|before|from|after|no later than|not later than)$/;

/** "until midnight", "by 10 pm": a time of day up to which, or from which on, something is so. */
export function boundsDay({ preposition, terms }: Slot): boolean {
  return terms.length === 1 && terms[0]!.range?.unit === "clock" && (UNTIL.test(preposition ?? "") || FROM_THEN.test(preposition ?? ""));
}

/**
 * Two acts that exclude each other, each with a time of day: "must leave by 10 pm" beside "may stay until midnight".
 * @returns whether what the one still does until its time has ended by that of the other, so that both cannot be done: one says
 *   until when and the other by, at or from when
 */
export function goesOnPast({ slots: { time: one } }: Clause, { slots: { time: other } }: Clause): boolean {
  if (!one || !other || !boundsDay(one) || !boundsDay(other)) return false;
  const [lasting, ending] = UNTIL.test(one.preposition ?? "") ? [one, other] : [other, one];
  if (!UNTIL.test(lasting.preposition ?? "") || UNTIL.test(ending.preposition ?? "")) return false;
  const { min: begun, max: over } = lasting.terms[0]!.range!, { min, max } = ending.terms[0]!.range!, ended = max ?? min;
  return over !== undefined && ended !== undefined && ended < over && (begun === undefined || begun === over || ended >= begun);
}
