import type { Clause } from "../reading/clauses/clause";
import { isOpposite } from "./act-keys";
import { type ClauseKeys, keysOf, OPEN } from "./clause-keys";
import { FACETS } from "./facets";
import { CLASSES, NEAR, NOWHERE, reachOf, rivalsOf } from "./force-classes";
import type { Ontology } from "./ontology";
import type { Key } from "./term-keys";

/** Clauses of one shelf beyond which they are set apart by the next respect. */
const CROWD = 8;

/** The document of what stands in several. */
export const EVERYWHERE = -1;

/** A clause in the index. */
interface Entry<T> { readonly value: T; readonly keys: ClauseKeys; readonly document: number }

/** Finds the clauses with which a clause may clash: those whose acts and forces meet and that nothing which both name keeps apart. */
export class ClauseIndex<T> {
  readonly #shelves = new Map<Key, Shelf<T>>();
  readonly #entries = new Map<T, Entry<T>>();
  readonly #ontology: Ontology;

  constructor(ontology: Ontology) { this.#ontology = ontology; }

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
    const found = new Set<T>(), keys = keysOf(clause, this.#ontology), seeker = new Seeker(keys, document, limit, found);
    for (const key of keys.actsSought) {
      const shelf = this.#shelves.get(key);
      if (shelf) seeker.visit(shelf, isOpposite(key) ? "opposite" : "same", 0);
    }
    return found;
  }
}

/** Clauses that are the same in some respects, set apart by others where somebody looks and there are many. */
class Shelf<T> {
  readonly members: Entry<T>[] = [];
  readonly #parts: (Map<Key, Shelf<T>> | undefined)[] = [];

  add(entry: Entry<T>): void {
    this.members.push(entry);
    this.#parts.forEach((parts, respect) => { if (parts) place(entry, respect, parts); });
  }

  remove(entry: Entry<T>): void {
    const at = this.members.indexOf(entry);
    if (at < 0) return;
    this.members.splice(at, 1);
    this.#parts.forEach((parts, respect) => { if (parts) for (const key of keptIn(entry, respect)) parts.get(key)?.remove(entry); });
  }

  /** The members set apart in one respect. */
  parts(respect: number): ReadonlyMap<Key, Shelf<T>> {
    let parts = this.#parts[respect];
    if (!parts) {
      this.#parts[respect] = parts = new Map();
      for (const entry of this.members) place(entry, respect, parts);
    }
    return parts;
  }
}

function shelfAt<T>(shelves: Map<Key, Shelf<T>>, key: Key): Shelf<T> {
  let shelf = shelves.get(key);
  if (!shelf) shelves.set(key, shelf = new Shelf());
  return shelf;
}

function place<T>(entry: Entry<T>, respect: number, parts: Map<Key, Shelf<T>>): void {
  for (const key of keptIn(entry, respect)) shelfAt(parts, key).add(entry);
}

/** The first respect is the force; the others are the facets in their order. */
function keptIn<T>({ keys, document }: Entry<T>, respect: number): readonly Key[] {
  return respect === 0 ? [keys.forceClass, near(keys.forceClass, document)] : keys.kept(respect - 1);
}

/** The key of a class within one document. */
function near(of: number, document: number): number { return CLASSES * (document + 2) + of; }

/** One clause that looks for its partners. */
class Seeker<T> {
  constructor(readonly keys: ClauseKeys, readonly document: number, readonly limit: number, readonly found: Set<T>) {}

  visit(shelf: Shelf<T>, acts: "same" | "opposite", from: number): void {
    let respect = from;
    if (shelf.members.length > CROWD) for (; respect <= FACETS.length; respect++) {
      const sought = respect === 0 ? this.#forcesSought(acts) : this.keys.sought(respect - 1);
      if (!sought) continue;
      const parts = shelf.parts(respect), open = parts.get(OPEN);
      if (open?.members.length === shelf.members.length) continue;
      if (open) this.visit(open, acts, respect + 1);
      for (const key of sought) { const part = parts.get(key); if (part) this.visit(part, acts, respect + 1); }
      return;
    }
    for (const entry of shelf.members) if (this.found.size <= this.limit && !this.found.has(entry.value) && this.#agrees(entry, acts, respect)) this.found.add(entry.value);
  }

  /** Whether nothing parts the clause from one that stands with few others. */
  #agrees(entry: Entry<T>, acts: "same" | "opposite", from: number): boolean {
    if (from === 0 && !this.#reaches(entry, acts)) return false;
    for (let facet = Math.max(from - 1, 0); facet < FACETS.length; facet++) {
      const sought = this.keys.sought(facet);
      if (sought && !meets(sought, entry.keys.kept(facet))) return false;
    }
    return true;
  }

  /** Whether the forces of the clause and of another can clash where they stand. */
  #reaches({ keys, document }: Entry<T>, acts: "same" | "opposite"): boolean {
    const reach = reachOf(this.keys.forceClass, keys.forceClass, acts);
    return reach !== NOWHERE && (reach !== NEAR || document === this.document || document === EVERYWHERE);
  }

  /** The forces with which its own can clash, as others are kept under them. */
  #forcesSought(acts: "same" | "opposite"): readonly Key[] {
    const rivals = rivalsOf(this.keys.forceClass, acts);
    return [...rivals.anywhere, ...rivals.near.flatMap((of) => [near(of, this.document), near(of, EVERYWHERE)])];
  }
}

/** Whether what is kept is open, or one of its keys is sought. */
function meets(sought: ReadonlySet<Key>, kept: readonly Key[]): boolean {
  if (kept[0] === OPEN) return true;
  for (const key of kept) if (sought.has(key)) return true;
  return false;
}
