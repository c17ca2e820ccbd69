import { judgeCitation } from "../../core/judging/citations";
import type { DocumentFacts } from "../../core/facts";
import { clausesUnread } from "../../core/features/unread";
import { bearersOf } from "../../core/features/bearers";
import { describeClause } from "../../core/features/reading";
import { LineIndex } from "../../core/positions";
import { schoolOf } from "../../core/schools";
import type { World } from "../../core/world";
import type { Colours } from "../colours";

/** The reading of a policy for people: what was understood, in colour, and what was not. */
export function readingPage(facts: DocumentFacts, world: World, { bold, cyan, dim, green, red, yellow }: Colours): string {
  const lines = new LineIndex(facts.text), at = (offset: number) => dim(`line ${lines.position(offset).line + 1}`), words = (start: number, end: number) => facts.text.slice(start, end).replace(/\s+/g, " ").trim();
  const school = schoolOf(facts), out: string[] = [bold(facts.title), `${dim("kind")} ${facts.kind}${school === undefined ? "" : `  ${dim("school")} ${school}`}`, ""];
  const part = (title: string, rows: readonly string[]) => { if (rows.length > 0) out.push(bold(title), ...rows.map((row) => `  ${row}`), ""); };
  part("Outline", facts.policy.sections.slice(1).map(({ level, number, title, span }) => `${"  ".repeat(Math.max(0, level - 1))}${number ? `${number} ` : ""}${title} ${at(span.start)}`));
  part("Header fields", facts.policy.blocks.flatMap((block) => block.kind === "field" ? block.fields.map(({ label, value }) => `${words(label.start, label.end).replace(/:$/, "")}: ${words(value.start, value.end)}`) : []));
  part("Definitions", facts.definitions.map(({ term, kind, content, span }) => `${term} ${dim(kind)} ${content} ${at(span.start)}`));
  part("References", facts.references.map((one) => `${words(one.span.start, one.span.end)} ${at(one.span.start)}`));
  part("Citations", facts.citations.map((citation) => `${citation.text} ${dim(judgeCitation(citation, world).status)} ${at(citation.span.start)}`));
  part("Dates", facts.dates.map((date) => `${words(date.span.start, date.span.end)} ${at(date.span.start)}`));
  const bearers = bearersOf(facts, world);
  out.push(bold("Clauses"));
  for (const clause of facts.clauses) {
    out.push(`  ${cyan(clause.number ?? `line ${lines.position(clause.span.start).line + 1}`)} ${words(clause.span.start, clause.span.end)}`);
    const force = clause.asWritten?.force ?? clause.force, paint = /^(?:F|R-)/.test(force) ? red : /^[PN]/.test(force) ? green : yellow;
    for (const { label, words: said } of describeClause(clause, facts, bearers)) out.push(`      ${dim(label.padEnd(14))} ${label === "Must or may" ? paint(said) : said}`);
    if (clause.forceSource === "list") out.push(`      ${dim("(the force comes from the list's introduction)")}`);
  }
  const unread = clausesUnread(facts);
  if (unread.length > 0) out.push("", bold("No clause was read from"), ...unread.map((sentence) => `  ${sentence.text} ${at(sentence.span.start)}`));
  return `${out.join("\n")}\n`;
}
