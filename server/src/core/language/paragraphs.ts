import type { Span } from "../../../../grammar/tree";
import { trim, wholeSpan, type Draft } from "./draft";
import { fieldOf } from "./fields";
import { underline } from "./headings";
import { beginsInside, hasFinalStop, hasVerb, isCapitals, isClosed, isOpenEnded, wordCount } from "./words";

/** Prose that runs over lines: the stretches with its words and the index after its last line. */
export interface ProseReading {
  readonly pieces: readonly Span[];
  readonly next: number;
}

/**
 * The width to which a document's prose is wrapped, in characters; Infinity where each paragraph is one line. Prose is wrapped
 * where at least half of the lines that have words right below them stop in mid-sentence; the width is the length that nine
 * out of ten of those do not exceed.
 */
export function wrapWidth(draft: Draft): number {
  const lengths: number[] = [];
  let closed = 0;
  for (let i = 0; i + 1 < draft.lines.length; i++) {
    const line = draft.lines[i]!,
      next = draft.lines[i + 1]!.kind;
    if (
      !["text", "labelled", "item", "numbered"].includes(line.kind) ||
      (next !== "text" && next !== "labelled") ||
      draft.roles[i] ||
      draft.roles[i + 1]
    )
      continue;
    const end = draft.note(endOf, i);
    if (end === "short") continue;
    if (end === "closed") closed++;
    else lengths.push(line.span.end - line.span.start);
  }
  if (lengths.length < 2 || lengths.length < closed) return Infinity;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)]!;
  return width >= 30 && width <= 160 ? width : Infinity;
}

function endOf(draft: Draft, i: number): "short" | "closed" | "open" {
  const words = draft.words(i);
  return wordCount(words) < 4 ? "short" : isClosed(words) ? "closed" : "open";
}

/**
 * Collects the lines over which prose runs that begins at a line: wrapped lines, and the rest of a sentence that an empty
 * line, a page break or a running header cuts in two.
 * @param body the words of the first line
 * @param item true for a list item, which only small letters continue after an empty line
 */
export function readProse(draft: Draft, index: number, body: Span, width: number, item: boolean): ProseReading {
  const pieces: Span[] = [body];
  let last = index;
  for (;;) {
    if (!draft.isBlank(last + 1) || draft.lines[last + 1]?.kind === "bullet") {
      if (!joins(draft, last, last + 1, width)) break;
      last++;
    } else {
      const next = draft.nextWords(last + 1, 8);
      if (next === undefined || !goesOn(draft, last, next, item)) break;
      last = next;
    }
    pieces.push(trim(draft.text, wholeSpan(draft.text, draft.lines[last]!)));
  }
  return { pieces, next: last + 1 };
}

function isWords(draft: Draft, i: number): boolean {
  const line = draft.lines[i]!;
  if (draft.roles[i]) return false;
  if (line.kind === "labelled")
    return !(line.label.end - line.label.start < 60 && fieldOf(draft.text.slice(line.label.start, line.label.end)));
  return line.kind === "text";
}

/** Whether a line goes on from the line right above it. */
function joins(draft: Draft, last: number, next: number, width: number): boolean {
  const line = draft.lines[next];
  if (!line || draft.roles[next]) return false;
  const before = draft.words(last),
    words = draft.words(next);
  const length = draft.lines[last]!.span.end - draft.lines[last]!.span.start,
    full = length >= 0.6 * width;
  if (line.kind === "numbered" || line.kind === "appendix") {
    if (isClosed(before) || draft.lines[last]!.kind === "numbered" || (line.kind === "numbered" && line.stop !== "")) return false;
    return isOpenEnded(before) || ((full || hasVerb(before)) && (line.kind === "appendix" || beginsInside(draft.clean(line.body))));
  }
  if (
    !isWords(draft, next) ||
    underline(draft, next) !== undefined ||
    /^(?:\*\*|__)[^*]+(?:\*\*|__):?$/.test(draft.text.slice(line.span.start, line.span.end).trim())
  )
    return false;
  if (isCapitals(words) && !isCapitals(before) && wordCount(words) > 1 && !isOpenEnded(before)) return false;
  if (opensBracket(before) && /^[^[(]*[\])]/.test(words)) return true;
  const closed = isClosed(before);
  if (closed && line.kind === "text" && line.opening) return false;
  if (!closed && beginsInside(words)) return true;
  if (!closed && isOpenEnded(before) && !isCapitals(words)) return true;
  if (/:$/.test(before) && indentOf(draft, next) > indentOf(draft, last) + 1) return false;
  if (width !== Infinity) return full && !(/:$/.test(before) && length < 0.8 * width);
  if (closed) return false;
  return isOpenEnded(before) || (hasVerb(before) && !hasVerb(words) && !isCapitals(words));
}

/** "a [Digital Safe Care": a bracket that the line does not close. */
function opensBracket(words: string): boolean {
  return words.lastIndexOf("[") > words.lastIndexOf("]") || words.lastIndexOf("(") > words.lastIndexOf(")");
}

/** The white space at a line's beginning, in characters, at most forty. */
export function indentOf(draft: Draft, i: number): number {
  return /^[ \t\u00A0]*/.exec(draft.text.slice(draft.lines[i]!.span.start, draft.lines[i]!.span.start + 40))![0].length;
}

/** Whether a sentence goes on after empty lines, a page break or a running header. */
function goesOn(draft: Draft, last: number, next: number, item: boolean): boolean {
  if (!isWords(draft, next)) return false;
  const before = draft.words(last),
    words = draft.words(next);
  if (isClosed(before)) return false;
  if (item && beginsInside(words) && indentOf(draft, next) > indentOf(draft, last)) return true;
  if (wordCount(before) < 4) return false;
  if (beginsInside(words)) return true;
  return !item && isOpenEnded(before) && (hasFinalStop(words) || hasVerb(words) || wordCount(words) > 12);
}
