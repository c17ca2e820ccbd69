import { NUMBER, numberValue } from "./numbers";
import { durationOf, frequencyOf, type Range } from "./durations";
import { matches } from "../matches";
import { SIGN, signsIn } from "../kept/signs";

/**
 * What a value measures. `limit`: the time within which something is done; `notice`: how long before; `wait`: how long
 * after; `retention`: how long something is kept; `length`: how long something lasts; the others as they say.
 */
export type ValueKind =
  "age" | "limit" | "notice" | "wait" | "retention" | "length" | "frequency" | "size" | "ratio" | "money" | "time" | "date" | "percent";

/** A value that a sentence lays down, before anything is said about what it is a value of. */
export interface Value {
  readonly kind: ValueKind;
  /** Values compare only within one unit: "days", "years-old", "a-year", the counted noun, "pounds", "minutes", "day-of-year". */
  readonly unit: string;
  /** Smallest and largest amount that the words can mean, in the unit. */
  readonly range: Range;
  /** `min`: at least; `max`: at most. */
  readonly bound: "exact" | "min" | "max";
  /** Place in the sentence of the value and the words that belong to it ("within", "of age", "at least"). */
  readonly start: number;
  readonly end: number;
}

const AMOUNT = new RegExp(
  `[\\d\\u00A3]|\\b(?:${NUMBER}|once|twice|every|each|an? (?:[a-z]+ )?(?:hour|day|week|fortnight|month|term|year)|daily|nightly|weekly|fortnightly|monthly|quarterly|(?:half[- ])?termly|annual|annually|yearly|biennial|biennially|noon|midday|midnight|quarter|half past)\\b`,
  "i",
);
const SAME_DAY =
  /\b(?:on |by the end of |before the end of )?the same (?:school |working )?day\b(?! (?:as|that|of|each|every))|\b(?:by|before) the end of (?:the|that) (?:school |working )?day\b/gi;
const WINDOW = 80;
const MIN =
  "(?:at least|a minimum of|(?:the )?minimum(?: \\w+){0,6} is|not less than|no less than|no fewer than|not fewer than|fewer than|more than|longer than|over|above|exceeding|from|minimum)";
const MAX =
  "(?:at most|up to|a maximum of|(?:the )?maximum(?: \\w+){0,6} is|not more than|no more than|no longer than|not longer than|not exceed|not to exceed|no later than|not later than|within|less than|under|below|maximum|in under)";
const BOUND = new RegExp(`(?:\\b(${MAX})|\\b(${MIN}))(?: the(?: age of)?| the next| a period of| an? further| aged?)? ?$`, "i");
const KEEPING =
  /\b(?:ke(?:ep|eps|pt)|retain\w*|retention|held|hold|stor(?:e|ed|es|age)|destroy\w*|delet\w*|eras\w*|shred\w*|dispos\w*|archiv\w*|overwritten|wiped|(?:given|thrown) away)\b/i;
const ENDING = /\b(?:destroy\w*|delet\w*|eras\w*|shred\w*|dispos\w*|overwritten|wiped|(?:given|thrown) away)\b/i;
const LASTING = /\b(?:lasts?|long|for)(?: up to| at least| about| around| no more than| a maximum of| a minimum of| a period of)? ?$/i;
const DURATION = new RegExp(
  `\\b(${NUMBER}|an?)[ -](?:(?:full|complete|consecutive|clear|whole) )?((?:school|working|calendar|teaching|term-time|business) )?(minute|min|hour|hr|day|week|fortnight|month|half[- ]term|term|year)s?\\b(?!-? ?(?:old|of age|[0-9]))`,
  "gi",
);
const AGE = new RegExp(
  `(?:\\b(?:aged?|age of|age is|old(?:er)? than|years? of) |\\b(over|under|below|above|at least|until [a-z ]{0,30}\\b(?:is|are|reach(?:es)?|turns?)) )(${NUMBER})(?![\\d.:,]*\\d)(?! ?(?:%|per|a\\.?m|p\\.?m|minute|hour|school|working|day|week|fortnight|month|term|pounds?|times|years?\\b(?! (?:old|of age))))( years? (?:old|of age)| (?:or|and) (?:over|above|older|under|younger|below))?|\\b(${NUMBER}) (?:years? (?:old|of age)(?: or over| or older)?|(?:or|and) (?:over|above|older|under|younger|below))\\b`,
  "gi",
);
const MONEY =
  /\u00A3 ?(\d{1,3}(?:,\d{3})+|\d+)(\.\d\d)?(?: (?:an?|per|each|for each|for every|every) (?:(?:quarter of an|half|half an) )?[a-z]+)?/gi;
const TIME =
  /\b(\d{1,2})(?:[.:](\d\d))?(?: ?([ap])\.?m\b\.?| ?(noon))|\b(?:(at|by|from|before|until|after|than) )(\d{1,2})[.:]([0-5]\d)\b(?! ?(?:%|per|of))(?: ?[ap]\.?m\b\.?)?|\bhalf past ([a-z]+)|\b(quarter) (past|to) ([a-z]+)|\b(noon|midday|midnight)\b/gi;
const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const DATE = new RegExp(
  `\\b(by|before|no later than|on)(?: the)? (\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTHS.join("|")})\\b(?! ?\\d{4})`,
  "gi",
);
const RATIO = new RegExp(
  `\\b(\\d+) ?: ?(\\d+)\\b|\\b(${NUMBER}) (?:adult|teacher|helper|supervisor|leader|staff|coach)s? (?:for|to|per)(?: every| each)? (${NUMBER}) `,
  "gi",
);
const PERCENT = new RegExp(`\\b(${NUMBER}) ?(?:%|per ?cent\\b)`, "gi");
const COUNT = new RegExp(`\\b(${NUMBER}) ((?:members of staff)|[a-z]+(?: [a-z]+)?)`, "gi");
const NOT_COUNTED =
  /^(?:o'?clock|per|times?|of|or|and|to|years?|months?|weeks?|days?|hours?|minutes?|terms?|half|school|working|calendar|must|may|should|will|can|is|are|has|have|in|at|on|a|the|more|fewer|less|further|st|nd|rd|th|pupil day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/;
const NUMBERED =
  /\b(?:years?|key stages?|ks|stages?|phases?|sections?|parts?|appendix|paragraphs?|levels?|grades?|clauses?|steps?|tables?|rooms?|chapters?|annex|versions?|articles?|tiers?|and|or|to|-)[ ]?$/i;
const LIST_HEAD = /^\s*\(?$/;

/**
 * The values that a sentence lays down, in order. Linear in the sentence's length.
 * @param keeping the heading or list introduction speaks of keeping things: a bare "30 days" is how long
 */
export function valuesIn(sentence: string, keeping = false): Value[] {
  const signs = signsIn(sentence),
    has = (sign: number) => (signs & sign) !== 0;
  if (!has(SIGN.number | SIGN.often | SIGN.unit | SIGN.clock) || (!AMOUNT.test(sentence) && !/\bday\b/i.test(sentence))) return [];
  const found: Value[] = [],
    taken = new Uint8Array(sentence.length);
  const add = (value: Value) => {
    if (taken.subarray(value.start, value.end).includes(1)) return;
    taken.fill(1, value.start, value.end);
    found.push(value);
  };
  if (sentence.includes("\u00A3")) moneyIn(sentence).forEach(add);
  if (has(SIGN.digit | SIGN.group)) ratiosIn(sentence).forEach(add);
  if (has(SIGN.digit | SIGN.clock)) timesIn(sentence).forEach(add);
  if (has(SIGN.month)) datesIn(sentence).forEach(add);
  if (has(SIGN.number)) agesIn(sentence).forEach(add);
  if (has(SIGN.often)) frequenciesIn(sentence).forEach(add);
  if (has(SIGN.unit)) {
    durationsIn(sentence, keeping).forEach(add);
    sameDayIn(sentence).forEach(add);
  }
  if (has(SIGN.number)) countsIn(sentence).forEach(add);
  return found.sort((a, b) => a.start - b.start);
}

/** The words right before a place: enough for what belongs to a value, so that long sentences cost no more. */
function ahead(sentence: string, at: number): string {
  return sentence.slice(Math.max(0, at - WINDOW), at);
}

function boundBefore(sentence: string, at: number): { bound: Value["bound"]; start: number } {
  const window = ahead(sentence, at),
    match = BOUND.exec(window);
  if (!match) return { bound: "exact", start: at };
  const start = at - (window.length - match.index);
  const turned =
    match[2] !== undefined &&
    /^(?:more than|longer than|over|above|exceeding)$/i.test(match[2]) &&
    /\b(?:not?|never)(?: \w+){0,5} $/i.test(ahead(sentence, start));
  return { bound: match[1] !== undefined || turned ? "max" : "min", start };
}

function moneyIn(sentence: string): Value[] {
  return matches(MONEY, sentence).map((match) => {
    const amount = Number(match[1]!.replace(/,/g, "") + (match[2] ?? ""));
    return {
      kind: "money",
      unit: "pounds",
      range: [amount, amount],
      end: match.index + match[0].length,
      ...boundBefore(sentence, match.index),
    };
  });
}

function ratiosIn(sentence: string): Value[] {
  return matches(RATIO, sentence).flatMap((match): Value[] => {
    if (match[1] !== undefined && !/\bratios?\b/i.test(sentence)) return [];
    const a = numberValue(match[1] ?? match[3]!),
      b = numberValue(match[2] ?? match[4]!);
    if (!a || !b) return [];
    const ratio = Math.max(a, b) / Math.min(a, b);
    return [
      { kind: "ratio", unit: "ratio", range: [ratio, ratio], bound: "exact", start: match.index, end: match.index + match[0].length },
    ];
  });
}

function timesIn(sentence: string): Value[] {
  return matches(TIME, sentence).flatMap((match): Value[] => {
    const word = match[12];
    let minutes: number;
    if (word !== undefined) minutes = word.toLowerCase() === "midnight" ? 0 : 720;
    else if (match[8] !== undefined) minutes = (numberValue(match[8]) ?? NaN) * 60 + 30;
    else if (match[9] !== undefined) minutes = (numberValue(match[11]!) ?? NaN) * 60 + (match[10]!.toLowerCase() === "past" ? 15 : -15);
    else {
      const hour = Number(match[1] ?? match[6]),
        minute = Number(match[2] ?? match[7] ?? 0);
      if (hour > 23 || minute > 59) return [];
      minutes =
        (match[3]?.toLowerCase() === "p" && hour < 12 ? hour + 12 : match[3]?.toLowerCase() === "a" && hour === 12 ? 0 : hour) * 60 +
        minute;
    }
    if (Number.isNaN(minutes)) return [];
    const clock = minutes % 720;
    const end = match.index + match[0].length;
    const before = /\b(at|by|from|before|until|till|after|than|between)(?: about| around)? ?$/i.exec(ahead(sentence, match.index));
    const relation = (match[5] ?? before?.[1] ?? "at").toLowerCase();
    const bound = /^(?:by|before|until|till|than)$/.test(relation) ? "max" : /^(?:after|from)$/.test(relation) ? "min" : "exact";
    return [
      {
        kind: "time",
        unit: "minutes",
        range: [clock, clock],
        bound,
        start: before ? match.index - (Math.min(match.index, WINDOW) - before.index) : match.index,
        end,
      },
    ];
  });
}

function datesIn(sentence: string): Value[] {
  return matches(DATE, sentence).map((match) => {
    const day = MONTHS.indexOf(match[3]!.toLowerCase()) * 31 + Number(match[2]);
    return {
      kind: "date",
      unit: "day-of-year",
      range: [day, day],
      bound: /^on$/i.test(match[1]!) ? "exact" : "max",
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

function agesIn(sentence: string): Value[] {
  return matches(AGE, sentence).flatMap((match): Value[] => {
    const years = numberValue(match[2] ?? match[4]!);
    if (years === undefined || years < 2 || years > 99) return [];
    const lead = (match[1] ?? "").toLowerCase();
    if (
      /^(?:over|under|below|above|at least)$/.test(lead) &&
      match[3] === undefined &&
      /^ (?!and\b|or\b|when\b|may\b|must\b|to\b)[a-z]/i.test(sentence.slice(match.index + match[0].length))
    )
      return [];
    const end = match.index + match[0].length,
      tail = match[0].toLowerCase();
    if (lead.startsWith("until"))
      return [{ kind: "retention", unit: "years-old", range: [years, years], bound: "exact", start: match.index, end }];
    const { bound, start } = boundBefore(sentence, match.index);
    const own = /(?:or|and) (?:over|above|older)|^(?:over|above|at least|older)/.test(tail)
      ? "min"
      : /(?:or|and) (?:under|younger|below)|^(?:under|below)/.test(tail)
        ? "max"
        : bound;
    return [{ kind: "age", unit: "years-old", range: [years, years], bound: own, start, end }];
  });
}

function frequenciesIn(sentence: string): Value[] {
  return frequencyOf(sentence).map(({ perYear, start, end }) => {
    const { bound, start: from } = boundBefore(sentence, start);
    return { kind: "frequency", unit: "a-year", range: perYear, bound, start: from, end };
  });
}

function durationsIn(sentence: string, keeping: boolean): Value[] {
  const ends = ENDING.test(sentence),
    keeps = ends || KEEPING.test(sentence);
  return matches(DURATION, sentence).flatMap((match): Value[] => {
    const amount = numberValue(match[1]!),
      end = match.index + match[0].length;
    const before = ahead(sentence, match.index),
      after = sentence.slice(end, end + 40);
    if (amount === undefined || NUMBERED.test(before) || /\b(?:times|hours?|days?|minutes?|\d) $/i.test(before)) return [];
    const { bound, start } = boundBefore(sentence, match.index);
    const length = durationOf(amount, match[2]?.trim().toLowerCase(), match[3]!.toLowerCase());
    const afterwards = /\bafter(?: (?:a period of|about|around))? ?$/i.exec(before);
    const notice = /^(?:'s?)? ?(?:written )?(?:notice|before|prior|in advance|beforehand|ahead)\b/i.test(after);
    const common = { range: length.days, unit: length.unit, end };
    if (ends && bound === "exact" && /^ (?:after|from|following) /i.test(after)) return [{ ...common, kind: "retention", bound, start }];
    if (keeps && (afterwards ? ends : bound !== "exact" || LASTING.test(before))) {
      return [{ ...common, kind: "retention", bound, start: afterwards ? match.index - (before.length - afterwards.index) : start }];
    }
    if (afterwards) return [{ ...common, kind: "wait", bound: "min", start: match.index - (before.length - afterwards.index) }];
    if (notice) return [{ ...common, kind: "notice", bound, start }];
    if (/\bwithin\b|later than/i.test(before.slice(-22)) && bound === "max") return [{ ...common, kind: "limit", bound, start }];
    if (/\b(?:have|has|allowed?|given) $/i.test(before) || /\bin (?:no more than |not more than )?$/i.test(before))
      return [{ ...common, kind: "limit", bound: "max", start }];
    if (
      keeping &&
      match.index <= WINDOW &&
      /^[^.]{2,60}(?:[:|\u2013-]| for| after)(?: (?:a )?(?:minimum of|maximum of|at least|up to))? $/.test(sentence.slice(0, match.index))
    )
      return [{ ...common, kind: "retention", bound, start }];
    return LASTING.test(before) ? [{ ...common, kind: "length", bound, start }] : [];
  });
}

/** "the same day", "before the end of the school day": within one day. */
function sameDayIn(sentence: string): Value[] {
  return matches(SAME_DAY, sentence).map((match) => ({
    kind: "limit",
    unit: "days",
    range: [1, 1],
    bound: "max",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Words with which a line says something of a percentage; "95% attendance in a half term" in a list of awards only names one of them. */
const SAYS =
  /\b(?:is|are|be|was|were|has|have|must|will|should|shall|may|can|need|needs|required|expected|target|minimum|maximum|at least)\b/i;

function countsIn(sentence: string): Value[] {
  const counts = matches(COUNT, sentence).flatMap((match): Value[] => {
    const amount = numberValue(match[1]!),
      noun = match[2]!.toLowerCase();
    const before = ahead(sentence, match.index);
    if (
      amount === undefined ||
      amount < 2 ||
      (amount >= 1900 && amount <= 2100) ||
      NOT_COUNTED.test(noun) ||
      NUMBERED.test(before) ||
      (match.index < 4 && LIST_HEAD.test(before) && /^\d/.test(match[1]!))
    )
      return [];
    const head = noun === "members of staff" ? "staff" : noun.split(" ")[0]!;
    const { bound, start } = boundBefore(sentence, match.index);
    const least = /\b(?:no|not) [^.]*\bwith fewer than $/i.test(before);
    return [
      {
        kind: "size",
        unit: head,
        range: [amount, amount],
        bound: least ? "min" : /\bfewer than $/i.test(before) ? "max" : bound,
        start,
        end: match.index + match[1]!.length,
      },
    ];
  });
  const percents = matches(PERCENT, sentence).flatMap((match): Value[] => {
    const amount = numberValue(match[1]!) ?? 0;
    if (match.index === 0 && !SAYS.test(sentence)) return [];
    return [
      {
        kind: "percent",
        unit: "per-cent",
        range: [amount, amount],
        end: match.index + match[0].length,
        ...boundBefore(sentence, match.index),
      },
    ];
  });
  return [...percents, ...counts];
}
