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
export function lensesOf(facts: DocumentFacts, findings: readonly PlacedFinding[], world: World, others: ReadonlyMap<string, DocumentFacts>): readonly Lens[] {
  const first = facts.titleSpan ?? { start: 0, end: 0 };
  const at = lineAt(facts.text, trimmed(facts.text, first).start);
  const lenses: Lens[] = [{ span: at, title: reviewTitle(facts, world), ...(facts.review.next[0] ? { to: { path: facts.path, span: facts.review.next[0].span } } : {}) }];
  const mandatory = facts.requirements.filter(({ level }) => level === "mandatory");
  if (mandatory.length > 0) {
    const met = mandatory.filter(({ status }) => status === "present").length;
    lenses.push({ span: at, title: `${met} of ${mandatory.length} mandatory sections`, shows: "sections" });
  }
  for (const finding of findings) {
    const other = finding.rule === "contradictory-clauses" ? finding.related?.[0] : undefined;
    if (!other) continue;
    const path = other.path ?? finding.path, there = path === facts.path ? facts : others.get(path);
    const conflict = finding.data?.verdict === "conflict";
    lenses.push({ span: lineAt(facts.text, finding.span.start), title: `${conflict ? "contradicts" : "sits uneasily with"} ${there ? nameOf(there, other.span, path === facts.path) : "another policy"}`, to: { path, span: other.span } });
    if (path === facts.path) lenses.push({ span: lineAt(facts.text, other.span.start), title: `${conflict ? "contradicts" : "sits uneasily with"} ${nameOf(facts, finding.span, true)}`, to: { path, span: finding.span } });
  }
  return lenses;
}

function reviewTitle({ review }: DocumentFacts, world: World): string {
  const { status, dueBy } = judgeReview(review, world);
  switch (status) {
    case "overdue": return `Review overdue since ${sayDate(dueBy!)}`;
    case "due-soon": return `Review due by ${sayDate(dueBy!)}`;
    case "current": return `Next review ${sayDate(dueBy!)}`;
    case "undated": return "No next review date";
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
