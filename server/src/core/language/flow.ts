import type { Flow, Span } from "../../../../grammar/tree";
import { htmlAt, linkMarks } from "./markup";

const PLAIN: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201A": "'",
  "\u201B": "'",
  "\u201C": '"',
  "\u201D": '"',
  "\u201E": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u00A0": " ",
  "\u2007": " ",
  "\u202F": " ",
  "\u2009": " ",
  "\t": " ",
  "\r": " ",
  "\n": " ",
  "\f": " ",
  "\v": " ",
  "\u2028": " ",
  "\u2029": " ",
  "\u0085": " ",
  "\uFB00": "ff",
  "\uFB01": "fi",
  "\uFB02": "fl",
  "\uFB03": "ffi",
  "\uFB04": "ffl",
};
const DROPPED = "\u200B\u200C\u200D\u2060\uFEFF\u00AD`\uFFFC";
/** Whatever a reader does not read as it is written; everything between two matches is copied. */
const SPECIAL =
  /[*_`\\<[\]!&\t\r\n\f\v\u0085\u00A0\u00AD\u2007\u2009\u200B-\u200D\u2010-\u2012\u2018-\u201E\u2028\u2029\u202F\u2060\uFEFF\uFFFC\uFB00-\uFB04]| {2,}| \/ ?|\/ /g;
const ENTITY = /&(?:(amp)|(nbsp)|(quot|ldquo|rdquo|#34)|(apos|lsquo|rsquo|#39|#x27)|(ndash|mdash));/y;

/**
 * The words of some stretches of a text as one clean line: see `Flow`. Linear in the length of the stretches.
 * @param text the document's text
 * @param pieces the stretches in order; between two of them a space is inserted, unless a word is divided there
 */
export function makeFlow(text: string, pieces: readonly Span[]): Flow {
  const plain = pieces.length === 1 ? plainFlow(text, pieces[0]!) : undefined;
  if (plain) return plain;
  const out = new FlowBuilder(text);
  let links: ReadonlyMap<number, number> | undefined;
  const marks = () => (links ??= linkMarks(text, pieces));
  for (const piece of pieces) {
    out.gap(piece);
    readPiece(text, piece, out, marks);
  }
  return out.flow();
}

/** The flow of a stretch that is read as it is written, but for the spaces at its ends; undefined for any other. */
function plainFlow(text: string, piece: Span): Flow | undefined {
  const { end } = piece;
  if (firstUnplain(text, piece) !== end) return undefined;
  let start = piece.start;
  while (start < end && text.charCodeAt(start) === SPACE) start++;
  return start < end ? { text: text.slice(start, end).trimEnd(), map: [0, start, end - start] } : { text: "", map: [] };
}

function readPiece(text: string, piece: Span, out: FlowBuilder, links: () => ReadonlyMap<number, number>): void {
  const first = firstUnplain(text, piece);
  let at = piece.start;
  if (first === piece.end) {
    out.copy(at, first);
    return;
  }
  const written = text.slice(piece.start, piece.end);
  SPECIAL.lastIndex = first - at;
  for (let match = SPECIAL.exec(written); match; match = SPECIAL.exec(written)) {
    const from = piece.start + match.index,
      char = match[0][0]!;
    if (from < at) continue;
    out.copy(at, from);
    at = Math.min(piece.end, from + match[0].length);
    if (match[0].length > 1) {
      if (match[0].includes("/")) out.slash(match[0].startsWith(" ") ? from + 1 : from);
      else out.space(from);
    } else if (char === "*" || char === "_") {
      if (char === "_" && !isEmphasis(text, from, piece)) out.copy(from, at);
    } else if (char === "[" || char === "]") {
      const end = links().get(from);
      if (end === undefined) out.copy(from, at);
      else at = end;
    } else if (char === "!") {
      if (text[from + 1] !== "[" || !links().has(from + 1)) out.copy(from, at);
    } else if (char === "\\") {
      if (at < piece.end && !/[!-/:-@[-`{-~]/.test(text[at]!)) out.copy(from, at);
      else if (at < piece.end && text[at] !== "<") {
        out.copy(at, at + 1);
        at++;
      }
    } else if (char === "<") {
      const html = htmlAt(text, from, piece.end);
      if (!html) out.copy(from, at);
      else {
        at = html.end;
        if (html.breaks) out.space(from);
      }
    } else if (char === "&") {
      ENTITY.lastIndex = from;
      const entity = ENTITY.exec(text);
      if (!entity) out.copy(from, at);
      else {
        out.put(entity[1] ? "&" : entity[2] ? " " : entity[3] ? '"' : entity[4] ? "'" : "-", from);
        at = from + entity[0].length;
      }
    } else if (!DROPPED.includes(char)) out.put(PLAIN[char]!, from);
  }
  out.copy(at, piece.end);
}

/** The first character of a piece at which `SPECIAL` may find something; the piece's end where there is none, as in most. */
function firstUnplain(text: string, { start, end }: Span): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 || UNPLAIN[code] === 1) return at;
    if (code === SPACE && (text.charCodeAt(at + 1) === SPACE || text.charCodeAt(at + 1) === SLASH)) return at;
    if (code === SLASH && text.charCodeAt(at + 1) === SPACE) return at;
  }
  return end;
}

const SPACE = 32,
  SLASH = 47;
/** Which ASCII characters `SPECIAL` has whatever stands beside them. */
const UNPLAIN = Uint8Array.from({ length: 128 }, (_, code) => ("*_`\\<[]!&\t\r\n\f\v".includes(String.fromCharCode(code)) ? 1 : 0));

/** An underscore that marks emphasis: a run of one or two with a word on one side only. Longer runs are blanks to fill in. */
function isEmphasis(text: string, at: number, piece: Span): boolean {
  let start = at,
    end = at + 1;
  while (start > piece.start && at - start < 3 && text[start - 1] === "_") start--;
  while (end < piece.end && end - at < 3 && text[end] === "_") end++;
  if (end - start > 2) return false;
  return /[\w*]/.test(text[start - 1] ?? "") !== /[\w*]/.test(text[end] ?? "");
}

class FlowBuilder {
  readonly #text: string;
  readonly #parts: string[] = [];
  readonly #map: number[] = [];
  #length = 0;
  #last = "";

  constructor(text: string) {
    this.#text = text;
  }

  /** Copies a stretch of the document. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    let from = start;
    if (this.#length === 0 || this.#last === " ") while (from < end && this.#text[from] === " ") from++;
    if (from === end) return;
    this.#add(this.#text.slice(from, end), from, end - from);
    this.#last = this.#text[end - 1]!;
  }

  /** Puts words that stand for one character of the document; spaces do not pile up. */
  put(words: string, at: number): void {
    if (words === " ") {
      this.space(at);
      return;
    }
    for (const char of words) this.#add(char, at, 1);
    this.#last = words[words.length - 1]!;
  }

  /** One space for a stretch of white space that begins at `at`. */
  space(at: number): void {
    if (this.#length === 0 || this.#last === " ") return;
    this.#add(" ", at, 1);
    this.#last = " ";
  }

  /** A slash with spaces around it: written without them. */
  slash(at: number): void {
    this.#add("/", at, 1);
    this.#last = "/";
  }

  /** What stands between two pieces: a space, or nothing where a word was divided at the line's end. */
  gap(next: Span): void {
    if (this.#length === 0 || this.#last === " ") return;
    const before = this.#map.length > 0 ? this.#text[this.#map[this.#map.length - 2]! + this.#map[this.#map.length - 1]!] : undefined;
    const divided =
      this.#last === "-" &&
      /[A-Za-z]/.test(this.#beforeLast()) &&
      /^[ \t]*[a-z]/.test(this.#text.slice(next.start, Math.min(next.end, next.start + 40)));
    if (divided || before === "\u00AD") return;
    this.#parts.push(" ");
    this.#length++;
    this.#last = " ";
  }

  flow(): Flow {
    return { text: (this.#parts.length === 1 ? this.#parts[0]! : this.#parts.join("")).trimEnd(), map: this.#map };
  }

  #beforeLast(): string {
    const length = this.#map[this.#map.length - 1]!,
      doc = this.#map[this.#map.length - 2]!;
    return this.#text[doc + length - 2] ?? "";
  }

  #add(words: string, doc: number, length: number): void {
    const map = this.#map,
      end = map.length;
    if (end > 0 && map[end - 3]! + map[end - 1]! === this.#length && map[end - 2]! + map[end - 1]! === doc) map[end - 1]! += length;
    else map.push(this.#length, doc, length);
    this.#parts.push(words);
    this.#length += words.length;
  }
}

/** The document offset of a flow offset. The end of the flow maps to one past its last character. */
export function toDocument(flow: Flow, offset: number): number {
  const { map } = flow;
  let low = 0,
    high = map.length / 3 - 1;
  if (high < 0) return 0;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (map[mid * 3]! <= offset) low = mid;
    else high = mid - 1;
  }
  const start = map[low * 3]!,
    doc = map[low * 3 + 1]!,
    length = map[low * 3 + 2]!;
  return offset - start < length ? doc + (offset - start) : doc + length;
}

/** The document span of a stretch of a flow. */
export function spanInDocument(flow: Flow, start: number, end: number): Span {
  const from = toDocument(flow, start);
  return { start: from, end: end > start ? Math.max(from, toDocument(flow, end - 1) + 1) : from };
}

/** The flow offset of the first character that stands at or after a document offset; the flow's length where none does. */
export function fromDocument(flow: Flow, offset: number): number {
  const { map } = flow;
  let low = 0,
    high = map.length / 3;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (map[mid * 3 + 1]! + map[mid * 3 + 2]! > offset) high = mid;
    else low = mid + 1;
  }
  if (low * 3 >= map.length) return flow.text.length;
  return Math.min(flow.text.length, map[low * 3]! + Math.max(0, offset - map[low * 3 + 1]!));
}
