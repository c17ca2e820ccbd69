import data from "../../../../knowledge/vocabulary.json";

/** The sections of the vocabulary: what a concept is a kind of. */
export type Section = "people" | "things" | "channels" | "places" | "times" | "actions";

/** The index of a concept. */
export type ConceptId = number;

/** A concept of the data: its wider kinds and its written forms, separated by commas. */
export interface Row { readonly is?: string | undefined; readonly words?: string | undefined; /** Written forms that each mean a kind of it. */ readonly kinds?: string | undefined }

/** `ancestors` is worked out when it is first asked for. */
interface Concept { readonly id: string; readonly section: Section; readonly parents: readonly ConceptId[]; ancestors?: ReadonlySet<ConceptId> }

/** The sections whose words are nouns. */
export const NOUN_SECTIONS: readonly Section[] = ["people", "things", "channels", "places", "times"];

/**
 * All concepts: those of the data first, then those that words of WordNet's kinds and a configuration's additions made.
 * A concept never changes, and its name says all that it is, so that vocabularies share them and facts name them.
 */
const concepts: Concept[] = [];
const indexOf = new Map<string, ConceptId>();

/** The entries of a list that is written with commas. */
export function listed(words: string | undefined): string[] {
  const found: string[] = [];
  for (const word of (words ?? "").split(",")) { const bare = word.trim(); if (bare !== "") found.push(bare); }
  return found;
}

for (const section of [...NOUN_SECTIONS, "actions" as const]) for (const key of Object.keys(data[section])) indexOf.set(`${section}:${key}`, indexOf.size);
for (const section of [...NOUN_SECTIONS, "actions" as const]) {
  const rows = data[section] as Readonly<Record<string, Row>>;
  for (const key of Object.keys(rows)) concepts.push({ id: `${section}:${key}`, section, parents: listed(rows[key]!.is).flatMap((kind) => indexOf.get(`${section}:${kind}`) ?? []) });
}

/**
 * The concept of that name below the given kinds, made when it is new. Equal names and kinds are one concept; the kinds are
 * part of the name where they are given, so that two configurations may mean different things by a word.
 */
export function conceptBelow(section: Section, key: string, kinds: readonly ConceptId[], named = true): ConceptId {
  const name = `${section}:${key}${named ? `<${kinds.map((kind) => concepts[kind]!.id.replace(/^\w+:/, "")).join("+")}` : ""}`;
  const known = indexOf.get(name);
  if (known !== undefined) return known;
  const id = concepts.length;
  concepts.push({ id: name, section, parents: kinds });
  indexOf.set(name, id);
  return id;
}

/** The concept's id as written in the data: "people:staff". */
export function conceptName(id: ConceptId): string { return concepts[id]!.id; }

/** The id of a named concept; it throws for a name that is not in the data, which is a mistake in the program. */
export function conceptId(name: string): ConceptId {
  const id = indexOf.get(name);
  if (id === undefined) throw new RangeError(`There is no concept ${name}.`);
  return id;
}

/** The concept of a name as kept in facts. */
export function conceptOf(name: string): ConceptId | undefined { return indexOf.get(name); }

/** The section a concept belongs to. */
export function sectionOf(id: ConceptId): Section { return concepts[id]!.section; }

/** Whether `a` is `b` or a kind of it. */
export function isKindOf(a: ConceptId, b: ConceptId): boolean { return a === b || ancestorsOf(a).has(b); }

/** The concept itself and all its wider kinds. */
export function ancestorsOf(id: ConceptId): ReadonlySet<ConceptId> {
  const concept = concepts[id]!;
  if (concept.ancestors) return concept.ancestors;
  const found = new Set<ConceptId>(), open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) if (!found.has(at)) { found.add(at); open.push(...concepts[at]!.parents); }
  return concept.ancestors = found;
}

const ownable = new Map<ConceptId, boolean>();
const ownableRoots = data.ownable.map((name) => conceptId(name));

/** Whether it matters whose this is: a phone or an account, not a tie. */
export function isOwnable(id: ConceptId): boolean {
  let known = ownable.get(id);
  if (known === undefined) ownable.set(id, known = ownableRoots.some((root) => isKindOf(id, root)));
  return known;
}
