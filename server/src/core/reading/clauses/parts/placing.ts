import { nounChunk } from "./chunks";
import { singular } from "../../words/inflection";
import type { Words } from "../../words/scan";
import { conceptId, conceptName, isKindOf } from "../../words/vocabulary";
import { tellingVerbs } from "../verb-kinds";
import { amend, type ComplementState, lastItem } from "./complement-state";
import type { Item } from "./items";
import { isBareAdjective } from "./joined-verb";
import { boundedRange } from "./ranges";
import { kindOfPhrase, phraseOf, type Phrase, withOf } from "./terms";

const pupil = conceptId("people:pupil");

/** Prepositions that hang a phrase on the one before: "photographs of pupils", "rules about phones". */
const ATTACHED = new Set(["of", "about", "regarding", "concerning", "relating to", "related to", "involving", "such as", "including"]);

/** Prepositions between people and their age: "pupils under 13". */
const AGED = /^(?:under|over|above|below|aged)$/;

/** Puts a noun phrase where what stands before it says: to the phrase before, beside it, or as an item of its own. */
export function placePhrase(state: ComplementState, phrase: Phrase, from: number): void {
  const { preposition } = state,
    last = lastItem(state),
    before = last?.phrases.at(-1);
  const bounded = phrase.range && preposition ? { ...phrase, range: boundedRange(phrase.range, preposition) } : phrase;
  if (last && before && isPutToPhrase(state, last, before, phrase, from)) return;
  if (last && state.join && preposition === "" && isPutBeside(state, last, phrase, bounded, from)) return;
  if (state.even && preposition !== "") {
    state.absolute = true;
    return;
  }
  state.attached = undefined;
  state.items.push({
    preposition,
    phrases: [bounded],
    from: state.at >= 0 ? state.at : phrase.from,
    to: phrase.to,
    only: state.only || phrase.only || undefined,
    adverb: undefined,
  });
}

/** Adds a phrase to the one before it, where it narrows or measures that; whether it does. */
function isPutToPhrase(state: ComplementState, last: Item, before: Phrase, phrase: Phrase, from: number): boolean {
  const { words, preposition } = state,
    { range, to } = phrase;
  if (range && range.unit !== "clock" && AGED.test(preposition)) {
    amend(last, { ...before, range: { ...boundedRange(range, preposition), unit: range.unit || "year" } }, to);
    return true;
  }
  // "goods worth £50"
  if (range && preposition === "" && !state.join && last.to === from && words.text[from - 1] === "worth") {
    amend(last, { ...before, range, to }, to);
    return true;
  }
  if (isGroupOf(before, phrase, preposition)) {
    amend(last, ofGroup(before, phrase, preposition), to);
    return true;
  }
  if (!belongsTo(state, last, before, phrase)) return false;
  state.attached = kindOfPhrase(phrase);
  // "every class, including Reception" names both.
  if (preposition === "such as" || preposition === "including") {
    if (!phrase.none) last.phrases.push(phrase);
    last.to = to;
  } else amend(last, withOf(before, phrase, preposition), to);
  return true;
}

/** "pupils *in Year 4*": a group whose name says that they are pupils. */
function isGroupOf(before: Phrase, { id }: Phrase, preposition: string): boolean {
  return /^(?:in|from|of)$/.test(preposition) && before.id === pupil && id !== undefined && id !== pupil && isKindOf(id, pupil);
}

/** "photographs *of pupils*", "rules *about phones*": not what hangs on a time or on people, which belongs to the verb. */
function belongsTo({ words, start, preposition }: ComplementState, last: Item, before: Phrase, phrase: Phrase): boolean {
  if (last.adverb || !ATTACHED.has(preposition) || phrase.pronoun) return false;
  if (kindOfPhrase(before) === "times" && before.universal && kindOfPhrase(phrase) === "none") return false;
  // "notified by parents | of a change"
  if (last.preposition === "by" && tellingVerbs.has(words.verb[start - 1] ?? "")) return false;
  if (preposition === "of" && phrase.universal && kindOfPhrase(before) === "people") return true;
  return !(kindOfPhrase(before) === "people" && kindOfPhrase(phrase) !== "people" && last.preposition === "");
}

/** Adds "*and films*" to the photos before it, if there is something before it; whether there is. */
function isPutBeside({ words, attached }: ComplementState, last: Item, phrase: Phrase, bounded: Phrase, from: number): boolean {
  const before = last.phrases.at(-1);
  if (before && isBareAdjective(words, before)) {
    last.phrases.splice(-1, 1, ...(words.text[from - 1] === "or" ? [alike(words, before, bounded)] : []), bounded);
    last.to = phrase.to;
    return true;
  }
  // "photos of pupils and staff": the staff are in the photos
  const withinPeople = attached === "people" && kindOfPhrase(phrase) === "people" && !phrase.none;
  if (!withinPeople && !before) return false;
  if (!withinPeople) last.phrases.push(bounded);
  last.to = phrase.to;
  return true;
}

/** "current or former pupils": the pupils that the first adjective names. */
function alike(words: Words, adjective: Phrase, noun: Phrase): Phrase {
  const last = words.text[noun.to - 1]!.replace(/^.* /, ""),
    head = singular(last),
    id = words.vocabulary.noun(head),
    plain = phraseOf(words, nounChunk(noun.to - 1, noun.to)) ?? noun;
  const narrowing = /^(?:current|new|existing|present)$/.test(adjective.head) ? [] : [adjective.head];
  return {
    ...plain,
    head,
    id: id ?? plain.id,
    concept: id === undefined ? plain.concept : conceptName(id),
    text: `${adjective.text} ${last}`,
    narrowing,
    from: adjective.from,
    to: adjective.to,
  };
}

/** "all pupils in Year 4" are all Year 4 pupils. */
function ofGroup(pupils: Phrase, group: Phrase, preposition: string): Phrase {
  return {
    ...group,
    text: `${pupils.text} ${preposition} ${group.text}`,
    narrowing: [...pupils.narrowing, ...group.narrowing],
    universal: pupils.universal ?? group.universal,
    none: pupils.none,
    only: pupils.only,
    from: pupils.from,
  };
}
