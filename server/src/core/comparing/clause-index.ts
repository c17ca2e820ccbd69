import type { Clause } from "../reading/clauses/clause";
import { actsKept, actsSought, isOpposite } from "./act-keys";
import { FACETS } from "./facets";
import { CLASSES, classOf, rivalsOf } from "./force-classes";
import type { Ontology } from "./ontology";
import type { Key } from "./term-keys";

/** Clauses of one shelf beyond which they are set apart by the next respect. */
const CROWD = 8;

/** The document of what stands in several. */
export const EVERYWHERE = -1;

/** A clause in the index. What it is kept under is worked out when a shelf that it stands on is first crowded. */
interface Entry<T> { readonly value: T; readonly clause: Clause; readonly document: number; readonly kept: (readonly Key[] | undefined)[] }

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
    const entry: Entry<T> = { value, clause, document, kept: [] };
    this.#entries.set(value, entry);
    for (const key of actsKept(clause, this.#ontology.vocabulary)) {
      let shelf = this.#shelves.get(key);
      if (!shelf) this.#shelves.set(key, shelf = new Shelf());
      shelf.add(entry, this.#ontology);
    }
  }

  /** Takes out what was added as `value`. */
  remove(value: T): void {
    const entry = this.#entries.get(value);
    if (!entry) return;
    this.#entries.delete(value);
    for (const key of actsKept(entry.clause, this.#ontology.vocabulary)) this.#shelves.get(key)?.remove(entry, this.#ontology);
  }

  /** What was added as clauses that may clash with this one, each once, at most `limit` and one more. */
  partners(clause: Clause, document = 0, limit = Infinity): ReadonlySet<T> {
    const found = new Set<T>(), seeker = new Seeker(clause, document, this.#ontology, limit, found);
    for (const key of actsSought(clause, this.#ontology.vocabulary)) {
      const shelf = this.#shelves.get(key);
      if (shelf) seeker.visit(shelf, isOpposite(key) ? "opposite" : "same", 0);
    }
    return found;
  }
}

/** The key of clauses that say nothing in some respect. */
const OPEN = "";

/** Clauses that are the same in some respects, set apart by others where somebody looks and there are many. */
class Shelf<T> {
  readonly members: Entry<T>[] = [];
  readonly #parts: (Map<Key, Shelf<T>> | undefined)[] = [];

  add(entry: Entry<T>, ontology: Ontology): void {
    this.members.push(entry);
    this.#parts.forEach((parts, respect) => { if (parts) place(entry, respect, parts, ontology); });
  }

  remove(entry: Entry<T>, ontology: Ontology): void {
    const at = this.members.indexOf(entry);
    if (at < 0) return;
    this.members.splice(at, 1);
    this.#parts.forEach((parts, respect) => { if (parts) for (const key of keptOf(entry, respect, ontology)) parts.get(key)?.remove(entry, ontology); });
  }

  /** The members set apart in one respect. */
  parts(respect: number, ontology: Ontology): ReadonlyMap<Key, Shelf<T>> {
    let parts = this.#parts[respect];
    if (!parts) {
      this.#parts[respect] = parts = new Map();
      for (const entry of this.members) place(entry, respect, parts, ontology);
    }
    return parts;
  }
}

function place<T>(entry: Entry<T>, respect: number, parts: Map<Key, Shelf<T>>, ontology: Ontology): void {
  for (const key of keptOf(entry, respect, ontology)) {
    let shelf = parts.get(key);
    if (!shelf) parts.set(key, shelf = new Shelf());
    shelf.add(entry, ontology);
  }
}

/** The first respect is the force; the others are the facets in their order. */
function keptOf<T>({ clause, document, kept }: Entry<T>, respect: number, ontology: Ontology): readonly Key[] {
  return kept[respect] ??= respect === 0 ? forceKept(clause, document) : distinct(FACETS[respect - 1]!.kept(clause, ontology) ?? [OPEN]);
}

function distinct(keys: readonly Key[]): readonly Key[] { return keys.length < 2 ? keys : [...new Set(keys)]; }

function forceKept(clause: Clause, document: number): Key[] { const own = classOf(clause); return [own, near(own, document)]; }
/** The key of a class within one document. */
function near(of: number, document: number): number { return CLASSES * (document + 2) + of; }

/** One clause that looks for its partners. */
class Seeker<T> {
  readonly #sought: (ReadonlySet<Key> | null | undefined)[] = [];
  readonly #forces: Partial<Record<"same" | "opposite", ReadonlySet<Key>>> = {};

  constructor(readonly clause: Clause, readonly document: number, readonly ontology: Ontology, readonly limit: number, readonly found: Set<T>) {}

  visit(shelf: Shelf<T>, acts: "same" | "opposite", from: number): void {
    let respect = from;
    if (shelf.members.length > CROWD) for (; respect <= FACETS.length; respect++) {
      const sought = this.#soughtIn(respect, acts);
      if (!sought) continue;
      const parts = shelf.parts(respect, this.ontology), open = parts.get(OPEN);
      if (open?.members.length === shelf.members.length) continue;
      if (open) this.visit(open, acts, respect + 1);
      for (const key of sought) { const part = parts.get(key); if (part) this.visit(part, acts, respect + 1); }
      return;
    }
    for (const entry of shelf.members) if (this.found.size <= this.limit && !this.found.has(entry.value) && this.#agrees(entry, acts, respect)) this.found.add(entry.value);
  }

  /** Whether nothing parts the clause from one that stands with few others. */
  #agrees(entry: Entry<T>, acts: "same" | "opposite", from: number): boolean {
    for (let respect = from; respect <= FACETS.length; respect++) {
      const sought = this.#soughtIn(respect, acts);
      if (!sought) continue;
      const kept = keptOf(entry, respect, this.ontology);
      if (kept[0] !== OPEN && !kept.some((key) => sought.has(key))) return false;
    }
    return true;
  }

  #soughtIn(respect: number, acts: "same" | "opposite"): ReadonlySet<Key> | null {
    if (respect === 0) return this.#forces[acts] ??= this.#forceSought(acts);
    let known = this.#sought[respect];
    if (known === undefined) {
      const sought = FACETS[respect - 1]!.sought(this.clause, this.ontology);
      this.#sought[respect] = known = sought ? new Set(sought) : null;
    }
    return known;
  }

  #forceSought(acts: "same" | "opposite"): ReadonlySet<Key> {
    const rivals = rivalsOf(classOf(this.clause), acts);
    return new Set([...rivals.anywhere, ...rivals.near.flatMap((of) => [near(of, this.document), near(of, EVERYWHERE)])]);
  }
}
