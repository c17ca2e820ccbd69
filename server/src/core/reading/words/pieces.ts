import { CLASS, LETTER } from "../../characters";
import { keptWithWord, runAt, wordIn } from "../../kept/word-table";
import { Spelling } from "./spelling";

/** A word or mark of a sentence before it is classed. `mark` is the letter of what is no ordinary word. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly mark: string | undefined;
  /** What is known of it by its text alone. */
  readonly spelling: Spelling;
}

const WORD =
  /[Nn]o-(?=[a-z])|(?:[Cc]o-(?=oper|ordin)|[Rr]e-(?=[a-z]))?[A-Za-z\u00c0-\u00ff]+(?:-(?:by|up|in|off|on|out|away|down|over)s?\b)?(?:'(?:s\b|t\b|re\b|ve\b|ll\b)|\([a-z]{1,3}\)(?=[\s.,;:]|$))?|[0-9]+(?:[.:][0-9]+)*(?: ?[ap]\.m\.?(?![a-z])| ?am\b| ?pm\b|st|nd|rd|th|s)?\b|£[0-9]+(?:[.,][0-9]+)*|[,;:()"]|\u2013|\u2014| - |\/|[0-9]+|'/y;
const SPACE = 32,
  QUOTE = 34,
  APOSTROPHE = 39,
  BRACKET = 40,
  HYPHEN = 45;

const NOT = new Spelling("not", "x"),
  OWNING = new Spelling("'s", "S"),
  APOSTROPHE_ALONE = new Spelling("'", "S"),
  STOP = new Spelling(";", ";");

/** A written word as it is spelt, taken apart where it is two: "don't" is "do" and "not". */
const spellingOf = keptWithWord(({ lower: text }): Spelling => {
  if (text === "," || text === ";" || text === ":" || text === "(" || text === ")") return new Spelling(text, text);
  if (text === "\u2013" || text === "\u2014" || text === " - ") return new Spelling(",", ",");
  if (text === "/") return new Spelling("or", "&");
  if (text === "no-") return new Spelling("non");
  if (text.endsWith("'s")) return new Spelling(text.slice(0, -2), undefined, OWNING, 2);
  if (/^(?:don|doesn|didn)'t$/.test(text)) return new Spelling("do", "u", NOT, text.length - 2);
  const negated = /^(must|should|is|are|was|were|would|has|have|shall|won|shan|mustn|shouldn|isn|aren)n?'t$/.exec(text);
  if (negated) return new Spelling({ won: "will", shan: "shall" }[negated[1]!] ?? negated[1]!.replace(/n$/, ""), undefined, NOT, 3);
  if (/^[0-9]/.test(text)) return new Spelling(text.replace(/\./g, (point, at: number) => (/[0-9]/.test(text[at + 1] ?? "") ? point : "")));
  return new Spelling(
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
    const first = sentence.charCodeAt(at);
    if (first === SPACE && (sentence.charCodeAt(at + 1) !== HYPHEN || sentence.charCodeAt(at + 2) !== SPACE)) {
      at++;
      continue;
    }
    const run = first < 128 && (CLASS[first]! & LETTER) !== 0 ? runAt(sentence, at, LETTER) : undefined,
      end = run !== undefined && endsWord(sentence, at + run.text.length) ? at + run.text.length : markedEnd(sentence, at);
    if (end === at) {
      at++;
      continue;
    }
    if (first === APOSTROPHE) {
      if (isPossessive(sentence, at)) pieces.push(piece(APOSTROPHE_ALONE, at, end));
    } else if (first !== QUOTE) {
      const spelling = spellingOf(run !== undefined && end === at + run.text.length ? run : wordIn(sentence, at, end)),
        { second } = spelling;
      if (spelling.starts && first < 91 && first > 64 && runsOn(sentence, pieces[pieces.length - 1], at, end))
        pieces.push(piece(STOP, at, at));
      const cut = end - spelling.cut;
      pieces.push(piece(spelling, at, cut));
      if (second !== undefined) pieces.push(piece(second, cut, end));
    }
    at = end;
  }
  return pieces;
}

function piece(spelling: Spelling, start: number, end: number): Piece {
  return { text: spelling.text, start, end, mark: spelling.mark, spelling };
}

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

/** Whether a run of letters is a whole word by what stands after it. Most are, and need no pattern. */
function endsWord(sentence: string, end: number): boolean {
  const next = sentence.charCodeAt(end);
  return next !== HYPHEN && next !== APOSTROPHE && next !== BRACKET && !(next >= 0xc0 && next <= 0xff);
}

/** The end of the word or mark that begins at an offset; the offset itself where none does. */
function markedEnd(sentence: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.test(sentence) ? WORD.lastIndex : at;
}

/** "pupils' phones": an apostrophe after a plural and before white space. */
function isPossessive(sentence: string, at: number): boolean {
  return /[a-z]s$/i.test(sentence.slice(Math.max(0, at - 2), at)) && /^\s/.test(sentence.slice(at + 1, at + 2));
}
