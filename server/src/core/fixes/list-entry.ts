import type { Span } from "../../../../grammar/tree";
import type { Edit } from "../findings";

const SEPARATOR = /,\s+(?:and|or)\s+|[,;]\s+|\s+(?:and|or)\s+/g;
const NAME = String.raw`\p{Lu}[\p{L}\d+&'’-]*(?: \p{Lu}[\p{L}\d+&'’-]*){0,2}`;
const RUN = new RegExp(`${NAME}(?:(?:,\\s+(?:and|or)\\s+|,\\s+|\\s+(?:and|or)\\s+)${NAME})+`, "gu");
const INTRODUCTION = /^(?:(?:e\.?g\.?|i\.?e\.?|such as|for example|including|like),?:?\s+)?/i;

/** A list of short entries as it stands in a text: `start` and `end` are offsets. */
interface List { readonly start: number; readonly end: number }

/**
 * Takes an entry out of a list in brackets or of a list of names, so that the sentence stays the same sentence without it. Undefined where
 * the list has no other entry, or where it is not plain that the words before and after belong to the list.
 * @param span the entry, as offsets into the text
 */
export function takeOutEntry(text: string, span: Span): Edit | undefined {
  const inBrackets = bracketed(text, span), list = inBrackets ?? names(text, span);
  if (!list) return undefined;
  const words = text.slice(list.start, list.end), separators = [...words.matchAll(SEPARATOR)];
  const starts = [0, ...separators.map((one) => one.index + one[0].length)], ends = [...separators.map((one) => one.index), words.length];
  const own = ends.findIndex((end, index) => list.start + end === span.end && list.start + starts[index]! === span.start);
  if (own < 0 || starts.length < 2 || starts.some((start, index) => words.slice(start, ends[index]).split(/\s+/).length > 4)) return undefined;
  const entries = starts.map((start, index) => words.slice(start, ends[index])).filter((_, index) => index !== own);
  const between = separators.map((one) => one[0]), last = between.at(-1)!, joins = /\b(?:and|or)\b/;
  if (between.slice(0, -1).some((one) => joins.test(one))) return undefined;
  if (entries.length === 1 && !inBrackets && (/\b(?:both|either|neither|between)\s+$/i.test(text.slice(Math.max(0, list.start - 10), list.start)) || /^\s+(?:are|were|have|do)\b/.test(text.slice(list.end, list.end + 8)))) return undefined;
  const kept = between.filter((_, index) => index !== Math.max(0, own - 1));
  if (kept.length > 0 && joins.test(last)) kept[kept.length - 1] = kept.length === 1 ? last.replace(/^,/, "") : last;
  return { span: { start: list.start, end: list.end }, newText: entries.map((entry, index) => `${entry}${kept[index] ?? ""}`).join("") };
}

/** What stands between the brackets around an entry, without "e.g." before it. */
function bracketed(text: string, span: Span): List | undefined {
  const before = /\(([^()\n]{0,300})$/.exec(text.slice(Math.max(0, span.start - 301), span.start)), after = /^[^()\n]{0,300}(?=\))/.exec(text.slice(span.end, span.end + 301));
  if (!before || !after) return undefined;
  const start = span.start - before[1]!.length, end = span.end + after[0].length;
  return { start: start + INTRODUCTION.exec(text.slice(start, end))![0].length, end };
}

/** The list of names that an entry stands in, where both of its ends are plain. */
function names(text: string, span: Span): List | undefined {
  const from = text.lastIndexOf("\n\n", span.start) + 1, paragraph = text.slice(Math.max(from, span.start - 300), span.end + 300), shift = Math.max(from, span.start - 300);
  const run = [...paragraph.matchAll(RUN)].find((one) => one.index + shift <= span.start && one.index + shift + one[0].length >= span.end);
  if (!run) return undefined;
  const before = paragraph.slice(0, run.index), after = paragraph.slice(run.index + run[0].length);
  if (/(?:[,/(&]|\b(?:and|or))\s*$/.test(before) || /^\s+(?:and|or)\b|^[/&(]/.test(after)) return undefined;
  if (/^(?:In|At|On|When|While|If|For|During|After|Before|As|Where|With|Since|Under|By|From|To)\b/.test(run[0])) return undefined;
  const closed = /\s(?:and|or)\s+\S+(?: \p{Lu}\S*){0,2}$/u.test(run[0]);
  if (!closed && !/^\s*(?:[.;:]|\n|$)/.test(after)) return undefined;
  if (/^\s+(?:is|was|has|does)\b/.test(after)) return undefined;
  return { start: shift + run.index, end: shift + run.index + run[0].length };
}
