import type { Span } from "../../../grammar/tree";
import type { Edit } from "./findings";

/** The text after edits that do not overlap, in any order. Paths are not looked at: all edits are of this text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = "",
    at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at);
}

/** One edit that makes a text another one: what differs after their common beginning and end. Undefined for equal texts. */
export function difference(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  let start = 0,
    end = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start++;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { span: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}

/** Whether two edits cannot be made in one go: their spans share a character, or are one and the same place. */
export function overlap(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

/** The line end that a text is written with: CRLF where it has one, else LF. */
export function lineEndOf(text: string): "\r\n" | "\n" {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
