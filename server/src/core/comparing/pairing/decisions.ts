import type { Clause } from "../../reading/clauses/clause";
import { type Identity, identityOf } from "../../kept/identity";
import { inOneList } from "../beside";
import { meaningOf } from "../../reading/clauses/meaning";
import { decide } from "../decide";
import { settled } from "../which-first";
import type { Decision } from "../decision";
import type { Ontology } from "../ontology";

/** A decision, and the ordinals of its exception: those are written anew where the clause has moved. */
export interface Kept {
  readonly decision: Decision;
  readonly places: number;
  readonly exception?: readonly ["a" | "b", number];
}

/** For each clause the decisions about it and clauses that are older than it, by their ordinals: nothing outlives the younger of a pair. */
const decided = new WeakMap<Ontology, WeakMap<Identity, Map<number, Kept>>>();
let made = 0;

/** How many pairs have been decided so far, kept decisions not counted. For tests. */
export function decisionsMade(): number {
  return made;
}

/**
 * What `decide` says about two clauses. Where both are of policies that are being edited, a pair is decided once, until one of
 * the two says something else or stands elsewhere among the sections.
 */
export function decisionOn(a: Clause, b: Clause, sameDocument: boolean, ontology: Ontology): Decision {
  const one = identityOf(a),
    two = identityOf(b);
  if (!one || !two) return decisionOnMeanings(a, b, sameDocument, ontology);
  const decisions = decisionsOf(one.ordinal > two.ordinal ? one : two, ontology),
    other = Math.min(one.ordinal, two.ordinal),
    places = placesOf(a, b);
  const known = decisions.get(other);
  if (known && known.places === places) return keptFor(known, a, b);
  const fresh = keep(a, b, sameDocument, ontology);
  if (!fresh.decision.exception || fresh.exception) decisions.set(other, fresh);
  return fresh.decision;
}

/** The decisions about one meaning and others, by their ordinals and by how the clauses stand to each other, as long as the same things are defined. */
interface Decided {
  readonly ontology: Ontology;
  readonly decisions: Map<number, Kept>;
}

/** How many decisions are kept with one meaning. */
const MOST_DECISIONS = 256;

/** The same for clauses that nobody edits: the schools of a trust say the same things, and two meanings are decided once for each way in which their clauses can stand to each other. */
function decisionOnMeanings(a: Clause, b: Clause, sameDocument: boolean, ontology: Ontology): Decision {
  const one = meaningOf(a),
    two = meaningOf(b);
  if (!one || !two) return keep(a, b, sameDocument, ontology).decision;
  let decided = two.keptWith(decisionOnMeanings) as Decided | undefined;
  if (decided?.ontology !== ontology) two.keep(decisionOnMeanings, (decided = { ontology, decisions: new Map() }));
  const { decisions } = decided,
    key = one.ordinal * STANDINGS + standingOf(a, b, sameDocument),
    known = decisions.get(key);
  if (known) return keptFor(known, a, b);
  const fresh = keep(a, b, sameDocument, ontology);
  if (fresh.decision.exception && !fresh.exception) return fresh.decision;
  if (decisions.size >= MOST_DECISIONS) decisions.clear();
  decisions.set(key, fresh);
  return fresh.decision;
}

/** All that `decide` looks at besides what two clauses say, as a number below `STANDINGS`. */
export function standingOf(a: Clause, b: Clause, sameDocument: boolean): number {
  return (sameDocument ? placesOf(a, b) * 8 + 1 : 0) + (settled(a, b) ? 2 : 0) + (settled(b, a) ? 4 : 0);
}

const STANDINGS = 256 * 8;

/** Decides about two clauses, so that the decision holds for others that say the same in such places (`keptFor`). */
export function keep(a: Clause, b: Clause, sameDocument: boolean, ontology: Ontology): Kept {
  made++;
  return kept(decide(a, b, sameDocument, ontology), a, b);
}

/** A decision about two clauses, so that it holds for them once they have moved, and for others that say the same in such places. */
export function kept(decision: Decision, a: Clause, b: Clause): Kept {
  const exception = decision.exception?.exception,
    places = placesOf(a, b);
  const inA = exception ? a.exceptions.indexOf(exception) : -1,
    inB = exception ? b.exceptions.indexOf(exception) : -1;
  return { decision, places, ...(inA >= 0 ? { exception: ["a", inA] as const } : inB >= 0 ? { exception: ["b", inB] as const } : {}) };
}

/** A kept decision for two clauses that say what the first two said, with their own exception in it. */
export function keptFor(known: Kept, a: Clause, b: Clause): Decision {
  return known.exception ? renewed(known, known.exception, a, b) : known.decision;
}

function decisionsOf(younger: Identity, ontology: Ontology): Map<number, Kept> {
  let byClause = decided.get(ontology);
  if (!byClause) decided.set(ontology, (byClause = new WeakMap()));
  let decisions = byClause.get(younger);
  if (!decisions) byClause.set(younger, (decisions = new Map()));
  return decisions;
}

/** All that `decide` looks at besides the words of the clauses: whether they stand in one sentence, in neighbouring ones, in one list or paragraph, in one section, before the first heading; and which is which. Its number counts too: in an editor a clause with a new number is another one, and equal clauses are told apart by `settled`. */
export function placesOf(a: Clause, b: Clause): number {
  return (
    (a.sentence === b.sentence && a.block === b.block ? 1 : 0) +
    (a.section === b.section ? 2 : 0) +
    (a.section === 0 ? 4 : 0) +
    (b.section === 0 ? 8 : 0) +
    (a.index < b.index ? 16 : 0) +
    (a.block === b.block && Math.abs(a.sentence - b.sentence) === 1 ? 32 : 0) +
    (inOneList(a, b) ? 64 : 0) +
    (a.block === b.block ? 128 : 0)
  );
}

function renewed({ decision }: Kept, [of, index]: readonly ["a" | "b", number], a: Clause, b: Clause): Decision {
  const exception = (of === "a" ? a : b).exceptions[index];
  return exception && decision.exception ? { ...decision, exception: { ...decision.exception, exception } } : decision;
}
