import type { Block, Span } from "../../../../grammar/tree";
import { trimmedLine, type Draft } from "./draft";
import type { HeadingReading } from "./headings";
import { indentOf } from "./paragraphs";
import { beginsInside, hasFinalStop, isClosed, namesDocument, wordCount } from "./words";

/** Whether a line is an item whose bullet got lost: a short line under an introduction, followed by another one. */
export function isUnmarkedItem(draft: Draft, i: number, last: Block | undefined, unmarked: boolean, heading?: HeadingReading): boolean {
  const line = draft.lines[i]!;
  if ((line.kind !== "text" && line.kind !== "labelled") || (heading && heading.form !== "standing")) return false;
  const words = draft.words(i);
  const itemLike = (w: string) => wordCount(w) <= 30 && !hasFinalStop(w) && !/:$/.test(w);
  if (unmarked && last?.kind === "item") {
    const before = last.flow.text;
    if (/[;,]$|[;,]? (?:and|or)$/.test(before)) return true;
    if (hasFinalStop(before) && !hasFinalStop(words)) return false;
    return itemLike(words) && (!draft.isBlank(i - 1) || (namesDocument(before) && namesDocument(words)) || itemFollows(draft, i, itemLike));
  }
  if (last?.kind !== "paragraph" || !last.introduces) return false;
  if (!draft.isBlank(i - 1) && indentOf(draft, i) > indentOf(draft, i - 1) + 1) return true;
  return itemLike(words) && (/[;,]$/.test(words) || itemFollows(draft, i, itemLike));
}

/** The lines of an item without a bullet: its own, and those right below that go on in small letters or further in. */
export function unmarkedWords(draft: Draft, i: number, whole: Span): { readonly pieces: readonly Span[]; readonly next: number } {
  const pieces = [whole];
  let next = i + 1;
  for (; next < draft.lines.length && !draft.isBlank(next) && draft.lines[next]!.kind === "text" && !draft.roles[next]; next++) {
    const before = draft.words(next - 1);
    if (isClosed(before) || (/,$|\b(?:and|or)$/.test(before) && indentOf(draft, next) <= indentOf(draft, i))) break;
    if (!beginsInside(draft.words(next)) && indentOf(draft, next) <= indentOf(draft, i) + 1) break;
    pieces.push(trimmedLine(draft, next));
  }
  return { pieces, next };
}

function itemFollows(draft: Draft, i: number, itemLike: (words: string) => boolean): boolean {
  const next = draft.nextWords(i + 1, 4);
  return next !== undefined && draft.lines[next]!.kind === "text" && itemLike(draft.words(next)) && wordCount(draft.words(next)) <= 20;
}
