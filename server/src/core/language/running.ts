import type { Draft } from "./draft";
import { beginsInside, isClosed, isSchoolName, wordCount } from "./words";

const PAGE =
  /^(?:[-–—|\s]*(?:p\s?a\s?g\s?e|p\.?)[\s|]*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[-–—|\s.]*|[-–—]?\s*\d{1,3}\s*[-–—]?|\d{1,3}\s*\|\s*p\s?a\s?g\s?e|\d{1,3} of \d{1,3})$/i;
const IMPRINT = /©|copyright|\bpage \d|\bwww\.|https?:|@|\btel(?:ephone)?:|if this document has been printed|uncontrolled/i;

const DIVISION = /^(?:appendix|annexe?|section|part|chapter|schedule|stage|step|phase|form)\s+\d/i;

/** Whether a line is nothing but a page number. */
export function isPageNumber(words: string): boolean {
  return words.length <= 24 && PAGE.test(words);
}

/**
 * Marks running headers, footers and page numbers. A repeated line is one when page numbers, page breaks or its own words
 * show it, or when it stands in the middle of a sentence; a heading that merely comes again is none.
 */
export function markRunning(draft: Draft): void {
  const { lines, roles } = draft;
  const places = new Map<string, number[]>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (roles[i] || !["text", "labelled", "numbered", "cells", "appendix"].includes(line.kind) || line.span.end - line.span.start > 200)
      continue;
    const { page, key } = draft.note(runningKey, i);
    if (page && standsApart(draft, i)) {
      roles[i] = "running";
      continue;
    }
    if (key.length > 3) {
      const list = places.get(key);
      if (list) list.push(i);
      else places.set(key, [i]);
    }
  }
  const cover = draft.nextWords(0, lines.length) ?? 0;
  for (const at of places.values()) {
    if (at.length > 1 && countsDivisions(draft, at)) continue;
    if (at.length === 1 && !draft.note(isSchool, at[0]!)) continue;
    const words = draft.words(at[0]!);
    const imprint = IMPRINT.test(words) && wordCount(words) <= 30;
    const paged = at.filter((i) => atPageEdge(draft, i)).length;
    const inside = at.filter((i) => insideSentence(draft, i)).length;
    const enough = at.length >= 3 && (imprint || paged * 2 >= at.length || inside > 0);
    if (enough || (at.length >= 2 && inside > 0 && wordCount(words) <= 12))
      at.forEach((i, k) => {
        if (k > 0 || i > cover + 8 || paged > 0) roles[i] = "running";
      });
    else if (isSchoolName(words))
      for (const i of at) if (i > cover + 12 && draft.isBlank(i - 1) && draft.isBlank(i + 1)) roles[i] = "running";
  }
}

/** "Appendix 1", "Appendix 2": lines that differ in their number are no running header where the number is that of a part. */
function countsDivisions(draft: Draft, at: readonly number[]): boolean {
  return DIVISION.test(draft.words(at[0]!)) && new Set(at.map((i) => draft.words(i))).size > 1;
}

/** Whether a line is a page number, and its words with all numbers alike. */
function runningKey(draft: Draft, i: number): { readonly page: boolean; readonly key: string } {
  const words = draft.words(i);
  return { page: isPageNumber(words), key: words.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ") };
}

function isSchool(draft: Draft, i: number): boolean {
  return isSchoolName(draft.words(i));
}

function standsApart(draft: Draft, i: number): boolean {
  const line = draft.lines[i]!;
  return (
    line.kind !== "cells" &&
    (draft.isBlank(i - 1) ||
      draft.isBlank(i + 1) ||
      draft.text[line.span.start] === "\f" ||
      draft.text[draft.lines[i + 1]?.span.start ?? -1] === "\f")
  );
}

function atPageEdge(draft: Draft, i: number): boolean {
  for (let k = Math.max(0, i - 3); k <= i + 3 && k < draft.lines.length; k++) {
    const line = draft.lines[k]!;
    if (draft.text[line.span.start] === "\f" && k >= i - 1) return true;
    if (k !== i && draft.roles[k] === "running") return true;
  }
  return false;
}

/** Whether the words before a line stop in mid-sentence and those after it go on in small letters. */
function insideSentence(draft: Draft, i: number): boolean {
  let before = i - 1;
  while (before > i - 5 && before >= 0 && draft.isBlank(before)) before--;
  const after = draft.nextWords(i + 1);
  if (before < 0 || after === undefined || draft.isBlank(before)) return false;
  const words = draft.words(before);
  return !isClosed(words) && wordCount(words) >= 4 && draft.lines[after]!.kind === "text" && beginsInside(draft.words(after));
}
