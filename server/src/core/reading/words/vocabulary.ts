import { keptByWord } from "../../characters";
import { table } from "../../knowledge/generated/vocabulary.js";
import type { VocabularyAddition } from "../../knowledge/vocabulary-addition";
import {
  ancestorsOf,
  builtInActions,
  builtInNouns,
  conceptBelow,
  type ConceptId,
  conceptName,
  listed,
  namedConcept,
  namedConcepts,
  NOUN_SECTIONS,
  type Row,
  type Section,
  type WordSection,
} from "./concepts";
import { phraseKey } from "./inflection";
import { formsOver, type WrittenForms } from "./written-forms";

export * from "./concepts";

/** Two concepts that a relation holds between. */
type Pair = readonly [ConceptId, ConceptId];

/** The actions that begin with a verb: its own, how many words the longest has after it, and the words that can come next. */
export interface ActionsFrom {
  readonly id: ConceptId | undefined;
  readonly longest: number;
  readonly seconds: ReadonlySet<string>;
}

interface Parts {
  /** Concepts of additions by their name: "people:staff". */
  readonly named: ReadonlyMap<string, ConceptId>;
  readonly nouns: WrittenForms;
  readonly actions: WrittenForms;
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
  /** Every act. */
  readonly acts: readonly ConceptId[];
  /** Words that say whose something is. */
  readonly owners: Parts["owners"];
  readonly #parts: Parts;
  readonly #disjoint: ReadonlySet<number>;
  readonly #opposites: ReadonlySet<number>;
  readonly #implied = new Map<ConceptId, ReadonlySet<ConceptId>>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.acts = parts.acts;
    this.owners = parts.owners;
    this.#disjoint = new Set(parts.disjoint.map(([a, b]) => pairKey(a, b)));
    this.#opposites = new Set(parts.opposites.map(([a, b]) => pairKey(a, b)));
  }

  /** The concept that an entry of the data or of an addition makes, such as "staff" of the people. */
  entry(section: Section, key: string): ConceptId | undefined {
    return found(this.#parts.named, section, key);
  }

  /** The names of all entries of a section. */
  entries(section: Section): string[] {
    const names = [...namedConcepts(section).map(conceptName), ...this.#parts.named.keys()];
    return names.flatMap((name) => (name.startsWith(`${section}:`) ? [name.slice(section.length + 1)] : []));
  }

  /** The concept of a noun or noun phrase, if there is one. */
  noun(words: string): ConceptId | undefined {
    return this.#parts.nouns.get(words);
  }

  /** The concept of a verb, with its particle or light-verb noun when it has one ("hand in", "make contact"). */
  action(words: string): ConceptId | undefined {
    return this.#parts.actions.get(words);
  }

  /** Whether an action's written form begins with a word. */
  beginsAction(word: string): boolean {
    return this.#parts.actions.begins(word);
  }

  /** The noun phrases that begin with a word, with or without a possessive ending. */
  nounPhrases(first: string): readonly string[] {
    return this.#parts.nouns.phrases(first);
  }

  /** What a verb means by itself and how the actions of several words that begin with it go on. */
  readonly actionsFrom: (verb: string) => ActionsFrom = keptByWord((verb) => {
    const cut = verb.indexOf(" "),
      longer = this.#parts.actions
        .phrases(cut < 0 ? verb : verb.slice(0, cut))
        .filter((words) => words.startsWith(`${verb} `))
        .map((words) => words.slice(verb.length + 1).split(" "));
    return {
      id: this.action(verb),
      longest: Math.max(0, ...longer.map(({ length }) => length)),
      seconds: new Set(longer.map(([second]) => second!)),
    };
  });

  /** Whether nothing can be both: said for the two or for wider kinds of them. */
  areDisjoint(a: ConceptId, b: ConceptId): boolean {
    return holds(this.#disjoint, a, b);
  }

  /** Whether doing the one excludes doing the other. */
  areOpposite(a: ConceptId, b: ConceptId): boolean {
    return holds(this.#opposites, a, b);
  }

  /** Pairs of acts of which doing the one excludes doing the other; kinds of the two exclude each other as well. */
  get opposites(): readonly (readonly [ConceptId, ConceptId])[] {
    return this.#parts.opposites;
  }

  /** All that is done with an act: the act itself, its wider kinds, and what those entail. */
  implied(act: ConceptId): ReadonlySet<ConceptId> {
    let found = this.#implied.get(act);
    if (!found) {
      const all = new Set(ancestorsOf(act));
      for (const one of all)
        for (const [narrow, wide] of this.#parts.entails) if (narrow === one) for (const further of ancestorsOf(wide)) all.add(further);
      this.#implied.set(act, (found = all));
    }
    return found;
  }

  /** This vocabulary with additions laid over it, the later ones last; a word that has a meaning gets the new one. */
  with(additions: readonly VocabularyAddition[]): Vocabulary {
    const nouns = new Map<string, ConceptId>(),
      actions = new Map<string, ConceptId>(),
      acts = [...this.acts];
    const personal = new Set(this.owners.personal),
      school = new Set(this.owners.school),
      named = new Map(this.#parts.named);
    const find = (section: Section, key: string) => found(named, section, key);
    const pairs = (section: WordSection, list: readonly (readonly string[])[]): Pair[] =>
      list.flatMap(([a = "", b = ""]) => {
        const left = find(section, a),
          right = find(section, b);
        return left === undefined || right === undefined ? [] : [[left, right] as const];
      });
    const disjoint = [...this.#parts.disjoint],
      opposites = [...this.#parts.opposites],
      entails = [...this.#parts.entails];
    for (const addition of additions) {
      for (const section of [...NOUN_SECTIONS, "actions" as const]) {
        const rows: Readonly<Record<string, Row>> = addition[section];
        const define = (key: string, within: readonly string[]): ConceptId | undefined => {
          const known = find(section, key),
            row = rows[key];
          if (known !== undefined || !row || within.includes(key)) return known;
          const id = conceptBelow(
            section,
            key,
            listed(row.is).flatMap((kind) => define(kind, [...within, key]) ?? []),
          );
          named.set(`${section}:${key}`, id);
          if (section === "actions") acts.push(id);
          return id;
        };
        for (const [key, row] of Object.entries(rows)) {
          const id = define(key, []);
          if (id === undefined) continue;
          for (const word of listed(row.words ?? key.replaceAll("_", " ")))
            (section === "actions" ? actions : nouns).set(lookedUp(section, word), id);
        }
        disjoint.push(...pairs(section, section === "actions" ? [] : (addition.disjoint[section] ?? [])));
      }
      opposites.push(...pairs("actions", addition.opposites));
      entails.push(...pairs("actions", addition.entails));
      for (const word of listed(addition.owners.personal)) personal.add(word.toLowerCase().replace(/-/g, " "));
      for (const word of listed(addition.owners.school)) school.add(word.toLowerCase().replace(/-/g, " "));
    }
    return new Vocabulary({
      named,
      nouns: formsOver(this.#parts.nouns, nouns),
      actions: formsOver(this.#parts.actions, actions),
      acts,
      disjoint,
      opposites,
      entails,
      owners: { personal, school },
    });
  }
}

/** A word of an addition as it is looked up in a section. */
export function lookedUp(section: Section, word: string): string {
  return section === "actions" ? word.toLowerCase() : phraseKey(word.toLowerCase());
}

function found(named: ReadonlyMap<string, ConceptId>, section: Section, key: string): ConceptId | undefined {
  const name = `${section}:${key}`;
  return named.get(name) ?? namedConcept(name);
}

function pairKey(a: number, b: number): number {
  return a < b ? a * 100_000 + b : b * 100_000 + a;
}

function holds(pairs: ReadonlySet<number>, a: ConceptId, b: ConceptId): boolean {
  for (const x of ancestorsOf(a)) for (const y of ancestorsOf(b)) if (pairs.has(pairKey(x, y))) return true;
  return false;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(listed(words).map((word) => word.replace(/-/g, " ")));

function pairsOf(ids: readonly ConceptId[]): Pair[] {
  return Array.from({ length: ids.length / 2 }, (_, i) => [ids[2 * i]!, ids[2 * i + 1]!]);
}

/** The vocabulary that comes with the checker. */
export const builtInVocabulary = new Vocabulary({
  named: new Map(),
  nouns: builtInNouns,
  actions: builtInActions,
  acts: namedConcepts("actions"),
  disjoint: pairsOf(table.disjoint),
  opposites: pairsOf(table.opposites),
  entails: pairsOf(table.entails),
  owners: { personal: wordSet(table.owners.personal), school: wordSet(table.owners.school) },
});

/** Acts of which one side does the first and the other side the second: what is handed in is received. */
export const converses: readonly Pair[] = pairsOf(table.converses);

/** Words of which one thing has one: "upper" or "lower", "main" or "guest". Each with its set and its place in it; words in one place mean the same. */
export const contrastOf: ReadonlyMap<string, readonly (readonly [number, number])[]> = contrasts();

function contrasts(): Map<string, (readonly [number, number])[]> {
  const found = new Map<string, (readonly [number, number])[]>();
  for (const [set, words] of table.contrasts.entries())
    for (const [place, alternatives] of listed(words).entries())
      for (const word of alternatives.split("/")) found.set(word, [...(found.get(word) ?? []), [set, place]]);
  return found;
}

/** What an act takes one of at a time: ways in, shoes, pens. Two of them exclude each other by the contrasts `sets`, or by their kinds. */
export interface Alternatives {
  readonly acts: readonly ConceptId[];
  readonly of: readonly ConceptId[];
  readonly kinds: boolean;
  readonly sets: ReadonlySet<number>;
}

/** The rows of alternatives of the data. */
export const alternatives: readonly Alternatives[] = table.alternatives.map(({ acts, of, kinds, by }) => ({
  acts,
  of,
  kinds,
  sets: new Set(listed(by).flatMap((word) => (contrastOf.get(word) ?? []).map(([set]) => set))),
}));

/** What turns a word into its contrary ("un"), and the stems of words that say that what was asked for was not given. */
export const negation = { prefixes: listed(table.negation.prefixes), refusing: listed(table.negation.refusing) } as const;

/** Nouns of permission: "with the headteacher's consent". */
export const permissionWords = wordSet(table.permission);
/** Nouns that stand for what follows "of": a pair of gloves, the use of a phone. */
export const containerWords = wordSet(table.containers);
