import { keptByTextAnd } from "../../keep";
import type { Flow, Policy, Span } from "../../../../../grammar/tree";
import type { Sentence } from "../../facts";
import { makeFlow, spanInDocument } from "../../language/flow";
import { wordsOf, type Word } from "../word-list";
import { mentionsIn, type ConceptIndex, type Mention } from "./concepts";

/** A sentence, or a cell of a table, with what it inherits from its surroundings. */
export interface Passage {
  readonly block: number;
  readonly section: number;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly span: Span;
  /** The words that introduce the list in which this is an item. */
  readonly introduction: readonly Word[];
  readonly introductionMentions: readonly Mention[];
  /** What the headings above speak of: a topic, never a proof. */
  readonly headingMentions: readonly Mention[];
  /** The passage before it in the same section. */
  readonly before?: Pick<Passage, "mentions">;
  /** Where a stretch of its words stands in the document. */
  readonly place: (from: number, to: number) => Span;
}

/** The words of a text and what they mention. */
const readingOf = keptByTextAnd((text, index: ConceptIndex) => {
  const words: readonly Word[] = wordsOf(text);
  return { words, mentions: mentionsIn(words, index) as readonly Mention[] };
});

/** The passages of a policy in document order, each with the concepts that it mentions. Linear in the text. */
export function readPassages(text: string, policy: Policy, sentences: readonly Sentence[], index: ConceptIndex): Passage[] {
  const introductions = new Map<number, { words: readonly Word[]; mentions: readonly Mention[] }>();
  const headings = policy.sections.map((section) => (section.heading === undefined ? [] : readingOf(section.title, index).mentions));
  const above: (readonly Mention[])[] = [], passages: Passage[] = [];
  let before: Passage | undefined;

  for (const sentence of sentences) {
    const block = policy.blocks[sentence.block];
    if (!block || !("flow" in block)) continue;
    if (block.kind === "row") {
      if (sentence.at === 0) for (const cell of block.cells) { const flow = makeFlow(text, [cell]); add(flow, 0, flow.text.length, sentence.block); }
      continue;
    }
    add(block.flow, sentence.at, sentence.at + sentence.text.length, sentence.block, sentence.text);
  }
  return passages;

  function add(flow: Flow, start: number, end: number, at: number, written = flow.text.slice(start, end)): void {
    const { words, mentions } = readingOf(written, index);
    if (words.length === 0) return;
    const block = policy.blocks[at], section = policy.sectionOf[at] ?? 0;
    const led = block?.kind === "item" && block.introduction !== undefined ? introductionOf(block.introduction) : undefined;
    const passage: Passage = {
      block: at, section, words, mentions, span: spanInDocument(flow, start + words[0]!.start, end),
      introduction: led?.words ?? NONE, introductionMentions: led?.mentions ?? NONE, headingMentions: headingsAbove(section),
      place: (from, to) => spanInDocument(flow, start + words[from]!.start, start + words[to - 1]!.end),
      ...(before && before.section === section ? { before: { mentions: before.mentions } } : {}),
    };
    passages.push(passage);
    before = passage;
  }

  function introductionOf(at: number): { words: readonly Word[]; mentions: readonly Mention[] } {
    const known = introductions.get(at);
    if (known) return known;
    const block = policy.blocks[at];
    const made = readingOf(block && "flow" in block ? block.flow.text : "", index);
    introductions.set(at, made);
    return made;
  }

  function headingsAbove(section: number): readonly Mention[] { return above[section] ??= mentionsAbove(section); }

  function mentionsAbove(section: number): readonly Mention[] {
    const parent = policy.sections[section]?.parent;
    return parent === undefined || parent === 0 ? headings[section] ?? [] : [...(headings[section] ?? []), ...(headings[parent] ?? [])];
  }
}

const NONE: readonly never[] = [];
