import { WHOLE_CONDITIONS } from "../../../../../../grammar/words";
import { CLAUSAL, type Words } from "../../words/scan";
import { conceptId, sectionOf } from "../../words/vocabulary";
import type { Chunk } from "./chunks";
import { ensuringVerbs, forceVerbs, settings, transparentVerbs } from "../verb-kinds";
import { isHindered } from "../forms/hindrances";
import type { ChunkSigns } from "./regions";

const school = conceptId("people:school");
const COMPLETE = new Set(WHOLE_CONDITIONS.split(", "));
const TEMPORAL = new Set(["until", "till", "before", "after", "prior to", "without"]);
/** Before a verb in -ing these say when. */
const ON_DOING = new Set([...TEMPORAL, "on", "upon", "following", "since"]);
/** After these, people with a verb in -ing are what is seen or stopped, not a kind of people. */
const PERCEIVING = new Set([
  "stop",
  "prevent",
  "keep",
  "see",
  "find",
  "leave",
  "catch",
  "have",
  "permit",
  "allow",
  "let",
  "get",
  "involve",
  "be",
  "accept",
  "tolerate",
  "condone",
  "welcome",
  "mind",
]);

/** What the words of a sentence say about its chunks. */
export class WordSigns implements ChunkSigns {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  selfContained({ from, to }: Chunk): boolean {
    return isWholeCase(this.#words, from, to);
  }

  temporal({ kind, from, to }: Chunk): boolean {
    const { text, letters } = this.#words;
    return (
      kind === "preposition" &&
      (TEMPORAL.has(text[from]!) ||
        (letters[to] === "G" && ON_DOING.has(text[from]!) && !"VU".includes(letters[from - 1] ?? " ") && !isHindered(this.#words, from)))
    );
  }

  stative({ head = -1 }: Chunk): boolean {
    return /^(?:keep|leave|make)$/.test(this.#words.verb[head] ?? "");
  }

  hangs(chunk: Chunk, before: Chunk, verb: Chunk | undefined): boolean {
    return hangsOn(this.#words, chunk, before, verb);
  }

  clausal({ from }: Chunk): boolean {
    return CLAUSAL.has(this.#words.text[from]!);
  }

  locates({ from }: Chunk, before: Chunk, comma: boolean, after: readonly Chunk[]): boolean {
    return (
      this.#words.text[from] === "where" && (isWhere(this.#words, before, comma) || (!comma && isWhereOneIs(this.#words, before, after)))
    );
  }

  asks(chunk: Chunk, before: Chunk, outer: Chunk | undefined): boolean {
    return asked(this.#words, chunk, before, outer);
  }

  aims(chunk: Chunk, taken: readonly Chunk[]): boolean {
    return chunk.kind === "condition" ? FOR_WHICH.has(this.#words.text[chunk.from]!) : aims(this.#words, chunk, taken);
  }

  inThird({ kind, from }: Chunk): boolean {
    if (kind !== "finite") return false;
    const { letters, verb, text } = this.#words;
    return letters[from] !== "v" && verb[from] !== undefined && verb[from] !== text[from] && text[from]!.endsWith("s");
  }

  thenGoesOn(comma: Chunk | undefined, next: Chunk | undefined): boolean {
    return comma?.kind === "comma" && next !== undefined && this.#words.text[next.from] === "then";
  }

  leadsTo({ from, to }: Chunk): boolean {
    return this.#words.letters.slice(from, to).includes("t") || / to$/.test(this.#words.text[from]!);
  }

  instructs(chunk: Chunk, next: Chunk | undefined): boolean {
    return instructs(this.#words, chunk, next);
  }
}

/** "where possible", "as needed": a case that needs no more words; "if asked to leave" goes on. */
export function isWholeCase(words: Words, from: number, to: number): boolean {
  return to - from === 1 && COMPLETE.has(words.text[from]!) && (words.letters[to] !== "t" || words.text[from]!.startsWith("as "));
}

/** "declare | who they are", "check | whether it is safe", "consider | if it helps": a question in the place of an object. */
function asked(words: Words, chunk: Chunk, before: Chunk, outer: Chunk | undefined): boolean {
  const word = words.text[chunk.from]!;
  if (before.kind === "preposition")
    return (
      before.to === chunk.from &&
      (ASKED.test(word) ||
        (word === "which" && outer?.kind === "verb" && outer.passive !== true && outer.to === before.from) ||
        (LIKENING.test(words.text[before.from]!) && /^(?:when|where|if|while)$/.test(word)))
    );
  if (before.kind === "noun" && word === "whether") return before.to === chunk.from && words.text[before.from] === "example";
  if (before.kind === "noun" && word === "as" && chunk.kind === "condition")
    return (
      (before.to === chunk.from && words.text.slice(before.from - 3 < 0 ? 0 : before.from - 3, before.to).includes("same")) ||
      (before.kind === "noun" && word === "as" && chunk.kind === "condition" && words.text[chunk.to + 1] === "would")
    );
  const verb =
    before.head !== undefined && before.head >= 0 && before.to === before.head + 1 && before.to === chunk.from
      ? words.verb[before.head]
      : undefined;
  if (
    chunk.kind === "condition" &&
    verb !== undefined &&
    before.passive !== true &&
    words.letters[chunk.to] === "t" &&
    /^(?:when|where|whether)$/.test(word)
  )
    return true;
  if (
    chunk.kind === "condition" &&
    verb !== undefined &&
    before.passive !== true &&
    "dzoNHQA".includes(words.letters[chunk.to] ?? " ") &&
    ((word === "where" && WONDERING.test(verb)) || (word === "when" && SETTLING.test(verb)))
  )
    return true;
  if (chunk.kind === "relative")
    return verb !== undefined && before.passive !== true && /^(?:who|how|what|why|how much|how many|how often)$/.test(word);
  return chunk.kind === "condition" && verb !== undefined && (word === "whether" || (word === "if" && WONDERING.test(verb)));
}

/** After a preposition these ask: decide about whether it is safe. */
const ASKED = /^(?:whether|who|how|what|why|how much|how many|how often)$/;

/** Whether "where" after a noun says what happens there: after a word for any place, after "a room", and, with a comma, after any place. */
function isWhere({ lemma, text, concept }: Words, { from, to }: Chunk, comma: boolean): boolean {
  const id = concept[to - 1],
    place = id !== undefined && sectionOf(id) === "places";
  return (
    settings.has(lemma[to - 1]!) ||
    (place && (comma || /^(?:an?|any|some|every|no|other|those)$/.test(text[from]!) || (to - from === 1 && text[from] !== lemma[from])))
  );
}

/** "the same care as when …": what something is set beside. */
const LIKENING = /^(?:as|like)$/;

/** "the school where you work", "a hall where meetings are held": people or things are at a place, so that "where" says which. */
function isWhereOneIs({ concept, verb }: Words, { to }: Chunk, after: readonly Chunk[]): boolean {
  const id = concept[to - 1],
    place = id === undefined || id === school || /^(?:places|times)$/.test(sectionOf(id));
  const at =
    after[0]?.kind === "noun"
      ? after.findLast(({ kind, head }) => kind === "finite" || kind === "gerund" || head !== undefined || kind === "noun")
      : undefined;
  return place && at !== undefined && at !== after[0] && BEING.test(verb[at.head ?? at.from] ?? "");
}

/** Verbs of being somewhere, which a place belongs to. */
const BEING = /^(?:work|live|study|teach|learn|stay|sleep|train|serve|base|employ|hold|keep|store|locate)$/;

/** "when they join | to ensure that they know the rules": what the act is for, after a case that needs no more to be whole. */
function aims(words: Words, { head = -1 }: Chunk, taken: readonly Chunk[]): boolean {
  const act = words.verb[head] ?? "";
  if (!ensuringVerbs.has(act) && !AIMING.test(act)) return false;
  return (
    !taken.some(
      (chunk) =>
        (chunk.head !== undefined || chunk.kind === "gerund" || chunk.kind === "finite") &&
        leadsOn(words.verb[chunk.head ?? chunk.from] ?? ""),
    ) &&
    taken[taken.length - 1]!.kind !== "finite" &&
    taken[taken.length - 1]!.kind !== "participle"
  );
}

/** Before what an act is for. */
const FOR_WHICH = new Set(["in order to", "so as to", "so that", "in order that"]);
/** Verbs that say what an act is for. */
const AIMING = /^(?:enable|prevent|avoid|protect|reduce|minimise|safeguard)$/;
/** Verbs under which another one stands with "to". */
function leadsOn(verb: string): boolean {
  return (
    forceVerbs.has(verb) || transparentVerbs.has(verb) || /^(?:use|want|wish|need|like|have|fail|plan|work|act|help|choose)$/.test(verb)
  );
}

/** Verbs after which "when" asks. */
const SETTLING = /^(?:consider|decide|determine|know|establish|agree|confirm)$/;
/** Verbs after which "if" asks. */
const WONDERING = /^(?:consider|check|ask|decide|see|know|determine|establish|confirm|assess|state|say|indicate|specify|show)$/;

/** "Parents | collecting children", "anyone | working alone": a verb in -ing that says which people are meant. */
function hangsOn(words: Words, chunk: Chunk, before: Chunk, verb: Chunk | undefined): boolean {
  if (words.letters[chunk.from] !== "G" || chunk.from !== before.to) return false;
  if (verb === undefined && chunk.kind === "gerund" && !before.pronoun) return true;
  const person =
    "HQ".includes(words.letters[before.to - 1]!) ||
    /^(?:anyone|anybody|everyone|everybody|those|nobody|no one|someone)$/.test(words.text[before.to - 1]!);
  return person && (verb === undefined || !PERCEIVING.has(words.verb[verb.head ?? -1] ?? "be"));
}

/** After "If a pupil is hurt,": "call the office", "report it", "record and report". */
export function instructs(words: Words, { kind, from, to }: Chunk, next: Chunk | undefined): boolean {
  if (words.verb[from] === undefined || words.verb[from] !== words.text[from] || (kind !== "finite" && kind !== "noun")) return false;
  return (
    kind === "finite" ||
    ("KYV".includes(words.letters[from]!) &&
      (to - from > 1
        ? "Nq".includes(words.letters[from + 1]!) && words.letters[from] !== "Y"
        : next === undefined || (next.kind === "noun" && next.from === to) || next.kind === "and"))
  );
}
