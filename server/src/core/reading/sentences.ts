import type { Policy } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import { spanInDocument } from "../language/flow";

const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|mr|mrs|ms|dr|st|no|nos|p|pp|para|s|ss|sec|reg|cf|vs|approx|incl)|\b[A-Z])\.$/i;

/** The sentences of every block that has words, in document order. Abbreviations, decimals and section numbers do not end one. */
export function readSentences(policy: Policy): Sentence[] {
  const sentences: Sentence[] = [];
  policy.blocks.forEach((block, index) => {
    if (block.kind !== "paragraph" && block.kind !== "item" && block.kind !== "row" && !(block.kind === "directive" && block.directive === "exception")) return;
    const { text } = block.flow;
    let start = 0;
    const close = (end: number) => {
      const raw = text.slice(start, end), lead = raw.length - raw.trimStart().length, body = raw.trim();
      if (body !== "") sentences.push({ block: index, text: body, at: start + lead, span: spanInDocument(block.flow, start + lead, start + lead + body.length) });
      start = end;
    };
    for (const match of text.matchAll(/[.!?]+["')\]]*(?=\s+["'(\[]?[A-Z0-9])/g)) {
      const end = match.index + match[0].length;
      if (match[0] === "." && ABBREVIATION.test(text.slice(start, end))) continue;
      close(end);
    }
    close(text.length);
  });
  return sentences;
}
