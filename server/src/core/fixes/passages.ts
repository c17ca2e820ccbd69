import type { Block, Span } from "../../../../grammar/tree";
import type { DocumentFacts, Sentence } from "../facts";

/** The index of the block that an offset stands in; -1 where none does. */
export function blockIndexAt({ policy: { blocks } }: DocumentFacts, offset: number): number {
  return blocks.findIndex(({ span }) => span.start <= offset && offset < span.end);
}

/** The block that holds the whole of a passage. */
export function blockAround({ policy: { blocks } }: DocumentFacts, passage: Span): Block | undefined {
  return blocks.find(({ span }) => span.start <= passage.start && passage.end <= span.end);
}

/** The sentence that holds the whole of a passage. */
export function sentenceAround({ sentences }: DocumentFacts, passage: Span): Sentence | undefined {
  return sentences.find(({ span }) => span.start <= passage.start && passage.end <= span.end);
}
