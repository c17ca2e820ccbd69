import type { Span } from "../../../../grammar/tree";
import { trim, wholeSpan, type Draft } from "./draft";
import { isPageNumber } from "./running";
import { hasFinalStop, hasVerb, isQuestion, wordCount } from "./words";

const HEADING = /^(?:\d+\.? )?(?:table of contents|contents(?: page| list)?|index)(?: page)?:?$/i;

/** More characters than any such heading has. */
const LONGEST_HEADING = 40;

/** A line of a contents table: its number and title as they stand in the document, and whether a page number follows. */
export interface Entry {
  readonly number?: string;
  readonly title: Span;
  readonly paged: boolean;
  readonly leader: boolean;
}

/** Marks contents tables: the entries as "contents", the word "Contents" above them as "running". */
export function markContents(draft: Draft): void {
  for (let i = 0; i < draft.lines.length; i++) {
    if (draft.isBlank(i)) continue;
    const opens = draft.note(opensTable, i);
    if (opens === "heading") i = markTable(draft, i, i + 1);
    else if (opens === "leader" && leaders(draft, i) >= 3) i = markTable(draft, undefined, i);
  }
}

/** Whether a line is the heading of a contents table, or an entry with a row of dots. */
function opensTable(draft: Draft, i: number): "heading" | "leader" | "no" {
  const words = draft.words(i);
  if (words.length <= LONGEST_HEADING && HEADING.test(words)) return "heading";
  return endsInNumber(draft, i) && entryOf(draft, i)?.leader ? "leader" : "no";
}

/** Whether a line ends in a figure, or in the stroke of a row: otherwise it holds no page number. */
function endsInNumber({ text, lines }: Draft, i: number): boolean {
  const { start, end } = trim(text, lines[i]!.span);
  return end > start && /[\d|]/.test(text[end - 1]!);
}

function markTable(draft: Draft, heading: number | undefined, from: number): number {
  const entries: { at: number; paged: boolean; gap: boolean; numbered: boolean }[] = [];
  const keys = new Set<string>(),
    numbers = new Set<string>();
  const pageEnds: number[] = [];
  let gap = false,
    repeated = false,
    j = from;
  for (; j < draft.lines.length; j++) {
    const line = draft.lines[j]!;
    if (draft.isBlank(j)) {
      gap ||= line.kind === "blank";
      if (draft.roles[j] === "running") pageEnds.push(entries.length);
      continue;
    }
    const listed = draft.note(listedIn, j);
    if (listed === "page number") {
      pageEnds.push(entries.length);
      continue;
    }
    if (listed === "no") break;
    const { key, ...entry } = listed;
    if (keys.has(key) || (entry.number !== undefined && numbers.has(entry.number) && !entry.paged)) {
      repeated = true;
      break;
    }
    keys.add(key);
    if (entry.number !== undefined) numbers.add(entry.number);
    entries.push({ at: j, paged: entry.paged, gap, numbered: entry.number !== undefined });
    gap = false;
  }
  const paged = entries.some((entry) => entry.paged);
  if (paged) {
    const lastPaged = entries.findLastIndex((entry) => entry.paged),
      beyond = entries.findIndex((entry, index) => index > lastPaged && entry.gap);
    if (beyond > 0) entries.length = beyond;
  } else {
    const [end] = pageEnds,
      few = pageEnds.length * 3 <= entries.length;
    if (end !== undefined && few && end > 2 && end < entries.length && !entries[end]!.numbered) entries.length = end;
    else if (!repeated) entries.pop();
  }
  if (entries.length < 2) return heading ?? from;
  if (heading !== undefined) draft.roles[heading] = "running";
  const last = entries[entries.length - 1]!.at;
  for (const { at } of entries) draft.roles[at] = "contents";
  for (let k = from; k <= last; k++) if (!draft.isBlank(k) && draft.note(listedIn, k) === "page number") draft.roles[k] = "running";
  return last;
}

/** What a line lists in a table: a title in small letters, its number, whether a page number follows. */
function listedIn(
  draft: Draft,
  i: number,
): "page number" | "no" | { readonly key: string; readonly number?: string; readonly paged: boolean } {
  const { kind } = draft.lines[i]!,
    words = draft.words(i);
  if (isPageNumber(words)) return "page number";
  const entry = kind === "hash" || kind === "directive" ? undefined : entryOf(draft, i);
  if (!entry || (!entry.paged && !couldBeEntry(words))) return "no";
  return {
    key: draft.clean(entry.title).toLowerCase(),
    ...(entry.number === undefined ? {} : { number: entry.number }),
    paged: entry.paged,
  };
}

function couldBeEntry(words: string): boolean {
  return wordCount(words) <= 14 && !hasFinalStop(words) && (!hasVerb(words) || isQuestion(words)) && !/[;,:]$/.test(words);
}

function leaders(draft: Draft, from: number): number {
  let count = 0;
  for (let i = from; i < draft.lines.length && count < 3; i++) {
    if (draft.lines[i]!.kind === "blank") continue;
    if (!entryOf(draft, i)?.leader) break;
    count++;
  }
  return count;
}

/** Reads a line as an entry of a contents table; undefined when it is too long to be one. */
export function entryOf(draft: Draft, index: number): Entry | undefined {
  const { text } = draft,
    line = draft.lines[index]!;
  if (line.span.end - line.span.start > 240) return undefined;
  let { start, end } = trim(text, line.kind === "item" ? line.body : wholeSpan(text, line));
  if (text[start] === "|") {
    start++;
    if (text[end - 1] === "|") end--;
  }
  const number = /^\s*(?:(?:section|part|appendix)\s+)?((?:\d{1,3}(?:\.\d{1,2})*|[A-Z])(?=[\s.)|:])|[A-Z0-9]{1,2}$)[.):]?[\s|]*/i.exec(
    text.slice(start, end),
  );
  const isAppendix = number && /appendix/i.test(number[0]);
  const body = text.slice(start, end);
  const page = /\d{1,3}$/.exec(body);
  let paged = false,
    leader = false;
  if (page && page.index > 0) {
    const before = body.slice(0, page.index),
      title = before.replace(/(?:page|p\.?)\s*$/i, "").replace(/[\s.·…_|–-]+$/, "");
    const gap = before.slice(title.length);
    leader = /\.\s?\.\s?\.|…|_{3}/.test(gap);
    paged = title !== "" && (leader || /\t|\s{2}|\|/.test(gap) || /p/i.test(gap));
    if (paged) end = start + title.length;
  }
  if (number && /^[A-Z]$/.test(number[1]!) && !isAppendix && !/^\s*[A-Z][.)]/.test(number[0]))
    return { title: trim(text, { start, end }), paged, leader };
  const titleStart = number && !isAppendix ? Math.min(start + number[0].length, end) : start;
  const title = trim(text, { start: titleStart, end });
  return number && !isAppendix ? { number: number[1]!.toUpperCase(), title, paged, leader } : { title, paged, leader };
}
