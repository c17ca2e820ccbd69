import type { Block, FieldBlock, Policy, Span } from "../../../../grammar/tree";
import { spanInDocument } from "../language/flow";
import { perBlock, takenOver } from "../kept/reuse";
import { findDates, findIntervals } from "./dates";
import { type ReviewDate, type ReviewFacts, Written } from "./review/facts";
import { readField, withValueBelow } from "./review/fields";
import { MAY_BE_DATED, readProse } from "./review/prose";
import { readSection } from "./review/sentences";
import { type Columns, columnsOf, hasFigure, readRow } from "./review/tables";
import { readBareDate, readDateBelowLabel, readDateInTitle } from "./review/titles";
import { wordsOf } from "./word-list";

export type { DatelessLabel, ReviewDate, ReviewFacts, ReviewInterval } from "./review/facts";

/** A block of running words. */
type WordsBlock = Extract<Block, { kind: "paragraph" | "item" | "heading" | "person" }>;

/** Whether a date or an interval stands in a block of running text, and whether its last words name the policy, so that "it" means that next. Other blocks are read by what they say. */
interface Signs {
  readonly dated: boolean;
  readonly carries: boolean;
}
const NEITHER: Signs = { dated: false, carries: false },
  CARRIES: Signs = { dated: false, carries: true };

function signsOf(block: Block): Signs {
  if (block.kind === "blank") return NEITHER;
  const text = "flow" in block ? block.flow.text : "";
  const carries = block.kind === "paragraph" && /\b(?:policy|document)\b[^.]*\.?$/i.test(text.slice(-160));
  const dated = MAY_BE_DATED.test(text) && (findDates(text).length > 0 || findIntervals(text).length > 0);
  return dated || (block.kind !== "paragraph" && block.kind !== "item") ? { dated, carries } : carries ? CARRIES : NEITHER;
}

/** Reads review dates and intervals from fields, tables, signature blocks, footers and running text. Never throws. */
export function readReview(text: string, policy: Policy): ReviewFacts {
  const signs = perBlock(policy, signsOf);
  return { ...takenOver(policy, readReview, [signs], () => reviewOf(text, policy, signs)), insertAt: insertPosition(text, policy) };
}

/** A line of a page's front matter that its readers see. */
const DESCRIBES = /^\s*(?:description|summary|subtitle|excerpt|abstract)\s*:/i;

/** The beginning of a passage about this policy, wherever it stands: also as the last one under "Related documents". */
const OF_ITSELF = /^this (?:[\w-]+ ){0,3}(?:policy|document|procedure|statement|plan|code)\b/i;

/** "Review:" alone, right above a sentence, is a heading and no field that somebody forgot. */
function headsProse(field: FieldBlock, below: Block | undefined): boolean {
  const [only, second] = field.fields,
    isAloneAndEmpty = only !== undefined && !second && only.value.end === only.value.start;
  return isAloneAndEmpty && below?.kind === "paragraph" && /\breview|\bupdate/i.test(below.flow.text) && /[.!]$/.test(below.flow.text);
}

function reviewOf(text: string, policy: Policy, signs: readonly Signs[]): Omit<ReviewFacts, "insertAt"> {
  const reader = new ReviewReader(text, policy, signs);
  for (let index = 0; index < policy.blocks.length; index++) reader.readBlock(index);
  return reader.facts();
}

/** Where no heading shows how far a policy's head reaches: a date alone can stand in so many blocks. */
const HEAD_WITHOUT_HEADING = 8;

/** Reads the blocks of a policy in order, and remembers what reaches from one into the next. */
class ReviewReader {
  readonly #text: string;
  readonly #policy: Policy;
  readonly #signs: readonly Signs[];
  readonly #written: Written;
  readonly #firstHeading: number;
  readonly #sections: (ReturnType<typeof readSection> | undefined)[] = [];
  /** What the columns of the table that is open hold. */
  #columns: Columns | undefined;
  /** Whether the last words read name the policy, so that "it" means that. */
  #afterPolicy = false;

  constructor(text: string, policy: Policy, signs: readonly Signs[]) {
    const title = policy.title === undefined ? undefined : policy.blocks[policy.title];
    const titleWords = wordsOf(title?.kind === "title" ? title.flow.text : "").map((word) => word.text);
    const firstHeading = policy.blocks.findIndex((block) => block.kind === "heading");
    this.#text = text;
    this.#policy = policy;
    this.#signs = signs;
    this.#written = new Written(text, new Set(titleWords));
    this.#firstHeading = firstHeading < 0 ? HEAD_WITHOUT_HEADING : firstHeading;
  }

  /** What was read so far. */
  facts(): Omit<ReviewFacts, "insertAt"> {
    return { ...sortOut(this.#written.dates), intervals: this.#written.intervals, dateless: this.#written.dateless };
  }

  readBlock(index: number): void {
    const block = this.#policy.blocks[index]!;
    if (block.kind !== "row" && block.kind !== "blank") this.#columns = undefined;
    switch (block.kind) {
      case "field":
        return this.#readFields(block, index);
      case "running":
        return this.#readRunning(block.span);
      case "hidden":
        if (DESCRIBES.test(this.#text.slice(block.span.start, block.span.start + 40))) this.#readRunning(block.span);
        return;
      case "row":
        this.#columns = readRow(block.cells, { ...block.span }, this.#columns, this.#written);
        return;
      case "title":
        readDateInTitle(block, this.#written);
        return;
      case "paragraph": {
        const isDateAlone =
          readDateBelowLabel(block, this.#policy.blocks[index - 1], this.#written) ||
          (index < this.#firstHeading && readBareDate(block, this.#written));
        if (!isDateAlone) this.#readWords(block, index);
        return;
      }
      case "item":
      case "heading":
      case "person":
        return this.#readWords(block, index);
    }
  }

  /** A line of fields; the head of a table if a row follows, or the heading of the sentence below. */
  #readFields(block: FieldBlock, index: number): void {
    const below = this.#policy.blocks[index + 1];
    if (below?.kind === "row" && !hasFigure(block.flow.text)) {
      const cells = this.#text
        .slice(block.span.start, block.span.end)
        .replace(/^\s*\||\|\s*$/g, "")
        .split(/[|\t]/);
      this.#columns = columnsOf(cells);
    } else if (headsProse(block, below)) this.#afterPolicy = true;
    else {
      block.fields.forEach((field, i) => {
        const isLast = i === block.fields.length - 1;
        readField(isLast ? withValueBelow(field, index, this.#policy, this.#text) : field, { ...block.span }, this.#written);
      });
    }
  }

  /** A header or footer that runs over the pages, or a page's description. */
  #readRunning(span: Span): void {
    const { start: from } = span,
      place = (start: number, end: number) => ({ start: from + start, end: from + end });
    readProse(
      this.#text.slice(from, span.end),
      { place, source: "footer", inReview: false, afterPolicy: this.#afterPolicy },
      this.#written,
    );
    this.#afterPolicy = false;
  }

  #readWords(block: WordsBlock, index: number): void {
    const section = this.#policy.sectionOf[index] ?? 0,
      { dated, carries } = this.#signs[index]!;
    const { elsewhere, inReview } = (this.#sections[section] ??= readSection(this.#policy.sections[section]));
    if (elsewhere && !OF_ITSELF.test(block.flow.text)) return;
    if (dated) {
      const place = (start: number, end: number) => spanInDocument(block.flow, start, end);
      readProse(
        block.flow.text,
        { place, source: "prose", inReview, afterPolicy: this.#afterPolicy, ...introductionOf(block, index, this.#policy) },
        this.#written,
      );
    }
    this.#afterPolicy = carries;
  }
}

/** What introduces the list that an item belongs to: a line of its own, else the heading above. */
function introductionOf(block: Block, index: number, { blocks, sections, sectionOf }: Policy): { introduction?: string } {
  if (block.kind !== "item") return {};
  const line = block.introduction === undefined ? undefined : blocks[block.introduction],
    section = sections[sectionOf[index] ?? 0];
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
  const isPast = (date: ReviewDate) =>
    date.role !== "next" ||
    (!date.clear &&
      (clearNext.length > 0
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
    const before = dates[i - 1],
      since = dates[i + 1],
      then = dates[i + 2];
    if (!before || !since || !then) return true;
    const alternates = before.role !== "next" && date.role === "next" && since.role !== "next" && then.role === "next";
    const goesOn = since.from > before.from && then.from > date.from;
    return !(alternates && goesOn && then.span.start - date.span.start < CLOSE);
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
