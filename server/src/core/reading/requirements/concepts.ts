import type { Word } from "../word-list";
import { keptByWord } from "../../characters";
import { baseForms } from "./inflection";
import { phrasesOf, type PhraseNode } from "./phrases";

/** A concept as written in `server/knowledge/concepts.json`. */
export interface ConceptEntry {
  readonly words: readonly string[];
  /** Read only where the word is a verb. */
  readonly verb?: boolean;
  /** How the person follows the verb: as its object, or after one of these prepositions. */
  readonly reach?: readonly string[];
  /** The words that must follow for the verb to mean this (let … know). */
  readonly completedBy?: readonly string[];
  /** The concepts whose mentions inside a longer mention of this one do not count; all, when absent. */
  readonly hides?: readonly string[];
}

/** A place where a sentence speaks of a concept: word indices, `to` exclusive. */
export interface Mention {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

/** The concepts, ready to be found in sentences. What it remembers of words is shared. */
export interface ConceptIndex {
  readonly entries: ReadonlyMap<string, ConceptEntry>;
  /** Where in the phrases one is once a written word has begun some of them. */
  readonly openedBy: (word: string) => readonly PhraseNode[];
  /** The base forms of a written word with which some phrase goes on. */
  readonly goingOn: (word: string) => readonly string[];
  /** All base forms with which phrases go on. */
  readonly later: ReadonlySet<string>;
}

/**
 * Builds the index: every phrase with its concept references spelt out.
 * @param entries the concepts to be found
 * @param upon an index whose concepts are found too, and may be referred to
 */
export function indexConcepts(entries: Readonly<Record<string, ConceptEntry>>, upon?: ConceptIndex): ConceptIndex {
  const all = new Map([...(upon?.entries ?? []), ...Object.entries(entries)]),
    { root, later: own } = phrasesOf(
      Object.keys(entries).filter((concept) => !SPELLING.has(concept)),
      all,
    ),
    later = new Set([...(upon?.later ?? []), ...own]);
  const openedBy = keptByWord((word): readonly PhraseNode[] => {
    const here = baseForms(word).flatMap((form) => root.next.get(form) ?? []),
      below = upon?.openedBy(word) ?? NOTHING;
    return here.length === 0 ? below : [...below, ...here];
  });
  const goingOn = keptByWord((word): readonly string[] => {
    const forms = baseForms(word).filter((form) => later.has(form));
    return forms.length === 0 ? NOTHING : forms;
  });
  return { entries: all, openedBy, goingOn, later };
}

const NOTHING: readonly never[] = [];

/** A noun follows these: "a report", "any reports", "the school's report". */
const BEFORE_NOUN = new Set([
  "a",
  "an",
  "the",
  "this",
  "that",
  "these",
  "those",
  "any",
  "each",
  "their",
  "his",
  "her",
  "our",
  "your",
  "its",
  "such",
  "annual",
  "written",
  "school",
  "school's",
  "regular",
  "no",
  "of",
  "full",
  "termly",
  "weekly",
  "verbal",
  "other",
  "prior",
  "initial",
  "all",
]);

/**
 * Every mention of every concept in a sentence. The longest phrase of a concept counts, and a mention inside a longer one of another concept
 * does not count: "child protection officer" does not speak of a child. Articles inside a phrase are passed over.
 */
export function mentionsIn(words: readonly Word[], index: ConceptIndex): readonly Mention[] {
  const found: Found[] = [];
  let someLong = false;
  for (let from = 0; from < words.length; from++) {
    const opened = index.openedBy(words[from]!.text);
    if (opened.length === 0) continue;
    const first = found.length;
    for (let i = 0; i < opened.length; i++) walk(words, from, opened[i]!, from + 1, index, found, first);
    for (let i = first; i < found.length; i++) if (found[i]!.to - from > 1) someLong = true;
  }
  return found.length === 0 ? NOTHING : someLong ? unhidden(found, index) : found;
}

type Found = { -readonly [Field in keyof Mention]: Mention[Field] };

/**
 * Looks for the longest phrase of each concept that begins at `from`, once words up to `at` have led to `node`.
 * @param found where the mentions from `first` on begin at `from`
 */
function walk(
  words: readonly Word[],
  from: number,
  node: PhraseNode,
  at: number,
  index: ConceptIndex,
  found: Found[],
  first: number,
): void {
  for (let i = 0; i < node.ends.length; i++) {
    const { concept, asVerb } = node.ends[i]!;
    if (asVerb && !isVerb(words, from)) continue;
    let known = first;
    while (known < found.length && found[known]!.concept !== concept) known++;
    if (known === found.length) found.push({ concept, from, to: at });
    else if (at > found[known]!.to) found[known]!.to = at;
  }
  const word = words[at];
  if (word === undefined || word.gap === ";" || word.gap === ".") return;
  if (node.next.size > 0) {
    const forms = index.goingOn(word.text);
    for (let i = 0; i < forms.length; i++) {
      const further = node.next.get(forms[i]!);
      if (further) walk(words, from, further, at + 1, index, found, first);
    }
  }
  if (ARTICLES.has(word.text)) walk(words, from, node, at + 1, index, found, first);
}

/** The mentions that do not count as parts of longer ones. */
function unhidden(found: readonly Mention[], index: ConceptIndex): readonly Mention[] {
  const longer = found.filter(({ concept, from, to }) => to - from > 1 && !isPhrases(concept));
  if (longer.length === 0) return found;
  return found.filter(
    (one) => !longer.some((other) => holds(other, one) && hidesIn(index, other.concept, one.concept) && !isPhrases(one.concept)),
  );
}

/** Whether a mention is a part of a longer one. */
function holds(longer: Mention, { from, to }: Mention): boolean {
  return longer.from <= from && longer.to >= to && longer.to - longer.from > to - from;
}

/** Words that may stand inside a phrase. */
const ARTICLES = new Set(["the", "a", "an", "our", "their", "your", "any", "s"]);

/** Concepts that only serve to write others: they are not looked for by themselves. */
const SPELLING = new Set(["protect", "office", "appoint"]);
/** Concepts that may hold others inside them. */
const PARTS = new Set(["dealt-with-under", "old-pupil", "assumption", "not-needed"]);

/** "Child protection officer" hides the child in it; a concept with `hides` hides only those. */
function hidesIn(index: ConceptIndex, outer: string, inner: string): boolean {
  const named = index.entries.get(outer)?.hides;
  return named ? named.includes(inner) : !PARTS.has(outer);
}

/** The phrases of a `words` statement neither hide other mentions nor are hidden by them. */
function isPhrases(concept: string): boolean {
  return concept.startsWith("words:");
}

function isVerb(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (at === 0 && /[^s]s$/.test(words[at]!.text)) return false;
  if (before?.text === "school" && /^(?:parents|carers|families|staff|pupils|all|the|every|each|any|for)$/.test(words[at + 1]?.text ?? ""))
    return true;
  return before === undefined || words[at]!.gap !== "" || !BEFORE_NOUN.has(before.text) || /(?:ed|ing)$/.test(words[at]!.text);
}
