import type { Span } from "../../../grammar/tree";
import type { Position, Range } from "./report/report";

/** Turns offsets of one text into zero-based UTF-16 positions and back. Line ends: LF, CRLF and lone CR, as in LSP. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  /** @param text the document's whole text */
  constructor(text: string) {
    this.#starts = text.includes("\r") ? startsOf(text) : plainStartsOf(text);
    this.#length = text.length;
  }

  /** The number of lines; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of a UTF-16 offset; offsets outside the text are clamped. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0,
      high = this.#starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (this.#starts[mid]! <= at) low = mid;
      else high = mid - 1;
    }
    return { line: low, character: at - this.#starts[low]! };
  }

  /** The range of a span. */
  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** The UTF-16 offset of a position; positions outside the text are clamped. */
  offset(position: Position): number {
    const line = Math.max(0, position.line);
    if (line >= this.#starts.length) return this.#length;
    const next = this.#starts[line + 1] ?? this.#length;
    return Math.min(this.#starts[line]! + Math.max(0, position.character), next);
  }
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(i + 1);
  }
  return starts;
}

/** The same for a text without CR, several times faster: an editor needs it after each keystroke. */
function plainStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
