import { drained } from "../../drained";
import type { DocumentFacts } from "../../facts";
import type { Clause } from "../../reading/clauses/clause";
import type { Vocabulary } from "../../reading/words/vocabulary";
import { ClauseIndex, EVERYWHERE } from "./clause-index";
import type { Decision } from "../decision";
import { identityOf } from "../../kept/identity";
import { pairsAcross } from "./pairs-across";
import { pairsWithin } from "./pairs-within";
import { Ontology } from "../ontology";
import { type Saying, sayingsOf } from "./sayings";

/** A clause with the document it stands in. */
export interface Placed {
  readonly facts: DocumentFacts;
  readonly clause: Clause;
  readonly document: number;
}

/** A pair that is a finding. */
export interface Clash {
  readonly a: Placed;
  readonly b: Placed;
  readonly decision: Decision;
}

/** Clauses beyond which only so many pairs are looked at for each clause. */
export const MANY_CLAUSES = 10_000;
const PARTNERS = 200;

/** The last few ontologies by what the documents define, so that decisions hold while no definition changes. */
const ontologies = new WeakMap<Vocabulary, Map<string, Ontology>>();
const KEPT_ONTOLOGIES = 4;

/** The vocabulary with the definitions of these documents. The same definitions give the same ontology. */
export function ontologyOf(documents: readonly DocumentFacts[], vocabulary: Vocabulary): Ontology {
  const definitions = documents.flatMap((facts) => facts.definitions),
    key = JSON.stringify(definitions.map(({ kind, term, members }) => [kind, term, members]));
  let known = ontologies.get(vocabulary);
  if (!known) ontologies.set(vocabulary, (known = new Map()));
  const ontology = known.get(key) ?? new Ontology(definitions, vocabulary);
  known.delete(key);
  known.set(key, ontology);
  if (known.size > KEPT_ONTOLOGIES) known.delete(known.keys().next().value!);
  return ontology;
}

/**
 * All pairs of clauses of one school that clash. Bans without exceptions never clash with one another and are kept apart. An index by act and by what the act is done to keeps it from comparing
 * every clause with every other.
 */
export function clashesOf(documents: readonly DocumentFacts[], ontology: Ontology): Clash[] {
  return drained(clashSlices(documents, ontology));
}

/** Clauses after which a slice ends. */
const SLICE = 200;

/**
 * The same in slices. Where the documents are held by an editor, each is set against each other by itself, and what came of that
 * is kept: after an edit only the pairs with a clause of the edited document are looked at.
 */
export function* clashSlices(documents: readonly DocumentFacts[], ontology: Ontology): Generator<void, Clash[]> {
  const count = documents.reduce((sum, { clauses }) => sum + clauses.length, 0),
    held = documents.every(({ clauses }) => clauses.length === 0 || identityOf(clauses[0]!) !== undefined);
  return yield* held && count <= MANY_CLAUSES
    ? clashesByDocument(documents, ontology)
    : clashesBetween(documents, ontology, count > MANY_CLAUSES ? PARTNERS : Infinity);
}

/** All pairs that clash, of all documents at once. */
function* clashesBetween(documents: readonly DocumentFacts[], ontology: Ontology, limit = Infinity): Generator<void, Clash[]> {
  const placed = documents.flatMap((facts, document) => facts.clauses.map((clause): Placed => ({ facts, clause, document })));
  const index = new ClauseIndex<Saying>(ontology),
    sayings = sayingsOf(placed),
    clashes: Clash[] = [];
  for (const [at, one] of placed.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const saying = sayings[at]!;
    let looked = 0;
    for (const other of index.partners(one.clause, one.document, limit))
      for (const two of other.members) {
        if (looked++ > limit) break;
        const decision = saying.decision(two, other, one, ontology);
        if (decision.verdict !== "none") clashes.push({ a: two, b: one, decision });
      }
    if (saying.members.length === 0) index.add(one.clause, saying, saying.repeated ? EVERYWHERE : one.document);
    saying.members.push(one);
  }
  return clashes;
}

/** Two clauses that clash, without their documents. */
export interface Pair {
  readonly a: Clause;
  readonly b: Clause;
  readonly decision: Decision;
}

const between = new WeakMap<DocumentFacts, WeakMap<DocumentFacts, { readonly ontology: Ontology; readonly pairs: readonly Pair[] }>>();

function* clashesByDocument(documents: readonly DocumentFacts[], ontology: Ontology): Generator<void, Clash[]> {
  const clashes: Clash[] = [];
  for (const [later, second] of documents.entries())
    for (let earlier = 0; earlier <= later; earlier++) {
      const first = documents[earlier]!;
      let known = between.get(second);
      if (!known) between.set(second, (known = new WeakMap()));
      let kept = known.get(first);
      if (kept?.ontology !== ontology) {
        known.set(first, (kept = { ontology, pairs: pairsBetween(first, second, ontology) }));
        yield;
      }
      for (const { a, b, decision } of kept.pairs)
        clashes.push({ a: { facts: first, clause: a, document: earlier }, b: { facts: second, clause: b, document: later }, decision });
    }
  return clashes;
}

/** The pairs that clash between two documents, or within one. */
function pairsBetween(first: DocumentFacts, second: DocumentFacts, ontology: Ontology): readonly Pair[] {
  if (first !== second) return pairsAcross(first, second, ontology);
  return (
    pairsWithin(first, ontology) ??
    drained(clashesBetween([first], ontology)).map(({ a, b, decision }) => ({ a: a.clause, b: b.clause, decision }))
  );
}
