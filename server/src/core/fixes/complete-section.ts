import type { DocumentFacts } from "../facts";
import type { Span } from "../../../../grammar/tree";
import type { Fix, RawFinding } from "../findings";
import { fillTemplate, withoutOpenClauses } from "../templates/fill";
import { sectionFor, textFor } from "../templates/models";
import { phaseOf } from "../templates/phase";
import { policyDates } from "../templates/policy-dates";
import { styleOf } from "../templates/style";
import type { World } from "../world";
import { insertLines } from "./insert-lines";
import { blockIndexAt } from "./passages";

/**
 * Adds the sentence that is missing to the section that says half of what a requirement asks. The first clause of a model section says
 * what its first requirement asks for; that clause is added at the end of the section where the half stands. Nothing where the half is only a
 * name in the header or among the people.
 */
export function completeSection(requirement: string, finding: RawFinding, facts: DocumentFacts, world: World): readonly Fix[] {
  const section = sectionFor(requirement, facts.kind, world);
  const evidence = Array.isArray(finding.data?.evidence) ? finding.data.evidence as readonly Span[] : [];
  const inText = evidence.find(({ start }) => facts.policy.blocks.some((block) => block.span.start <= start && start < block.span.end && (block.kind === "paragraph" || block.kind === "item")));
  const at = inText?.start;
  if (!section || at === undefined) return [];
  const text = withoutOpenClauses(fillTemplate(textFor(section, phaseOf(facts, world)), policyDates(facts, world), world));
  const clause = /^\d+\.1 (.*(?:\n\s+.*)*)/m.exec(text)?.[1];
  if (!clause) return [];
  const assumed = finding.data?.lack === "asked" ? facts.sentences.find(({ span }) => span.start <= at && at < span.end) : undefined;
  if (assumed) return [{ title: "Ask for consent instead of assuming it", safety: "suggestion", edits: [{ span: assumed.span, newText: clause }] }];
  const { blocks, sections, sectionOf } = facts.policy;
  const block = blockIndexAt(facts, at);
  const home = sections[sectionOf[block] ?? 0]!;
  const inner = sections.findIndex((one, index) => index > 0 && one.parent === sectionOf[block]);
  const end = inner > 0 ? (sections[inner]!.heading ?? home.endBlock) : home.endBlock;
  let last = end - 1;
  while (last > block && !["paragraph", "item", "row"].includes(blocks[last]!.kind)) last--;
  const style = styleOf(facts);
  const numbers = blocks.slice(home.firstBlock, end).flatMap((one) => one.kind === "paragraph" && one.number?.includes(".") ? [one.number] : []);
  const next = numbers.at(-1)?.replace(/\d+$/, (digits) => String(Number(digits) + 1));
  const line = `${next ? `${next} ` : ""}${clause}`;
  const tail = blocks[last]!;
  const compact = next !== undefined && /\n$/.test(facts.text.slice(tail.span.start, tail.span.end));
  const edit = compact ? { span: { start: tail.span.end, end: tail.span.end }, newText: `${line}${style.lineEnd}` } : insertLines(facts, tail.span.end, line, style.lineEnd);
  return [{ title: `Add the missing sentence: "${clause.length > 70 ? `${clause.slice(0, 67)}…` : clause}"`, safety: "suggestion", edits: [edit] }];
}
