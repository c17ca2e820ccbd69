import { nounChunk } from "../parts/chunks";
import { verbBases } from "../../words/inflection";
import type { Words } from "../../words/scan";
import { conceptId, isKindOf, sectionOf } from "../../words/vocabulary";
import type { Draft } from "./draft";
import { verbOfNoun } from "../verb-kinds";
import { complementsOf } from "../parts/complements";
import type { Item } from "../parts/items";
import type { Phrase } from "../parts/terms";

const online = conceptId("channels:online");

/** "exempt from the training", "banned from the field": what follows "from" is what it is about. */
export function exemptObject(items: readonly Item[]): Draft["object"] {
  const from = items.find((item) => item.preposition === "from" && item.phrases.length > 0);
  return from && { phrases: from.phrases, preposition: "", from: from.from, to: from.to };
}

/** The first noun of a phrase that may be a noun of action: "the use of hoverboards", "contact with pupils". */
export function nounBefore(words: Words, phrase: Phrase): string {
  for (let i = phrase.from; i < phrase.to; i++)
    if ("NKG".includes(words.letters[i]!)) {
      const next = words.letters[i + 1];
      if (i + 1 >= phrase.to || next === "p" || next === undefined || words.text[i + 1] === "of")
        return words.letters[i] === "G" ? words.text[i]! : words.lemma[i]!;
    }
  return phrase.head;
}

/** What a noun in -ing may be that is no doing: a meeting, a building. */
const NAMED_BY_DOING: ReadonlySet<string> = new Set(["times", "places", "people"]);

function sectionOfNoun({ text, vocabulary }: Words, at: number): string {
  const id = vocabulary.noun(text[at]!);
  return id === undefined ? "" : sectionOf(id);
}

/** Where a word in -ing stands in a phrase right before "of"; -1 without one. */
export function doingBeforeOf({ text }: Words, { from, to }: Phrase): number {
  const at = text.indexOf("of", from) - 1;
  return at >= from && at < to && text[at]!.endsWith("ing") ? at : -1;
}

/** "the feeding of animals", "the taking of photographs": the verb that a noun in -ing before "of" stands for; `whole` where it takes what follows into it. */
export function doingOf(words: Words, phrase: Phrase): { readonly verb: string; readonly whole: boolean } | undefined {
  const at = doingBeforeOf(words, phrase);
  if (at < 0 || at >= phrase.to - 1 || NAMED_BY_DOING.has(sectionOfNoun(words, at))) return undefined;
  const verb =
    words.verb[at] ??
    verbBases(words.text[at]!).find(({ base, form }) => form === "G" && words.vocabulary.action(base) !== undefined)?.base;
  if (verb === undefined) return undefined;
  const joined = `${verb} ${objectAfter(words, phrase)?.head ?? phrase.head}`,
    whole = words.vocabulary.action(joined) !== undefined;
  return { verb: whole ? joined : verb, whole };
}

/** What follows "of" in "the use of X", already merged into one phrase by the reader of terms. */
export function objectAfter(words: Words, phrase: Phrase): Phrase | undefined {
  const of = words.text.indexOf("of", phrase.from);
  if (of < 0 || of >= phrase.to) return undefined;
  return complementsOf(words, [{ chunk: nounChunk(of + 1, phrase.to), regions: [] }]).items[0]?.phrases[0];
}
/** "the class teacher's responsibility". */
export function possessorOf(words: Words, phrase: Phrase): Phrase | undefined {
  const mark = words.letters.indexOf("S", phrase.from);
  return mark > phrase.from && mark < phrase.to
    ? complementsOf(words, [{ chunk: nounChunk(phrase.from, mark), regions: [] }]).items[0]?.phrases[0]
    : undefined;
}

/** The verb that the noun after a light verb stands for: take *photographs*, make *contact*. */
export function lightNoun(light: Phrase): string | undefined {
  if (light.id !== undefined && sectionOf(light.id) !== "things" && !isKindOf(light.id, online)) return undefined;
  const noun = verbOfNoun(light.head);
  return noun !== undefined && light.narrowing.length <= 3 ? noun : undefined;
}
