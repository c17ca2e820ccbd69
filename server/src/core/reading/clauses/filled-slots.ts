import type { Words } from "../words/scan";
import { FORBIDDING, isBan, noSubject } from "./force";
import type { Draft } from "./forms/draft";
import { capacityWithin, takeCapacity } from "./parts/capacity";
import type { Item } from "./parts/items";
import type { Region } from "./parts/regions";
import { isDefaultPlace, type Roles, rolesOf } from "./parts/roles";
import { kindOfPhrase, type Phrase, phraseFrom } from "./parts/terms";
import type { RawSlot, Stretch } from "./raw";

/** Verbs whose object may be what the act is done through: "use the school website". */
const USES = new Set([
  "use",
  "access",
  "operate",
  "update",
  "maintain",
  "run",
  "check",
  "join",
  "visit",
  "manage",
  "monitor",
  "browse",
  "log on",
  "log into",
  "go on",
]);

/** What "alone" and its like say stands without a noun: "must not be left unattended". */
const ALONE = /^(?:alone|unattended|unsupervised|on their own|by themselves)$/;
const UNTIL = /^(?:until|till)$/;

/** How often: read as a number of the clause (attributes.ts), no part of its own. */
const FREQUENCY =
  /^(?:daily|weekly|fortnightly|monthly|termly|half termly|quarterly|annually|yearly|biannually|(?:every|each|once a|twice a) (?:\w+ )?(?:day|week|month|term|year|years|weeks|months|terms)|once|twice)$/;

/** A draft with its phrases in the parts of a clause. */
export interface Filled extends Roles {
  /** The draft with the force that its parts give it: "must bring nothing" forbids. */
  readonly draft: Draft;
}

/** Gives the phrases of a draft their parts in the clause. */
export function filledSlots(words: Words, written: Draft): Filled {
  const { slots, others, permissions, only } = rolesOf(written.items, written.passive || written.object !== undefined);
  addAlone(written.items, others);
  dropFrequencies(others);
  const capacity = takeCapacity(words, others, written.verb, written.passive || isDoneToPeople(slots.object));
  if (capacity) slots.capacity = capacity;
  if (written.actor.length > 0) slots.actor = slotOf(written.actor);
  const draft = withObject(written, slots);
  if (slots.place && isDefaultPlace(slots.place.phrases[0]!) && !isBan(draft.force)) delete slots.place;
  takeChannel(draft.verb, slots);
  return { slots, others, permissions, only, draft: withForceOfNothing(words, draft, slots) };
}

/** "must not be left unattended": the state that a word names is a way of doing it. */
function addAlone(items: readonly Item[], others: RawSlot[]): void {
  for (const { phrases, preposition, from, to } of items)
    if (phrases.length === 0 && ALONE.test(preposition))
      others.push({
        phrases: [phraseFrom(preposition, "alone", { from, to })],
        preposition: "in the way",
        from,
        to,
      });
}

/** "must check the log | every week": how often is no part of its own. */
function dropFrequencies(others: RawSlot[]): void {
  for (let i = others.length - 1; i >= 0; i--)
    if (others[i]!.preposition === "" && FREQUENCY.test(others[i]!.phrases.map(({ text }) => text).join(" "))) others.splice(i, 1);
}

/** "appoint them", "treat pupils": "as volunteers" may speak of those to whom it is done. */
function isDoneToPeople(object: RawSlot | undefined): boolean {
  return object?.phrases.some((phrase) => phrase.pronoun === true || kindOfPhrase(phrase) === "people") === true;
}

/** Settles what the act is done to: "*photos* must not be shared" has it before the verb, "share photos" behind it. */
function withObject(draft: Draft, slots: Roles["slots"]): Draft {
  if (!draft.object) {
    if (slots.object) slots.object = sharingRelative(slots.object);
    return draft;
  }
  const object = sharingRelative(draft.object);
  slots.object = object;
  return { ...draft, object };
}

/** "use social media": what is used is what the act is done through. */
function takeChannel(verb: string, slots: Roles["slots"]): void {
  if (!slots.channel && slots.object && USES.has(verb) && kindOfPhrase(slots.object.phrases[0]!) === "channels") {
    slots.channel = { ...slots.object, preposition: "through" };
    delete slots.object;
  }
}

/** "must bring no phones" forbids. "must not bring neither A nor B" forbids, as "must bring neither" does. */
function withForceOfNothing(words: Words, draft: Draft, { object, actor }: Roles["slots"]): Draft {
  if (object === draft.object || !object?.phrases.some((phrase) => phrase.none) || actor?.phrases.some((phrase) => phrase.none))
    return draft;
  const said = FORBIDDING.has(draft.force) && words.text[object.phrases[0]!.from] === "neither";
  return { ...draft, force: said ? draft.force : noSubject(draft.force), absolute: true };
}

/** "staff *who act as volunteers*", "when acting in a personal capacity": the role that a condition or the actor's own words name. */
export function takeConditionalCapacity(words: Words, { draft, slots }: Filled, regions: readonly Region[]): void {
  for (const region of regions) if (region.kind === "condition") takeCapacityWithin(words, slots, region);
  for (const { who, participle } of draft.actor) {
    const hanging = who ?? participle;
    if (hanging) takeCapacityWithin(words, slots, hanging);
  }
}

function takeCapacityWithin(words: Words, slots: Roles["slots"], { from, to }: Stretch): void {
  const capacity = slots.capacity ? undefined : capacityWithin(words, from, to);
  if (capacity) slots.capacity = capacity;
}

/** "must not leave until 3 pm": what is forbidden until a time is forbidden before it. */
export function forbidBefore({ text }: Words, { draft, slots }: Filled): void {
  const { time } = slots;
  if (!time || !isBan(draft.force)) return;
  const until =
    time.preposition === "until" ||
    UNTIL.test(text[time.from - 1] ?? "") ||
    (time.preposition === "after" && UNTIL.test(text[time.from] ?? ""));
  if (until) slots.time = { ...time, preposition: "before" };
}

/** A run of phrases as one part. */
function slotOf(phrases: readonly Phrase[]): RawSlot {
  return { phrases, preposition: "", from: phrases[0]!.from, to: phrases[phrases.length - 1]!.to };
}

/** "photos or films | that show jewellery": what is said of the last of several things is said of each. */
function sharingRelative(slot: RawSlot): RawSlot {
  const last = slot.phrases[slot.phrases.length - 1];
  if (slot.phrases.length < 2 || !last?.who || last.loose.length === 0 || kindOfPhrase(last) === "people") return slot;
  return {
    ...slot,
    phrases: slot.phrases.map((phrase) => (phrase === last || phrase.loose.length > 0 ? phrase : { ...phrase, loose: last.loose })),
  };
}
