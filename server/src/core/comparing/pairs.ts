import { drained } from "../drained";
import type { DocumentFacts } from "../facts";
import type { Clause } from "../reading/clauses/clause";
import { type ConceptId, conceptId, isKindOf, type Vocabulary } from "../reading/words/vocabulary";
import { actOf } from "./acts";
import type { Decision } from "./decision";
import { decisionOn } from "./decisions";
import { type Identity, identityOf } from "../reuse";
import { lookupKeys, Ontology } from "./ontology";

/** A clause with the document it stands in. */
export interface Placed { readonly facts: DocumentFacts; readonly clause: Clause; readonly document: number }

/** A pair that is a finding. */
export interface Clash { readonly a: Placed; readonly b: Placed; readonly decision: Decision }

/** Clauses beyond which only so many pairs are looked at for each clause. */
export const MANY_CLAUSES = 10_000;
const PARTNERS = 200;
const use = conceptId("actions:use");
const ROOTS = new Set(["things:thing", "people:person", "people:adult", "places:anywhere", "people:everyone"].map(conceptId));

/** The last few ontologies by what the documents define, so that decisions hold while no definition changes. */
const ontologies = new WeakMap<Vocabulary, Map<string, Ontology>>();
const KEPT_ONTOLOGIES = 4;

/** The vocabulary with the definitions of these documents. The same definitions give the same ontology. */
export function ontologyOf(documents: readonly DocumentFacts[], vocabulary: Vocabulary): Ontology {
  const definitions = documents.flatMap((facts) => facts.definitions), key = JSON.stringify(definitions.map(({ kind, term, members }) => [kind, term, members]));
  let known = ontologies.get(vocabulary);
  if (!known) ontologies.set(vocabulary, known = new Map());
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
export function clashesOf(documents: readonly DocumentFacts[], ontology: Ontology): Clash[] { return drained(clashSlices(documents, ontology)); }

/** Clauses after which a slice ends. */
const SLICE = 200;

/** The same in slices. */
export function* clashSlices(documents: readonly DocumentFacts[], ontology: Ontology): Generator<void, Clash[]> {
  const placed = documents.flatMap((facts, document) => facts.clauses.map((clause): Placed => ({ facts, clause, document })));
  const index = new Map<string, number[]>(), plainBans = new Map<string, number[]>(), clashes: Clash[] = [], limit = placed.length > MANY_CLAUSES ? PARTNERS : Infinity;
  for (const [at, one] of placed.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const seen = new Set<number>(), keys = keptKeys(one.clause, ontology.vocabulary), plain = one.clause.force === "F" && one.clause.exceptions.length === 0;
    for (const key of keys) {
      for (const other of plain ? index.get(key) ?? [] : [...(index.get(key) ?? []), ...(plainBans.get(key) ?? [])]) {
        if (seen.has(other) || seen.size > limit) continue;
        seen.add(other);
        const two = placed[other]!, decision = decisionOn(two.clause, one.clause, two.document === one.document, ontology);
        if (decision.verdict !== "none") clashes.push({ a: two, b: one, decision });
      }
    }
    const kept = plain ? plainBans : index;
    for (const key of keys) { const list = kept.get(key); if (list) list.push(at); else kept.set(key, [at]); }
  }
  return clashes;
}

const keysByClause = new WeakMap<Identity, { readonly vocabulary: Vocabulary; readonly keys: readonly string[] }>();

/** The keys of a clause, worked out once for a clause of a policy that is being edited. */
function keptKeys(clause: Clause, vocabulary: Vocabulary): readonly string[] {
  const identity = identityOf(clause);
  if (!identity) return keysOf(clause, vocabulary);
  let known = keysByClause.get(identity);
  if (known?.vocabulary !== vocabulary) keysByClause.set(identity, known = { vocabulary, keys: keysOf(clause, vocabulary) });
  return known.keys;
}

/** Where a clause is looked up: its act and wider acts, each with every thing it speaks of; acts that exclude it share its key. */
function keysOf(clause: Clause, vocabulary: Vocabulary): string[] {
  const acts = actKeys(clause, vocabulary), topics = new Set<ConceptId | string>();
  for (const slot of [...Object.values(clause.slots), ...clause.others]) if (slot && slot !== clause.slots.actor && slot.source !== "heading") for (const term of slot.terms) if (!term.pronoun) for (const key of lookupKeys(term)) if (typeof key === "string" || !ROOTS.has(key)) topics.add(key);
  if (!clause.slots.object && !clause.slots.counterpart && !clause.slots.channel) topics.add("");
  const keys = new Set<string>();
  for (const topic of topics) {
    for (const act of acts) keys.add(`${act} ${topic}`);
    if (clause.slots.channel?.source !== "heading") keys.add(`use ${topic}`);
  }
  return [...keys];
}

const kept = new WeakMap<Vocabulary, Map<ConceptId, readonly string[]>>();
function actKeys(clause: Clause, vocabulary: Vocabulary): readonly string[] {
  if (clause.action.verb === "any") return ["any", "use"];
  const act = actOf(clause);
  if (act === undefined) return [clause.action.verb, "any"];
  let ofActs = kept.get(vocabulary);
  if (!ofActs) kept.set(vocabulary, ofActs = new Map());
  let keys = ofActs.get(act);
  if (!keys) {
    const own = [...vocabulary.implied(act)];
    keys = [...own.map(String), "any", ...(isKindOf(act, use) ? ["use"] : []), ...groupsOf(act, vocabulary)];
    ofActs.set(act, keys);
  }
  return keys;
}

/** Names shared by acts that exclude each other. */
function groupsOf(act: ConceptId, vocabulary: Vocabulary): string[] {
  return vocabulary.acts.filter((other) => vocabulary.areOpposite(act, other)).map((other) => `${Math.min(act, other)}x${Math.max(act, other)}`);
}
