import type { Range } from "../../core/report/report";

/** One line of a document with a stretch of it marked; `from` and `to` are character offsets in `line`. */
export interface Passage {
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The line on which a passage begins, cut down to `width` characters around the passage, with tabs and characters that
 * a terminal cannot show replaced by spaces one for one, so that the marks below stand in the right place.
 */
export function passageOf(text: string, range: Range, width: number): Passage {
  const line = lineAt(text, range.start.line);
  const end = range.end.line === range.start.line ? range.end.character : line.length;
  const from = Math.min(range.start.character, line.length),
    to = Math.min(Math.max(end, from), line.length);
  const clean = line.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028\u2029\ue000-\uf8ff\ufeff]/g, " ");
  if (clean.length <= width) return { line: clean, from, to };
  const room = Math.max(width - 2, 10);
  const first = Math.max(0, Math.min(from - Math.max(0, Math.floor((room - (to - from)) / 2)), from, clean.length - room));
  const last = Math.min(clean.length, first + room);
  const start = first === 0 ? 0 : wordStart(clean, first, from),
    stop = last === clean.length ? last : wordEnd(clean, last, Math.min(to, last));
  const before = start > 0 ? "…" : "",
    after = stop < clean.length ? "…" : "";
  return {
    line: before + clean.slice(start, stop) + after,
    from: from - start + before.length,
    to: Math.min(to, stop) - start + before.length,
  };
}

/** The first beginning of a word at or after `at`, if there is one near it and before the passage; else `at`. */
function wordStart(line: string, at: number, passage: number): number {
  const space = line.indexOf(" ", at - 1) + 1;
  return space > 0 && space <= Math.min(passage, at + 20) ? space : at;
}

/** The last end of a word at or before `at`, if there is one near it and after the passage; else `at`. */
function wordEnd(line: string, at: number, passage: number): number {
  const space = line.lastIndexOf(" ", at);
  return space >= Math.max(passage, at - 20) ? space : at;
}

/** A line of a text by its zero-based number; lines end with LF, CRLF or a lone CR. */
export function lineAt(text: string, number: number): string {
  let at = 0;
  for (let line = 0; ; line++) {
    const end = lineEnd(text, at);
    if (line === number) return text.slice(at, end);
    if (end >= text.length) return "";
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}
