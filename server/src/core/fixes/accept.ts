import type { Span } from "../../../../grammar/tree";
import { isBeyondAcceptance } from "../accepting/apply";
import { passageMark } from "../accepting/passages";
import { lineEndOf } from "../edits";
import type { DocumentFacts } from "../facts";
import { spansIn } from "../finding-spans";
import type { Fix, RawFinding, RuleName } from "../findings";
import { plainNumber } from "../reading/numbering";
import { monthOf } from "../templates/fill";
import type { World } from "../world";
import { insertLines } from "./insert-lines";
import { blockIndexAt } from "./passages";

/** What a school may decide to live with. Dates, gaps, names, references and repealed Acts are quicker to mend than to explain. */
const ACCEPTABLE: ReadonlySet<RuleName> = new Set<RuleName>(["contradictory-clauses", "inconsistent-value", "definition", "missing-section"]);

/**
 * Writes the line that accepts a finding as intended: for a year, by the body that approves the policy, with a mark of the words that are accepted.
 * The reason is left for the author: a placeholder, because nobody else knows it.
 */
export function acceptFinding(finding: RawFinding, facts: DocumentFacts, world: World): readonly Fix[] {
  if (!ACCEPTABLE.has(finding.rule) || finding.severity === "hint" || isBeyondAcceptance(finding)) return [];
  const spans = spansIn(finding, facts.path);
  const requirement = finding.rule === "missing-section" ? finding.data?.requirement : undefined;
  if (finding.rule === "missing-section" && typeof requirement !== "string") return [];
  const numbers = requirement === undefined ? spans.map((span) => numberOf(span, facts)) : [];
  const passages = numbers.every((number) => number !== undefined) ? [...new Set(numbers as string[])].sort(byNumber).map((number) => ({ number, span: finding.span })) : [];
  const clauses = passages.every(({ number }) => facts.numbering.find((place) => place.number === number)?.what === "clause");
  const mark = passages.length > 0 && clauses ? passageMark({ block: 0, span: finding.span, passages }, facts) : undefined;
  const about = [finding.rule.replace(/-/g, " "), ...(typeof requirement === "string" ? [requirement.replace(/-/g, " ")] : passages.length > 0 ? [passages.map(({ number }) => number).join(" and ")] : []), ...(mark ? [`text ${mark}`] : [])];
  const line = `Accepted until ${monthOf(world.asOf, 12)} by ${approver(facts)} (${about.join(", ")}): [give the reason]`;
  const lineEnd = lineEndOf(facts.text);
  return [{ title: "Accept this as intended, with a reason", safety: "suggestion", decision: true, edits: [insertLines(facts, sectionEnd(finding.span, facts), facts.policy.strict ? line : `<!-- ${line} -->`, lineEnd)] }];
}

/** The number of the clause or section that a passage stands in. */
function numberOf(span: Span, facts: DocumentFacts): string | undefined {
  const block = blockIndexAt(facts, span.start);
  const own = facts.numbering.findLast((place) => place.block === block || (place.block < block && place.what === "clause" && facts.policy.sectionOf[place.block] === facts.policy.sectionOf[block] && facts.policy.blocks[block]?.kind === "item"));
  if (own) return own.number;
  const section = facts.policy.sections[facts.policy.sectionOf[block] ?? 0];
  return section?.number === undefined ? undefined : plainNumber(section.number);
}

/** Before the next heading of any level, or at the end. */
function sectionEnd(span: Span, facts: DocumentFacts): number {
  const next = facts.policy.blocks.find((block) => block.kind === "heading" && block.span.start > span.start);
  return next?.span.start ?? facts.text.length;
}

function approver(facts: DocumentFacts): string {
  for (const block of facts.policy.blocks) if (block.kind === "field") for (const field of block.fields) {
    const value = facts.text.slice(field.value.start, field.value.end).trim();
    if (field.id === "approvedBy" && value !== "" && !/[(:]|\d{4}/.test(value)) return value;
  }
  return "Full Governing Body";
}

function byNumber(a: string, b: string): number {
  return a.split(".").reduce((order, part, index) => order || Number(part) - Number(b.split(".")[index] ?? 0), 0);
}
