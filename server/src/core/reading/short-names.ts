import { matches } from "../matches";

/** A second name that a sentence gives to a thing: `the head of science ("the lead")`, `the Local Authority (LA)`. */
export interface ShortName {
  readonly kind: "synonym" | "abbreviation";
  readonly term: string;
  /** Offset of the term in the sentence. */
  readonly at: number;
  /** The words that it stands for. */
  readonly content: string;
  readonly quoted: boolean;
}

const LEAD =
  "(?:the |our |hereafter |hereinafter |henceforth |herein |collectively |together |also |here |to be |will be |and )*(?:(?:referred to|known|called|described)(?: (?:in|throughout) this (?:policy|document))?(?: collectively| simply)?(?: as)? )?(?:the )?";
const IN_BRACKETS = new RegExp(`\\((${LEAD})(?:"([^"]{1,60})"|'([^']{1,60})'|([^()"']{1,60}))\\)`, "gi");
const REFERRED =
  /\b(?:(?:collectively|hereafter|hereinafter) )?(?:referred to|known|called)(?: (?:in|throughout) this (?:policy|document))?(?: collectively)? as (?:the )?(?:"([^"]{1,60})"|'([^']{1,60})')/gi;
/** How many characters before a name are looked at: no phrase that it stands for is longer. */
const REACH = 240;
const DETERMINER = /^(?:the|an?|our|all|any|every|each|this|these|its)$/i;
const BREAK =
  /^(?:is|are|was|were|be|been|must|should|may|will|can|shall|by|to|with|from|for|that|which|who|when|where|if|has|have|contact|tell|inform|see|or|include|includes)$/i;

/** Second names in quotes, or after "referred to as", "hereafter" and the like. */
export function namesIn(sentence: string): ShortName[] {
  const names: ShortName[] = [];
  for (const match of sentence.includes("(") ? matches(IN_BRACKETS, sentence) : []) {
    const quoted = match[2] ?? match[3],
      bare = /\b(?:referred|known|called|hereafter|hereinafter|henceforth)\b/i.test(match[1]!) ? match[4] : undefined;
    const term = (quoted ?? bare)?.trim();
    const content = term ? phraseBefore(sentence, match.index) : "";
    if (term && content !== "")
      names.push({ kind: "synonym", term, at: sentence.indexOf(term, match.index), content, quoted: quoted !== undefined });
  }
  for (const match of mayRefer(sentence) ? matches(REFERRED, sentence) : []) {
    const before = sentence.slice(Math.max(0, match.index - REACH), match.index);
    if (before.lastIndexOf("(") > before.lastIndexOf(")")) continue;
    const term = match[1] ?? match[2]!;
    const content = before.replace(/[,\s]*(?:is|are|(?:will|shall|may) be)?\s*$/i, "").trim();
    if (content !== "" && !/^(?:this|that|these|those|they|it)\b/i.test(content) && content.split(" ").length <= 25)
      names.push({ kind: "synonym", term, at: sentence.indexOf(term, match.index), content, quoted: true });
  }
  return names;
}

function mayRefer(sentence: string): boolean {
  return (sentence.includes('"') || sentence.includes("'")) && /\b(?:known|called|referred)\b/i.test(sentence);
}

/** Initials in brackets after the words that they stand for; small words may be left out of the initials. */
export function abbreviationsIn(sentence: string): ShortName[] {
  const names: ShortName[] = [];
  if (!sentence.includes("(")) return names;
  for (const match of matches(/\(([A-Z][A-Za-z]{1,7})s?\)/g, sentence)) {
    const letters = match[1]!.replace(/[a-z]/g, "").toLowerCase() || match[1]!.toLowerCase();
    const words = sentence
      .slice(Math.max(0, match.index - REACH), match.index)
      .trim()
      .split(/[\s/-]+/);
    const long = wordsFor(match[1]!.toUpperCase() === match[1] ? match[1].toLowerCase() : letters, words);
    if (long) names.push({ kind: "abbreviation", term: match[1]!, at: match.index + 1, content: long, quoted: false });
  }
  return names;
}

function wordsFor(letters: string, words: readonly string[]): string | undefined {
  if (letters.length < 2) return undefined;
  let left = letters.length - 1,
    i = words.length - 1;
  for (; i >= 0 && left >= 0; i--) {
    const word = words[i]!.toLowerCase().replace(/[^a-z]/g, "");
    if (word[0] === letters[left]) left--;
    else if (!/^(?:of|and|the|for|in|to|on)$/.test(word)) return undefined;
  }
  return left < 0 ? words.slice(i + 1).join(" ") : undefined;
}

/** The noun phrase that ends at an offset: from its last determiner, or after the last verb or preposition. At most ten words. */
function phraseBefore(sentence: string, end: number): string {
  const words = sentence
    .slice(Math.max(0, end - REACH), end)
    .trim()
    .split(/\s+/);
  const from = Math.max(0, words.length - 10);
  let start = from;
  for (let i = words.length - 1; i >= from; i--) {
    if (i < words.length - 1 && /[,;:.]$/.test(words[i]!)) {
      start = i + 1;
      break;
    }
    if (DETERMINER.test(words[i]!)) {
      start = i + 1;
      break;
    }
    if (BREAK.test(words[i]!)) {
      start = i + 1;
      break;
    }
  }
  return words.slice(start).join(" ");
}
