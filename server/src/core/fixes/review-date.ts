import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { Edit, Fix, RawFinding } from "../findings";
import { every, monthsBetween, spoken } from "../judging/dates";
import { assessReview, type ReviewAssessment } from "../judging/review";
import type { World } from "../world";
import { headerLines } from "./header-line";
import { dayLater, writeDate } from "./write-date";

/** Sets, derives or corrects review dates. None is safe: only the school knows when it reviewed, or will review, the policy. */
export function fixReviewDate(finding: RawFinding, facts: DocumentFacts, world: World): readonly Fix[] {
  const review = assessReview(facts.review, world);
  switch (finding.data?.matter) {
    case "overdue":
    case "due-soon":
    case "backwards":
    case "overdue-derived":
      return [recordReview(review, facts, world)];
    case "dateless":
      return [review.next ? fillLabel(finding, review.next.text, facts) : setNext(finding, review, facts, world)];
    case "derived":
    case "last-only":
    case "interval-only":
    case "missing":
      return [setNext(finding, review, facts, world)];
    case "competing-dates":
    case "competing-intervals":
      return agree(finding, facts);
    case "too-late-for-interval":
    case "too-early-for-interval":
      return keepPace(review, world);
    default:
      return [];
  }
}

/** Writes the dates of a review that is held this month. */
function recordReview(review: ReviewAssessment, facts: DocumentFacts, world: World): Fix {
  const months = review.interval?.months ?? 12,
    { last, next } = review;
  const today = writeDate(dayLater(world.asOf, 0), last?.text),
    coming = writeDate(dayLater(world.asOf, months), next?.text ?? last?.text);
  const edits: Edit[] = [],
    lines: string[] = [];
  if (last?.role === "reviewed" && last.source !== "title") edits.push({ span: last.span, newText: today });
  else if (last) lines.push(`Reviewed: ${today}`);
  const [label] = facts.review.dateless;
  if (next) edits.push({ span: next.span, newText: coming });
  else if (label) edits.push(valueEdit(label.label, label.value, coming, facts));
  else lines.push(`Next review: ${coming}`);
  if (lines.length > 0) edits.push(headerLines(facts, lines));
  return { title: `Once the policy has been reviewed: set the next review to ${coming}`, safety: "suggestion", edits };
}

/** Writes a next review date where there is none: the one that follows from the policy, else a year from now. */
function setNext(finding: RawFinding, review: ReviewAssessment, facts: DocumentFacts, world: World): Fix {
  const months = review.interval?.months ?? 12,
    { last } = review;
  const derived = last && dayLater(last.precision === "day" ? last.from : last.to, months);
  const date = writeDate(derived && derived.from > world.asOf ? derived : dayLater(world.asOf, months), last?.text);
  const [label] = facts.review.dateless;
  const edit = label ? valueEdit(label.label, label.value, date, facts) : headerLines(facts, [`Next review: ${date}`]);
  return { title: `Set the next review to ${date}`, safety: "suggestion", edits: [edit] };
}

function fillLabel(finding: RawFinding, date: string, facts: DocumentFacts): Fix {
  const value = finding.data?.value as Span | undefined;
  return { title: `Write ${date} here too`, safety: "suggestion", edits: [valueEdit(finding.span, value, date, facts)] };
}

/** Puts a value behind a label, in place of what is no date. */
function valueEdit(label: Span, value: Span | undefined, date: string, facts: DocumentFacts): Edit {
  if (value && value.end > value.start) return { span: value, newText: date };
  const rest = /^[ \t]*:?[ \t]*/.exec(facts.text.slice(label.end))![0],
    at = label.end + rest.length;
  return { span: { start: at, end: at }, newText: `${rest.includes(":") ? "" : ":"}${/[ \t]$/.test(rest) ? "" : " "}${date}` };
}

/** Says in one place what the other says. */
function agree(finding: RawFinding, facts: DocumentFacts): Fix[] {
  const other = finding.related?.[0]?.span;
  if (!other) return [];
  const here = facts.text.slice(finding.span.start, finding.span.end),
    there = facts.text.slice(other.start, other.end);
  return [
    { title: `Write "${there}" here too`, safety: "suggestion", edits: [{ span: finding.span, newText: there }] },
    { title: `Write "${here}" in the other place too`, safety: "suggestion", edits: [{ span: other, newText: here }] },
  ];
}

/** Moves the next review to where the interval has it, or makes the interval what the dates are. */
function keepPace({ last, next, interval }: ReviewAssessment, world: World): Fix[] {
  if (!last || !next || !interval) return [];
  const fixes: Fix[] = [];
  const due = dayLater(last.precision === "day" ? last.from : last.to, interval.months);
  if (due.from > world.asOf) {
    const date = writeDate(due, next.text);
    fixes.push({ title: `Set the next review to ${date}`, safety: "suggestion", edits: [{ span: next.span, newText: date }] });
  }
  const apart = Math.max(12, Math.round(monthsBetween(last.from, next.to) / 12) * 12),
    words = every(apart);
  fixes.push({
    title: `Say that the policy is reviewed ${words}, as the dates ${spoken(last)} and ${spoken(next)} do`,
    safety: "suggestion",
    edits: [{ span: interval.span, newText: words }],
  });
  return fixes;
}
