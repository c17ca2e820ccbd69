import { lexicon } from "../../knowledge/generated/lexicon.js";
import { table } from "../../knowledge/generated/vocabulary.js";
import { formsByInitial, wordsFrom } from "./written-forms";

/** The sections of the vocabulary whose words mean one concept wherever they stand. */
export type WordSection = "people" | "things" | "channels" | "places" | "times" | "actions";

/** The sections of the vocabulary: what a concept is a kind of. Words name a capacity only in certain places ("as", "in a … capacity"). */
export type Section = WordSection | "capacities";

/** The index of a concept. */
export type ConceptId = number;

/** A concept of the data: its wider kinds and its written forms, separated by commas. */
export interface Row {
  readonly is?: string | undefined;
  readonly words?: string | undefined;
  /** Written forms that each mean a kind of it. */ readonly kinds?: string | undefined;
}

/** `ancestors` is worked out when it is first asked for. */
interface Concept {
  readonly id: string;
  readonly section: Section;
  readonly parents: readonly ConceptId[];
  ancestors?: ReadonlySet<ConceptId>;
}

/** The sections whose words are nouns. */
export const NOUN_SECTIONS = ["people", "things", "channels", "places", "times"] as const;

/**
 * All concepts: those of the data first, then those that words of WordNet's kinds and a configuration's additions made.
 * A concept never changes, and its name says all that it is, so that vocabularies share them and facts name them.
 */
const concepts: Concept[] = [];
const indexOf = new Map<string, ConceptId>();

/** The entries of a list that is written with commas. */
export function listed(words: string | undefined): string[] {
  const found: string[] = [];
  for (const word of (words ?? "").split(",")) {
    const bare = word.trim();
    if (bare !== "") found.push(bare);
  }
  return found;
}

for (const section of [...NOUN_SECTIONS, "actions" as const, "capacities" as const])
  for (const row of table.concepts[section]!.split(",")) {
    const [key = "", ...parents] = row.split(" "),
      id = `${section}:${key}`;
    indexOf.set(id, concepts.length);
    concepts.push({ id, section, parents: parents.map((parent) => parseInt(parent, 36)) });
  }
const NAMED = concepts.length;
concepts.length = table.size;

/** The concept of an entry of the data ("people:staff"), if there is such an entry. */
export function namedConcept(name: string): ConceptId | undefined {
  const id = indexOf.get(name);
  return id !== undefined && id < NAMED ? id : undefined;
}

/** The concepts of the data's entries of a section, in order. */
export function namedConcepts(section: Section): ConceptId[] {
  return Array.from({ length: NAMED }, (_, id) => id).filter((id) => concepts[id]!.section === section);
}

/** The words of actions that come with the checker. */
export const builtInActions = formsByInitial((initial) => unpacked(table.actions[initial]));

/** The wider concept of each word that means a kind of another's, by its number. */
const widerThan = new Int32Array(table.size);

/** The nouns that come with the checker: those of the data, their kinds (each a concept with the next number of its initial), the members of WordNet's kinds among them. */
export const builtInNouns = formsByInitial(
  (initial) => {
    const group = table.nouns[initial];
    let free = group?.first ?? 0;
    const number = (parent: ConceptId): ConceptId => {
      widerThan[free] = parent;
      return free++;
    };
    const found = unpacked(group, number);
    if (initial !== "")
      for (const [kind, words] of Object.entries(lexicon.kinds)) {
        const parent = namedConcept(kind.includes(":") ? kind : `things:${kind}`);
        if (parent !== undefined) for (const word of wordsFrom(words, initial)) if (!found.has(word)) found.set(word, number(parent));
      }
    return found;
  },
  (word, id) => (concepts[id] ? id : kindNumbered(id, word)),
);

function kindNumbered(id: ConceptId, word: string): ConceptId {
  const parent = widerThan[id]!,
    { section } = concepts[parent]!,
    name = `${section}:${word}`,
    known = indexOf.get(name);
  if (known !== undefined) return known;
  concepts[id] = { id: name, section, parents: [parent] };
  indexOf.set(name, id);
  return id;
}

function unpacked(group: { readonly words: string } | undefined, number?: (parent: ConceptId) => ConceptId): Map<string, ConceptId> {
  const found = new Map<string, ConceptId>();
  let id = 0;
  for (const row of group?.words.split("|") ?? []) {
    const colon = row.indexOf(":"),
      semicolon = row.indexOf(";"),
      words = row.slice(colon + 1, semicolon < 0 ? row.length : semicolon);
    id += parseInt(row.slice(0, colon), 36);
    if (words !== "") for (const word of words.split(",")) found.set(word, id);
    if (semicolon >= 0 && number) for (const word of row.slice(semicolon + 1).split(",")) found.set(word, number(id));
  }
  return found;
}

/**
 * The concept of that name below the given kinds, made when it is new. Equal names and kinds are one concept; the kinds are
 * part of the name, so that two configurations may mean different things by a word.
 */
export function conceptBelow(section: Section, key: string, kinds: readonly ConceptId[]): ConceptId {
  const name = `${section}:${key}<${kinds.map((kind) => concepts[kind]!.id.replace(/^\w+:/, "")).join("+")}`;
  const known = indexOf.get(name);
  if (known !== undefined) return known;
  const id = concepts.length;
  concepts.push({ id: name, section, parents: kinds });
  indexOf.set(name, id);
  return id;
}

/** The concept's id as written in the data: "people:staff". */
export function conceptName(id: ConceptId): string {
  return concepts[id]!.id;
}

/** The id of a named concept; it throws for a name that is not in the data, which is a mistake in the program. */
export function conceptId(name: string): ConceptId {
  const id = conceptOf(name);
  if (id === undefined) throw new RangeError(`There is no concept ${name}.`);
  return id;
}

/** The concept of a name as kept in facts. */
export function conceptOf(name: string): ConceptId | undefined {
  const known = indexOf.get(name);
  if (known !== undefined || name.includes("<")) return known;
  builtInNouns.get(name.slice(name.indexOf(":") + 1));
  return indexOf.get(name);
}

/** The section a concept belongs to. */
export function sectionOf(id: ConceptId): Section {
  return concepts[id]!.section;
}

/** Whether `a` is `b` or a kind of it. */
export function isKindOf(a: ConceptId, b: ConceptId): boolean {
  return a === b || ancestorsOf(a).has(b);
}

/** The concept itself and all its wider kinds. */
export function ancestorsOf(id: ConceptId): ReadonlySet<ConceptId> {
  const concept = concepts[id]!;
  if (concept.ancestors) return concept.ancestors;
  const found = new Set<ConceptId>(),
    open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    if (!found.has(at)) {
      found.add(at);
      open.push(...concepts[at]!.parents);
    }
  return (concept.ancestors = found);
}

/**
 * A reader that looks at each concept once: whether an act is one of a dozen kinds is asked of every pair of clauses.
 * @param read its answer may depend on nothing but the concept
 */
export function keptByConcept<T>(read: (id: ConceptId) => T): (id: ConceptId) => T {
  const kept = new Map<ConceptId, T>();
  return (id) => {
    let known = kept.get(id);
    if (known === undefined) kept.set(id, (known = read(id)));
    return known;
  };
}

const ownableRoots = table.ownable.map((name) => conceptId(name));

/** Whether it matters whose this is: a phone or an account, not a tie. */
export const isOwnable: (id: ConceptId) => boolean = keptByConcept((id) => ownableRoots.some((root) => isKindOf(id, root)));

const instruments = new Map(
  Object.entries(table.instruments).map(
    ([preposition, kinds]) => [preposition, listed(kinds).map((kind) => conceptId(`things:${kind}`))] as const,
  ),
);

/** Whether this is a thing that something is done with, after a preposition; "using" stands for all words that say so outright. */
export function isInstrument(id: ConceptId, preposition: string): boolean {
  return instruments.get(preposition)?.some((kind) => isKindOf(id, kind)) === true;
}
