import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { judgeCitation } from "../judging/citations";
import { slug } from "../templates/model-policy";
import { sayDate } from "../wording";
import type { World } from "../world";
import { blockAt, touches } from "./at";
import { namedAt } from "./names";
import { bearersOf } from "./bearers";
import { clauseAt, describeClause } from "./reading";
import { requirementHover } from "./requirement-text";

/** What is shown about the passage at an offset, as Markdown. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** The first that applies: a citation, a defined term or number, a requirement, the clause as it was read. */
export function hoverAt(facts: DocumentFacts, offset: number, world: World): Hover | undefined {
  return (
    citationHover(facts, offset, world) ??
    nameHover(facts, offset) ??
    coversHover(facts, offset, world) ??
    clauseHover(facts, offset, world)
  );
}

function citationHover(facts: DocumentFacts, offset: number, world: World): Hover | undefined {
  const citation = facts.citations.find(({ span }) => touches(span, offset));
  if (!citation) return undefined;
  const { entry, standing } = judgeCitation(citation, world);
  const { register } = world.knowledge;
  if (!entry)
    return {
      span: citation.span,
      markdown: `**${citation.text}**\n\nThis is not in our register, so we cannot say whether it is in force.\n\n${collected(register.collectedOn)}`,
    };
  const lines = [`**${entry.title}**`];
  const since = entry.until ? ` since ${sayDate(entry.until)}` : "";
  if (standing === "repealed") lines.push(`No longer in force${since}.`);
  else if (standing === "superseded") lines.push(`Replaced by a newer edition${since}.`);
  else if (standing === "never-existed") lines.push("There is no such law.");
  else lines.push(`In force${entry.from ? ` since ${sayDate(entry.from)}` : ""}.`);
  if (standing !== "current" && entry.replacedBy.length > 0)
    lines.push(`Replaced by: ${entry.replacedBy.map((id) => linked(register.byId.get(id), id)).join("; ")}.`);
  if (entry.note) lines.push(entry.note);
  if (entry.source) lines.push(`[${entry.source.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/.*$/, "")}](${entry.source})`);
  lines.push(
    collected(register.collectedOn) +
      (entry.confidence === "high" ? "" : ` We are not certain of this entry (${entry.confidence} confidence).`),
  );
  return { span: citation.span, markdown: lines.join("\n\n") };
}

function linked(entry: { readonly title: string; readonly source?: string } | undefined, id: string): string {
  if (!entry) return id;
  return entry.source ? `[${entry.title}](${entry.source})` : entry.title;
}

function collected(day: string): string {
  return `*Register collected on ${sayDate(day)}. Not legal advice.*`;
}

function nameHover(facts: DocumentFacts, offset: number): Hover | undefined {
  const found = namedAt(facts, offset);
  if (!found || found.hit === found.named.at) return undefined;
  const { passage } = found.named,
    text = facts.text.slice(passage.start, passage.end).trim();
  const shown = text.length > 400 ? `${text.slice(0, 400).trimEnd()} …` : text;
  return {
    span: found.hit,
    markdown: shown
      .split(/\r\n?|\n/)
      .map((line) => `> ${line}`)
      .join("\n"),
  };
}

function coversHover(facts: DocumentFacts, offset: number, world: World): Hover | undefined {
  const block = blockAt(facts, offset);
  if (block?.kind !== "directive" || block.directive !== "covers" || !touches(block.argument, offset)) return undefined;
  const words = facts.text.slice(block.argument.start, block.argument.end).trim().toLowerCase();
  const named = world.knowledge.requirements.mattersOf(facts.kind).find(({ matter }) => matter.names.includes(words));
  const markdown = requirementHover(named?.matter.id ?? slug(words), facts, world);
  return markdown ? { span: block.argument, markdown } : undefined;
}

function clauseHover(facts: DocumentFacts, offset: number, world: World): Hover | undefined {
  const clause = clauseAt(facts, offset);
  const rows = clause && describeClause(clause, facts, bearersOf(facts, world));
  if (!clause || !rows || rows.length === 0) return undefined;
  return {
    span: clause.span,
    markdown: [
      "**As we read this clause**",
      rows.map(({ label, words }) => `- ${label}: ${words}`).join("\n"),
      "*Read wrongly? Write it more plainly, or say so with a line such as “Applies to: staff”.*",
    ].join("\n\n"),
  };
}
