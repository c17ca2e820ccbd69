import type { Policy } from "../../../../grammar/tree";

/** A short line that is nothing but a school's name: "Oakfield C of E Primary School". */
const SCHOOL_NAME = /^(?=.{4,80}$)[\p{Lu}(][^.:;?!]*\b(?:school|academy|college|nursery|primary|infants|juniors?|federation)$/iu;

/**
 * The school that a document names as its own: the value of a `School:` field, else a line before the first section that
 * is nothing but a school's name. Undefined where there is neither.
 * @param text the document's whole text, which the fields' spans point into
 */
export function readSchool(text: string, policy: Policy): string | undefined {
  for (const block of policy.blocks) if (block.kind === "field") {
    const field = block.fields.find(({ id }) => id === "school");
    const value = field && text.slice(field.value.start, field.value.end).replace(/\s+/g, " ").trim();
    if (value) return value;
  }
  for (const [index, block] of policy.blocks.slice(0, 30).entries()) {
    if (block.kind !== "title" && block.kind !== "paragraph" && block.kind !== "heading") continue;
    if (policy.sectionOf[index] !== 0 && block.kind !== "heading") break;
    const line = block.flow.text.trim();
    if (SCHOOL_NAME.test(line) && !/\b(?:this|our|the) (?:school|academy|college|nursery)$/i.test(line)) return line;
  }
  return undefined;
}
