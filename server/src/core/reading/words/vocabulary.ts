import data from "../../../../knowledge/vocabulary.json";
import { lexicon } from "../../knowledge/generated/lexicon.js";
import type { VocabularyAddition } from "../../knowledge/vocabulary-addition";
import { ancestorsOf, conceptBelow, type ConceptId, conceptOf, listed, NOUN_SECTIONS, type Row, type Section } from "./concepts";
import { singular } from "./inflection";

export * from "./concepts";

/** The phrases that begin with a word: how many pieces the longest can have, and what the second piece can be ("'s" and "'" are pieces). */
export interface Start { readonly length: number; readonly seconds: readonly string[] }

/** Two concepts that a relation holds between. */
type Pair = readonly [ConceptId, ConceptId];

interface Parts {
  /** Concepts by their name: "people:staff". */
  readonly named: ReadonlyMap<string, ConceptId>;
  readonly nouns: ReadonlyMap<string, ConceptId>;
  readonly actions: ReadonlyMap<string, ConceptId>;
  readonly acts: readonly ConceptId[];
  readonly disjoint: readonly Pair[];
  readonly opposites: readonly Pair[];
  readonly entails: readonly Pair[];
  readonly owners: { readonly personal: ReadonlySet<string>; readonly school: ReadonlySet<string> };
}

/**
 * The words of school life and how what they mean hangs together: a value that readers are given. The built-in one is made
 * once; one with additions shares its concepts. Words are looked up in lower case, the last one singular.
 */
export class Vocabulary {
  /** All written forms of actions. */
  readonly actionWords: ReadonlyMap<string, ConceptId>;
  /** Every act. */
  readonly acts: readonly ConceptId[];
  /** Words that say whose something is. */
  readonly owners: Parts["owners"];
  readonly #parts: Parts;
  readonly #starts: ReadonlyMap<string, Start>;
  readonly #disjoint: ReadonlySet<number>;
  readonly #opposites: ReadonlySet<number>;
  readonly #implied = new Map<ConceptId, ReadonlySet<ConceptId>>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.actionWords = parts.actions;
    this.acts = parts.acts;
    this.owners = parts.owners;
    this.#starts = startsOf(parts.nouns.keys());
    this.#disjoint = new Set(parts.disjoint.map(([a, b]) => pairKey(a, b)));
    this.#opposites = new Set(parts.opposites.map(([a, b]) => pairKey(a, b)));
  }

  /** The concept that an entry of the data or of an addition makes, such as "staff" of the people. */
  entry(section: Section, key: string): ConceptId | undefined { return this.#parts.named.get(`${section}:${key}`); }

  /** The names of all entries of a section. */
  entries(section: Section): string[] { return [...this.#parts.named.keys()].flatMap((name) => name.startsWith(`${section}:`) ? [name.slice(section.length + 1)] : []); }

  /** The concept of a noun or noun phrase, if there is one. */
  noun(words: string): ConceptId | undefined { return this.#parts.nouns.get(words); }

  /** The concept of a verb, with its particle or light-verb noun when it has one ("hand in", "make contact"). */
  action(words: string): ConceptId | undefined { return this.#parts.actions.get(words); }

  /** The noun phrases that begin with a word or its singular. */
  phrasesFrom(first: string): readonly Start[] { return [first, singular(first)].flatMap((word) => this.#starts.get(word) ?? []); }

  /** Whether nothing can be both: said for the two or for wider kinds of them. */
  areDisjoint(a: ConceptId, b: ConceptId): boolean { return holds(this.#disjoint, a, b); }

  /** Whether doing the one excludes doing the other. */
  areOpposite(a: ConceptId, b: ConceptId): boolean { return holds(this.#opposites, a, b); }

  /** All that is done with an act: the act itself, its wider kinds, and what those entail. */
  implied(act: ConceptId): ReadonlySet<ConceptId> {
    let found = this.#implied.get(act);
    if (!found) {
      const all = new Set(ancestorsOf(act));
      for (const one of all) for (const [narrow, wide] of this.#parts.entails) if (narrow === one) for (const further of ancestorsOf(wide)) all.add(further);
      this.#implied.set(act, found = all);
    }
    return found;
  }

  /** This vocabulary with additions laid over it, the later ones last; a word that has a meaning gets the new one. */
  with(additions: readonly VocabularyAddition[]): Vocabulary {
    const nouns = new Map(this.#parts.nouns), actions = new Map(this.#parts.actions), acts = [...this.acts];
    const personal = new Set(this.owners.personal), school = new Set(this.owners.school), named = new Map(this.#parts.named);
    const find = (section: Section, key: string) => named.get(`${section}:${key}`);
    const pairs = (section: Section, list: readonly (readonly string[])[]): Pair[] => list.flatMap(([a = "", b = ""]) => {
      const left = find(section, a), right = find(section, b);
      return left === undefined || right === undefined ? [] : [[left, right] as const];
    });
    const disjoint = [...this.#parts.disjoint], opposites = [...this.#parts.opposites], entails = [...this.#parts.entails];
    for (const addition of additions) {
      for (const section of [...NOUN_SECTIONS, "actions" as const]) {
        const rows: Readonly<Record<string, Row>> = addition[section];
        const define = (key: string, within: readonly string[]): ConceptId | undefined => {
          const known = find(section, key), row = rows[key];
          if (known !== undefined || !row || within.includes(key)) return known;
          const id = conceptBelow(section, key, listed(row.is).flatMap((kind) => define(kind, [...within, key]) ?? []));
          named.set(`${section}:${key}`, id);
          if (section === "actions") acts.push(id);
          return id;
        };
        for (const [key, row] of Object.entries(rows)) {
          const id = define(key, []);
          if (id === undefined) continue;
          for (const word of listed(row.words ?? key.replaceAll("_", " "))) (section === "actions" ? actions : nouns).set(lookedUp(section, word), id);
        }
        disjoint.push(...pairs(section, section === "actions" ? [] : addition.disjoint[section] ?? []));
      }
      opposites.push(...pairs("actions", addition.opposites));
      entails.push(...pairs("actions", addition.entails));
      for (const word of listed(addition.owners.personal)) personal.add(word.toLowerCase().replace(/-/g, " "));
      for (const word of listed(addition.owners.school)) school.add(word.toLowerCase().replace(/-/g, " "));
    }
    return new Vocabulary({ named, nouns, actions, acts, disjoint, opposites, entails, owners: { personal, school } });
  }
}

/** A word of an addition as it is looked up in a section. */
export function lookedUp(section: Section, word: string): string { return section === "actions" ? word.toLowerCase() : phraseKey(word.toLowerCase()); }

/** Written form of a phrase's words as they are looked up: lower case, hyphens as spaces, last word singular. */
function phraseKey(words: string): string {
  const plain = words.replace(/-/g, " "), last = plain.lastIndexOf(" ") + 1;
  return plain.slice(0, last) + singular(plain.slice(last));
}

function pairKey(a: number, b: number): number { return a < b ? a * 100_000 + b : b * 100_000 + a; }

function holds(pairs: ReadonlySet<number>, a: ConceptId, b: ConceptId): boolean {
  for (const x of ancestorsOf(a)) for (const y of ancestorsOf(b)) if (pairs.has(pairKey(x, y))) return true;
  return false;
}

function startsOf(phrases: Iterable<string>): Map<string, Start> {
  const starts = new Map<string, { length: number; seconds: string[] }>();
  for (const phrase of phrases) {
    const space = phrase.indexOf(" ");
    if (space <= 0) continue;
    const written = phrase.slice(0, space), first = written.replace(/'s?$/, ""), words = phrase.split(" ");
    const start = starts.get(first) ?? { length: 0, seconds: [] };
    starts.set(first, start);
    start.length = Math.max(start.length, words.length + 1);
    start.seconds.push(written === first ? words[1]! : written.slice(first.length));
  }
  return starts;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(listed(words).map((word) => word.replace(/-/g, " ")));

function builtIn(): Vocabulary {
  const named = new Map<string, ConceptId>(), nouns = new Map<string, ConceptId>(), actions = new Map<string, ConceptId>(), acts: ConceptId[] = [];
  for (const section of [...NOUN_SECTIONS, "actions" as const]) {
    for (const [key, row] of Object.entries(data[section] as Readonly<Record<string, Row>>)) {
      const id = conceptOf(`${section}:${key}`)!, words = section === "actions" ? actions : nouns;
      named.set(`${section}:${key}`, id);
      if (section === "actions") acts.push(id);
      for (const word of listed(row.words)) {
        const written = section === "actions" ? word : phraseKey(word);
        if (!words.has(written)) words.set(written, id);
      }
    }
  }
  for (const section of NOUN_SECTIONS) for (const [key, row] of Object.entries(data[section] as Readonly<Record<string, Row>>)) {
    for (const word of row.kinds ? listed(row.kinds) : []) { const written = phraseKey(word); if (!nouns.has(written)) nouns.set(written, conceptBelow(section, written, [conceptOf(`${section}:${key}`)!], false)); }
  }
  for (const [kind, words] of Object.entries(lexicon.kinds)) {
    const id = conceptOf(`things:${kind}`);
    if (id !== undefined) for (const word of words.split(" ")) if (!nouns.has(word)) nouns.set(word, conceptBelow("things", word, [id], false));
  }
  const pairs = (section: Section, list: readonly (readonly string[])[]) => list.flatMap(([a, b]): Pair[] => {
    const left = conceptOf(`${section}:${a}`), right = conceptOf(`${section}:${b}`);
    return left === undefined || right === undefined ? [] : [[left, right]];
  });
  return new Vocabulary({
    named, nouns, actions, acts, disjoint: Object.entries(data.disjoint).flatMap(([section, list]) => pairs(section as Section, list)), opposites: pairs("actions", data.opposites), entails: pairs("actions", data.entails),
    owners: { personal: wordSet(data.owners.personal), school: wordSet(data.owners.school) },
  });
}

/** The vocabulary that comes with the checker. */
export const builtInVocabulary = builtIn();

/** Words of which one thing has one: "upper" or "lower", "main" or "guest". Each with its set and its place in it; words in one place mean the same. */
export const contrastOf: ReadonlyMap<string, readonly (readonly [number, number])[]> = contrasts();

function contrasts(): Map<string, (readonly [number, number])[]> {
  const found = new Map<string, (readonly [number, number])[]>();
  for (const [set, words] of data.contrasts.entries()) for (const [place, alternatives] of listed(words).entries()) for (const word of alternatives.split("/")) found.set(word, [...(found.get(word) ?? []), [set, place]]);
  return found;
}

/** Nouns of permission: "with the headteacher's consent". */
export const permissionWords = wordSet(data.permission);
/** Nouns that stand for what follows "of": a pair of gloves, the use of a phone. */
export const containerWords = wordSet(data.containers);
