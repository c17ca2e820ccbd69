import type { Words } from "../words/scan";
import { capacityOfPhrase, capacityWithin } from "./parts/capacity";
import { chunksOf } from "./parts/chunks";
import { complementsOf } from "./parts/complements";
import { partsOf, type Region } from "./parts/regions";
import type { Phrase } from "./parts/terms";
import type { RawRegion, Stretch } from "./raw";

/** The letters of words with content: nouns, verbs, adjectives, numbers, and verbs and adjectives that bind. */
export const OPEN = "NHQVKAYGUqafrgji";
/** Words with content by their letter that say nothing of their own. */
const EMPTY = new Set(["other", "way", "case", "time", "thing", "school", "follow", "respect", "order", "be", "have", "do"]);
const NOT = /^(?:not|no|never|without)$/;

/** "if unless", "if unable": a denial in the second word. */
const DENIAL = /^(?:un|in)(?:less|able)$/;

/** Words that open a list of exceptions, outside which the rule holds without fail. */
const LISTING =
  /^(?:other than|apart from|except|except for|with the (?:sole |only |one |single )?exception of|excluding|excepting|save|save for|bar|but|but not|aside from)$/;

/** Markers that alone are what a condition says: "exceptionally". */
const SAYING = /^(?:in|on|where|when|if|as|exceptionally|even)/;

/** The content words of a stretch, in base form. */
export function contentWords(words: Words, from: number, to: number): string[] {
  const found: string[] = [];
  for (let i = from; i < to; i++)
    if (OPEN.includes(words.letters[i]!) && !EMPTY.has(words.lemma[i]!))
      found.push(
        "VGU".includes(words.letters[i]!) || (words.letters[i] === "K" && words.concept[i] === undefined)
          ? (words.verb[i] ?? words.lemma[i]!)
          : words.lemma[i]!,
      );
  return found;
}

/** A stretch as a condition or exception of some kind, by its words behind the marker. */
export function regionAt(words: Words, kind: RawRegion["kind"], from: number, to: number): RawRegion {
  const text = words.text.slice(from, to);
  return {
    kind,
    from,
    to,
    words: contentWords(words, from + 1, to),
    negated: text.some((word, i) => i > 0 && NOT.test(word)) || DENIAL.test(text[1] ?? ""),
    phrases: [],
    closed: false,
  };
}

/** A region of a sentence as a condition ("if …", "while …") or an exception ("unless …", "except …") of a clause. */
export function regionOf(words: Words, written: Region): RawRegion {
  const region = isExceptWithout(words, written) ? { ...written, from: written.from + 1 } : written,
    marker = words.text[region.from]!,
    kind = region.kind === "exception" ? (marker.startsWith("unless") ? "unless" : "except") : "if",
    base = regionAt(words, kind, region.from, region.to);
  return {
    ...base,
    phrases: region.kind === "exception" ? exceptedPhrases(words, region) : [],
    closed: kind === "except" && LISTING.test(marker),
    words: SAYING.test(marker) && base.words.length === 0 ? [marker] : base.words,
  };
}

/** "except | without consent": the second word says what is excepted. */
function isExceptWithout({ text }: Words, { from }: Region): boolean {
  return text[from] === "except" && text[from + 1] === "without";
}

/** "except *sixth formers* on *trips*": what an exception names, and the role in which somebody is excepted. */
function exceptedPhrases(words: Words, { from, to }: Stretch): Phrase[] {
  const chunks = chunksOf(words.letters).filter((chunk) => chunk.from > from && chunk.to <= to);
  const phrases = complementsOf(words, partsOf(chunks)).items.flatMap((item) =>
    item.phrases.map((phrase) => capacityOfPhrase(words, item.preposition, phrase) ?? phrase),
  );
  phrases.push(...(capacityWithin(words, from, to)?.phrases ?? []));
  return phrases;
}
