import type { Words } from "../../words/scan";
import { instructs } from "../parts/chunk-signs";
import type { Chunk } from "../parts/chunks";
import { labelNouns, nounsBefore } from "../verb-kinds";

/** A noun-or-verb at the start, in its base form, with a determiner, pronoun or noun after it, is an instruction. */
export function startsAsVerb(words: Words, chunk: Chunk, chunks: readonly Chunk[]): boolean {
  const { letters, verb, text } = words,
    { from, to } = chunk;
  if (chunk.kind !== "noun" || !"KYV".includes(letters[from]!) || verb[from] !== text[from]) return false;
  const next = chunks[chunks.indexOf(chunk) + 1];
  if (namesSomething(words, chunk, next, chunks[chunks.indexOf(chunk) + 2])) return false;
  if (letters[from + 1] === "q" && from + 2 === to && letters[from] !== "Y") return true;
  if (to - from > 1) return !"S".includes(letters[from + 1]!) && words.concept[from] === undefined && !isLabel(words, chunk);
  if (next?.kind === "and" && letters[0] === "C" && instructs(words, chunk, next) && verb[next.to] === text[next.to]) return true;
  if (next?.kind === "adverb") return letters[from] === "K" && /ly$/.test(text[next.from]!) && words.concept[from] === undefined;
  return (
    next?.kind === "noun" ||
    (next?.kind === "preposition" &&
      text[next.from] !== "of" &&
      !namesChange(words, from, next) &&
      words.concept[from] === undefined &&
      !hasHappened(chunks))
  );
}

/**
 * Whether a line whose first word can be a verb names something: "Stage 2", "Access to records", "Risk register", "Report form:",
 * "Support Group meets". A word before a title in capitals, and all in capitals, is a heading.
 */
function namesSomething(words: Words, { from, to }: Chunk, next: Chunk | undefined, afterNext: Chunk | undefined): boolean {
  const { letters, text } = words,
    first = text[from]!,
    capital = (at: number) => /^[A-Z][a-z]/.test(words.sentence.slice(words.start[at] ?? 0)),
    after = text[from + 1] ?? "";
  const bare = to - from > 1 && !"dzoq".includes(letters[from + 1]!);
  if (labelNouns.has(first) && !"dzo".includes(letters[from + 1] ?? " ")) return true;
  if (letters[from + 1] === "q" && to === from + 2 && next?.kind !== "noun" && /^(?:\d{1,2}|(?:19|20)\d\d)$/.test(after)) return true;
  if (next?.kind === "preposition" && to - from === 1 && nounsBefore(text[next.from]!).has(first)) return true;
  if (bare && next?.kind === "colon" && !(afterNext && words.verb[afterNext.from] === text[afterNext.from])) return true;
  if (next?.kind === "finite" && to - from > 1 && text[next.from] !== words.verb[next.from] && letters[next.from] === "V" && !next.perfect)
    return true;
  if (letters[from] === "V") return false;
  if (CONTACTING.test(first) && !KEPT.test(text[to - 1]!)) return false;
  if (
    bare &&
    capital(from) &&
    capital(from + 1) &&
    !"HQ".includes(letters[from + 1]!) &&
    (next === undefined || !/^(?:preposition|relative|condition|adverb)$/.test(next.kind) || capital(next.to))
  )
    return true;
  return to - from > 1 && from === 0 && !/[a-z]/.test(words.sentence);
}

/** What is done with somebody who may have a name: "Contact Childline". */
const CONTACTING = /^(?:contact|call|phone|ring|email|text|report|notify|tell|inform|ask|see|visit|thank|support)$/;
/** What is kept of it: "Contact numbers", "Report form". */
const KEPT =
  /^(?:form|number|detail|list|page|name|address|sheet|log|book|line|card|point|group|worker|service|plan|policy|procedure|staff|team|officer|rule|record|desk|card|centre|office|assistant|guidance|template)s?$/;

/** "Frequent moves", "Review date 1 May": a noun with what stands before it and nothing else in the line, where no act is known by its first word; "Clear explanation of …". */
function isLabel(words: Words, chunk: Chunk): boolean {
  const at = chunk.from,
    unknown = words.vocabulary.action(words.text[at]!) === undefined;
  if (words.letters[at] === "Y" && chunk.to - at === 2 && words.text[chunk.to] === "of" && words.lemma[at + 1] === words.text[at + 1])
    return true;
  return /^date/.test(words.text[at + 1]!) || (unknown && words.letters.length <= chunk.to - at + (words.letters[at] === "Y" ? 1 : 0));
}

/** "Change in mood", "Loss of sleep": what follows belongs to a noun. */
function namesChange(words: Words, at: number, next: Chunk): boolean {
  return (
    words.text[next.from] === "in" &&
    !"dzoqS".includes(words.letters[next.to] ?? "d") &&
    words.vocabulary.action(words.text[at]!) === undefined
  );
}

/** "Consent for trips has been requested": a report, where nothing stands before its verb that could make it a part of an instruction. */
function hasHappened(chunks: readonly Chunk[]): boolean {
  const done = chunks.findIndex(({ kind, perfect }) => kind === "finite" && perfect);
  return (
    done > 0 &&
    !chunks.slice(0, done).some(({ kind }) => kind === "that" || kind === "relative" || kind === "condition" || kind === "comma")
  );
}

/** Streets and roads, whose names can begin with a verb: "Store Street, London". */
const STREET = /^(?:street|road|lane|avenue|drive|close|crescent|gardens|terrace|square|court|way|place|grove|hill|park|row|mews|walk)$/;

/** Whether a verb in its base form begins an address, an abbreviation or a courtesy and no instruction: "e.g. parties", "Thank you". */
export function beginsNoInstruction(words: Words, { from }: Chunk, next: Chunk | undefined): boolean {
  const first = words.text[from]!,
    after = words.text[from + 1] ?? "",
    capital = /^[A-Z]/.test(words.sentence.slice(words.start[from + 1] ?? 0));
  if (/^(?:e|i|eg|ie|nb)$/.test(first) || (first === "thank" && words.letters[from + 1] === "o")) return true;
  if (/^dates?$/.test(after)) return true;
  return next?.kind === "noun" && next.from === from + 1 && capital && STREET.test(after);
}
