import type { Report } from "../../core/report/report";

/** The report for people. */
export function formatPretty(report: Report): string {
  return report.policies.map((policy) => `${policy.path}\n${policy.findings.map((f) => `  ${f.range.start.line + 1}:${f.range.start.character + 1} ${f.severity} ${f.message} (${f.rule})\n`).join("")}`).join("\n");
}
