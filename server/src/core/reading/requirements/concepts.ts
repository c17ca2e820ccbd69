import type { Word } from "../word-list";
import { keptByWord } from "../../characters";
import { baseForms } from "./inflection";

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

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  readonly ends: string[];
}

/** The concepts, ready to be found in sentences. */
export interface ConceptIndex {
  readonly entries: ReadonlyMap<string, ConceptEntry>;
  readonly root: TrieNode;
  /** The base forms of a written word that some phrase uses. Remembers what it was asked. */
  readonly formsOf: (word: string) => readonly string[];
  /** Whether some phrase begins with a written word. */
  readonly opens: (word: string) => boolean;
}

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

/** Builds the index: every phrase with its concept references spelt out, as a trie over base forms. */
export function indexConcepts(entries: Readonly<Record<string, ConceptEntry>>): ConceptIndex {
  const map = new Map(Object.entries(entries));
  const spelt = new Map<string, readonly (readonly string[])[]>();
  const root: TrieNode = { next: new Map(), ends: [] };
  const vocabulary = new Set<string>();
  for (const concept of map.keys()) {
    for (const phrase of spellOut(concept, map, spelt)) {
      let node = root;
      for (const word of phrase) {
        vocabulary.add(word);
        let next = node.next.get(word);
        if (!next) {
          next = { next: new Map(), ends: [] };
          node.next.set(word, next);
        }
        node = next;
      }
      if (!node.ends.includes(concept)) node.ends.push(concept);
    }
  }
  const formsOf = keptByWord((word) => [...new Set(baseForms(word))].filter((form) => vocabulary.has(form)));
  const opens = keptByWord((word) => formsOf(word).some((form) => root.next.has(form)));
  return { entries: map, root, formsOf, opens };
}

function spellOut(
  concept: string,
  map: ReadonlyMap<string, ConceptEntry>,
  done: Map<string, readonly (readonly string[])[]>,
): readonly (readonly string[])[] {
  const known = done.get(concept);
  if (known) return known;
  done.set(concept, []);
  const phrases = (map.get(concept)?.words ?? []).flatMap((phrase) => {
    let spelled: string[][] = [[]];
    for (const part of phrase.split(" ")) {
      const optional = part.endsWith("?"),
        name = part.replace(/\?$/, "");
      const choices = /^<.+>$/.test(name) ? spellOut(name.slice(1, -1), map, done) : [[name]];
      spelled = spelled.flatMap((start) => [...(optional ? [start] : []), ...choices.map((choice) => [...start, ...choice])]);
    }
    return spelled;
  });
  done.set(concept, phrases);
  return phrases;
}

/**
 * Every mention of every concept in a sentence. The longest phrase of a concept counts, and a mention inside a longer one of another concept
 * does not count: "child protection officer" does not speak of a child. Articles inside a phrase are passed over.
 */
export function mentionsIn(words: readonly Word[], index: ConceptIndex): Mention[] {
  const found: Mention[] = [],
    best: { concept: string; to: number }[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!index.opens(words[from]!.text)) continue;
    walk(index.root, from, from);
    for (const { concept, to } of best) if (!index.entries.get(concept)?.verb || isVerb(words, from)) found.push({ concept, from, to });
    best.length = 0;
  }
  const longer = found.filter(({ from, to }) => to - from > 1);
  return longer.length === 0
    ? found
    : found.filter(
        (one) =>
          !longer.some(
            (other) =>
              other.from <= one.from &&
              other.to >= one.to &&
              other.to - other.from > one.to - one.from &&
              hidesIn(index, other.concept, one.concept) &&
              !isPhrases(other.concept) &&
              !isPhrases(one.concept),
          ),
      );

  /** Looks for the longest phrase of each concept that begins at a word. */
  function walk(node: TrieNode, from: number, at: number): void {
    if (at > from)
      for (const concept of node.ends) {
        const known = best.find((one) => one.concept === concept);
        if (!known) best.push({ concept, to: at });
        else if (at > known.to) known.to = at;
      }
    if (at >= words.length || (at > from && (words[at]!.gap === ";" || words[at]!.gap === "."))) return;
    if (node.next.size > 0)
      for (const form of index.formsOf(words[at]!.text)) {
        const next = node.next.get(form);
        if (next) walk(next, from, at + 1);
      }
    if (at > from && ARTICLES.has(words[at]!.text) && node !== index.root) walk(node, from, at + 1);
  }
}

/** Words that may stand inside a phrase. */
const ARTICLES = new Set(["the", "a", "an", "our", "their", "your", "any", "s"]);

/** Concepts that only serve to write others, or that may hold others inside them. */
const PARTS = new Set(["protect", "office", "appoint", "dealt-with-under", "old-pupil", "assumption", "not-needed"]);

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
