import type { DocumentFacts } from "../facts";
import { judgeCitation } from "../judging/citations";
import { judgeReview } from "../judging/review";
import { LineIndex } from "../positions";
import { schoolOf } from "../schools";
import type { World } from "../world";
import { namedIn } from "./names";
import { bearersOf } from "./bearers";
import { describeClause } from "./reading";
import { titleOf } from "./requirement-text";
import { idInWords, sayDate } from "../wording";

/** The checker's reading of a policy as a page of Markdown: what was understood, so that it can be put right. */
export function readingText(facts: DocumentFacts, world: World): string {
  const lines = new LineIndex(facts.text),
    at = (offset: number) => `line ${lines.position(offset).line + 1}`;
  const review = judgeReview(facts.review, world);
  const out = [
    `# How “${facts.title}” was read`,
    "",
    `- Kind: ${idInWords(facts.kind)}`,
    `- School: ${schoolOf(facts) ?? "not named"}${facts.assignedSchool ? ", from the configuration" : ""}`,
    `- Review: ${review.status === "undated" ? "no date" : `${review.status}, due ${sayDate(review.dueBy!)}`}`,
    "",
  ];
  const part = (title: string, rows: readonly string[]) => {
    if (rows.length > 0) out.push(`## ${title}`, "", ...rows, "");
  };
  part(
    "Sections",
    facts.policy.sections
      .slice(1)
      .map(
        ({ level, number, title, span }) =>
          `${"  ".repeat(Math.max(0, level - 1))}- ${number ? `${number} ` : ""}${title} (${at(span.start)})`,
      ),
  );
  const bearers = bearersOf(facts, world);
  part(
    "Clauses",
    facts.clauses.flatMap((clause) => {
      const rows = describeClause(clause, facts, bearers);
      return [`- **${clause.number ?? at(clause.span.start)}** ${rows.map(({ label, words }) => `${label}: *${words}*`).join("; ")}`];
    }),
  );
  part(
    "What this policy must say",
    facts.requirements.map(({ id, status, why }) => `- ${titleOf(id, facts.kind, world)}: ${status}${why ? `. ${why}` : ""}`),
  );
  part(
    "Defined terms",
    namedIn(facts)
      .filter(({ kind }) => kind === "term")
      .map(({ name, uses }) => `- ${name}, used ${uses.length} times`),
  );
  part(
    "Law and guidance",
    facts.citations.map(
      (citation) => `- ${citation.text} (${at(citation.span.start)}): ${judgeCitation(citation, world).status.replace("-", " ")}`,
    ),
  );
  return out.join("\n");
}
