import { CITATION_LETTERS as L, CITATION_WORDS, FORCE, PUBLISHERS } from "../../../../../grammar/citation-words";
import type { TitleHit } from "./find-titles";
import { KIND_WORDS } from "./titles";
import { classAt, DIGIT, keptByWord } from "../../characters";
import { twoFigureYear, yearOf, type Word } from "./words";

/** A letter of the class string that `citation.peggy` reads, and where it stands. */
export interface Item {
  readonly letter: string;
  /** First word and one past the last; equal for punctuation. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
  readonly hit?: TitleHit;
}

const CLOSED_WORDS = new Map(Object.entries(CITATION_WORDS)),
  FORCE_WORDS = new Set(FORCE);
const PUBLISHERS_BY_FIRST = new Map(PUBLISHERS.map(([first]) => [first!, PUBLISHERS.filter((name) => name[0] === first)] as const));

/** Whether a word could begin a citation without any title beside it: "the Act", "section 175". */
const opensCitation = keptByWord((fold) => KIND_WORDS.has(fold) || CLOSED_WORDS.get(fold) === L.section);

/**
 * Whether a line can hold a citation at all, by its words; most lines cannot, and need no class string.
 * @param hits the titles found
 */
export function mayCite(words: readonly Word[], hits: readonly TitleHit[]): boolean {
  return (
    hits.some((hit) => hit.letter !== L.stem) ||
    words.some((word, at) =>
      opensCitation(word.fold)
        ? (KIND_WORDS.has(word.fold) && word.capital) || /^(?:\d|[A-Z]$)/.test(words[at + 1]?.text ?? "")
        : hits.length > 0 && CLOSED_WORDS.get(word.fold) === L.laws,
    )
  );
}

/** How a word that is no number is classed by itself. */
const letterOf = keptByWord((text) => (/^[A-Z]{2,}$/.test(text) ? L.acronym : L.word));

/**
 * The class string of a line: one item for each title, word and mark.
 * @param hits the titles found, in order, not overlapping
 */
export function itemsOf(line: string, words: readonly Word[], hits: readonly TitleHit[]): Item[] {
  const items: Item[] = [];
  let next = 0,
    done = 0;
  for (let at = 0; at < words.length;) {
    const word = words[at]!;
    marks(word.before, word.start - word.before.length, at);
    while (next < hits.length && hits[next]!.from < at) next++;
    const hit = hits[next];
    if (hit && hit.from === at) {
      items.push({ letter: hit.letter, from: hit.from, to: hit.to, start: word.start, end: words[hit.to - 1]!.end, hit });
      at = hit.to;
      next++;
      continue;
    }
    const { letter, to } = classOf(at);
    items.push({ letter, from: at, to, start: word.start, end: words[to - 1]!.end });
    at = to;
  }
  const last = words[words.length - 1];
  if (last) marks(line.slice(last.end), last.end, words.length);
  return items;

  function marks(between: string, start: number, at: number): void {
    if (between === " ") return;
    for (let i = 0; i < between.length; i++) {
      const letter = markOf(between, i, words[at]);
      if (letter && start + i >= done) items.push({ letter, from: at, to: at, start: start + i, end: start + i + 1 });
    }
  }

  function classOf(at: number): { letter: string; to: number } {
    const word = words[at]!;
    if (yearOf(word) || shortYear(at)) return { letter: L.year, to: at + 1 };
    if (isDigit(word.text)) return { letter: L.number, to: numberEnd(at) };
    const after = words[at + 1];
    const known = CLOSED_WORDS.get(word.fold);
    if (known === L.section) {
      const number = after && ((isDigit(after.text) && !yearOf(after)) || /^[A-Z]$/.test(after.text)) && /^[\s.]*$/.test(after.before);
      if (number) return { letter: L.section, to: at + 1 };
    } else if (known === L.month) {
      if (word.capital) return { letter: L.month, to: at + 1 };
    } else if (known) return { letter: known, to: at + 1 };
    for (const name of PUBLISHERS_BY_FIRST.get(word.fold) ?? [])
      if (name.every((part, i) => words[at + i]?.fold === part)) return { letter: L.publisher, to: at + name.length };
    if (FORCE_WORDS.has(word.fold)) {
      let to = at;
      while (to < words.length && FORCE_WORDS.has(words[to]!.fold)) to++;
      return { letter: words[to - 1]!.fold === "force" || words[to - 1]!.fold === "effect" ? L.edition : L.word, to };
    }
    if (KIND_WORDS.has(word.fold) && word.capital) return { letter: L.kind, to: at + 1 };
    if (items[items.length - 1]?.letter === L.section && /^[A-Z]$/.test(word.text)) return { letter: L.number, to: at + 1 };
    const letter = letterOf(word.text);
    return { letter: letter === L.word && word.capital ? L.capital : letter, to: at + 1 };
  }

  /** "Sept 22", "KCSIE '23": two figures after a month, or after an abbreviation that has an edition of that year. */
  function shortYear(at: number): boolean {
    const word = words[at]!,
      value = twoFigureYear(word);
    if (
      value === undefined ||
      /^[.,]?\d|^\s?\(|^[a-z]/i.test(line.slice(word.end, word.end + 3)) ||
      (yearOf(words[at + 1]) && /^[\s,]*$/.test(words[at + 1]!.before))
    )
      return false;
    const before = items.findLast((item) => item.letter !== L.quote);
    return (
      (before?.letter === L.month && value >= 2000 && value < 2040) ||
      (before?.letter === L.short && /^\s?'?$/.test(word.before) && (before.hit?.short?.dated.has(value) ?? false))
    );
  }

  /** Takes letters and bracketed parts that belong to a section number: "51A", "89(5)". */
  function numberEnd(at: number): number {
    const reach =
      /^[A-Z]{0,3}(?:\s?\((?!(?:19|20)\d\d\))[0-9a-z]{1,4}\))*/.exec(line.slice(words[at]!.end, words[at]!.end + 24))![0].length +
      words[at]!.end;
    let to = at + 1;
    while (to < words.length && words[to]!.end <= reach) to++;
    done = reach;
    return to;
  }
}

function isDigit(text: string): boolean {
  return classAt(text, 0) === DIGIT;
}

function markOf(between: string, i: number, next: Word | undefined): string | undefined {
  const mark = between[i]!;
  switch (mark) {
    case ",":
      return L.comma;
    case "(":
    case "[":
      return L.open;
    case ")":
    case "]":
      return L.close;
    case ":":
    case "\u2013":
    case "\u2014":
      return L.colon;
    case "-":
      return between[i - 1] === " " || between[i + 1] === " " ? L.colon : undefined;
    case '"':
      return L.quote;
    case "'":
      return L.quote;
    case "/":
      return L.and;
    case ".":
      return next?.capital && between[i + 1] === " " ? L.stop : undefined;
    case ";":
    case "!":
    case "?":
    case "\u2022":
    case "|":
      return L.stop;
    default:
      return undefined;
  }
}
