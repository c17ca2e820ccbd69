import type { Clause, Slot } from "../reading/clauses/clause";

const UNTIL = /^(?:until|till|up to)$/, FROM_THEN = /^(?:by|at|before|from|after|no later than|not later than)$/;

/** "until midnight", "by 10 pm": a time of day up to which, or from which on, something is so. */
export function boundsDay({ preposition, terms }: Slot): boolean {
  return terms.length === 1 && terms[0]!.range?.unit === "clock" && (UNTIL.test(preposition ?? "") || FROM_THEN.test(preposition ?? ""));
}

/**
 * Two acts that exclude each other, each with a time of day: "must leave by 10 pm" beside "may stay until midnight".
 * @returns "meet" where what the one still does until its time has ended by that of the other, so that both cannot be done; "apart"
 *   where it is over by then; undefined unless one says until when and the other by, at or from when
 */
export function timesOfDay({ slots: { time: one } }: Clause, { slots: { time: other } }: Clause): "meet" | "apart" | undefined {
  if (!one || !other || !boundsDay(one) || !boundsDay(other)) return undefined;
  const [lasting, ending] = UNTIL.test(one.preposition ?? "") ? [one, other] : [other, one];
  if (!UNTIL.test(lasting.preposition ?? "") || UNTIL.test(ending.preposition ?? "")) return undefined;
  const { min: begun, max: over } = lasting.terms[0]!.range!, { min, max } = ending.terms[0]!.range!, ended = max ?? min;
  if (over === undefined || ended === undefined) return undefined;
  return ended < over && (begun === undefined || begun === over || ended >= begun) ? "meet" : "apart";
}

/** The clause without its time. */
export function withoutTime(clause: Clause): Clause {
  const { time, ...slots } = clause.slots;
  return time ? { ...clause, slots } : clause;
}
