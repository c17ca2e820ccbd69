import { type ConceptId, conceptId, conceptName, containerWords, isKindOf, isOwnable, sectionOf } from "../../words/vocabulary";
import { universalWords, type Words } from "../../words/scan";
import type { Chunk } from "./chunks";
import type { Range, Term } from "../clause";
import type { Stretch } from "../raw";
import type { Part } from "./regions";
import { boundedRange, rangeOf } from "./ranges";

/** A term while it is being put together: word range and vocabulary index beside what is kept. */
export interface Phrase extends Term {
  readonly from: number;
  readonly to: number;
  readonly id?: ConceptId;
  /** Begins with "no" or "neither". */
  readonly none?: boolean;
  /** "only" stands before it. */
  readonly only?: boolean;
  /** Words of relative and participle phrases that narrow it, apart from its own. */
  readonly loose: readonly string[];
  readonly who?: { readonly from: number; readonly to: number };
  /** A participle phrase after it: staff *acting as head*. */
  readonly participle?: { readonly from: number; readonly to: number };
  /** Where what hangs on its last noun ends: the parents of the child *concerned*. */
  readonly hangsTo?: number;
}

/** What may be known of a phrase beside its words. */
type Known = Partial<Omit<Phrase, "text" | "head" | "from" | "to">>;

/** A phrase with what is known of it. All have the same fields in the same order, so that they are read quickly. */
export function phraseFrom(text: string, head: string, { from, to }: Stretch, known: Known = NOTHING): Phrase {
  return {
    text,
    head,
    narrowing: known.narrowing ?? [],
    loose: known.loose ?? [],
    owner: known.owner,
    universal: known.universal,
    none: known.none,
    only: known.only,
    hangsTo: known.hangsTo,
    concept: known.concept,
    id: known.id,
    range: known.range,
    pronoun: known.pronoun,
    from,
    to,
    who: known.who,
    participle: known.participle,
  };
}

const NOTHING: Known = {};

/** Determiners that open a number to one side. */
const BOUNDS: Readonly<Record<string, string | undefined>> = {
  "more than": "more than",
  "less than": "less than",
  "fewer than": "less than",
  "no more than": "at most",
  "not more than": "at most",
  "no fewer than": "at least",
  "not less than": "at least",
  "at least": "at least",
  "a minimum of": "at least",
  "at most": "at most",
  "up to": "at most",
  "a maximum of": "at most",
};
const SKIP = new Set([
  "own",
  "and",
  "following",
  "same",
  "other",
  "relevant",
  "appropriate",
  "very",
  "new",
  "current",
  "whole",
  "entire",
  "particular",
  "respective",
  "applicable",
  "usual",
  "necessary",
  "happen",
  "occur",
]);
const person = conceptId("people:person");

/** The phrase of a noun chunk; `words` is the sentence. Returns undefined for a chunk without any content. */
export function phraseOf(words: Words, chunk: Chunk, part?: Part): Phrase | undefined {
  const { letters, text, lemma, concept, vocabulary } = words;
  if (chunk.pronoun) {
    const body = /^(?:everyone|everybody|anyone|anybody)$/.test(text[chunk.from]!);
    return phraseFrom(text[chunk.from]!, text[chunk.from]!, chunk, { pronoun: !body });
  }
  if (chunk.clause) {
    const content = text.slice(chunk.from + 1, chunk.to).filter((_, i) => "NHQVKAYGU".includes(letters[chunk.from + 1 + i]!));
    return phraseFrom(written(words, chunk.from, chunk.to), text[chunk.from]!, chunk, { narrowing: content });
  }
  let from = chunk.from,
    universal = false,
    none = false,
    only = chunk.alone === true,
    owner: Term["owner"];
  const narrowing: string[] = [];
  while (from < chunk.to - (chunk.to - chunk.from === 1 && letters[from] === "R" ? 1 : 0) && "dzLxR".includes(letters[from]!)) {
    if (letters[from] === "z") {
      none = true;
      universal = true;
    }
    if (letters[from] === "L") only = true;
    if (universalWords.has(text[from]!)) universal = true;
    from++;
  }
  if (letters[from] === "S" && text[from - 1] === "another") narrowing.push("another");
  let head = chunk.to - 1;
  while (
    head > from &&
    (letters[head] === "S" ||
      ("AR".includes(letters[head]!) && "NHKQ".includes(letters[head - 1]!) && concept[head] === undefined && false))
  )
    head--;
  const bare = from >= chunk.to;
  for (let i = from; i < head; i++) {
    const word = text[i]!;
    if (letters[i] === "S" || letters[i] === "R" || letters[i] === "d" || letters[i] === "z") {
      if (universalWords.has(word)) universal = true;
      continue;
    }
    if (universalWords.has(word)) {
      universal = true;
      continue;
    }
    if (SKIP.has(word) && word !== "own") continue;
    if (vocabulary.owners.personal.has(word)) {
      owner = "personal";
      continue;
    }
    if (vocabulary.owners.school.has(word) && i < head) {
      owner ??= "school";
      continue;
    }
    if (letters[i] === "q") {
      narrowing.push(text[i]!);
      continue;
    }
    narrowing.push(lemma[i]!);
  }
  if (bare && /^(?:nobody|no one|none)$/.test(text[chunk.to - 1]!))
    return phraseFrom(text[chunk.to - 1]!, "person", chunk, { concept: "people:person", id: person, universal: true, none: true });
  if (bare)
    return phraseFrom(text.slice(chunk.from, chunk.to).join(" "), text[chunk.to - 1]!, chunk, {
      universal: universal || undefined,
      none: none || undefined,
      pronoun: !universal,
    });
  const plain = rangeOf(words, chunk.from, chunk.to),
    bound = BOUNDS[text[chunk.from]!],
    range = plain && bound ? boundedRange(plain, bound) : plain;
  let id = (range && range.unit !== "") || isBody(words, chunk, head) ? undefined : (concept[head] ?? vocabulary.noun(lemma[head]!));
  if (id === undefined && head > from && "AKNGU".includes(letters[head]!) && concept[head - 1] !== undefined && letters[head] === "A")
    id = concept[head - 1];
  const pupilOwner =
    head - 2 >= from && letters[head - 1] === "S" && "HQ".includes(letters[head - 2]!) && id !== undefined && isOwnable(id);
  if (pupilOwner && owner === undefined && concept[head - 2] !== undefined && isKindOf(concept[head - 2]!, person)) owner = "personal";
  if (id !== undefined && !isOwnable(id) && owner === "school") owner = undefined;
  if (universalWords.has(text[head]!)) universal = true;
  const loose: string[] = [];
  let who: Phrase["who"], participle: Phrase["participle"], hangsTo: number | undefined;
  // "volunteers included"
  if (part)
    for (const region of part.regions) {
      hangsTo = Math.max(hangsTo ?? 0, region.to);
      if (text.slice(region.from, region.to).join(" ") !== "included") {
        if (region.kind === "relative") who = { from: region.from, to: region.to };
        else if (region.kind === "participle") {
          participle = { from: region.from, to: region.to };
          if (letters[region.from] === "x") loose.push("not");
        }
        for (let i = region.from; i < region.to; i++)
          if ("NHQVKAYGUq".includes(letters[i]!) && !SKIP.has(text[i]!) && !SKIP.has(words.verb[i] ?? ""))
            loose.push(words.verb[i] ?? lemma[i]!);
      }
    }
  return phraseFrom(written(words, chunk.from, chunk.to), lemma[head]!, chunk, {
    narrowing,
    loose,
    owner,
    universal: universal || undefined,
    none: none || undefined,
    only: only || undefined,
    hangsTo,
    concept: id !== undefined ? conceptName(id) : undefined,
    id,
    range,
    who,
    participle,
  });
}

/** "The club will", "write to the club", "all parties": those who meet, where at or after the club, and at parties, it is the time at which they do. */
function isBody({ text, lemma, concept }: Words, { from }: Chunk, head: number): boolean {
  if (concept[head] === undefined) return false;
  if (text[head] === "parties")
    return /^(?:all|both|the|these|any|other|either|relevant|interested)$/.test(text[head - 1] ?? "") && head - from <= 2;
  return lemma[head] === "club" && !/^(?:at|in|during|after|before|until|throughout|between|outside)$/.test(text[from - 1] ?? "");
}

/** The words as the author wrote them; a capital that only begins the sentence is not kept. */
export function written({ sentence, start, end }: Words, from: number, to: number): string {
  const cut = sentence.slice(start[from] ?? 0, end[to - 1] ?? 0),
    text = cut.includes("*") || cut.includes("_") ? cut.replace(/[*_]{1,2}/g, "") : cut;
  return (start[from] ?? 0) === 0 && /^[A-Z](?:[a-z]| )/.test(text) && !/^[A-Z][a-z]+ [A-Z][a-z]/.test(text)
    ? text[0]!.toLowerCase() + text.slice(1)
    : text;
}

/** Several phrases with what stands between them: "staff, governors and volunteers". Undefined where they do not follow one another in the sentence. */
export function joinedText(words: Words, phrases: readonly Phrase[]): string | undefined {
  const [first, ...more] = phrases,
    last = more[more.length - 1];
  // "between 8.30 and 3.15" is one range of time.
  if (first?.range && !last && words.letters.slice(first.from, first.to).includes("&")) return written(words, first.from, first.to);
  if (!first || !last || more.some(({ from }, i) => from < phrases[i]!.to)) return undefined;
  const text = `${first.text}${gap(words, first.to)}${written(words, first.to, last.to)}`;
  return first.none ? text.replace(/ nor /g, " or ") : text;
}

/** What stands between a word and the one before it: a space, but none before a comma or a slash. */
export function gap({ sentence, start }: Words, at: number): string {
  return /^[,;/)\]]/.test(sentence.slice(start[at] ?? 0)) ? "" : " ";
}

/** "pupils of all ages": whatever they are like, which leaves none of them out. */
const SORTS_OF_PEOPLE = /^(?:age|ability|background|faith|grade|rank|year|group|class|level)$/;

/** "of" and "about" phrases belong to the noun before them: a container gives way to what it contains, any other noun is narrowed. */
export function withOf(outer: Phrase, inner: Phrase, preposition: string): Phrase {
  if (preposition === "of" && /^(?:sort|kind|type|description|size|make|nature)$/.test(inner.head))
    return { ...outer, universal: outer.universal ?? inner.universal, to: inner.to };
  if (preposition === "of" && inner.universal && kindOfPhrase(outer) === "people" && SORTS_OF_PEOPLE.test(inner.head))
    return { ...outer, universal: true, text: `${outer.text} of ${inner.text}`, to: inner.to };
  if (preposition === "of" && containerWords.has(outer.head))
    return {
      ...inner,
      universal: inner.universal ?? outer.universal,
      none: inner.none ?? outer.none,
      from: outer.from,
      to: inner.to,
      text: `${outer.text} of ${inner.text}`,
    };
  if (preposition === "of" && inner.universal === undefined && inner.id !== undefined && conceptName(inner.id) === "people:school")
    return {
      ...outer,
      narrowing: /\b(?:other|another|different|neighbouring|partner|previous)\b/.test(inner.text)
        ? [...outer.narrowing, "other school"]
        : outer.narrowing,
      to: inner.to,
    };
  if (preposition === "of" && outer.id !== undefined && isOwnable(outer.id) && /^(?:their|his|her|your) own$/i.test(inner.text))
    return { ...outer, owner: "personal", text: `${outer.text} of ${inner.text}`, to: inner.to };
  if (preposition === "of" && outer.range === undefined && inner.range && isOpen(inner.range))
    return { ...outer, range: inner.range, text: `${outer.text} of ${inner.text}`, to: inner.to };
  const owner = outer.owner ?? inner.owner;
  return {
    ...outer,
    hangsTo: inner.hangsTo ?? outer.hangsTo,
    owner,
    narrowing: [...outer.narrowing, ...inner.narrowing, inner.head],
    text: `${outer.text} ${preposition} ${inner.text}`,
    to: inner.to,
  };
}

/** "more than £100", "up to three days": a measure with a bound on one side only. */
function isOpen({ min, max, unit }: Range): boolean {
  return unit !== "" && unit !== "clock" && (min === undefined) !== (max === undefined);
}

/** Which part of a clause a phrase belongs to by what it names. */
export function kindOfPhrase(phrase: Phrase): "people" | "things" | "channels" | "places" | "times" | "none" {
  if (phrase.range?.unit === "clock") return "times";
  if (phrase.id === undefined) return "none";
  const section = sectionOf(phrase.id);
  return section === "actions" || section === "capacities" ? "none" : section;
}
