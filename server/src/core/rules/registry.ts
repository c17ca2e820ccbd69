import type { Rule } from "./rule";
import { danglingReference } from "./dangling-reference";
import { definition } from "./definition";
import { contradictoryClauses } from "./contradictory-clauses";
import { inconsistentValue } from "./inconsistent-value";
import { outdatedLegislation } from "./outdated-legislation";
import { missingSection } from "./missing-section";
import { otherSchool } from "./other-school";
import { outdatedTerm } from "./outdated-term";
import { reviewDate } from "./review-date";
import { structuredLine } from "./structured-line";
import { unclearClause } from "./unclear-clause";
import { unfilledPlaceholder } from "./unfilled-placeholder";

/** The one list of rules. Pages, settings, the config schema and completions are made from it. */
export const rules: readonly Rule[] = [
  missingSection,
  reviewDate,
  outdatedLegislation,
  inconsistentValue,
  contradictoryClauses,
  definition,
  danglingReference,
  unfilledPlaceholder,
  structuredLine,
  unclearClause,
  otherSchool,
  outdatedTerm,
];
