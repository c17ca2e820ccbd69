import type { Section } from "../../../../../grammar/tree";
import type { FoundDate } from "../dates";
import { isAboutThisPolicy, namesAnotherPolicy, type SubjectContext } from "./subject";
import type { Word } from "../word-list";

/** The words for what is done to a policy in its life. */
export const REVIEW_WORD =
  /^(?:review(?:s|ed|ing)?|revis(?:e|ed|ion|ited)|updat(?:e|ed|es|ing)|renewed|re-?approved|ratified|approved|adopted)$/;
/** What a line consists of that gives dates to reviews and approvals and says nothing else, its dates aside. */
const LABEL_WORD =
  /^(?:to|be|will|is|was|next|last|due|again|and|then|by|in|on|of|for|the|this|policy|document|date|governors?|governing|body|board|fgb|agreed|written|created|issued?|published|produced|prepared|drafted|effective|edition|revision|from|st|nd|rd|th)$/;
/** Who reviews: "the curriculum committee" is no curriculum. */
const BODY = /^(?:committee|sub-?committee|board|panel|group|team|lead|leader|manager|officer|governors?|coordinator)$/;
/** What schools review and update besides policies. */
const OTHER_THING =
  /^(?:training|assessments?|website|filters?|filtering|systems?|records?|lists?|registers?|forms?|checks?|curriculum|accounts?|software|devices?|photographs?|images|equipment|risks?)$/;

/** Whether the date is about this policy: a short line that names no other policy, or a sentence whose review verb has this policy as its subject. */
export function datesThisPolicy(sentence: readonly Word[], date: FoundDate, cue: readonly Word[], context: SubjectContext): boolean {
  const sentenceHasVerb = sentence.some(({ text: word }) => /^(?:is|are|was|were|be|been|will|shall|should|must|has|have)$/.test(word));
  if (
    sentence.every(
      (word) =>
        LABEL_WORD.test(word.text) ||
        REVIEW_WORD.test(word.text) ||
        /\d/.test(word.text) ||
        (word.start >= date.start && word.end <= date.end) ||
        isMonth(word.text),
    )
  )
    return true;
  if (isLabelled(sentence, date) || isDateInWords(cue)) return true;
  if (
    !sentenceHasVerb &&
    sentence.some((word, i) => word.end <= date.start && OTHER_THING.test(word.text) && !BODY.test(sentence[i + 1]?.text ?? "")) &&
    !sentence.some((word) => word.end <= date.start && /^polic(?:y|ies)$|^document$/.test(word.text))
  )
    return false;
  if (!sentenceHasVerb)
    return (
      sentence.length <= 25 &&
      !namesAnotherPolicy(
        sentence.filter((word) => word.end <= date.start),
        context,
      )
    );
  const at = sentence.findLastIndex(
    (word) =>
      cue.includes(word) &&
      /^(?:review|revis|updat|amend|approv|ratif|adopt|agree|accept|endors|authoris|written|issue|publish|creat|produc|draft|implement|effective|renew|valid|expire|effect)/.test(
        word.text,
      ),
  );
  return at >= 0 && (isAboutThisPolicy(sentence, at, context) || goesOnAboutPolicy(sentence, at));
}

/** "Date on which it will be reviewed" right before its date, in a form whose lines ran together. */
function isDateInWords(cue: readonly Word[]): boolean {
  const from = cue.findLastIndex(({ text, capital }) => text === "date" && capital);
  return (
    from >= 0 &&
    cue.slice(from).some(({ text }) => REVIEW_WORD.test(text)) &&
    cue
      .slice(from)
      .every(({ text }) => LABEL_WORD.test(text) || REVIEW_WORD.test(text) || /^(?:which|it|when|statement|strategy|plan)$/.test(text))
  );
}

/** "… Review Date: September 2020 To be Reviewed: September 2021 This policy …": a label with its colon right before the date, in a document whose lines ran together. */
function isLabelled(sentence: readonly Word[], date: FoundDate): boolean {
  const at = sentence.findIndex((word) => word.start >= date.start);
  if (at < 1 || sentence[at]!.gap !== ";" || sentence[at]!.start !== date.start) return false;
  const label = sentence.slice(Math.max(0, at - 5), at),
    from = label.findLastIndex((word) => !LABEL_WORD.test(word.text) && !REVIEW_WORD.test(word.text));
  return (
    label.slice(from + 1).some((word) => REVIEW_WORD.test(word.text)) && (label[from] === undefined || !OTHER_THING.test(label[from].text))
  );
}

/** "After three months" is a span of time, "on a three-year cycle" an interval. */
export function isBareSpan(words: string, { start, end }: { start: number; end: number }): boolean {
  return (
    /^(?:\d+|one|two|three|four|five|six|nine|twelve|eighteen)[ -](?:years?|months?)$/i.test(words.slice(start, end)) &&
    !/^[ -](?:review|rolling|cycle|basis|interval|programme|period)/i.test(words.slice(end, end + 12)) &&
    !/^['\u2019]? time\b/i.test(words.slice(end, end + 8)) &&
    !/\b(?:review(?:ed)?: ?|for review (?:in|after|within) |\b(?:will|shall|to)(?: be)? review(?:ed)? (?:\w+ ){0,3}in )$/i.test(
      words.slice(Math.max(0, start - 50), start),
    ) &&
    !/\b(?:within|(?:later|more|longer) than|(?:cycle|frequency|period|interval)s? (?:is|of)?) ?$/i.test(
      words.slice(Math.max(0, start - 20), start),
    )
  );
}

/** The sentences of a passage, as words. A date's full stops and abbreviations do not matter here: a piece without a review word says nothing. */
export function sentencesOf(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [];
  for (const [i, word] of words.entries()) {
    if (sentences.length === 0 || (word.gap === "." && word.capital && !isInitial(words[i - 1]!))) sentences.push([]);
    sentences[sentences.length - 1]!.push(word);
  }
  return sentences;
}

/** "A. Smith". */
function isInitial({ text, capital }: Word): boolean {
  return capital && /^[a-z]$/.test(text);
}

/** "Prepared by A. Smith, March 2026; to be revised March 2027": a line that begins with what was done to the policy and goes on with what will be. */
export function goesOnAboutPolicy(sentence: readonly Word[], at: number): boolean {
  let start = at;
  while (start > 0 && /^(?:to|be|will|is|next|due)$/.test(sentence[start - 1]!.text)) start--;
  return (
    start > 0 &&
    /^[,;]$/.test(sentence[start]!.gap) &&
    /^(?:prepared|written|drafted|compiled|produced|issued|published|approved|agreed|adopted|ratified|reviewed|updated)$/.test(
      sentence[0]!.text,
    )
  );
}

function isMonth(word: string): boolean {
  return /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}$|^(?:autumn|spring|summer|term)$/.test(word);
}

/** Sections that speak of other documents. */
const ELSEWHERE =
  /\b(?:related|linked|links|legislation|legal|references|bibliography|appendix|annex|further reading|other (?:relevant )?(?:policies|documents)|associated)\b/i;

/** Whether a section speaks of other documents, and whether it is about reviews. */
export function readSection(section: Section | undefined): { readonly elsewhere: boolean; readonly inReview: boolean } {
  const title = section?.title ?? "";
  return {
    elsewhere: section?.heading !== undefined && ELSEWHERE.test(title) && !/review/i.test(title),
    inReview: /\b(?:review|approval|monitoring and evaluation|ratification)\b/i.test(title),
  };
}
