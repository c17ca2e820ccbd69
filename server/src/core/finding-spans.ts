import type { Span } from "../../../grammar/tree";
import type { RawFinding } from "./findings";

/** The passage of a finding and all that belong to the same matter, in whatever document they stand. */
export function allSpans({ span, related = [] }: RawFinding): readonly Span[] {
  return [span, ...related.map((passage) => passage.span)];
}

/** Those of them that stand in the finding's own document, of which the path is given. */
export function spansIn({ span, related = [] }: RawFinding, path: string): readonly Span[] {
  return [span, ...related.filter((passage) => passage.path === undefined || passage.path === path).map((passage) => passage.span)];
}
