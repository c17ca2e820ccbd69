import type { Slot } from "../reading/clauses/clause";
import type { Ontology, Relation } from "./ontology";

/** Whether any alternatives of two parts meet. */
export function related(a: Slot, b: Slot, ontology: Ontology): boolean {
  return bestRelation(a, b, ontology) !== "different";
}

/** The best relation of any two alternatives. */
export function bestRelation(a: Slot, b: Slot, ontology: Ontology): Relation {
  let best: Relation = "different";
  const rank: Readonly<Record<Relation, number>> = { equal: 4, inside: 3, contains: 3, partial: 2, different: 0 };
  for (const x of a.terms)
    for (const y of b.terms) {
      if (x.pronoun || y.pronoun) continue;
      const relation = ontology.relation(x, y);
      if (rank[relation] > rank[best]) best = relation;
    }
  return best;
}

/** The words of a part, for a message. */
export function textOf(slot: Slot): string {
  return slot.terms.map((term) => term.text).join(", ");
}
