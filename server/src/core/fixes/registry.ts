import type { DocumentFacts } from "../facts";
import type { Fix, RawFinding } from "../findings";
import type { World } from "../world";

/** The fixes for a finding, the preferred one first. */
export function fixesFor(_finding: RawFinding, _facts: DocumentFacts, _world: World): readonly Fix[] {
  return [];
}
