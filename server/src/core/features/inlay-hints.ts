import type { DocumentFacts } from "../facts";
import { shortReading } from "./reading";

/** What is shown after a clause: how it was read. */
export interface InlayHint {
  readonly at: number;
  readonly label: string;
}

/** The reading of every clause that ends in a stretch of text. */
export function inlayHintsOf(facts: DocumentFacts, start: number, end: number): readonly InlayHint[] {
  return facts.clauses
    .filter(({ span }) => span.end >= start && span.end <= end)
    .map((clause) => ({ at: clause.span.end, label: shortReading(clause) }));
}
