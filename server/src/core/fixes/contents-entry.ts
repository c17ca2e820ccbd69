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
  const { after } = place;
  const same = (entry: ContentsBlock) => after !== undefined && (entry.number === undefined || entry.number === after.number) && facts.text.slice(entry.title.start, entry.title.end).trim().toLowerCase() === after.flow.text.toLowerCase();
  const known = entries.findIndex((entry) => entry.number !== undefined && entry.number === after?.number), first = after === undefined;
  let at = first ? 0 : known >= 0 ? known : entries.findIndex(same);
  if (at < 0) at = entries.length - 1;
  const example = entries[at]!, line = facts.text.slice(example.span.start, example.span.end);
  while (!first && example.number !== undefined && entries[at + 1]?.number?.startsWith(`${example.number}.`)) at++;
  const lead = line.slice(0, example.title.start - example.span.start);
  const own = example.number === undefined || place.number === undefined ? lead : lead.replace(example.number, String(place.number));
  const capitals = entries.every((entry) => !/\p{Ll}/u.test(facts.text.slice(entry.title.start, entry.title.end)));
  const written = `${own}${capitals ? title.toUpperCase() : title}`;
  const { span } = entries[at]!, start = first ? facts.text.slice(0, span.start).search(/(?:\r\n?|\n)?$/) : span.start + facts.text.slice(span.start, span.end).replace(/(?:\r\n?|\n)[\s\S]*$/, "").length;
  return { span: { start, end: start }, newText: start === 0 ? `${written}${lineEnd}` : `${lineEnd}${written}` };
}
