import { distance } from "fastest-levenshtein";
import { groupedBy } from "../../grouped";
import type { Register, RegisterEntry } from "../../knowledge/legislation";
import { byText } from "../../order";
import { cluesTo } from "./clues";
import {
  hasGone,
  KIND_WORDS,
  namesOf,
  titleWords,
  type Family,
  type ShortForm,
  type TitleEnd,
  type TitleIndex,
  type TitleNode,
} from "./titles";
import { LIGHT, readWords, stem } from "./words";

const indexes = new WeakMap<Register, TitleIndex>();

/** The index of a register; built once. */
export function titleIndex(register: Register): TitleIndex {
  let index = indexes.get(register);
  if (!index) indexes.set(register, (index = new TitleIndexBuilder().index(register)));
  return index;
}

/** What brackets hold in many titles, so that it tells no law from another. */
const IN_MANY_TITLES = /\b(?:amendments?|no|consolidation|provisions?|england|wales|scotland|northern ireland|eu|ec)\b/i;

/** How many words are remembered with those that are like them. */
const REMEMBERED = 20_000;

/** Puts the names of a register's entries into a trie of words, and entries whose titles differ in the year alone into families. */
class TitleIndexBuilder {
  readonly #root: TitleNode = { next: new Map(), end: {} };
  readonly #families: Family[] = [];
  readonly #byTitle = new Map<string, Family>();
  readonly #familyOf = new Map<RegisterEntry, Family>();
  readonly #bySection = new Map<string, RegisterEntry>();
  readonly #byAnaphor = new Map<number, RegisterEntry>();

  /** The index of all entries. */
  index(register: Register): TitleIndex {
    for (const entry of register.entries) this.#add(entry);
    for (const { entries } of this.#families) entries.sort(byAge);
    const byWord = familiesByWord(this.#families),
      guidance = this.#families.filter(({ law, weighty }) => !law && weighty.length >= 3),
      guidanceBy = groupedBy(guidance, ({ weighty }) => weighty[0]!);
    return {
      root: this.#root,
      families: this.#families,
      familyOf: this.#familyOf,
      bySection: this.#bySection,
      byAnaphor: this.#byAnaphor,
      byWord,
      guidanceBy,
      lawsLike: lawsLike(byWord),
      clues: cluesTo({ root: this.#root, guidanceBy }),
    };
  }

  #add(entry: RegisterEntry): void {
    for (const name of namesOf(entry)) this.#addName(name, entry);
    for (const topic of entry.topics ?? []) this.#end(titleWords(topic)).stem = this.#familyOf.get(entry)!;
    for (const name of entry.weakNames ?? []) {
      const family = this.#family(name, entry);
      this.#end(family.words).weak = family;
    }
    for (const text of entry.shortForms ?? []) this.#addShort(text, entry);
    for (const slip of entry.commonMisCitations ?? []) this.#addSlip(slip, entry);
  }

  /** Adds a title; that of a law also in the plural, without the word that says what kind of law it is, and by its parts in brackets. */
  #addName(name: string, entry: RegisterEntry): void {
    const family = this.#family(name, entry);
    this.#end(family.words).family = family;
    if (!family.law) return;
    const kind = family.words[family.words.length - 1]!,
      withoutKind = family.words.slice(0, -1);
    if (kind === "act") {
      this.#end([...withoutKind, "acts"]).plural = family;
      if (entry.topics?.length !== 0) this.#end(withoutKind).stem = family;
    } else if (family.weighty.length > 4 && !hasGone(entry)) this.#end(withoutKind).bare = family;
    for (const part of partsInBrackets(name)) {
      const end = this.#end([...part, kind]);
      if (!end.inBrackets?.includes(family)) end.inBrackets = [...(end.inBrackets ?? []), family];
    }
  }

  /** Adds a slip that the register lists, with the year that it has. */
  #addSlip(slip: string, entry: RegisterEntry): void {
    const { words, year } = withYear(titleWords(slip.replace(/^the /i, "").replace(/ \([A-Z]+\)$/, "")));
    (this.#end(words).slips ??= []).push(year ? { entry, year } : { entry });
  }

  /** Adds an abbreviation or short name: "DPA 2018", "section 47", "the 1998 Act". */
  #addShort(text: string, entry: RegisterEntry): void {
    const anaphor = /^the (\d{4}) Act$/.exec(text);
    if (anaphor) {
      this.#byAnaphor.set(Number(anaphor[1]), entry);
      return;
    }
    const all = readWords(text.replace(/^the (?!\d)/i, "")).map((word) => word.fold);
    if (/^(?:s|section)$/.test(all[0]!) && all.length === 2) {
      this.#bySection.set(all[1]!, entry);
      return;
    }
    const { words, year } = all.length > 1 ? withYear(all) : { words: all, year: undefined };
    const short: ShortForm = (this.#end(words).short ??= { text, dated: new Map(), acronym: isAcronym(text.replace(/\s\d{4}$/, "")) });
    if (year) {
      short.dated.set(year, entry);
      return;
    }
    if (entry.year) short.dated.set(entry.year, entry);
    if (!short.entry || (hasGone(short.entry) && !hasGone(entry))) short.entry = entry;
  }

  /** What ends at a run of words; made where nothing does yet. */
  #end(words: readonly string[]): TitleEnd {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map(), end: {} }));
      node = next;
    }
    return node.end;
  }

  /** The family of a name, with the entry in it. */
  #family(name: string, entry: RegisterEntry): Family {
    const words = titleWords(name.replace(/^the /i, "")),
      key = words.join(" ");
    let family = this.#byTitle.get(key);
    if (!family) {
      const law = (entry.kind === "act" || entry.kind === "si") && KIND_WORDS.has(words[words.length - 1]!);
      family = {
        id: this.#families.length,
        words,
        title: name,
        weighty: words.filter((word) => !LIGHT.has(word)).map(stem),
        law,
        entries: [],
      };
      this.#families.push(family);
      this.#byTitle.set(key, family);
    }
    family.entries.push(entry);
    if (!this.#familyOf.has(entry)) this.#familyOf.set(entry, family);
    return family;
  }
}

/** The parts of a title in brackets that name its matter, as words: two words of weight and more. */
function partsInBrackets(name: string): string[][] {
  const parts = [...name.matchAll(/\(([^()]+)\)/g)]
    .map(([, part]) => part!)
    .filter((part) => !IN_MANY_TITLES.test(part))
    .map(titleWords);
  return parts.filter((words) => words.filter((word) => !LIGHT.has(word)).length > 1);
}

/** Words of a name without the year at their end, and that year. */
function withYear(words: readonly string[]): { readonly words: readonly string[]; readonly year: number | undefined } {
  const last = Number(words[words.length - 1]),
    year = last >= 1800 && last < 2050 ? last : undefined;
  return { words: year ? words.slice(0, -1) : words, year };
}

function isAcronym(text: string): boolean {
  return !/\s/.test(text) && /^[A-Z][A-Za-z()]*[A-Z)]\d*$/.test(text);
}

/** Older entries first. */
function byAge(a: RegisterEntry, b: RegisterEntry): number {
  return byText(a.from ?? String(a.year ?? ""), b.from ?? String(b.year ?? "")) || (a.year ?? 0) - (b.year ?? 0);
}

/** Families by each word of their titles, stemmed. */
function familiesByWord(families: readonly Family[]): ReadonlyMap<string, readonly Family[]> {
  const byWord = new Map<string, Family[]>();
  for (const family of families)
    for (const word of new Set(family.words.map(stem))) {
      const known = byWord.get(word);
      if (known) known.push(family);
      else byWord.set(word, [family]);
    }
  return byWord;
}

/**
 * Finds the laws that have a word in their titles, or one that is a slip or two away from it and begins with the same two letters. A
 * law is found once for each such word of its title.
 */
function lawsLike(byWord: ReadonlyMap<string, readonly Family[]>): (word: string) => readonly Family[] {
  const byBeginning = groupedBy([...byWord.keys()], (word) => word.slice(0, 2)),
    known = new Map<string, readonly Family[]>();
  const similar = (word: string) => {
    if (word.length < 4) return [];
    const slips = Math.max(1, word.length >> 2);
    return (byBeginning.get(word.slice(0, 2)) ?? []).filter(
      (other) => Math.abs(other.length - word.length) <= 3 && distance(other, word) <= slips,
    );
  };
  return (word) => {
    let found = known.get(word);
    if (found) return found;
    if (known.size > REMEMBERED) known.clear();
    const families = [...new Set([stem(word), ...similar(word)])].flatMap((key) => byWord.get(key) ?? []);
    known.set(word, (found = families.filter(({ law }) => law)));
    return found;
  };
}
