import type { Block, Policy } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import type { Knowledge } from "../knowledge/knowledge";
import { keeping } from "../kept/keeping";
import { derived, takenOver } from "../kept/reuse";
import type { Clause, Slot } from "./clauses/clause";
import { withExceptionLines } from "./clauses/around/exception-lines";
import { framesOf, type Frame } from "./clauses/around/frame";
import { introductionsAround, listReading, plainReading } from "./clauses/around/introductions";
import { complete, type Place, seenToBy } from "./clauses/complete";
import { DO_SO } from "./clauses/shown/act-before";
import { FORBIDDING } from "./clauses/force";
import { KeptClauses, placeAt, type Surroundings } from "./clauses/kept-clauses";
import type { Said } from "./clauses/said";
import { conceptId, isKindOf, type Vocabulary } from "./words/vocabulary";

export type {
  Action,
  Attribute,
  Clause,
  Condition,
  Exception,
  Force,
  Precedence,
  Range,
  Slot,
  SlotName,
  Source,
  Term,
} from "./clauses/clause";

/**
 * Reads the clauses of a policy: what each sentence says by its words, then what list introductions, headings and scope add.
 * The first is kept by text; the second is one pass.
 * @param shown whether people read the clauses. What only they look at is left out otherwise: the acts in the policy's own words, with
 *   what hangs on those who act, and rules as they are written
 */
export function readClauses(
  policy: Policy,
  sentences: readonly Sentence[],
  { vocabulary }: Pick<Knowledge, "vocabulary">,
  shown = true,
): readonly Clause[] {
  const reader = new ClauseReader(policy, sentences, vocabulary, shown);
  sentences.forEach((sentence, ordinal) => reader.read(sentence, ordinal));
  const all = withExceptionLines(policy, reader.clauses, vocabulary);
  return derived(policy, readClauses, all, () => all);
}

type Flowing = Extract<Block, { readonly flow: unknown }>;

/** Goes through the sentences of a policy in their order, and takes over or reads what each says. */
class ClauseReader {
  readonly clauses: Clause[] = [];
  readonly #policy: Policy;
  readonly #sentences: readonly Sentence[];
  readonly #vocabulary: Vocabulary;
  readonly #shown: boolean;
  readonly #frames: readonly (Frame | undefined)[];
  /** The blocks that introduce lists. */
  readonly #introductions: ReadonlySet<number>;
  readonly #kept: KeptClauses;
  /** The first sentence of the block. */
  #first = 0;
  #previous: Clause | undefined;
  /** An item "DON'T:" that introduces the items after it, in the list that another block introduces. */
  #turn: { readonly from: number | undefined; readonly at: number } | undefined;

  constructor(policy: Policy, sentences: readonly Sentence[], vocabulary: Vocabulary, shown: boolean) {
    this.#policy = policy;
    this.#sentences = sentences;
    this.#vocabulary = vocabulary;
    this.#shown = shown;
    this.#frames = framesOf(policy, vocabulary);
    this.#introductions = takenOver(policy, introducing, [], () => introducing(policy));
    this.#kept = new KeptClauses(keeping(policy, readClauses, vocabulary));
  }

  /** Reads the next sentence. */
  read(sentence: Sentence, ordinal: number): void {
    if (ordinal === 0 || sentence.block !== this.#sentences[this.#first]!.block) {
      this.#first = ordinal;
      this.#kept.open(sentence.block);
    }
    const block = this.#policy.blocks[sentence.block]!;
    if (!("flow" in block) || (block.kind === "directive" && block.directive !== "exception")) return;
    if (this.#leadsOn(sentence, block, ordinal)) return;
    const surroundings = this.#surroundings(sentence, block, ordinal),
      known = this.#kept.takenOver(ordinal - this.#first, surroundings);
    if (known) this.#takeOver(known, sentence, ordinal);
    else this.#readAnew(sentence, block, ordinal, surroundings);
    this.#previous = this.clauses[this.clauses.length - 1] ?? this.#previous;
  }

  /** Whether a sentence ends its block and only introduces what comes after it, with which it is read: "Members must:". */
  #leadsOn(sentence: Sentence, block: Flowing, ordinal: number): boolean {
    if (this.#sentences[ordinal + 1]?.block === sentence.block) return false;
    if (!sentence.text.endsWith(":")) return false;
    if (this.#introductions.has(sentence.block)) return true;
    if (NAMES_LIST.test(sentence.text)) return true;
    // "… when necessary. DON'T:" at the end of an item introduces the items after it.
    if (block.kind !== "item" || ordinal === this.#first || !LEADING.test(sentence.text)) return false;
    this.#turn = { from: block.introduction, at: sentence.block };
    return true;
  }

  /** What stands around a sentence. What a pronoun points at stands below the same heading. */
  #surroundings(sentence: Sentence, block: Flowing, ordinal: number): Surroundings {
    const section = this.#sectionOf(sentence),
      introduction = this.#introductionOf(block, ordinal),
      sentenceBefore = this.#sentences[ordinal - 1];
    return {
      frame: this.#frames[section],
      introduction,
      around: introductionsAround(this.#policy, introduction),
      near: this.#previous?.section === section ? this.#previous : undefined,
      sentenceBefore: sentenceBefore && this.#policy.sectionOf[sentenceBefore.block] === section ? sentenceBefore : undefined,
    };
  }

  #sectionOf({ block }: Sentence): number {
    return this.#policy.sectionOf[block] ?? 0;
  }

  /** The block that introduces a list, for the first sentence of its item. */
  #introductionOf(block: Flowing, ordinal: number): number | undefined {
    if (ordinal !== this.#first || block.kind !== "item") return undefined;
    return this.#turn !== undefined && this.#turn.from === block.introduction ? this.#turn.at : block.introduction;
  }

  /** Takes clauses over from before an edit. */
  #takeOver(known: readonly Clause[], sentence: Sentence, ordinal: number): void {
    const section = this.#sectionOf(sentence);
    for (const clause of known) {
      placeAt(clause, this.clauses.length, sentence.block, section, ordinal);
      this.clauses.push(clause);
    }
  }

  /** Reads a sentence by its words and completes each of its clauses by what stands around. */
  #readAnew(sentence: Sentence, block: Flowing, ordinal: number, surroundings: Surroundings): void {
    const { introduction, frame, near, sentenceBefore } = surroundings,
      start = this.clauses.length;
    const { says, placing, seenTo } =
      introduction !== undefined
        ? listReading(this.#policy, introduction, sentence, block, this.#vocabulary, this.#shown)
        : plainReading(sentence, block, this.#vocabulary, this.#shown);
    // "Arrive on time. Stay to the end." below "Members should:": both are said to members.
    const goesOn = block.kind === "item" && ordinal !== this.#first && says.some(({ raw }) => raw.imperative);
    const section = this.#sectionOf(sentence),
      number = "number" in block ? block.number : undefined,
      doer = goesOn ? doerBefore(near, sentence) : undefined;
    if (!asks(sentence, block))
      for (let i = 0; i < says.length; i++) {
        const one = says[i]!;
        if (isNoRule(one, block, frame)) continue;
        const { length } = this.clauses,
          at: Place = {
            index: length,
            block: sentence.block,
            section,
            sentence: ordinal,
            number,
            frame,
            doer,
            previous: length > start ? this.clauses[length - 1] : near,
            sentenceBefore,
            vocabulary: this.#vocabulary,
          },
          clause = complete(one, placing, at),
          shown = seenTo?.says.length === says.length ? complete(seenTo.says[i]!, seenTo.placing, at) : undefined;
        if (shown) seenToBy(clause, shown);
        this.clauses.push(clause);
      }
    if (!this.#kept.keeps) return;
    const leans = goesOn || (seenTo ? [...says, ...seenTo.says] : says).some(pointsBack);
    this.#kept.keep(ordinal - this.#first, sentence.text, this.clauses.slice(start), leans, surroundings);
  }
}

/** "The following practices must be observed:" before what it names, which may stand in paragraphs of its own. */
const NAMES_LIST = /\bthe following\b[^.;:]{0,60}:$/i;

/** A few words that lead on to a list. */
const LEADING = /^\S+(?: \S+){0,4}:$/;

/** "What to bring", "Is your child ill?": an item or a sentence that asks, or names what is told, and says no rule. */
function asks({ text }: Sentence, { kind }: Flowing): boolean {
  return (
    (kind === "item" && /^(?:(?:how|what|that|whether|why|who|which)\b|(?:when|where)\b[^,]*$)/i.test(text)) || /\?["')]*\s*$/.test(text)
  );
}

/** Those whom the introduction of a list names, where a sentence of its item goes on after the clause before. */
function doerBefore(near: Clause | undefined, { block }: Sentence): Slot | undefined {
  return near?.block === block && near.slots.actor?.source === "list" ? near.slots.actor : undefined;
}

/** Whether some of what a sentence says is only clear from what stands before it: "They must do so at once". */
function pointsBack({
  predicate,
  raw: {
    asWritten,
    slots: { actor, object },
  },
}: Said): boolean {
  return (
    (predicate !== undefined && DO_SO.test(predicate)) ||
    [asWritten?.actor, actor, object].some((slot) => slot?.phrases.every(({ pronoun }) => pronoun))
  );
}

/** Whether what would be a rule elsewhere is none here: an aim, what is taught, or a cell without a subject. */
function isNoRule(said: Said, { kind }: Flowing, frame: Frame | undefined): boolean {
  const { raw } = said;
  if (raw.imperative && (frame?.aims || frame?.taught) && !FORBIDDING.has(raw.force)) return true;
  if (frame?.taught && isLearnt(said)) return true;
  // A cell without a subject ("Can stay with an adult") speaks of what its row's first cell names.
  return kind === "row" && (raw.imperative || (raw.agentless && raw.forceFrom === raw.from));
}

/** "Children will handle tools": what those who are taught will come to do. */
function isLearnt({
  raw: {
    slots: { actor },
    force,
  },
  forceText,
}: Said): boolean {
  return (
    (force === "O" || force === "P") &&
    /^will\b/i.test(forceText) &&
    actor !== undefined &&
    actor.phrases.every(({ id, pronoun, text }) => (pronoun ? /^they$/i.test(text) : id !== undefined && isKindOf(id, CHILD)))
  );
}

const CHILD = conceptId("people:child");

/** The blocks that introduce lists. */
function introducing(policy: Policy): ReadonlySet<number> {
  return new Set(policy.blocks.flatMap((block) => (block.kind === "item" && block.introduction !== undefined ? [block.introduction] : [])));
}
