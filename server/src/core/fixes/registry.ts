import type { DocumentFacts } from "../facts";
import type { Fix, RawFinding, RuleName } from "../findings";
import type { World } from "../world";
import { acceptFinding } from "./accept";
import { fixContradictoryClauses, type DocumentsByPath } from "./contradictory-clauses";
import { fixDanglingReference } from "./dangling-reference";
import { fixDefinition } from "./definition";
import { fixInconsistentValue } from "./inconsistent-value";
import { fixMissingSection } from "./missing-section";
import { fixOtherSchool } from "./other-school";
import { fixOutdatedLegislation } from "./outdated-legislation";
import { fixOutdatedTerm } from "./outdated-term";
import { fixReviewDate } from "./review-date";
import { fixStructuredLine } from "./structured-line";
import { fixUnclearClause } from "./unclear-clause";
import { fixUnfilledPlaceholder } from "./unfilled-placeholder";

/** Makes the fixes for the findings of one rule. */
export type Fixer = (finding: RawFinding, facts: DocumentFacts, world: World, documents: DocumentsByPath) => readonly Fix[];

const fixers: Readonly<Partial<Record<RuleName, Fixer>>> = {
  "contradictory-clauses": (finding, facts, _world, documents) => fixContradictoryClauses(finding, facts, documents),
  "dangling-reference": fixDanglingReference,
  definition: fixDefinition,
  "inconsistent-value": fixInconsistentValue,
  "missing-section": fixMissingSection,
  "other-school": fixOtherSchool,
  "outdated-legislation": fixOutdatedLegislation,
  "outdated-term": fixOutdatedTerm,
  "review-date": fixReviewDate,
  "structured-line": fixStructuredLine,
  "unclear-clause": fixUnclearClause,
  "unfilled-placeholder": fixUnfilledPlaceholder,
};

/**
 * The fixes for a finding, the preferred one first. Edits do not overlap and lie inside their documents.
 * @param documents the documents of the same school, for findings between two of them
 */
export function fixesFor(finding: RawFinding, facts: DocumentFacts, world: World, documents: DocumentsByPath = new Map()): readonly Fix[] {
  return [...(fixers[finding.rule]?.(finding, facts, world, documents) ?? []), ...acceptFinding(finding, facts, world)];
}
