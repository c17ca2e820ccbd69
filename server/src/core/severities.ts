import { LEVELS, type Config, type Level } from "./config";
import type { RawFinding, RuleName } from "./findings";

/**
 * Gives findings the levels that the configuration sets for their rules, and leaves out those of rules that are off.
 * A missing way to report a safeguarding concern keeps at least its own severity: no setting excuses it.
 */
export function withConfiguredLevels<T extends RawFinding>(findings: readonly T[], config: Config): T[] {
  return findings.flatMap((finding) => {
    const level = config.rules[finding.rule];
    if (level === undefined || level === finding.severity) return [finding];
    if (isMissingSafeguarding(finding) && !isHeavier(level, finding.severity)) return [finding];
    return level === "off" ? [] : [{ ...finding, severity: level }];
  });
}

/** Whether nothing that a rule finds is told: it is switched off, and has no finding that is told all the same. */
export function isSilent(rule: RuleName, { rules }: Config): boolean {
  return rules[rule] === "off" && rule !== "missing-section";
}

/** Whether a finding says that the way to report a safeguarding concern is missing or incomplete. It can be neither switched off, accepted nor put into a baseline. */
export function isMissingSafeguarding(finding: { readonly rule: string; readonly data?: Readonly<Record<string, unknown>> }): boolean {
  return finding.rule === "missing-section" && finding.data?.requirement === "safeguarding-reporting";
}

/** Whether a level is heavier than another: error > warning > information > hint > off. */
export function isHeavier(level: Level, than: Level): boolean {
  return LEVELS.indexOf(level) > LEVELS.indexOf(than);
}

/** The heaviest level that a rule's findings have by themselves (CONTRACTS, "Default severities"). What a school's configuration is measured against where its trust sets nothing. */
export const HEAVIEST_LEVEL: Readonly<Record<RuleName, Level>> = {
  "missing-section": "error",
  "review-date": "error",
  "outdated-legislation": "error",
  "contradictory-clauses": "error",
  "inconsistent-value": "error",
  definition: "error",
  "dangling-reference": "warning",
  "unfilled-placeholder": "warning",
  "other-school": "warning",
  "structured-line": "warning",
  "outdated-term": "information",
  "unclear-clause": "hint",
};
