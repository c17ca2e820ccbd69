import data from "../../../../knowledge/vocabulary.json";
import { lexicon } from "../../knowledge/generated/lexicon.js";
import { singular } from "./inflection";

/** The sections of the vocabulary: what a concept is a kind of. */
export type Section = "people" | "things" | "channels" | "places" | "times" | "actions";

/** The index of a concept in the vocabulary. */
export type ConceptId = number;

interface Concept { readonly id: string; readonly section: Section; readonly ancestors: ReadonlySet<ConceptId> }
interface Row { readonly is?: string; readonly words?: string }

const NOUN_SECTIONS: readonly Section[] = ["people", "things", "channels", "places", "times"];
const concepts: Concept[] = [];
const indexOf = new Map<string, ConceptId>();
const list = (words: string | undefined) => (words ?? "").split(",").map((word) => word.trim()).filter((word) => word !== "");

for (const section of [...NOUN_SECTIONS, "actions" as const]) for (const key of Object.keys(data[section])) indexOf.set(`${section}:${key}`, indexOf.size);
for (const section of [...NOUN_SECTIONS, "actions" as const]) {
  const rows = data[section] as Readonly<Record<string, Row>>;
  for (const key of Object.keys(rows)) {
    const ancestors = new Set<ConceptId>(), open = [key];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const id = indexOf.get(`${section}:${at}`);
      if (id === undefined || ancestors.has(id)) continue;
      ancestors.add(id);
      open.push(...list(rows[at]?.is));
    }
    concepts.push({ id: `${section}:${key}`, section, ancestors });
  }
}

/** Written form of a phrase's words as they are looked up: lower case, hyphens as spaces, last word singular. */
function phraseKey(words: string): string {
  const parts = words.replace(/-/g, " ").split(" ");
  return parts.map((part) => part === parts[parts.length - 1] ? singular(part) : part).join(" ");
}

const nouns = new Map<string, ConceptId>(), actions = new Map<string, ConceptId>();
for (const section of NOUN_SECTIONS) {
  for (const [key, row] of Object.entries(data[section] as Readonly<Record<string, Row>>)) for (const word of list(row.words)) {
    const written = phraseKey(word);
    if (!nouns.has(written)) nouns.set(written, indexOf.get(`${section}:${key}`)!);
  }
}
for (const [key, row] of Object.entries(data.actions as Readonly<Record<string, Row>>)) for (const word of list(row.words)) {
  if (!actions.has(word)) actions.set(word, indexOf.get(`actions:${key}`)!);
}
for (const [kind, words] of Object.entries(lexicon.kinds)) {
  const id = indexOf.get(`things:${kind}`);
  if (id !== undefined) for (const word of words.split(" ")) if (!nouns.has(word)) nouns.set(word, addKind(word, id));
}

/** A leaf of its own under a WordNet kind, so that a poodle is an animal without being every animal. */
function addKind(word: string, parent: ConceptId): ConceptId {
  const id = concepts.length;
  concepts.push({ id: `things:${word}`, section: "things", ancestors: new Set([id, ...concepts[parent]!.ancestors]) });
  return id;
}

const pairKey = (a: number, b: number) => a < b ? a * 100_000 + b : b * 100_000 + a;
const disjointPairs = new Set<number>(), oppositePairs = new Set<number>();
for (const [section, pairs] of Object.entries(data.disjoint)) for (const [a, b] of pairs) {
  const left = indexOf.get(`${section}:${a}`), right = indexOf.get(`${section}:${b}`);
  if (left !== undefined && right !== undefined) disjointPairs.add(pairKey(left, right));
}
for (const [a, b] of data.opposites) {
  const left = indexOf.get(`actions:${a}`), right = indexOf.get(`actions:${b}`);
  if (left !== undefined && right !== undefined) oppositePairs.add(pairKey(left, right));
}

const starts = new Map<string, number>();
for (const phrase of nouns.keys()) {
  const space = phrase.indexOf(" ");
  const first = phrase.slice(0, Math.max(0, space)).replace(/'s?$/, "");
  if (space > 0) starts.set(first, Math.max(starts.get(first) ?? 0, phrase.split(" ").length + 1));
}
/** How many words the longest noun phrase has that begins with a word; 0 when none does. */
export function phraseLength(first: string): number { return Math.max(starts.get(first) ?? 0, starts.get(singular(first)) ?? 0); }

/** The concept of a noun or noun phrase (lower case, last word singular), if the vocabulary has it. */
export function nounConcept(words: string): ConceptId | undefined { return nouns.get(words); }

/** The concept of a verb, with its particle or light-verb noun when it has one ("hand in", "make contact"). */
export function actionConcept(words: string): ConceptId | undefined { return actions.get(words); }

/** All written forms of actions. */
export const actionWords: ReadonlyMap<string, ConceptId> = actions;

/** The concept's id as written in the data: "people:staff". */
export function conceptName(id: ConceptId): string { return concepts[id]!.id; }

/** The id of a named concept; it throws for a name that is not in the data, which is a mistake in the program. */
export function conceptId(name: string): ConceptId {
  const id = indexOf.get(name);
  if (id === undefined) throw new RangeError(`There is no concept ${name}.`);
  return id;
}

/** The concept of a name as kept in facts, or undefined for a word of WordNet's kinds. */
export function conceptOf(name: string): ConceptId | undefined { return indexOf.get(name) ?? nouns.get(name.slice(name.indexOf(":") + 1)); }

/** The section a concept belongs to. */
export function sectionOf(id: ConceptId): Section { return concepts[id]!.section; }

/** Whether `a` is `b` or a kind of it. */
export function isKindOf(a: ConceptId, b: ConceptId): boolean { return a === b || concepts[a]!.ancestors.has(b); }

/** The concept itself and all its wider kinds. */
export function ancestorsOf(id: ConceptId): ReadonlySet<ConceptId> { return concepts[id]!.ancestors; }

/** Whether nothing can be both: said in the data for the two or for wider kinds of them. */
export function areDisjoint(a: ConceptId, b: ConceptId): boolean {
  for (const x of concepts[a]!.ancestors) for (const y of concepts[b]!.ancestors) if (disjointPairs.has(pairKey(x, y))) return true;
  return false;
}

/** Whether doing the one excludes doing the other. */
export function areOpposite(a: ConceptId, b: ConceptId): boolean {
  for (const x of concepts[a]!.ancestors) for (const y of concepts[b]!.ancestors) if (oppositePairs.has(pairKey(x, y))) return true;
  return false;
}

const wordSet = (words: string) => new Set(list(words).map((word) => word.replace(/-/g, " ")));
/** Words that say whose something is. */
export const ownerWords = { personal: wordSet(data.owners.personal), school: wordSet(data.owners.school) };
const ownableRoots = data.ownable.map((name) => conceptId(name));
/** Whether it matters whose this is: a phone or an account, not a tie. */
export function isOwnable(id: ConceptId): boolean { return ownableRoots.some((root) => isKindOf(id, root)); }
/** Nouns of permission: "with the headteacher's consent". */
export const permissionWords = wordSet(data.permission);
/** Nouns that stand for what follows "of": a pair of gloves, the use of a phone. */
export const containerWords = wordSet(data.containers);
/** Every act of the vocabulary. */
export const allActions: readonly ConceptId[] = concepts.flatMap(({ section }, id) => section === "actions" ? [id] : []);
