import { keptByWord } from "../../characters";
import type { Words } from "../words/scan";
import type { Attribute, Range } from "./clause";
import type { RawClause } from "./raw";
import { boundedRange, clockOf, numberOf, openRange, opensAfter, TIME_UNITS } from "./parts/ranges";

/** An attribute as a word range. */
export interface RawAttribute {
  readonly name: Attribute["name"];
  readonly range: Range;
  readonly from: number;
  readonly to: number;
  readonly hedged: boolean;
}

/** How many times a year an adverb means. */
const FREQUENCIES: Readonly<Record<string, number>> = {
  daily: 365,
  weekly: 52,
  fortnightly: 26,
  monthly: 12,
  termly: 3,
  "half termly": 6,
  quarterly: 4,
  annually: 1,
  yearly: 1,
  annual: 1,
  biannually: 2,
  biennially: 0.5,
};
const PER_YEAR: Readonly<Record<string, number>> = { day: 365, week: 52, month: 12, term: 3, year: 1 };
const BOUND =
  /^(?:within|before|until|till|by|under|up|below|over|above|after|since|at least|no later than|not later than|less than|more than|fewer than|no more than|not more than|no fewer than|not less than|at most|up to|a maximum of|a minimum of|from|for)$/;
const HEDGES = new Set(["about", "around", "approximately", "normally", "usually", "roughly", "generally", "typically"]);

/** Whether a word can begin an attribute: a number, a clock time, "every", "weekly". */
const opens = keptByWord(
  (word) =>
    FREQUENCIES[word] !== undefined ||
    word === "every" ||
    word === "each" ||
    word === "per" ||
    numberOf(word) !== undefined ||
    clockOf(word, undefined) !== undefined ||
    clockOf(word, "am") !== undefined,
);

/** The numbers of a clause: ages, deadlines, frequencies, retention, amounts. */
export function attributesOf(words: Words, clause: RawClause): RawAttribute[] {
  const found: RawAttribute[] = [];
  const { text, letters, lemma } = words;
  for (let i = clause.from; i < clause.to; i++) {
    const word = text[i]!;
    if (!opens(word)) continue;
    const hedged = HEDGES.has(text[i - 1] ?? "") || HEDGES.has(text[i - 2] ?? "");
    const times = text[i - 1] === undefined ? undefined : numberOf(text[i - 1]!),
      rate =
        FREQUENCIES[word] === undefined
          ? undefined
          : times !== undefined && times > 1 && /ly$/.test(word) && words.sentence[(words.start[i] ?? 0) - 1] === "-"
            ? FREQUENCIES[word]! / times
            : FREQUENCIES[word];
    if (rate !== undefined) {
      found.push({
        name: "frequency",
        range: text[i - 1] === "at least" ? { min: rate, unit: "per year" } : { min: rate, max: rate, unit: "per year" },
        from: i,
        to: i + 1,
        hedged,
      });
      continue;
    }
    const unitAfter = TIME_UNITS[lemma[i + 1] ?? ""];
    if ((word === "every" || word === "each" || word === "per") && unitAfter && numberOf(text[i - 1] ?? "") === undefined) {
      const times = PER_YEAR[unitAfter];
      if (times !== undefined && word !== "per")
        found.push({ name: "frequency", range: { min: times, max: times, unit: "per year" }, from: i, to: i + 2, hedged });
      continue;
    }
    const capped = clause.action.verb === "be at most" ? "at most" : clause.action.verb === "be at least" ? "at least" : undefined;
    const number = numberOf(word),
      clock = clockOf(word, text[i + 1]);
    if (clock !== undefined) {
      found.push({
        name: "clock",
        range: boundedRange({ min: clock, max: clock, unit: "clock" }, bound(text, i)),
        from: i,
        to: i + 1,
        hedged,
      });
      continue;
    }
    if (
      number === undefined ||
      letters[i] !== "q" ||
      isOrdinal(word) ||
      isPartOfNumber(text, i) ||
      pointsBack(words, i) ||
      (text[i - 1] === "at" && TIME_UNITS[lemma[i + 1] ?? ""] !== undefined) ||
      /^(?:call|dial|ring|phone|telephone)$/.test(text[i - 1] ?? "") ||
      (number >= 1900 && number < 2100 && !word.startsWith("£") && TIME_UNITS[lemma[i + 1] ?? ""] === undefined)
    )
      continue;
    const after = text.slice(i + 1, i + 4),
      unitAt = after.findIndex((next) => TIME_UNITS[next.replace(/s$/, "")] !== undefined);
    const unit = unitAt >= 0 && unitAt < 2 ? TIME_UNITS[after[unitAt]!.replace(/s$/, "")] : undefined,
      preposition = capped ?? bound(text, i);
    if ((word === "once" || word === "twice" || after[0] === "times") && after.some((next) => TIME_UNITS[next] !== undefined)) {
      const per = PER_YEAR[TIME_UNITS[after.find((next) => TIME_UNITS[next] !== undefined)!]!];
      if (per !== undefined) {
        found.push({
          name: "frequency",
          range:
            preposition === "at least"
              ? { min: number * per, unit: "per year" }
              : { min: number * per, max: number * per, unit: "per year" },
          from: i,
          to: i + 3,
          hedged,
        });
        i += 2;
        continue;
      }
    }
    if (unit === "year" && (after.includes("old") || /^(?:under|over|aged?)$/.test(text[i - 1] ?? ""))) {
      found.push({ name: "age", range: boundedRange({ min: number, max: number, unit: "year" }, preposition), from: i, to: i + 2, hedged });
      continue;
    }
    if (unit) {
      const keeps = /^(?:keep|retain|store|hold|be kept|archive|delete|destroy|shred|erase|dispose)/.test(clause.action.verb);
      found.push({
        name: keeps ? "retention" : "deadline",
        range: preposition === "for" ? { min: number, max: number, unit } : boundedRange({ min: number, max: number, unit }, preposition),
        from: i,
        to: i + 1 + unitAt + 1,
        hedged,
      });
      i += unitAt + 1;
      continue;
    }
    const side = opensAfter(text[i + 1] ?? "");
    if (side && text[i - 1] === "aged") {
      found.push({ name: "age", range: openRange({ min: number, unit: "year" }, side), from: i, to: i + 2, hedged });
      continue;
    }
    if (/^(?:under|over|below|above|aged?)$/.test(text[i - 1] ?? "") && number <= 25) {
      found.push({ name: "age", range: boundedRange({ min: number, max: number, unit: "year" }, preposition), from: i, to: i + 1, hedged });
      continue;
    }
    if (text[i - 1] === "of" && /^ages?$/.test(text[i - 2] ?? "") && number <= 25) {
      found.push({
        name: "age",
        range: boundedRange({ min: number, max: number, unit: "year" }, ageBound(text, i - 2)),
        from: i,
        to: i + 1,
        hedged,
      });
      continue;
    }
    if (
      text[i - 1] === "year" ||
      text[i - 1] === "section" ||
      text[i - 1] === "appendix" ||
      text[i - 1] === "paragraph" ||
      text[i - 1] === "stage" ||
      text[i - 1] === "key stage" ||
      text[i - 1] === "form"
    )
      continue;
    found.push({
      name: word.startsWith("£") ? "amount" : "count",
      range: boundedRange({ min: number, max: number, unit: word.startsWith("£") ? "pound" : (lemma[i + 1] ?? "") }, preposition),
      from: i,
      to: i + 1,
      hedged,
    });
  }
  return found;
}

/** "0303 123 1113": a telephone number. */
function isPartOfNumber(text: readonly string[], at: number): boolean {
  return [text[at - 1], text[at + 1]].some((one) => one !== undefined && /^\d{3,}$/.test(one)) && /^\d{3,}$/.test(text[at]!);
}

/** "the 5th floor", "19th": which one, not how many. */
function isOrdinal(word: string): boolean {
  return /^\d+(?:st|nd|rd|th)$/.test(word);
}

/** "the two must not be mixed": those that were spoken of. */
function pointsBack({ text, letters }: Words, at: number): boolean {
  return text[at - 1] === "the" && !/[NHKQAYUG]/.test(letters[at + 1] ?? " ");
}

/** "under the age of 18", "from the age of 5". */
function ageBound(text: readonly string[], age: number): string {
  const before = text[age - 1] === "the" ? (text[age - 2] ?? "") : (text[age - 1] ?? "");
  return BOUND.test(before) ? before : "";
}

function bound(text: readonly string[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (BOUND.test(text[i]!)) return text[i] === "up" ? "within" : text[i]!;
    if (!/^(?:to|the|a|age|of|least|most|about|around|approximately|aged?)$/.test(text[i]!)) return "";
  }
  return "";
}
