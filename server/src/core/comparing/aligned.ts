import type { Clause, Slot } from "../reading/clauses/clause";
import type { Ontology } from "./ontology";
import { related } from "./alternatives";
import { isAnyOf, isPerson } from "../reading/clauses/parts/term-concepts";
import { conceptId } from "../reading/words/vocabulary";

/** Verbs whose object may be what the other clause does something through. */
const USING = /^(?:any|use|access|operate|log on|log into|have|carry|bring|utilise|employ)\b/;

/** Puts what one clause uses and what the other does something through into the same part. */
export function aligned(first: Clause, second: Clause, ontology: Ontology): [Clause["slots"], Clause["slots"]] {
  const a = carried(first, second),
    b = carried(second, first);
  const move = (slots: Clause["slots"], other: Clause["slots"], verb: string): Clause["slots"] => {
    for (const means of MEANS)
      if (
        slots.object &&
        !slots[means] &&
        other[means] &&
        (!other.object || USING.test(verb)) &&
        !(other.object && related(slots.object, other.object, ontology)) &&
        related(slots.object, other[means], ontology)
      ) {
        const { object, ...rest } = slots;
        return { ...rest, [means]: object };
      }
    if (slots.object && !slots.place && other.place && !other.object && related(slots.object, other.place, ontology)) {
      const { object, ...rest } = slots;
      return { ...rest, place: object };
    }
    if (slots.object && !slots.time && other.time && !other.object && related(slots.object, other.time, ontology)) {
      const { object, ...rest } = slots;
      return { ...rest, time: object };
    }
    if (
      slots.object &&
      !slots.counterpart &&
      other.counterpart &&
      slots.object.terms.some(isPerson) &&
      related(slots.object, other.counterpart, ontology) &&
      !(other.object && related(slots.object, other.object, ontology))
    ) {
      const { object, ...rest } = slots;
      return { ...rest, counterpart: object };
    }
    return slots;
  };
  const x = move(promoted(a, b, ontology), b.slots, a.action.verb);
  const y = move(promoted(b, a, ontology), x, b.action.verb);
  return [inPlaceOf(withMeansOf(x, y), y), inPlaceOf(withMeansOf(y, x), x)];
}

/** What an act is done through, or with. */
export const MEANS = ["channel", "instrument"] as const;

/** Where one clause names only a channel and the other only an instrument, both say how it is done: "by email" beside "on a personal phone". */
function withMeansOf(slots: Clause["slots"], other: Clause["slots"]): Clause["slots"] {
  const { instrument, ...rest } = slots;
  return instrument && !slots.channel && other.channel && !other.instrument ? { ...rest, channel: instrument } : slots;
}

/** "collect children from the playground" beside "from the office", "kept in the minibus" beside "in the office": where the one names a place, what the other does something through or with may be one too. */
function inPlaceOf(slots: Clause["slots"], other: Clause["slots"]): Clause["slots"] {
  if (
    slots.place &&
    !slots.channel &&
    other.channel &&
    !other.place &&
    slots.place.preposition === "on" &&
    other.channel.preposition === "on"
  ) {
    const { place, ...rest } = slots;
    return { ...rest, channel: place };
  }
  if (slots.place || !other.place) return slots;
  for (const means of MEANS) {
    const { [means]: slot, ...rest } = slots;
    if (
      slot &&
      !other[means] &&
      ((slot.preposition !== other.place.preposition && isAboard(slot) && isWhere(other.place)) ||
        slot.preposition === other.place.preposition) &&
      (slot.preposition === "in" || isAboard(slot) || slot.terms.every(({ concept }) => concept?.startsWith("places:") === true))
    )
      return { ...rest, place: slot };
  }
  return slots;
}

const vehicle = [conceptId("things:vehicle")];
/** "on the school bus": where one is. */
function isAboard(slot: Slot): boolean {
  return isWhere(slot) && slot.terms.every((term) => isAnyOf(term, vehicle));
}
function isWhere({ preposition }: Slot): boolean {
  return /^(?:in|on|at|aboard)$/.test(preposition ?? "");
}

/** "reply to emails" beside "answer emails", "in green pen" beside "use green pen": a loose phrase takes the part that the other clause gives to the same thing. */
function promoted(clause: Clause, other: Clause, ontology: Ontology): Clause["slots"] {
  let slots = clause.slots;
  for (const name of ["object", "channel", "instrument", "place"] as const) {
    const theirs = other.slots[name];
    if (slots[name] || !theirs || theirs.source === "heading") continue;
    const loose = clause.others.find((one) => one.preposition !== "without" && related(one, theirs, ontology));
    if (loose) slots = { ...slots, [name]: loose };
  }
  return slots;
}

const CARRIERS = new Map([
  ["actions:email", "channels:email"],
  ["actions:telephone", "channels:telephone"],
  ["actions:text", "channels:text_message"],
]);

/** "email parents" is contact through email, "ring the office" contact by telephone. A clause that says with what it is done says so only to another that names a channel. */
function carried(clause: Clause, other: Clause): Clause {
  const channel = carrierOf(clause);
  return channel && (!clause.slots.instrument || other.slots.channel || carrierOf(other))
    ? { ...clause, slots: { ...clause.slots, channel } }
    : clause;
}

/** What an act is done through by its own name, where the clause itself names no channel. */
export function carrierOf(clause: Clause): Slot | undefined {
  const concept = clause.action.concept === undefined ? undefined : CARRIERS.get(clause.action.concept);
  if (concept === undefined || (clause.slots.channel && clause.slots.channel.source !== "heading")) return undefined;
  return {
    terms: [{ text: concept.slice(concept.indexOf(":") + 1).replace("_", " "), head: "", concept, narrowing: [] }],
    source: "written",
  };
}
