import type { DocumentFacts } from "../facts";
import type { Clause } from "../reading/clauses/clause";
import { type ConceptId, conceptId, isKindOf, type Vocabulary } from "../reading/words/vocabulary";
import { actOf } from "./acts";
import { decide, type Decision } from "./decide";
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

/** The vocabulary with the definitions of these documents. */
export function ontologyOf(documents: readonly DocumentFacts[], vocabulary: Vocabulary): Ontology { return new Ontology(documents.flatMap((facts) => facts.definitions), vocabulary); }

/**
 * All pairs of clauses of one school that clash. Bans without exceptions never clash with one another and are kept apart. An index by act and by what the act is done to keeps it from comparing
 * every clause with every other.
 */
export function clashesOf(documents: readonly DocumentFacts[], ontology: Ontology): Clash[] {
  const placed = documents.flatMap((facts, document) => facts.clauses.map((clause): Placed => ({ facts, clause, document })));
  const index = new Map<string, number[]>(), plainBans = new Map<string, number[]>(), clashes: Clash[] = [], limit = placed.length > MANY_CLAUSES ? PARTNERS : Infinity;
  placed.forEach((one, at) => {
    const seen = new Set<number>(), keys = keysOf(one.clause, ontology.vocabulary), plain = one.clause.force === "F" && one.clause.exceptions.length === 0;
    for (const key of keys) {
      for (const other of plain ? index.get(key) ?? [] : [...(index.get(key) ?? []), ...(plainBans.get(key) ?? [])]) {
        if (seen.has(other) || seen.size > limit) continue;
        seen.add(other);
        const two = placed[other]!, decision = decide(two.clause, one.clause, two.document === one.document, ontology);
        if (decision.verdict !== "none") clashes.push({ a: two, b: one, decision });
      }
    }
    const kept = plain ? plainBans : index;
    for (const key of keys) { const list = kept.get(key); if (list) list.push(at); else kept.set(key, [at]); }
  });
  return clashes;
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
