import type { Words } from "../../../words/scan";
import type { Complements, Item } from "../../parts/items";
import { type Phrase, phraseFrom, written as textOf } from "../../parts/terms";

/** "ensure | that sites conform to the guidance": what is to be so, as it is written, where it is no act of anybody. */
export function ensured(words: Words, from: number, rest: Complements): Item[] {
  const under = rest.under!;
  const end = under.rest[under.rest.length - 1]?.chunk.to ?? under.verb.to;
  const first = under.subject[0]?.chunk.from ?? under.verb.from;
  const that = words.text.indexOf("that", from);
  const start = under.that && that >= from && that < under.verb.from ? that + 1 : Math.min(first, Math.max(from, first));
  return [{ preposition: "", phrases: [stretch(words, start, end)], from: start, to: end }];
}

/** "to take photographs": kept as a phrase, so that it can narrow. */
export function purpose(words: Words, rest: Complements): Item[] {
  const { verb, rest: parts, by } = rest.under!;
  const end = parts.find(({ chunk }) => chunk.kind === "comma")?.chunk.from ?? parts[parts.length - 1]?.chunk.to ?? verb.to;
  return [{ preposition: by ?? "to", phrases: [stretch(words, verb.from, end)], from: verb.from, to: end }];
}

/** A stretch of the sentence as one phrase, by its first content word. */
function stretch(words: Words, from: number, end: number): Phrase {
  const content: string[] = [];
  while (end > from && "&,R".includes(words.letters[end - 1]!) && !isState(words, end - 1)) end--;
  for (let i = from; i < end; i++)
    if ("NHQVKAYGUafrgji".includes(words.letters[i]!) || isState(words, i)) content.push(words.verb[i] ?? words.lemma[i]!);
  const [head = "", ...narrowing] = content;
  return phraseFrom(textOf(words, from, end), head, { from, to: end }, { narrowing });
}

/** "feel alone": an adverb that says how people are. */
function isState(words: Words, at: number): boolean {
  return words.letters[at] === "R" && /^(?:alone|apart|together|unattended|unsupervised|left out)$/.test(words.text[at]!);
}
