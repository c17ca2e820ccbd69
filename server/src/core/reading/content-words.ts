import { classAt, keptByWord } from "../characters";
import { runAt, wordIn } from "../kept/word-table";

/** A word of a sentence in lower case, with its place. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const FUNCTION_WORDS = new Set(
  (
    "a an the this that these those it its they them their theirs he she his her him we us our ours you your yours i my me who whom whose which what " +
    "is are was were be been being am do does did done has have had having will would shall should must may might can could ought need needs required expected to of in on at by for from with within into onto " +
    "and or but nor not no if as so than then there here also too very any all each every some both either neither such same own only just and/or " +
    "per about against between during before after above below up down out off over under again further once when where why how while until till unless because since though although however therefore " +
    "always never ever usually normally generally typically promptly immediately please asked ask make makes made making take takes taken sure ensure ensures ensured is/are " +
    "one's etc e.g i.e whether upon via regarding concerning least most more less fewer many much later latest earlier maximum minimum relating relates"
  ).split(" "),
);

/** Words that say nothing about which matter a sentence in a school policy is about. */
const WEAK = new Set(
  "school policy procedure site premises time period occasion basis way order relevant appropriate necessary possible least most well case cases date form formal following process carried carry place undertaken undertake total writing written number amount rate level rule".split(
    " ",
  ),
);

const SAME: readonly (readonly string[])[] = [
  ["pupil", "student", "child", "children", "learner", "youngster"],
  ["staff", "employee", "colleague"],
  ["parent", "carer", "guardian", "parent/carer", "parents/carers", "family", "families"],
  ["keep", "kept", "retain", "retention", "hold", "held", "store", "stored", "storage"],
  ["check", "inspect", "test", "examine", "inspection"],
  ["answer", "reply", "respond", "response"],
  ["return", "give-back"],
  ["start", "begin", "commence"],
  ["end", "finish", "close"],
  ["cost", "charge", "price", "fee"],
  ["record", "log", "logged"],
  ["send", "sent", "issue"],
  ["hire", "let", "letting"],
  ["meet", "met", "meeting"],
  ["approve", "approval", "authorise", "authorisation", "agree", "agreement", "sanction", "consent", "permission"],
  ["responsible", "responsibility", "accountable"],
  ["telephone", "phone", "ring", "call"],
  ["trip", "visit", "excursion"],
  ["report", "reported"],
  ["complain", "complaint"],
  ["acknowledge", "acknowledgement"],
  ["delete", "deletion"],
  ["image", "photograph", "photo", "picture"],
  ["minibus", "mini-bus"],
  ["lunch", "lunchtime", "dinner"],
  ["begin", "start"],
  ["train", "training"],
  ["bully", "bullying"],
  ["e-safety", "esafety"],
  ["leave", "left"],
  ["lose", "lost"],
  ["pay", "paid", "payment"],
  ["tell", "told", "inform", "notify"],
  ["receive", "received"],
  ["lodge", "lodged"],
  ["go", "gone"],
  ["give", "given", "gave"],
  ["teach", "taught"],
];
/** Leaving the school is not the leave that staff take. */
const DEPARTING = /^leav(?:ing|ers?)$/;
/** Words in -ly that are not adverbs. */
const NO_ADVERB = /^(?:reply|supply|apply|assembly|family|bully|fly|ally|july|rely|comply|multiply|jelly|belly|anomaly|monopoly)$/;

/** The words of a text, apostrophes, hyphens and slashes inside a word included. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; at++) {
    if (classAt(text, at) === 0) continue;
    let word = runAt(text, at),
      end = at + word.text.length;
    if (isJoined(text, end)) {
      while (classAt(text, end) !== 0 || isJoined(text, end)) end++;
      word = wordIn(text, at, end);
    }
    words.push({ text: word.lower, start: at, end });
    at = end;
  }
  return words;
}

/** Whether ' / & or - stands at an offset with more of the word behind it. */
function isJoined(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 39 || code === 47 || code === 38 || code === 45) && classAt(text, at + 1) !== 0;
}

/** True for words of grammar: articles, pronouns, modals, prepositions, conjunctions, hedges. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/**
 * The stem under which two inflections of one word, and the everyday synonyms of policies, are the same. Crude on purpose:
 * it only ever compares words, it is never shown.
 */
export const contentStem: (word: string) => string = keptByWord((word) => {
  if (DEPARTING.test(word)) return "depart";
  const own = wordStem(word);
  return CANONICAL.get(own) ?? own;
});

/** True for a content word that tells one matter from another. */
export const isTelling: (word: string) => boolean = keptByWord(
  (word) =>
    word.length > 1 &&
    !FUNCTION_WORDS.has(word) &&
    !WEAK.has(word) &&
    !WEAK.has(wordStem(word)) &&
    (!word.endsWith("ly") || NO_ADVERB.test(word)),
);

/** The stem of a word by itself: inflections of one word meet, synonyms do not. */
export function wordStem(word: string): string {
  return stemOf(word);
}

const stemOf = keptByWord((word) => {
  let w = word.replace(/'s?$/, "").replace(/'/g, "");
  if (w.length > 4 && w.endsWith("ies")) w = `${w.slice(0, -3)}y`;
  else if (/(?:ches|shes|sses|xes|zes)$/.test(w)) w = w.slice(0, -2);
  else if (w.length > 3 && /[^su]s$/.test(w)) w = w.slice(0, -1);
  if (w.length > 5 && w.endsWith("ing")) w = w.slice(0, -3);
  else if (w.length > 4 && w.endsWith("ied")) w = `${w.slice(0, -3)}y`;
  else if (w.length > 4 && w.endsWith("ed") && !w.endsWith("eed")) w = w.slice(0, -2);
  if (/([bdgklmnprt])\1$/.test(w) && w.length > 4) w = w.slice(0, -1);
  return w.length > 4 && w.endsWith("e") ? w.slice(0, -1) : w;
});

const CANONICAL = new Map(SAME.flatMap((group) => group.map((word) => [wordStem(word), wordStem(group[0]!)] as const)));
