import type { Severity } from "../../core/findings";
import type { Finding, PolicyReport, Report } from "../../core/report/report";
import type { Unchecked } from "../input/select";
import type { Colours } from "../colours";

/** The report without its policies: what is known before the first policy is written, or after the last. */
export type ReportHead = Omit<Report, "policies" | "summary">;

/** What a format may use beside the report. */
export interface FormatContext {
  readonly colours: Colours;
  /** The terminal's width. */
  readonly columns: number;
  /** From which severity on a finding makes the run fail. */
  readonly failOn: Severity | "never";
  /** Show hints too. */
  readonly all: boolean;
  /** The text of a document of this run; undefined where it is not to hand or must not be shown. */
  text(path: string): string | undefined;
  /** A rule's page, markdown; undefined where there is none. */
  page(rule: string): string | undefined;
  /** Adds to the summary of a GitHub job; does nothing elsewhere. */
  jobSummary(markdown: string): void;
}

/**
 * An output format, written piece by piece: `begin`, `policy` for each policy in order, `end`. Each returns text for
 * standard output; nothing is kept but what the end needs.
 */
export interface FormatWriter {
  begin(head: ReportHead): string;
  policy(policy: PolicyReport): string;
  end(summary: Report["summary"], unchecked: readonly Unchecked[]): string;
}

/** Makes a writer for one run. */
export type Format = (context: FormatContext) => FormatWriter;

const ORDER = { error: 0, warning: 1, information: 2, hint: 3, never: -1 } as const;

/** Whether a finding of this severity makes the run fail. */
export function fails(severity: Severity, { failOn }: Pick<FormatContext, "failOn">): boolean {
  return ORDER[severity] <= ORDER[failOn];
}

/** The findings of a policy, the heaviest first, in document order among equals. */
export function heaviestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
