import type { Report } from "../../core/report/report";

/** The report as JSON text. */
export function formatJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
