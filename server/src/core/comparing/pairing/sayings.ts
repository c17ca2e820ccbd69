import type { Clause } from "../../reading/clauses/clause";
import { meaningOf } from "../../reading/clauses/meaning";
import { decisionOn, type Kept, keep, keptFor, standingOf } from "./decisions";
import type { Decision } from "../decision";
import type { Ontology } from "../ontology";
import type { Placed } from "./pairs";

type Standing = Pick<Placed, "clause" | "document">;

/** What one clause says, or several with equal words and equal readings: two sayings are decided once for each way in which their clauses can stand to each other. */
export class Saying {
  /** The clauses that say this, in the order in which they were added. */
  readonly members: Placed[] = [];
  #decided: WeakMap<Saying, (Kept | undefined)[]> | undefined;

  /** Whether several clauses say this. */
  repeated = false;

  /** What `decide` says about `a`, which says `other`, and `b`, which says this. */
  decision(a: Standing, other: Saying, b: Standing, ontology: Ontology): Decision {
    const near = a.document === b.document;
    if (!this.repeated && !other.repeated) return decisionOn(a.clause, b.clause, near, ontology);
    const all = (this.#decided ??= new WeakMap<Saying, (Kept | undefined)[]>());
    let decided = all.get(other);
    if (!decided) all.set(other, (decided = []));
    const places = standingOf(a.clause, b.clause, near),
      known = decided[places];
    if (known) return keptFor(known, a.clause, b.clause);
    const fresh = keep(a.clause, b.clause, near, ontology);
    if (!fresh.decision.exception || fresh.exception) decided[places] = fresh;
    return fresh.decision;
  }

  /** Whether `decide` finds nothing about any clause of another document that says `other` and any that says this. False where it would have to be asked about each. */
  clashesNowhere(other: Saying, ontology: Ontology): boolean {
    const [a] = other.members,
      [b] = this.members;
    return (
      a !== undefined &&
      b !== undefined &&
      !mayPointToOthers(a.clause) &&
      !mayPointToOthers(b.clause) &&
      this.decision(a, other, b, ontology).verdict === "none"
    );
  }
}

/** Whether a clause may say of other clauses, by their numbers, which comes first (`settled`). */
function mayPointToOthers({ precedence, exceptions }: Clause): boolean {
  return precedence.length > 0 || exceptions.length > 0;
}

interface Known {
  readonly saying: Saying;
  readonly clause: Clause;
  reading?: string;
  clauses: number;
}

/** What clauses say, by their words. Readings are written out only where the same words come again. */
export class Sayings {
  readonly #byText = new Map<string, Known[]>();

  /** What one more clause says. */
  add(text: string, clause: Clause): Saying {
    const alike = this.#byText.get(text);
    if (!alike) return this.#begin(text, { saying: new Saying(), clause, clauses: 1 }, []);
    const known = alike.find((one) => saysTheSame(one.clause, clause)) ?? this.#alike(alike, clause);
    if (!known) return this.#begin(text, { saying: new Saying(), clause, clauses: 1 }, alike);
    known.clauses++;
    known.saying.repeated = true;
    return known.saying;
  }

  /** A clause no longer says this. */
  remove(text: string, saying: Saying): void {
    const alike = this.#byText.get(text) ?? [],
      known = alike.find((one) => one.saying === saying);
    if (!known || --known.clauses > 0) return;
    if (alike.length === 1) this.#byText.delete(text);
    else alike.splice(alike.indexOf(known), 1);
  }

  #alike(alike: readonly Known[], clause: Clause): Known | undefined {
    const reading = readingOf(clause);
    return alike.find((one) => (one.reading ??= readingOf(one.clause)) === reading);
  }

  #begin(text: string, known: Known, alike: Known[]): Saying {
    alike.push(known);
    this.#byText.set(text, alike);
    return known.saying;
  }
}

/** The saying of each clause, in their order. Nothing is a member yet. */
export function sayingsOf(placed: readonly Placed[]): Saying[] {
  const sayings = new Sayings();
  return placed.map(({ facts, clause }) => sayings.add(meaningOf(clause)?.words ?? wordsOf(facts, clause), clause));
}

/** The words of a clause. */
export function wordsOf({ text }: Pick<Placed["facts"], "text">, { span }: Clause): string {
  return text.slice(span.start, span.end);
}

function saysTheSame(a: Clause, b: Clause): boolean {
  const meaning = meaningOf(a);
  return meaning !== undefined && meaning === meaningOf(b);
}

/** Where a clause stands, which is no part of what it says. */
const PLACE: ReadonlySet<string> = new Set(["span", "index", "block", "section", "sentence", "number"] satisfies (keyof Clause)[]);

function readingOf(clause: Clause): string {
  return JSON.stringify(clause, (name, value: unknown) => (PLACE.has(name) ? undefined : value));
}
