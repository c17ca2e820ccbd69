import { COVERAGE_COLUMNS, coverageMatrix, type CoverageRow } from "../../core/report/coverage";
import { reviewCalendar, type CalendarEntry } from "../../core/report/calendar";
import { registerAge } from "../../core/report/register-age";
import type { Finding, PolicyReport, Report } from "../../core/report/report";
import { escapeMarkup as html } from "../escape-markup";
import { heaviestFirst } from "../formats/format";
import { count, idInWords, sayDate } from "../../core/wording";
import { closingLine, totals } from "../formats/words";
import { STYLE } from "./governors-style";

/** What the page is made from. `unchecked`: what was asked for and could not be checked. */
export interface PageParts {
  readonly asOf: string;
  readonly checkedOn: string;
  readonly policies: readonly PolicyReport[];
  readonly summary: Report["summary"];
  readonly unchecked: readonly { readonly path: string; readonly reason: string }[];
}

/** A page for governors, whole in itself: no script, no picture, nothing loaded from elsewhere. */
export function governorsPage({ asOf, checkedOn, policies, summary, unchecked }: PageParts): string {
  const schools = [...new Set(policies.map(({ school }) => school).filter((school) => school !== undefined))];
  const title = schools.length === 1 ? `Policies of ${schools[0]}` : "School policies";
  const age = registerAge({ asOf, register: { checkedOn } });
  const overdue = policies.filter(({ review }) => review.status === "overdue").length;
  const soon = policies.filter(({ review }) => review.status === "due-soon").length;
  const withErrors = policies.filter(({ findings }) => findings.some(({ severity }) => severity === "error")).length;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${html(title)}</h1>
<p>As of ${sayDate(asOf)}. ${count(policies.length, "policy", "policies")}: ${totals(summary)}.</p>
<ul class="tiles">
${tile(withErrors, `${withErrors === 1 ? "policy" : "policies"} to mend first`, withErrors > 0 ? "bad" : "good")}
${tile(overdue, "overdue for review", overdue > 0 ? "bad" : "good")}
${tile(soon, "due for review soon", soon > 0 ? "mind" : "good")}
${tile(policies.length - withErrors, "without errors", "good")}
</ul>
${unchecked.length === 0 ? "" : `<section class="bad"><h2>Could not be checked</h2><ul>${unchecked.map(({ path, reason }) => `<li><code>${html(path)}</code> ${html(reason)}</li>`).join("")}</ul></section>`}
</header>
<main>
<section><h2>What each policy says</h2>
<p>Read from what the text says, wherever it says it. “Not asked” means that this kind of policy need not say it.</p>
${matrix(coverageMatrix(policies), schools.length > 1)}
</section>
<section><h2>Review calendar</h2>
${calendar(reviewCalendar(policies), schools.length > 1)}
</section>
<section><h2>Findings</h2>
${
  policies
    .filter(({ findings }) => findings.length > 0)
    .map(policySection)
    .join("\n") || "<p>Nothing to mend.</p>"
}
</section>
</main>
${age ? `<section class="mind"><p>${html(age)}</p></section>\n` : ""}<footer><p>Made by School Policy, for schools in England. It reads policies; it gives no legal advice. Its register of legislation was checked on ${sayDate(checkedOn)}.</p></footer>
</body>
</html>
`;
}

function tile(number: number, label: string, tone: string): string {
  return `<li class="${tone}"><strong>${number}</strong> ${html(label)}</li>`;
}

function matrix(rows: readonly CoverageRow[], schools: boolean): string {
  const head = [...(schools ? ["School"] : []), "Policy", ...COVERAGE_COLUMNS.map(idInWords), "Further points"];
  return table(
    head,
    rows.map((row) => {
      const school = schools ? `<td>${html(row.school ?? "")}</td>` : "";
      return `<tr>${school}<th scope="row">${html(row.title)}</th>${row.mandatory.map(coverageCell).join("")}<td>${furtherPoints(row)}</td></tr>`;
    }),
  );
}

const COVERAGE = { present: ["good", "✓ said"], partial: ["mind", "◐ in part"], missing: ["bad", "✗ missing"] } as const;

function coverageCell({ status, counts, why }: CoverageRow["mandatory"][number]): string {
  if (!counts && status !== "present") return '<td class="none">not asked</td>';
  const [tone, words] = COVERAGE[status];
  return `<td class="${tone}"${why ? ` title="${html(why)}"` : ""}>${words}</td>`;
}

function furtherPoints({ others: { met, of, open } }: CoverageRow): string {
  if (of === 0) return "–";
  const names = open.map((id) => idInWords(id).toLowerCase()).join(", ");
  return `${met} of ${of}${open.length > 0 ? `<br><small>open: ${html(names)}</small>` : ""}`;
}

const STATE = {
  overdue: ["bad", "overdue"],
  "due-soon": ["mind", "due soon"],
  current: ["good", "in time"],
  undated: ["none", "no review date"],
} as const;

function calendar(entries: readonly CalendarEntry[], schools: boolean): string {
  const head = ["Due", "State", ...(schools ? ["School"] : []), "Policy", "Last reviewed"];
  return table(
    head,
    entries.map((entry) => {
      const [tone, word] = STATE[entry.status],
        day = (date: string | undefined) => (date === undefined ? "–" : sayDate(date));
      const due = `${day(entry.dueBy)}${entry.derived ? " <small>(worked out)</small>" : ""}`,
        school = schools ? `<td>${html(entry.school ?? "")}</td>` : "";
      return `<tr><td>${due}</td><td class="${tone}">${word}</td>${school}<th scope="row">${html(entry.title)}</th><td>${day(entry.lastReviewed)}</td></tr>`;
    }),
  );
}

/** A table that scrolls by itself where it is wider than the page. */
function table(head: readonly string[], rows: readonly string[]): string {
  const titles = head.map((title) => `<th scope="col">${html(title)}</th>`).join("");
  return `<div class="wide"><table><thead><tr>${titles}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>`;
}

function policySection(policy: PolicyReport): string {
  const errors = policy.findings.filter(({ severity }) => severity === "error").length;
  return `<details${errors > 0 ? " open" : ""}><summary><strong>${html(policy.title)}</strong> <small>${html(closingLine(policy).slice(policy.title.length + 2))}</small></summary>
<p class="path"><code>${html(policy.path)}</code></p>
<ol>${heaviestFirst(policy.findings)
    .filter(({ severity }) => severity !== "hint")
    .map(finding)
    .join("\n")}</ol></details>`;
}

const TONE = { error: "bad", warning: "mind", information: "none", hint: "none" } as const;

function finding({ severity, message, range, excerpt, related }: Finding): string {
  const quoted = excerpt.trim() === "" ? "" : `<blockquote>${html(excerpt.replace(/\s+/g, " ").trim().slice(0, 300))}</blockquote>`;
  const others = related
    .map(({ path, range: at, message: words }) => `<li><small>${html(path)}, line ${at.start.line + 1}: ${html(words)}</small></li>`)
    .join("");
  return `<li><span class="${TONE[severity]}">${severity}</span> <small>line ${range.start.line + 1}</small>${quoted}<p>${html(message)}</p>${others === "" ? "" : `<ul>${others}</ul>`}</li>`;
}
