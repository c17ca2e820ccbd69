import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { spanInDocument } from "../language/flow";
import { matches } from "../matches";

/** Where a finding about the whole document stands: the words of its title, else its first words, else an empty span at the start. */
export function titleAnchor(facts: DocumentFacts): Span {
  const { blocks, title } = facts.policy;
  const block = (title === undefined ? undefined : blocks[title]) ?? blocks.find((one) => "flow" in one && one.flow.text !== "");
  if (!block || !("flow" in block)) return { start: 0, end: 0 };
  return spanInDocument(block.flow, 0, block.flow.text.length);
}

/** The first or last word of the title, for a second finding about the whole document. */
export function titlePart(facts: DocumentFacts, part: "first" | "last"): Span {
  const whole = titleAnchor(facts),
    words = matches(/[\p{L}\p{N}'’-]+/gu, facts.text.slice(whole.start, whole.end));
  const word = part === "first" ? words[0] : words.at(-1);
  return word ? { start: whole.start + word.index, end: whole.start + word.index + word[0].length } : whole;
}
