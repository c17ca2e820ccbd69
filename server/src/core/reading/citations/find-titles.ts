import { CITATION_LETTERS as L } from "../../../../../grammar/citation-words";
import { keptByWord } from "../../characters";
import type { RegisterEntry } from "../../knowledge/legislation";
import { nearestLaw, nearestGuidance } from "./nearly";
import { bracketsFrom, closesOuterBracket, leavesBracketOpen, opensInBracket, wrongBrackets } from "./brackets";
import { nodeBehind } from "./clues";
import { hasGone, KIND_WORDS, type Family, type ShortForm, type TitleEnd, type TitleIndex } from "./titles";
import { LIGHT, stem, yearOf, type Word } from "./words";

/** A name found in a line: words `from` to `to` (exclusive). */
export interface TitleHit {
  readonly from: number;
  readonly to: number;
  readonly letter: string;
  readonly family?: Family;
  readonly short?: ShortForm;
  /** Slips that the register lists for these words. */
  readonly slips?: readonly { readonly entry: RegisterEntry; readonly year?: number }[];
  /** The words differ from the title. */
  readonly misspelt?: boolean;
  /** Counts only beside a year, a publisher or quotation marks. */
  readonly weak?: boolean;
}

const ENDS_A_TITLE = /^(?:acts?|regulations|bill)$/;
const PINPOINT = /^(?:sections?|schedules?|parts?|regulations?|articles?|paragraphs?|chapters?|s|ss)$/;
/** Whether what stands between two words ends a sentence or a cell. */
const stops = keptByWord((between) => /[.;!?\u2022|]/.test(between));
const JOINABLE = /^(?:[\s_,()\-\u2013\u2014:'"/&]|etc\.?)*\.?\s*$/;
const LEAD_IN: ReadonlySet<string> = new Set([
  ...LIGHT,
  "under",
  "see",
  "this",
  "that",
  "these",
  "our",
  "per",
  "under",
  "both",
  "also",
  "including",
  "include",
  "includes",
  "section",
  "sections",
  "part",
  "new",
  "uk",
  "british",
  "english",
  "national",
  "current",
  "relevant",
  "following",
  "legislation",
  "law",
  "via",
  "as",
  "if",
  "when",
  "where",
  "is",
  "are",
  "not",
  "its",
  "their",
  "all",
  "any",
  "each",
  "amended",
  "revised",
  "read",
  "cite",
  "follow",
  "meets",
  "breach",
  "breaches",
]);

/** Words of `LEAD_IN` that many titles begin with: "National Assistance Act", "Law Reform Act". */
const MAY_BEGIN_A_TITLE: ReadonlySet<string> = new Set(["part", "national", "british", "law"]);

/** The names of laws and guidance in a line, left to right, the longest first, none inside another. */
export function findTitles(words: readonly Word[], index: TitleIndex): TitleHit[] {
  const hits: TitleHit[] = [];
  const taken = new Uint8Array(words.length);
  const stems: TitleHit[] = [];
  const take = (hit: TitleHit) => {
    hits.push(hit);
    taken.fill(1, hit.from, hit.to);
  };

  for (let at = 0; at < words.length;) {
    const exact = exactAt(words, at, index),
      hit = exact && (ofItsYear(words, exact, index) ?? exact);
    if (!hit) {
      at++;
      continue;
    }
    if (hit.letter === L.title && continuesTitle(words, hit, taken, index)) {
      at = hit.to;
      continue;
    }
    if (hit.letter === L.stem) stems.push(hit);
    else take(hit);
    at = hit.to;
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (taken[at] || !KIND_WORDS.has(word.fold)) continue;
    const from = windowStart(words, at, taken);
    if (from === at) continue;
    const hit = nearestLaw(words, from, at, index, yearsBeside(words, at));
    if (hit && !continuesTitle(words, hit, taken, index)) {
      take(hit);
      continue;
    }
    const unknown = unknownAt(words, from, at);
    if (!unknown) continue;
    const inner = opensInBracket(words, unknown)
      ? hits.findIndex(
          (one) => (one.letter === L.title || one.letter === L.unknown) && one.to <= unknown.from && unknown.from - one.to <= 1,
        )
      : -1;
    take(inner >= 0 ? { ...unknown, from: hits.splice(inner, 1)[0]!.from } : unknown);
  }
  for (const hit of nearestGuidance(words, taken, index)) take(hit);
  for (const stem of stems) if (!taken.subarray(stem.from, stem.to).includes(1)) hits.push(stem);
  return hits.sort((a, b) => a.from - b.from);
}

/** "Noise at Work Regulations 2005" has the words of those of 1989, and means the "Control of Noise at Work Regulations 2005". */
function ofItsYear(words: readonly Word[], hit: TitleHit, index: TitleIndex): TitleHit | undefined {
  if (hit.letter !== L.title || !hit.family?.entries.every(({ kind }) => kind === "si") || !otherYear(words, hit)) return undefined;
  const year = yearOf(words[hit.to])!;
  if (hit.slips?.some((slip) => slip.year === year)) return undefined;
  return nearestLaw(words, hit.from, hit.to - 1, index, [year], true);
}

function exactAt(words: readonly Word[], at: number, index: TitleIndex): TitleHit | undefined {
  if (!index.root.next.has(words[at]!.fold) && !words[at]!.fold.endsWith("'s") && words[at + 1]?.before !== "-") return undefined;
  let node = index.root,
    best: TitleHit | undefined,
    bestRank = 0,
    passedOver = false;
  for (let to = at; to < words.length; to++) {
    const word = words[to]!;
    if (word.fold === "etc" && to > at) continue;
    if (
      to > at &&
      ((word.before !== " " && !JOINABLE.test(words[to - 1]!.fold === "etc" ? word.before.replace(/^\./, "") : word.before)) ||
        (word.piece !== words[to - 1]!.piece && to - at < 2 && words[at]!.fold.length < 5))
    )
      break;
    const parted = words[to + 1]?.before === "-" ? node.next.get(word.fold + words[to + 1]!.fold) : undefined;
    const next = nodeBehind(node, word.text, word.fold) ?? parted;
    if (next && next === parted) to++;
    if (!next && to > at && word.before.trim() === "(" && words[to + 1]?.before.startsWith(")")) {
      passedOver ||= !/^[A-Z]{2,}$/.test(word.text);
      continue;
    }
    if (!next) break;
    node = next;
    const choice = choose(words, at, to + 1, node.end, index);
    if (choice && choice.rank >= bestRank && !(passedOver && otherYear(words, choice.hit))) {
      best = choice.hit;
      bestRank = choice.hit.letter === L.stem ? 0 : 1;
    }
  }
  return best;
}

function choose(
  words: readonly Word[],
  from: number,
  to: number,
  end: TitleEnd,
  index: TitleIndex,
): { hit: TitleHit; rank: number } | undefined {
  if (!end.family && !end.short && !end.slips && !end.plural && !end.weak && !end.bare && !end.stem && !end.inBrackets) return undefined;
  const first = words[from]!,
    last = words[to - 1]!;
  const years = yearsBeside(words, to - 1);
  const slips = end.slips?.filter((slip) => slip.year === undefined || years.includes(slip.year));
  const quoted = /["']$/.test(first.before);
  if (end.plural && last.fold === "acts") return { hit: { from, to, letter: L.plural, family: end.plural }, rank: 1 };
  const partly = end.inBrackets && !first.before.includes("(") ? ofYear(end.inBrackets, yearOf(words[to])) : undefined;
  if (partly && !end.family?.entries.some((entry) => entry.year === yearOf(words[to])))
    return { hit: { from, to, letter: L.title, family: partly, misspelt: true }, rank: 1 };
  if (end.family?.law) {
    if (
      !first.capital &&
      !last.capital &&
      years.length === 0 &&
      (to - from < 3 || (last.fold !== "act" && end.family.entries.every(hasGone)))
    )
      return undefined;
    return { hit: { from, to, letter: L.title, family: end.family, slips, misspelt: wrongBrackets(words, from, to, end.family) }, rank: 1 };
  }
  if (end.family && (first.capital || quoted || to - from >= 5 || years.length > 0 || end.family.entries[0]!.kind === "common-law"))
    return { hit: { from, to, letter: L.guidance, family: end.family, slips }, rank: 1 };
  if (end.short && shortFits(words, from, to, end.short, years))
    return {
      hit: {
        from,
        to,
        letter: L.short,
        short: end.short,
        family: end.short.entry && index.familyOf.get(end.short.entry),
        slips,
        misspelt: false,
      },
      rank: 1,
    };
  if (slips && slips.length > 0 && (first.capital || quoted)) {
    const family = index.familyOf.get(slips[0]!.entry);
    return {
      hit: { from, to, letter: (family ? family.law : KIND_WORDS.has(last.fold)) ? L.title : L.guidance, slips, family, misspelt: true },
      rank: 1,
    };
  }
  if (end.weak && (first.capital || quoted)) return { hit: { from, to, letter: L.guidance, family: end.weak, weak: true }, rank: 1 };
  if (
    end.bare &&
    first.capital &&
    last.capital &&
    !KIND_WORDS.has(words[to]?.fold ?? "") &&
    !words[to]?.before.includes("(") &&
    !leavesBracketOpen(words, from, to)
  )
    return { hit: { from, to, letter: L.title, family: end.bare }, rank: 1 };
  if (end.stem && end.stem.entries.some((entry) => !hasGone(entry)))
    return { hit: { from, to, letter: L.stem, family: end.stem }, rank: 0 };
  return undefined;
}

/** The one title among several that has a law of the year. */
function ofYear(families: readonly Family[], year: number | undefined): Family | undefined {
  const fitting = year === undefined ? [] : families.filter((family) => family.entries.some((entry) => entry.year === year));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function shortFits(words: readonly Word[], from: number, to: number, short: ShortForm, years: readonly number[]): boolean {
  if (short.entry === undefined && !years.some((year) => short.dated.has(year))) return false;
  if (!short.acronym) return true;
  const text = words
    .slice(from, to)
    .map((word) => word.text)
    .join("");
  const capitals = text.replace(/[^A-Z]/g, "").length;
  return capitals >= text.replace(/[^A-Za-z]/g, "").length - 1 && capitals >= 2;
}

/** The years written directly before or after a name, brackets and "of" aside. */
function yearsBeside(words: readonly Word[], last: number): number[] {
  const years: number[] = [];
  for (let at = last + 1; at <= last + 4 && at < words.length; at++) {
    const year = yearOf(words[at]);
    if (year) {
      years.push(year);
      continue;
    }
    if (years.length > 0 && !["and", "to"].includes(words[at]!.fold)) break;
    if (stops(words[at]!.before) && words[at]!.capital) break;
  }
  for (let at = last - 1; at >= last - 16 && at >= 0; at--) {
    const year = yearOf(words[at]);
    if (year && !KIND_WORDS.has(words[at - 1]?.fold ?? "")) {
      years.push(year);
      break;
    }
    if (stops(words[at + 1]!.before)) break;
  }
  return years;
}

/** Whether a title found is only the end of a longer one that the register does not know. */
function continuesTitle(words: readonly Word[], hit: TitleHit, taken: Uint8Array, index: TitleIndex): boolean {
  const first = words[hit.from]!;
  const before = words[hit.from - 1];
  if (
    !before ||
    taken[hit.from - 1] ||
    before.piece !== first.piece ||
    !/^[\s(,]*$/.test(first.before) ||
    yearOf(before) ||
    /^\d/.test(before.text)
  )
    return false;
  if (opensInBracket(words, hit) || closesOuterBracket(words, hit)) return otherYear(words, hit);
  if (KIND_WORDS.has(before.fold) || /^[A-Z]{2,}$/.test(before.text)) return false;
  if (first.before.includes(",")) return first.capital && joined(words, hit.from - 1, hit, taken);
  if (LEAD_IN.has(before.fold)) return before.fold === "and" && first.capital && joined(words, hit.from - 2, hit, taken);
  if (!before.capital || !first.capital) return false;
  if (hit.misspelt && hit.family && stem(first.fold) !== stem(hit.family.words[0]!)) return true;
  return !opensSentence(words, hit.from - 1) || (index.byWord.has(stem(before.fold)) && otherYear(words, hit));
}

/** Whether a word stands first in a sentence, line or cell, where a capital says nothing of it. */
function opensSentence(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return !before || stops(words[at]!.before) || before.piece !== words[at]!.piece;
}

/** "Health and Social Care Act": a capital word before "and", and a year that no Act of the shorter title has. */
function joined(words: readonly Word[], at: number, hit: TitleHit, taken: Uint8Array): boolean {
  const before = words[at];
  if (!before || taken[at] || !before.capital || LEAD_IN.has(before.fold) || KIND_WORDS.has(before.fold) || /^[A-Z]{2,}$/.test(before.text))
    return false;
  return otherYear(words, hit);
}

/** Whether the year behind a title is one that no law of it in the register has. */
function otherYear(words: readonly Word[], { to, family }: TitleHit): boolean {
  const year = yearOf(words[to]);
  return year !== undefined && family !== undefined && !family.entries.some((entry) => entry.year === year);
}

function windowStart(words: readonly Word[], at: number, taken: Uint8Array): number {
  let from = at;
  while (from > 0 && at - from < 18) {
    const previous = words[from - 1]!;
    if (
      taken[from - 1] ||
      previous.piece !== words[from]!.piece ||
      /[.;:!?"\u2022|]/.test(words[from]!.before.replace(/^'|'$/g, "")) ||
      yearOf(previous)
    )
      break;
    if (ENDS_A_TITLE.test(previous.fold) && previous.capital && !/\)/.test(words[from]!.before) && !words[at]!.before.includes(")")) break;
    from--;
  }
  return from;
}

/** "The Regulations 2009 & Amended Regulations 2015": words that name no law, but another version of the one before. */
const OF_A_VERSION = /^(?:amended|amending|amendment|revised|updated|new|subsequent|later|associated|related|other|and)$/;

/** A dated law that the register does not know: a run of capital words before "Act", "Regulations" or "Order". */
function unknownAt(words: readonly Word[], start: number, at: number): TitleHit | undefined {
  if (!/^(?:acts?|regulations|order)$/.test(words[at]!.fold) || !words[at]!.capital) return undefined;
  if (/^(?:the|these|this|of|an?)$/.test(words[at - 1]?.fold ?? "")) return undefined;
  const inBracket = bracketsFrom(words, at);
  let from = at;
  while (from > start) {
    const word = words[from - 1]!;
    if (inBracket(from)) {
      from--;
      continue;
    }
    if (!word.capital && !LIGHT.has(word.fold) && !/^\d/.test(word.text) && word.before !== "-") break;
    if (word.fold === "the" && !/^(?:of|for|in|to|by|on|with)$/.test(words[from - 2]?.fold ?? "")) break;
    from--;
  }
  while (from < at) {
    const word = words[from]!;
    if (PINPOINT.test(word.fold) && /^\d/.test(words[from + 1]?.text ?? "")) from += 2;
    else if (
      !word.capital ||
      LIGHT.has(word.fold) ||
      (LEAD_IN.has(word.fold) && !MAY_BEGIN_A_TITLE.has(word.fold) && opensSentence(words, from))
    )
      from++;
    else break;
  }
  return from < at && !words.slice(from, at).every(({ fold }) => OF_A_VERSION.test(fold))
    ? { from, to: at + 1, letter: L.unknown }
    : undefined;
}
