import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { PlacedFinding } from "../findings";
import { judgeReview } from "../judging/review";
import type { World } from "../world";
import { blockAt, lineAt, trimmed } from "./at";
import { sayDate } from "../wording";

/** A line of small print above a passage. `to` is where a click leads; without it the sections view. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  readonly to?: { readonly path: string; readonly span: Span };
  readonly shows?: "sections";
}

/** Review state and coverage above the title; above a clause, the clauses it does not go together with. */
export function lensesOf(
  facts: DocumentFacts,
  findings: readonly PlacedFinding[],
  world: World,
  others: ReadonlyMap<string, DocumentFacts>,
): readonly Lens[] {
  const title = lineAt(facts.text, trimmed(facts.text, facts.titleSpan ?? { start: 0, end: 0 }).start);
  const clashes = findings.filter(({ rule }) => rule === "contradictory-clauses");
  return [
    reviewLens(facts, title, world),
    ...coverageLenses(facts, title),
    ...clashes.flatMap((finding) => clashLenses(facts, finding, others)),
  ];
}

function reviewLens(facts: DocumentFacts, span: Span, world: World): Lens {
  const next = facts.review.next[0];
  return { span, title: reviewTitle(facts, world), ...(next ? { to: { path: facts.path, span: next.span } } : {}) };
}

function coverageLenses(facts: DocumentFacts, span: Span): readonly Lens[] {
  const mandatory = facts.requirements.filter(({ level }) => level === "mandatory");
  if (mandatory.length === 0) return [];
  const met = mandatory.filter(({ status }) => status === "present").length;
  return [{ span, title: `${met} of ${mandatory.length} mandatory sections`, shows: "sections" }];
}

/** Above the clause of a finding, and above the other one too if it stands in this document. */
function clashLenses(facts: DocumentFacts, finding: PlacedFinding, others: ReadonlyMap<string, DocumentFacts>): readonly Lens[] {
  const other = finding.related?.[0];
  if (!other) return [];
  const path = other.path ?? finding.path,
    here = path === facts.path,
    there = here ? facts : others.get(path);
  const clash = finding.data?.verdict === "conflict" ? "contradicts" : "sits uneasily with";
  const lensAbove = (span: Span, otherName: string, to: Lens["to"]): Lens => ({
    span: lineAt(facts.text, span.start),
    title: `${clash} ${otherName}`,
    to,
  });
  const lens = lensAbove(finding.span, there ? nameOf(there, other.span, here) : "another policy", { path, span: other.span });
  return here ? [lens, lensAbove(other.span, nameOf(facts, finding.span, true), { path, span: finding.span })] : [lens];
}

function reviewTitle({ review }: DocumentFacts, world: World): string {
  const { status, dueBy } = judgeReview(review, world);
  switch (status) {
    case "overdue":
      return `Review overdue since ${sayDate(dueBy!)}`;
    case "due-soon":
      return `Review due by ${sayDate(dueBy!)}`;
    case "current":
      return `Next review ${sayDate(dueBy!)}`;
    case "undated":
      return "No next review date";
  }
}

/** How to call a passage: its number, else the number or words of its section. */
function nameOf(facts: DocumentFacts, span: Span, here: boolean): string {
  const block = blockAt(facts, span.start);
  const number = block?.kind === "paragraph" ? block.number : undefined;
  const section = facts.policy.sections[facts.policy.sectionOf[block ? facts.policy.blocks.indexOf(block) : 0] ?? 0];
  const own = number ?? (section?.title ? `“${section.title}”` : "the passage");
  return here ? own : `${own} of ${facts.title}`;
}
