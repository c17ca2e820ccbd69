import type { PolicyReport, Report, ReviewReport } from "../../core/report/report";
import { andList, count, sayDate } from "../../core/wording";

/** The review state of a policy in a few words. */
function reviewInWords(review: ReviewReport): string {
  const due = review.dueBy === undefined ? "" : sayDate(review.dueBy);
  switch (review.status) {
    case "overdue":
      return `overdue since ${due}`;
    case "due-soon":
      return `due for review by ${due}`;
    case "current":
      return `next review ${due}`;
    case "undated":
      return "no review date";
  }
}

/** How many citations of a policy are no longer right, and how many there are. */
function outdatedCitations(policy: PolicyReport): number {
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
  const parts = (
    [
      ["errors", "error"],
      ["warnings", "warning"],
    ] as const
  )
    .filter(([key]) => summary[key] > 0)
    .map(([key, one]) => count(summary[key], one));
  if (summary.information > 0) parts.push(count(summary.information, "point of information", "points of information"));
  if (summary.hints > 0) parts.push(count(summary.hints, "hint"));
  return parts.length > 0 ? andList(parts) : "nothing to mend";
}
