import type { FieldId, Policy, Span } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import { findDates, type DateRange } from "./dates";

/** A date that stands for something in the policy's life, and where. */
export interface ReviewDate extends DateRange { readonly span: Span; readonly text: string; readonly label: FieldId }

/** A review interval as written ("annually"), in months. */
export interface ReviewInterval { readonly months: number; readonly span: Span; readonly text: string }

/** What the document says about its own review. All dates, in document order; judging them is the rule's work. */
export interface ReviewFacts {
  readonly last: readonly ReviewDate[];
  readonly next: readonly ReviewDate[];
  readonly intervals: readonly ReviewInterval[];
  /** Labels without a value. */
  readonly empty: readonly { readonly label: FieldId; readonly span: Span }[];
}

const INTERVALS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:annual(?:ly)?|every year|yearly|once a year|every twelve months|every 12 months)\b/i, 12],
  [/\b(?:every (?:two|2) years|biennial(?:ly)?|every 24 months)\b/i, 24], [/\b(?:every (?:three|3) years)\b/i, 36], [/\btermly|every term\b/i, 4],
];

/** Reads review dates from header fields and review intervals from the prose. */
export function readReview(text: string, policy: Policy, sentences: readonly Sentence[]): ReviewFacts {
  const last: ReviewDate[] = [], next: ReviewDate[] = [], intervals: ReviewInterval[] = [];
  const empty: { label: FieldId; span: Span }[] = [];
  for (const block of policy.blocks) {
    if (block.kind !== "field") continue;
    for (const field of block.fields) {
      if (!field.id) continue;
      const value = text.slice(field.value.start, field.value.end);
      const date = findDates(value)[0];
      const placed = date && { ...date, span: { start: field.value.start + date.start, end: field.value.start + date.end }, text: value.slice(date.start, date.end), label: field.id };
      if (field.id === "nextReview") { if (placed) next.push(placed); else if (value.trim() === "") empty.push({ label: field.id, span: field.label }); }
      if (["reviewed", "approvedOn", "date"].includes(field.id) && placed) last.push(placed);
      if (field.id === "reviewCycle") interval(value, field.value.start);
    }
  }
  for (const sentence of sentences) if (/\breview(?:ed|s)?\b/i.test(sentence.text) && /\b(?:policy|document)\b/i.test(sentence.text)) {
    for (const [pattern, months] of INTERVALS) { const hit = pattern.exec(sentence.text); if (hit) { intervals.push({ months, span: sentence.span, text: hit[0] }); break; } }
  }
  return { last, next, intervals, empty };

  function interval(value: string, at: number): void {
    for (const [pattern, months] of INTERVALS) { const hit = pattern.exec(value); if (hit) intervals.push({ months, span: { start: at, end: at + value.length }, text: hit[0] }); }
  }
}
