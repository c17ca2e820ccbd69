import type { Block, FieldEntry, Policy, Span } from "../../../../grammar/tree";
import { spanInDocument } from "../language/flow";
import { keptByText } from "../keep";
import { perBlock, takenOver } from "../reuse";
import { findDates, findIntervals, findMonthsOfShortYears, type DateRange, type FoundDate } from "./dates";
import { datesThisPolicy, isBareSpan, readSection, REVIEW_WORD, sentencesOf } from "./review-sentences";
import { roleOf, type DateRole, type Role } from "./review-roles";
import { isAboutThisPolicy, namesAnotherPolicy, type SubjectContext } from "./review-subject";
import { wordsOf, type Word } from "./word-list";

/** A date that stands for something in the policy's life, and where. */
export interface ReviewDate extends DateRange {
  readonly role: DateRole;
  /** False for a label that schools use both for the last and for the next review ("Review date"). */
  readonly clear: boolean;
  readonly span: Span;
  readonly text: string;
  /** Where it was written: a header field or signature block, a table, running text, the title, a running header or footer. */
  readonly source: "field" | "table" | "prose" | "title" | "footer";
  /** The whole field or sentence. */
  readonly passage: Span;
}

/** How often the policy is to be reviewed, as written ("annually"), in months. */
export interface ReviewInterval {
  readonly months: number;
  readonly span: Span;
  readonly text: string;
  readonly passage: Span;
  /** "at least annually", "or sooner": an earlier review keeps to it. */
  readonly atLeast: boolean;
}

/** A label for the next review that names no date: empty, or with words that are none ("TBC", "soon"). */
export interface DatelessLabel { readonly label: Span; readonly text: string; readonly value?: Span; readonly valueText?: string }

/** What the document says about its own review: all that is written, in document order. Judging it is done elsewhere. */
export interface ReviewFacts {
  /** Reviews, approvals and issues that have been. */
  readonly last: readonly ReviewDate[];
  readonly next: readonly ReviewDate[];
  readonly intervals: readonly ReviewInterval[];
  readonly dateless: readonly DatelessLabel[];
  /** Where a review field belongs that is not there: after the last header field, else after the title, else at the end. */
  readonly insertAt: number;
}

const NEXT: Role = { role: "next", clear: true };
/** What a sentence that says no more than "Review annually" or "To be reviewed every two years" consists of, its interval aside. */
const ONLY_REVIEW = /^(?:review(?:ed)?|to|be|is|will|this|the|policy|document|at|least|on|an?|basis|by|governors?)$/;
/** What the name of a review may consist of besides: "Annual policy review", "Frequency of review: yearly", "Formal review every two years". */
const REVIEW_LABEL = /^(?:reviews?|reviewing|review(?:ed)?|updated?|revised|renewed|approved|approval|frequency|cycle|period|interval|date|schedule|next|formal|full|regular|routine|school|of|for|and|or|in|every|each)$/;
const NO_DATE = /^[\s[({<]*(?:tbc|tba|tbd|n\/?a|\?+|to be (?:confirmed|agreed|arranged|decided|announced)|soon|shortly|as (?:and when|required|necessary|needed)|when (?:required|necessary|needed)|not (?:yet )?(?:set|known|agreed)|none|pending|ongoing|x+|_+|\.{2,}|-+|[\w ]*\b(?:insert|add|date|month|year)\b[\w ]*)[\s\])}>.]*$/i;

const keptRole = keptByText((label) => ({ role: roleOf(wordsOf(label)) }));

/** Whether a short line in a section about reviews names the review of the policy itself, perhaps with who makes it: "Annual review by the governors", but not "Termly review meetings with the landlord". */
function isLabelOfReview(sentence: readonly Word[], interval: { readonly start: number; readonly end: number }): boolean {
  const by = sentence.findIndex(({ text }) => text === "by");
  return (by < 0 ? sentence : sentence.slice(0, by)).every((word) => (word.start >= interval.start && word.end <= interval.end) || (ONLY_REVIEW.test(word.text) && !/^(?:is|be|will)$/.test(word.text)) || REVIEW_LABEL.test(word.text));
}

/** Whether a date or an interval stands in a block of running text, and whether its last words name the policy, so that "it" means that next. Other blocks are read by what they say. */
interface Signs { readonly dated: boolean; readonly carries: boolean }
const NEITHER: Signs = { dated: false, carries: false }, CARRIES: Signs = { dated: false, carries: true };

function signsOf(block: Block): Signs {
  if (block.kind === "blank") return NEITHER;
  const text = "flow" in block ? block.flow.text : "", carries = block.kind === "paragraph" && /\b(?:policy|document)\b[^.]*\.?$/i.test(text.slice(-160));
  const dated = /\d|annual|year|term|month|quarter|ennial/i.test(text) && (findDates(text).length > 0 || findIntervals(text).length > 0);
  return dated || (block.kind !== "paragraph" && block.kind !== "item") ? { dated, carries } : carries ? CARRIES : NEITHER;
}

/** Reads review dates and intervals from fields, tables, signature blocks, footers and running text. Never throws. */
export function readReview(text: string, policy: Policy): ReviewFacts {
  const signs = perBlock(policy, signsOf);
  return { ...takenOver(policy, readReview, [signs], () => reviewOf(text, policy, signs)), insertAt: insertPosition(text, policy) };
}

function reviewOf(text: string, policy: Policy, signs: readonly Signs[]): Omit<ReviewFacts, "insertAt"> {
  const title = policy.title === undefined ? undefined : policy.blocks[policy.title];
  const titleWords = new Set(wordsOf(title?.kind === "title" ? title.flow.text : "").map((word) => word.text));
  const dates: ReviewDate[] = [], intervals: ReviewInterval[] = [], dateless: DatelessLabel[] = [];
  let columns: readonly (Role | undefined)[] | undefined, carried = false;
  const sections: (ReturnType<typeof readSection> | undefined)[] = [], sectionAt = (at: number) => sections[at] ??= readSection(policy.sections[at]);
  const headingAt = policy.blocks.findIndex((block) => block.kind === "heading"), firstHeading = headingAt < 0 ? 8 : headingAt;

  policy.blocks.forEach((block, index) => {
    if (block.kind !== "row" && block.kind !== "blank") columns = undefined;
    if (block.kind === "field" && policy.blocks[index + 1]?.kind === "row" && !/\d/.test(block.flow.text)) { columns = columnRoles(text.slice(block.span.start, block.span.end).replace(/^\s*\||\|\s*$/g, "").split(/[|\t]/)); return; }
    if (block.kind === "field") { block.fields.forEach((field, i) => readField(i === block.fields.length - 1 ? withValueBelow(field, index) : field, { ...block.span })); return; }
    if (block.kind === "running") { readPassage(text.slice(block.span.start, block.span.end), (s, e) => ({ start: block.span.start + s, end: block.span.start + e }), "footer", block, false); return; }
    if (block.kind === "row") { readRow(block.cells, { ...block.span }); return; }
    if (block.kind === "title") { readTitle(block); return; }
    if (block.kind === "paragraph" && index < firstHeading && readBareDate(block)) return;
    if (block.kind !== "paragraph" && block.kind !== "item" && block.kind !== "heading" && block.kind !== "person") return;
    const { elsewhere, inReview } = sectionAt(policy.sectionOf[index] ?? 0);
    if (!elsewhere) readPassage(block.flow.text, (s, e) => spanInDocument(block.flow, s, e), "prose", block, inReview, signs[index]);
  });

  return { ...sortOut(dates), intervals, dateless };

  /** Running text: each date with the words before it; each interval with the subject of its review verb. */
  function readPassage(words: string, place: (start: number, end: number) => Span, source: ReviewDate["source"], block: Block, inReview: boolean, { dated, carries } = { dated: true, carries: false }): void {
    const named = carried;
    carried = carries;
    if (!dated || !/\d|annual|year|term|month|quarter|ennial/i.test(words)) return;
    const found = findDates(words).filter((date) => !/["'\u2019\u201d]\s*$/.test(words.slice(Math.max(0, date.start - 3), date.start))), every = findIntervals(words);
    if (found.length === 0 && every.length === 0) return;
    const all = wordsOf(words);
    let previousNamesPolicy = named;
    for (const sentence of sentencesOf(all)) {
      const start = sentence[0]!.start, end = sentence[sentence.length - 1]!.end;
      const context: SubjectContext = { title: titleWords, pronounIsPolicy: inReview || previousNamesPolicy };
      const passage = place(start, end);
      readSentenceDates(sentence, found.filter((date) => date.start >= start && date.start < end), context, place, passage, source);
      readSentenceIntervals(words, sentence, every.filter((one) => one.start >= start && one.start < end), context, place, passage, inReview);
      previousNamesPolicy = sentence.some(({ text: word }) => word === "policy" || word === "document");
    }
  }

  function readSentenceDates(sentence: readonly Word[], found: readonly FoundDate[], context: SubjectContext, place: (s: number, e: number) => Span, passage: Span, source: ReviewDate["source"]): void {
    let from = sentence[0]?.start ?? 0, inherited: Role | undefined;
    for (const date of found) {
      const before = sentence.filter((word) => word.start >= from && word.end <= date.start);
      from = date.end;
      let role = /^(?:to|until)$/.test(before.at(-1)?.text ?? "") && before.length === 1 && sentence.some(({ text: word, end }) => end <= date.start && /^(?:valid|effective|force)$/.test(word)) ? NEXT : before.length === 0 || (before.length === 1 && /^(?:and|to)$/.test(before[0]!.text)) ? inherited : roleOf(before);
      let cue = before;
      if (!role && before.length <= 2) { cue = sentence.filter((word) => word.start >= date.end); role = /^(?:in|on|by|from|since|during)$/.test(before.at(-1)?.text ?? "in") ? roleOf(cue) : undefined; }
      inherited = role;
      if (!role || !datesThisPolicy(sentence, date, cue, context)) continue;
      const span = place(date.start, date.end);
      dates.push({ from: date.from, to: date.to, precision: date.precision, ...role, span, text: text.slice(span.start, span.end), source, passage });
    }
  }

  function readSentenceIntervals(words: string, sentence: readonly Word[], every: readonly { months: number; start: number; end: number }[], context: SubjectContext, place: (s: number, e: number) => Span, passage: Span, inReview: boolean): void {
    for (const one of every) {
      const near = sentence.findLastIndex((word) => REVIEW_WORD.test(word.text) && word.start <= one.end + 60 && word.start >= one.start - 120);
      const bare = sentence.every((word) => (word.start >= one.start && word.end <= one.end) || ONLY_REVIEW.test(word.text));
      if (near < 0 || !(bare || isAboutThisPolicy(sentence, near, context) || (inReview && sentence.length <= 8 && isLabelOfReview(sentence, one)))) continue;
      if (isBareSpan(words, one) || words[passageEnd(sentence)] === "?") continue;
      const around = words.slice(Math.max(0, one.start - 30), one.end + 60);
      const span = place(one.start, one.end);
      if (!intervals.some((other) => other.span.start === span.start)) {
        intervals.push({ months: one.months, span, text: text.slice(span.start, span.end), passage, atLeast: /\b(?:at least|minimum|not less|sooner|earlier|more (?:often|frequent|regular)|before then|if necessary|as necessary|if required|where necessary)/i.test(around) });
      }
    }
  }

  function readField(field: FieldEntry, passage: Span): void {
    const label = text.slice(field.label.start, field.label.end), value = text.slice(field.value.start, field.value.end);
    const labelWords = wordsOf(label);
    const known: Role | undefined = field.id === "nextReview" ? { role: "next", clear: true } : field.id === "reviewed" ? { role: "reviewed", clear: true } : field.id === "approvedOn" ? { role: "approved", clear: true } : field.id === "date" ? { role: "written", clear: false } : undefined;
    const read = roleOf(labelWords);
    const role = read && (known === undefined || read.role === known.role || !read.clear) ? read : known ?? read;
    if (namesAnotherPolicy(labelWords, { title: titleWords, pronounIsPolicy: false })) return;
    if (field.id === "reviewCycle" || ((role?.role === "next" || role?.role === "reviewed") && datesOfField(value).length === 0)) readIntervalField(value, field, passage);
    if (!role) return;
    const found = datesOfField(value);
    let from = 0;
    for (const [i, date] of found.entries()) {
      const own = i > 0 ? roleOf(wordsOf(value.slice(from, date.start))) : undefined;
      from = date.end;
      if (i > 0 && role.role === "next" && !own) continue;
      const span = { start: field.value.start + date.start, end: field.value.start + date.end };
      dates.push({ from: date.from, to: date.to, precision: date.precision, ...(own ?? role), span, text: text.slice(span.start, span.end), source: "field", passage });
    }
    const bare = /\bby\b\W*$/i.test(label);
    if (role.role === "next" && found.length === 0 && findIntervals(value).length === 0 && !bare && (value.trim() === "" || NO_DATE.test(value) || field.id === "nextReview")) {
      dateless.push({ label: { ...field.label }, text: label.trim().replace(/\s*:$/, ""), ...(value.trim() === "" ? {} : { value: { ...field.value }, valueText: value.trim() }) });
    }
  }

  /** A label whose value stands alone on a later line: "Next review due:", an empty line, "January 2023". */
  function withValueBelow(field: FieldEntry, index: number): FieldEntry {
    if (text.slice(field.value.start, field.value.end).trim() !== "") return field;
    const below = policy.blocks.slice(index + 1, index + 4).find((block) => block.kind !== "blank");
    if (!below || !("flow" in below) || below.kind === "field" || below.kind === "row") return field;
    const [date] = findDates(below.flow.text);
    if (!date || below.flow.text.length - (date.end - date.start) > 12) return field;
    return { ...field, value: spanInDocument(below.flow, 0, below.flow.text.length) };
  }

  function readIntervalField(value: string, field: FieldEntry, passage: Span): void {
    const [first] = findIntervals(value);
    if (!first) return;
    const span = { start: field.value.start + first.start, end: field.value.start + first.end };
    intervals.push({ months: first.months, span, text: value.slice(first.start, first.end), passage, atLeast: /\b(?:at least|minimum|sooner|earlier)\b/i.test(value) });
  }

  /** A table: the first row's cells are the columns' labels, or each row is label and value. In a history of reviews the last row counts for what comes next. */
  function readRow(cells: readonly Span[], passage: Span): void {
    const words = cells.map((cell) => text.slice(cell.start, cell.end));
    if (!words.some((cell) => /[A-Za-z]/.test(cell))) return;
    if (!words.some((cell) => /\d/.test(cell))) {
      columns = columnRoles(words);
      return;
    }
    const [first] = words, label = first === undefined || findDates(first).length > 0 ? undefined : keptRole(first).role;
    cells.forEach((cell, i) => {
      const role = i > 0 && label && !columns?.some((one) => one) ? label : columns?.[i];
      const [date] = datesOfField(words[i]!);
      if (!role || !date || words[i]!.trim().length > 60) return;
      const span = { start: cell.start + date.start, end: cell.start + date.end };
      const entry: ReviewDate = { from: date.from, to: date.to, precision: date.precision, ...role, span, text: text.slice(span.start, span.end), source: "table", passage };
      const earlier = role.role === "next" && columns?.[i] ? dates.findIndex((one) => one.source === "table" && one.role === "next") : -1;
      if (earlier >= 0) dates.splice(earlier, 1);
      dates.push(entry);
    });
  }

  /** A line under the title that is nothing but a date, perhaps with a version number: when the document was written. */
  function readBareDate({ flow, span: whole }: Extract<Block, { kind: "paragraph" }>): boolean {
    const [date] = flow.text.length < 50 ? findDates(flow.text) : [];
    if (!date || !/^(?:v(?:ersion)?[ .]?\d[\d.]*)?[\s,:()\u2013-]*$/i.test(flow.text.slice(0, date.start) + flow.text.slice(date.end))) return false;
    const span = spanInDocument(flow, date.start, date.end);
    dates.push({ from: date.from, to: date.to, precision: date.precision, role: "written", clear: false, span, text: text.slice(span.start, span.end), source: "title", passage: { ...whole } });
    return true;
  }

  function readTitle(block: Extract<Block, { kind: "title" }>): void {
    const date = findDates(block.flow.text).at(-1);
    if (!date) return;
    const span = spanInDocument(block.flow, date.start, date.end);
    dates.push({ from: date.from, to: date.to, precision: date.precision, role: "written", clear: false, span, text: text.slice(span.start, span.end), source: "title", passage: { ...block.span } });
  }
}

/** The dates of a field's value or a table's cell. */
function datesOfField(value: string): readonly FoundDate[] {
  const found = findDates(value);
  return found.length > 0 ? found : findMonthsOfShortYears(value);
}

function passageEnd(sentence: readonly Word[]): number {
  return sentence[sentence.length - 1]!.end;
}

function columnRoles(labels: readonly string[]): readonly (Role | undefined)[] {
  return labels.map((label) => keptRole(label).role);
}

/** Splits the dates into what has been and what is to come. An unclear "Review date" is a past one where a clear next date stands beside it or where it is no later than an approval. */
function sortOut(dates: readonly ReviewDate[]): Pick<ReviewFacts, "last" | "next"> {
  const clearNext = dates.some((date) => date.role === "next" && date.clear);
  const isPast = (date: ReviewDate) => date.role !== "next" || (!date.clear && (clearNext || dates.some((other) => (other.role === "approved" || other.role === "reviewed") && other.from >= date.from)));
  const past = dates.filter(isPast).map((date): ReviewDate => (date.role === "next" ? { ...date, role: "reviewed" } : date));
  const firm = past.filter((date) => date.role !== "written" || date.clear || date.source === "field" || date.source === "table");
  return { last: firm.length > 0 ? firm : past, next: dates.filter((date) => !isPast(date)) };
}

function insertPosition(text: string, policy: Policy): number {
  const firstHeading = policy.blocks.findIndex((block) => block.kind === "heading");
  const header = policy.blocks.slice(0, firstHeading < 0 ? undefined : firstHeading);
  const field = header.findLast((block) => block.kind === "field");
  if (field) return field.span.end;
  const title = policy.title === undefined ? undefined : policy.blocks[policy.title];
  return title?.span.end ?? text.length;
}
