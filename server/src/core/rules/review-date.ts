import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { RawFinding, RelatedPassage, Severity } from "../findings";
import { every, since, spoken, written } from "../judging/dates";
import { assessReview, type ReviewAssessment } from "../judging/review";
import type { DateRange } from "../reading/dates";
import type { World } from "../world";
import { titlePart } from "./anchors";
import type { DocumentRule } from "./rule";

/** "This policy will be reviewed periodically": a review without a day. */
const SOME_DAY =
  /\b(?:this|the|our) (?:policy|document|procedures?|statement|code|appendix|addendum)\b[^.]{0,160}\b(?:review|updat)(?:ed|s)?\b[^.]{0,40}\b(?:periodically|regularly|at regular intervals|from time to time|as (?:and when )?(?:necessary|required|needed|appropriate)|when(?:ever)? (?:necessary|required|needed))\b/i;

/** Finds review dates that are missing, unreadable, past, near, or at odds with each other. */
export const reviewDate: DocumentRule = {
  name: "review-date",
  scope: "document",
  title: "Review date",
  check(facts, world) {
    const review = assessReview(facts.review, world);
    return [...(review.next ? dated(review, facts, world) : undated(review, facts, world)), ...atOdds(review, facts)];
  },
};

/** A next review date is written. */
function dated(review: ReviewAssessment, facts: DocumentFacts, world: World): RawFinding[] {
  const next = review.next!,
    found: RawFinding[] = [];
  const late = review.status === "overdue";
  if (review.backwards) {
    const last = review.last!;
    found.push(
      finding(
        facts,
        "backwards",
        late ? "error" : "warning",
        next.span,
        `The next review is dated ${spoken(next)}, before the last one ${when(last)}. Nobody can tell when this policy must be looked at again. Write the date of the coming review.`,
        { next: written(next), last: written(last) },
        [{ span: last.span, message: `The last date: ${spoken(last)}` }],
      ),
    );
  } else if (late) {
    const unsure =
      next.clear || review.last
        ? ""
        : ` If ${spoken(next)} was the last review, write "Last reviewed" in front of it and add "Next review".`;
    found.push(
      finding(
        facts,
        "overdue",
        "error",
        next.span,
        `The review of this policy was due ${when(next)} and is ${since(next, world.asOf)} overdue. People may be following rules that have changed since. Review the policy, have it approved and set the next date.${unsure}`,
        { next: written(next), dueBy: written(review.due!) },
      ),
    );
  } else if (review.status === "due-soon") {
    found.push(
      finding(
        facts,
        "due-soon",
        "information",
        next.span,
        `The review of this policy is due by ${spoken(next)}. Put it on the agenda of the body that approves it.`,
        { next: written(next), dueBy: written(next) },
      ),
    );
  }
  for (const label of facts.review.dateless.filter((one) => one.valueText || speaksOfPolicy(one.label, facts))) {
    found.push(
      finding(
        facts,
        "dateless",
        "information",
        label.label,
        `"${label.text}" ${label.valueText ? `says "${label.valueText}", which is no date` : "is left empty"}, though ${spoken(next)} is given elsewhere. Write the date here too, or take the line out.`,
        { next: written(next), ...valueOf(label.value) },
      ),
    );
  }
  return found;
}

/** Whether an empty label stands where a policy speaks of itself: above its first section, or in one about reviews. In an appendix it is for whoever fills in the form. */
function speaksOfPolicy(label: Span, { policy }: DocumentFacts): boolean {
  const block = policy.blocks.findIndex(({ span }) => span.start <= label.start && label.start < span.end),
    section = policy.sectionOf[block] ?? 0;
  return section === 0 || /\b(?:review|approval|document control)\b/i.test(policy.sections[section]?.title ?? "");
}

/** No next review date is written: what can be said instead, in one finding. */
function undated(review: ReviewAssessment, facts: DocumentFacts, world: World): RawFinding[] {
  const { last, interval, due } = review,
    [label] = facts.review.dateless;
  const gap = !label
    ? "No next review date is written."
    : label.valueText
      ? `"${label.text}" says "${label.valueText}", which is no date.`
      : `"${label.text}" is left empty.`;
  const data = {
    ...(last ? { last: written(last) } : {}),
    ...(interval ? { months: interval.months } : {}),
    ...(due ? { dueBy: written(due) } : {}),
    ...valueOf(label?.value),
  };
  const related: RelatedPassage[] = [
    ...(last && label ? [{ span: last.span, message: `The last date: ${spoken(last)}` }] : []),
    ...(interval && last ? [{ span: interval.span, message: `How often: ${every(interval.months)}` }] : []),
  ];
  const at = label?.label ?? last?.span ?? interval?.span ?? titlePart(facts, "last");
  if (due && last && interval) {
    const sums = `The last date is ${spoken(last)} and the policy is to be reviewed ${every(interval.months)}`;
    return review.status === "overdue"
      ? [
          finding(
            facts,
            "overdue-derived",
            "error",
            at,
            `${gap} ${sums}, so a review was due by ${spoken(due)} and is ${since(due, world.asOf)} overdue. Review the policy and write the next date.`,
            data,
            related,
          ),
        ]
      : [
          finding(
            facts,
            "derived",
            "warning",
            at,
            `${gap} ${sums}, so the next review is due by ${spoken(due)}. Write that date, so that nobody has to work it out.`,
            data,
            related,
          ),
        ];
  }
  if (last)
    return [
      finding(
        facts,
        "last-only",
        "warning",
        at,
        `${gap} ${spoken(last).replace(/^t/, "T")} tells readers how old this policy is, but not when it will be looked at again. Add "Next review" and a date.`,
        data,
        related,
      ),
    ];
  if (interval)
    return [
      finding(
        facts,
        "interval-only",
        "warning",
        at,
        `${gap} The policy is to be reviewed ${every(interval.months)}, but without a date nobody can tell when. Add the date of the last review and of the next one.`,
        data,
        related,
      ),
    ];
  const silent = facts.sentences.some(({ text }) => SOME_DAY.test(text))
    ? "This policy is to be reviewed, but nothing says when."
    : "This policy says nothing about when it was or will be reviewed.";
  return [
    finding(
      facts,
      label ? "dateless" : "missing",
      "error",
      at,
      `${label ? gap : silent} Staff and parents cannot tell whether it still holds, and governors cannot see when it falls due. Add "Next review" and a date.`,
      data,
    ),
  ];
}

/** Passages about the review that do not agree. */
function atOdds(review: ReviewAssessment, facts: DocumentFacts): RawFinding[] {
  const found: RawFinding[] = [];
  const { last, next, interval } = review;
  if (review.competing) {
    const [later, other] = review.competing;
    found.push(
      finding(
        facts,
        "competing-dates",
        "warning",
        other.span,
        `One place gives ${spoken(other)} as the next review, another ${spoken(later)}. Readers cannot tell which holds. Keep one of the two.`,
        { verdict: "conflict", next: written(later), other: written(other) },
        [{ span: later.span, message: `Here the next review is ${spoken(later)}` }],
      ),
    );
  }
  if (review.competingIntervals) {
    const [one, other] = review.competingIntervals;
    found.push(
      finding(
        facts,
        "competing-intervals",
        "error",
        other.span,
        `Here the policy is to be reviewed ${every(other.months)}, elsewhere ${every(one.months)}. Both cannot be meant. Decide how often, and say it once.`,
        { verdict: "conflict", months: [one.months, other.months] },
        [{ span: one.span, message: `Here it is ${every(one.months)}` }],
      ),
    );
  }
  if (review.pace && last && next && interval && !review.backwards) {
    const late = review.pace === "late";
    found.push(
      finding(
        facts,
        late ? "too-late-for-interval" : "too-early-for-interval",
        late ? "error" : "warning",
        interval.span,
        `The policy is to be reviewed ${every(interval.months)}, but its dates run from ${spoken(last)} to ${spoken(next)}. ${late ? "A school that keeps to the dates breaks its own rule." : "It is not clear which of the two the school means."} Change the interval or the next date.`,
        { verdict: late ? "conflict" : "tension", months: interval.months, last: written(last), next: written(next) },
        [
          { span: next.span, message: `The next review: ${spoken(next)}` },
          { span: last.span, message: `The last date: ${spoken(last)}` },
        ],
      ),
    );
  }
  return found;
}

function when(date: DateRange): string {
  return `${date.precision === "day" ? "on" : "in"} ${spoken(date)}`;
}

function valueOf(value: Span | undefined): { value?: Span } {
  return value ? { value } : {};
}

/** `data.matter` says which case it is; `data.insertAt` is where a "Next review" line belongs when there is none. */
function finding(
  facts: DocumentFacts,
  matter: string,
  severity: Severity,
  span: Span,
  message: string,
  data: Record<string, unknown>,
  related: readonly RelatedPassage[] = [],
): RawFinding {
  return {
    rule: "review-date",
    severity,
    message,
    span,
    related,
    data: { requirement: "review-date", matter, insertAt: facts.review.insertAt, ...data },
  };
}
