/** The report of `check --format json` and of the library's `check`. Positions are zero-based, UTF-16, as in LSP. */
import type { RuleName, Severity } from "../findings";

/** A place in a text: zero-based line, UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text between two positions; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** How a citation matches the register. */
export type CitationMatch = "exact" | "short" | "wrong-year" | "wrong-title" | "none";
/** Whether what is cited stands, as of the day. */
export type CitationStanding = "current" | "repealed" | "superseded" | "never-existed" | "unknown";
/** The standing where it is not current, else the match (with exact and short folded into current). */
export type CitationStatus = "current" | "repealed" | "superseded" | "wrong-year" | "wrong-title" | "never-existed" | "unknown";

/** One citation of one policy. */
export interface CitationReport {
  readonly text: string;
  readonly range: Range;
  /** Id in the register: the edition where a year or month is written, else the series. */
  readonly entry?: string;
  readonly match: CitationMatch;
  readonly standing: CitationStanding;
  readonly status: CitationStatus;
}

/** How well a requirement is met. */
export type RequirementStatus = "present" | "partial" | "missing";
/** How much a requirement matters for the policy's kind. */
export type RequirementLevel = "mandatory" | "expected" | "recommended";

/** One requirement of one policy. */
export interface RequirementReport {
  readonly id: string;
  readonly level: RequirementLevel;
  readonly status: RequirementStatus;
  readonly evidence: readonly Range[];
  readonly why?: string;
}

/** The review state. Dates keep the precision in which they were written: "2019", "2019-03", "2019-03-31". */
export interface ReviewReport {
  readonly lastReviewed?: string;
  readonly nextReview?: string;
  readonly dueBy?: string;
  readonly intervalMonths?: number;
  readonly status: "current" | "due-soon" | "overdue" | "undated";
}

/** A finding as faces see it. */
export interface Finding {
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly excerpt: string;
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safety: "safe" | "suggestion";
    readonly edits: readonly { readonly path?: string; readonly range: Range; readonly newText: string }[];
  }[];
  readonly data: Readonly<Record<string, unknown>>;
  /** Path of the rule's page in the package. */
  readonly help: string;
  /** Rule, normalised words of the passages and ordinal among equals; survives moving lines. */
  readonly fingerprint: string;
}

/** Everything about one policy. */
export interface PolicyReport {
  readonly path: string;
  readonly title: string;
  readonly school?: string;
  readonly kind: string;
  readonly review: ReviewReport;
  readonly requirements: readonly RequirementReport[];
  readonly citations: readonly CitationReport[];
  readonly findings: readonly Finding[];
}

/** The whole report. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly asOf: string;
  /** When the register was read; `note` says in words that this is more than a year before the as-of day. */
  readonly register: { readonly checkedOn: string; readonly note?: string };
  readonly policies: readonly PolicyReport[];
  readonly summary: {
    readonly errors: number;
    readonly warnings: number;
    readonly information: number;
    readonly hints: number;
    readonly policies: number;
  };
  /** What was asked for on the command line and could not be checked, where there is any; the reason follows the path in a sentence. */
  readonly unchecked?: readonly { readonly path: string; readonly reason: string }[];
}
