import type { DocumentFacts } from "../facts";
import type { Fix, RawFinding, RuleName } from "../findings";
import type { World } from "../world";
import { fixInconsistentValue } from "./inconsistent-value";
import { fixMissingSection } from "./missing-section";
import { fixOutdatedLegislation } from "./outdated-legislation";
import { fixReviewDate } from "./review-date";

/** Makes the fixes for the findings of one rule. */
export type Fixer = (finding: RawFinding, facts: DocumentFacts, world: World) => readonly Fix[];

const fixers: Readonly<Partial<Record<RuleName, Fixer>>> = {
  "inconsistent-value": fixInconsistentValue,
  "missing-section": fixMissingSection,
  "outdated-legislation": fixOutdatedLegislation,
  "review-date": fixReviewDate,
};

/** The fixes for a finding, the preferred one first. Edits do not overlap and lie inside the document. */
export function fixesFor(finding: RawFinding, facts: DocumentFacts, world: World): readonly Fix[] {
  return fixers[finding.rule]?.(finding, facts, world) ?? [];
}
