import type { Span } from "../../../grammar/tree";

/** How much a finding matters. Errors are what a school must mend before it publishes. */
export type Severity = "error" | "warning" | "information" | "hint";

/** Every rule's name, as in findings, settings and pages. */
export const RULE_NAMES = [
  "missing-section",
  "review-date",
  "outdated-legislation",
  "contradictory-clauses",
  "inconsistent-value",
  "dangling-reference",
  "definition",
  "outdated-term",
  "unclear-clause",
  "unfilled-placeholder",
  "other-school",
  "structured-line",
] as const;

/** A rule's name. */
export type RuleName = (typeof RULE_NAMES)[number];

/** An edit to a document: the text of `span` becomes `newText`. `path` is the finding's own document when absent. */
export interface Edit {
  readonly path?: string;
  readonly span: Span;
  readonly newText: string;
}

/** A fix a person can choose. Safe fixes cannot change what the policy requires. */
export interface Fix {
  readonly title: string;
  readonly safety: "safe" | "suggestion";
  readonly edits: readonly Edit[];
  /** A decision that only people of the school can take: never applied together with others. */
  readonly decision?: true;
  /** It gives other passages new numbers, which the edits of other fixes may write: never applied in one go with them. */
  readonly alone?: true;
}

/** Another passage that belongs to the same matter. `path` is the finding's own document when absent. */
export interface RelatedPassage {
  readonly path?: string;
  readonly span: Span;
  readonly message: string;
}

/** What a rule reports: offsets, no positions, no fixes yet. */
export interface RawFinding {
  readonly rule: RuleName;
  readonly severity: Severity;
  /** What is wrong, why it matters to the school, what to do: two or three short sentences. */
  readonly message: string;
  /** The passage; must lie inside the document. */
  readonly span: Span;
  readonly related?: readonly RelatedPassage[];
  /** What fixes and faces need, per rule. JSON values only. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A rule's finding together with the document it stands in and its fixes. */
export interface PlacedFinding extends RawFinding {
  readonly path: string;
  readonly fixes: readonly Fix[];
}
