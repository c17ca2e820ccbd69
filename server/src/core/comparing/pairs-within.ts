import type { DocumentFacts } from "../facts";
import type { Clause } from "../reading/clauses/clause";
import { type Identity, identityOf } from "../identity";
import { handedOn } from "../keeping";
import { clauseKeys, ClauseIndex } from "./clause-index";
import { decisionOn } from "./decisions";
import type { Ontology } from "./ontology";
import type { Pair } from "./pairs";

interface Member { readonly clause: Clause; readonly keys: readonly string[]; readonly section: number; readonly ordinal: number }

/** The clauses of a document that is being edited, and which of them clash. */
class Within {
  ontology: Ontology | undefined;
  index = new ClauseIndex<Identity>();
  members = new Map<Identity, Member>();
  pairs: { readonly a: Identity; readonly b: Identity }[] = [];

  /** Begins anew where definitions have changed, or where clauses that stay are in another order or other sections. */
  prepare(now: ReadonlyMap<Identity, Clause>, ontology: Ontology): void {
    const stands = (one: Member, id: Identity) => { const clause = now.get(id); return clause === undefined || clause.section === one.section; };
    let last = -1;
    const inOrder = [...this.members].sort(([, one], [, two]) => one.ordinal - two.ordinal).every(([id, one]) => {
      const clause = now.get(id);
      if (!clause) return true;
      const further = clause.index > last;
      last = clause.index;
      return further && stands(one, id);
    });
    if (this.ontology === ontology && inOrder) return;
    this.ontology = ontology;
    this.index = new ClauseIndex();
    this.members = new Map();
    this.pairs = [];
  }
}

/**
 * The pairs that clash within a document that is being edited: what has gone is taken out, and what is new is compared with those
 * of its own matter. Undefined for other documents.
 */
export function pairsWithin(facts: DocumentFacts, ontology: Ontology): readonly Pair[] | undefined {
  const state = handedOn(facts.policy, pairsWithin, () => new Within());
  if (!state) return undefined;
  const now = new Map(facts.clauses.map((clause) => [identityOf(clause)!, clause] as const));
  if (now.size < facts.clauses.length) return undefined;
  state.prepare(now, ontology);
  const { index, members } = state;
  let gone = false;
  for (const [id, { clause, keys }] of members) if (!now.has(id)) { index.remove(clause, keys, id); members.delete(id); gone = true; }
  if (gone) state.pairs = state.pairs.filter(({ a, b }) => now.has(a) && now.has(b));
  for (const [id, clause] of now) {
    const known = members.get(id), keys = known?.keys ?? clauseKeys(clause, ontology.vocabulary);
    if (!known) {
      for (const other of index.partners(clause, keys)) {
        const [a, b] = now.get(other)!.index < clause.index ? [other, id] : [id, other];
        if (decisionOn(now.get(a)!, now.get(b)!, true, ontology).verdict !== "none") state.pairs.push({ a, b });
      }
      index.add(clause, keys, id);
    }
    members.set(id, { clause, keys, section: clause.section, ordinal: clause.index });
  }
  return state.pairs.map(({ a, b }) => ({ a: now.get(a)!, b: now.get(b)!, decision: decisionOn(now.get(a)!, now.get(b)!, true, ontology) }));
}
