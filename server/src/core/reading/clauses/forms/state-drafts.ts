import type { Words } from "../../words/scan";
import type { Chunk } from "../parts/chunks";
import { BEARER_PRONOUNS, type Draft, draftFrom, type Shared, forceIn } from "./draft";
import { finishAll } from "../finish";
import { verbOfState } from "../verb-kinds";
import type { Complements, Item } from "../parts/items";
import type { RawClause } from "../raw";
import type { Segment } from "../parts/segments";
import { kindOfPhrase, type Phrase, written } from "../parts/terms";
import { ensured } from "./verbs/stretches";
import { underDrafts } from "./verbs/under";

/** "Doors must be locked away", "must be open", "will be responsible for": what a state asks somebody to do. */
export function stateDrafts(
  words: Words,
  shared: Shared,
  verb: Chunk,
  subject: readonly Phrase[],
  items: readonly Item[],
  rest: Complements,
  segment: Segment,
): Draft[] {
  const [state, ...more] = rest.items;
  const word =
    /^(?:on|off)$/.test(words.text[verb.to] ?? "") && /[NKHQdA]/.test(words.letters[verb.to + 1] ?? " ")
      ? ""
      : verbOfState(words.text[verb.to - 1] ?? "") !== undefined && words.letters[verb.to - 1] === "R"
        ? words.text[verb.to - 1]!
        : verbOfState(words.text[verb.to] ?? "") !== undefined && "RA".includes(words.letters[verb.to] ?? " ")
          ? words.text[verb.to]!
          : state?.preposition === ""
            ? state.phrases[0]!.text.includes(" ")
              ? state.phrases[0]!.head
              : words.text[state.phrases[0]!.to - 1]!
            : (state?.preposition ?? words.text[verb.to] ?? "");
  if (
    rest.under?.verb.kind === "infinitive" &&
    WILLING.test(word) &&
    (verb.modal === "m" || verb.modal === "h" || verb.modal === "w" || verb.complement)
  )
    return underDrafts(words, shared, subject, items, { ...rest, items: [] });
  if (
    !subject[0] ||
    word === "" ||
    ((verb.modal === "y" || verb.modal === "c") && (verbOfState(word) === undefined || kindOfPhrase(subject[0]) !== "people"))
  )
    return [];
  if (word === "unable" || word === "incapable") return [];
  if (word === "responsible") return responsibleDrafts(words, shared, subject, [...items], rest, segment);
  const people = kindOfPhrase(subject[0]) === "people" || BEARER_PRONOUNS.has(subject[0].text);
  const both =
    state?.preposition === "" && words.letters.slice(state.from, state.to).includes("&") ? written(words, state.from, state.to) : word;
  const joint = both !== word && both.includes(" "),
    act = joint ? undefined : people && words.vocabulary.action(`be ${word}`) !== undefined ? `be ${word}` : verbOfState(word);
  if (verb.modal === "w" && !act) return [];
  const concept = act === undefined ? undefined : words.vocabulary.action(act);
  const told =
    rest.under?.that || rest.under?.verb.kind === "infinitive"
      ? ensured(words, state?.to ?? verb.to, rest).map((item) => ({ ...item, preposition: rest.under!.that ? "about" : "to" }))
      : [];
  return [
    draftFrom(shared, {
      actor: people ? subject : [],
      object: people ? undefined : { phrases: subject, preposition: "", from: subject[0].from, to: subject[0].to },
      verb: act ?? `be ${both}`,
      verbAt: verb.from,
      passive: !people,
      items: [...items, ...(state?.preposition ? rest.items : more), ...told],
      any: false,
      id: concept,
    }),
  ];
}

/** Adjectives that leave the act after them as it is asked for: be careful to record. */
const WILLING = /^(?:careful|sure|willing|ready|able|certain|prepared|quick|happy)$/;

/** "is responsible for checking the gates": a duty. */
export function responsibility(
  words: Words,
  segment: Segment,
  actor: readonly Phrase[],
  lead: readonly Item[],
  rest: Complements,
): RawClause[] {
  const first = rest.items[0],
    state = words.text[segment.verb.to] ?? "";
  if (
    segment.verb.force === "is" &&
    /^(?:open|closed|shut|locked|off|on)$/.test(state) &&
    !(/^(?:on|off)$/.test(state) && /[NKHQdA]/.test(words.letters[segment.verb.to + 1] ?? " ")) &&
    rest.items.length > 1 &&
    actor[0] &&
    !actor[0].pronoun &&
    kindOfPhrase(actor[0]) !== "people"
  ) {
    const shared: Shared = {
      force: "O",
      forceFrom: segment.verb.from,
      forceTo: segment.verb.to,
      practice: true,
      absolute: false,
      only: false,
      imperative: false,
    };
    return finishAll(words, stateDrafts(words, shared, segment.verb, actor, [...lead], rest, segment), segment.regions);
  }
  if (
    (segment.verb.force !== "is" && segment.verb.force !== "not") ||
    first?.preposition !== "" ||
    words.text[first.to - 1] !== "responsible" ||
    !actor[0]
  )
    return [];
  const shared = forceIn(segment.verb.force === "not" ? "N" : "O", segment.verb.from, first.to);
  return finishAll(words, responsibleDrafts(words, shared, actor, [...lead], rest, segment), segment.regions);
}

function responsibleDrafts(
  words: Words,
  shared: Shared,
  actor: readonly Phrase[],
  items: Item[],
  rest: Complements,
  segment: Segment,
): Draft[] {
  if (rest.under) return underDrafts(words, shared, actor, items, { ...rest, items: rest.items.slice(1) });
  const object = rest.items.find((item) => item.preposition === "for" && item.phrases.length > 0);
  if (!object) return [];
  return [
    draftFrom(shared, {
      actor,
      object: { phrases: object.phrases, preposition: "", from: object.from, to: object.to },
      verb: "be responsible for",
      verbAt: segment.verb.from,
      passive: false,
      items: [...items, ...rest.items.slice(1).filter((item) => item !== object)],
      any: false,
    }),
  ];
}
