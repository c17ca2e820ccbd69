import { NUMBER, numberValue } from "./numbers";
import { matches } from "../matches";

/** The smallest and the largest amount that some words can mean. */
export type Range = readonly [number, number];

/** How often something happens: times a year, and the place of the words in the sentence. */
export interface Frequency {
  readonly perYear: Range;
  readonly start: number;
  readonly end: number;
}

const DAYS: Readonly<Record<string, Range>> = {
  minute: [1 / 1440, 1 / 1440],
  min: [1 / 1440, 1 / 1440],
  hour: [1 / 24, 1 / 24],
  hr: [1 / 24, 1 / 24],
  day: [1, 1],
  week: [7, 7],
  fortnight: [14, 14],
  month: [28, 31],
  "half-term": [35, 49],
  "half term": [35, 49],
  term: [84, 112],
  year: [365, 366],
};
/** Times a year; a school year has 38 to 40 weeks, 190 days and three terms, so that "weekly" may be 38 or 52 times. */
const A_YEAR: Readonly<Record<string, Range>> = {
  day: [190, 366],
  night: [190, 366],
  week: [38, 53],
  fortnight: [19, 27],
  month: [9, 13],
  "half-term": [5, 7],
  "half term": [5, 7],
  term: [3, 3],
  quarter: [4, 4],
  year: [1, 1],
};
const ADVERBS: Readonly<Record<string, Range>> = {
  daily: [190, 366],
  nightly: [190, 366],
  weekly: [38, 53],
  fortnightly: [19, 27],
  monthly: [9, 13],
  "half-termly": [5, 7],
  "half termly": [5, 7],
  termly: [3, 3],
  quarterly: [4, 4],
  annually: [1, 1],
  annual: [1, 1],
  yearly: [1, 1],
  biennial: [0.5, 0.5],
  biennially: [0.5, 0.5],
};
const UNIT = "(day|night|week|fortnight|month|half[- ]term|term|quarter|year)";
const ADVERB = new RegExp(
  `\\b(${Object.keys(ADVERBS)
    .sort((a, b) => b.length - a.length)
    .join("|")})\\b(?=$|[.,;:)]| (?:by|and|to|in|at|on|with|during|as|through|for|after|before|from|so|unless)\\b)`,
  "gi",
);
const DEEDS =
  "checks?|inspections?|tests?|audits?|drills?|training|meetings?|reviews?|reports?|back-?ups?|cleaning|monitoring|surveys?|assessments?|briefings?|updates?";
const BEFORE_DEED = new RegExp(
  `\\b(daily|weekly|fortnightly|monthly|half[- ]termly|termly|quarterly|annual|yearly|biennial) (?=(?:[a-z]+ )?(?:${DEEDS})\\b)`,
  "gi",
);
const TIMES = new RegExp(
  `\\b(once|twice|${NUMBER} times)(?: in)? (?:an?|per|each|every)(?: (?:school|academic|calendar|working))? ${UNIT}\\b`,
  "gi",
);
const EVERY = new RegExp(
  `\\b(?:once )?(?:every|each) (?:(${NUMBER}|other|second|single) )?(?:(?:school|academic|calendar|working) )?${UNIT}s?\\b(?!')`,
  "gi",
);

/** A span of time in days. School and working days are a unit of their own: how many calendar days they take depends on the calendar. */
export function durationOf(amount: number, kind: string | undefined, unit: string): { readonly days: Range; readonly unit: string } {
  const [low, high] = DAYS[unit] ?? [1, 1];
  const counted = kind !== undefined && kind !== "calendar" && unit === "day";
  return {
    days: unit === "month" && amount % 12 === 0 ? [(amount / 12) * 365, (amount / 12) * 366] : [low * amount, high * amount],
    unit: counted ? "school-days" : "days",
  };
}

/** The frequencies in a sentence: "weekly", "three times a year", "every two terms". "At the end of each day" is none. */
export function frequencyOf(sentence: string): Frequency[] {
  const found: Frequency[] = [];
  for (const match of matches(ADVERB, sentence))
    found.push({ perYear: ADVERBS[match[1]!.toLowerCase()]!, start: match.index, end: match.index + match[0].length });
  for (const match of matches(BEFORE_DEED, sentence)) {
    const word = match[1]!.toLowerCase();
    found.push({ perYear: ADVERBS[word] ?? ADVERBS[`${word}ly`]!, start: match.index, end: match.index + match[0].length - 1 });
  }
  for (const match of matches(TIMES, sentence)) {
    const times = numberValue(match[1]!.replace(/ times$/i, "")),
      [low, high] = A_YEAR[match[2]!.toLowerCase().replace(" ", "-")] ?? A_YEAR[match[2]!.toLowerCase()]!;
    if (times) found.push({ perYear: [low * times, high * times], start: match.index, end: match.index + match[0].length });
  }
  for (const match of matches(EVERY, sentence)) {
    if (/\b(?:of|once|twice|times)(?: in)? $/i.test(sentence.slice(Math.max(0, match.index - 20), match.index))) continue;
    const step = match[1] === undefined || /single/i.test(match[1]) ? 1 : /other|second/i.test(match[1]) ? 2 : numberValue(match[1]);
    const [low, high] = A_YEAR[match[2]!.toLowerCase().replace(" ", "-")] ?? A_YEAR[match[2]!.toLowerCase()]!;
    const many =
      step && step >= 7 && /^day/i.test(match[2]!)
        ? ([365 / step, 366 / step] as const)
        : ([low / (step || 1), high / (step || 1)] as const);
    if (step) found.push({ perYear: many, start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start).filter((one, i, all) => i === 0 || one.start >= all[i - 1]!.end);
}
