import type { Word } from "../word-list";
import { GERUND, isBase, isMainVerb, isThirdPerson, opensWithMany, RELATIVE_REACH } from "./main-verb";

/** With what force a sentence states an act: a duty, a practice ("is reported"), a mere permission or advice, its opposite, or only its mention. */
export type Force = "duty" | "practice" | "weak" | "negative" | "none";

const DUTY = new Set(["must", "shall", "should", "will", "ought", "'ll", "i'll", "we'll", "always", "please"]);
const WEAK = new Set(["may", "can", "could", "might", "would"]);
const NOT = new Set(["not", "never", "cannot", "don't", "doesn't", "mustn't", "shouldn't", "won't", "can't", "nor", "nobody", "neither"]);
const DUTY_TO = new Set([
  "have",
  "has",
  "need",
  "needs",
  "required",
  "asked",
  "expected",
  "obliged",
  "duty",
  "responsibility",
  "ought",
  "told",
  "obligation",
  "instructed",
  "reminded",
  "requested",
  "agree",
  "agrees",
  "is",
  "are",
  "trained",
  "supposed",
  "taught",
  "bound",
  "hesitate",
  "fail",
  "immediately",
  "essential",
  "important",
  "vital",
  "imperative",
  "necessary",
  "undertake",
  "be",
  "afraid",
  "ensure",
  "sure",
  "try",
]);
const WEAK_TO = new Set([
  "encouraged",
  "advised",
  "able",
  "free",
  "welcome",
  "invited",
  "wish",
  "wishes",
  "want",
  "like",
  "allowed",
  "permitted",
  "entitled",
  "option",
  "choose",
  "opportunity",
  "right",
]);
const ASKING = new Set([
  "how",
  "who",
  "whom",
  "where",
  "when",
  "whether",
  "what",
  "procedures",
  "procedure",
  "process",
  "system",
  "route",
  "ways",
  "way",
  "failure",
  "order",
  "decision",
  "training",
  "guidance",
  "confidence",
  "confident",
]);
const BE = new Set(["is", "are", "be", "been", "being", "was", "were", "get", "gets", "getting", "'s", "made", "kept"]);
/** After "speak to", where no verb follows: "speak to a teacher or contact the lead". */
const TO_SOMEBODY = /^(?:the|an?|our|your|their|any|one|his|her|my|someone|staff|teachers?|parents?|us|them|him)$/;
const PASSED_OVER =
  /ly$|^(?:also|then|first|therefore|always|at|once|straight|away|in|turn|either|both|and|or|still|instead|record|recorded|note|noted|log|logged|immediate|as|soon|possible|stop|save|keep|take|kept|act|respond|listen|write|down|it|this|them|be|sought)$/;

/**
 * The force with which the verb at `verb` stands in its sentence.
 * @param words the sentence
 * @param introduction the words that introduce the list in which the sentence is an item
 */
export function forceAt(words: readonly Word[], verb: number, introduction: readonly Word[] = []): Force {
  const own = ownForce(words, verb);
  if (own !== undefined) return own;
  const led = introduction.length > 0 ? introducedForce(introduction) : undefined;
  return led ?? (isBase(words[verb]!.text) ? "duty" : "none");
}

/** "If your concern is about a child email the lead": after a condition with a verb of its own, without a comma, an instruction follows. */
function followsCondition(words: readonly Word[], verb: number): boolean {
  return (
    /^(?:if|where|when|should)$/.test(words[0]!.text) &&
    isBase(words[verb]!.text) &&
    /^(?:the|our|your)$/.test(words[verb + 1]?.text ?? "") &&
    words.slice(1, verb).every(({ gap }) => gap === "") &&
    words.slice(1, verb - 1).some(({ text }) => BE.has(text)) &&
    !/^(?:and|or|who|which|that|you|they|we|not)$/.test(words[verb - 1]!.text)
  );
}

/** What the words before the verb say; undefined when the verb stands first and they say nothing. */
function ownForce(words: readonly Word[], verb: number): Force | undefined {
  if (GERUND.test(words[verb]!.text)) return gerund(words, verb);
  const before = words[verb - 1];
  if (!before) return undefined;
  if (before.text === "to") return infinitive(words, verb - 1);
  if (followsCondition(words, verb) || (before.text === "do" && verb === 1)) return "duty";
  let passive = false;
  const joined = /^(?:and|or|then)$/.test(before.text) && words[verb]!.gap !== ";";
  for (let i = verb - 1; i >= 0 && i >= verb - 12; i--) {
    const { text } = words[i]!;
    const boundary = words[i + 1]!.gap;
    if (boundary === ";" || boundary === ".") return passive ? "practice" : undefined;
    if (NOT.has(text)) return hesitates(words, i, verb) ? "duty" : "negative";
    if (DUTY.has(text)) return negated(words, i, verb) || nothingMay(words, i) ? "negative" : "duty";
    if (WEAK.has(text)) return negated(words, i, verb) || nothingMay(words, i) ? "negative" : "weak";
    if (text === "to" && joined && TO_SOMEBODY.test(words[i + 1]!.text)) continue;
    if (text === "to" && (passive || i < verb - 1)) return infinitive(words, i);
    if (text === "was" || text === "were") return "none";
    if (BE.has(text)) {
      passive = true;
      continue;
    }
    if (text === "has" || text === "have" || text === "had") {
      passive = true;
      continue;
    }
    if (PASSED_OVER.test(text) || (joined && boundary !== "," && !passive)) continue;
    if (!passive) {
      const who = words.findLastIndex((one, at) => at <= i && at >= i - RELATIVE_REACH && one.text === "who");
      if (who >= 0 && isMainVerb(words, who, verb)) return "practice";
      if (who >= 0 && i - who <= 6) return "none";
    }
    if (boundary === "," && !passive)
      return i === verb - 1
        ? undefined
        : /^(?:and|then|but|so|or|please|also|immediately|always)$/.test(words[i + 1]!.text)
          ? undefined
          : "practice";
    return passive || !isBase(words[verb]!.text) || isSubject(text) || isThirdPerson(words, verb) || opensWithMany(words, verb)
      ? "practice"
      : "none";
  }
  return passive ? "practice" : undefined;
}

function infinitive(words: readonly Word[], to: number): Force {
  for (let i = to - 1; i >= 0 && i >= to - 4; i--) {
    const { text } = words[i]!;
    if (ASKING.has(text)) return "none";
    if (WEAK_TO.has(text)) return "weak";
    if (DUTY_TO.has(text))
      return NOT.has(words[i - 1]?.text ?? "") && /^(?:need|needs|have|has|required|expected|obliged)$/.test(text) ? "negative" : "duty";
    if (!/ly$|^(?:on|of|all|staff|them|everyone|pupils|you|us)$/.test(text)) return "none";
  }
  return "none";
}

/** "Is responsible for reporting"; "will be dealt with by reporting". */
function gerund(words: readonly Word[], verb: number): Force {
  if (words[verb - 1]?.text === "by" && words.slice(Math.max(0, verb - 8), verb).some(({ text }) => DUTY.has(text))) return "duty";
  return words.slice(Math.max(0, verb - 6), verb).some(({ text }) => /^responsib/.test(text)) ? "duty" : "none";
}

function introducedForce(introduction: readonly Word[]): Force | undefined {
  for (let i = introduction.length - 1; i >= 0 && i >= introduction.length - 14; i--) {
    const { text } = introduction[i]!;
    if (NOT.has(text) || /^(?:prohibited|forbidden|unacceptable|avoid)$/.test(text)) return "negative";
    if (DUTY.has(text) || DUTY_TO.has(text))
      return NOT.has(introduction[i + 1]?.text ?? "") || NOT.has(introduction[i - 1]?.text ?? "") ? "negative" : "duty";
    if (WEAK.has(text) || WEAK_TO.has(text)) return NOT.has(introduction[i + 1]?.text ?? "") ? "negative" : "weak";
  }
  return undefined;
}

function negated(words: readonly Word[], modal: number, verb: number): boolean {
  const between = words.slice(modal + 1, verb);
  return (
    between.some(({ text }) => NOT.has(text)) &&
    !between.some(({ text }) => text === "only" || text === "hesitate" || text === "delay" || text === "fail")
  );
}

/** "No images of pupils may be …": the subject denies it. */
function nothingMay(words: readonly Word[], modal: number): boolean {
  for (let i = modal - 1; i >= 0 && i >= modal - 12; i--) {
    if (/^(?:no|nobody|none|nothing)$/.test(words[i]!.text)) return true;
    if (words[i]!.gap === "," || words[i]!.gap === ";") return false;
  }
  return false;
}

function hesitates(words: readonly Word[], not: number, verb: number): boolean {
  return words.slice(not + 1, verb).some(({ text }) => text === "hesitate" || text === "only" || text === "fail" || text === "afraid");
}

function isSubject(word: string): boolean {
  return /^(?:staff|they|we|i|you|pupils|students|parents|teachers|everyone|governors|adults|employees|volunteers|children|concerns|worries|disclosures|incidents|referrals|matters|issues|welfare|safety)$/.test(
    word,
  );
}
