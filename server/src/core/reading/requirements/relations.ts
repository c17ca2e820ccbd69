import type { Word } from "../word-list";
import type { ConceptIndex, Mention } from "./concepts";
import { forceAt, type Force } from "./force";
import type { Passage } from "./passages";
import { saysWhether } from "./says-whether";

/** A verb that reaches a person: "report … to the lead", "tell the lead", "the lead must be told". */
export interface Reach {
  readonly verb: Mention;
  readonly person: Mention;
  readonly force: Force;
}

const BE = /^(?:is|are|be|been|being|was|were|get|gets|made|kept)$/;
const FILLER =
  /^(?:the|a|an|our|their|your|his|her|its|my|one|of|either|both|any|(?:school|academy|trust|college|nursery|pre-?school|club|setting|centre|charity|group|organisation|federation|company|team|band|choir|church)(?:'s)?|schools|appropriate|relevant|named|current|deputy|assistant|another|other|designated|trained|nearest|two|most|senior|member|local|and|or|then|also|immediately|directly|straight|away|at|once|first|via|same|day|on|in|absence|if|unavailable|not|available|person|following|ie|eg|e|g|i|either|else|firstly|initially|as|soon|possible|academy|trust|college|these|those|people|persons|listed|who|have|has|been|are|is|approved|appointed|trained|acts?|serves?)$|ly$|['’]s$/;

/**
 * Every pair of a verb and a person whom it reaches, within one sentence.
 * @param verbs concepts of verbs; how each reaches a person stands in its entry
 * @param people concepts of persons
 */
export function reaches(passage: Passage, verbs: readonly string[], people: readonly string[], index: ConceptIndex): Reach[] {
  const { words, mentions } = passage;
  const persons = mentions.filter(({ concept }) => people.includes(concept));
  const found: Reach[] = [];
  if (persons.length === 0) return found;
  for (const verb of mentions) {
    if (!verbs.includes(verb.concept)) continue;
    const entry = index.entries.get(verb.concept);
    if (entry?.completedBy && !entry.completedBy.some((word) => words.slice(verb.to, verb.to + 12).some(({ text }) => text === word)))
      continue;
    for (const person of persons) {
      if (linked(passage, verb, person, entry?.reach ?? []))
        found.push({ verb, person, force: forceAt(words, verb.from, passage.introduction) });
    }
  }
  return found;
}

/** "Concerns are reported to:" above "the lead": the person of an item whom the verb of its introduction reaches. The person's place is in the item. */
export function reachedByIntroduction(
  passage: Passage,
  verbs: readonly string[],
  people: readonly string[],
  index: ConceptIndex,
): Omit<Reach, "verb"> | undefined {
  const { introduction, introductionMentions, words, mentions } = passage,
    before = introduction.length;
  if (before === 0 || words.length === 0) return undefined;
  const joined: Passage = {
    ...passage,
    introduction: [],
    words: [...introduction, { ...words[0]!, gap: "" }, ...words.slice(1)],
    mentions: [...introductionMentions, ...mentions.map((one) => ({ ...one, from: one.from + before, to: one.to + before }))],
  };
  const reach = reaches(joined, verbs, people, index).find(({ verb, person }) => verb.to <= before && person.from >= before);
  return reach && { force: reach.force, person: { ...reach.person, from: reach.person.from - before, to: reach.person.to - before } };
}

function linked(passage: Passage, verb: Mention, person: Mention, reach: readonly string[]): boolean {
  const { words } = passage;
  if (person.from >= verb.to) {
    if (words.slice(verb.to, person.from).some(({ gap }) => gap === ";")) return false;
    const at = leadOf(passage, person.from, verb.to);
    if (at === verb.to - 1) return reach.includes("object") || (reach.includes("to") && words[verb.to - 1]!.text === "to");
    const preposition = words[at]!.text;
    if (reach.includes(preposition)) return true;
    if (preposition === "of" && words[at - 1]?.text === "attention") return true;
    return reach.includes("object") && preposition === "to";
  }
  if (person.to > verb.from) return false;
  if (words[person.to]?.text === "to" && words[person.to + 1]?.text === "whom" && verb.from - person.to <= 7) return reach.includes("to");
  const between = words.slice(person.to, verb.from).map(({ text }) => text);
  const chain = between.every(
    (text) =>
      BE.test(text) ||
      /^(?:must|should|shall|will|has|have|to|needs?|ought|may|can|also|immediately|always|then|first|not|never|only|who|in|writing|both|and|or|their|the|deputy)$|ly$/.test(
        text,
      ) ||
      text.length <= 3,
  );
  return reach.includes("object") && between.some((text) => BE.test(text)) && between.length <= 12 && chain;
}

/** Back from a person over articles, adjectives, joined persons and names, to the word on which the person depends: a preposition, or the verb (`verbEnd - 1`). */
function leadOf({ words, mentions }: Passage, from: number, verbEnd: number): number {
  let at = from - 1;
  while (at >= verbEnd) {
    const { text } = words[at]!;
    if (/^(?:to|with|from|by|through|for|about|against)$/.test(text)) return at;
    if (text === "of" && words[at - 1]?.text === "attention") return at;
    const inPerson = mentions.find((one) => PERSONS.has(one.concept) && one.from <= at && one.to > at);
    if (inPerson) {
      at = inPerson.from - 1;
      continue;
    }
    if (!FILLER.test(text) && !words[at]!.capital && text.length > 2) return at;
    at--;
  }
  return verbEnd - 1;
}

const PERSONS = new Set(["safeguarding-role", "general-role", "parent", "staff", "child"]);

const OFFICE =
  /(?:mentor|secretary|officer|warden|coach|captain|organi[sz]er|leader|worker|manager|agency|committee|council|team|department|service|body|staff|hr|ltd|limited)s?$/;

/** Whether somebody is named after the verb, of whom no concept knows: "to the Duty Mentor", "with the club secretary". Looks at the next "to" or "with" only. */
export function namesRecipient(words: readonly Word[], from: number): boolean {
  const to = words.findIndex(({ text }, at) => at >= from && at < from + 14 && (text === "to" || text === "with"));
  if (to < 0 || words.slice(from, to + 1).some(({ gap }) => gap === ";")) return false;
  const named = words.slice(to + 1, to + 6),
    end = named.findIndex(
      ({ text, gap }, at) => (at > 0 && gap !== "") || /^(?:who|which|that|as|if|when|in|on|at|by|and|or|be)$/.test(text),
    );
  return (end < 0 ? named : named.slice(0, end)).some(({ text, capital }) => capital || OFFICE.test(text));
}

/** A consent that a person gives: "parental consent", "permission from a parent", "parents have agreed", "ask parents to sign". */
export function grants(passage: Passage, consents: readonly string[], people: readonly string[]): { consent: Mention; person: Mention }[] {
  const { words, mentions } = passage;
  const found: { consent: Mention; person: Mention }[] = [];
  const persons = mentions.filter(({ concept }) => people.includes(concept));
  const givers = mentions.filter(({ concept }) => concept === "give-consent"),
    askers = mentions.filter(({ concept }) => concept === "ask-consent");
  for (const person of persons) {
    for (const consent of mentions) if (consents.includes(consent.concept) && bound(consent, person)) found.push({ consent, person });
    const agreed = givers.find(
      (verb) =>
        /^(?:consent|agree|authoris|permit|opt|sa(?:y|id))/.test(words[verb.from]!.text) &&
        verb.from >= person.to &&
        verb.from - person.to <= 5 &&
        plain(person.to, verb.from),
    );
    const whether = givers.find(
      (verb) =>
        /^(?:consent|agree)/.test(words[verb.from]!.text) &&
        verb.from > person.to &&
        verb.from - person.to <= 8 &&
        words.slice(person.to, verb.from).some(({ text }) => text === "whether" || text === "if") &&
        askers.some((asker) => asker.to <= person.from && person.from - asker.to <= 4),
    );
    const asked = givers.find(
      (verb) =>
        /^(?:consent|agree)/.test(words[verb.from]!.text) &&
        words[verb.from - 1]?.text === "they" &&
        /^(?:whether|if)$/.test(words[verb.from - 2]?.text ?? "") &&
        askers.some(
          (asker) =>
            asker.from > person.to && verb.from - asker.to <= 5 && asker.from - person.to <= 8 && BE.test(words[asker.from - 1]!.text),
        ),
    );
    const signed = givers.find(
      (verb) =>
        /^(?:sign|return|complet)/.test(words[verb.from]!.text) &&
        verb.from >= person.to &&
        verb.from - person.to <= 5 &&
        plain(person.to, verb.from) &&
        (words.slice(Math.max(0, person.from - 4), person.from).some(({ text }) => /^(?:unless|until|without)$/.test(text)) ||
          words.slice(verb.to, verb.to + 8).some(({ text }, i, after) => text === "to" && TO_ALLOW.test(after[i + 1]?.text ?? ""))),
    );
    const consent = agreed ?? whether ?? asked ?? signed ?? saysWhether(passage, person);
    if (consent) found.push({ consent, person });
  }
  return found;

  function bound(consent: Mention, person: Mention): boolean {
    const possessive =
      /^parental$|'s?$|s$/.test(words[person.to - 1]!.text) ||
      (person.to === consent.from && /^(?:consent|permission|authorisation)$/.test(words[consent.from]!.text));
    if (
      person.to <= consent.from &&
      consent.from - person.to <= 5 &&
      possessive &&
      words
        .slice(person.to, consent.from)
        .every(
          ({ text, gap }) =>
            gap !== ";" &&
            /^(?:or|and|carer's?|carers|carers'|guardian's?|guardians|written|prior|signed|informed|explicit|express|specific|full|verbal|parent's?|s|parental|photographic|photo|image|valid|appropriate|necessary|their|own|clear|active|positive)$/.test(
              text,
            ),
        )
    )
      return true;
    if (consent.to <= person.from && person.from - consent.to <= 14) {
      const lead = words.slice(consent.to, person.from).findLast(({ text }) => /^(?:of|from|by|to)$/.test(text))?.text;
      const between = words.slice(consent.to, person.from);
      if (
        lead &&
        (lead !== "to" || /form|slip|letter/.test(words[consent.to - 1]!.text)) &&
        between.length <= (lead === "of" ? 7 : 14) &&
        !between.some(({ gap }) => gap === ";")
      )
        return true;
    }
    const giver = givers.find(
      (verb) =>
        verb.from >= person.to &&
        verb.to <= consent.from + 1 &&
        consent.from - verb.to <= 10 &&
        verb.from - person.to <= 8 &&
        plain(person.to, verb.from),
    );
    if (giver) return true;
    const asked = askers.some(
      (verb) =>
        (verb.to <= person.from &&
          person.from - verb.to <= 5 &&
          consent.from > person.to &&
          consent.from - person.to <= 8 &&
          words.slice(person.to, consent.from).some(({ text }) => /^(?:for|to|about)$/.test(text))) ||
        (person.to <= verb.from &&
          verb.from - person.to <= 4 &&
          words.slice(person.to, verb.from).some(({ text }) => BE.test(text)) &&
          consent.from >= verb.to &&
          consent.from - verb.to <= 6),
    );
    return asked;
  }

  /** Nothing but auxiliaries, adverbs and joined persons stands between the person and the verb. */
  function plain(from: number, to: number): boolean {
    return words
      .slice(from, to)
      .every(
        ({ text, gap }: Word) =>
          gap !== ";" &&
          (BE.test(text) ||
            /^(?:must|should|shall|will|has|have|had|to|may|can|also|first|already|not|or|and|carers?|guardians?|asked|requested|required|invited|who|the|in|writing|both|do|does|did|a|pupil|child|of)$|ly$/.test(
              text,
            )),
      );
  }
}

/** "Sign a form to allow photographs". */
const TO_ALLOW = /^(?:allow|permit|agree|authorise|consent)$/;
const OF_PICTURED =
  /^(?:of|shows?|showing|features?|featuring|contains?|containing|with|includes?|including|involving|depicts?|depicting)$/;

/** An image that shows someone: "photographs of pupils", "a pupil's image", "film a child", "a child may be photographed". */
export function depictions(passage: Passage, images: readonly string[], people: readonly string[]): { image: Mention; person: Mention }[] {
  const { words, mentions } = passage;
  const found: { image: Mention; person: Mention }[] = [];
  for (const image of mentions.filter(({ concept }) => images.includes(concept))) {
    for (const person of mentions.filter(({ concept }) => people.includes(concept))) {
      const between = person.from >= image.to ? words.slice(image.to, person.from) : words.slice(person.to, image.from);
      if (between.length > 9 || between.some(({ gap }) => gap === ";")) continue;
      const after = person.from >= image.to;
      const close = after
        ? image.concept === "take-image"
          ? between.every(({ text }) => FILLER.test(text))
          : between.some(({ text }) => OF_PICTURED.test(text)) ||
            between.some(({ text }) => /^(?:in which|where)$/.test(text)) ||
            (between.some(({ text }) => text === "in" || text === "which") && between.length <= 3)
        : between.length <= 2 || between.some(({ text }) => BE.test(text) || /^(?:appear|appears|feature|features|included)$/.test(text));
      if (close && (after || image.concept !== "take-image" || between.some(({ text }) => BE.test(text)))) found.push({ image, person });
    }
  }
  return found;
}
