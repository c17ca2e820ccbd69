import { keptByWord } from "../characters";
import { isFunctionWord, type Word } from "./content-words";

const HEADS = new Set(
  (
    "teacher tutor headteacher head principal leader lead coordinator co-ordinator officer manager governor body board committee chair chairman clerk nurse caretaker technician librarian senco sendco " +
    "office reception team council panel trust executive director supervisor assistant bursar administrator secretary counsellor mentor aider invigilator staff parent carer adult police authority dsl slt smt lado dpo evc sbm " +
    "regulator commissioner cook chef trustee matron prefect headmaster headmistress colleague registrar receptionist dean bishop diocese governing-body"
  ).split(" "),
);
const WITH_OF = new Set(
  "head chair director leader clerk governor officer lead chairman manager member members coordinator trustee team".split(" "),
);
/** Whether a word names a post or a body, in singular or plural. */
const isHead = keptByWord((word) => {
  const name = word.replace(/'s?$/, "");
  return HEADS.has(name.replace(/s$/, "")) || HEADS.has(name);
});
/** A verb that makes the party before it the subject of a further clause. */
const ACTING = /^(?:has|have|is|are|was|were|may|must|shall|should|will|can|cannot|does|do)$/;
/** That somebody is the only one. */
export const SOLE = /^(?:only|alone|solely|exclusively)$/;

/** People or bodies in a row, as written without article. */
export interface PartyList {
  readonly parties: readonly string[];
  /** The index of the word behind them. */
  readonly next: number;
  /** Place of the names in the sentence. */
  readonly named: { readonly start: number; readonly end: number };
}

/** The people or bodies named from word `at` on, and the index of the next word. */
export function partiesAt(words: readonly Word[], at: number, sentence: string): PartyList | undefined {
  const parties: string[] = [];
  let next = at,
    start = -1,
    end = -1;
  for (;;) {
    const one = partyAt(words, next, sentence);
    if (!one) break;
    parties.push(one.name);
    if (start < 0) start = one.start;
    end = one.start + one.name.length;
    next = one.next;
    if (!/^(?:or|and)$/.test(words[next]?.text ?? "")) break;
    const another = partyAt(words, next + 1, sentence);
    if (!another || (ACTING.test(words[another.next]?.text ?? "") && sentence.slice(end, words[next]!.start).includes(","))) break;
    next++;
  }
  return parties.length > 0 ? { parties, next, named: { start, end } } : undefined;
}

/** The person or body named from word `at` on, without article: the name, its offset in the sentence, and the index of the next word. */
export function partyAt(
  words: readonly Word[],
  at: number,
  sentence: string,
): { readonly name: string; readonly start: number; readonly next: number } | undefined {
  let first = at;
  while (/^(?:the|an?|their|your|our|its|his|her|any|all|every|each|another)$/.test(words[first]?.text ?? "")) first++;
  let last = -1;
  for (let i = first; i < Math.min(first + 6, words.length); i++) {
    const word = words[i]!.text;
    if (i > first && /[.,;:()\u2013\u2014]|\s-/.test(sentence.slice(words[i - 1]!.end, words[i]!.start))) break;
    if (/^members?$/.test(word) && words[i + 1]?.text === "of" && words[i + 2]?.text === "staff") {
      last = i + 2;
      i += 2;
      continue;
    }
    if (isFunctionWord(word)) break;
    if (isHead(word)) last = i;
  }
  if (last < 0) return undefined;
  if (WITH_OF.has(words[last]!.text.replace(/s$/, "")) && /^(?:of|to)$/.test(words[last + 1]?.text ?? "")) {
    let i = last + 2;
    if (/^(?:the|our)$/.test(words[i]?.text ?? "")) i++;
    const from = i;
    while (
      words[i] &&
      i < from + 2 &&
      !isFunctionWord(words[i]!.text) &&
      !SOLE.test(words[i]!.text) &&
      !/[.,;:()]/.test(sentence.slice(words[i - 1]!.end, words[i]!.start))
    )
      i++;
    if (i > from) last = i - 1;
  }
  return { name: sentence.slice(words[first]!.start, words[last]!.end), start: words[first]!.start, next: last + 1 };
}
