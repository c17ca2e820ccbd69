import { keptByTextAnd } from "../../kept/kept-by-text";
import type { Block, Policy, Span } from "../../../../../grammar/tree";
import type { Sentence } from "../../facts";
import { makeFlow, spanInDocument } from "../../language/flow";
import { keptInBlocks, sentencesOf } from "../../kept/reuse";
import type { Staying } from "../../kept/readings";
import { wordsOf, type Word } from "../word-list";
import type { Aliased } from "./aliases";
import { mentionsIn, type ConceptIndex, type Mention } from "./concepts";
import type { Stated } from "./statements-made";

/** A sentence, or a cell of a table, with what it inherits from its surroundings. It holds no place in the document: see `placeOf`. */
export interface Passage {
  readonly block: number;
  readonly section: number;
  /** The cell of a row in which it stands. */
  readonly cell?: number;
  /** Its offset and length in the flow of its block or cell. */
  readonly at: number;
  readonly length: number;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  /** The words that introduce the list in which this is an item. */
  readonly introduction: readonly Word[];
  readonly introductionMentions: readonly Mention[];
  /** What the headings above speak of: a topic, never a proof. */
  readonly headingMentions: readonly Mention[];
  /** The passage before it in the same section. */
  readonly before?: Pick<Passage, "mentions">;
  /** It with the mentions that aliases add, and what it states, as they were last worked out. */
  aliased: Aliased | undefined;
  stated: Stated | undefined;
}

/** The words of a text and what they mention. */
const readingOf = keptByTextAnd((text, index: ConceptIndex) => {
  const words: readonly Word[] = wordsOf(text),
    mentions: readonly Mention[] = mentionsIn(words, index);
  return { words, mentions: mentions.length === 0 ? NONE : mentions };
});

/** The passages of a policy in document order, each with the concepts that it mentions. Linear in the text. */
export function readPassages(text: string, policy: Policy, sentences: readonly Sentence[], index: ConceptIndex): readonly Passage[] {
  const above: (readonly Mention[] | undefined)[] = [],
    aboveIn = (section: number) => (above[section] ??= headingsAbove(policy, section, index));
  const ledBy = (block: Block) =>
    block.kind === "item" && block.introduction !== undefined ? introductionOf(policy, block.introduction, index) : undefined;
  const staying: Staying<Passage> = {
    context: (at) => surroundings(aboveIn(policy.sectionOf[at] ?? 0), ledBy(policy.blocks[at]!)?.words ?? NONE),
    settle(found, at) {
      for (const passage of found) standAt(passage, at, policy.sectionOf[at] ?? 0);
    },
  };
  const passages = keptInBlocks(
    policy,
    readPassages,
    [index],
    (at) => {
      const block = policy.blocks[at]!,
        own = sentencesOf(sentences, at),
        found: Passage[] = [];
      if (own.length === 0 || !("flow" in block)) return NONE;
      const section = policy.sectionOf[at] ?? 0,
        led = ledBy(block);
      const add = (written: string, place: Pick<Passage, "cell" | "at" | "length">) => {
        const { words, mentions } = readingOf(written, index);
        if (words.length === 0) return;
        found.push({
          block: at,
          section,
          ...place,
          words,
          mentions,
          introduction: led?.words ?? NONE,
          introductionMentions: led?.mentions ?? NONE,
          headingMentions: aboveIn(section),
          aliased: undefined,
          stated: undefined,
        });
      };
      if (block.kind !== "row") for (const sentence of own) add(sentence.text, { at: sentence.at, length: sentence.text.length });
      else if (own[0]!.at === 0)
        block.cells.forEach((cell, i) => {
          const written = makeFlow(text, [cell]).text;
          add(written, { cell: i, at: 0, length: written.length });
        });
      return found;
    },
    staying,
  );
  let before: Passage | undefined;
  for (const passage of passages) {
    leanOn(passage, before?.section === passage.section ? before : undefined);
    before = passage;
  }
  return passages;
}

const NONE: readonly never[] = [];

/** Writes into a passage where its block stands now. */
export function standAt(passage: { -readonly [Field in keyof Passage]: Passage[Field] }, block: number, section: number): void {
  if (passage.block !== block) passage.block = block;
  if (passage.section !== section) passage.section = section;
}

const together = new WeakMap<readonly Mention[], WeakMap<readonly Word[], object>>();

/** One and the same thing for the same headings above and the same introduction. */
function surroundings(headings: readonly Mention[], introduction: readonly Word[]): object {
  return keptFor(
    keptFor(together, headings, () => new WeakMap<readonly Word[], object>()),
    introduction,
    () => ({}),
  );
}

function keptFor<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function leanOn(passage: { before?: Passage["before"] }, before: Passage | undefined): void {
  if (passage.before !== before) passage.before = before;
}

function introductionOf(
  policy: Policy,
  at: number,
  index: ConceptIndex,
): { readonly words: readonly Word[]; readonly mentions: readonly Mention[] } {
  const block = policy.blocks[at];
  return readingOf(block && "flow" in block ? block.flow.text : "", index);
}

/** What the heading of a section and the one above it mention. */
function headingsAbove(policy: Policy, section: number, index: ConceptIndex): readonly Mention[] {
  const of = (at: number) => {
    const one = policy.sections[at];
    return one?.heading === undefined ? NONE : readingOf(one.title, index).mentions;
  };
  const parent = policy.sections[section]?.parent;
  return parent === undefined || parent === 0 ? of(section) : joined(of(section), of(parent));
}

const joints = new WeakMap<readonly Mention[], WeakMap<readonly Mention[], readonly Mention[]>>();

/** Two lists in one, the same one for the same two. */
function joined(first: readonly Mention[], second: readonly Mention[]): readonly Mention[] {
  return keptFor(
    keptFor(joints, first, () => new WeakMap<readonly Mention[], readonly Mention[]>()),
    second,
    () => [...first, ...second],
  );
}

/** Where a passage stands in the document, and where a stretch of its words does. */
export function placeOf(
  { block: index, cell, at, length, words }: Passage,
  { from, to }: { readonly from: number; readonly to: number },
  text: string,
  policy: Policy,
): { readonly span: Span; readonly mark: Span } {
  const block = policy.blocks[index]!;
  const flow =
    block.kind === "row" && cell !== undefined
      ? makeFlow(text, [block.cells[cell]!])
      : "flow" in block
        ? block.flow
        : makeFlow(text, [block.span]);
  return {
    span: spanInDocument(flow, at + words[0]!.start, at + length),
    mark: spanInDocument(flow, at + words[from]!.start, at + words[to - 1]!.end),
  };
}
