import { CLASS, classAt, LETTER } from "../../characters";
import { keptWithWord, wordIn } from "../../kept/word-table";

/** A word or mark of a sentence before it is classed. `mark` is the letter of what is no ordinary word. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly mark: string | undefined;
}

const WORD =
  /[Nn]o-(?=[a-z])|(?:[Cc]o-(?=oper|ordin)|[Rr]e-(?=[a-z]))?[A-Za-z\u00c0-\u00ff]+(?:-(?:by|up|in|off|on|out|away|down|over)s?\b)?(?:'(?:s\b|t\b|re\b|ve\b|ll\b)|\([a-z]{1,3}\)(?=[\s.,;:]|$))?|[0-9]+(?:[.:][0-9]+)*(?: ?[ap]\.m\.?(?![a-z])| ?am\b| ?pm\b|st|nd|rd|th|s)?\b|£[0-9]+(?:[.,][0-9]+)*|[,;:()"]|\u2013|\u2014| - |\/|[0-9]+|'/y;
const SPACE = 32,
  APOSTROPHE = 39,
  BRACKET = 40,
  HYPHEN = 45;

/** A written word taken apart: "don't" is "do" and "not". `second` begins `cut` characters before the word's end. */
interface Shape {
  readonly text: string;
  readonly mark: string | undefined;
  readonly second: string;
  readonly secondMark: string;
  readonly cut: number;
}
const one = (text: string, mark?: string): Shape => ({ text, mark, second: "", secondMark: "", cut: 0 });

const shapeOf = keptWithWord(({ lower: text }): Shape => {
  if (text === "," || text === ";" || text === ":" || text === "(" || text === ")") return one(text, text);
  if (text === "\u2013" || text === "\u2014" || text === " - ") return one(",", ",");
  if (text === "/") return one("or", "&");
  if (text === "no-") return one("non");
  if (text.endsWith("'s")) return { text: text.slice(0, -2), mark: undefined, second: "'s", secondMark: "S", cut: 2 };
  if (/^(?:don|doesn|didn)'t$/.test(text)) return { text: "do", mark: "u", second: "not", secondMark: "x", cut: text.length - 2 };
  const negated = /^(must|should|is|are|was|were|would|has|have|shall|won|shan|mustn|shouldn|isn|aren)n?'t$/.exec(text);
  if (negated)
    return {
      text: { won: "will", shan: "shall" }[negated[1]!] ?? negated[1]!.replace(/n$/, ""),
      mark: undefined,
      second: "not",
      secondMark: "x",
      cut: 3,
    };
  if (/^[0-9]/.test(text)) return one(text.replace(/\./g, (point, at: number) => (/[0-9]/.test(text[at + 1] ?? "") ? point : "")));
  return one(
    text
      .replace(/\([a-z]+\)$/, "")
      .replace(/^(?:co|re)-(?=[a-z]{3})/, (prefix) => prefix.slice(0, -1))
      .replace("-", " ")
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, ""),
  );
});

/** Cuts a sentence into words and marks. Total and linear: every character that is no word is passed over. */
export function piecesOf(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < sentence.length;) {
    const end = endAt(sentence, at);
    if (end === at) {
      at++;
      continue;
    }
    const first = sentence.charCodeAt(at);
    if (first === APOSTROPHE) {
      if (isPossessive(sentence, at)) pieces.push({ text: "'", start: at, end, mark: "S" });
    } else if (first !== 34) {
      const { text, mark, second, secondMark, cut } = shapeOf(wordIn(sentence, at, end));
      if (first < 91 && first > 64 && STARTS.has(text) && runsOn(sentence, pieces[pieces.length - 1], at, end))
        pieces.push({ text: ";", start: at, end: at, mark: ";" });
      pieces.push({ text, start: at, end: end - cut, mark });
      if (cut > 0) pieces.push({ text: second, start: end - cut, end, mark: secondMark });
    }
    at = end;
  }
  return pieces;
}

/** Words that begin a sentence when they have a capital after a small word and before another. */
const STARTS = new Set("the this these those all any each every if when where you they we it no please there".split(" "));

/** "… school policy The managers must …": two sentences that have run together, as after a lost full stop. */
function runsOn(sentence: string, before: Piece | undefined, at: number, end: number): boolean {
  if (!before || before.mark !== undefined || before.text.length < 4) return false;
  // "Transparency The number of complaints …": a table's cell before the sentence in the next one.
  if (
    !/^[a-z]/.test(sentence.slice(before.start)) &&
    !(isLabel(sentence.slice(0, at)) && /^[A-Z](?:[a-z]|$)/.test(sentence.slice(at, end)))
  )
    return false;
  return /^\s+[a-z]+\s+[a-z]/.test(sentence.slice(end, end + 40)) && /^\s*$/.test(sentence.slice(before.end, at));
}

/** One or two words in capitals at the start of a sentence, which would not go on with a capital. */
function isLabel(start: string): boolean {
  return /^\W*[A-Z][a-z]{4,}(?: [A-Z][a-z]{3,})?\s+$/.test(start);
}

/** The end of the word or mark that begins at an offset; the offset itself where none does. Plain words need no pattern. */
function endAt(sentence: string, at: number): number {
  const code = sentence.charCodeAt(at),
    kind = code < 128 ? CLASS[code]! : 0;
  if (code === SPACE && (sentence.charCodeAt(at + 1) !== HYPHEN || sentence.charCodeAt(at + 2) !== SPACE)) return at;
  if ((kind & LETTER) !== 0) {
    let end = at + 1;
    while ((classAt(sentence, end) & LETTER) !== 0) end++;
    const next = sentence.charCodeAt(end);
    if (next !== HYPHEN && next !== APOSTROPHE && next !== BRACKET && !(next >= 0xc0 && next <= 0xff)) return end;
  }
  WORD.lastIndex = at;
  return WORD.test(sentence) ? WORD.lastIndex : at;
}

/** "pupils' phones": an apostrophe after a plural and before white space. */
function isPossessive(sentence: string, at: number): boolean {
  return /[a-z]s$/i.test(sentence.slice(Math.max(0, at - 2), at)) && /^\s/.test(sentence.slice(at + 1, at + 2));
}
