import { distance } from "fastest-levenshtein";
import type { Register, RegisterEntry } from "../../knowledge/legislation";
import { LIGHT, readWords, stem } from "./words";

/** Titles that are the same but for the year: the Data Protection Acts, the editions of one piece of guidance. */
export interface Family {
  /** Index in `TitleIndex.families`. */
  readonly id: number;
  /** The title without its year, as words. */
  readonly words: readonly string[];
  readonly title: string;
  /** The words that carry weight, stemmed; a law's kind word is the last. */
  readonly weighty: readonly string[];
  /** Acts and instruments end in a kind word and are dated; everything else is read as guidance. */
  readonly law: boolean;
  readonly entries: RegisterEntry[];
}

/** What a run of words may be: the names that end here. */
export interface TitleEnd {
  family?: Family;
  /** A name too ordinary to stand alone. */
  weak?: Family;
  /** The title of an Act without its kind word ("Data Protection"). */
  stem?: Family;
  /** The long title of an instrument without its kind word, which means it even so. */
  bare?: Family;
  /** The words in brackets of a title, with its kind word ("First-Aid Regulations"): they mean it beside its year. */
  inBrackets?: Family[];
  /** The plural: "Data Protection Acts". */
  plural?: Family;
  /** An abbreviation or short name, for these entries, undated ones first. */
  short?: ShortForm;
  /** A slip that the register lists, with the year that it has. */
  slips?: { readonly entry: RegisterEntry; readonly year?: number }[];
}

/** A short name. `entry` is what it means without a year; `dated` what it means with one. */
export interface ShortForm {
  readonly text: string;
  entry?: RegisterEntry;
  readonly dated: Map<number, RegisterEntry>;
  /** Written with a capital and no small letter ("DPA"): must be so in the policy. */
  readonly acronym: boolean;
}

/** A node of the word trie. */
export interface TitleNode {
  readonly next: Map<string, TitleNode>;
  readonly end: TitleEnd;
}

/** All names of the register, by their words. */
export interface TitleIndex {
  readonly root: TitleNode;
  readonly families: readonly Family[];
  /** Families by each stemmed word of weight that their title contains. */
  readonly byWord: ReadonlyMap<string, readonly Family[]>;
  /** Guidance by the first word of weight of its title, stemmed; only titles of three such words and more. */
  readonly guidanceBy: ReadonlyMap<string, readonly Family[]>;
  /** The family of an entry's first name. */
  readonly familyOf: ReadonlyMap<RegisterEntry, Family>;
  /** The words of titles, stemmed, that are a slip or two away from a word. */
  similar(word: string): readonly string[];
  /** What a section number alone stands for ("section 47"), where schools use it so. */
  readonly bySection: ReadonlyMap<string, RegisterEntry>;
  /** What "the 1998 Act" means where no Act of that year was named. */
  readonly byAnaphor: ReadonlyMap<number, RegisterEntry>;
}

/** The words that end the title of a law. */
export const KIND_WORDS: ReadonlySet<string> = new Set(["act", "acts", "regulations", "regulation", "order", "bill", "directive", "measure"]);

/** What brackets hold in many titles, so that it tells no law from another. */
const IN_MANY_TITLES = /\b(?:amendments?|no|consolidation|provisions?|england|wales|scotland|northern ireland|eu|ec)\b/i;

const GONE: ReadonlySet<string> = new Set(["repealed", "superseded", "withdrawn", "never-existed"]);

/** Whether an entry has been repealed, replaced or withdrawn, by the register's own status. */
export function hasGone(entry: RegisterEntry): boolean {
  return GONE.has(entry.status);
}

const indexes = new WeakMap<Register, TitleIndex>();

/** The index of a register; built once. */
export function titleIndex(register: Register): TitleIndex {
  let index = indexes.get(register);
  if (!index) indexes.set(register, index = build(register));
  return index;
}

/** The words of a title as they are compared: no brackets, no "etc", "and" for "&". */
export function titleWords(title: string): string[] {
  return readWords(title).map((word) => word.fold).filter((word) => word !== "etc");
}

/** The names under which an entry is cited, without year. */
export function namesOf(entry: RegisterEntry): readonly string[] {
  if (entry.names) return entry.names;
  if (entry.weakNames) return [];
  const bare = entry.title.replace(/\s*\([^()]*\b(?:\d{4}|not stated|ICO|UKCIS|UKCCIS|NPCC|DCSF|GTCE|DfE|Ofsted|Ofcom|HM Government|GOV\.UK|tort|common law|Safer Recruitment Consortium)[^()]*\)\s*$/, "");
  return [entry.kind === "guidance" && !bare.endsWith(String(entry.year)) ? bare : bare.replace(/,? (?:1[89]|20)\d\d$/, "")];
}

/** The parts of a title in brackets that name its matter, as words: two words of weight and more. */
function partsInBrackets(name: string): string[][] {
  return [...name.matchAll(/\(([^()]+)\)/g)].map(([, part]) => part!).filter((part) => !IN_MANY_TITLES.test(part)).map(titleWords)
    .filter((words) => words.filter((word) => !LIGHT.has(word)).length > 1);
}

function build(register: Register): TitleIndex {
  const root: TitleNode = { next: new Map(), end: {} };
  const families: Family[] = [];
  const byTitle = new Map<string, Family>();
  const familyOf = new Map<RegisterEntry, Family>();
  const bySection = new Map<string, RegisterEntry>(), byAnaphor = new Map<number, RegisterEntry>();

  const nodeFor = (words: readonly string[]) => {
    let node = root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, next = { next: new Map(), end: {} });
      node = next;
    }
    return node;
  };
  const familyFor = (name: string, entry: RegisterEntry): Family => {
    const words = titleWords(name.replace(/^the /i, "")), key = words.join(" ");
    let family = byTitle.get(key);
    if (!family) {
      const law = (entry.kind === "act" || entry.kind === "si") && KIND_WORDS.has(words[words.length - 1]!);
      family = { id: families.length, words, title: name, weighty: words.filter((word) => !LIGHT.has(word)).map(stem), law, entries: [] };
      families.push(family);
      byTitle.set(key, family);
    }
    family.entries.push(entry);
    if (!familyOf.has(entry)) familyOf.set(entry, family);
    return family;
  };

  for (const entry of register.entries) {
    for (const name of namesOf(entry)) {
      const family = familyFor(name, entry);
      nodeFor(family.words).end.family = family;
      if (!family.law) continue;
      const last = family.words[family.words.length - 1]!, stem = family.words.slice(0, -1);
      if (last === "act") nodeFor([...stem, "acts"]).end.plural = family;
      if (last === "act") { if (entry.topics?.length !== 0) nodeFor(stem).end.stem = family; }
      else if (family.weighty.length > 4 && !hasGone(entry)) nodeFor(stem).end.bare = family;
      for (const part of partsInBrackets(name)) {
        const { end } = nodeFor([...part, last]);
        if (!end.inBrackets?.includes(family)) end.inBrackets = [...(end.inBrackets ?? []), family];
      }
    }
    for (const topic of entry.topics ?? []) nodeFor(titleWords(topic)).end.stem = familyOf.get(entry)!;
    for (const name of entry.weakNames ?? []) { const family = familyFor(name, entry); nodeFor(family.words).end.weak = family; }
    for (const text of entry.shortForms ?? []) addShort(text, entry);
    for (const slip of entry.commonMisCitations ?? []) {
      const words = titleWords(slip.replace(/^the /i, "").replace(/ \([A-Z]+\)$/, "")), last = Number(words[words.length - 1]);
      const year = last >= 1800 && last < 2050 ? last : undefined;
      const end = nodeFor(year ? words.slice(0, -1) : words).end;
      (end.slips ??= []).push(year ? { entry, year } : { entry });
    }
  }
  for (const family of families) family.entries.sort((a, b) => (a.from ?? String(a.year ?? "")).localeCompare(b.from ?? String(b.year ?? "")) || (a.year ?? 0) - (b.year ?? 0));

  const byWord = new Map<string, Family[]>(), buckets = new Map<string, string[]>();
  for (const family of families) for (const word of new Set(family.words.map(stem))) {
    const list = byWord.get(word);
    if (list) { list.push(family); continue; }
    byWord.set(word, [family]);
    const bucket = buckets.get(word.slice(0, 2));
    if (bucket) bucket.push(word); else buckets.set(word.slice(0, 2), [word]);
  }
  const guidanceBy = new Map<string, Family[]>();
  for (const family of families) if (!family.law && family.weighty.length >= 3) guidanceBy.set(family.weighty[0]!, [...(guidanceBy.get(family.weighty[0]!) ?? []), family]);
  const looked = new Map<string, readonly string[]>();
  const similar = (word: string) => {
    const known = looked.get(word);
    if (known) return known;
    if (looked.size > 20_000) looked.clear();
    const found = lookSimilar(word);
    looked.set(word, found);
    return found;
  };
  const lookSimilar = (word: string) => word.length < 4 ? [] : (buckets.get(word.slice(0, 2)) ?? []).filter((other) => Math.abs(other.length - word.length) <= 3 && distance(other, word) <= Math.max(1, word.length >> 2));
  return { root, families, byWord, guidanceBy, familyOf, similar, bySection, byAnaphor };

  function addShort(text: string, entry: RegisterEntry): void {
    const anaphor = /^the (\d{4}) Act$/.exec(text);
    if (anaphor) { byAnaphor.set(Number(anaphor[1]), entry); return; }
    const words = readWords(text.replace(/^the (?!\d)/i, "")).map((word) => word.fold);
    if (/^(?:s|section)$/.test(words[0]!) && words.length === 2) { bySection.set(words[1]!, entry); return; }
    const last = Number(words[words.length - 1]), year = words.length > 1 && last >= 1800 && last < 2050 ? last : undefined;
    const end = nodeFor(year ? words.slice(0, -1) : words).end;
    const acronym = !/\s/.test(text.replace(/\s\d{4}$/, "")) && /^[A-Z][A-Za-z()]*[A-Z)]\d*$/.test(text.replace(/\s\d{4}$/, ""));
    const short: ShortForm = end.short ??= { text, dated: new Map(), acronym };
    if (year) short.dated.set(year, entry);
    else {
      if (entry.year) short.dated.set(entry.year, entry);
      if (!short.entry || (hasGone(short.entry) && !hasGone(entry))) short.entry = entry;
    }
  }
}
