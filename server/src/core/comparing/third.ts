import type { DocumentFacts } from "../facts";
import type { Clause } from "../reading/clauses/clause";
import { meeting } from "./acts";
import type { Ontology } from "./ontology";
import type { Clash } from "./pairs";

/**
 * A ban that has lost its twin's exception is a conflict once some third clause expressly lets the excepted people do the same:
 * then the exception is meant, and the bare ban takes it away.
 */
export function settledPairs(clashes: readonly Clash[], documents: readonly DocumentFacts[], ontology: Ontology): Clash[] {
  const allowing = documents.flatMap((facts) => facts.clauses.filter(({ force }) => force === "P" || force === "N"));
  return clashes.map((clash) => {
    const { decision } = clash;
    if (decision.reason !== "lost-exception" || !decision.exception) return clash;
    const words = decision.exception.exception.words, twin = decision.special === "a" ? clash.a.clause : clash.b.clause;
    const permits = allowing.find((clause) => meeting(clause, twin, ontology) === "same" && covered(words, clause));
    return permits ? { ...clash, decision: { ...decision, verdict: "conflict" as const } } : clash;
  });
}

/** Most of the exception's words stand in the clause. */
function covered(words: readonly string[], clause: Clause): boolean {
  const said = new Set([...Object.values(clause.slots), ...clause.others].flatMap((slot) => slot ? slot.terms.flatMap((term) => [term.head, ...term.narrowing, ...term.head.split(" ")]) : []));
  const hits = words.filter((word) => said.has(word)).length;
  return words.length > 0 && hits / words.length >= 0.5;
}
