import type { Clause, Slot } from "../reading/clauses/clause";

const UNTIL = /^(?:until|till|up to)$/,
  FROM_THEN = /^(?:by|at|before|from|after|no later than|not later than)$/;

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
  const { min: begun, max: over } = lasting.terms[0]!.range!,
    { min, max } = ending.terms[0]!.range!,
    ended = max ?? min;
  return over !== undefined && ended !== undefined && ended < over && (begun === undefined || begun === over || ended >= begun);
}

/** Whether a part says when. */
function isTime({ terms }: Slot): boolean {
  return terms.every(({ concept }) => concept?.startsWith("times:") === true);
}

/** Whether a clause says more than once when it holds: "on Thursdays … after school". */
export function saysWhenTwice({ slots: { time }, others }: Clause): boolean {
  return time !== undefined && others.some(isTime);
}

/**
 * "after school" beside "on Thursdays … after school": of several times that a clause names, that which the other clause's time can be set
 * against; the others narrow it further.
 */
export function withTimeOf(clause: Clause, { slots: { time: other } }: Clause, meet: (one: Slot, other: Slot) => boolean): Clause {
  const {
    slots: { time },
    others,
  } = clause;
  if (!time || !other || meet(time, other)) return clause;
  const fitting = others.find((one) => isTime(one) && meet(one, other));
  return fitting
    ? { ...clause, slots: { ...clause.slots, time: fitting }, others: others.map((one) => (one === fitting ? time : one)) }
    : clause;
}
