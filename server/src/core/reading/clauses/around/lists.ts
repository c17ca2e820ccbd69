import type { Span } from "../../../../../../grammar/tree";
import { keptByTextAnd } from "../../../kept/kept-by-text";
import type { Vocabulary } from "../../words/vocabulary";
import { isInstruction, readSentence } from "../sentence";
import { scan } from "../../words/scan";
import { chunksOf } from "../parts/chunks";

/** A text put together from a list's introduction and an item, with where its pieces come from. */
export interface Composed {
  readonly text: string;
  /** Offset in `text` of the item's words, and how long they are. */
  readonly itemAt: number;
  readonly itemLength: number;
  /** Offset in `text` of the introduction's words, where in the introduction they stand, and how long they are. */
  readonly introAt: number;
  readonly introFrom: number;
  readonly introLength: number;
}

const OPEN_END =
  /\b(?:must|shall|will|should|may|can|cannot|not|never|to|that|they|he|she|you|we|by|from|for|with|of|only|is|are|be|bring|wear|use|have|also|always|and|or|in|on|at|when|if|where)$/i;
const FOLLOWING =
  /\b(?:all (?:of )?)?(?:any of )?the following(?: (?!are\b|is\b|must\b|may\b|should\b|will\b|shall\b|can\b|cannot\b)[a-z-]+){0,2}/i;

/** Whether an item is a sentence of its own: it has words of force with a subject. */
const standsAlone = keptByTextAnd((item, vocabulary: Vocabulary): boolean => {
  const reading = readSentence(item, vocabulary),
    { words } = reading;
  if (isInstruction(words)) return false;
  const { clauses } = reading;
  if (clauses.length === 0) return false;
  const first = chunksOf(words.letters).find(({ kind }) => kind !== "adverb" && kind !== "comma");
  return (
    !clauses[0]!.imperative &&
    (first?.kind === "noun" ||
      first?.kind === "condition" ||
      first?.kind === "preposition" ||
      first?.kind === "precedence" ||
      first?.kind === "exception" ||
      first?.kind === "only" ||
      first?.inverted === true ||
      (clauses[0]!.absolute && first?.kind !== "verb"))
  );
});

/** What follows is a thing or an act ("through:", "by:"), no sentence. */
const AFTER_PREPOSITION = /\b(?:through|by|using|via|with|by means of|by way of|from|for|of|in|on)$/i;

/** "The website will give advice": a subject with its verb, whether it binds anybody or not. */
const saysSomething = keptByTextAnd((item, vocabulary: Vocabulary): boolean => {
  const { words } = readSentence(item, vocabulary),
    chunks = chunksOf(words.letters),
    verb = chunks.findIndex(({ kind }) => kind !== "noun" && kind !== "preposition" && kind !== "adverb");
  return (
    verb > 0 &&
    chunks[0]!.kind === "noun" &&
    (chunks[verb]!.kind === "verb" || (chunks[verb]!.kind === "finite" && words.letters[chunks[verb]!.from] === "V"))
  );
});

/** "Please tell the office": a request that stands by itself. */
const POLITE = /^(?:please|kindly)\b/i;
/** "must meet the following standards": what follows are the standards, and nothing that is met. */
const ASKS_TO_MEET =
  /\b(?:meet|follow|observe|adhere to|comply with|uphold|satisfy|fulfil|achieve|apply|note|consider|remember) (?:all )?(?:of )?$/i;
const GENERIC =
  /^(?:all (?:of )?)?(?:any of )?the following (?:\w+ )?(?:standards?|requirements?|conditions?|criteria|rules?|principles?|expectations?|guidelines?|practices?|procedures?|steps?|points?|guidance|measures?|code)\b/i;

/** "If somebody is hurt, please ring": a case with what is to be done in it. */
function saysInCase(item: string, vocabulary: Vocabulary): boolean {
  return CASE.test(item) && readSentence(item, vocabulary).clauses.length > 0;
}

/** What follows names examples of what the introduction says, no acts of its own. */
const EXAMPLES = /\b(?:including|includes?|such as|for example|for instance|e\.?g\.?|namely|i\.?e\.?)(?: the following)?$/i;

/** What follows is no rule of its own, but what must be so or is to be decided. */
const SAYS_WHAT =
  /\b(?:(?:provided|providing|unless|on condition|(?:so|as) long as)(?: that)?|(?:decide|consider|check|confirm|establish|determine|assess|agree) whether)$/i;
/** What follows is to be seen to by those whom the introduction names. */
export const ENSURES = /\b(?:ensures?|ensuring|makes? (?:sure|certain))(?: that)?\s*:?\s*$/i;

/** "If a child is unwell:" puts a case for each of its items. */
const CASE =
  /^(?:if|when|where|whenever|wherever|in the event|in the case|in case|should|once|during|after|before|following|as soon as|upon|on (?:arrival|discovering|finding|receiving|receipt))\b/i;

/** Whether an item has the words of its body and a full stop, so that both need not be read. */
function hasWordsOf(body: string, item: string): boolean {
  return item.length === body.length + 1 && item.endsWith(".") && /[A-Za-z]{2}$/.test(body);
}

/**
 * Puts an introduction ("Staff must:", "The following are not acceptable:") and an item together to one sentence.
 * Undefined where the item says all by itself or the introduction binds nobody.
 * @param whole also where the item says all by itself
 */
export function compose(intro: string, item: string, vocabulary: Vocabulary, whole = false): Composed | undefined {
  const { lead, binds, instructs, namesExamples, putsCase, following, bare, cut, leadsOn, endsInNoun } = leadOf(intro, vocabulary),
    body = item.replace(/[\s.;,]+$/, "").replace(/;? (?:and|or)$/, "");
  if (body === "" || namesExamples || /^(?:\[|https?:)/.test(body)) return undefined;
  const own = hasWordsOf(body, item) ? item : body,
    alone = standsAlone(own, vocabulary);
  if (
    putsCase &&
    !CASE.test(body) &&
    (beginsAsVerb(own, vocabulary) || (!binds && (alone || readSentence(own, vocabulary).clauses.length > 0)))
  )
    return {
      text: `${lead}, ${lowerFirst(body)}`,
      itemAt: lead.length + 2,
      itemLength: body.length,
      introAt: 0,
      introFrom: 0,
      introLength: lead.length,
    };
  if (
    (alone && !whole && !SAYS_WHAT.test(lead)) ||
    (instructs && (isInstruction(readSentence(own, vocabulary).words) || saysInCase(own, vocabulary)))
  )
    return undefined;
  if (POLITE.test(body) && !OPEN_END.test(lead)) return undefined;
  if (following && ASKS_TO_MEET.test(lead.slice(0, following.start)) && GENERIC.test(lead.slice(following.start))) return undefined;
  if (!whole && AFTER_PREPOSITION.test(lead.slice(0, following?.start).trimEnd()) && saysSomething(own, vocabulary)) return undefined;
  const lower = lowerFirst(body);
  if (following) {
    const before = lead.slice(0, following.start),
      after = lead.slice(following.end);
    if (before.trim() === "" || /^(?:in addition,?|also,?|note:?)$/i.test(before.trim()))
      return {
        text: `${lower}${after}`,
        itemAt: 0,
        itemLength: lower.length,
        introAt: lower.length,
        introFrom: following.end,
        introLength: after.length,
      };
    if (after.trim() === "")
      return {
        text: `${before}${lower}`,
        itemAt: before.length,
        itemLength: lower.length,
        introAt: 0,
        introFrom: 0,
        introLength: before.length,
      };
    return undefined;
  }
  if (bare !== undefined && MODAL_START.test(lower))
    return {
      text: `${bare} ${lower}`,
      itemAt: bare.length + 1,
      itemLength: lower.length,
      introAt: 0,
      introFrom: 0,
      introLength: bare.length,
    };
  if (cut !== undefined)
    return {
      text: `${lead.slice(0, cut)} ${lower} ${lead.slice(cut).trim()}`,
      itemAt: cut + 1,
      itemLength: lower.length,
      introAt: 0,
      introFrom: 0,
      introLength: cut,
    };
  const named = endsInNoun && !OPEN_END.test(lead) && namesThing(own, vocabulary),
    gap = named ? " \u2013 " : " ";
  return leadsOn
    ? {
        text: `${lead}${gap}${named ? body : lower}`,
        itemAt: lead.length + gap.length,
        itemLength: lower.length,
        introAt: 0,
        introFrom: 0,
        introLength: lead.length,
      }
    : undefined;
}

/** An introduction as it is put before each of its items. */
interface Lead {
  /** Its words without the colon. */
  readonly lead: string;
  /** Makes clauses by itself. */
  readonly binds: boolean;
  /** A whole instruction itself: "Follow these rules". */
  readonly instructs: boolean;
  /** What follows is no act of its own: "rewards, including". */
  readonly namesExamples: boolean;
  /** "If a child is unwell": puts a case; "if a child is unwell, staff must" goes on. */
  readonly putsCase: boolean;
  /** Where "the following" stands in it. */
  readonly following: Span | undefined;
  readonly bare: string | undefined;
  readonly cut: number | undefined;
  /** An item can go on where it ends. */
  readonly leadsOn: boolean;
  /** Has an object of its own: "Use trusted websites". */
  readonly endsInNoun: boolean;
}

/** What does not depend on the items is found out once for all of them. */
const leadOf = keptByTextAnd((intro, vocabulary: Vocabulary): Lead => {
  const lead = intro.replace(/[\s:]+$/, ""),
    found = FOLLOWING.exec(lead),
    binds = readSentence(lead, vocabulary).clauses.length > 0;
  return {
    lead,
    binds,
    instructs: binds && !OPEN_END.test(lead) && isInstruction(readSentence(lead, vocabulary).words),
    namesExamples: EXAMPLES.test(lead),
    putsCase: CASE.test(lead) && !OPEN_END.test(lead),
    following: found ? { start: found.index, end: found.index + found[0].length } : undefined,
    bare: subjectOnly(lead, vocabulary),
    cut: phraseAfterVerb(lead, vocabulary),
    leadsOn: OPEN_END.test(lead) || binds || (/\s/.test(lead) ? lead.split(" ").length <= 5 : isPerson(lead, vocabulary)),
    endsInNoun: binds && /\s/.test(lead) && endsInNoun(lead, vocabulary),
  };
});

function endsInNoun(lead: string, vocabulary: Vocabulary): boolean {
  const chunks = chunksOf(readSentence(lead, vocabulary).words.letters),
    last = chunks[chunks.length - 1];
  return last?.kind === "noun" && chunks[chunks.length - 2]?.kind !== "condition";
}

/** An item that is no more than a name: "Childline", "the school office". */
function namesThing(item: string, vocabulary: Vocabulary): boolean {
  const { letters } = readSentence(item, vocabulary).words;
  return (
    letters !== "" &&
    letters[0] !== "G" &&
    !beginsAsVerb(item, vocabulary) &&
    chunksOf(letters).every(
      ({ kind }) => kind === "noun" || kind === "preposition" || kind === "bracket" || kind === "and" || kind === "comma",
    )
  );
}

/** "Record and report": what can only be told to do after "If …:". */
function beginsAsVerb(item: string, vocabulary: Vocabulary): boolean {
  const { letters, verb, text } = readSentence(item, vocabulary).words;
  return "VKY".includes(letters[0] ?? " ") && verb[0] === text[0] && text[1] !== "of";
}

/** "Staff:" names those whom its items bind; "Work:" is a label. */
function isPerson(word: string, vocabulary: Vocabulary): boolean {
  return /[HQo]/.test(scan(word, vocabulary).letters);
}

const MODAL_START = /^(?:must|shall|should|may|can|cannot|will|need not|do not|are|is)\b/;

/** What stands before the words of force: "Trip leaders" of "Trip leaders must". */
function subjectOnly(lead: string, vocabulary: Vocabulary): string | undefined {
  const { words } = readSentence(lead, vocabulary),
    verb =
      chunksOf(words.letters).find(({ kind }) => kind === "verb") ??
      chunksOf(words.letters).find(({ from }) => "mwhyck".includes(words.letters[from]!));
  return verb && verb.from > 0 ? lead.slice(0, words.start[verb.from]).trim() : undefined;
}

/** Where the items belong in "Pupils must not bring to school": between the verb and the phrase after it. */
function phraseAfterVerb(lead: string, vocabulary: Vocabulary): number | undefined {
  const { words } = readSentence(lead, vocabulary),
    chunks = chunksOf(words.letters),
    last = chunks.length - 1;
  if (
    last < 2 ||
    chunks[last]!.kind !== "noun" ||
    chunks[last - 1]!.kind !== "preposition" ||
    chunks[last - 2]!.kind !== "verb" ||
    (chunks[last - 2]!.head ?? -1) < 0 ||
    chunks[last - 2]!.passive
  )
    return undefined;
  return words.end[chunks[last - 2]!.to - 1];
}

function lowerFirst(text: string): string {
  return /^(?:[A-Z][a-z]|A )/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
