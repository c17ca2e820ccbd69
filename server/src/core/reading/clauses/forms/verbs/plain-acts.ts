import { conceptId } from "../../../words/vocabulary";
import { verbOfNoun } from "../../verb-kinds";
import { havingDrafts } from "../having";
import { type Item, plainItem } from "../../parts/items";
import type { RawSlot } from "../../raw";
import { negated } from "../../force";
import { kindOfPhrase, type Phrase } from "../../parts/terms";
import { draftOf, headAt, type VerbFrame, type VerbReader } from "./verb-frame";
import { ensured } from "./stretches";
import { negativeVerbs } from "../../verb-kinds";

/** "shall have the power to expel", "will have the right to appeal": what they have is leave, or a duty. */
export const havingPower: VerbReader = ({ words, verb, main, subject, before, rest }) => {
  if (main !== "have" || !/^(?:shall|will)\b/.test(words.text[verb.from]!)) return undefined;
  return havingDrafts(words, verb, main, subject, before, rest);
};

/** "Pupils need no permission slip": they need not have one. */
export const neededThing: VerbReader = (frame) => {
  const { main, verb, shared, rest, people, items } = frame;
  const needed = main === "need" && verb.modal === "u" && shared.force === "F" && !rest.under && people ? plainItem(rest) : undefined;
  return (
    needed && [
      draftOf(frame, { force: "N", object: objectOf(needed), verb: "have", items: items.filter((item) => item !== needed), any: true }),
    ]
  );
};

/** "Checks must take place": what takes place is what is done. */
export const takingPlace: VerbReader = (frame) => {
  const { words, verb, main, subject, items } = frame,
    first = subject[0];
  if (main !== "take" || !first || words.text[verb.to] !== "place") return undefined;
  const object = { phrases: subject, preposition: "", from: first.from, to: subject[subject.length - 1]!.to };
  return [draftOf(frame, { actor: [], object, verb: "take place", passive: true, items: items.filter(({ from }) => from !== verb.to) })];
};

const enter = conceptId("actions:enter");

/** "keep off the grass", "stay out of the kitchen", "avoid the main road": not to go there. */
export const avoiding: VerbReader = (frame) => {
  const { verb, rest, before, shared } = frame;
  const avoided = verb.passive || rest.under?.by === "by" ? undefined : avoidance(frame);
  if (!avoided) return undefined;
  const items = [...before, ...rest.items.filter((item) => !avoided.used.includes(item))];
  return [
    draftOf(frame, {
      force: negated(shared.force),
      object: avoided.object,
      verb: "enter",
      items,
      any: avoided.any,
      ...(enter !== undefined ? { id: enter } : {}),
    }),
  ];
};

const AVOIDING = new Map([
  ["opt", ["out of"]],
  ["keep", ["off", "out of", "away from", "clear of", "out"]],
  ["stay", ["off", "out of", "away from", "clear of"]],
  ["remain", ["off", "out of", "away from"]],
]);

function avoidance({
  verb,
  main,
  rest: { items },
}: VerbFrame): { readonly object: RawSlot; readonly used: readonly Item[]; readonly any: boolean } | undefined {
  const particles = AVOIDING.get(main),
    after = verb.head! + 1;
  const at = particles
    ? items.findIndex(({ preposition, from }) => particles.includes(preposition) && from === after)
    : main === "avoid"
      ? items.findIndex(isPlaceOrThing)
      : -1;
  const item = items[at];
  if (!item) return undefined;
  const any = main === "avoid" || main === "opt";
  if (item.phrases.length > 0) return { object: objectOf(item), used: [item], any };
  const next = items[at + 1],
    goesOn = next && next.phrases.length > 0 && next.from === item.to && /^(?:of|from|)$/.test(next.preposition);
  return goesOn ? { object: objectOf(next), used: [item, next], any } : undefined;
}

function isPlaceOrThing({ preposition, phrases: [phrase] }: Item): boolean {
  return (
    preposition === "" && phrase !== undefined && /^(?:things|places)$/.test(kindOfPhrase(phrase)) && verbOfNoun(phrase.head) === undefined
  );
}

/** "The head must be satisfied that …", "staff should be suitably dressed": how people are to be. */
export const beingSo: VerbReader = (frame) => {
  const { words, verb, main, people, rest, items } = frame;
  if (!verb.passive || !FELT.test(main) || !(people || main === "satisfy") || rest.items.some(({ preposition }) => preposition === "by"))
    return undefined;
  const about = rest.under ? ensured(words, verb.to, rest).map((item) => ({ ...item, preposition: "about" })) : [];
  return [draftOf(frame, { verb: `be ${words.text[verb.head!]!}`, items: [...items, ...about] })];
};

/** Participles that say how people are to be, not what is done to them. */
const FELT = /^(?:satisfy|prepare|commit|convince|focus|dress|equip|qualify|accustom|acquaint)$/;

/** "must stop the use of phones", "avoid contact with": not to do what the noun names. */
export const stopping: VerbReader = (frame) => {
  const { words, main, rest, shared, items } = frame;
  if (!negativeVerbs.has(main) || /^(?:refuse|decline)$/.test(main) || rest.under) return undefined;
  const stopped = rest.items.find(
    ({ preposition, phrases: [phrase] }) => preposition === "" && phrase && verbOfNoun(phrase.head) !== undefined,
  );
  if (!stopped) return undefined;
  const noun = verbOfNoun(stopped.phrases[0]!.head)!,
    id = words.vocabulary.action(noun);
  return [
    draftOf(frame, {
      force: negated(shared.force),
      verb: noun,
      verbAt: headAt(words, stopped.phrases[0]!),
      items: items.filter((item) => item !== stopped),
      goesOn: shared.force === "N",
      id,
    }),
  ];
};

/** Verbs of not accepting. */
export const REFUSING = /^(?:decline|refuse|reject|ignore|turn)$/;

/** "must decline friend requests": declining what is offered is not accepting it. */
export const refusing: VerbReader = (frame) => {
  const { words, main, verb, rest, shared, items } = frame;
  if (!REFUSING.test(main) || verb.passive || rest.under) return undefined;
  const acceptanceOf = (phrase: Phrase | undefined) => phrase && words.vocabulary.action(`accept ${phrase.head}`);
  const refused = rest.items.find(({ preposition, phrases }) => preposition === "" && acceptanceOf(phrases[0]) !== undefined);
  if (!refused) return undefined;
  const [thing] = refused.phrases;
  return [
    draftOf(frame, {
      force: negated(shared.force),
      verb: `accept ${thing!.head}`,
      items: items.filter((item) => item !== refused),
      id: acceptanceOf(thing)!,
    }),
  ];
};

function objectOf({ phrases, from, to }: Item): RawSlot {
  return { phrases, preposition: "", from, to };
}
