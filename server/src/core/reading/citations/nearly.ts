import { distance } from "fastest-levenshtein";
import { CITATION_LETTERS as L } from "../../../../../grammar/citation-words";
import type { TitleHit } from "./find-titles";
import { KIND_WORDS, type Family, type TitleIndex } from "./titles";
import { LIGHT, stem, type Word } from "./words";

/** How far a written run of words is from a title. */
interface Distance {
  /** First word of the run that belongs to the title. */
  readonly from: number;
  readonly cost: number;
  /** Only spelling, small words and endings differ. */
  readonly spellingOnly: boolean;
}

const FAR = 99;
/** Words that make another instrument of a title: never dropped or added. */
const TELLING: ReadonlySet<string> = new Set([
  "amendment",
  "amendments",
  "no",
  "consolidation",
  "commencement",
  "exceptions",
  "scotland",
  "wales",
  "northern",
  "ireland",
  "scottish",
  "welsh",
  "irish",
  "prevention",
]);

/**
 * The law whose title is nearly the words `from`–`at`; `at` is its kind word.
 * A title with a word missing or changed counts only where the year is right.
 * @param years the years written beside it
 * @param ofTheYear whether only a law of one of these years will do
 */
export function nearestLaw(
  words: readonly Word[],
  from: number,
  at: number,
  index: TitleIndex,
  years: readonly number[],
  ofTheYear = false,
): TitleHit | undefined {
  let best: { family: Family; distance: Distance; score: number } | undefined;
  const bill = words[at]!.fold === "bill",
    kind = stem(words[at]!.fold);
  for (const family of candidates(words, from, at, index)) {
    const weight = family.weighty.length - 1;
    const yearFits = family.entries.some((entry) => entry.year !== null && years.includes(entry.year));
    if (!yearFits && (ofTheYear || (!bill && family.weighty[weight] !== kind))) continue;
    const found = fromTheEnd(words, from, at, family.words);
    const limit = found.spellingOnly ? Math.max(0.5, weight * 0.3) : yearFits && weight >= 2 ? weight * 0.34 + (bill ? 0.3 : 0.1) : -1;
    if (
      found.cost > limit ||
      (found.cost === 0 && years.length === 0 && !words[at]!.capital) ||
      (weight <= 1 && !yearFits && !isOneSlipAway(words, found.from, at, family))
    )
      continue;
    const score = found.cost - (yearFits ? 0.6 : 0) - weight * 0.01;
    if (!best || score < best.score) best = { family, distance: found, score };
  }
  if (!best) return undefined;
  return {
    from: best.distance.from,
    to: at + 1,
    letter: words[at]!.fold === "acts" ? L.plural : L.title,
    family: best.family,
    misspelt: true,
  };
}

/** Whether a title of one word, written without its year, differs by one letter at most: "Equalty Act", but not "bullying, acts" for the Building Act. */
function isOneSlipAway(words: readonly Word[], from: number, at: number, family: Family): boolean {
  const written = words
      .slice(from, at)
      .map((word) => stem(word.fold))
      .join(" "),
    official = family.words.slice(0, -1).map(stem).join(" ");
  return distance(written, official) <= (words[at]!.capital ? 1 : 0);
}

/** Guidance whose title is nearly what stands there; looked for where a capital word begins a known title. */
export function nearestGuidance(words: readonly Word[], taken: Uint8Array, index: TitleIndex): TitleHit[] {
  const hits: TitleHit[] = [],
    stems: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (taken[at] || !word.capital || LIGHT.has(word.fold)) continue;
    let best: { family: Family; to: number; cost: number } | undefined;
    for (const family of index.guidanceBy.get(stem(word.fold)) ?? []) {
      const weight = family.weighty.length;
      const end = Math.min(words.length, at + family.words.length + 3);
      for (let i = stems.length; i < end; i++) stems.push(stem(words[i]!.fold));
      if (
        family.weighty.filter((one) => {
          const near = stems.indexOf(one, at);
          return near >= 0 && near < end;
        }).length <
        weight * 0.6
      )
        continue;
      const found = fromTheStart(words, at, taken, family.words);
      if (!found || found.cost === 0) continue;
      if (!found.spellingOnly && endsLongerTitle(words, at)) continue;
      const marked = /["']$/.test(word.before) || (titleCase(words, at, found.to) && beside(words, found.to));
      if (found.cost > (found.spellingOnly ? weight * 0.2 : marked && weight >= 4 ? weight * 0.34 : -1)) continue;
      if (!best || found.cost / weight < best.cost) best = { family, to: found.to, cost: found.cost / weight };
    }
    if (!best) continue;
    hits.push({ from: at, to: best.to, letter: L.guidance, family: best.family, misspelt: true });
    at = best.to - 1;
  }
  return hits;
}

/** "A Practical Guide for School Governors": what begins here goes on from a capital word, and is the end of another title. */
function endsLongerTitle(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && words[at]!.before === " " && /^[A-Z][a-z]{3,}$/.test(before.text) && before.piece === words[at]!.piece;
}

function titleCase(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).every((word) => word.capital || LIGHT.has(word.fold));
}

/** A year or a publisher directly after, or a "code" or "guidance" inside, shows that a document is meant. */
function beside(words: readonly Word[], to: number): boolean {
  return words
    .slice(to - 3, to + 3)
    .some((word) => /^(?:19|20)\d\d$/.test(word.text) || /^(?:DfE|DfES|DCSF|HM|code|guidance)$/i.test(word.text));
}

/** The dozen laws whose titles share most words with those before a kind word at `at`. */
function candidates(words: readonly Word[], from: number, at: number, index: TitleIndex): readonly Family[] {
  const shared = new Map<Family, number>();
  for (let i = from; i < at; i++) {
    const word = words[i]!.fold;
    if (LIGHT.has(word) || word.length < 4) continue;
    for (const law of index.lawsLike(word)) shared.set(law, (shared.get(law) ?? 0) + 1);
  }
  const enough: (readonly [Family, number])[] = [];
  for (const one of shared) if (one[1] >= (one[0].weighty.length - 1) * 0.5) enough.push(one);
  return enough
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([family]) => family);
}

/** Aligns the words up to `at` with a title, from its end; what stands before the title is free. */
function fromTheEnd(words: readonly Word[], from: number, at: number, title: readonly string[]): Distance {
  const rows = title.length + 1;
  let row: Cell[] = [];
  for (let j = 0; j < rows; j++)
    row.push(j === 0 ? { cost: 0, spelling: true, from: at + 1 } : add(row[j - 1]!, dropped(title[title.length - j]!), at + 1));
  let best: Distance = { from: at, cost: FAR, spellingOnly: false };
  for (let i = at; i >= from; i--) {
    const next: Cell[] = [add(row[0]!, added(words[i]!.fold), i)];
    for (let j = 1; j < rows; j++) {
      const word = title[title.length - j]!;
      const options = [
        add(row[j - 1]!, changed(words[i]!.fold, word), i),
        add(row[j]!, added(words[i]!.fold), i),
        add(next[j - 1]!, dropped(word), next[j - 1]!.from),
      ];
      next.push(options.reduce((a, b) => (b.cost < a.cost ? b : a)));
    }
    row = next;
    const end = row[rows - 1]!;
    if (end.cost < best.cost && !LIGHT.has(words[i]!.fold)) best = { from: i, cost: end.cost, spellingOnly: end.spelling };
  }
  return best;
}

function fromTheStart(
  words: readonly Word[],
  at: number,
  taken: Uint8Array,
  title: readonly string[],
): { to: number; cost: number; spellingOnly: boolean } | undefined {
  let row: Cell[] = [{ cost: 0, spelling: true, from: at }];
  for (let j = 1; j <= title.length; j++) row.push(add(row[j - 1]!, dropped(title[j - 1]!), at));
  let best: { to: number; cost: number; spellingOnly: boolean } | undefined;
  for (let i = at; i < words.length && i < at + title.length + 3; i++) {
    if (taken[i] || (i > at && /[.;:!?()"]/.test(words[i]!.before))) break;
    const next: Cell[] = [add(row[0]!, added(words[i]!.fold), at)];
    for (let j = 1; j <= title.length; j++) {
      const word = title[j - 1]!;
      const options = [
        add(row[j - 1]!, changed(words[i]!.fold, word), at),
        add(row[j]!, added(words[i]!.fold), at),
        add(next[j - 1]!, dropped(word), at),
      ];
      next.push(options.reduce((a, b) => (b.cost < a.cost ? b : a)));
    }
    row = next;
    const end = row[title.length]!;
    if ((!best || end.cost < best.cost) && !LIGHT.has(words[i]!.fold)) best = { to: i + 1, cost: end.cost, spellingOnly: end.spelling };
  }
  return best;
}

interface Cell {
  readonly cost: number;
  readonly spelling: boolean;
  readonly from: number;
}
interface Step {
  readonly cost: number;
  readonly spelling: boolean;
}

function add(cell: Cell, step: Step, from: number): Cell {
  return { cost: cell.cost + step.cost, spelling: cell.spelling && step.spelling, from };
}

function dropped(word: string): Step {
  if (LIGHT.has(word)) return { cost: 0.1, spelling: true };
  if (word === "england") return { cost: 0.4, spelling: false };
  return { cost: TELLING.has(word) || KIND_WORDS.has(word) || /^\d/.test(word) ? FAR : 1, spelling: false };
}

function added(word: string): Step {
  if (LIGHT.has(word)) return { cost: 0.1, spelling: true };
  if (word === "england") return { cost: 0.4, spelling: false };
  return { cost: TELLING.has(word) || KIND_WORDS.has(word) || /^\d/.test(word) ? FAR : 1, spelling: false };
}

function changed(written: string, word: string): Step {
  if (written === word) return { cost: 0, spelling: true };
  if (KIND_WORDS.has(written) && KIND_WORDS.has(word))
    return written === "bill"
      ? { cost: 0.2, spelling: true }
      : stem(written) === stem(word)
        ? { cost: 0, spelling: true }
        : { cost: 0.4, spelling: false };
  if (KIND_WORDS.has(written) || KIND_WORDS.has(word) || /^\d/.test(written) || /^\d/.test(word)) return { cost: FAR, spelling: false };
  if (LIGHT.has(written) && LIGHT.has(word)) return { cost: 0.1, spelling: true };
  if (LIGHT.has(written) || LIGHT.has(word)) return { cost: 1.2, spelling: false };
  if (stem(written) === stem(word)) return { cost: 0.2, spelling: true };
  const shorter = Math.min(written.length, word.length);
  if (shorter >= 4 && distance(written, word) <= Math.max(1, Math.floor(shorter / 4)) && written[0] === word[0])
    return { cost: 0.25, spelling: true };
  return sameRoot(written, word) ? { cost: 0.4, spelling: true } : { cost: FAR, spelling: false };
}

/** "offenders" and "offences": a slip of the ending. A word is never taken for another one. */
function sameRoot(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= 5 && shared >= Math.max(a.length, b.length) * 0.5;
}
