import type { ContentsBlock } from "../../../../grammar/tree";
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
  const same = (entry: ContentsBlock) => place.after !== undefined && facts.text.slice(entry.title.start, entry.title.end).trim().toLowerCase() === place.after.flow.text.toLowerCase();
  const previous = entries.find((entry) => entry.number !== undefined && entry.number === place.after?.number) ?? entries.find(same) ?? entries.at(-1)!;
  const line = facts.text.slice(previous.span.start, previous.span.end);
  const lead = line.slice(0, previous.title.start - previous.span.start);
  const own = previous.number === undefined || place.number === undefined ? lead : lead.replace(previous.number, String(place.number));
  const start = previous.span.start + line.replace(/(?:\r\n?|\n)[\s\S]*$/, "").length;
  return { span: { start, end: start }, newText: `${lineEnd}${own}${title}` };
}
