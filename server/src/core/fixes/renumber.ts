import type { HeadingBlock, Span } from "../../../../grammar/tree";
import { numberUses } from "../features/names";
import type { DocumentFacts } from "../facts";
import type { Edit } from "../findings";
import { perDocument } from "../per-document";
import { matches } from "../matches";

const MENTION = /\b(?:sections?|clauses?|paragraphs?|paras?\.?|points?|parts?|items?|chapters?|headings?|§)\s*(\d{1,3}(?:\.\d+)*)/gi;
/** A number that goes on a list: "3.1 and 3.2", "sections 4 to 6". */
const MORE = /^\s*(?:,|,?\s*(?:and|or|to)\b|&|-|–)\s*(\d{1,3}(?:\.\d+)*)(?![\d%])/;

/**
 * The edits that move numbered sections up by one: their headings, the clauses below them, the entries of the contents table and every
 * reference to any of these.
 * @param moved the sections' headings, in order, with consecutive numbers
 * @returns undefined where a number is written twice, out of its section, or mentioned in words that may mean it or another document
 */
export function moveUp(moved: readonly HeadingBlock[], facts: DocumentFacts): readonly Edit[] | undefined {
  const { blocks } = facts.policy, first = Number(moved[0]?.number);
  const isMoved = (number: string) => Number(number.split(".")[0]) >= first;
  const spans: Span[] = moved.map(({ numberSpan }) => numberSpan!);
  const names = new Set<string>();
  let section: string | undefined;
  for (const block of blocks) {
    if (moved.includes(block as HeadingBlock)) { section = (block as HeadingBlock).number!; names.add(section); continue; }
    if (!("numberSpan" in block) || !block.number || !block.numberSpan || !/^\d+\.\d/.test(block.number) || !isMoved(block.number)) continue;
    if (block.number.split(".")[0] !== section || names.has(block.number)) return undefined;
    names.add(block.number);
    spans.push(block.numberSpan);
  }
  const uses = perDocument(facts, numbersUsed, undefined).filter((span) => { const number = facts.text.slice(span.start, span.end); return /^\d/.test(number) && isMoved(number); });
  if (perDocument(facts, mentions, undefined).some((span) => isMoved(facts.text.slice(span.start, span.end)) && !uses.some((use) => use.start === span.start))) return undefined;
  for (const block of blocks) if (block.kind === "contents" && block.number && /^\d/.test(block.number) && isMoved(block.number)) {
    const at = facts.text.indexOf(block.number, block.span.start);
    if (at < 0 || at >= block.title.start) return undefined;
    spans.push({ start: at, end: at + block.number.length });
  }
  const all = new Map([...spans, ...uses].map((span) => [span.start, span]));
  return [...all.values()].sort((a, b) => a.start - b.start).map((span): Edit => {
    const whole = /^\d+/.exec(facts.text.slice(span.start, span.end))![0];
    return { span: { start: span.start, end: span.start + whole.length }, newText: String(Number(whole) + 1) };
  });
}

function numbersUsed(facts: DocumentFacts): readonly Span[] { return withMore(numberUses(facts), facts.text); }

/** References with the numbers that follow in the same list. */
function withMore(uses: readonly Span[], text: string): Span[] {
  return uses.flatMap(({ start, end }) => {
    const found = [{ start, end: start + (/^\d+(?:\.\d+)*/.exec(text.slice(start, end))?.[0].length ?? end - start) }];
    for (let at = found[0]!.end, more = MORE.exec(text.slice(at, at + 30)); more && found.length < 10; more = MORE.exec(text.slice(at, at + 30))) {
      at += more[0].length;
      found.push({ start: at - more[1]!.length, end: at });
    }
    return found;
  });
}

/** Numbers that stand after "section", "clause" and the like, except in comments and in sentences that cite law. */
function mentions(facts: DocumentFacts): Span[] {
  const { text, citations } = facts;
  const hidden = facts.policy.blocks.filter(({ kind }) => kind === "hidden" || kind === "running");
  const lawful = (at: number) => citations.some(({ span }) => { const from = Math.min(at, span.start), to = Math.max(at, span.end); return to - from < 200 && !/[.!?]\s|\n/.test(text.slice(from, to)); });
  return matches(MENTION, text).flatMap((match) => { const end = match.index + match[0].length, start = end - match[1]!.length; return lawful(start) || hidden.some(({ span }) => span.start <= start && start < span.end) ? [] : [{ start, end }]; });
}
