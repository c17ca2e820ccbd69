import type { Words } from "../../words/scan";
import type { Chunk } from "../parts/chunks";

/** "must be *securely* locked": how it is to be done, where that stands between the words of force and the verb. */
export function mannerOf(words: Words, from: number, head: number): string {
  const manner: string[] = [];
  let first = from;
  for (let i = from; i < head; i++) if ("afrgji".includes(words.letters[i]!)) first = i;
  for (let i = first; i < head; i++) {
    const word = words.text[i]!;
    if (words.letters[i] === "R" && /ly$/.test(word) && !NO_MANNER.test(word)) manner.push(word);
  }
  return manner.join(" and ");
}

/** Where the adverbs begin that stand right before a verb. */
export function adverbsRightBefore({ letters }: Words, verb: number): number {
  let from = verb;
  while (letters[from - 1] === "R") from--;
  return from;
}

/** Where the adverbs begin that stand right before a verb which is joined to another. */
export function adverbsBefore(words: Words, verb: number): number {
  const from = adverbsRightBefore(words, verb);
  return words.letters[from - 1] === "&" || words.letters[from - 1] === "," ? from : verb;
}

/** "must immediately be stopped and reported": an adverb before "be" or before verbs side by side says how all of them are done. */
export function sharedManner(words: Words, { from, head = -1 }: Chunk): string {
  const be = words.letters.lastIndexOf("b", head - 1);
  return head < 0 || be < from ? "" : mannerOf(words, from, be);
}

const NO_MANNER =
  /^(?:only|normally|usually|generally|ordinarily|typically|really|simply|additionally|similarly|equally|likewise|ideally|accordingly|finally|firstly|secondly|lastly|obviously|certainly|consequently|subsequently|possibly|probably|strictly|hopefully|supply|apply|reply)$/;
