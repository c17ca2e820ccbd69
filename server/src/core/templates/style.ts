import type { HeadingBlock } from "../../../../grammar/tree";
import { lineEndOf } from "../edits";
import type { DocumentFacts } from "../facts";
import { perDocument } from "../kept/per-document";

/** How a document writes its sections, so that what is inserted looks like its neighbours. */
export interface DocumentStyle {
  /** A section's heading from its words and, where the document numbers its sections, its number. */
  readonly heading: (title: string, number: number | undefined) => string;
  /** Top-level sections carry numbers. */
  readonly numbersSections: boolean;
  /** Paragraphs carry numbers such as 3.1. */
  readonly numbersClauses: boolean;
  /** Numbered clauses stand apart, with an empty line between them. */
  readonly spacedClauses: boolean;
  /** Mark of a list item, with the space after it: "- ". */
  readonly bullet: string;
  readonly lineEnd: string;
  /** Structured lines such as `Covers:` are part of the document's language. */
  readonly structured: boolean;
}

/** The headings of the outermost level that the document uses more than once, or all headings. */
export function topHeadings(facts: DocumentFacts): readonly HeadingBlock[] {
  return perDocument(facts, findTopHeadings, undefined);
}

function findTopHeadings(facts: DocumentFacts): readonly HeadingBlock[] {
  const all = facts.policy.blocks.filter((block): block is HeadingBlock => block.kind === "heading" && !/^people$/i.test(block.flow.text));
  const sections = all.filter((block) => block.form !== "appendix");
  const level = Math.min(...sections.map((block) => block.level));
  const outermost = sections.filter((block) => block.level === level);
  if (outermost.length > 1) return outermost;
  const next = sections.filter((block) => block.level === Math.min(...sections.filter((one) => one.level > level).map((one) => one.level)));
  return next.length > 1 ? next : outermost;
}

/** Reads the style of a document from its own headings and paragraphs. */
export function styleOf(facts: DocumentFacts): DocumentStyle {
  return perDocument(facts, readStyle, undefined);
}

function readStyle(facts: DocumentFacts): DocumentStyle {
  const { blocks, strict } = facts.policy;
  const headings = topHeadings(facts);
  const model = mostCommon(headings.map((block) => block.form));
  const example = headings.find((block) => block.form === model);
  const numbered = headings.filter((block) => /^\d+$/.test(block.number ?? ""));
  const numbersSections = headings.length === 0 ? strict : numbered.length > headings.length / 2;
  const line = example ? facts.text.slice(example.span.start, example.span.end) : "";
  const hashes = /^\s*(#+)/.exec(line)?.[1] ?? "##";
  const stop = numbered[0]?.numberSpan
    ? facts.text[numbered[0].numberSpan.end] === "."
      ? "."
      : facts.text[numbered[0].numberSpan.end] === ")"
        ? ")"
        : ""
    : ".";
  const capitals = headings.filter((block) => block.flow.text === block.flow.text.toUpperCase()).length > headings.length * 0.7;
  const marker = blocks.find((block) => block.kind === "item");
  const bullet = marker?.kind === "item" ? facts.text.slice(marker.marker.start, marker.marker.end) : "-";
  const underline = /[\r\n]+[ \t]*([^\s\p{L}\p{N}])\1*[ \t]*$/u.exec(line.trimEnd())?.[1] ?? "-",
    lineEnd = lineEndOf(facts.text);
  return {
    numbersSections,
    structured: strict,
    numbersClauses:
      blocks.some((block) => block.kind === "paragraph" && /^\d+\.\d+$/.test(block.number ?? "")) || (strict && numbersSections),
    spacedClauses: isSpaced(facts),
    bullet: `${/^[\p{L}\p{N}(]/u.test(bullet) ? "-" : bullet} `,
    lineEnd,
    heading: (title, number) => {
      const words = `${number === undefined ? "" : `${number}${stop} `}${capitals ? title.toUpperCase() : title}`;
      if (model === "underlined") return `${words}${lineEnd}${underline.repeat(words.length)}`;
      if (model === "hash" || (model === undefined && strict)) return `${hashes} ${words}`;
      return model === "bold" ? `**${words}**` : words;
    },
  };
}

function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Whether most numbered clauses that follow another one follow an empty line. */
function isSpaced({ policy: { blocks } }: DocumentFacts): boolean {
  const isClause = (index: number) => {
    const block = blocks[index];
    return block?.kind === "paragraph" && /^\d+\.\d+$/.test(block.number ?? "");
  };
  const close = blocks.filter((_, index) => isClause(index) && isClause(index - 1)).length;
  return blocks.filter((_, index) => isClause(index) && blocks[index - 1]?.kind === "blank" && isClause(index - 2)).length > close;
}
