import type { Block, ContentsBlock, HeadingBlock, Span } from "../../../../grammar/tree";
import { numberUses } from "../reading/number-uses";
import type { DocumentFacts } from "../facts";
import type { Edit } from "../findings";
import { perDocument } from "../kept/per-document";
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
  const first = Number(moved[0]?.number),
    isMoved = ({ section }: Numbered) => section >= first;
  const { clauses, entries, uses, mentioned } = perDocument(facts, numbersOf, undefined),
    headings = new Set<Block>(moved);
  const spans: Span[] = moved.map(({ numberSpan }) => numberSpan!);
  const names = new Set<string>();
  let section: string | undefined;
  for (const { block, number, span, section: top } of clauses) {
    if (headings.has(block)) {
      section = number;
      names.add(number);
      continue;
    }
    if (top < first || !/^\d+\.\d/.test(number)) continue;
    if (number.split(".")[0] !== section || names.has(number)) return undefined;
    names.add(number);
    spans.push(span);
  }
  if (mentioned.some(isMoved)) return undefined;
  for (const entry of entries)
    if (isMoved(entry)) {
      if (entry.span === undefined) return undefined;
      spans.push(entry.span);
    }
  for (const use of uses) if (isMoved(use)) spans.push(use.span!);
  const all = new Map(spans.map((span) => [span.start, span]));
  return [...all.values()]
    .sort((a, b) => a.start - b.start)
    .map((span): Edit => {
      const whole = /^\d+/.exec(facts.text.slice(span.start, span.end))![0];
      return { span: { start: span.start, end: span.start + whole.length }, newText: String(Number(whole) + 1) };
    });
}

/** A number that stands in a document: where, if that can be told, and its first part. */
interface Numbered {
  readonly span: Span | undefined;
  readonly section: number;
}

/** The numbers of a document: those of its blocks, of the entries of its contents, those that refer to them, and those in words that may mean something else. */
interface Numbers {
  readonly clauses: readonly { readonly block: Block; readonly number: string; readonly span: Span; readonly section: number }[];
  readonly entries: readonly Numbered[];
  readonly uses: readonly Numbered[];
  readonly mentioned: readonly Numbered[];
}

function numbersOf(facts: DocumentFacts): Numbers {
  const {
      policy: { blocks },
      text,
    } = facts,
    sectionOf = (number: string) => Number(number.split(".")[0]);
  const placed = (spans: readonly Span[]) => spans.map((span) => ({ span, section: sectionOf(text.slice(span.start, span.end)) }));
  const used = numbersUsed(facts),
    known = new Set(used.map(({ start }) => start));
  return {
    clauses: blocks.flatMap((block) =>
      "numberSpan" in block && block.number && block.numberSpan
        ? [{ block, number: block.number, span: block.numberSpan, section: sectionOf(block.number) }]
        : [],
    ),
    entries: blocks.flatMap((block) =>
      block.kind === "contents" && block.number && /^\d/.test(block.number)
        ? [entryOf(block, block.number, text, sectionOf(block.number))]
        : [],
    ),
    uses: placed(used.filter(({ start }) => /^\d/.test(text.slice(start, start + 1)))),
    mentioned: placed(mentions(facts).filter(({ start }) => !known.has(start))),
  };
}

/** The number of an entry of the contents table, which stands before its title. */
function entryOf({ span: { start }, title }: ContentsBlock, number: string, text: string, section: number): Numbered {
  const at = text.indexOf(number, start);
  return { span: at < 0 || at >= title.start ? undefined : { start: at, end: at + number.length }, section };
}

function numbersUsed(facts: DocumentFacts): readonly Span[] {
  return withMore(numberUses(facts), facts.text);
}

/** References with the numbers that follow in the same list. */
function withMore(uses: readonly Span[], text: string): Span[] {
  return uses.flatMap(({ start, end }) => {
    const found = [{ start, end: start + (/^\d+(?:\.\d+)*/.exec(text.slice(start, end))?.[0].length ?? end - start) }];
    for (
      let at = found[0]!.end, more = MORE.exec(text.slice(at, at + 30));
      more && found.length < 10;
      more = MORE.exec(text.slice(at, at + 30))
    ) {
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
  const lawful = (at: number) =>
    citations.some(({ span }) => {
      const from = Math.min(at, span.start),
        to = Math.max(at, span.end);
      return to - from < 200 && !/[.!?]\s|\n/.test(text.slice(from, to));
    });
  return matches(MENTION, text).flatMap((match) => {
    const end = match.index + match[0].length,
      start = end - match[1]!.length;
    return lawful(start) || hidden.some(({ span }) => span.start <= start && start < span.end) ? [] : [{ start, end }];
  });
}
