import { classAt, DIGIT } from "../../../characters";
import type { Words } from "../../words/scan";
import type { Range } from "../clause";

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  once: 1,
  twice: 2,
};
/** The units of time by the words for them. */
export const TIME_UNITS: Readonly<Record<string, string>> = {
  day: "day",
  "school day": "day",
  "working day": "day",
  week: "week",
  month: "month",
  year: "year",
  hour: "hour",
  minute: "minute",
  term: "term",
};

/** What numbers count, by the words for it. */
const UNITS: Readonly<Record<string, string>> = { ...TIME_UNITS, time: "time" };

/** The number that a word writes, or undefined. */
export function numberOf(word: string): number | undefined {
  const first = word.charCodeAt(0);
  if (!(first >= 48 && first <= 57) && first !== 163) return word in NUMBERS ? NUMBERS[word] : undefined;
  const match = /^£?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:st|nd|rd|th|s)?$/.exec(word);
  return match ? Number(match[1]!.replaceAll(",", "")) : undefined;
}

/** Minutes after midnight of "8.30", "3.15pm", "9 am"; `suffix` is the next word. Undefined where no am, pm, colon or point shows a time. */
export function clockOf(word: string, suffix: string | undefined): number | undefined {
  const match = classAt(word, 0) === DIGIT ? /^(\d{1,2})(?:[.:](\d{2}))? ?(am|pm)?$/.exec(word) : null;
  if (!match) return word === "midday" || word === "noon" ? 720 : word === "midnight" ? 1440 : undefined;
  const half = match[3] ?? (suffix === "am" || suffix === "pm" ? suffix : undefined);
  if (!half && match[2] === undefined) return undefined;
  const hour = Number(match[1]),
    minute = Number(match[2] ?? 0);
  if (hour > 24 || minute > 59) return undefined;
  const late = half === "pm" && hour < 12 ? 12 : half === undefined && hour < 7 ? 12 : 0;
  return ((hour % 24) + late) * 60 + minute;
}

/** The range that a noun phrase writes: a clock time, or a number with its unit; bounds ("under 13") are read by `boundedRange`. */
export function rangeOf({ text, lemma }: Words, from: number, to: number): Range | undefined {
  for (let i = from; i < to; i++) {
    const clock = clockOf(text[i]!, text[i + 1]);
    if (clock !== undefined) return { min: clock, max: clock, unit: "clock" };
    const number = numberOf(text[i]!);
    if (number === undefined) continue;
    for (let j = i + 1; j < Math.min(to, i + 3); j++) {
      const unit = UNITS[lemma[j]!] ?? UNITS[text[j]!.replace(/s$/, "")];
      if (unit) return { min: number, max: number, unit };
    }
    return { min: number, max: number, unit: text[i]!.startsWith("£") ? "pound" : "" };
  }
  return undefined;
}

/** A range opened to one side by the word before it: before, until, by, under, up to; after, from, over, at least. */
export function boundedRange(range: Range, bound: string): Range {
  const { min, unit } = range;
  if (
    /^(?:before|until|till|by|under|up|within|below|prior to|no later than|not later than|less than|fewer than|no more than|not more than|up to|a maximum of|at most)$/.test(
      bound,
    )
  )
    return { max: min, unit };
  if (/^(?:after|from|over|since|at least|above|more than|no fewer than|not less than|a minimum of)$/.test(bound)) return { min, unit };
  return range;
}

/** "14 and over", "eleven or under": on which side the words after a number open it. */
export function opensAfter(words: string): "up" | "down" | undefined {
  const found = /^(?:and|or) (?:(over|above|more|older|upwards)|under|younger|less|below)$/.exec(words);
  return found ? (found[1] ? "up" : "down") : undefined;
}

/** A number opened to one side. */
export function openRange({ min, max, unit }: Range, side: "up" | "down"): Range {
  const at = (min ?? max)!;
  return side === "up" ? { min: at, unit } : { max: at, unit };
}
