import type { Clause } from "../reading/clauses/clause";
import { settled } from "./decide";
import { decisionOn, type Kept, keep, keptFor, placesOf } from "./decisions";
import type { Decision } from "./decision";
import type { Ontology } from "./ontology";
import type { Placed } from "./pairs";

/** What one clause says, or several with equal words and equal readings: two sayings are decided once for each way in which their clauses can stand to each other. */
export class Saying {
  /** The clauses that say this, in the order in which they were added. */
  readonly members: Placed[] = [];
  readonly #decided = new WeakMap<Saying, (Kept | undefined)[]>();

  /** @param repeated whether several clauses say this */
  constructor(readonly repeated: boolean) {}

  /** What `decide` says about `a`, which says `other`, and `b`, which says this. */
  decision(a: Placed, other: Saying, b: Placed, ontology: Ontology): Decision {
    const near = a.document === b.document;
    if (!this.repeated && !other.repeated) return decisionOn(a.clause, b.clause, near, ontology);
    let decided = this.#decided.get(other);
    if (!decided) this.#decided.set(other, decided = []);
    const places = (near ? placesOf(a.clause, b.clause) * 8 + 1 : 0) + (settled(a.clause, b.clause) ? 2 : 0) + (settled(b.clause, a.clause) ? 4 : 0), known = decided[places];
    if (known) return keptFor(known, a.clause, b.clause);
    const fresh = keep(a.clause, b.clause, near, ontology);
    if (!fresh.decision.exception || fresh.exception) decided[places] = fresh;
    return fresh.decision;
  }

  /** Whether `decide` finds nothing about any clause of another document that says `other` and any that says this. False where it would have to be asked about each. */
  clashesNowhere(other: Saying, ontology: Ontology): boolean {
    const [a] = other.members, [b] = this.members;
    return a !== undefined && b !== undefined && !mayPointToOthers(a.clause) && !mayPointToOthers(b.clause) && this.decision(a, other, b, ontology).verdict === "none";
  }
}

/** Whether a clause may say of other clauses, by their numbers, which comes first (`settled`). */
function mayPointToOthers({ precedence, exceptions }: Clause): boolean { return precedence.length > 0 || exceptions.length > 0; }

/** The saying of each clause, in their order. Nothing is a member yet. */
export function sayingsOf(placed: readonly Placed[]): Saying[] {
  const texts = placed.map(({ facts, clause }) => facts.text.slice(clause.span.start, clause.span.end)), times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const known = new Map<string, Saying>();
  return placed.map(({ clause }, at) => {
    if (times.get(texts[at]!) === 1) return new Saying(false);
    const key = `${texts[at]!}\n${readingOf(clause)}`;
    let saying = known.get(key);
    if (!saying) known.set(key, saying = new Saying(true));
    return saying;
  });
}

/** Where a clause stands, which is no part of what it says. */
const PLACE: ReadonlySet<string> = new Set(["span", "index", "block", "section", "sentence", "number"] satisfies (keyof Clause)[]);

function readingOf(clause: Clause): string { return JSON.stringify(clause, (name, value: unknown) => (PLACE.has(name) ? undefined : value)); }
