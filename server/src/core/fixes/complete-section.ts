import type { DocumentFacts } from "../facts";
import type { Span } from "../../../../grammar/tree";
import type { Edit, Fix, RawFinding } from "../findings";
import { fillTemplate, withoutOpenClauses } from "../templates/fill";
import { sectionFor, textFor } from "../templates/models";
import { phaseOf } from "../templates/phase";
import { policyDates } from "../templates/policy-dates";
import { styleOf } from "../templates/style";
import type { World } from "../world";
import { insertLines } from "./insert-lines";
import { blockIndexAt } from "./passages";

/** How much of a sentence a title shows. */
const SHOWN = 70;

/**
 * Adds the sentence that is missing to the section that says half of what a requirement asks. The first clause of a model section says
 * what its first requirement asks for; that clause is added at the end of the section where the half stands. Nothing where the half is only a
 * name in the header or among the people.
 */
export function completeSection(requirement: string, finding: RawFinding, facts: DocumentFacts, world: World): readonly Fix[] {
  const at = saidInText(finding, facts),
    clause = clauseFor(requirement, facts, world);
  if (at === undefined || clause === undefined) return [];
  const assumed = finding.data?.lack === "asked" ? facts.sentences.find(({ span }) => span.start <= at && at < span.end) : undefined;
  if (assumed)
    return [{ title: "Ask for consent instead of assuming it", safety: "suggestion", edits: [{ span: assumed.span, newText: clause }] }];
  const shown = clause.length > SHOWN ? `${clause.slice(0, SHOWN - 3)}…` : clause;
  return [
    { title: `Add the missing sentence: "${shown}"`, safety: "suggestion", edits: [addToSection(clause, blockIndexAt(facts, at), facts)] },
  ];
}

/** Where the half that is said begins, if it stands in running text. */
function saidInText(finding: RawFinding, { policy: { blocks } }: DocumentFacts): number | undefined {
  const evidence = Array.isArray(finding.data?.evidence) ? (finding.data.evidence as readonly Span[]) : [];
  const isText = (start: number) =>
    blocks.some((block) => block.span.start <= start && start < block.span.end && (block.kind === "paragraph" || block.kind === "item"));
  return evidence.find(({ start }) => isText(start))?.start;
}

/** The first clause of the model section for a requirement, filled for the policy, without its number. */
function clauseFor(requirement: string, facts: DocumentFacts, world: World): string | undefined {
  const section = sectionFor(requirement, facts.kind, world);
  if (!section) return undefined;
  const text = withoutOpenClauses(fillTemplate(textFor(section, phaseOf(facts, world)), policyDates(facts, world), world));
  return /^\d+\.1 (.*(?:\n\s+.*)*)/m.exec(text)?.[1];
}

/** Adds a clause behind the last words of a block's section, before the sections within it, with the next number where its clauses have numbers. */
function addToSection(clause: string, block: number, facts: DocumentFacts): Edit {
  const { blocks, sections, sectionOf } = facts.policy,
    own = sectionOf[block] ?? 0,
    section = sections[own]!;
  const inner = sections.find((one, index) => index > 0 && one.parent === sectionOf[block]);
  const end = inner?.heading ?? section.endBlock;
  let last = end - 1;
  while (last > block && !["paragraph", "item", "row"].includes(blocks[last]!.kind)) last--;
  const numbers = blocks
    .slice(section.firstBlock, end)
    .flatMap((one) => (one.kind === "paragraph" && one.number?.includes(".") ? [one.number] : []));
  const next = numbers.at(-1)?.replace(/\d+$/, (digits) => String(Number(digits) + 1));
  const { span } = blocks[last]!,
    { lineEnd } = styleOf(facts),
    line = `${next ? `${next} ` : ""}${clause}`;
  const followsOn = next !== undefined && /\n$/.test(facts.text.slice(span.start, span.end));
  return followsOn
    ? { span: { start: span.end, end: span.end }, newText: `${line}${lineEnd}` }
    : insertLines(facts, span.end, line, lineEnd);
}
