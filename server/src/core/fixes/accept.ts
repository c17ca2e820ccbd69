import type { Span } from "../../../../grammar/tree";
import { isBeyondAcceptance } from "../accepting/apply";
import { passageMark } from "../accepting/passages";
import { lineEndOf } from "../edits";
import type { DocumentFacts } from "../facts";
import { spansIn } from "../finding-spans";
import type { Fix, RawFinding, RuleName } from "../findings";
import { plainNumber, type NumberedPlace } from "../reading/numbering";
import { monthOf } from "../templates/fill";
import type { World } from "../world";
import { insertLines } from "./insert-lines";
import { blockIndexAt } from "./passages";

/** What a school may decide to live with. Dates, gaps, names, references and repealed Acts are quicker to mend than to explain. */
const ACCEPTABLE: ReadonlySet<RuleName> = new Set<RuleName>([
  "contradictory-clauses",
  "inconsistent-value",
  "definition",
  "missing-section",
]);

/**
 * Writes the line that accepts a finding as intended: for a year, by the body that approves the policy, with a mark of the words that are accepted.
 * The reason is left for the author: a placeholder, because nobody else knows it. Nothing for a finding that cannot be accepted.
 */
export function acceptFinding(finding: RawFinding, facts: DocumentFacts, world: World): readonly Fix[] {
  if (!ACCEPTABLE.has(finding.rule) || finding.severity === "hint" || isBeyondAcceptance(finding)) return [];
  const about = finding.rule === "missing-section" ? requirementOf(finding) : passagesOf(finding, facts);
  if (about === undefined) return [];
  const what = [inWords(finding.rule), ...about].join(", ");
  const line = `Accepted until ${monthOf(world.asOf, 12)} by ${approver(facts)} (${what}): [give the reason]`;
  const written = facts.policy.strict ? line : `<!-- ${line} -->`;
  const edit = insertLines(facts, sectionEnd(finding.span, facts), written, lineEndOf(facts.text));
  return [{ title: "Accept this as intended, with a reason", safety: "suggestion", decision: true, edits: [edit] }];
}

/** The requirement that a section is missing for, as the line names it; undefined where the finding is about several. */
function requirementOf({ data }: RawFinding): readonly string[] | undefined {
  return typeof data?.requirement === "string" ? [inWords(data.requirement)] : undefined;
}

/** The numbers of a finding's passages, as the line names them, and a mark of their words; nothing where one of them has no number. */
function passagesOf(finding: RawFinding, facts: DocumentFacts): readonly string[] {
  const numbers = spansIn(finding, facts.path).map((span) => numberOf(span, facts));
  if (!numbers.every((number) => number !== undefined)) return [];
  const passages = [...new Set(numbers)].sort(byNumber).map((number) => ({ number, span: finding.span }));
  const areClauses = passages.every(({ number }) => facts.numbering.find((place) => place.number === number)?.what === "clause");
  const mark = areClauses ? passageMark({ block: 0, span: finding.span, passages }, facts) : undefined;
  return [passages.map(({ number }) => number).join(" and "), ...(mark ? [`text ${mark}`] : [])];
}

function inWords(id: string): string {
  return id.replace(/-/g, " ");
}

/** The number of the clause or section that a passage stands in. */
function numberOf(span: Span, facts: DocumentFacts): string | undefined {
  const block = blockIndexAt(facts, span.start);
  const { blocks, sectionOf } = facts.policy,
    isItem = blocks[block]?.kind === "item";
  const introduces = (place: NumberedPlace) =>
    isItem && place.what === "clause" && place.block < block && sectionOf[place.block] === sectionOf[block];
  const own = facts.numbering.findLast((place) => place.block === block || introduces(place));
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
  for (const block of facts.policy.blocks)
    if (block.kind === "field")
      for (const field of block.fields) {
        const value = facts.text.slice(field.value.start, field.value.end).trim();
        if (field.id === "approvedBy" && value !== "" && !/[(:]|\d{4}/.test(value)) return value;
      }
  return "Full Governing Body";
}

function byNumber(a: string, b: string): number {
  return a.split(".").reduce((order, part, index) => order || Number(part) - Number(b.split(".")[index] ?? 0), 0);
}
