import type { Policy, Span } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import type { Knowledge } from "../knowledge/knowledge";
import type { RequirementStatus } from "../report/report";

/** How a document meets one requirement, by what its text says. */
export interface RequirementReading {
  readonly id: string;
  readonly status: RequirementStatus;
  readonly evidence: readonly Span[];
  /** What is missing, for a partial or missing requirement. */
  readonly why?: string;
}

/** Judges the requirements of a policy of the given kind. The three mandatory ones are always among them. */
export function readRequirements(_policy: Policy, _sentences: readonly Sentence[], _kind: string, _knowledge: Knowledge): RequirementReading[] {
  return [];
}
