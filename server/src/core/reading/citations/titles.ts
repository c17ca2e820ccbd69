import type { RegisterEntry } from "../../knowledge/legislation";
import type { Clues } from "./clues";
import { readWords } from "./words";

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
  /** The laws whose titles have a word, or nearly: once for each such word of theirs. */
  lawsLike(word: string): readonly Family[];
  /** Which words say that a line may hold a citation. */
  readonly clues: Clues;
  /** What a section number alone stands for ("section 47"), where schools use it so. */
  readonly bySection: ReadonlyMap<string, RegisterEntry>;
  /** What "the 1998 Act" means where no Act of that year was named. */
  readonly byAnaphor: ReadonlyMap<number, RegisterEntry>;
}

/** The words that end the title of a law. */
export const KIND_WORDS: ReadonlySet<string> = new Set([
  "act",
  "acts",
  "regulations",
  "regulation",
  "order",
  "bill",
  "directive",
  "measure",
]);

const GONE: ReadonlySet<string> = new Set(["repealed", "superseded", "withdrawn", "never-existed"]);

/** Whether an entry has been repealed, replaced or withdrawn, by the register's own status. */
export function hasGone(entry: RegisterEntry): boolean {
  return GONE.has(entry.status);
}

/** The words of a title as they are compared: no brackets, no "etc", "and" for "&". */
export function titleWords(title: string): string[] {
  return readWords(title)
    .map((word) => word.fold)
    .filter((word) => word !== "etc");
}

/** The names under which an entry is cited, without year. */
export function namesOf(entry: RegisterEntry): readonly string[] {
  if (entry.names) return entry.names;
  if (entry.weakNames) return [];
  const bare = entry.title.replace(
    /\s*\([^()]*\b(?:\d{4}|not stated|ICO|UKCIS|UKCCIS|NPCC|DCSF|GTCE|DfE|Ofsted|Ofcom|HM Government|GOV\.UK|tort|common law|Safer Recruitment Consortium)[^()]*\)\s*$/,
    "",
  );
  return [entry.kind === "guidance" && !bare.endsWith(String(entry.year)) ? bare : bare.replace(/,? (?:1[89]|20)\d\d$/, "")];
}
