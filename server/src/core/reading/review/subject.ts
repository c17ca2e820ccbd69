import type { Word } from "../word-list";

/** Nouns that name a document such as this one. With "this" any of them means this policy; with "the" only those of its own title, "policy" and "document". */
const DOCUMENT = new Set([
  "policy",
  "policies",
  "document",
  "statement",
  "procedure",
  "procedures",
  "guidance",
  "guidelines",
  "code",
  "plan",
  "strategy",
  "agreement",
  "protocol",
  "scheme",
  "charter",
  "framework",
  "handbook",
]);
/** Also made for one child or one event: "this plan is reviewed after six weeks" is about this policy only where its title calls it so. */
const PERSONAL = new Set(["plan", "agreement", "scheme", "strategy", "framework", "charter"]);
/** These mean this policy only with "this": "this version was last updated in May". */
const OF_THIS = new Set(["notice", "version", "edition", "appendix"]);
/** What may stand between an article and "policy" without naming another policy. */
const PLAIN = new Set([
  "this",
  "the",
  "these",
  "our",
  "its",
  "their",
  "a",
  "an",
  "each",
  "any",
  "school",
  "school's",
  "schools",
  "whole",
  "entire",
  "overall",
  "above",
  "current",
  "attached",
  "full",
  "written",
  "whole-school",
  "revised",
  "approved",
  "agreed",
  "and",
  "date",
  "dates",
  "title",
  "status",
  "trust",
  "trust's",
  "academy",
  "academy's",
  "college",
  "s",
]);
const PREPOSITION = new Set([
  "of",
  "on",
  "for",
  "in",
  "about",
  "to",
  "with",
  "by",
  "regarding",
  "under",
  "within",
  "from",
  "at",
  "as",
  "alongside",
  "during",
  "after",
  "following",
  "including",
  "against",
  "concerning",
]);
/** "The effectiveness of this policy is reviewed" is a review of the policy. */
const TRANSPARENT = new Set([
  "effectiveness",
  "implementation",
  "operation",
  "content",
  "contents",
  "terms",
  "impact",
  "provisions",
  "application",
  "review",
  "appropriateness",
  "adequacy",
  "suitability",
  "version",
  "copy",
  "whole",
]);
const PRONOUN = new Set(["it", "this", "they", "these", "both"]);
const AUXILIARY = new Set([
  "is",
  "are",
  "was",
  "were",
  "be",
  "been",
  "being",
  "will",
  "shall",
  "should",
  "must",
  "may",
  "can",
  "has",
  "have",
  "had",
  "to",
  "would",
  "needs",
  "need",
  "undergoes",
  "undergo",
]);
/** An auxiliary, and not the month of May. */
function isAuxiliary({ text, capital }: Word): boolean {
  return AUXILIARY.has(text) && !(capital && text === "may");
}

/** What may stand between a subject's auxiliaries and its review verb: adverbs, coordinated participles, "subject to an annual". */
const CHAIN =
  /ly$|^(?:then|also|next|first|now|not|at|least|more|again|and|or|review|reviewed|revised|updated|amended|monitored|evaluated|agreed|approved|ratified|adopted|shared|published|kept|under|due|scheduled|subject|annual|regular|a|an|on|every|year|basis|formal|for|full)$/;

/** What the reading of a sentence's subject needs to know of the document and of the sentence's place. */
export interface SubjectContext {
  /** The words of the document's own title, lower case. */
  readonly title: ReadonlySet<string>;
  /** "it" and "this" mean the policy: the section's heading speaks of review, or the sentence before names the policy. */
  readonly pronounIsPolicy: boolean;
}

/**
 * Whether the review verb or noun at `at` is about this policy, and not about training, a list, or another document.
 * @param words the words of the sentence
 * @param at index of the word "review", "reviewed", "updated" …
 */
export function isAboutThisPolicy(words: readonly Word[], at: number, context: SubjectContext): boolean {
  const verb = words[at]!.text;
  const before = words[at - 1]?.text;
  if (/^(?:review|reviews|revision|update|updates|approval|renewal)$/.test(verb)) {
    const next = words[at + 1]?.text;
    if (next === "of") return isPolicy(phraseAfter(words, at + 2), context);
    if (before !== undefined && DOCUMENT.has(before) && !AUXILIARY.has(verb)) return isPolicy(phraseBefore(words, at), context);
    const object = phraseAfter(words, skipVerbs(words, at + 1));
    if (object.length > 0 && mentionsDocument(object)) return isPolicy(object, context);
    if (isNextReview(words, at) || before === "policy" || isMeasured(words, at)) return !otherSubject(words, at, context);
    return isPolicy(subjectBefore(words, at), context);
  }
  if (verb.endsWith("ing")) return isPolicy(phraseAfter(words, skipVerbs(words, at + 1)), context);
  const object = phraseAfter(words, skipVerbs(words, at + 1));
  if (object.length > 0 && mentionsDocument(object) && !AUXILIARY.has(before ?? "")) return isPolicy(object, context);
  const subject = subjectBefore(words, at);
  return subject.length === 0 ? at <= 6 : isPolicy(subject, context);
}

/** "The next review", "the next full review", "the last review". */
function isNextReview(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before > at - 4 && before > 0 && KIND_OF_REVIEW.test(words[before]!.text)) before--;
  return /^(?:next|last|previous|latest)$/.test(words[before]?.text ?? "");
}
const KIND_OF_REVIEW = /^(?:full|formal|scheduled|planned|annual|biennial|triennial|regular|routine|major|policy|statutory|proper)$/;

/** "Review date", "review cycle", "frequency of review". */
function isMeasured(words: readonly Word[], at: number): boolean {
  return (
    /^(?:date|cycle|frequency|period|due|schedule)$/.test(words[at + 1]?.text ?? "") ||
    (words[at - 1]?.text === "of" && /^(?:frequency|cycle|period|interval)$/.test(words[at - 2]?.text ?? ""))
  );
}

/** Whether the words name a policy that is not this one: "Child Protection Policy", "IT Policy". */
export function namesAnotherPolicy(words: readonly Word[], context: SubjectContext): boolean {
  return words.some((word, i) => DOCUMENT.has(word.text) && word.capital && otherModifiers(words, i, context));
}

function mentionsDocument(phrase: readonly Word[]): boolean {
  return phrase.some(({ text }) => DOCUMENT.has(text) || PRONOUN.has(text));
}

function otherSubject(words: readonly Word[], at: number, context: SubjectContext): boolean {
  const subject = subjectBefore(words, at);
  return subject.some(({ text }) => DOCUMENT.has(text)) && !isPolicy(subject, context);
}

/** Whether a noun phrase means this policy. Its head stands before the first preposition. */
function isPolicy(phrase: readonly Word[], context: SubjectContext): boolean {
  const cut = phrase.findIndex(({ text }) => PREPOSITION.has(text));
  const head = cut < 0 ? phrase : phrase.slice(0, cut);
  if (head.length === 0) return cut === 0 && phrase.length > 1 ? isPolicy(phrase.slice(1), context) : false;
  const last = (head.findLast(({ text }) => !/^\d/.test(text)) ?? head[head.length - 1]!).text;
  if (TRANSPARENT.has(last) && cut > 0) return isPolicy(phrase.slice(cut + 1), context);
  if (head.every(({ text }) => PRONOUN.has(text) || PLAIN.has(text)) && PRONOUN.has(last)) return context.pronounIsPolicy;
  return head.some((word, i) => {
    if (!DOCUMENT.has(word.text) && !OF_THIS.has(word.text)) return false;
    const determined = head.slice(Math.max(0, i - 4), i).some(({ text }) => text === "this" || text === "these");
    if (OF_THIS.has(word.text)) return determined;
    if (PERSONAL.has(word.text) && !context.title.has(word.text)) return false;
    if (!determined && word.text !== "policy" && word.text !== "document" && word.text !== "policies" && !context.title.has(word.text))
      return false;
    return determined || !otherModifiers(head, i, context);
  });
}

/** Whether the words before the document's noun name another document than this one. */
function otherModifiers(words: readonly Word[], noun: number, context: SubjectContext): boolean {
  for (let i = noun - 1; i >= 0 && i >= noun - 6; i--) {
    const { text } = words[i]!;
    if (text === "this" || text === "these") return false;
    if (PREPOSITION.has(text) || AUXILIARY.has(text)) return false;
    if (!PLAIN.has(text) && !context.title.has(text) && !DOCUMENT.has(text)) return true;
    if (text === "the" || text === "our" || text === "a") return false;
  }
  return false;
}

function phraseAfter(words: readonly Word[], from: number): readonly Word[] {
  let end = from;
  while (end < words.length && end < from + 12 && !isAuxiliary(words[end]!)) end++;
  return words.slice(from, end);
}

function phraseBefore(words: readonly Word[], at: number): readonly Word[] {
  let start = at;
  while (start > 0 && at - start < 8 && !isAuxiliary(words[start - 1]!) && !PREPOSITION.has(words[start - 1]!.text)) start--;
  return words.slice(start, at);
}

/** "review and update this policy": past the coordinated verbs. */
function skipVerbs(words: readonly Word[], from: number): number {
  let i = from;
  while (
    i + 1 < words.length &&
    /^(?:and|or|evaluate|monitor|update|amend|revise|approve|agree|ratify|renew|if|necessary|where|needed|annually|regularly)$/.test(
      words[i]!.text,
    )
  )
    i++;
  return i;
}

/**
 * The subject of a passive or of "is subject to review": the noun phrase before its chain of auxiliaries. A predicate that shares its subject
 * ("was approved in May and will be reviewed") leads back to that subject.
 */
function subjectBefore(words: readonly Word[], at: number): readonly Word[] {
  let end = beforeChain(words, at);
  while (end > 0) {
    let start = end;
    while (start > 0 && !isBoundary(words, start)) start--;
    const boundary = start > 0 ? words[start - 1]!.text : "";
    if (start > 0 && isAuxiliary(words[start - 1]!)) {
      const said = words.slice(start, end);
      if (words[end]?.gap === "," && /\bof (?:the|this) (?:policy|document)\b/.test(said.map(({ text }) => text).join(" "))) return said;
      end = beforeChain(words, start);
      continue;
    }
    if (start < end) return mainSegment(words.slice(start, end));
    if (RELATIVE.test(boundary)) return words.slice(Math.max(0, start - 6), start - 1);
    end = beforeChain(words, start - 1);
  }
  return [];
}

const RELATIVE = /^(?:which|that|who)$/;
const SUBORDINATE = /^(?:which|that|who|because|so|when|if|while|where|although|unless)$/;

function isBoundary(words: readonly Word[], start: number): boolean {
  const { text } = words[start - 1]!;
  if (isAuxiliary(words[start - 1]!) || SUBORDINATE.test(text) || (words[start]?.gap ?? "") === ";") return true;
  return (text === "and" || text === "but") && words.slice(0, start - 1).some(isAuxiliary);
}

function beforeChain(words: readonly Word[], at: number): number {
  let end = at;
  while (end > 0 && (isAuxiliary(words[end - 1]!) || CHAIN.test(words[end - 1]!.text))) end--;
  return end;
}

/** "This policy, together with the list of users," and "In line with guidance, this policy": the part between commas that is the subject. */
function mainSegment(phrase: readonly Word[]): readonly Word[] {
  const segments: Word[][] = [[]];
  phrase.forEach((word, i) => {
    if (i > 0 && word.gap === ",") segments.push([]);
    segments[segments.length - 1]!.push(word);
  });
  return (
    segments.findLast(
      ([first]) => first && !PREPOSITION.has(first.text) && !/^(?:together|along|necessary|where|due|subject|thereafter)$/.test(first.text),
    ) ?? phrase
  );
}
