import type { Block, Policy } from "../../../../grammar/tree";
import { spanInDocument } from "../language/flow";
import { perBlock, takenOver } from "../reuse";
import { findDates, findIntervals } from "./dates";
import { type ReviewDate, type ReviewFacts, Written } from "./review/facts";
import { readField, withValueBelow } from "./review/fields";
import { MAY_BE_DATED, readProse } from "./review/prose";
import { readSection } from "./review/sentences";
import { type Columns, columnsOf, readRow } from "./review/tables";
import { readBareDate, readDateBelowLabel, readDateInTitle } from "./review/titles";
import { wordsOf } from "./word-list";

export type { DatelessLabel, ReviewDate, ReviewFacts, ReviewInterval } from "./review/facts";

/** Whether a date or an interval stands in a block of running text, and whether its last words name the policy, so that "it" means that next. Other blocks are read by what they say. */
interface Signs { readonly dated: boolean; readonly carries: boolean }
const NEITHER: Signs = { dated: false, carries: false }, CARRIES: Signs = { dated: false, carries: true };

function signsOf(block: Block): Signs {
  if (block.kind === "blank") return NEITHER;
  const text = "flow" in block ? block.flow.text : "", carries = block.kind === "paragraph" && /\b(?:policy|document)\b[^.]*\.?$/i.test(text.slice(-160));
  const dated = MAY_BE_DATED.test(text) && (findDates(text).length > 0 || findIntervals(text).length > 0);
  return dated || (block.kind !== "paragraph" && block.kind !== "item") ? { dated, carries } : carries ? CARRIES : NEITHER;
}

/** Reads review dates and intervals from fields, tables, signature blocks, footers and running text. Never throws. */
export function readReview(text: string, policy: Policy): ReviewFacts {
  const signs = perBlock(policy, signsOf);
  return { ...takenOver(policy, readReview, [signs], () => reviewOf(text, policy, signs)), insertAt: insertPosition(text, policy) };
}

/** The beginning of a passage about this policy, wherever it stands: also as the last one under "Related documents". */
const OF_ITSELF = /^this (?:[\w-]+ ){0,3}(?:policy|document|procedure|statement|plan|code)\b/i;

/** "Review:" alone, right above a sentence, is a heading and no field that somebody forgot. */
function headsProse(field: Extract<Block, { kind: "field" }>, below: Block | undefined): boolean {
  return field.fields.length === 1 && field.fields[0]!.value.end === field.fields[0]!.value.start && below?.kind === "paragraph" && /\breview|\bupdate/i.test(below.flow.text) && /[.!]$/.test(below.flow.text);
}

function reviewOf(text: string, policy: Policy, signs: readonly Signs[]): Omit<ReviewFacts, "insertAt"> {
  const { blocks } = policy, title = policy.title === undefined ? undefined : blocks[policy.title];
  const written = new Written(text, new Set(wordsOf(title?.kind === "title" ? title.flow.text : "").map((word) => word.text)));
  const sections: (ReturnType<typeof readSection> | undefined)[] = [], sectionAt = (at: number) => sections[at] ??= readSection(policy.sections[at]);
  const headingAt = blocks.findIndex((block) => block.kind === "heading"), firstHeading = headingAt < 0 ? 8 : headingAt;
  let columns: Columns | undefined, afterPolicy = false;

  blocks.forEach((block, index) => {
    if (block.kind !== "row" && block.kind !== "blank") columns = undefined;
    if (block.kind === "blank") return;
    if (block.kind === "field") {
      if (blocks[index + 1]?.kind === "row" && !/\d/.test(block.flow.text)) columns = columnsOf(text.slice(block.span.start, block.span.end).replace(/^\s*\||\|\s*$/g, "").split(/[|\t]/));
      else if (headsProse(block, blocks[index + 1])) afterPolicy = true;
      else block.fields.forEach((field, i) => readField(i === block.fields.length - 1 ? withValueBelow(field, index, policy, text) : field, { ...block.span }, written));
      return;
    }
    if (block.kind === "running") {
      const { start: from } = block.span, place = (start: number, end: number) => ({ start: from + start, end: from + end });
      readProse(text.slice(from, block.span.end), { place, source: "footer", inReview: false, afterPolicy }, written);
      afterPolicy = false;
      return;
    }
    if (block.kind === "row") { columns = readRow(block.cells, { ...block.span }, columns, written); return; }
    if (block.kind === "title") { readDateInTitle(block, written); return; }
    if (block.kind === "paragraph" && readDateBelowLabel(block, blocks[index - 1], written)) return;
    if (block.kind === "paragraph" && index < firstHeading && readBareDate(block, written)) return;
    if (block.kind !== "paragraph" && block.kind !== "item" && block.kind !== "heading" && block.kind !== "person") return;
    const { elsewhere, inReview } = sectionAt(policy.sectionOf[index] ?? 0), { dated, carries } = signs[index]!;
    if (elsewhere && !OF_ITSELF.test(block.flow.text)) return;
    if (dated) readProse(block.flow.text, { place: (start, end) => spanInDocument(block.flow, start, end), source: "prose", inReview, afterPolicy, ...introductionOf(block, index, policy) }, written);
    afterPolicy = carries;
  });

  return { ...sortOut(written.dates), intervals: written.intervals, dateless: written.dateless };
}

/** What introduces the list that an item belongs to: a line of its own, else the heading above. */
function introductionOf(block: Block, index: number, { blocks, sections, sectionOf }: Policy): { introduction?: string } {
  if (block.kind !== "item") return {};
  const line = block.introduction === undefined ? undefined : blocks[block.introduction], section = sections[sectionOf[index] ?? 0];
  if (line && "flow" in line) return { introduction: line.flow.text };
  return section?.heading === undefined ? {} : { introduction: section.title };
}

/**
 * Splits the dates into what has been and what is to come. An unclear "Review date" is a past one where every clear next date lies after it, or where
 * it is no later than an approval.
 */
function sortOut(written: readonly ReviewDate[]): Pick<ReviewFacts, "last" | "next"> {
  const dates = withoutEarlierRounds(written);
  const clearNext = dates.filter((date) => date.role === "next" && date.clear);
  const isPast = (date: ReviewDate) => date.role !== "next" || (!date.clear && (clearNext.length > 0
    ? clearNext.every((next) => next.from > date.to)
    : dates.some((other) => (other.role === "approved" || other.role === "reviewed") && other.from >= date.from)));
  const past = dates.filter(isPast).map((date): ReviewDate => (date.role === "next" ? { ...date, role: "reviewed" } : date));
  const firm = past.filter((date) => date.role !== "written" || date.clear || date.source === "field" || date.source === "table");
  return { last: firm.length > 0 ? firm : past, next: dates.filter((date) => !isPast(date)) };
}

/** How far apart the lines of a history of reviews can be. */
const CLOSE = 200;

/** Leaves out a next review that was overtaken in a history of reviews: "For review: May 2026", then "Updated: June 2025, for review: June 2027". */
function withoutEarlierRounds(dates: readonly ReviewDate[]): readonly ReviewDate[] {
  return dates.filter((date, i) => {
    const [since, then] = [dates[i + 1], dates[i + 2]], before = dates[i - 1];
    return !(date.role === "next" && since && since.role !== "next" && then?.role === "next" && then.from > date.from && before && before.role !== "next" && since.from > before.from && then.span.start - date.span.start < CLOSE);
  });
}

function insertPosition(text: string, policy: Policy): number {
  const firstHeading = policy.blocks.findIndex((block) => block.kind === "heading");
  const header = policy.blocks.slice(0, firstHeading < 0 ? undefined : firstHeading);
  const field = header.findLast((block) => block.kind === "field");
  if (field) return field.span.end;
  const title = policy.title === undefined ? undefined : policy.blocks[policy.title];
  return title?.span.end ?? text.length;
}
