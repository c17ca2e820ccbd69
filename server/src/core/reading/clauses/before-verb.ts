import type { Words } from "../words/scan";
import { contentWords } from "./raw-regions";
import type { Chunk } from "./parts/chunks";
import { complementsOf } from "./parts/complements";
import type { Complements, Item } from "./parts/items";
import type { Segment } from "./parts/segments";
import { kindOfPhrase, type Phrase, withOf, written } from "./parts/terms";

/** Pronouns that stand before a verb of their own. */
const NOMINATIVE = /^(?:we|they|he|she|i)$/i;
/** Words in -ing that say which, where others name an act: "existing pupils", but "wearing trainers". */
const STANDING = /^(?:existing|remaining|visiting|outstanding|incoming|outgoing|continuing|serving)$/;

/** What stands before a verb group: its subject, and what is said before or beside that. */
export interface BeforeVerb {
  /** The subject with what hangs on it, as it is written. */
  readonly subject: Complements;
  /** Its phrases, as those of whom or of which the verb speaks. */
  readonly actor: Phrase[];
  /** What stands beside the subject: "pupils | in Year 6". */
  readonly aside: Item[];
  /** What stands before the subject: "at break, …". */
  readonly lead: Item[];
  /** "Whatever the weather, …": it holds without exception. */
  readonly whatever: boolean;
  /** "No pupil may". */
  readonly none: boolean;
}

/**
 * Reads what stands before a verb group.
 * @param bare the words of force have no verb of their own behind them: "gum is banned"
 */
export function beforeVerb(words: Words, segment: Segment, bare: boolean): BeforeVerb {
  const subject = subjectOf(words, segment, bare),
    phrases = phrasesOf(subject),
    by = byPhrase(subject, phrases);
  let actor = startingAnew(words, withoutBy(phrases, by, bare));
  const ahead = aheadOf(segment, actor);
  if (ahead) actor = actor.slice(1);
  const aside = subject.items.filter((item) => item.preposition !== "" && (item.preposition !== "by" || (bare && item === by))),
    fronts = complementsOf(words, segment.lead).items,
    whatever = (item: Item) => /^(?:whatever|whichever)\b/.test(words.text[item.from] ?? ""),
    lead = [
      ...fronts.filter((item) => !whatever(item)).map(fronting),
      ...(ahead ? [{ preposition: "", phrases: [ahead], from: ahead.from, to: ahead.to }] : []),
    ];
  actor = withAge(actor, aside);
  if (actor[0] && isSaidOf(words, actor[0], segment)) actor = [withWordBefore(words, actor[0]), ...actor.slice(1)];
  if (subject.under?.verb.kind === "infinitive" && !bare) actor = withInfinitive(words, actor, segment.verb);
  if (segment.hanging && segment.verb.passive && actor.length > 0)
    actor = [...actor.slice(0, -1), withHanging(words, actor[actor.length - 1]!, segment.hanging)];
  return { subject, actor, aside, lead, whatever: fronts.some(whatever), none: isNone(words, segment, actor) };
}

/** The subject: the words that the verb group itself holds ("is it allowed"), or the parts before it. */
function subjectOf(words: Words, { verb, subject }: Segment, bare: boolean): Complements {
  if (!verb.subject)
    return complementsOf(
      words,
      bare ? subject : subject.filter(({ chunk }, i) => !(chunk.kind === "gerund" && subject[i + 1]?.chunk.kind === "noun")),
    );
  const [from, to] = verb.subject,
    pronoun = words.letters.slice(from, to) === "o";
  return {
    items: complementsOf(words, [{ chunk: { kind: "noun", from, to, pronoun }, regions: [] }]).items,
    joined: [],
    under: undefined,
    absolute: false,
  };
}

/** The phrases of a subject: "only staff" are meant alone. */
function phrasesOf({ items }: Complements): Phrase[] {
  const found: Phrase[] = [];
  for (const { preposition, phrases, only } of items)
    if (preposition === "" || preposition === "by") for (const phrase of phrases) found.push(only ? { ...phrase, only } : phrase);
  return found;
}

/** "work | by pupils": those who stand behind "by" in a subject of several phrases. */
function byPhrase({ items }: Complements, phrases: readonly Phrase[]): Item | undefined {
  return phrases.length > 1 ? items.find((item, i) => i > 0 && item.preposition === "by" && item.phrases.length > 0) : undefined;
}

/** The phrases without those behind "by", who go with the first, or do what the words of force alone speak of. */
function withoutBy(actor: Phrase[], by: Item | undefined, bare: boolean): Phrase[] {
  if (!by) return actor;
  return bare
    ? actor.filter((phrase) => !by.phrases.includes(phrase))
    : actor.flatMap((phrase, i) => (by.phrases.includes(phrase) ? [] : [i === 0 ? withOf(phrase, by.phrases[0]!, "by") : phrase]));
}

/** "All pupils study art and | we do not charge": a pronoun after "and" begins what is said next. */
function startingAnew(words: Words, actor: Phrase[]): Phrase[] {
  const last = actor[actor.length - 1];
  return actor.length > 1 &&
    last!.pronoun &&
    NOMINATIVE.test(last!.text) &&
    words.letters[last!.from - 1] === "&" &&
    words.text[last!.from - 2] !== "s"
    ? [last!]
    : actor;
}

/** "the policies | we are required to have": what is had stands before those who have it. */
function aheadOf({ subject, verb }: Segment, actor: readonly Phrase[]): Phrase | undefined {
  return actor.length === 2 &&
    !subject.some(({ chunk }) => chunk.kind === "comma" || chunk.kind === "and") &&
    actor[1]!.pronoun &&
    /^(?:we|you|they)$/.test(actor[1]!.text) &&
    !actor[0]!.pronoun &&
    actor[0]!.to === actor[1]!.from &&
    !verb.passive
    ? actor[0]
    : undefined;
}

/** "children | under 8": an age goes with those who are of it, and is taken from what stands beside them. */
function withAge(actor: Phrase[], aside: Item[]): Phrase[] {
  const age = aside.find(
    (item) =>
      /^(?:under|over|above|below|from)$/.test(item.preposition) && item.phrases[0]?.range && item.phrases[0].range.unit !== "clock",
  );
  if (!age || actor.length === 0) return actor;
  aside.splice(aside.indexOf(age), 1);
  return [...actor.slice(0, -1), { ...actor[actor.length - 1]!, range: { ...age.phrases[0]!.range!, unit: "year" } }];
}

/** "the decision | to exclude": of a thing, what it is to do narrows it. */
function withInfinitive(words: Words, actor: Phrase[], verb: Chunk): Phrase[] {
  const meant = actor[actor.length - 1];
  if (!meant || kindOfPhrase(meant) === "people" || meant.pronoun) return actor;
  return [
    ...actor.slice(0, -1),
    {
      ...meant,
      text: written(words, meant.from, verb.from),
      narrowing: [...meant.narrowing, ...contentWords(words, meant.to, verb.from)],
      to: verb.from,
    },
  ];
}

function isNone({ letters }: Words, { subject }: Segment, actor: readonly Phrase[]): boolean {
  return (
    actor.some((phrase) => phrase.none) ||
    (actor.length === 0 && subject.length > 0 && "z".includes(letters[subject[0]!.chunk.from] ?? " "))
  );
}

/** Whether the word before a subject says which are meant: "existing pupils", "authorised visitors", "swimming teachers may", where they do what the verb says. */
function isSaidOf({ letters, text }: Words, subject: Phrase, { subject: parts, verb }: Segment): boolean {
  const at = subject.from - 1,
    letter = letters[at] ?? " ";
  if (letter !== "G") return at === 0 && "airf".includes(letter);
  if (at === 0 && STANDING.test(text[at]!)) return true;
  const acts = verb.head !== undefined && verb.head >= 0 && !verb.passive && !verb.copula;
  return (
    acts &&
    kindOfPhrase(subject) === "people" &&
    parts[0]?.chunk.kind === "gerund" &&
    parts[0].chunk.from === at &&
    parts[1]?.chunk.from === subject.from &&
    !"dzo".includes(letters[subject.from]!)
  );
}

function withWordBefore({ text, lemma }: Words, phrase: Phrase): Phrase {
  const at = phrase.from - 1;
  return { ...phrase, text: `${text[at]!} ${phrase.text}`, narrowing: [lemma[at]!, ...phrase.narrowing], from: at };
}

/** "no action should be taken | which would harm the inquiry": not every action. */
function withHanging(words: Words, phrase: Phrase, regions: NonNullable<Segment["hanging"]>): Phrase {
  return {
    ...phrase,
    loose: [...phrase.loose, ...regions.filter(({ kind }) => kind === "relative").flatMap(({ from, to }) => contentWords(words, from, to))],
  };
}

/** What stands before the subject is no object: "On leaving the service, …", "following consideration by the panel, …". */
function fronting(item: Item, at: number): Item {
  const first = item.phrases[0];
  if (!first || item.adverb || (item.preposition !== "" && !(item.preposition === "by" && at > 0))) return item;
  return item.preposition === "by" || /^(?:people|things|none)$/.test(kindOfPhrase(first)) ? { ...item, preposition: "as to" } : item;
}
