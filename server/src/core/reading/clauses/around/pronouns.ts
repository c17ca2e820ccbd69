import { conceptId, conceptOf } from "../../words/vocabulary";
import type { Words } from "../../words/scan";
import { chunksOf } from "../parts/chunks";
import type { Clause, Slot, SlotName, Term } from "../clause";
import { complementsOf } from "../parts/complements";
import type { RawClause, RawRegion } from "../raw";
import { kindOfPhrase, type Phrase, phraseOf } from "../parts/terms";
import { partsOf } from "../parts/regions";
import { isPerson } from "../parts/term-concepts";

/** What was said before a clause: the clause before it, if no sentence stands between, else what the sentence before is about. */
export interface Before {
  readonly clause: Clause | undefined;
  readonly topic: readonly Term[] | undefined;
}

type Slots = Partial<Record<SlotName, Slot>>;

const POINTING = /^(?:they|them|it|he|she|he or she|she or he|him or her|these|those|this)$/,
  POINTS_AT_THING = /^(?:it|these|those|this)$/;
const school = conceptId("people:school");

/** Whether all that stands in a part only points at something said before. */
export function points(slot: Slot | undefined): boolean {
  return slot !== undefined && slot.terms.every((term) => term.pronoun) && POINTING.test(slot.terms[0]?.text ?? "");
}

/**
 * They, it, these: puts in what they stand for, marked as read from a pronoun. What cannot be told stays as it is written.
 * @param supposed a condition stands before the words of force, so that "it" is more likely something of that
 * @returns whether anything was taken from what stands before
 */
export function resolvePronouns(slots: Slots, { clause, topic }: Before, supposed: boolean): boolean {
  const actor = points(slots.actor) && resolveActor(slots, clause, topic);
  const object =
    !supposed &&
    points(slots.object) &&
    resolve(slots, "object", clause ? (clause.slots.object ?? clause.slots.subject) : topic && { terms: topic, source: "pronoun" });
  if (points(slots.actor) && POINTS_AT_THING.test(slots.actor!.terms[0]!.text)) {
    slots.subject = slots.actor!;
    delete slots.actor;
  }
  return actor || object;
}

function resolve(slots: Slots, name: SlotName, meant: Slot | undefined, to: SlotName = name): boolean {
  const {
    span,
    terms: [pointer],
  } = slots[name]!;
  if (!meant || meant.terms.length === 0 || meant.terms.some(({ pronoun }) => pronoun) || !agrees(pointer!.text, meant)) return false;
  if (to !== name) delete slots[name];
  slots[to] = { ...meant, source: "pronoun", ...(span ? { span } : {}) };
  return true;
}

/** "They" are several or people, "it" is one. */
function agrees(pronoun: string, { terms, text: whole = "" }: Slot): boolean {
  // "The site or account": it is one of them.
  if (terms.length > 1) return !/^(?:it|this|he|she|he or she|she or he)$/.test(pronoun) || (/ or /.test(whole) && !/ and /.test(whole));
  const { text, head } = terms[0]!,
    several = !text.toLowerCase().includes(head);
  return /^(?:they|them|these|those)$/.test(pronoun) ? several || isPerson(terms[0]!) || /s$/.test(text) : true;
}

/** They are whoever was to act before; it is a body that was, or else a thing. What nobody can do is said of a thing. */
function resolveActor(slots: Slots, clause: Clause | undefined, topic: readonly Term[] | undefined): boolean {
  const thing = POINTS_AT_THING.test(slots.actor!.terms[0]!.text),
    { actor, subject, object, counterpart } = clause?.slots ?? {},
    others = thing
      ? undefined
      : [counterpart, object].find(
          (slot) => slot !== undefined && !slot.terms.some(({ pronoun }) => pronoun) && slot.terms.every(isPerson),
        );
  // "We will write to the complainant. They may reply": they are not we.
  if (actor && others && actor.terms.every(({ text }) => /^(?:we|you)$/i.test(text))) return resolve(slots, "actor", others);
  if (actor && (!thing || actor.terms.every(isBody))) return resolve(slots, "actor", actor);
  if (subject) return resolve(slots, "actor", subject, "subject");
  if (object && !actor) return resolve(slots, "actor", object, object.terms.every(isPerson) ? "actor" : "subject");
  return (
    topic !== undefined &&
    !clause &&
    resolve(slots, "actor", { terms: topic, source: "pronoun" }, topic.every(isThing) ? "subject" : "actor")
  );
}

function isThing({ concept }: Term): boolean {
  return /^(?:things|channels|times|actions):/.test(concept ?? "");
}
/** The school, and whatever is not known to be a person. */
function isBody(term: Term): boolean {
  return !isPerson(term) || (term.concept !== undefined && conceptOf(term.concept) === school);
}

/** What a sentence is about: the noun phrase before its first verb. */
export function topicOf(words: Words): Phrase | undefined {
  const chunks = chunksOf(words.letters),
    verb = chunks.findIndex(({ kind }) => kind === "verb" || kind === "finite"),
    first = chunks.findIndex(({ kind }) => kind !== "adverb" && kind !== "comma" && kind !== "other");
  if (verb < 0 || first < 0 || first >= verb || chunks[first]!.kind !== "noun") return undefined;
  const before = chunks.slice(first, verb),
    end = before.findIndex(({ kind }) => kind !== "noun" && kind !== "preposition");
  const phrase = complementsOf(words, partsOf(before.slice(0, end < 0 ? before.length : end))).items[0]?.phrases[0];
  return phrase && !phrase.pronoun && !phrase.none ? phrase : undefined;
}

/** "If a member of staff takes a picture, they must …": the people of the condition are those who must. */
export function supposedDoer(words: Words, { slots: { actor }, conditions, forceFrom }: RawClause): Phrase | undefined {
  if (
    actor?.phrases.length !== 1 ||
    !/^(?:they|them|he|she|him|her|he or she|she or he|him or her|her or him)$/.test(actor.phrases[0]!.text)
  )
    return undefined;
  const before = conditions.find(({ kind, from, to }) => kind === "if" && to <= forceFrom && from < actor.from),
    chunks = chunksOf(words.letters);
  // "If staff wish to use …, they may only do so …": the condition has become the act.
  const subject = before ? chunks.find(({ from }) => from === before.from + 1) : chunks[0]?.kind === "condition" ? chunks[1] : undefined;
  if (subject?.kind !== "noun" || subject.pronoun || subject.to > (before?.to ?? actor.from)) return undefined;
  const phrase = phraseOf(words, subject);
  return phrase && kindOfPhrase(phrase) === "people" ? phrase : undefined;
}

/** "If gifts are offered, they must be declined": the thing of the condition, one or several as the pronoun says. */
export function supposedThing(words: Words, { slots: { object }, conditions, forceFrom }: RawClause): Phrase | undefined {
  const pronoun = object?.phrases.length === 1 && object.phrases[0]!.pronoun ? object.phrases[0]!.text : "",
    condition = POINTING.test(pronoun) ? conditions.find(({ kind, to }) => kind === "if" && to <= forceFrom) : undefined;
  if (!condition || (pronoun === "them" && words.letters.slice(condition.to, object!.from).includes("Q"))) return undefined;
  return thingOf(words, pronoun, condition);
}

function thingOf(words: Words, pronoun: string, condition: RawRegion): Phrase | undefined {
  const several = pronoun !== "it" && pronoun !== "this",
    chunks = chunksOf(words.letters).filter(({ from, to }) => from > condition.from && to <= condition.to);
  for (const [i, chunk] of chunks.entries()) {
    if (chunk.kind !== "noun" || chunk.pronoun || (chunks[i - 1]?.kind === "preposition" && words.text[chunks[i - 1]!.from] !== "of"))
      continue;
    const phrase = phraseOf(words, chunk);
    if (
      phrase &&
      !phrase.none &&
      (kindOfPhrase(phrase) === "people" ? i === 0 && /^(?:they|them)$/.test(pronoun) : isSeveral(words, chunk.to - 1) === several)
    )
      return phrase;
  }
  return undefined;
}

function isSeveral(words: Words, at: number): boolean {
  return words.letters[at] === "Q" || words.text[at] !== words.lemma[at];
}
