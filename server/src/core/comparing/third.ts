import type { DocumentFacts } from "../facts";
import type { Clause } from "../reading/clauses/clause";
import { meeting } from "./acts";
import type { Ontology } from "./ontology";
import type { Clash } from "./pairing/pairs";

/**
 * A ban that has lost its twin's exception is a conflict once some third clause expressly lets the excepted people do the same:
 * then the exception is meant, and the bare ban takes it away. Not where the bare ban's own paragraph goes on to speak of the
 * exception: its author had it in mind.
 */
export function settledPairs(clashes: readonly Clash[], documents: readonly DocumentFacts[], ontology: Ontology): readonly Clash[] {
  if (!clashes.some(({ decision }) => decision.reason === "lost-exception")) return clashes;
  const allowing = documents.flatMap((facts) => facts.clauses.filter(({ force }) => force === "P" || force === "N"));
  return clashes.map((clash) => {
    const { decision } = clash;
    if (decision.reason !== "lost-exception" || !decision.exception) return clash;
    const words = decision.exception.exception.words,
      twin = decision.special === "a" ? clash.a.clause : clash.b.clause;
    const bare = decision.special === "a" ? clash.b : clash.a;
    if (
      bare.facts.clauses.some(
        (clause) =>
          clause.block === bare.clause.block &&
          clause !== bare.clause &&
          clause.conditions.some((condition) => mostOf(words, new Set(condition.words))),
      )
    )
      return clash;
    const permits = allowing.find((clause) => meeting(clause, twin, ontology) === "same" && covered(words, clause));
    return permits ? { ...clash, decision: { ...decision, verdict: "conflict" as const } } : clash;
  });
}

/** Most of the exception's words stand in the clause. */
function covered(words: readonly string[], clause: Clause): boolean {
  const said = new Set(
    [...Object.values(clause.slots), ...clause.others].flatMap((slot) =>
      slot ? slot.terms.flatMap((term) => [term.head, ...term.narrowing, ...term.head.split(" ")]) : [],
    ),
  );
  return mostOf(words, said);
}

function mostOf(words: readonly string[], said: ReadonlySet<string>): boolean {
  return words.length > 0 && words.filter((word) => said.has(word)).length / words.length >= 0.5;
}
