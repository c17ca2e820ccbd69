import { nounChunk } from "../parts/chunks";
import type { Words } from "../../words/scan";
import { singular } from "../../words/inflection";
import { conceptId, conceptName, isKindOf, sectionOf, type Vocabulary } from "../../words/vocabulary";
import { lightNoun, objectAfter } from "./action-nouns";
import { type Draft, draftFrom, type Shared } from "./draft";
import { noSubject } from "../force";
import { actionOf, actionWith, lightVerbs, recipientVerbs, remainingVerbs, verbOfNoun } from "../verb-kinds";
import type { Item } from "../parts/items";
import { isPermission } from "../parts/roles";
import { kindOfPhrase, phraseFrom, phraseOf, type Phrase } from "../parts/terms";

const keep = conceptId("actions:keep"),
  publish = conceptId("actions:publish"),
  post = conceptId("actions:post"),
  school = conceptId("people:school");

/** Acts whose noun says of what they are done: taking photographs of pupils is photographing pupils. */
const PICTURING = [conceptId("actions:photograph"), conceptId("actions:record_sound")];

/** One verb with its complements: particles, states and nouns of action are joined to it. */
export function verbDraft(words: Words, shared: Shared, at: number, passive: boolean, subject: readonly Phrase[], items: Item[]): Draft {
  const verb = words.verb[at] ?? words.lemma[at]!;
  const place =
    !passive && remainingVerbs.has(verb) && subject[0] && !subject[0].pronoun && /^(?:things|channels|none)$/.test(kindOfPhrase(subject[0]))
      ? items.find((item) => /^(?:in|at|on|inside|with|within)$/.test(item.preposition) && item.phrases.length > 0)
      : undefined;
  if (place && keep !== undefined)
    return draftFrom(shared, {
      actor: [],
      object: { phrases: subject, preposition: "", from: subject[0]!.from, to: subject[subject.length - 1]!.to },
      verb: "keep",
      verbAt: at,
      passive: true,
      items,
      any: false,
      id: keep,
    });
  const particles: string[] = [];
  for (let i = at + 1; i < Math.min(words.text.length, at + 5) && !/[,;:(CEW&]/.test(words.letters[i]!); i++)
    if (!"dL".includes(words.letters[i]!))
      particles.push("p".includes(words.letters[i]!) || words.letters[i] === "t" ? words.text[i]! : thingOf(words.lemma[i]!));
  let found = actionOf(verb, particles, words.vocabulary);
  const stative = STATIVE.has(verb),
    outcome =
      stative &&
      items.some(
        ({ preposition, phrases: [one] }, i) =>
          i > 0 &&
          preposition === "" &&
          items[i - 1]!.preposition === "" &&
          one?.to === (one?.from ?? 0) + 1 &&
          words.letters[one.from] === "U",
      );
  if (outcome) found = actionOf(verb, [], words.vocabulary);
  if (
    passive &&
    found.taken === 1 &&
    /^(?:on|in|off|up|out)$/.test(particles[0]!) &&
    /[dNHQAKU]/.test(words.letters[at + 2] ?? " ") &&
    found.id !== publish &&
    found.id !== post
  )
    found = actionOf(verb, [], words.vocabulary);
  const pictured =
    found.id !== undefined && PICTURING.some((act) => isKindOf(found.id!, act))
      ? items.flatMap((item) => ofWhat(words, item) ?? [])[0]
      : undefined;
  const kept = items.filter((item) => item.to !== pictured?.to || item.preposition !== "");
  if (found.taken > 0 && !takesThing(found.verb, words.vocabulary)) takeWords(words, kept, at, found.verb.split(" ").length - 1);
  if (pictured) kept.unshift(pictured);
  if (!passive && recipientVerbs.has(verb)) toWhom(kept);
  const trailing =
    stative || RESULTING.has(verb)
      ? kept.findIndex((item) => item.preposition === "" && item.phrases.length === 1 && endsInState(words, item.phrases[0]!))
      : -1;
  if (trailing >= 0) {
    const { from, to } = kept[trailing]!.phrases[0]!,
      before = phraseOf(words, nounChunk(from, to - 1)),
      after = phraseOf(words, nounChunk(to - 1, to));
    if (before && after)
      kept.splice(
        trailing,
        1,
        { preposition: "", phrases: [before], from, to: to - 1 },
        { preposition: "", phrases: [after], from: to - 1, to },
      );
  }
  const state = stative
    ? kept.find(
        (item) =>
          item.preposition === "" && item.phrases.length === 1 && isState(words, item.phrases[0]!) && (passive || kept.indexOf(item) > 0),
      )
    : undefined;
  if (state) {
    const end = state.phrases[0]!.to,
      particle = kept.find((item) => item.phrases.length === 0 && item.from === end);
    if (particle) kept.splice(kept.indexOf(particle), 1);
    const written = `${verb} ${words.text[end - 1]!}${particle ? ` ${particle.preposition}` : ""}`,
      id = words.vocabulary.action(written);
    found = { verb: written, id, taken: 0 };
    kept.splice(kept.indexOf(state), 1);
    const it = kept.findIndex((item) => item.preposition === "" && item.phrases[0]?.text === "it");
    if (it >= 0 && verb === "make" && !passive) kept.splice(it, 1);
  }
  if (!state && (found.taken === 0 || found.verb === verb) && words.vocabulary.actionsFrom(verb).longest > 0) {
    const particle =
      kept.find(
        (item) =>
          (item.phrases.length === 0 || /^(?:(?:at )?home|away|back|online|alone|outside|inside)$/.test(item.phrases[0]!.text)) &&
          actionWith(verb, item.preposition || item.phrases[0]!.text, words.vocabulary) !== undefined,
      ) ??
      kept.find(
        (item) =>
          item.phrases.length > 0 &&
          item.preposition !== "" &&
          kindOfPhrase(item.phrases[0]!) !== "times" &&
          kept.indexOf(item) > 0 &&
          /^(?:with|at|onto|into)$/.test(item.preposition) &&
          actionWith(verb, item.preposition, words.vocabulary) !== undefined &&
          !isPermission(item.phrases[0]!),
      );
    if (particle) {
      found = {
        verb: `${verb} ${particle.preposition || particle.phrases[0]!.text}`,
        id: words.vocabulary.action(`${verb} ${particle.preposition || particle.phrases[0]!.text}`),
        taken: 0,
      };
      if (particle.phrases.length === 0 || particle.preposition === "") kept.splice(kept.indexOf(particle), 1);
    }
  }
  const beside =
    !state && found.taken === 0 && found.verb === verb && !GOING.test(verb)
      ? kept.findIndex((item) => /^(?:out|up|away|forward|aside)$/.test(item.preposition) && item.from === at + 1)
      : -1;
  if (beside >= 0) {
    const item = kept[beside]!;
    found = {
      ...found,
      verb: `${verb} ${item.preposition}`,
      id: words.vocabulary.action(`${verb} ${item.preposition}`) ?? (item.phrases.length > 0 ? undefined : found.id),
    };
    kept.splice(beside, 1, ...(item.phrases.length > 0 ? [{ ...item, preposition: "", from: item.phrases[0]!.from }] : []));
  }
  const given =
    passive && subject[0] && kindOfPhrase(subject[0]) === "people" && recipientVerbs.has(verb)
      ? kept.find(
          (item) =>
            item.preposition === "" &&
            item.phrases[0] !== undefined &&
            kindOfPhrase(item.phrases[0]) !== "people" &&
            kindOfPhrase(item.phrases[0]) !== "times" &&
            !item.adverb,
        )
      : undefined;
  if (given) {
    kept.splice(kept.indexOf(given), 1, {
      preposition: "to",
      phrases: [...subject],
      from: subject[0]!.from,
      to: subject[subject.length - 1]!.to,
    });
    const action = actionOf(verb, [given.phrases[0]!.head], words.vocabulary),
      whole =
        action.taken > 0 && takesThing(action.verb, words.vocabulary)
          ? action
          : found.taken === 0
            ? actionOf(verb, [], words.vocabulary)
            : found;
    return draftFrom(shared, {
      actor: [],
      object: { phrases: given.phrases, preposition: "", from: given.from, to: given.to },
      verb: whole.verb,
      verbAt: at,
      passive: true,
      items: kept,
      any: false,
      id: whole.id,
    });
  }
  const object =
    passive && subject[0] ? { phrases: subject, preposition: "", from: subject[0].from, to: subject[subject.length - 1]!.to } : undefined;
  const withObject =
    object && found.taken === 0 && !(verb === "keep" && !kept.some((item) => item.preposition === "of"))
      ? actionOf(verb, [object.phrases[0]!.head], words.vocabulary)
      : undefined;
  if (withObject && withObject.taken > 0 && !lightVerbs.has(verb)) found = withObject;
  const lights =
    !state && lightVerbs.has(verb)
      ? object
        ? object.phrases.slice(0, 1)
        : kept.filter((item) => item.preposition === "" && item.phrases.length > 0).map((item) => item.phrases[0]!)
      : [];
  const light = lights.find((phrase) => actionOf(verb, [phrase.head], words.vocabulary).taken > 0 || lightNoun(phrase) !== undefined);
  const named = light && actionOf(verb, [light.head], words.vocabulary).taken > 0 ? `${verb} ${light.head}` : undefined;
  const noun = light && (found.id === undefined || found.taken === 0) ? (named ?? lightNoun(light)) : undefined;
  if (noun && light && named && verbOfNoun(light.head) === undefined) found = { verb: noun, id: words.vocabulary.action(noun), taken: 0 };
  else if (noun && light) {
    const id = words.vocabulary.action(noun);
    const items2 = object ? kept : kept.filter((item) => item.phrases[0] !== light);
    const ofObject = objectAfter(words, light);
    return draftFrom(shared, {
      actor: passive ? [] : subject,
      verb: noun,
      verbAt: at,
      passive: false,
      items: ofObject ? [{ preposition: "", phrases: [ofObject], from: light.from, to: light.to }, ...items2] : items2,
      any: false,
      id,
      force: light.none && !object ? noSubject(shared.force) : shared.force,
    });
  }
  return draftFrom(shared, {
    actor: passive ? [] : subject,
    object,
    verb: found.verb,
    verbAt: at,
    passive,
    items: kept,
    any: false,
    id: found.id,
  });
}

/** After these a particle says where one goes. */
const GOING = /^(?:go|walk|run|climb|come|move|get|drive|ride|look|step)$/;
/** Verbs that take what something is like after their object: keep a door shut, leave a gate unlocked. */
const STATIVE = new Set(["keep", "leave", "make", "hold", "prop"]);

/** Verbs after whose object stands what it becomes: dye their hair blue. */
const RESULTING = new Set(["dye", "paint", "colour", "tint", "bleach", "spray", "stain", "turn"]);

/** "give | us | such information": a pronoun before what is given is who receives it. */
function toWhom(items: Item[]): void {
  const [whom, what] = items,
    thing = what?.phrases[0];
  if (
    whom?.preposition === "" &&
    what?.preposition === "" &&
    thing &&
    !thing.pronoun &&
    kindOfPhrase(thing) !== "people" &&
    kindOfPhrase(thing) !== "times" &&
    !what.adverb &&
    /^(?:us|me|him|her|them|you)$/.test(whom.phrases[0]?.text ?? "")
  )
    items[0] = { ...whom, preposition: "to" };
}

/** "your personal information private": what something is to be like stands after its noun. */
function endsInState(words: Words, phrase: Phrase): boolean {
  return phrase.to - phrase.from >= 2 && "AY".includes(words.letters[phrase.to - 1]!) && "NHKQ".includes(words.letters[phrase.to - 2]!);
}

function isState(words: Words, phrase: Phrase): boolean {
  return phrase.id === undefined && "AYU".includes(words.letters[phrase.to - 1]!) && !"d".includes(words.letters[phrase.from]!);
}

/** The action is named with a thing that it is done to ("give medicine"), which stays its object. */
function takesThing(action: string, vocabulary: Vocabulary): boolean {
  const last = action.slice(action.lastIndexOf(" ") + 1),
    id = vocabulary.noun(last);
  return id !== undefined && (sectionOf(id) === "things" || sectionOf(id) === "people") && verbOfNoun(last) === undefined;
}

/** Takes the words that the action has swallowed out of the complements. */
function takeWords(words: Words, items: Item[], at: number, count: number): void {
  let end = at + 1;
  for (let taken = 0; taken < count && end < words.text.length; end++) if (!"dL".includes(words.letters[end]!)) taken++;
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!,
      first = item.phrases[0];
    if (item.from < at) continue;
    if (first === undefined || first.to <= end) {
      if (item.from < end) items.splice(i, 1);
    } else if (item.from < end && first.from >= end)
      items[i] = {
        ...item,
        preposition:
          first.id !== undefined && (kindOfPhrase(first) === "places" || first.id === school)
            ? words.text[end - 1]!
            : /^(?:with|to|from)$/.test(words.text[end - 1]!)
              ? item.preposition
              : "",
      };
    else if (first.from < end && first.to > end) items[i] = { ...item, phrases: [{ ...first, from: end }, ...item.phrases.slice(1)] };
  }
}

/** "pictures of pupil" is one word of the vocabulary: what is taken are pictures. */
function thingOf(lemma: string): string {
  const of = lemma.indexOf(" of ");
  return of < 0 ? lemma : singular(lemma.slice(0, of));
}

/** "photographs of pupils" as what is photographed. */
function ofWhat(words: Words, { preposition, phrases: [phrase, ...more], from, to }: Item): Item | undefined {
  if (!phrase || preposition !== "" || more.length > 0 || phrase.none) return undefined;
  const of = phrase.text.indexOf(" of "),
    name = phrase.text.slice(of + 4),
    head = singular(name.toLowerCase()),
    id = words.vocabulary.noun(head);
  const pictured =
    objectAfter(words, phrase) ??
    (of > 0 && phrase.to - phrase.from === 1 && id !== undefined
      ? phraseFrom(name, head, phrase, { concept: conceptName(id), id, loose: phrase.loose })
      : undefined);
  return pictured && { preposition, phrases: [phrase.universal ? { ...pictured, universal: true } : pictured], from, to };
}
