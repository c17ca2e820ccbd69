import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts, Sentence } from "../facts";
import { type Depth, readingsOf } from "./readings";
import { sentencesOf } from "./reuse";

/**
 * The stretch of a document that is being edited whose sentences have changed since it was last read as deeply as `depth`: from the first
 * of them to the end of the last. Undefined where more has changed than the words of blocks.
 */
export function changedSentences(
  { text, policy, sentences }: Pick<DocumentFacts, "text" | "policy" | "sentences">,
  depth: Depth,
): Span | undefined {
  const readings = readingsOf(policy),
    earlier = readings?.lastAt(depth);
  if (readings && readings.depth >= depth) return { start: 0, end: 0 };
  if (!earlier?.sameShape) return undefined;
  const { head, tail, from, to, by } = earlier.unchanged!,
    edit = { start: from, end: to + by };
  let { start, end } = edit;
  for (let block = head; block < policy.blocks.length - tail; block++)
    for (const sentence of sentencesOf(sentences, block)) {
      if (!isTouched(sentence, edit, text)) continue;
      start = Math.min(start, sentence.span.start);
      end = Math.max(end, sentence.span.end);
    }
  return { start, end };
}

/** Whether an edit changed a sentence. What begins behind its end with a blank is another sentence's. */
function isTouched({ span }: Sentence, { start, end }: Span, text: string): boolean {
  if (span.end === start) return start === end || !/\s/.test(text[start] ?? " ");
  return span.end > start && (span.start < end || span.start === start);
}
