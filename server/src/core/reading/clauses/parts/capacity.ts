import { capacityNamed, capacityOf } from "../../words/capacities";
import type { Words } from "../../words/scan";
import { type ConceptId, conceptId, conceptName } from "../../words/vocabulary";
import { chunksOf } from "./chunks";
import { namingVerbs } from "../verb-kinds";
import { complementsOf } from "./complements";
import type { Item } from "./items";
import type { RawSlot } from "../raw";
import { kindOfPhrase, type Phrase, phraseFrom, phraseOf } from "./terms";
import { partsOf } from "./regions";

/** Nouns of the role in which somebody acts: in a personal capacity, in their role as governors, in their own name. */
const ROLE_NOUN = /^(?:capacity|role|position|function)$/;
/** Other nouns of the way in which somebody acts: on their own behalf, in the school's name, on a voluntary basis. */
const OWN_NOUN = /\b(?:name|behalf|right|basis|business)\b/;
/** Verbs after which a condition says in what role somebody acts: "when acting as head", "while working as a volunteer". */
const ACTING = /^(?:act|work|speak|serve|help|attend|visit|appear|write|post|comment|communicate)$/;
const official = conceptId("capacities:official");
const DETERMINER = /^(?:an?|the|their|his|her|its|our|your|my|his or her|any|all|every)$/;

/**
 * The role in which somebody acts, taken out of the phrases without a part of their own: "as volunteers", "in a personal capacity",
 * "on their own behalf", "on behalf of the school".
 * @param verb the act; after verbs of naming ("appoint", "treat") "as" says what becomes of their object
 * @param ofPeople whether the act is done to people, of whom "as" may speak then
 */
export function takeCapacity(words: Words, others: RawSlot[], verb: string, ofPeople: boolean): RawSlot | undefined {
  const naming = ofPeople || namingVerbs.has(verb);
  for (const [at, slot] of others.entries()) {
    const next = others[at + 1],
      role = next?.preposition === "as" && isBareRole(slot) ? next : slot;
    if (role === slot && slot.preposition === "as" && (naming || isCompared(words, slot.from))) continue;
    const phrases = role.phrases.map((phrase) => capacityOfPhrase(words, role.preposition, phrase));
    if (!phrases.every((phrase) => phrase !== undefined)) continue;
    others.splice(at, role === slot ? 1 : 2);
    return { phrases, preposition: role.preposition, from: slot.from, to: role.to };
  }
  return undefined;
}

/** The role that a condition or a phrase beside the actor names, from its words: "who act as head", "when acting in a personal capacity". */
export function capacityWithin(words: Words, from: number, to: number): RawSlot | undefined {
  let verb = from;
  while (verb < to && !ACTING.test(words.verb[verb] ?? words.lemma[verb]!)) verb++;
  if (verb === to || words.text.slice(from, verb).some((word) => /^(?:not|never)$/.test(word))) return undefined;
  const parts = partsOf(chunksOf(words.letters).filter((chunk) => chunk.from > verb && chunk.to <= to));
  const found = takeCapacity(
    words,
    complementsOf(words, parts)
      .items.filter(({ phrases }) => phrases.length > 0)
      .map(slotOf),
    "",
    false,
  );
  return found && { phrases: found.phrases, preposition: found.preposition, from: found.from, to: found.to, conditional: true };
}

/** The role that a heading names: "Using social media on behalf of the school". It tells clauses apart, and narrows none. */
export function capacityInTitle(words: Words): RawSlot | undefined {
  const chunks = chunksOf(words.letters);
  for (const [i, chunk] of chunks.entries()) {
    const next = chunks[i + 1],
      preposition = words.text[chunk.from]!,
      phrase = chunk.kind === "preposition" && preposition !== "as" && next?.kind === "noun" ? phraseOf(words, next) : undefined;
    const role = phrase && capacityOfPhrase(words, preposition, phrase);
    if (role) return { phrases: [role], preposition, from: chunk.from, to: role.to, conditional: true };
  }
  return undefined;
}

function slotOf({ phrases, preposition, from, to }: Item): RawSlot {
  return { phrases, preposition, from, to };
}

/** "in their capacity", "in the role": which one stands in the phrase after it. */
function isBareRole({ preposition, phrases: [first, second] }: RawSlot): boolean {
  return (
    preposition === "in" &&
    first !== undefined &&
    second === undefined &&
    ROLE_NOUN.test(first.head) &&
    first.narrowing.length === 0 &&
    first.owner === undefined
  );
}

/** A phrase as a role, where it names one. A role that the vocabulary does not know is kept by its words. */
export function capacityOfPhrase(words: Words, preposition: string, phrase: Phrase): Phrase | undefined {
  if (preposition === "as") return roleAfterAs(words, phrase);
  if (preposition === "on behalf of") {
    if (kindOfPhrase(phrase) !== "people" || phrase.id === undefined) return undefined;
    const known = capacityOf(phrase.id);
    return known?.exact === true && known.id === official ? asRole(phrase, known.id, phrase.head, []) : phrase;
  }
  if (preposition !== "in" && preposition !== "on" && preposition !== "under") return undefined;
  const named = ROLE_NOUN.test(phrase.head) || OWN_NOUN.test(phrase.head) ? capacityNamed(bareWords(words, phrase)) : undefined;
  if (named !== undefined) return asRole(phrase, named, phrase.head, []);
  if (phrase.head !== "capacity" || (!phrase.universal && phrase.narrowing.length === 0)) return undefined;
  return asRole(phrase, undefined, [...(phrase.universal ? ["any"] : []), ...phrase.narrowing, "capacity"].join(" "), []);
}

/** "as volunteers", "as private individuals": a word for a role, or people who act in one. */
function roleAfterAs(words: Words, phrase: Phrase): Phrase | undefined {
  const people = kindOfPhrase(phrase) === "people" ? phrase.id : undefined,
    known = people === undefined ? undefined : capacityOf(people);
  const named = known === undefined || phrase.owner === "personal" ? capacityNamed(bareWords(words, phrase)) : undefined;
  if (named !== undefined) return asRole(phrase, named, phrase.head, []);
  if (known?.id === official) return undefined;
  if (known) return asRole(phrase, known.id, phrase.head, known.exact ? phrase.narrowing : [...phrase.narrowing, phrase.head]);
  return people === undefined ? undefined : phrase;
}

/** "the same rights as adults", "treat friends as real friends": "as" compares, or says what something is taken for. */
function isCompared({ text, verb, letters }: Words, as: number): boolean {
  for (let i = as - 1; i >= 0 && !",;:(".includes(letters[i]!); i--) {
    if (/^(?:same|such|as|so|both)$/.test(text[i]!)) return true;
    if ("VGU".includes(letters[i]!) && verb[i] !== undefined) return namingVerbs.has(verb[i]!);
  }
  return false;
}

/** The words of a phrase without those that only point to it: "personal capacity", "own name". */
function bareWords(words: Words, { from, to, head }: Phrase): string {
  const text = words.text.slice(from, to),
    first = Math.max(
      0,
      text.findIndex((word) => !DETERMINER.test(word)),
    );
  return [...text.slice(first, -1), head]
    .filter((word) => word !== "'s")
    .join(" ")
    .replace(/^(?:their|his|her|your|our|its) /, "");
}

/** A phrase as a role of its own. Whose it is ("personal") is said by the role. */
function asRole(phrase: Phrase, id: ConceptId | undefined, head: string, narrowing: readonly string[]): Phrase {
  const { text, loose, universal } = phrase;
  return phraseFrom(text, head, phrase, { narrowing, loose, universal, id, concept: id === undefined ? undefined : conceptName(id) });
}
