import type { Span } from "../../../../../grammar/tree";
import { findDates, findIntervals, type FoundDate } from "../dates";
import { wordsOf, type Word } from "../word-list";
import type { ReviewDate, Written } from "./facts";
import { isLabelOfReview, ONLY_REVIEW } from "./labels";
import { roleOf, type Role } from "./roles";
import { datesThisPolicy, goesOnAboutPolicy, isBareSpan, REVIEW_WORD, sentencesOf } from "./sentences";
import { isAboutThisPolicy, type SubjectContext } from "./subject";

/** Whether running text can hold a date or an interval at all. */
export const MAY_BE_DATED = /\d|annual|year|term|month|quarter|ennial/i;

const NEXT: Role = { role: "next", clear: true };
const AT_LEAST =
  /\b(?:at least|minimum|not less|sooner|earlier|more (?:often|frequent|regular)|before then|if necessary|as necessary|if required|where necessary)/i;

/** Where running text stands: how its places are found in the document, what it is part of, and what "it" may mean there. */
export interface Passage {
  readonly place: (start: number, end: number) => Span;
  readonly source: ReviewDate["source"];
  /** It stands in a section about reviews. */
  readonly inReview: boolean;
  /** The passage before it ends with the policy. */
  readonly afterPolicy: boolean;
  /** The words that introduce the list whose item it is, or the heading above the list. */
  readonly introduction?: string;
}

/** With such a verb in front a list's item goes on with the words that introduce the list: "The accident book: * is reviewed every term". */
const GOES_ON = /^\s*(?:is|are|was|were|has|have)\s/;
const NAMES_POLICY = /\b(?:policy|document|procedures?|statement|guidance|code|plan|agreement|review\w*)\b/i;

/** Running text: each date with the words before it; each interval with the subject of its review verb. */
export function readProse(words: string, at: Passage, written: Written): void {
  if (!MAY_BE_DATED.test(words) || (at.introduction !== undefined && GOES_ON.test(words) && !NAMES_POLICY.test(at.introduction))) return;
  const found = findDates(words).filter((date) => !/["'\u2019\u201d]\s*$/.test(words.slice(Math.max(0, date.start - 3), date.start))),
    every = findIntervals(words);
  if (found.length === 0 && every.length === 0) return;
  let previousNamesPolicy = at.afterPolicy;
  for (const sentence of sentencesOf(wordsOf(words))) {
    const start = sentence[0]!.start,
      end = sentence[sentence.length - 1]!.end,
      within = (one: { readonly start: number }) => one.start >= start && one.start < end;
    const context: SubjectContext = {
      title: written.titleWords,
      pronounIsPolicy: at.inReview || previousNamesPolicy || beginsWithPolicy(sentence),
    };
    readDates(sentence, found.filter(within), context, at, written);
    readIntervals(words, sentence, every.filter(within), context, at, written);
    previousNamesPolicy = sentence.some(({ text }) => text === "policy" || text === "document");
  }
}

/** "Monitored termly and reviewed annually": how often something else is done than a review. */
function isOfAnotherDeed(sentence: readonly Word[], { start }: { readonly start: number }): boolean {
  const at = sentence.findLastIndex((word) => word.end <= start),
    deed = sentence[at]?.text ?? "";
  if (!/ed$/.test(deed) || REVIEW_WORD.test(deed)) return false;
  const joined = /^(?:and|or)$/.test(sentence[at - 1]?.text ?? "") || sentence[at]!.gap === ",";
  return !joined || !sentence.slice(Math.max(0, at - 3), at).some(({ text }) => REVIEW_WORD.test(text));
}

/** The words for a review before and behind an interval that stand nearest to it. */
function reviewsNear(sentence: readonly Word[], { start, end }: { readonly start: number; readonly end: number }): readonly number[] {
  const isReview = (word: Word) => REVIEW_WORD.test(word.text) && word.start <= end + 60 && word.start >= start - 120;
  return [
    sentence.findLastIndex((word) => word.start < end && isReview(word)),
    sentence.findLastIndex((word) => word.start >= end && isReview(word)),
  ].filter((at) => at >= 0);
}

/** "The policy itself is looked at each July; it was last agreed in May": the sentence's first subject is the policy. */
function beginsWithPolicy(sentence: readonly Word[]): boolean {
  const [first, second, third] = sentence;
  return (
    /^(?:the|this|our)$/.test(first?.text ?? "") && (second?.text === "policy" || (second?.text === "whole" && third?.text === "policy"))
  );
}

function passageOf(sentence: readonly Word[], { place }: Passage): Span {
  return place(sentence[0]!.start, sentence[sentence.length - 1]!.end);
}

function readDates(sentence: readonly Word[], found: readonly FoundDate[], context: SubjectContext, at: Passage, written: Written): void {
  let from = sentence[0]!.start,
    inherited: Role | undefined;
  for (const date of found) {
    const before = sentence.filter((word) => word.start >= from && word.end <= date.start),
      after = sentence.filter((word) => word.start >= date.end);
    from = date.end;
    let role = roleBefore(sentence, before, date, inherited),
      cue = before;
    if (!role && before.length <= 2) {
      cue = after;
      role = /^(?:in|on|by|from|since|during)$/.test(before.at(-1)?.text ?? "in") ? roleOf(cue) : undefined;
    }
    inherited = role;
    if (role && datesThisPolicy(sentence, date, cue, context))
      written.date(date, role, at.place(date.start, date.end), at.source, passageOf(sentence, at));
  }
}

/** What the words before a date make of it; a date that only "and" or "to" joins to the one before is what that is, or the end of a validity. */
function roleBefore(sentence: readonly Word[], before: readonly Word[], date: FoundDate, inherited: Role | undefined): Role | undefined {
  const only = before.length === 1 ? before[0]!.text : undefined;
  if (
    (only === "to" || only === "until") &&
    sentence.some(({ text, end }) => end <= date.start && /^(?:valid|effective|force)$/.test(text))
  )
    return NEXT;
  return before.length === 0 || only === "and" || only === "to" ? inherited : roleOf(before);
}

function readIntervals(
  words: string,
  sentence: readonly Word[],
  every: readonly { readonly months: number; readonly start: number; readonly end: number }[],
  context: SubjectContext,
  at: Passage,
  written: Written,
): void {
  for (const one of every) {
    if (isOfAnotherDeed(sentence, one)) continue;
    const reviews = reviewsNear(sentence, one);
    const bare = sentence.every((word) => (word.start >= one.start && word.end <= one.end) || ONLY_REVIEW.test(word.text));
    if (
      reviews.length === 0 ||
      !(
        bare ||
        reviews.some((at) => isAboutThisPolicy(sentence, at, context) || goesOnAboutPolicy(sentence, at)) ||
        (at.inReview && sentence.length <= 8 && isLabelOfReview(sentence, one))
      )
    )
      continue;
    if (isBareSpan(words, one) || words[sentence[sentence.length - 1]!.end] === "?") continue;
    written.interval(
      one.months,
      at.place(one.start, one.end),
      passageOf(sentence, at),
      AT_LEAST.test(words.slice(Math.max(0, one.start - 30), one.end + 60)),
    );
  }
}
