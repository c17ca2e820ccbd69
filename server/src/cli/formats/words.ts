import type { PolicyReport, Report, ReviewReport } from "../../core/report/report";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A date of the report in words, as precise as it was written: "2019-03" gives "March 2019". */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** "1 error", "2 errors". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}

/** The review state of a policy in a few words. */
export function reviewInWords(review: ReviewReport): string {
  const due = review.dueBy === undefined ? "" : dateInWords(review.dueBy);
  switch (review.status) {
    case "overdue": return `overdue since ${due}`;
    case "due-soon": return `due for review by ${due}`;
    case "current": return `next review ${due}`;
    case "undated": return "no review date";
  }
}

/** How many citations of a policy are no longer right, and how many there are. */
export function outdatedCitations(policy: PolicyReport): number {
  return policy.citations.filter(({ status }) => status !== "current" && status !== "unknown").length;
}

/** The closing line of a policy: "Social Media Policy: overdue since March 2019 · 2 of 3 mandatory sections · 4 outdated citations". */
export function closingLine(policy: PolicyReport): string {
  const mandatory = policy.requirements.filter(({ level }) => level === "mandatory");
  const met = mandatory.filter(({ status }) => status === "present").length;
  const outdated = outdatedCitations(policy);
  const conflicts = policy.findings.filter(({ data, rule }) => rule === "contradictory-clauses" && data.verdict === "conflict").length;
  return `${policy.title}: ${[
    reviewInWords(policy.review),
    ...(mandatory.length > 0 ? [`${met} of ${mandatory.length} mandatory sections`] : []),
    ...(conflicts > 0 ? [count(conflicts, "contradiction")] : []),
    ...(outdated > 0 ? [count(outdated, "outdated citation")] : policy.citations.length > 0 ? ["no outdated citations"] : []),
  ].join(" · ")}`;
}

/** The totals by severity: "2 errors, 1 warning"; "nothing to mend" where there are none. */
export function totals(summary: Report["summary"]): string {
  const parts = ([["errors", "error"], ["warnings", "warning"]] as const).filter(([key]) => summary[key] > 0).map(([key, one]) => count(summary[key], one));
  if (summary.information > 0) parts.push(count(summary.information, "point of information", "points of information"));
  if (summary.hints > 0) parts.push(count(summary.hints, "hint"));
  return parts.length > 0 ? list(parts) : "nothing to mend";
}
