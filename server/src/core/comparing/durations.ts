import type { Clause, Range, Slot } from "../reading/clauses/clause";
import { conceptId } from "../reading/words/vocabulary";
import { doesAnyOf } from "./acts";
import { withoutSlot } from "./without-slot";

const KEEPING = ["keep", "confiscate"].map((name) => conceptId(`actions:${name}`)),
  ENDING = ["dispose", "return"].map((name) => conceptId(`actions:${name}`));

/** Days of each unit of time of a school, roughly; what matters is which is longer. */
const DAYS: Readonly<Record<string, number>> = {
  lesson: 0.05,
  hour: 1 / 24,
  day: 1,
  night: 1.5,
  week: 7,
  weekend: 9,
  fortnight: 14,
  month: 30,
  "half term": 45,
  term: 90,
  year: 365,
};
/** When a weekend is over that began with the week's last day. */
const AFTER_WEEKEND = 10;
const UNIT = "(?:[a-z]+ )??(lesson|day|weekend|week|month|half[ -]term|term|year)s?";
/** "the end of the school day", "the last day of term": when a stretch of time that has begun is over. */
const END = new RegExp(`^(?:the )?(?:very )?(?:end|close|last day)(?: of)? (?:the |each |every |that |this |a )?${UNIT}$`),
  WHOLE = new RegExp(`^(?:(?:the|a) )?(?:(?:whole|full|entire|rest|remainder|duration)(?: of)? )?(?:(?:the|that|this) )?${UNIT}$`);
const ONE = /^(?:an?|one) (hour|day|week|fortnight|month|half[ -]term|term|year)$/;
const UNTIL = /^(?:until|till|up to)$/,
  THROUGHOUT = /^(?:for|during|over|throughout)$/,
  THEN = /^(?:at|by|before|after|within|on|every|each|no later than)?$/;

/** What is kept lasts for these, and is gone ahead of those. */
const WHILE = /^(?:over|during|throughout|for)$/,
  AHEAD = /^(?:before|by|prior to)$/;

/** A part that says how long something lasts, and how long, in days. */
interface Length {
  readonly slot: Slot;
  readonly days: number;
}

/**
 * "kept for 30 days" beside "deleted after 14 days", "held until the end of term" beside "given back at the end of the day":
 * whether what is kept is gone too early ("meet": both cannot be done) or only when it may go ("apart").
 * @returns also the two clauses without what they say of time; undefined where either names no length of time
 */
export function durationsOf(
  a: Clause,
  b: Clause,
): { readonly lengths: "meet" | "apart"; readonly a: Clause; readonly b: Clause } | undefined {
  const keeps = [a, b].find((one) => doesAnyOf(one, KEEPING)),
    ends = [a, b].find((one) => doesAnyOf(one, ENDING));
  if (keeps && ends && keeps !== ends && overAndBefore(keeps.slots.time, ends.slots.time))
    return { lengths: "meet", a: withoutSlot(a, a.slots.time), b: withoutSlot(b, b.slots.time) };
  const kept = keeps && lengthOf(keeps, true),
    gone = ends && lengthOf(ends, false);
  if (!kept || !gone || keeps === ends) return undefined;
  const bare = (clause: Clause) => withoutSlot(clause, clause === keeps ? kept.slot : gone.slot);
  return { lengths: gone.days < kept.days ? "meet" : "apart", a: bare(a), b: bare(b) };
}

/** "kept over the holidays" beside "returned before the holidays". */
function overAndBefore(kept: Slot | undefined, gone: Slot | undefined): boolean {
  if (!kept || !gone || !WHILE.test(kept.preposition ?? "") || !AHEAD.test(gone.preposition ?? "")) return false;
  return (
    kept.terms.length === 1 &&
    gone.terms.length === 1 &&
    kept.terms[0]!.head === gone.terms[0]!.head &&
    kept.terms[0]!.concept === gone.terms[0]!.concept &&
    kept.terms[0]!.range === undefined
  );
}

/** Whether a clause says that something is kept, or that it goes: of some things longer than of others. */
export function isLasting(clause: Clause): boolean {
  return doesAnyOf(clause, KEEPING) || doesAnyOf(clause, ENDING);
}

/** Whether a part says for how long its clause has something kept, or when it goes. */
export function isLength(slot: Slot, clause: Clause): boolean {
  const keeps = doesAnyOf(clause, KEEPING),
    ends = doesAnyOf(clause, ENDING);
  if (slot === clause.slots.time && (keeps ? WHILE.test(slot.preposition ?? "") : ends && AHEAD.test(slot.preposition ?? ""))) return true;
  return (keeps && lengthOf(clause, true)?.slot === slot) || (ends && lengthOf(clause, false)?.slot === slot);
}

function lengthOf({ slots: { time }, others }: Clause, lasting: boolean): Length | undefined {
  for (const slot of [...(time ? [time] : []), ...others]) {
    const days = daysOf(slot, lasting);
    if (days !== undefined) return { slot, days };
  }
  return undefined;
}

function daysOf({ preposition = "", terms }: Slot, lasting: boolean): number | undefined {
  const term = terms.length === 1 ? terms[0]! : undefined;
  if (!term) return undefined;
  const measured = inDays(term.range) ?? daysIn(ONE.exec(term.text.toLowerCase())?.[1]);
  if (measured !== undefined) return (lasting ? /^for$/ : /^(?:after|within|by)$/).test(preposition) ? measured : undefined;
  const text = term.text.toLowerCase(),
    end = END.exec(text)?.[1],
    weekly =
      term.concept === "times:monday"
        ? AFTER_WEEKEND
        : term.concept !== undefined && /^times:(?:tues|wednes|thurs|fri)day$/.test(term.concept)
          ? DAYS.week
          : undefined;
  if (lasting)
    return UNTIL.test(preposition)
      ? (daysIn(end) ?? weekly)
      : THROUGHOUT.test(preposition)
        ? daysIn(WHOLE.exec(text)?.[1])
        : preposition === "" && text === "overnight"
          ? DAYS.night
          : undefined;
  return THEN.test(preposition) ? (daysIn(end) ?? weekly) : undefined;
}

function inDays(range: Range | undefined): number | undefined {
  const length = range?.min ?? range?.max,
    days = DAYS[range?.unit ?? ""];
  return length === undefined || days === undefined ? undefined : length * days;
}

function daysIn(unit: string | undefined): number | undefined {
  return unit === undefined ? undefined : DAYS[unit.replace("-", " ")];
}
