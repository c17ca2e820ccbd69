import { conceptId, isInstrument, isKindOf, permissionWords } from "../../words/vocabulary";
import type { SlotName } from "../clause";
import { isDoer, isStaffed } from "../doers";
import type { Item } from "./items";
import type { RawSlot } from "../raw";
import { kindOfPhrase, type Phrase } from "./terms";

/** Another school than the policy's own. */
const ELSEWHERE = /\b(?:other|another|different|neighbouring|partner|previous|nearby|feeder)\b/i;
const office = conceptId("places:office"),
  school = conceptId("people:school"),
  account = conceptId("things:profile");
const email = conceptId("channels:email"),
  website = conceptId("channels:website"),
  device = conceptId("things:device");
const lunch = conceptId("times:lunchtime");
/** What is held: the direct object of a verb, where other times say when. */
const events: ReadonlySet<number | undefined> = new Set(
  ["meeting", "interview", "exam", "parents_evening", "performance", "fair", "event", "induction", "fire_drill", "sports_day"].map((name) =>
    conceptId(`times:${name}`),
  ),
);
const onSite = conceptId("places:on_site"),
  anywhere = conceptId("places:anywhere");
const CHANNEL_PREPOSITIONS = new Set([
  "on",
  "through",
  "via",
  "by",
  "using",
  "from",
  "by means of",
  "in",
  "over",
  "onto",
  "to",
  "into",
  "with",
  "by way of",
  "with the use of",
  "by the use of",
  "through the use of",
  "via the use of",
  "by use of",
  "through use of",
  "across",
  "for",
]);
/** Words that say outright what something is done through or with. */
const USING = /^(?:through|via|using|by means of|by way of|(?:by|through|with|via) (?:the )?use of)$/;
const CARRY = new Set(["through", "via", "by", "using", "by means of", "by way of", "on", "from", "over", "with"]);

/** "by emailing the office": a way of doing it, and nobody who does it. */
const DOING = /^[a-z]+ing (?:\w|$)/;

/** What a role assignment gives: slots, other phrases, and permission phrases that are conditions or exceptions. */
export interface Roles {
  readonly slots: Partial<Record<SlotName, RawSlot>>;
  readonly others: RawSlot[];
  readonly permissions: { readonly item: Item; readonly without: boolean }[];
  readonly only: SlotName | "condition" | undefined;
}

/**
 * Gives each complement its part in the clause by its preposition and by what it names.
 * @param passive the subject is the object already; "by" names who acts
 */
export function rolesOf(items: readonly Item[], passive: boolean): Roles {
  const slots: Partial<Record<SlotName, RawSlot>> = {},
    others: RawSlot[] = [],
    permissions: Roles["permissions"] = [];
  let only: Roles["only"];
  const put = (name: SlotName, item: Item) => {
    if (item.only) only = name;
    const held = slots[name],
      [first, second] = item.phrases;
    if (!held) slots[name] = { ...raw(item), phrases: (name === "time" && second && first && mergeTimes(first, second)) || item.phrases };
    else if (name === "place" && held.phrases[0]!.id === anywhere)
      slots[name] = {
        ...raw(item),
        phrases: item.phrases.map((phrase, i) => ({
          ...phrase,
          universal: true,
          ...(i === 0 ? { text: `${held.phrases[0]!.text} ${phrase.text}` } : {}),
        })),
        from: held.from,
      };
    else if (name === "time" || name === "place") {
      const merged = held.phrases.length > 1 ? undefined : mergeTimes(held.phrases[0]!, first!);
      if (merged) slots[name] = { ...held, phrases: merged, to: item.to };
      else if (!(name === "place" && isDefaultPlace(first!))) others.push(raw(item));
    } else if (
      (name === "channel" || name === "instrument") &&
      !held.phrases.some((phrase) => phrase.owner) &&
      item.phrases.some((phrase) => phrase.owner)
    )
      slots[name] = raw(item);
    else others.push(raw(item));
  };
  for (const item of items) {
    const first = item.phrases[0];
    if (!first) continue;
    const { preposition } = item,
      kind = kindOfPhrase(first);
    if (
      isIdiom(preposition, first) ||
      (first.id === school && first.narrowing.length > 0 && /^(?:at|in|within)$/.test(preposition) && /[A-Z]/.test(first.text))
    ) {
      others.push(raw(item));
      continue;
    }
    if (
      (preposition === "with" ||
        preposition === "without" ||
        preposition === "by" ||
        preposition === "following" ||
        preposition === "subject to" ||
        preposition === "after" ||
        preposition === "under") &&
      isPermission(first)
    ) {
      permissions.push({ item, without: preposition === "without" });
      if (item.only) only = "condition";
      continue;
    }
    if (preposition === "" && item.adverb && kind !== "none" && kind !== "things" && kind !== "people") {
      put(kind === "times" ? "time" : kind === "places" ? "place" : "channel", item);
      continue;
    }
    if (preposition === "") {
      if (
        kind === "times" &&
        !(GIVEN_TIME.test(first.text) && !passive) &&
        !(first.id !== undefined && events.has(first.id) && !slots.object && !passive && !first.universal) &&
        !(first.id === lunch && !slots.object && !passive && /^(?:their|his|her|a|the|your|our|school)\b/.test(first.text))
      )
        put("time", item);
      else if (kind === "places" && (slots.object || passive)) put("place", item);
      else if (kind === "channels" && (slots.object || passive) && first.to - first.from === 1) put("channel", item);
      else if (!slots.object && !passive) put("object", item);
      else if (slots.object && !passive && kindOfPhrase(slots.object.phrases[0]!) === "people" && kind !== "people" && !slots.counterpart) {
        slots.counterpart = slots.object;
        slots.object = raw(item);
      } else if (kind === "people" && !slots.counterpart && passive) put("counterpart", item);
      else others.push(raw(item));
      continue;
    }
    if (
      (preposition === "within" && /^(?:minute|hour|day|week|month|term|year|fortnight)$/.test(first.head)) ||
      (preposition === "by" && first.head === "end")
    ) {
      put("time", item);
      continue;
    }
    if (preposition === "to" && first.id !== undefined && events.has(first.id)) {
      others.push(raw(item));
      continue;
    }
    if (
      kind === "times" ||
      (first.range &&
        first.range.unit !== "" &&
        kind !== "people" &&
        /^(?:before|after|between|until|from|by|within|for|at|till|no later than|not later than|during)$/.test(preposition))
    ) {
      put("time", item);
      continue;
    }
    if (preposition === "by" && (isDoer(first) || (passive && isStaffed(first)))) {
      put("actor", item);
      continue;
    }
    if (kind === "people" && (!(first.id === school && first.narrowing.length === 0) || (preposition === "by" && passive))) {
      if (preposition === "by") put("actor", item);
      else if (
        /^(?:to|with|from|for|against|towards|at|on|onto|into|in front of|in the presence of|among|between|by|through|via)$/.test(
          preposition,
        ) &&
        !slots.counterpart
      )
        put("counterpart", item);
      else others.push(raw(item));
      continue;
    }
    if (CARRY.has(preposition) && first.id === office && preposition !== "on") {
      put("channel", item);
      continue;
    }
    // Nothing is done through the premises: "through official school sites".
    if (first.id === onSite && USING.test(preposition)) {
      put("channel", {
        ...item,
        phrases: item.phrases.map((phrase) => (phrase.id === onSite ? { ...phrase, id: website, concept: "channels:website" } : phrase)),
      });
      continue;
    }
    if (kind === "places" && /^(?:of|about|regarding|as|without|with|concerning|including)$/.test(preposition)) {
      others.push(raw(item));
      continue;
    }
    if (kind === "places" || (first.id === school && /^(?:in|at|into|to|outside|within|during|on|onto)$/.test(preposition))) {
      if (first.id !== school || ELSEWHERE.test(first.text)) put("place", item);
      else if (!slots.place && first.to - first.from === 1 && /^(?:in|at|inside|within)$/.test(preposition))
        put("place", { ...item, phrases: [{ ...first, id: onSite, concept: "places:on_site" }] });
      else if (slots.place?.phrases[0]!.id === anywhere)
        slots.place = {
          ...slots.place,
          phrases: [
            {
              ...first,
              id: onSite,
              concept: "places:on_site",
              universal: true,
              text: `${slots.place.phrases[0]!.text} ${preposition} ${first.text}`,
            },
          ],
          to: item.to,
        };
      continue;
    }
    if (isDoneWith(item, slots.object)) {
      put("instrument", item);
      continue;
    }
    if (USING.test(preposition)) {
      put("channel", item);
      continue;
    }
    if (
      kind === "channels" &&
      CHANNEL_PREPOSITIONS.has(preposition) &&
      !(preposition === "to" && first.id !== undefined && isKindOf(first.id, email))
    ) {
      put("channel", item);
      continue;
    }
    if (first.id !== undefined && CARRY.has(preposition) && isKindOf(first.id, account)) {
      put("channel", item);
      continue;
    }
    if (preposition === "by" && passive && kind === "none" && !first.range && !DOING.test(first.text)) {
      put("actor", item);
      continue;
    }
    if (
      /^(?:behind|beside|near|inside|outside|around|opposite|under|beneath|next to|in front of)$/.test(preposition) &&
      !first.range &&
      !slots.place &&
      preposition !== "under"
    ) {
      put("place", item);
      continue;
    }
    if (item.only) only = "condition";
    others.push(raw(item));
  }
  return { slots, others, permissions, only };
}

/**
 * "with a school camera", "by key card", "in ink": a thing that the act is done with. After people "with" may as well say who they are
 * ("pupils with calculators"), so that only a device is then taken for what something is done with.
 */
function isDoneWith({ preposition, phrases: [first] }: Item, object: RawSlot | undefined): boolean {
  if (first?.id === undefined) return false;
  if (USING.test(preposition)) return isInstrument(first.id, "using");
  if (!isInstrument(first.id, preposition)) return false;
  return preposition !== "with" || isKindOf(first.id, device) || object === undefined || kindOfPhrase(object.phrases[0]!) !== "people";
}

/** "take into account", "in terms that …", "in front of them": no account, no time and no place. */
function isIdiom(preposition: string, { text, pronoun }: Phrase): boolean {
  return (
    text === "account" ||
    (preposition === "into" && text === "consideration") ||
    (preposition === "in" && MANNER_TERMS.test(text)) ||
    (pronoun === true && /^(?:in front of|next to|near|behind|beside|around)$/.test(preposition))
  );
}

/** "have a break", "offer a range of clubs": what is had or given, not when. */
const GIVEN_TIME =
  /^(?:an?|another|no) (?!(?:\w+ )?(?:day|week|month|term|year|hour|minute|time|while|moment|evening|morning|afternoon)\b)/i;

/** "in general terms": how something is said. */
const MANNER_TERMS = /^(?!autumn|spring|summer|school|all|both|two|three|some)(?:[a-z]+ )?terms\b/;

/** A complement as a slot. */
export function raw(item: Item): RawSlot {
  return { phrases: item.phrases, preposition: item.preposition, from: item.from, to: item.to };
}

/** "the head's consent", "a parent's permission". */
export function isPermission(phrase: Phrase): boolean {
  return (
    permissionWords.has(phrase.head) ||
    phrase.head === "discretion" ||
    phrase.narrowing.some((word) => permissionWords.has(word) && !/leave|knowledge|instruction/.test(word))
  );
}

/** "between 8.30 and 3.15": two clock times make one range. "in the playground at break" stays two slots. */
function mergeTimes(a: Phrase, b: Phrase): Phrase[] | undefined {
  if (!a.range || !b.range || a.range.unit !== b.range.unit) return undefined;
  return [{ ...a, range: { min: a.range.min, max: b.range.max ?? b.range.min, unit: a.range.unit }, to: b.to }];
}

/** "in school", "on the premises": where everything happens, so it narrows nothing. */
export function isDefaultPlace(phrase: Phrase): boolean {
  return phrase.id === onSite && phrase.narrowing.length === 0 && !phrase.universal;
}
