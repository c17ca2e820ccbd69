import type { DocumentFacts } from "../facts";
import type { Clause } from "../reading/clauses";
import { touches } from "./at";

/** One line of the reading of a clause: who, must or must not, what, when, except. */
export interface ReadingRow { readonly label: string; readonly words: string }

/** The innermost clause at an offset. */
export function clauseAt(facts: DocumentFacts, offset: number): Clause | undefined {
  let best: Clause | undefined;
  for (const clause of facts.clauses) if (touches(clause.span, offset) && (!best || clause.span.end - clause.span.start < best.span.end - best.span.start)) best = clause;
  return best;
}

/** The reading of a clause in an author's words. Empty where nothing was read. */
export function describeClause(_clause: Clause, _facts: DocumentFacts): readonly ReadingRow[] {
  return [];
}
