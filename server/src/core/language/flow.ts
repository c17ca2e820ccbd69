import type { Flow, Span } from "../../../../grammar/tree";

const PLAIN: Readonly<Record<string, string>> = {
  "\u2018": "'", "\u2019": "'", "\u201A": "'", "\u201B": "'", "\u201C": '"', "\u201D": '"', "\u201E": '"',
  "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u00A0": " ", "\u2007": " ", "\u202F": " ", "\u2009": " ", "\t": " ",
  "\uFB00": "ff", "\uFB01": "fi", "\uFB02": "fl", "\uFB03": "ffi", "\uFB04": "ffl",
};
const DROPPED = /[\u200B\u200C\u200D\u2060\uFEFF\u00AD]/;

/**
 * The words of some stretches of a text as one clean line: see `Flow`.
 * @param text the document's text
 * @param pieces the stretches in order; between two of them a space is inserted
 */
export function makeFlow(text: string, pieces: readonly Span[]): Flow {
  let out = "";
  const map: number[] = [];
  let runFlow = -1, runDoc = -1, runLength = 0;
  const close = () => { if (runLength > 0) map.push(runFlow, runDoc, runLength); runLength = 0; };
  const push = (chars: string, doc: number) => {
    if (chars.length === 1 && runLength > 0 && runDoc + runLength === doc && runFlow + runLength === out.length) runLength++;
    else { close(); runFlow = out.length; runDoc = doc; runLength = 1; }
    out += chars;
    if (chars.length !== 1) close();
  };
  for (const piece of pieces) {
    if (out !== "" && !out.endsWith(" ")) { close(); out += " "; }
    for (let i = piece.start; i < piece.end; i++) {
      const char = text[i]!;
      if (char === "*" || (char === "_" && !isWord(text[i - 1], text[i + 1]))) {
        if (char === "*" || text[i - 1] === "_" || text[i + 1] === "_" || isEmphasis(text, i)) continue;
      }
      if (DROPPED.test(char)) continue;
      const plain = PLAIN[char] ?? (char === "\r" || char === "\n" || char === "\f" || char === "\v" ? " " : char);
      if (plain === " " && (out === "" || out.endsWith(" "))) continue;
      push(plain, i);
    }
  }
  close();
  const trimmed = out.trimEnd();
  return { text: trimmed, map };
}

function isWord(before: string | undefined, after: string | undefined): boolean {
  return /\w/.test(before ?? "") && /\w/.test(after ?? "");
}

function isEmphasis(text: string, at: number): boolean {
  return /\w/.test(text[at - 1] ?? "") !== /\w/.test(text[at + 1] ?? "");
}

/** The document offset of a flow offset. The end of the flow maps to one past its last character. */
export function toDocument(flow: Flow, offset: number): number {
  const { map } = flow;
  let low = 0, high = map.length / 3 - 1;
  if (high < 0) return 0;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (map[mid * 3]! <= offset) low = mid; else high = mid - 1;
  }
  const start = map[low * 3]!, doc = map[low * 3 + 1]!, length = map[low * 3 + 2]!;
  return offset - start < length ? doc + (offset - start) : doc + length;
}

/** The document span of a stretch of a flow. */
export function spanInDocument(flow: Flow, start: number, end: number): Span {
  const from = toDocument(flow, start);
  return { start: from, end: end > start ? Math.max(from, toDocument(flow, end - 1) + 1) : from };
}
