import type { Definition } from "../reading/definitions";
import { chunksOf } from "../reading/clauses/parts/chunks";
import type { Range, Term } from "../reading/clauses/clause";
import { complementsOf } from "../reading/clauses/parts/complements";
import {
  type ConceptId,
  conceptId,
  conceptName,
  contrastOf,
  isKindOf,
  negation,
  sectionOf,
  type Vocabulary,
} from "../reading/words/vocabulary";
import { negates } from "./contrary";
import { scan } from "../reading/words/scan";
import { idOf } from "../reading/clauses/parts/term-concepts";
import { partsOf } from "../reading/clauses/parts/regions";

/** How two things stand to each other: the same, one within the other, overlapping, or apart. */
export type Relation = "equal" | "inside" | "contains" | "partial" | "different";

/** A thing as it is compared: its concept where it has one, else its head word, and the words that narrow it. */
interface Key {
  readonly id?: ConceptId | undefined;
  readonly head: string;
  readonly narrowing: readonly string[];
  /** Of what narrows it the words that stand before it: "volunteer" drivers, not drivers of volunteers. */ readonly before?: readonly string[];
  /** It stands alone, without words that say which: "the gardens". */ readonly bare?: boolean;
}

/** "anyone with parental responsibility": the words before name more than what is included. */
const OF_A_KIND =
  /\b(?:any(?:one|body|thing)?|every(?:one|body|thing)|those|people|persons?|adults?|others?)\b.* (?:with|who|whose|that|which|in)\b/i;

/** What a thing is called: its concept where it has one, and its head word. */
export interface Named {
  readonly id?: ConceptId | undefined;
  readonly head: string;
}

/** The vocabulary together with what the policies of one school define. */
export class Ontology {
  readonly #within: { readonly member: Key; readonly whole: Key }[] = [];
  readonly #apart: (readonly [Key, Key])[] = [];
  /** Words of one meaning that a definition tells apart: "parent" without grandparents. */
  readonly #said: (readonly [string, string])[] = [];

  /** @param definitions those of all the documents that are compared with one another */
  constructor(
    definitions: readonly Definition[],
    readonly vocabulary: Vocabulary,
  ) {
    for (const definition of definitions) {
      const term = keyOf(definition.term, vocabulary);
      if (!term) continue;
      for (const member of definition.members) {
        const key = keyOf(member, vocabulary);
        if (key && definition.kind === "excludes" && same(key, term) && key.head !== term.head) this.#said.push([term.head, key.head]);
        if (!key || same(key, term)) continue;
        if (definition.kind === "includes" && (covers(key, term) || OF_A_KIND.test(member))) continue;
        if (definition.kind === "excludes") this.#apart.push([term, key]);
        else if (definition.kind === "includes") this.#within.push({ member: key, whole: term });
        else if (definition.kind === "synonym" || definition.kind === "abbreviation")
          this.#within.push({ member: key, whole: term }, { member: term, whole: key });
      }
    }
  }

  /** How two terms stand to each other by what they name, whose they are, and what narrows them. */
  relation(a: Term, b: Term): Relation {
    const left = termKey(a),
      right = termKey(b);
    const kind = a.range?.unit === "clock" && b.range?.unit === "clock" ? "equal" : this.#kinds(left, right);
    if (!a.range && !b.range && OPEN_END.test(a.text) !== OPEN_END.test(b.text) && a.narrowing.some((word) => b.narrowing.includes(word)))
      return "different";
    if (kind === "different" || contrasted(a, b)) return "different";
    return combine(combine(kind, owners(a, b)), combine(narrowed(a, b, kind), ranges(a, b)));
  }

  /** Whether a definition of the school's policies names the narrower of two terms as a case of the wider. */
  named(a: Term, b: Term): boolean {
    const left = termKey(a),
      right = termKey(b);
    return this.#within.some(
      ({ member, whole }) => (covers(member, left) && covers(whole, right)) || (covers(member, right) && covers(whole, left)),
    );
  }

  /** Whether any definition says that something is a case of something else. */
  get defines(): boolean {
    return this.#within.length > 0;
  }

  /** What a term names, and after it what definitions say that this is a case of. */
  namesOf(term: Term): readonly [Named, ...Named[]] {
    const own = termKey(term);
    const also = alsoNamed(own, this.vocabulary);
    if (this.#within.length === 0) return [own, ...also];
    return [own, ...also, ...this.#within.flatMap(({ member, whole }) => (covers(member, own) ? [whole] : []))];
  }

  #kinds(a: Key, b: Key): Relation {
    if (a.head !== b.head)
      for (const [x, y] of this.#said) if ((a.head === x && b.head === y) || (a.head === y && b.head === x)) return "different";
    for (const [x, y] of this.#apart) if ((covers(x, a) && covers(y, b)) || (covers(x, b) && covers(y, a))) return "different";
    const plain = plainKinds(a, b, this.vocabulary);
    if (plain !== "different") return plain;
    if (b.id !== undefined && isCalled(a, b, b.id, this.vocabulary)) return "inside";
    if (a.id !== undefined && isCalled(b, a, a.id, this.vocabulary)) return "contains";
    for (const { member, whole } of this.#within) {
      if (covers(member, a) && covers(b, whole)) return "inside";
      if (covers(member, b) && covers(a, whole)) return "contains";
    }
    return "different";
  }
}

const BARE = /^(?:(?:the|all|any|every|each|no|our|of) )*[a-z-]+$/i;

function termKey(term: Term): Key {
  const { head, narrowing, text } = term,
    id = idOf(term);
  if (narrowing.length === 0 || id === undefined || !isKindOf(id, person) || / (?:of|from|with|in|at|who|about|for|on|by) /.test(text))
    return { id, head, narrowing, bare: narrowing.length === 0 && BARE.test(text) };
  const words = text.toLowerCase().split(" ").slice(0, -1);
  return { id, head, narrowing, before: narrowing.filter((word) => words.includes(word)) };
}

function plainKinds(a: Key, b: Key, vocabulary: Vocabulary): Relation {
  if (a.id !== undefined && b.id !== undefined) {
    if (a.id === b.id) return "equal";
    if (vocabulary.areDisjoint(a.id, b.id)) return "different";
    return isKindOf(a.id, b.id) ? "inside" : isKindOf(b.id, a.id) ? "contains" : "different";
  }
  return a.head === b.head ? "equal" : "different";
}

const person = conceptId("people:person");

/** "volunteer drivers", "parent governors": what else people are by the words before. */
function alsoNamed(key: Key, vocabulary: Vocabulary): { readonly id: ConceptId; readonly head: string }[] {
  return [...alsoBefore(key, vocabulary), ...alsoLast(key, vocabulary)];
}

/** "sensory garden" is a garden, though the vocabulary knows both only as kinds of a third thing. */
function alsoLast({ id }: Key, vocabulary: Vocabulary): { readonly id: ConceptId; readonly head: string }[] {
  const name = id === undefined ? "" : conceptName(id),
    head = name.slice(name.lastIndexOf(" ") + 1),
    whole = head === name ? undefined : vocabulary.noun(head);
  return whole !== undefined && whole !== id && sectionOf(whole) === sectionOf(id!) ? [{ id: whole, head }] : [];
}

function alsoBefore({ id, before = [] }: Key, vocabulary: Vocabulary): { readonly id: ConceptId; readonly head: string }[] {
  if (before.length === 0 || id === undefined || !isKindOf(id, person)) return [];
  return before.flatMap((word) => {
    const other = vocabulary.noun(word);
    return other !== undefined && isKindOf(other, person) ? [{ id: other, head: word }] : [];
  });
}

function isCalled(key: Key, { bare }: Key, kind: ConceptId, vocabulary: Vocabulary): boolean {
  return (
    alsoBefore(key, vocabulary).some(({ id }) => isKindOf(id, kind)) ||
    (bare === true && alsoLast(key, vocabulary).some(({ id }) => isKindOf(id, kind)))
  );
}

/** Whether `wide` names `narrow` or a kind that it belongs to. */
function covers(wide: Key, narrow: Key): boolean {
  return (
    (wide.id !== undefined && narrow.id !== undefined ? isKindOf(narrow.id, wide.id) : wide.head === narrow.head) &&
    wide.narrowing.every((word) => narrow.narrowing.includes(word))
  );
}

function same(a: Key, b: Key): boolean {
  return covers(a, b) && covers(b, a);
}

function keyOf(words: string, vocabulary: Vocabulary): Key | undefined {
  const scanned = scan(words, vocabulary);
  const phrase = complementsOf(scanned, partsOf(chunksOf(scanned.letters))).items.find((item) => item.phrases.length > 0)?.phrases[0];
  return phrase && { id: phrase.id, head: phrase.head, narrowing: phrase.narrowing };
}

const qualities = new WeakMap<Term, readonly (readonly [number, number])[]>();

/** What the words before its head say that a thing is, of all that words can say against one another. */
function qualitiesOf(term: Term): readonly (readonly [number, number])[] {
  let known = qualities.get(term);
  if (!known)
    qualities.set(
      term,
      (known = term.text.includes(" ")
        ? term.text
            .toLowerCase()
            .split(/[ ]/)
            .slice(0, -1)
            .flatMap((word) => contrastOf.get(word) ?? [])
        : []),
    );
  return known;
}

/** "the upper playground" and "the lower playground", though both are just playgrounds. */
function contrasted(a: Term, b: Term): boolean {
  if (denies(a, b) || denies(b, a)) return true;
  const left = qualitiesOf(a);
  if (left.length === 0) return false;
  const right = qualitiesOf(b);
  return left.some(
    ([set, place]) => right.some(([other]) => other === set) && !right.some(([other, there]) => other === set && there === place),
  );
}

/** "the non-calculator paper" and "the calculator paper", "unauthorised absence" and "authorised absence". */
function denies(a: Term, b: Term): boolean {
  if (!BEGINS_NEGATIVE.test(a.text)) return false;
  const plain = wordsIn(b);
  return wordsIn(a).some((word) => plain.some((other) => negates(word, other)));
}

const BEGINS_NEGATIVE = new RegExp(`\\b(?:${negation.prefixes.join("|")})`, "i");
/** The words of a term, "non calculator" as one. */
function wordsIn({ text }: Term): string[] {
  return text
    .toLowerCase()
    .replace(/\bnon /g, "non-")
    .split(" ");
}

/** "on their devices" beside "on school devices": whose they are is what is set against each other. */
const THEIRS = /^(?:their|his|her|your|my) /i;

/** "another's post". */
const ANOTHERS = /^another(?:['\u2019]s| person['\u2019]s) /i;

/** Whose two things are. What nobody has of his own, the school's hens, is the school's anyway. */
function owners(a: Term, b: Term): Relation {
  if ((ANOTHERS.test(a.text) && THEIRS.test(b.text)) || (ANOTHERS.test(b.text) && THEIRS.test(a.text))) return "different";
  if (a.owner === b.owner) return "equal";
  if ((a.owner === "school" && THEIRS.test(b.text)) || (b.owner === "school" && THEIRS.test(a.text))) return "different";
  if ((a.owner ?? b.owner) === "school" && a.concept === undefined && b.concept === undefined) return "equal";
  if (a.owner === undefined) return "contains";
  return b.owner === undefined ? "inside" : "different";
}

function narrowed(a: Term, b: Term, kind: Relation): Relation {
  const more = a.narrowing.filter((word) => !b.narrowing.includes(word) && word !== b.head && word !== "include"),
    less = b.narrowing.filter((word) => !a.narrowing.includes(word) && word !== a.head && word !== "include");
  if (more.length === 0 && less.length === 0) return "equal";
  if (more.length > 0 && less.length > 0) return "different";
  if (kind === "inside" && less.length > 0) return "partial";
  if (kind === "contains" && more.length > 0) return "partial";
  return more.length > 0 ? "inside" : "contains";
}

/** "more than sixteen" leaves sixteen out. */
const OPEN_END = /^(?:more than|less than|fewer than|over|under|above|below) /i;

function ranges(a: Term, b: Term): Relation {
  const x = a.range,
    y = b.range;
  if (!x && !y) return "equal";
  if (!x) return "contains";
  if (!y) return "inside";
  if (x.unit !== y.unit) return "different";
  const low = Math.max(x.min ?? -Infinity, y.min ?? -Infinity),
    high = Math.min(x.max ?? Infinity, y.max ?? Infinity);
  if (
    low > high ||
    (low === high && (OPEN_END.test(a.text) || OPEN_END.test(b.text))) ||
    (low === high && (x.min ?? 0) !== (y.min ?? 0) && !strictlyWithin(x, low) && !strictlyWithin(y, low))
  )
    return "different";
  const within = (y.min ?? -Infinity) <= (x.min ?? -Infinity) && (x.max ?? Infinity) <= (y.max ?? Infinity),
    around = (x.min ?? -Infinity) <= (y.min ?? -Infinity) && (y.max ?? Infinity) <= (x.max ?? Infinity);
  return within && around ? "equal" : within ? "inside" : around ? "contains" : "partial";
}

/** "at 7.45" lies before 8.30, not on its edge. */
function strictlyWithin({ min, max }: Range, at: number): boolean {
  return (min === undefined || min < at) && (max === undefined || at < max);
}

/** Two relations of the same pair taken together. */
function combine(a: Relation, b: Relation): Relation {
  if (a === "different" || b === "different") return "different";
  if (a === "equal") return b;
  if (b === "equal" || a === b) return a;
  return "partial";
}
