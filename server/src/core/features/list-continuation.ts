import type { Edit } from "../findings";
import { lineAt } from "./at";

const ITEM = /^([ \t]*)([-*•–]|\(?[a-z]\)|\d+(?:\.\d+)+\.?)([ \t]+)(.*)$/;

/**
 * What Enter adds after a list item or a numbered clause: the next mark. Enter after an empty item takes its mark away.
 * @param offset of the caret, at the beginning of the new line
 */
export function continueList(text: string, offset: number): readonly Edit[] {
  const line = lineAt(text, offset);
  if (text.slice(line.start, line.end).trim() !== "" || line.start === 0) return [];
  const above = lineAt(text, line.start - (text.slice(line.start - 2, line.start) === "\r\n" ? 2 : 1));
  const match = ITEM.exec(text.slice(above.start, above.end));
  if (!match) return [];
  const [, indent, mark, space, words] = match as unknown as [string, string, string, string, string];
  if (words.trim() === "") return [{ span: above, newText: "" }];
  return [{ span: line, newText: `${indent}${next(mark)}${space}` }];
}

function next(mark: string): string {
  if (/\d/.test(mark)) return mark.replace(/\d+(?=\.?$)/, (digits) => String(Number(digits) + 1));
  return mark.replace(/[a-y]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));
}
