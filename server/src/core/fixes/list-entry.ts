import type { Span } from "../../../../grammar/tree";
import type { Edit } from "../findings";

const SEPARATOR = /,\s+(?:and|or)\s+|[,;]\s+|\s+(?:and|or)\s+/g;
const JOINS = /\b(?:and|or)\b/;
const NAME = String.raw`\p{Lu}[\p{L}\d+&'’-]*(?: \p{Lu}[\p{L}\d+&'’-]*){0,2}`;
const RUN = new RegExp(`${NAME}(?:(?:,\\s+(?:and|or)\\s+|,\\s+|\\s+(?:and|or)\\s+)${NAME})+`, "gu");
const INTRODUCTION = /^(?:(?:e\.?g\.?|i\.?e\.?|such as|for example|including|like),?:?\s+)?/i;

/** How far before and behind an entry its list is looked for, in characters. */
const REACH = 300;
/** How many words the entries of a list have at most. */
const LONGEST = 4;

/** A list of short entries as it stands in a text: `start` and `end` are offsets. */
interface List extends Span {
  readonly inBrackets: boolean;
}

/** The entries of a list, and what stands between each and the next. */
interface Entries {
  readonly words: readonly string[];
  readonly between: readonly string[];
  readonly own: number;
}

/**
 * Takes an entry out of a list in brackets or of a list of names, so that the sentence stays the same sentence without it. Undefined where
 * the list has no other entry, or where it is not plain that the words before and after belong to the list.
 * @param span the entry, as offsets into the text
 */
export function takeOutEntry(text: string, span: Span): Edit | undefined {
  const list = listInBrackets(text, span) ?? listOfNames(text, span),
    entries = list && entriesOf(list, text, span);
  if (!entries || entries.between.slice(0, -1).some((one) => JOINS.test(one))) return undefined;
  const left = entries.words.filter((_, index) => index !== entries.own);
  if (left.length === 1 && !list.inBrackets && needsTwo(text, list)) return undefined;
  const between = separatorsLeft(entries);
  return { span: { start: list.start, end: list.end }, newText: left.map((entry, index) => `${entry}${between[index] ?? ""}`).join("") };
}

/** The entries of a list of which a span is one; undefined where it is none of them, where it is the only one, and where one is too long. */
function entriesOf({ start, end }: List, text: string, span: Span): Entries | undefined {
  const written = text.slice(start, end),
    separators = [...written.matchAll(SEPARATOR)];
  const starts = [0, ...separators.map((one) => one.index + one[0].length)],
    ends = [...separators.map((one) => one.index), written.length];
  const own = ends.findIndex((to, index) => start + to === span.end && start + starts[index]! === span.start);
  const words = starts.map((from, index) => written.slice(from, ends[index]));
  if (own < 0 || words.length < 2 || words.some((entry) => entry.split(/\s+/).length > LONGEST)) return undefined;
  return { words, between: separators.map((one) => one[0]), own };
}

/** What stands between the entries that are left: without what parted the one that goes, and with "and" before the last as it was. */
function separatorsLeft({ between, own }: Entries): string[] {
  const left = between.filter((_, index) => index !== Math.max(0, own - 1)),
    last = between.at(-1)!;
  if (left.length > 0 && JOINS.test(last)) left[left.length - 1] = left.length === 1 ? last.replace(/^,/, "") : last;
  return left;
}

/** Whether the words around a list speak of more than one thing: "between", "both", "are". */
function needsTwo(text: string, { start, end }: List): boolean {
  return (
    /\b(?:both|either|neither|between)\s+$/i.test(text.slice(Math.max(0, start - 10), start)) ||
    /^\s+(?:are|were|have|do)\b/.test(text.slice(end, end + 8))
  );
}

/** What stands between the brackets around an entry, without "e.g." before it. */
function listInBrackets(text: string, span: Span): List | undefined {
  const before = /\(([^()\n]{0,300})$/.exec(text.slice(Math.max(0, span.start - REACH - 1), span.start)),
    after = /^[^()\n]{0,300}(?=\))/.exec(text.slice(span.end, span.end + REACH + 1));
  if (!before || !after) return undefined;
  const start = span.start - before[1]!.length,
    end = span.end + after[0].length;
  return { start: start + INTRODUCTION.exec(text.slice(start, end))![0].length, end, inBrackets: true };
}

/** The list of names that an entry stands in, where both of its ends are plain. */
function listOfNames(text: string, span: Span): List | undefined {
  const from = Math.max(text.lastIndexOf("\n\n", span.start) + 1, span.start - REACH),
    paragraph = text.slice(from, span.end + REACH);
  const run = [...paragraph.matchAll(RUN)].find((one) => one.index + from <= span.start && one.index + from + one[0].length >= span.end);
  if (!run || !endsPlainly(run[0], paragraph.slice(0, run.index), paragraph.slice(run.index + run[0].length))) return undefined;
  return { start: from + run.index, end: from + run.index + run[0].length, inBrackets: false };
}

/** Whether a run of names is the whole of its list: no further name is joined to it, and it is closed by "and" or by the sentence's end. */
function endsPlainly(run: string, before: string, after: string): boolean {
  if (/(?:[,/(&]|\b(?:and|or))\s*$/.test(before) || /^\s+(?:and|or)\b|^[/&(]/.test(after)) return false;
  if (/^(?:In|At|On|When|While|If|For|During|After|Before|As|Where|With|Since|Under|By|From|To)\b/.test(run)) return false;
  const closed = /\s(?:and|or)\s+\S+(?: \p{Lu}\S*){0,2}$/u.test(run);
  return (closed || /^\s*(?:[.;:]|\n|$)/.test(after)) && !/^\s+(?:is|was|has|does)\b/.test(after);
}
