import type { Span } from "../../../../grammar/tree";
import { BLOCK_ELEMENTS } from "./html-elements";

const TAG = /<\/?([a-z][a-z0-9]{0,15})(?:[\s/][^<>]{0,300})?>/iy;
const BLOCK = new Set([
  ...BLOCK_ELEMENTS,
  "br",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "td",
  "th",
  "caption",
  "img",
  "label",
  "input",
  "button",
  "style",
  "script",
  "iframe",
  "meta",
  "link",
  "col",
  "colgroup",
]);
const INLINE = new Set(["b", "i", "u", "em", "strong", "span", "a", "sup", "sub", "small", "mark", "font", "code", "s", "ins", "abbr"]);
/** The address in a reStructuredText link, `words <address>`_, of which only the words are read. */
const LINK_END = /<https?:[^<>\s]{1,300}>`__?/y;
const URL_END = /\([^\s()<>]{0,500}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,200})?(?: "[^"\r\n]{0,200}")?\)/y;

/**
 * The marks of Markdown links in the stretches of a block, of which a link may run over two: from the offset of each mark to the offset after it, so that
 * `[words](address)` and `![words](address)` are read as their words. One pass with a stack; nothing is looked for twice.
 */
export function linkMarks(text: string, pieces: readonly Span[]): ReadonlyMap<number, number> {
  const marks = new Map<number, number>();
  const open: number[] = [];
  for (const piece of pieces)
    for (let i = piece.start; i < piece.end; i++) {
      const char = text.charCodeAt(i);
      if (char === 91) open.push(i);
      else if (char === 93 && open.length > 0) {
        const start = open.pop()!;
        if (text[i + 1] !== "(") continue;
        URL_END.lastIndex = i + 1;
        const address = URL_END.exec(text);
        if (!address || i + 1 + address[0].length > piece.end || !/[/#.:]/.test(address[0])) continue;
        marks.set(start, start + 1);
        marks.set(i, i + 1 + address[0].length);
        i += address[0].length;
      }
    }
  return marks;
}

/**
 * The HTML tag or comment that begins at `at`, if one does.
 * @returns where it ends, and whether it parts words (`<p>`, `<br>`, `<td>` do, `<b>` does not)
 */
export function htmlAt(text: string, at: number, limit: number): { readonly end: number; readonly breaks: boolean } | undefined {
  if (text.startsWith("<!--", at)) {
    const close = text.slice(at, Math.min(limit, at + 2000)).indexOf("-->");
    return close < 0 ? undefined : { end: at + close + 3, breaks: true };
  }
  LINK_END.lastIndex = at;
  const link = LINK_END.exec(text);
  if (link && at + link[0].length <= limit) return { end: at + link[0].length, breaks: false };
  TAG.lastIndex = at;
  const tag = TAG.exec(text);
  if (!tag || at + tag[0].length > limit) return undefined;
  const name = tag[1]!.toLowerCase(),
    breaks = BLOCK.has(name);
  return breaks || INLINE.has(name) ? { end: at + tag[0].length, breaks } : undefined;
}
