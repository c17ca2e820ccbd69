import data from "../../../../knowledge/frames.json";
import { type ConceptId, conceptId, type Vocabulary } from "../words/vocabulary";

const set = (row: { readonly words: string }): ReadonlySet<string> => new Set(row.words.split(",").map((word) => word.trim()));

/** Verbs that leave the verb under them as it is: try to, make sure that. */
export const transparentVerbs = set(data.transparent);
/** Those of them that ask for what a clause after "that" says. */
export const ensuringVerbs = set(data.ensuring);
/** Verbs that turn the verb under them round: refrain from, stop. */
export const negativeVerbs = set(data.negative);
/** Verbs without any duty under may, can or will: a breach may *result* in … */
export const noNormVerbs = set(data.noNorm);
/** Verbs that nobody is given leave to do: under can and may they say what happens. */
export const harmingVerbs = set(data.harming);
/** People of whom a policy says what they may do, and gives them no leave to do it. */
export const wrongdoers = set(data.wrongdoers);
/** What happens to people or is done wrong, and what is seen of it: abuse, an accident, a sign. */
export const mattersOfWrong = set(data.wrongs);
/** What is done with a wrong: abuse is carried out. */
export const wrongfulVerbs = set(data.wrongful);
/** Nouns that can be verbs, and begin a line as its name: risk, stage. */
export const labelNouns = set(data.labels);
const before = new Map(Object.entries(data.labels.before).map(([preposition, words]) => [preposition, set({ words })] as const)),
  NONE: ReadonlySet<string> = new Set();
/** Nouns that can be verbs and are none before a preposition at the start of a line: access to, support for. */
export function nounsBefore(preposition: string): ReadonlySet<string> {
  return before.get(preposition) ?? NONE;
}
/** Bodies of people that are named by what they do or are together: a club, a team. */
export const bodyNouns = set(data.bodies);
/** Verbs that say by the clock what things do: registers close at nine. */
export const timedVerbs = set(data.timed);
/** Verbs of wanting and thinking: under can and may they say what is possible. */
export const wantingVerbs = set(data.wanting);
/** Verbs that say in the passive what can happen to somebody or something. */
export const befallingVerbs = set(data.befalling);
/** Verbs that say with "cannot" what is not possible. */
export const inabilityVerbs = set(data.inability);
/** Verbs that say, in "will be … as", what something is taken for. */
export const viewingVerbs = set(data.viewing);
/** Verbs that mean what their noun says: make contact, take photographs. */
export const lightVerbs = set(data.light);

/** Verbs that close what they are said of: use is restricted to staff. */
export const restrictingVerbs = set(data.restricting);
/** What is taken to do something: care, steps, every effort. */
export const CARE = /^(?:care|step|effort|measure|action|precaution|arrangement|attempt|provision)$/;
/** Verbs that ask for somebody's consent when consent stands with them. */
export const consentVerbs = set(data.requiringConsent);
/** Verbs after which "of" and "about" say what somebody is told. */
export const tellingVerbs = set(data.telling);
/** Verbs after which "as" says what becomes of their object: appointed as governors. */
export const namingVerbs = set(data.naming);
/** Verbs of staying as or where one is. */
export const remainingVerbs = set(data.remaining);
/** Verbs whose passive has the person who receives as its subject: pupils are given homework. */
export const recipientVerbs = set(data.recipients);

const impersonal = new Map(
  (["O", "O-", "P", "F", "N"] as const).flatMap((force) => data.impersonal[force].split(",").map((word) => [word.trim(), force] as const)),
);
/** The force that a noun or adjective gives after "it is": a duty, essential, the right, an offence. */
export function impersonalForce(word: string): "O" | "O-" | "P" | "F" | "N" | undefined {
  return impersonal.get(word);
}

/** What can stand in the way of an act, with the word before the act: ban on, objection to. */
export const hindrances: ReadonlySet<string> = set(data.hindrances);
/** Those that forbid the act where they are there: a ban, but not an objection. */
export const forbiddingHindrances: ReadonlySet<string> = new Set(data.hindrances.forbidding.split(", "));
/** Verbs that leave a duty, a right or a ban standing: granted, given, applies. */
export const grantingVerbs: ReadonlySet<string> = new Set(data.granting.keeps.split(", "));
/** Verbs that take it away: waived, refused, lifted. */
export const denyingVerbs: ReadonlySet<string> = new Set(data.granting.denies.split(", "));

/** Verbs of punishing. */
export const punishingVerbs: ReadonlySet<string> = new Set(data.punishing.verbs.split(", "));
/** What somebody who is punished receives. */
export const punishments: ReadonlySet<string> = new Set(data.punishing.nouns.split(", "));

/** Nouns for any place or state of things, of which "where" says what happens there. */
export const settings = set(data.settings);
/** Acts that are done through an account or a telephone, those that need a device, and other verbs for acts through an account. */
export const carriedActs: readonly ConceptId[] = data.carried.acts.split(", ").map((act) => conceptId(`actions:${act}`));
export const recordingActs: readonly ConceptId[] = data.carried.recording.split(", ").map((act) => conceptId(`actions:${act}`));
/** Acts that are done in a vehicle. */
export const drivingActs: readonly ConceptId[] = data.carried.driving.split(", ").map((act) => conceptId(`actions:${act}`));
/** What belongs to an account itself. */
export const partsOfAccounts: ReadonlySet<string> = new Set(data.carried.parts.split(", "));
export const carriedVerbs: ReadonlySet<string> = new Set(data.carried.verbs.split(", "));

/** What an active verb of permitting, requiring … does to the people and the act after it. */
export const forceVerbs: ReadonlyMap<string, "P" | "F" | "O" | "R+" | "R-" | "N"> = new Map([
  ...[...set(data.permitting)].map((verb) => [verb, "P"] as const),
  ...[...set(data.forbidding)].map((verb) => [verb, "F"] as const),
  ...[...set(data.recommending)].map((verb) => [verb, "R+"] as const),
  ...[...set(data.requiring)].map((verb) => [verb, "O"] as const),
  ...[...set(data.discouraging)].map((verb) => [verb, "R-"] as const),
  ...[...set(data.excusing)].map((verb) => [verb, "N"] as const),
]);

const nouns = new Map(Object.entries(data.nouns)),
  states = new Map(Object.entries(data.states));

/** The verb that a noun of action stands for: entry → enter. */
export function verbOfNoun(noun: string): string | undefined {
  return nouns.get(noun);
}
/** The verb that brings a state about: locked → close. */
export function verbOfState(adjective: string): string | undefined {
  return states.get(adjective);
}

/** An action as it is written, its concept where it has one, and how many of the words after the verb it took. */
export interface FoundAction {
  readonly verb: string;
  readonly id: ConceptId | undefined;
  readonly taken: number;
}

/**
 * The action that a verb means with the words after it, longest first: "get in touch", "hand in", "take photograph".
 * @param verb base form
 * @param after base forms of the words that may belong to it, in order
 * @returns the written form, its concept and how many of `after` it took
 */
export function actionOf(verb: string, after: readonly string[], vocabulary: Vocabulary): FoundAction {
  const { id: own, longest, seconds } = vocabulary.actionsFrom(verb);
  if (after.length > 0 && seconds.has(firstWord(after[0]!)))
    for (let count = Math.min(4, after.length, longest); count > 0; count--) {
      let written = verb;
      for (let i = 0; i < count; i++) written += ` ${after[i]!}`;
      const id = vocabulary.action(written);
      if (id !== undefined) return { verb: written, id, taken: count };
    }
  return { verb, id: own, taken: 0 };
}

function firstWord(words: string): string {
  const cut = words.indexOf(" ");
  return cut < 0 ? words : words.slice(0, cut);
}

/** The concept of a verb with a particle or noun ("hand in"), if there is such an action. */
export function actionWith(verb: string, word: string, vocabulary: Vocabulary): ConceptId | undefined {
  return vocabulary.actionsFrom(verb).seconds.has(firstWord(word)) ? vocabulary.action(`${verb} ${word}`) : undefined;
}
