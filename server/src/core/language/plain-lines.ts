import { classAt, DIGIT, LETTER } from "../characters";
import type { Line } from "./lines";

/** Words with which a line begins that the grammar must look at: structured lines, appendices and parts. */
const KEYWORDS: ReadonlySet<string> = new Set([
  "applies",
  "covers",
  "note",
  "exception",
  "accepted",
  "despite",
  "notwithstanding",
  "subject",
  "this",
  "appendix",
  "annex",
  "annexe",
  "schedule",
  "section",
  "part",
]);
const LF = 10,
  CR = 13,
  TAB = 9,
  SPACE = 32,
  HASH = 35,
  STAR = 42,
  BRACKET = 41,
  HYPHEN = 45,
  STOP = 46,
  COLON = 58,
  SMALL_O = 111;

/**
 * The most frequent lines, read without the grammar and just as it reads them: empty lines, `#` headings, items with a hyphen or star, lines
 * with a section number, and plain words without tab or colon. Anything else is undefined.
 * @param start offset of the line, `last` of its line end, `end` of the next line
 */
export function plainLine(text: string, start: number, last: number, end: number): Line | undefined {
  const span = { start, end },
    first = text.charCodeAt(start);
  if (last === start) return first === LF || first === CR ? { kind: "blank", span } : undefined;
  if ((classAt(text, start) & LETTER) !== 0)
    return isPlain(text, start) && !hasTabOrColon(text, start, last) ? { kind: "text", span, body: { start, end: last } } : undefined;
  if (first === HYPHEN || first === STAR || first === SPACE) return itemLine(text, start, last, end);
  if (first === HASH) {
    let level = 1;
    while (text.charCodeAt(start + level) === HASH) level++;
    const body = start + level + 1;
    return level <= 6 && text.charCodeAt(body - 1) === SPACE && (classAt(text, body) & (LETTER | DIGIT)) !== 0
      ? { kind: "hash", span, level, body: { start: body, end: last } }
      : undefined;
  }
  return classAt(text, start) === DIGIT ? numberedLine(text, start, last, end) : undefined;
}

/** "- Staff must", "  * Staff must": spaces, a hyphen or star, one space and a word. */
function itemLine(text: string, start: number, last: number, end: number): Line | undefined {
  let at = start;
  while (text.charCodeAt(at) === SPACE) at++;
  const mark = text.charCodeAt(at);
  if ((mark !== HYPHEN && mark !== STAR) || text.charCodeAt(at + 1) !== SPACE || !isPlain(text, at + 2)) return undefined;
  return {
    kind: "item",
    span: { start, end },
    indent: { start, end: at },
    marker: { start: at, end: at + 1 },
    body: { start: at + 2, end: last },
  };
}

/** "3.1 Staff must": one to three digits at each level, perhaps a stop or bracket, one space and a word. */
function numberedLine(text: string, start: number, last: number, end: number): Line | undefined {
  let at = start;
  for (;;) {
    const from = at;
    while (classAt(text, at) === DIGIT) at++;
    if (at - from > 3) return undefined;
    if (text.charCodeAt(at) !== STOP || classAt(text, at + 1) !== DIGIT) break;
    at++;
  }
  const numberSpan = { start, end: at },
    mark = text.charCodeAt(at),
    stop = mark === STOP || mark === BRACKET ? text[at]! : "",
    body = at + stop.length + 1;
  if (text.charCodeAt(body - 1) !== SPACE || !isPlain(text, body)) return undefined;
  return {
    kind: "numbered",
    span: { start, end },
    indent: { start, end: start },
    number: text.slice(start, at),
    numberSpan,
    stop,
    body: { start: body, end: last },
  };
}

/** Whether an ordinary word stands at an offset: no keyword, and no letter or Roman number that marks an item. */
function isPlain(text: string, at: number): boolean {
  let end = at;
  while ((classAt(text, end) & LETTER) !== 0) end++;
  const after = text.charCodeAt(end);
  if (end === at || after === STOP || after === BRACKET || (end === at + 1 && (after !== SPACE || text.charCodeAt(at) === SMALL_O)))
    return false;
  return end - at > 15 || !KEYWORDS.has(text.slice(at, end).toLowerCase());
}

function hasTabOrColon(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === TAB || code === COLON) return true;
  }
  return false;
}
