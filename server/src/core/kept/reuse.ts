import type { Block, Policy } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import { inGate, signsOfBlock } from "./gates";
import { readingsOf, type Staying } from "./readings";
import { perBlockOfRun, perSentenceOfRun } from "./run-texts";
import { signsIn } from "./signs";

/**
 * What a reader makes of each block, in the order of the blocks. Blocks that an edit left alone are not read again, and where the
 * blocks that changed give what they gave before, the list itself is the one of the text before. Nor are blocks of other
 * documents read again whose words stood in the documents before them.
 * @param read a function of its own, not made anew with each call. Its answer may depend on nothing but the block's kind, flow
 *   and parts and on `given`, and for titles, headings, paragraphs and items on the kind, the number, the opening, the flow's text
 *   and `given` alone; it must hold no offset into the document and no index of a block, and is never changed. What is
 *   found in most blocks, mostly nothing, should be one and the same value
 * @param given what else the answer depends on, such as a part of the knowledge
 */
export function perBlock<T, G = undefined>(
  policy: Policy,
  read: (block: Block, given: G) => T,
  ...[given]: G extends undefined ? [] : [given: G]
): readonly T[] {
  const readings = readingsOf(policy);
  return readings
    ? readings.of(read, given, (index) => inGate(policy.blocks[index]!, signsOfBlock, read, given as G)).values
    : perBlockOfRun(policy, read, given as G);
}

/** What a reader makes of the sentences of a block. The words are those of the latest text in which the answers were the same. */
interface Answers<T> {
  texts: readonly string[];
  readonly answers: readonly T[];
}

/**
 * The same for sentences: one answer for each, in their order. In a block that changed, the sentences that stood there before
 * are not read again either.
 * @param read its answer may depend on nothing but the sentence's words and on `given`
 */
export function perSentence<T, G = undefined>(
  policy: Policy,
  sentences: readonly Sentence[],
  read: (text: string, given: G) => T,
  ...[given]: G extends undefined ? [] : [given: G]
): readonly T[] {
  const readings = readingsOf(policy);
  if (!readings) return perSentenceOfRun(sentences, read, given as G);
  let known: Map<string, T> | undefined;
  const knownBefore = () => {
    const map = new Map<string, T>();
    for (const { texts, answers } of readings.changedBefore<Answers<T>>(read, given))
      texts.forEach((text, i) => map.set(text, answers[i]!));
    return map;
  };
  const table = readings.of<Answers<T>>(read, given, (index, before) => {
    let at = firstOf(sentences, index);
    if (sentences[at]?.block !== index) return NO_ANSWERS;
    known ??= knownBefore();
    const texts: string[] = [],
      answers: T[] = [];
    for (; at < sentences.length && sentences[at]!.block === index; at++) {
      const { text } = sentences[at]!;
      texts.push(text);
      answers.push(known.has(text) ? known.get(text)! : inGate(text, signsIn, read, given as G));
    }
    if (!before || before.answers.length !== answers.length || answers.some((one, i) => one !== before.answers[i]))
      return { texts, answers };
    before.texts = texts;
    return before;
  });
  if (!table.flat) {
    const flat: T[] = [];
    for (const { answers } of table.values) for (let i = 0; i < answers.length; i++) flat.push(answers[i]!);
    table.flat = flat;
  }
  return table.flat as readonly T[];
}

const NO_ANSWERS: Answers<never> = { texts: [], answers: [] };

/** The sentences of a block. */
export function sentencesOf(sentences: readonly Sentence[], block: number): readonly Sentence[] {
  const from = firstOf(sentences, block);
  let to = from;
  while (sentences[to]?.block === block) to++;
  return sentences.slice(from, to);
}

/** The index of the first sentence of a block, or of the first one behind it. */
function firstOf(sentences: readonly Sentence[], block: number): number {
  let low = 0,
    high = sentences.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sentences[mid]!.block < block) low = mid + 1;
    else high = mid;
  }
  return low;
}

/**
 * What a reader makes of a whole policy. After an edit that left the policy's shape (its sections, and kind and place of each block)
 * as it was, what it made before is taken over if all that it depends on is the same; the places in it are moved where they are,
 * so that what was read from the text before must not be used any more.
 * @param reader whose it is, such as the function itself
 * @param depends all that the answer depends on besides the policy's shape: words of blocks that can change count only by the lists
 *   that `perBlock` and `perSentence` gave, and by what `takenOver` gave
 * @param read its answer must hold no offset but in places (`start` and `end`), and no place that anything else holds too
 */
export function takenOver<T>(policy: Policy, reader: unknown, depends: readonly unknown[], read: () => T): T {
  const readings = readingsOf(policy);
  return readings ? readings.whole(reader, depends, read) : read();
}

/** The same for an answer that depends on nothing but `depends`, whatever becomes of the policy's shape. */
export function takenOverByWords<T>(policy: Policy, reader: unknown, depends: readonly unknown[], read: () => T): T {
  const readings = readingsOf(policy);
  return readings ? readings.whole(reader, depends, read, true) : read();
}

/**
 * Something that is made of what was read: kept as long as all that it depends on is the same.
 * @param depends what `perBlock`, `perSentence`, `takenOver`, `placed` and `derived` gave, and what holds no offset. Records in it may have moved
 * @param make its answer must hold no offset but in records that it depends on
 */
export function derived<T>(policy: Policy, owner: unknown, depends: readonly unknown[], make: () => T): T {
  const readings = readingsOf(policy);
  return readings ? readings.derived(owner, depends, make) : make();
}

/**
 * The ordinals of the sentences about which a reader says something.
 * @param answers what `perSentence` gave for `reader`
 */
export function sentencesSaid(policy: Policy, reader: unknown, answers: readonly unknown[]): readonly number[] {
  return derived(policy, reader, [answers], () => answers.flatMap((answer, ordinal) => (answer ? [ordinal] : [])));
}

/**
 * What a reader finds in each block, placed in the document, in one list. After an edit that left the policy's shape as it was (see
 * `takenOver`), only the blocks that changed are asked again; what was found in those behind them is moved where it is. Where
 * nothing was or is found in the blocks that changed, the list itself is the one of the text before.
 * @param depends all that the answers depend on besides the block and the policy's shape
 * @param place what is found in a block. The same holds of it as of the answer of `takenOver`
 * @param staying for a reader whose answers hold after edits that change the policy's shape elsewhere
 */
export function placed<T>(
  policy: Policy,
  reader: unknown,
  depends: readonly unknown[],
  place: (block: number) => readonly T[],
  staying?: Staying<NoInfer<T>>,
): readonly T[] {
  const readings = readingsOf(policy);
  return readings ? readings.placed(reader, depends, true, place, staying) : ofEach(policy.blocks.length, place);
}

/**
 * The same for what holds no place in the document, so that nothing is moved.
 * @param find its answer may hold the block's index, and offsets in its flow
 */
export function keptInBlocks<T>(
  policy: Policy,
  reader: unknown,
  depends: readonly unknown[],
  find: (block: number) => readonly T[],
  staying?: Staying<NoInfer<T>>,
): readonly T[] {
  const readings = readingsOf(policy);
  return readings ? readings.placed(reader, depends, false, find, staying) : ofEach(policy.blocks.length, find);
}

/** For what was found in a block by the block's words alone: it stays in any shape, and only its index is written anew. */
export const byBlockAlone: Staying<{ readonly block: number }> = {
  settle(found, block) {
    for (const one of found) if (one.block !== block) (one as { block: number }).block = block;
  },
};

/** The same for what holds no index. */
export const withoutIndex: Staying<unknown> = {
  settle() {
    /* nothing in it says where the block stands */
  },
};

/** Whether a policy is being edited, so that what is made of its parts is kept. */
export function isEdited(policy: Policy): boolean {
  return readingsOf(policy) !== undefined;
}

/**
 * The same for what is found in each sentence.
 * @param place what is found in a sentence, given its ordinal
 */
export function placedInSentences<T>(
  policy: Policy,
  sentences: readonly Sentence[],
  reader: unknown,
  depends: readonly unknown[],
  place: (ordinal: number) => readonly T[],
  staying?: Staying<NoInfer<T>>,
): readonly T[] {
  if (!readingsOf(policy)) return ofEach(sentences.length, place);
  return placed(
    policy,
    reader,
    depends,
    (block) => {
      const found: T[] = [];
      for (let at = firstOf(sentences, block); sentences[at]?.block === block; at++) found.push(...place(at));
      return found;
    },
    staying,
  );
}

/** What is found in each of so many, in one list. */
function ofEach<T>(count: number, find: (index: number) => readonly T[]): T[] {
  const all: T[] = [];
  for (let index = 0; index < count; index++) {
    const found = find(index);
    for (let i = 0; i < found.length; i++) all.push(found[i]!);
  }
  return all;
}
