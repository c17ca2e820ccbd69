import type { Word } from "../word-list";

/** "Reporting", but not "bring". */
export const GERUND = /[aeiouy][a-z]*ing$/;

/** Whether a verb has no ending of the past and none in "-ing": it may stand for an instruction or be what a subject does. */
export function isBase(word: string): boolean {
  return !GERUND.test(word) && !/(?<![cfhn]e)ed$/.test(word) && !/^(?:told|spoken|given|taken|sent|made|kept|brought|sought)$/.test(word);
}

/** How far back the "who" of a relative clause is looked for. */
export const RELATIVE_REACH = 16;
/** What cannot stand right before the verb of a main clause. */
const NO_MAIN_VERB_AFTER = /^(?:and|or|to|that|which|who|not|the|an?|any|their|our|they|you|we|of|for|about|with)$/;

/** "Staff who find something that worries them tell the lead", "anyone who is told of harm tells the lead": after a relative clause that has a verb of its own comes the main one. */
export function isMainVerb(words: readonly Word[], who: number, verb: number): boolean {
  return (
    verb - who >= 4 &&
    !NO_MAIN_VERB_AFTER.test(words[verb - 1]!.text) &&
    isBase(words[verb]!.text) &&
    words.slice(who + 1, verb + 1).every(({ gap }) => gap === "")
  );
}

/** "The nurse shares": a verb with the ending of the third person right behind a singular subject with its article. */
export function isThirdPerson(words: readonly Word[], verb: number): boolean {
  if (!/[^s]s$/.test(words[verb]!.text) || words[verb - 1]!.text.endsWith("s")) return false;
  for (let i = verb - 2; i >= 0 && i >= verb - 5 && words[i + 1]!.gap === ""; i--) {
    const { text } = words[i]!;
    if (/^(?:the|an?|each|every|any|our|their|this)$/.test(text)) return !NO_SUBJECT_AFTER.test(words[i - 1]?.text ?? "");
    if (NO_SUBJECT.test(text)) return false;
  }
  return false;
}
/** Auxiliaries, and what joins no subject to its verb. */
const NO_SUBJECT =
  /^(?:must|shall|should|will|ought|may|can|could|might|would|not|never|cannot|is|are|be|been|being|was|were|get|gets|to|of|and|or)$/;
/** Before the article of an object, not of a subject. */
const NO_SUBJECT_AFTER = /^(?:of|to|for|with|in|on|at|by|from|about|put|take|make|post|use)$/;

/** "Coaches report", "All bus drivers tell": a sentence that begins with its plural subject. */
export function opensWithMany(words: readonly Word[], verb: number): boolean {
  return (
    verb >= 1 &&
    verb <= 3 &&
    /[^s]s$/.test(words[verb - 1]!.text) &&
    words.slice(1, verb + 1).every(({ gap }) => gap === "") &&
    !words.slice(0, verb - 1).some(({ text }) => NO_SUBJECT.test(text) || NO_SUBJECT_AFTER.test(text))
  );
}
