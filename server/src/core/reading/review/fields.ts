import type { FieldEntry, Policy, Span } from "../../../../../grammar/tree";
import { spanInDocument } from "../../language/flow";
import { findDates, findIntervals, findMonthsOfShortYears, type FoundDate } from "../dates";
import { wordsOf } from "../word-list";
import type { Written } from "./facts";
import { readProse } from "./prose";
import { roleOf, type Role } from "./roles";
import { namesAnotherPolicy } from "./subject";

const NO_DATE =
  /^[\s[({<]*(?:tbc|tba|tbd|n\/?a|\?+|to be (?:confirmed|agreed|arranged|decided|announced)|soon|shortly|as (?:and when|required|necessary|needed)|when (?:required|necessary|needed)|not (?:yet )?(?:set|known|agreed)|none|pending|ongoing|x+|_+|\.{2,}|-+|[\w ]*\b(?:insert|add|date|month|year)\b[\w ]*)[\s\])}>.]*$/i;
/** A value that says first that there is no date yet: "TBC (draft of 4 May 2026)". */
const NOT_YET = /^[\s([]*(?:tbc|tba|tbd|to be (?:confirmed|agreed|arranged|decided|announced)|not yet (?:set|known|agreed)|pending)\b/i;
/** A date and how often: "January 2027 (annually)", "18 November 2026, for review in one year". */
const WITH_CYCLE =
  /\d[^(]{0,30}\((?:reviewed )?(?:annual|every|yearly|termly|biennial|at least)|\bfor review (?:in|every|after|within|annually)\b/i;
/** What the fields that a policy can have say of the date in them. */
const ROLES: Readonly<Record<string, Role>> = {
  nextReview: { role: "next", clear: true },
  reviewed: { role: "reviewed", clear: true },
  approvedOn: { role: "approved", clear: true },
  date: { role: "written", clear: false },
};

/** A value that tells of the policy itself, under whatever label: "Description: This policy was approved on 1 March 2026". */
const OF_ITSELF = /\bthis (?:policy|document|statement|procedure|code|notice|version)\b/i;

/** A header field: its label says what the dates of its value are. */
export function readField(field: FieldEntry, passage: Span, written: Written): void {
  const { text, titleWords } = written,
    label = text.slice(field.label.start, field.label.end),
    value = text.slice(field.value.start, field.value.end),
    labelWords = wordsOf(label);
  if (namesAnotherPolicy(labelWords, { title: titleWords, pronounIsPolicy: false })) return;
  const known = field.id === undefined ? undefined : ROLES[field.id],
    read = roleOf(labelWords),
    role = read && (known === undefined || read.role === known.role || !read.clear) ? read : (known ?? read);
  const found = NOT_YET.test(value) ? [] : datesIn(value);
  const isOfReview = role?.role === "next" || role?.role === "reviewed";
  if (field.id === "reviewCycle" || (isOfReview && found.length === 0) || (role && WITH_CYCLE.test(value)))
    readInterval(value, field.value.start, passage, written);
  if (!role) {
    if (found.length > 0 && OF_ITSELF.test(value))
      readProse(
        value,
        {
          place: (start, end) => ({ start: field.value.start + start, end: field.value.start + end }),
          source: "field",
          inReview: false,
          afterPolicy: false,
        },
        written,
      );
    return;
  }
  let from = 0;
  for (const [i, date] of found.entries()) {
    const own = i > 0 ? roleOf(wordsOf(value.slice(from, date.start))) : undefined;
    from = date.end;
    if (i > 0 && role.role === "next" && !own) continue;
    written.date(date, own ?? role, { start: field.value.start + date.start, end: field.value.start + date.end }, "field", passage);
  }
  const bare = /\bby\b\W*$/i.test(label);
  if (
    role.role === "next" &&
    found.length === 0 &&
    findIntervals(value).length === 0 &&
    !bare &&
    (value.trim() === "" || NO_DATE.test(value) || NOT_YET.test(value) || field.id === "nextReview")
  ) {
    written.dateless.push({
      label: { ...field.label },
      text: label.trim().replace(/\s*:$/, ""),
      ...(value.trim() === "" ? {} : { value: { ...field.value }, valueText: value.trim() }),
    });
  }
}

/** A new label behind a date: "Oct 2026 Chair of governors: Ann". */
const THEN_A_LABEL = /^[\s,;–-]+[A-Z][A-Za-z' ]{1,40}:/;

/**
 * A field with what stands on a later line for its value, where it has none: "Next review due:", an empty line, "January 2023". The date (or how
 * often: "Annually") stands there alone, or first of a table's row whose next cell has a label of its own.
 * @param index the block of the field
 */
export function withValueBelow(field: FieldEntry, index: number, { blocks }: Policy, text: string): FieldEntry {
  if (text.slice(field.value.start, field.value.end).trim() !== "") return field;
  const below = blocks.slice(index + 1, index + 4).find((block) => block.kind !== "blank");
  if (!below || !("flow" in below) || below.kind === "row") return field;
  const words = below.flow.text,
    [date] = findDates(words.slice(0, 80)),
    [interval] = date || words.length > 30 ? [] : findIntervals(words);
  if (interval && words.length - (interval.end - interval.start) < 4)
    return { ...field, value: spanInDocument(below.flow, 0, words.length) };
  if (!date) return field;
  const value = (end: number): FieldEntry => ({ ...field, value: spanInDocument(below.flow, 0, end) });
  if (date.start === 0 && THEN_A_LABEL.test(words.slice(date.end))) return value(date.end);
  return below.kind === "field" || words.length - (date.end - date.start) > 12 ? field : value(words.length);
}

/** The dates of a field's value or a table's cell. */
export function datesIn(value: string): readonly FoundDate[] {
  const found = findDates(value);
  return found.length > 0 ? found : findMonthsOfShortYears(value);
}

/** Notes the interval that a field's value or a table's cell names, as the one between reviews. Answers whether there is one. */
export function readInterval(value: string, at: number, passage: Span, written: Written): boolean {
  const [first] = findIntervals(value);
  if (first)
    written.interval(
      first.months,
      { start: at + first.start, end: at + first.end },
      passage,
      /\b(?:at least|minimum|sooner|earlier)\b/i.test(value),
    );
  return first !== undefined;
}
