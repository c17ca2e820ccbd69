import type { DocumentFacts } from "../facts";
import type { Edit } from "../findings";

/**
 * Inserts lines at the beginning of a line, or at the end of the text, with one empty line on either side.
 * @param at offset of a line's first character, or the text's length
 * @param lines the lines, without a line end after the last
 */
export function insertLines(facts: DocumentFacts, at: number, lines: string, lineEnd: string): Edit {
  const before = facts.text.slice(0, at),
    after = facts.text.slice(at);
  const blank = before.slice(before.trimEnd().length),
    ends = /(?:(?:\r\n?|\n)[ \t]*)*$/.exec(blank)![0].match(/\r\n?|\n/g)?.length ?? 0;
  const lead = before.trim() === "" ? "" : lineEnd.repeat(Math.max(0, 2 - ends));
  const tail = after.trim() === "" ? (after === "" ? lineEnd : "") : /^\s*?(?:\r\n?|\n)/.test(after) ? lineEnd : lineEnd.repeat(2);
  return { span: { start: at, end: at }, newText: `${lead}${lines}${tail}` };
}
