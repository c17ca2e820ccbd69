import type { PlacedFinding } from "../findings";
import type { World } from "../world";

/**
 * Leaves out a finding about values where the same two passages already stand in a finding about contradictory clauses: one
 * mistake is told once. A rule that is switched off tells nothing, so that the other then speaks.
 */
export function toldOnce(found: readonly PlacedFinding[], world: World): readonly PlacedFinding[] {
  if (world.config.rules["contradictory-clauses"] === "off") return found;
  const told = found.filter(({ rule }) => rule === "contradictory-clauses");
  return told.length === 0
    ? found
    : found.filter((finding) => finding.rule !== "inconsistent-value" || !told.some((other) => samePair(finding, other)));
}

interface Place {
  readonly path: string;
  readonly span: { readonly start: number; readonly end: number };
}

function samePair(a: PlacedFinding, b: PlacedFinding): boolean {
  const [one, other] = [ends(a), ends(b)];
  return (
    one !== undefined &&
    other !== undefined &&
    ((meet(one[0], other[0]) && meet(one[1], other[1])) || (meet(one[0], other[1]) && meet(one[1], other[0])))
  );
}

function ends(finding: PlacedFinding): readonly [Place, Place] | undefined {
  const there = finding.related?.[0];
  return (
    there && [
      { path: finding.path, span: finding.span },
      { path: there.path ?? finding.path, span: there.span },
    ]
  );
}

function meet(a: Place, b: Place): boolean {
  return a.path === b.path && a.span.start < b.span.end && b.span.start < a.span.end;
}
