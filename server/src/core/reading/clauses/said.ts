import { conceptName } from "../words/vocabulary";
import type { Words } from "../words/scan";
import { type RawAttribute, attributesOf } from "./attributes";
import type { Clause, Condition, Exception, Precedence, SlotName, Term } from "./clause";
import type { Frame } from "./around/frame";
import { Meaning } from "./meaning";
import { predicateText } from "./shown/predicate-text";
import type { RawAsWritten, RawClause, RawSlot } from "./raw";
import { supposedDoer, supposedThing, topicOf } from "./around/pronouns";
import { joinedText, type Phrase } from "./parts/terms";

/** Something that words say, without its place, and the word indexes where it stands. */
type Unplaced<T> = { readonly [Field in Exclude<keyof T, "span" | "source">]-?: T[Field] } & { readonly from: number; readonly to: number };

/** Words with which a permission says how far it goes without naming a case. */
const MEASURES = /^(?:reasonable|reasonably|occasional|occasionally|moderate|limited|proportionate|sensible|sensibly|incidental)$/;

/** "directly", "straight to": with nobody between. */
const DIRECTLY = /\b(?:directly|straight to)\b/;

/** What the words of a clause say wherever they stand: worked out once for all places in which a sentence is written. */
export class Said {
  readonly raw: RawClause;
  readonly words: Words;
  readonly text: string;
  readonly forceText: string;
  readonly action: { readonly text: string; readonly verb: string; readonly concept: string | undefined };
  /** The act in the words of the policy, where its object is no pronoun that stands for something else. */
  readonly predicate: string | undefined;
  /** Who is bound where others are spoken of, whom they are in the condition before, and their act. */
  readonly asWritten:
    | {
        readonly actor: UnplacedSlot | undefined;
        readonly doer: readonly Term[] | undefined;
        readonly force: Clause["force"];
        readonly predicate: string;
      }
    | undefined;
  readonly slots: readonly { readonly name: SlotName; readonly slot: UnplacedSlot }[];
  readonly others: readonly UnplacedSlot[];
  readonly conditions: readonly Unplaced<Condition>[];
  readonly exceptions: readonly Unplaced<Exception>[];
  readonly attributes: readonly (RawAttribute & { readonly text: string })[];
  readonly precedence: readonly Unplaced<Precedence>[];
  /** Whom the condition before names, where the clause says "they". */
  readonly doer: readonly Term[] | undefined;
  /** What the condition before names, where the clause says "it" or "these". */
  readonly thing: readonly Term[] | undefined;
  readonly measured: boolean;
  readonly direct: boolean;
  readonly departs: boolean;
  readonly residueShare: number;
  #meanings: Meaning[] = [];

  /** @param departs whether its sentence departs from what was said before */
  constructor(words: Words, raw: RawClause, departs: boolean) {
    const { verb, id } = raw.action,
      text = (from: number, to: number) => textOf(words, from, to),
      doer = supposedDoer(words, raw),
      thing = supposedThing(words, raw);
    this.raw = raw;
    this.words = words;
    this.text = words.sentence.slice(words.start[raw.from] ?? 0, words.end[raw.to - 1] ?? 0);
    this.forceText = text(raw.forceFrom, raw.forceTo);
    this.action = { text: verb === "any" ? "have or use" : verb, verb, concept: id === undefined ? undefined : conceptName(id) };
    this.predicate = raw.action.predicate && predicateText(raw.action.predicate, raw.force, {});
    this.asWritten = raw.asWritten && asWrittenOf(words, raw, raw.asWritten);
    this.slots = slotsOf(words, raw);
    this.others = raw.others.map((slot) => unplaced(words, slot));
    this.conditions = raw.conditions.map(({ from, to, words: said, kind, negated, even }) => ({
      text: writtenOf(words, from, to),
      words: said,
      kind: kind as Condition["kind"],
      negated,
      from,
      to,
      even,
    }));
    this.exceptions = raw.exceptions.map(({ from, to, words: said, kind, phrases, closed }) => ({
      text: writtenOf(words, from, to),
      words: said,
      kind: (kind === "if" || kind === "who" ? "only" : kind) as Exception["kind"],
      terms: phrases.map(termOf),
      closed,
      from,
      to,
    }));
    this.attributes = attributesOf(words, raw).map(({ name, range, from, to, hedged }) => ({
      name,
      range,
      from,
      to,
      hedged,
      text: text(from, to),
    }));
    this.precedence = raw.precedence.map(({ from, to }) => ({
      kind: words.text[from] === "subject to" ? ("yields" as const) : ("overrides" as const),
      target: text(from + 1, to),
      from,
      to,
    }));
    this.doer = doer && [termOf(doer)];
    this.thing = thing && [termOf(thing)];
    this.measured = raw.force === "P" && isMeasured(words, raw);
    this.direct = DIRECTLY.test(words.sentence.slice(words.start[raw.from] ?? 0, words.end[Math.min(raw.to, words.end.length - 1)] ?? 0));
    this.departs = departs;
    this.residueShare = raw.content === 0 ? 0 : raw.residue.length / raw.content;
  }

  /** What this means below a frame, read by itself or as a list's item that stands somewhere in the words. */
  meaningIn(frame: Frame | undefined, { itemAt, itemLength }: { readonly itemAt: number; readonly itemLength: number }): Meaning {
    let meaning = this.#meanings.find((one) => one.frame === frame && one.itemAt === itemAt && one.itemLength === itemLength);
    if (!meaning) {
      if (this.#meanings.length >= MOST_MEANINGS) this.#meanings = [];
      this.#meanings.push((meaning = new Meaning(this.text, frame, itemAt, itemLength)));
    }
    return meaning;
  }
}

/** Whether a sentence departs from what was said before: "however, …". */
export function departsFromBefore({ sentence }: Words): boolean {
  return DEPARTING.test(sentence);
}

/** Words that begin a sentence which departs from what was said before, or stand at its verb: "we do however allow". */
const DEPARTING =
  /^(?:however|nevertheless|nonetheless|exceptionally|that said|even so|by way of exception|as an exception)\b|^[^.,;:]{1,40}\b(?:do|does|may|can|will|is|are|would),? (?:however|nevertheless),? /i;

/** What a sentence is about, for a pronoun in the next one. */
export function topicTerms(words: Words): readonly Term[] | undefined {
  const phrase = topicOf(words);
  return phrase && [termOf(phrase)];
}

/** Under so many different headings a sentence's meanings are remembered. */
const MOST_MEANINGS = 8;

/** A part of a clause without its place. */
export interface UnplacedSlot {
  readonly terms: readonly Term[];
  readonly text: string | undefined;
  readonly preposition: string;
  readonly from: number;
  readonly to: number;
  readonly conditional: true | undefined;
}

function slotsOf(words: Words, { slots }: RawClause): Said["slots"] {
  const all: { name: SlotName; slot: UnplacedSlot }[] = [];
  for (const name in slots) {
    const slot = slots[name as SlotName];
    if (slot) all.push({ name: name as SlotName, slot: unplaced(words, slot) });
  }
  return all;
}

function asWrittenOf(words: Words, raw: RawClause, { actor, force, predicate }: RawAsWritten): Said["asWritten"] {
  const doer = actor && supposedDoer(words, { ...raw, slots: { actor } });
  return { actor: actor && unplaced(words, actor), doer: doer && [termOf(doer)], force, predicate: predicateText(predicate, force, {}) };
}

function unplaced(words: Words, slot: RawSlot): UnplacedSlot {
  const { phrases, preposition, from, to, conditional } = slot,
    terms = phrases.map(termOf),
    text = slot.text ?? joinedText(words, phrases);
  return { terms, text, preposition, from, to, conditional };
}

/** The words of a range as they are written, in small letters. */
function writtenOf({ sentence, start, end }: Words, from: number, to: number): string {
  return to > from
    ? sentence
        .slice(start[from], end[to - 1])
        .replace(/\s+/g, " ")
        .replace(/[,;:]$/, "")
        .toLowerCase()
    : "";
}

/** The words of a range as they are read, without the spaces before an apostrophe or a comma. */
function textOf({ text }: Words, from: number, to: number): string {
  if (to - from === 1) return text[from] ?? "";
  const joined = text.slice(from, to).join(" ");
  return joined.includes("'") || joined.includes(",") ? joined.replace(/ (?='s|'| ,)/g, "").replace(/ ,/g, ",") : joined;
}

/** What of a phrase is kept; there is nothing in it that was not read. */
export function termOf({ text, head, concept, narrowing, loose, owner, universal, range, pronoun }: Phrase): Term {
  const kept = loose.length > 0 ? [...narrowing, ...loose] : narrowing,
    term: { -readonly [name in keyof Term]: Term[name] } = concept
      ? { text, head, concept, narrowing: kept }
      : { text, head, narrowing: kept };
  if (owner) term.owner = owner;
  if (universal) term.universal = universal;
  if (range) term.range = range;
  if (pronoun) term.pronoun = pronoun;
  return term;
}

/** A word of measure in the clause, or just before its first word ("Reasonable use of …"). */
function isMeasured(words: Words, { from, to }: RawClause): boolean {
  let start = from;
  while (start > 0 && start > from - 5 && !/[,;:]/.test(words.letters[start - 1]!)) start--;
  return words.text.slice(start, to).some((word) => MEASURES.test(word));
}
