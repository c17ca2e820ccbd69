import type { Policy } from "../../../../../grammar/tree";
import type { LevelledMatter, Matter } from "../../knowledge/requirements";
import { derived, isEdited } from "../../kept/reuse";
import type { ConceptIndex, Mention } from "./concepts";
import { alsoPublished, keysOf, madeIn, type Made, type Statement } from "./evidence";
import type { Passage } from "./passages";

/** A passage that makes a statement, and the words with which it does. */
interface MadeAt {
  readonly passage: Passage;
  readonly made: Made;
}

/** Where in a policy statements are made, and what it mentions at all. */
export interface StatementsMade {
  /** The passages that make a statement, in document order where one concept leads to it. */
  of(statement: Statement): readonly MadeAt[];
  /** All that is said about a matter: as long as these are the same objects, the same is said in the same passages. */
  about(matter: Matter): readonly unknown[];
}

/**
 * Finds where statements are made. In a policy that is being edited each passage keeps what it states, so that only those are asked
 * again that the edit changed or that lean on one that it changed.
 * @param matters all that will be asked for
 */
export function statementsMade(
  policy: Policy,
  passages: readonly Passage[],
  matters: readonly LevelledMatter[],
  index: ConceptIndex,
): StatementsMade {
  if (!isEdited(policy)) return new Searched(passages, index);
  const asked = askedFor(matters),
    under = firstUnderHeadings(passages),
    stated: Stated["stated"][] = [];
  for (const passage of passages) {
    const own = statedIn(passage, asked, index);
    if (own.length > 0) stated.push(own);
  }
  return derived(
    policy,
    statementsMade,
    [asked, index, ...stated, ...under.keys(), ...under.values()],
    () => new Kept(stated, under, index),
  );
}

/** Whether some passage mentions one of these concepts. */
export function mentionsAny(passages: readonly Passage[], concepts: readonly string[]): boolean {
  return passages.some(({ mentions }) => mentions.some(({ concept }) => concepts.includes(concept)));
}

/** Looks through the passages that mention what a statement speaks of, when it is asked for. */
class Searched implements StatementsMade {
  readonly #byConcept = new Map<string, Passage[]>();
  readonly #underHeading: ReadonlyMap<string, Passage>;
  readonly #index: ConceptIndex;

  constructor(passages: readonly Passage[], index: ConceptIndex) {
    this.#index = index;
    this.#underHeading = firstUnderHeadings(passages);
    for (const passage of passages)
      for (const { concept } of passage.mentions) {
        const list = this.#byConcept.get(concept);
        if (!list) this.#byConcept.set(concept, [passage]);
        else if (list[list.length - 1] !== passage) list.push(passage);
      }
  }

  of(statement: Statement): readonly MadeAt[] {
    const keys = keysOf(statement),
      found: MadeAt[] = [];
    const under = statement.relation === "under" ? this.#underHeading.get(keys[0]!) : undefined;
    const passages =
      statement.relation === "under"
        ? under
          ? [under]
          : []
        : keys.length === 1
          ? (this.#byConcept.get(keys[0]!) ?? [])
          : new Set(keys.flatMap((concept) => this.#byConcept.get(concept) ?? []));
    for (const passage of passages) {
      const made = madeIn(passage, statement, this.#index);
      if (made) found.push({ passage, made });
    }
    return found;
  }

  about(): readonly unknown[] {
    return NONE;
  }
}

/** What a passage states of all that is asked for, and what else that depended on. */
export interface Stated {
  readonly around: readonly Mention[];
  readonly asked: Asked;
  readonly stated: readonly (MadeAt & { readonly statement: Statement })[];
}

/** Remembers what each passage states. */
class Kept implements StatementsMade {
  readonly #made = new Map<Statement, MadeAt[]>();
  readonly #about = new Map<Matter, readonly unknown[]>();
  readonly #index: ConceptIndex;
  readonly #underHeading: ReadonlyMap<string, Passage>;

  constructor(stated: readonly Stated["stated"][], underHeading: ReadonlyMap<string, Passage>, index: ConceptIndex) {
    this.#underHeading = underHeading;
    this.#index = index;
    for (const own of stated)
      for (const one of own) {
        const list = this.#made.get(one.statement);
        if (list) list.push(one);
        else this.#made.set(one.statement, [one]);
      }
  }

  of(statement: Statement): readonly MadeAt[] {
    if (statement.relation !== "under") return this.#made.get(statement) ?? NONE;
    const passage = this.#underHeading.get(keysOf(statement)[0]!),
      made = passage && madeIn(passage, statement, this.#index);
    return passage && made ? [{ passage, made }] : NONE;
  }

  about(matter: Matter): readonly unknown[] {
    let about = this.#about.get(matter);
    if (!about) this.#about.set(matter, (about = this.#allAbout(matter)));
    return about;
  }

  #allAbout(matter: Matter): readonly unknown[] {
    const all: unknown[] = [];
    for (const statement of statementsOf(matter)) {
      const found = this.of(statement);
      if (found.length > 0) all.push(statement);
      for (const one of found) all.push(statement.relation === "under" ? one.passage : one);
    }
    return all;
  }
}

const NONE: readonly never[] = [];

function statedIn(passage: Passage, asked: Asked, index: ConceptIndex): Stated["stated"] {
  if (passage.mentions.length === 0) return NONE;
  const before = passage.stated,
    around = passage.before?.mentions ?? NONE;
  if (before && before.asked === asked && before.around === around) return before.stated;
  const statements = new Set(passage.mentions.flatMap(({ concept }) => asked.get(concept) ?? NONE)),
    found: (MadeAt & { statement: Statement })[] = [];
  for (const statement of statements) {
    const made = madeIn(passage, statement, index);
    if (made) found.push({ statement, passage, made });
  }
  const stated = found.length === 0 ? NONE : found;
  passage.stated = { around, asked, stated };
  return stated;
}

/** The statements that matters ask for, by the concepts that lead to them. */
export type Asked = ReadonlyMap<string, readonly Statement[]>;

const askedBy = new WeakMap<readonly LevelledMatter[], Asked>();

function askedFor(matters: readonly LevelledMatter[]): Asked {
  let asked = askedBy.get(matters) as Map<string, Statement[]> | undefined;
  if (asked) return asked;
  askedBy.set(matters, (asked = new Map()));
  for (const { matter } of matters)
    for (const statement of statementsOf(matter)) {
      if (statement.relation === "under") continue;
      for (const key of keysOf(statement)) {
        const list = asked.get(key);
        if (list) list.push(statement);
        else asked.set(key, [statement]);
      }
    }
  return asked;
}

const statementsByMatter = new WeakMap<Matter, readonly Statement[]>();

/** All statements that are asked for to judge a matter. */
function statementsOf(matter: Matter): readonly Statement[] {
  let statements = statementsByMatter.get(matter);
  if (!statements)
    statementsByMatter.set(
      matter,
      (statements = [...matter.present, ...matter.partial, ...matter.partial.flatMap((one) => alsoPublished(one) ?? [])]),
    );
  return statements;
}

/** The first passage under the headings that mention each concept. */
function firstUnderHeadings(passages: readonly Passage[]): ReadonlyMap<string, Passage> {
  const first = new Map<string, Passage>();
  let last: readonly Mention[] | undefined;
  for (const passage of passages) {
    if (passage.headingMentions === last) continue;
    last = passage.headingMentions;
    for (const { concept } of last) if (!first.has(concept)) first.set(concept, passage);
  }
  return first;
}
