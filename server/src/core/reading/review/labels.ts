import { keptByText } from "../../kept/kept-by-text";
import { wordsOf, type Word } from "../word-list";
import { roleOf, type Role } from "./roles";

/** What a sentence that says no more than "Review annually" or "To be reviewed every two years" consists of, its interval aside. */
export const ONLY_REVIEW = /^(?:review(?:ed)?|to|be|is|will|this|the|policy|document|at|least|on|an?|basis|by|governors?)$/;
/** What the name of a review may consist of besides: "Annual policy review", "Frequency of review: yearly", "Formal review every two years". */
const REVIEW_LABEL =
  /^(?:reviews?|reviewing|review(?:ed)?|updated?|revised|renewed|approved|approval|frequency|cycle|period|interval|date|schedule|next|formal|full|regular|routine|school|of|for|and|or|in|every|each)$/;

const keptRole = keptByText((label) => ({ role: roleOf(wordsOf(label)) }));

/** What a label makes of the date beside it. */
export function roleOfLabel(label: string): Role | undefined {
  return keptRole(label).role;
}

/** Whether a short line in a section about reviews names the review of the policy itself, perhaps with who makes it: "Annual review by the governors", but not "Termly review meetings with the landlord". */
export function isLabelOfReview(sentence: readonly Word[], interval: { readonly start: number; readonly end: number }): boolean {
  const by = sentence.findIndex(({ text }) => text === "by");
  return (by < 0 ? sentence : sentence.slice(0, by)).every(
    (word) =>
      (word.start >= interval.start && word.end <= interval.end) ||
      (ONLY_REVIEW.test(word.text) && !/^(?:is|be|will)$/.test(word.text)) ||
      REVIEW_LABEL.test(word.text),
  );
}
