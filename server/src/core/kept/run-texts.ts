import type { Block, Policy } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import { gateOf, signsOfBlock } from "./gates";
import { ordinalOf, RecurringTexts, type Answers } from "./recurring";
import { signsIn } from "./signs";

/** The texts of a policy's blocks, or of its sentences: the answers kept for each, and its signs. */
interface Texts {
  readonly answers: readonly (Answers | undefined)[];
  readonly signs: Int32Array;
}

const ofBlocks = {
  paragraph: new RecurringTexts(),
  item: new RecurringTexts(),
  heading: new RecurringTexts(),
  title: new RecurringTexts(),
};
const ofSentences = new RecurringTexts();
const texts = new WeakMap<object, Texts>();

/** What a reader makes of each block of a policy that is not being edited; see `perBlock`. */
export function perBlockOfRun<T, G>({ blocks }: Policy, read: (block: Block, given: G) => T, given: G): readonly T[] {
  return allOf(blocks, textsOfBlocks, (block) => block, read, given);
}

/** What a reader makes of each sentence of a policy that is not being edited; see `perSentence`. */
export function perSentenceOfRun<T, G>(sentences: readonly Sentence[], read: (text: string, given: G) => T, given: G): readonly T[] {
  return allOf(sentences, textsOfSentences, ({ text }) => text, read, given);
}

function allOf<S extends object, R, T, G>(
  sources: readonly S[],
  textsOf: (sources: readonly S[]) => Texts,
  readable: (source: S) => R,
  read: (source: R, given: G) => T,
  given: G,
): readonly T[] {
  let known = texts.get(sources);
  if (!known) texts.set(sources, (known = textsOf(sources)));
  const { answers, signs } = known,
    gate = gateOf(read),
    needs = gate === undefined ? -1 : gate.needs,
    ordinal = ordinalOf(read),
    values: T[] = [];
  for (let i = 0; i < sources.length; i++) {
    const kept = answers[i],
      source = readable(sources[i]!);
    values.push(
      gate !== undefined && (signs[i]! & needs) === 0
        ? (gate.none as T)
        : kept === undefined
          ? read(source, given)
          : kept.of(ordinal, read, source, given),
    );
  }
  return values;
}

function textsOfBlocks(blocks: readonly Block[]): Texts {
  const answers = blocks.map(answersTo);
  return { answers, signs: signsOf(blocks, answers, signsOfBlock) };
}

function textsOfSentences(sentences: readonly Sentence[]): Texts {
  const answers = sentences.map(({ text }) => ofSentences.answersTo(text));
  return { answers, signs: signsOf(sentences, answers, signsOfSentence) };
}

function signsOfSentence({ text }: Sentence): number {
  return signsIn(text);
}

/** The signs of each text; those of texts that came before are kept with their answers. */
function signsOf<S>(sources: readonly S[], answers: Texts["answers"], read: (source: S) => number): Int32Array {
  const signs = new Int32Array(sources.length);
  for (let i = 0; i < sources.length; i++) {
    const kept = answers[i];
    signs[i] = kept === undefined ? read(sources[i]!) : (kept.signs ??= read(sources[i]!));
  }
  return signs;
}

/** Blocks of one kind with the same number and text are read alike. Those with structured parts of their own are not remembered. */
function answersTo(block: Block): Answers | undefined {
  if (block.kind !== "paragraph" && block.kind !== "item" && block.kind !== "heading" && block.kind !== "title") return undefined;
  if ("opening" in block && block.opening) return undefined;
  const answers = ofBlocks[block.kind].answersTo(block.flow.text),
    number = block.kind === "title" ? undefined : block.number;
  return number === undefined ? answers : answers?.numbered(number);
}
