import type { ContentsBlock, HeadingBlock } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { Edit } from "../findings";
import type { Place } from "../templates/place";

/**
 * Adds a section to the document's contents table, written as the entries there are written; without a page number, which nobody knows yet.
 * @returns undefined where the document has no contents table
 */
export function contentsEntry(title: string, place: Place, facts: DocumentFacts, lineEnd: string): Edit | undefined {
  const entries = facts.policy.blocks.filter((block): block is ContentsBlock => block.kind === "contents");
  if (entries.length === 0) return undefined;
  const { after } = place,
    like = after ? entryOf(after, entries, facts) : 0;
  const written = writtenLike(entries, like, title, place.number, facts);
  if (!after) return before(entries[0]!, written, facts, lineEnd);
  return behind(entries[lastBelow(like, entries)]!, written, facts, lineEnd);
}

/** The index of the entry for a heading: that with its number, else that with its words, else the last one. */
function entryOf({ number, flow }: HeadingBlock, entries: readonly ContentsBlock[], facts: DocumentFacts): number {
  const numbered = entries.findIndex((entry) => entry.number !== undefined && entry.number === number);
  if (numbered >= 0) return numbered;
  const named = entries.findIndex(
    (entry) =>
      (entry.number === undefined || entry.number === number) && titleOf(entry, facts).trim().toLowerCase() === flow.text.toLowerCase(),
  );
  return named >= 0 ? named : entries.length - 1;
}

/** The index of the last entry that is numbered below an entry: 3.2 below 3. */
function lastBelow(at: number, entries: readonly ContentsBlock[]): number {
  const { number } = entries[at]!;
  let last = at;
  while (number !== undefined && entries[last + 1]?.number?.startsWith(`${number}.`)) last++;
  return last;
}

/** An entry for a title, with the mark and the number before it as another entry has them, in capitals where all are. */
function writtenLike(
  entries: readonly ContentsBlock[],
  like: number,
  title: string,
  number: number | undefined,
  facts: DocumentFacts,
): string {
  const example = entries[like]!,
    mark = facts.text.slice(example.span.start, example.title.start);
  const numbered = example.number === undefined || number === undefined ? mark : mark.replace(example.number, String(number));
  const inCapitals = entries.every((entry) => !/\p{Ll}/u.test(titleOf(entry, facts)));
  return `${numbered}${inCapitals ? title.toUpperCase() : title}`;
}

/** Inserts a line before an entry. */
function before({ span }: ContentsBlock, line: string, { text }: DocumentFacts, lineEnd: string): Edit {
  const start = text.slice(0, span.start).search(/(?:\r\n?|\n)?$/);
  return { span: { start, end: start }, newText: start === 0 ? `${line}${lineEnd}` : `${lineEnd}${line}` };
}

/** Inserts a line behind the first line of an entry. */
function behind({ span }: ContentsBlock, line: string, { text }: DocumentFacts, lineEnd: string): Edit {
  const start = span.start + text.slice(span.start, span.end).replace(/(?:\r\n?|\n)[\s\S]*$/, "").length;
  return { span: { start, end: start }, newText: start === 0 ? `${line}${lineEnd}` : `${lineEnd}${line}` };
}

function titleOf({ title }: ContentsBlock, { text }: DocumentFacts): string {
  return text.slice(title.start, title.end);
}
