import type { Block, Policy, Span } from "../../../../../../grammar/tree";
import type { Sentence } from "../../../facts";
import { keptByText } from "../../../kept/kept-by-text";
import { spanInDocument } from "../../../language/flow";
import type { Vocabulary } from "../../words/vocabulary";
import { FORBIDDING } from "../force";
import { compose, type Composed, ENSURES } from "./lists";
import type { Said } from "../said";
import { readSentence } from "../sentence";

/** Where the words of a sentence, or of an introduction with its item, stand in the document. */
export interface Placing {
  readonly place: (start: number, end: number) => Span;
  /** Where the item's own words stand among those that were read; what stands around them is its introduction's. */ readonly item: Item;
}

type Flowing = Extract<Block, { readonly flow: unknown }>;

/** What a sentence says by itself, and where its words stand. */
export interface SentenceReading {
  readonly says: readonly Said[];
  readonly placing: Placing;
  /** The same with the words of those who are to see to it: "the school will ensure that" before "doors are locked". */
  readonly seenTo?: SentenceReading;
}

/**
 * Reads a sentence by itself.
 * @param shown whether people read what it says
 */
export function plainReading(sentence: Sentence, block: Flowing, vocabulary: Vocabulary, shown: boolean): SentenceReading {
  const reading = readSentence(sentence.text, vocabulary);
  return {
    says: shown ? reading.shows : reading.says,
    placing: { place: (start, end) => spanInDocument(block.flow, sentence.at + start, sentence.at + end), item: ALL_OWN },
  };
}

/** "The purpose of this policy is to ensure that:" introduces aims, not rules. */
const PURPOSE =
  /^(?:the|our|its|this)?\s*(?:\w+ )?(?:purposes?|aims?|objectives?|goals?|intentions?|reasons?|benefits?|advantages)\b[^.;]{0,80}\b(?:is|are)\b/i;

/** A heading that forbids what stands below it, as an introduction would say it: "The Don'ts", "Unacceptable conduct". */
function inFull(heading: string): string {
  const told = /^(?:(?:the )?(?:things|what)(?: (?:that|which))?) (.{3,60}?) do:?$/i.exec(heading)?.[1];
  if (told && /\b(?:must|may|can|cannot|should|shall|need|must never|to)(?: not| never)?$/i.test(told))
    return `${told[0]!.toUpperCase()}${told.slice(1)}`;
  if (/^(?:the )?(?:don['\u2019]?t['\u2019]?s?|do nots|(?:what|things) not to do):?$/i.test(heading)) return "Do not";
  return /^(?:unacceptable|inappropriate|prohibited|forbidden|banned|not (?:allowed|permitted|acceptable))(?: (?:conduct|behaviour|use|uses|activit(?:y|ies)|items|actions|things|practices?))?:?$/i.test(
    heading,
  )
    ? "The following are not acceptable"
    : heading;
}

/** An item below "The Don'ts" that says itself what not to do. */
const ITS_OWN_FORCE = /\b(?:do not|don['\u2019]t|never|avoid|must not)\b/i;

/** What an introduction says by itself: its last sentence, whether it ends in a colon or words of force, whether it is a heading of dos and don'ts, and whether it names aims. */
const introOf = keptByText((text) => {
  const words = inFull(text.replace(/^.*[.!?]\s+(?=[A-Z])/, ""));
  return {
    words,
    leadsOn:
      /(?::|\b(?:must|must not|must never|shall|shall not|should|should not|may|may not|can|cannot|will|will not|do not|don't|to))\s*$/i.test(
        words,
      ),
    doing: /\bdo(?:n'?t)?'?s\b|^(?:what|how|why|when|where|who|which)\b/i.test(words),
    aims: PURPOSE.test(words),
  };
});

/** An introduction with those around it, as one puts it before its items: "a local group may", "reproduce the badge provided that". */
interface Introduction {
  readonly words: string;
  /** Its items can go on where it ends, as far as its kind of block lets them. */
  readonly leads: boolean;
  readonly aims: boolean;
  /** Where some of its words stand in the document. */
  readonly place: (from: number, to: number) => Span;
}

/** Introductions around an introduction that are looked at. */
const DEEPEST = 3;
/** What puts a case for its items is said before them, not after an outer introduction. */
const CASE = /^(?:if|when|where|whenever|wherever|in (?:the )?(?:event|case)|should|once|during|after|before|on|upon|following)\b/i;

function introductionAt(policy: Policy, at: number): Introduction | undefined {
  const lead = policy.blocks[at];
  if (!lead || !("flow" in lead)) return undefined;
  const { words, leadsOn, doing, aims } = introOf(lead.flow.text),
    cut = lead.flow.text.length - words.length;
  return {
    words,
    leads: lead.kind !== "heading" ? leadsOn : !doing,
    aims,
    place: (from, to) => {
      const start = Math.max(0, cut + from);
      return spanInDocument(lead.flow, start, start + to - from);
    },
  };
}

/** An introduction that is itself an item goes on from the one before it; undefined where it does not. */
function nestedAt(policy: Policy, at: number, vocabulary: Vocabulary, depth: number): Introduction | undefined {
  const lead = policy.blocks[at],
    outside = lead?.kind === "item" ? lead.introduction : undefined,
    inner = outside === undefined || depth >= DEEPEST ? undefined : introductionAt(policy, at);
  if (!inner?.leads || outside === undefined || CASE.test(inner.words)) return undefined;
  const outer = nestedAt(policy, outside, vocabulary, depth + 1) ?? introductionAt(policy, outside);
  const composed = outer?.leads && !outer.aims ? compose(outer.words, inner.words.replace(/\s*:\s*$/, ""), vocabulary) : undefined;
  return composed && outer
    ? { ...inner, words: composed.text, aims: false, place: (from, to) => placeIn(composed, from, to, inner.place, outer.place) }
    : undefined;
}

/** Where words that were put together of an introduction and what follows it stand. */
function placeIn(composed: Composed, start: number, end: number, item: Introduction["place"], intro: Introduction["place"]): Span {
  const { itemAt, itemLength, introAt, introFrom, introLength } = composed,
    last = Math.min(end, itemAt + itemLength) - itemAt;
  if (inItem(composed, start)) return item(start - itemAt, last);
  if (end > itemAt && start < itemAt && itemAt > 0) return item(0, last);
  const from = introFrom + start - introAt;
  return intro(from, from + Math.min(end - start, introLength));
}

/**
 * Reads an item with its introduction. Outer introductions come first when lists are nested.
 * @param shown whether people read what it says
 */
export function listReading(
  policy: Policy,
  introduction: number,
  sentence: Sentence,
  block: Flowing,
  vocabulary: Vocabulary,
  shown: boolean,
): SentenceReading {
  const plain = introductionAt(policy, introduction),
    nested = nestedAt(policy, introduction, vocabulary, 0);
  if (plain?.aims) return { ...plainReading(sentence, block, vocabulary, shown), says: [] };
  for (const intro of [nested, plain]) {
    const composed =
      intro?.leads && !(intro.words === "Do not" && ITS_OWN_FORCE.test(sentence.text))
        ? compose(intro.words, sentence.text, vocabulary)
        : undefined;
    if (!composed || !intro) continue;
    const read = composedReading(composed, sentence, block, intro, vocabulary, shown);
    if (read.says.length > 0 || intro !== nested) return read;
  }
  const read = plainReading(sentence, block, vocabulary, shown),
    ensures =
      shown && plain?.leads && read.says.length > 0 && ENSURES.test(plain.words)
        ? compose(plain.words, sentence.text, vocabulary, true)
        : undefined;
  return ensures && plain ? { ...read, seenTo: composedReading(ensures, sentence, block, plain, vocabulary, shown) } : read;
}

function composedReading(
  composed: Composed,
  sentence: Sentence,
  block: Flowing,
  intro: Introduction,
  vocabulary: Vocabulary,
  shown: boolean,
): SentenceReading {
  const reading = readSentence(composed.text, vocabulary),
    says = shown ? reading.shows : reading.says;
  return {
    says: CLOSING.test(intro.words) ? says.filter((said) => !closesAfter(said, composed)) : says,
    placing: {
      item: composed,
      place: (start, end) =>
        placeIn(composed, start, end, (from, to) => spanInDocument(block.flow, sentence.at + from, sentence.at + to), intro.place),
    },
  };
}

/** "Data is used only for:" closes with all of its items together. */
const CLOSING = /\b(?:only|solely|exclusively)\b[^,;]{0,30}$/i;

/** Whether a clause forbids what is outside of one item alone, where the introduction closes the whole list. */
function closesAfter({ raw: { only, force, exceptions }, words }: Said, item: Item): boolean {
  return (
    only !== undefined &&
    FORBIDDING.has(force) &&
    exceptions.length > 0 &&
    exceptions.every(({ to }) => inItem(item, words.start[to - 1] ?? 0))
  );
}

/** The introductions around an item's own, on which its reading depends too. */
export function introductionsAround(policy: Policy, introduction: number | undefined): readonly number[] {
  const around: number[] = [];
  for (let at = introduction; at !== undefined && around.length < DEEPEST;) {
    const lead: Block | undefined = policy.blocks[at];
    at = lead?.kind === "item" ? lead.introduction : undefined;
    if (at !== undefined) around.push(at);
  }
  return around.length === 0 ? NONE : around;
}

const NONE: readonly never[] = [];

/** Where the words of an item stand. */
export type Item = Pick<Composed, "itemAt" | "itemLength">;
const ALL_OWN: Item = { itemAt: 0, itemLength: Infinity };

/** Whether the place `start` lies in the words of an item. */
export function inItem({ itemAt, itemLength }: Item, start: number): boolean {
  return start >= itemAt && start < itemAt + itemLength;
}
