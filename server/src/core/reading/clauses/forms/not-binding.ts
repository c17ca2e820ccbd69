import type { Words } from "../../words/scan";
import type { Force } from "../clause";
import type { Segment } from "../parts/segments";
import { kindOfPhrase, type Phrase } from "../parts/terms";
import { noNormVerbs } from "../verb-kinds";

/** What says things and does nothing. */
const DOCUMENT = /^(?:policy|procedure|document|guidance|statement|handbook|section|appendix|paragraph|code|form)$/;
/** "may not always be able to reply": what may be so, not what is forbidden. */
const UNSURE = /^(?:may|might|can|could|will)(?: not|n't) (?:always|necessarily)\b|^may not be (?:able|aware|possible|available)\b/i;

/** What a sentence says of danger gives nobody leave: "they may share too much and become victims of fraud". */
const RISK = /\b(?:becom(?:e|ing)|be|being) (?:a )?(?:victims?|targets?|prey|vulnerable|at risk)\b|\b(?:victims?|targets?) (?:of|for)\b/i;

/** Whether a verb group is none that could bind anybody: what was so, a title, a measure. */
export function isNoStatement(words: Words, segment: Segment): boolean {
  const { verb } = segment;
  return (
    (verb.practice === true && /^(?:was|were)$/.test(words.text[verb.from]!)) ||
    isTitle(words, segment) ||
    isMeasureOnly(words, verb) ||
    (verb.practice === true && words.text[verb.from] === "be" && segment.subject.length > 0)
  );
}

/**
 * Whether words of force say what could be or is intended: "this might help", "the aim is to help", "I must".
 * @param actor what stands before the words of force, `force` their force by themselves
 */
export function isSupposed(words: Words, { verb }: Segment, actor: readonly Phrase[], force: Force): boolean {
  const first = words.text[verb.from]!,
    subject = actor[0]?.head ?? "";
  if (/^(?:could|might)$/.test(first) || (verb.perfect && first === "would")) return true;
  if (
    (/^(?:is|are) to$/.test(first) || (/^(?:is|are)$/.test(first) && words.letters[verb.from + 1] === "t")) &&
    (/^(?:this|that|it|these)$/.test(actor[0]?.text.toLowerCase() ?? "") || DOCUMENT.test(subject))
  )
    return true;
  if (force === "P" && /^(?:this|that|it|which)? ?means\b/i.test(words.sentence)) return true;
  return (
    actor.some(({ text }) => text === "i") ||
    /^(?:purpose|aim|objective|goal|intention|rationale)$/.test(subject) ||
    (/^(?:point|idea)$/.test(subject) && / to$/.test(first))
  );
}

/**
 * Whether words of force say what is so, may come about or is uncertain: "this policy does not cover trips", "so that they can learn",
 * "pupils may be eligible", "we may not always be able to reply".
 * @param actor those of whom the verb speaks, `force` the force of its words with them
 */
export function isOnlySo(words: Words, segment: Segment, actor: readonly Phrase[], force: Force): boolean {
  const { verb } = segment,
    possible = verb.modal !== undefined && "yc".includes(verb.modal);
  return (
    (verb.modal === "u" && actor[0] !== undefined && isNoDoer(words, segment, actor[0])) ||
    (force === "P" && possible && (isAim(words, segment) || RISK.test(words.sentence))) ||
    (possible && verb.inner === "a" && /\b(?:eligible|entitled|able)\b/.test(words.text.slice(verb.from, verb.to).join(" "))) ||
    UNSURE.test(words.sentence.slice(words.start[verb.from], (words.start[verb.from] ?? 0) + 40))
  );
}

/** "This policy does not cover …", "the fee does not include …": what does nothing that could be forbidden. */
function isNoDoer(words: Words, { verb }: Segment, subject: Phrase): boolean {
  return (
    DOCUMENT.test(subject.head) ||
    /^(?:it|this|that|these|those)$/.test(subject.text) ||
    (kindOfPhrase(subject) !== "people" && noNormVerbs.has(words.verb[verb.head ?? -1] ?? ""))
  );
}

/** "…, so they can learn": what something is for. */
function isAim(words: Words, { subject, verb, regions }: Segment): boolean {
  // "consent, so that we can write to them": the words of force are those of the aim
  if (regions.some(({ leading, from, to }) => leading && to === verb.from && /^(?:so that|in order that)$/.test(words.text[from]!)))
    return true;
  const from = subject[0]?.chunk.from ?? verb.from;
  return from > 0 && (words.text[from] === "so" || words.text[from - 1] === "so");
}

/** "What you should know", "Guide: how schools must report": the title of something. */
function isTitle({ text, letters }: Words, { subject, verb }: Segment): boolean {
  const from = subject[0]?.chunk.from ?? verb.from,
    at = letters[from] === "W" ? from : from - 1;
  return at >= 0 && letters[at] === "W" && /^(?:what|how|why)$/.test(text[at]!) && (at === 0 || letters[at - 1] === ":");
}

/** "for longer than is necessary": how long, not what must be. */
function isMeasureOnly(words: Words, { from }: Segment["verb"]): boolean {
  return (
    /^(?:is|are|was)$/.test(words.text[from]!) &&
    (words.text.slice(Math.max(0, from - 8), from).includes("than") || words.text[from - 1] === "as") &&
    /^(?:necessary|required|needed|essential|reasonable)$/.test(words.text[from + 1] ?? "")
  );
}
