import type { Clause } from "../reading/clauses/clause";
import { type ConceptId, conceptId, isKindOf, type Vocabulary } from "../reading/words/vocabulary";
import { type Identity, identityOf } from "../identity";
import { actOf } from "./acts";
import { lookupKeys } from "./ontology";

const use = conceptId("actions:use");
const ROOTS = new Set(["things:thing", "people:person", "people:adult", "places:anywhere", "people:everyone"].map(conceptId));
/** Finds the clauses that a clause is to be compared with: those that share an act and a thing it is done to. Two bans without exceptions are never compared. */
export class ClauseIndex<T> {
  readonly #index = new Map<string, T[]>();
  readonly #plainBans = new Map<string, T[]>();

  /** Adds a clause under its keys, as `value`. */
  add(clause: Clause, keys: readonly string[], value: T): void {
    const kept = isPlainBan(clause) ? this.#plainBans : this.#index;
    for (const key of keys) { const list = kept.get(key); if (list) list.push(value); else kept.set(key, [value]); }
  }

  /** Takes a clause out that was added under these keys. */
  remove(clause: Clause, keys: readonly string[], value: T): void {
    const kept = isPlainBan(clause) ? this.#plainBans : this.#index;
    for (const key of keys) {
      const list = kept.get(key);
      const at = list?.indexOf(value) ?? -1;
      if (list?.length === 1 && at === 0) kept.delete(key); else if (at >= 0) list!.splice(at, 1);
    }
  }

  /** The clauses to compare with a clause, each once, at most `limit` and one more. */
  partners(clause: Clause, keys: readonly string[], limit = Infinity): ReadonlySet<T> {
    const seen = new Set<T>(), plain = isPlainBan(clause);
    for (const key of keys) {
      for (const one of this.#index.get(key) ?? []) if (seen.size <= limit) seen.add(one);
      if (!plain) for (const one of this.#plainBans.get(key) ?? []) if (seen.size <= limit) seen.add(one);
    }
    return seen;
  }
}

function isPlainBan({ force, exceptions }: Clause): boolean { return force === "F" && exceptions.length === 0; }

const keysByClause = new WeakMap<Identity, { readonly vocabulary: Vocabulary; readonly keys: readonly string[] }>();

/** The keys of a clause, worked out once for a clause of a policy that is being edited. */
export function clauseKeys(clause: Clause, vocabulary: Vocabulary): readonly string[] {
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
