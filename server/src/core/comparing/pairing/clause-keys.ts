import type { Clause } from "../../reading/clauses/clause";
import { meaningOf } from "../../reading/clauses/meaning";
import { actsKept, actsSought } from "./act-keys";
import { FACETS } from "./facets";
import { classOf } from "./force-classes";
import type { Ontology } from "../ontology";
import type { Key } from "./term-keys";

/** The key of clauses that say nothing in some respect. */
export const OPEN = "";

const NOTHING_SAID: readonly Key[] = [OPEN];

/** What a clause is kept and sought under in the index, each worked out when it is first asked for. It depends on what the clause says, not on where it stands. */
export class ClauseKeys {
  readonly forceClass: number;
  readonly ontology: Ontology;
  readonly #clause: Clause;
  #actsKept: readonly Key[] | undefined;
  #actsSought: readonly Key[] | undefined;
  readonly #kept: (readonly Key[] | undefined)[] = [];
  readonly #sought: (ReadonlySet<Key> | null | undefined)[] = [];

  constructor(clause: Clause, ontology: Ontology) {
    this.#clause = clause;
    this.ontology = ontology;
    this.forceClass = classOf(clause);
  }

  get actsKept(): readonly Key[] {
    return (this.#actsKept ??= actsKept(this.#clause, this.ontology.vocabulary));
  }

  get actsSought(): readonly Key[] {
    return (this.#actsSought ??= actsSought(this.#clause, this.ontology.vocabulary));
  }

  /** What it is kept under in the respect of a facet. */
  kept(facet: number): readonly Key[] {
    while (this.#kept.length <= facet) this.#kept.push(undefined);
    return (this.#kept[facet] ??= distinct(FACETS[facet]!.kept(this.#clause, this.ontology) ?? NOTHING_SAID));
  }

  /** What it seeks in the respect of a facet; null for everything. */
  sought(facet: number): ReadonlySet<Key> | null {
    while (this.#sought.length <= facet) this.#sought.push(undefined);
    let known = this.#sought[facet];
    if (known === undefined) {
      const sought = FACETS[facet]!.sought(this.#clause, this.ontology);
      this.#sought[facet] = known = sought ? new Set(sought) : null;
    }
    return known;
  }
}

function distinct(keys: readonly Key[]): readonly Key[] {
  return keys.length < 2 ? keys : [...new Set(keys)];
}

/** The keys of a clause: those of its meaning, as long as the same things are defined. */
export function keysOf(clause: Clause, ontology: Ontology): ClauseKeys {
  const meaning = meaningOf(clause);
  if (meaning === undefined) return new ClauseKeys(clause, ontology);
  let keys = meaning.keptWith(keysOf) as ClauseKeys | undefined;
  if (keys?.ontology !== ontology) meaning.keep(keysOf, (keys = new ClauseKeys(clause, ontology)));
  return keys;
}
