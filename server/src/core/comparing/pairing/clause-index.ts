import type { Clause } from "../../reading/clauses/clause";
import { isOpposite } from "./act-keys";
import { type ClauseKeys, keysOf, OPEN } from "./clause-keys";
import { FACETS } from "./facets";
import { CLASSES, NEAR, NOWHERE, reachOf, rivalsOf } from "./force-classes";
import type { Ontology } from "../ontology";
import type { Key } from "./term-keys";

/** Clauses of one shelf beyond which they are set apart by the next respect. */
const CROWD = 48;

/** The document of what stands in several. */
export const EVERYWHERE = -1;

/** A clause in the index. */
interface Entry<T> {
  readonly value: T;
  readonly keys: ClauseKeys;
  readonly document: number;
}

/** Finds the clauses with which a clause may clash: those whose acts and forces meet and that nothing which both name keeps apart. */
export class ClauseIndex<T> {
  readonly #shelves = new Map<Key, Shelf<T>>();
  readonly #entries = new Map<T, Entry<T>>();
  readonly #ontology: Ontology;

  constructor(ontology: Ontology) {
    this.#ontology = ontology;
  }

  /**
   * Adds a clause as `value`.
   * @param document where it stands, `EVERYWHERE` where the same stands in several documents
   */
  add(clause: Clause, value: T, document = 0): void {
    const entry: Entry<T> = { value, keys: keysOf(clause, this.#ontology), document };
    this.#entries.set(value, entry);
    for (const key of entry.keys.actsKept) shelfAt(this.#shelves, key).add(entry);
  }

  /** Takes out what was added as `value`. */
  remove(value: T): void {
    const entry = this.#entries.get(value);
    if (!entry) return;
    this.#entries.delete(value);
    for (const key of entry.keys.actsKept) this.#shelves.get(key)?.remove(entry);
  }

  /** What was added as clauses that may clash with this one, each once, at most `limit` and one more. */
  partners(clause: Clause, document = 0, limit = Infinity): ReadonlySet<T> {
    const found = new Set<T>(),
      keys = keysOf(clause, this.#ontology),
      seeker = new Seeker(keys, document, limit, found);
    for (const key of keys.actsSought) {
      const shelf = this.#shelves.get(key);
      if (shelf) seeker.visit(shelf, isOpposite(key) ? "opposite" : "same");
    }
    return found;
  }
}

/** Clauses that are the same in some respects, set apart by others where somebody looks and there are many. */
class Shelf<T> {
  readonly members: Entry<T>[] = [];
  #parts: (Map<Key, Shelf<T>> | undefined)[] | undefined;

  add(entry: Entry<T>): void {
    this.members.push(entry);
    this.#parts?.forEach((parts, respect) => {
      if (parts) place(entry, respect, parts);
    });
  }

  remove(entry: Entry<T>): void {
    const at = this.members.indexOf(entry);
    if (at < 0) return;
    this.members.splice(at, 1);
    this.#parts?.forEach((parts, respect) => {
      if (parts) for (const key of keptIn(entry, respect)) parts.get(key)?.remove(entry);
    });
  }

  /** The members set apart in one respect. */
  parts(respect: number): ReadonlyMap<Key, Shelf<T>> {
    const known = (this.#parts ??= []);
    let parts = known[respect];
    if (!parts) {
      known[respect] = parts = new Map();
      for (const entry of this.members) place(entry, respect, parts);
    }
    return parts;
  }
}

function shelfAt<T>(shelves: Map<Key, Shelf<T>>, key: Key): Shelf<T> {
  let shelf = shelves.get(key);
  if (!shelf) shelves.set(key, (shelf = new Shelf()));
  return shelf;
}

function place<T>(entry: Entry<T>, respect: number, parts: Map<Key, Shelf<T>>): void {
  for (const key of keptIn(entry, respect)) shelfAt(parts, key).add(entry);
}

/** The respect of force; the others are the facets by their ordinals. */
const FORCE = FACETS.length;

function keptIn<T>({ keys, document }: Entry<T>, respect: number): readonly Key[] {
  return respect === FORCE ? [keys.forceClass, near(keys.forceClass, document)] : keys.kept(respect);
}

/** The key of a class within one document. */
function near(of: number, document: number): number {
  return CLASSES * (document + 2) + of;
}

/** One clause that looks for its partners. */
class Seeker<T> {
  constructor(
    readonly keys: ClauseKeys,
    readonly document: number,
    readonly limit: number,
    readonly found: Set<T>,
  ) {}

  visit(shelf: Shelf<T>, acts: "same" | "opposite"): void {
    if (shelf.members.length <= CROWD) {
      this.#look(shelf, acts, 0);
      return;
    }
    const parts = shelf.parts(FORCE),
      { anywhere, near: nearby } = rivalsOf(this.keys.forceClass, acts);
    for (const of of anywhere) this.#visitPart(parts.get(of), acts, 0);
    for (const of of nearby) {
      this.#visitPart(parts.get(near(of, this.document)), acts, 0);
      this.#visitPart(parts.get(near(of, EVERYWHERE)), acts, 0);
    }
  }

  /** Looks at clauses of fitting force, which agree in the facets before one. */
  #visitPart(shelf: Shelf<T> | undefined, acts: "same" | "opposite", from: number): void {
    if (!shelf) return;
    let facet = from;
    if (shelf.members.length > CROWD)
      for (; facet < FACETS.length; facet++) {
        const sought = this.keys.sought(facet);
        if (!sought) continue;
        const parts = shelf.parts(facet),
          open = parts.get(OPEN);
        if (open?.members.length === shelf.members.length) continue;
        this.#visitPart(open, acts, facet + 1);
        for (const key of sought) this.#visitPart(parts.get(key), acts, facet + 1);
        return;
      }
    this.#look(shelf, acts, facet);
  }

  #look({ members }: Shelf<T>, acts: "same" | "opposite", facet: number): void {
    for (let i = 0; i < members.length && this.found.size <= this.limit; i++) {
      const entry = members[i]!;
      if (this.#reaches(entry, acts) && !this.found.has(entry.value) && this.#agrees(entry, facet)) this.found.add(entry.value);
    }
  }

  /** Whether nothing parts the clause from one that stands with few others. */
  #agrees({ keys }: Entry<T>, from: number): boolean {
    for (let facet = from; facet < FACETS.length; facet++) {
      const sought = this.keys.sought(facet);
      if (sought && !meets(sought, keys.kept(facet))) return false;
    }
    return true;
  }

  /** Whether the forces of the clause and of another can clash where they stand. */
  #reaches({ keys, document }: Entry<T>, acts: "same" | "opposite"): boolean {
    const reach = reachOf(this.keys.forceClass, keys.forceClass, acts);
    return reach !== NOWHERE && (reach !== NEAR || document === this.document || document === EVERYWHERE);
  }
}

/** Whether what is kept is open, or one of its keys is sought. */
function meets(sought: ReadonlySet<Key>, kept: readonly Key[]): boolean {
  if (kept[0] === OPEN) return true;
  for (const key of kept) if (sought.has(key)) return true;
  return false;
}
