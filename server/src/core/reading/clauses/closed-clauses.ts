import type { Words } from "../words/scan";
import type { SlotName } from "./clause";
import type { Filled } from "./filled-slots";
import type { RawClause, RawRegion, RawSlot } from "./raw";
import { agentEnd } from "./who";

/** Words before what must be there for an act: "only *with* consent". */
const PROVIDING = /^(?:with|in line with|in accordance with|as part of|following|on behalf of)$/;
/** The parts on which "only" may lie, from the likeliest. */
const NARROWING = ["channel", "instrument", "capacity", "time", "place", "counterpart", "object"] as const;

/** "may only be used in the hall": the part on which an "only" beside the verb lies; none where there is nothing to lie on. */
export function closingPart(filled: Filled, conditions: readonly RawRegion[]): SlotName | "condition" | undefined {
  const { draft, slots } = filled;
  return draft.passive && slots.actor && draft.actor.length === 0 ? "actor" : narrowest(filled, conditions);
}

/** The part that limits the act most. */
function narrowest({ draft: { passive }, slots, others }: Filled, conditions: readonly RawRegion[]): SlotName | "condition" | undefined {
  if (conditions.length > 0) return "condition";
  if (others.some(({ preposition }) => PROVIDING.test(preposition))) return "condition";
  for (const name of NARROWING) if (slots[name] && !(name === "object" && (passive || others.length > 0))) return name;
  return others.length > 0 ? "condition" : slots.actor ? "actor" : undefined;
}

/** "Only A may do X": A may, everybody else must not. "X may only be done with Y": must not, except with Y. */
export function closedClauses(words: Words, clause: RawClause, only: SlotName | "condition"): RawClause[] {
  if (only === "condition") return [closedByCondition(words, clause)];
  const slot = clause.slots[only];
  if (!slot) return [clause];
  const prohibition = closedByPart(words, clause, only, slot);
  return only === "actor" || clause.force !== "P" ? [clause, prohibition] : [prohibition];
}

/** "may only be used with consent": must not be used, except with consent. */
function closedByCondition(words: Words, clause: RawClause): RawClause {
  const closing = clause.conditions.filter(({ kind }) => kind !== "who"),
    first = closed(closing.length > 0 || clause.others.length === 0 ? clause.conditions : closing),
    { kept, slots, others } = joinedTo(words, first, clause),
    last = kept.length === 0 ? (others.find((slot) => slot.preposition === "with") ?? others[others.length - 1]) : undefined;
  return {
    ...clause,
    force: outsideForce(clause),
    slots,
    conditions: clause.conditions.filter((region) => !kept.some(({ from }) => from === region.from)),
    others: others.filter((slot) => slot !== last),
    exceptions: [...clause.exceptions, ...kept, ...(last ? [outside(words, clause, last)] : [])],
  };
}

/** "Only staff may …", "may only be taken with a school camera": what everybody else, or in any other way, must not. */
function closedByPart(words: Words, clause: RawClause, only: SlotName, slot: RawSlot): RawClause {
  const slots = { ...clause.slots };
  delete slots[only];
  // "may only be taken following consent and only with a school camera": under the ban, consent is what lifts it.
  const lifting = closed(clause.conditions.filter(({ kind, from }) => kind !== "who" && from >= clause.forceTo));
  return {
    ...clause,
    force: outsideForce(clause),
    slots,
    conditions: clause.conditions.filter(({ from }) => !lifting.some((one) => one.from === from)),
    exceptions: [...clause.exceptions, ...lifting, outside(words, clause, slot)],
    agentless: only === "actor" ? true : clause.agentless,
  };
}

function closed(regions: readonly RawRegion[]): RawRegion[] {
  return regions.map((region): RawRegion => ({ ...region, closed: true }));
}

/** "should only" forbids as "should not" does, and everything else as "must not". */
function outsideForce({ force }: RawClause): "F" | "F-" {
  return force === "O-" ? "F-" : "F";
}

/** The part that is allowed, as the exception to what is forbidden outside it. */
function outside(words: Words, clause: RawClause, slot: RawSlot): RawRegion {
  return {
    kind: "only",
    from: words.text[slot.from] === "only" ? slot.from + 1 : slot.from,
    to: Math.max(
      wholeSubject(words, slot, clause.forceFrom),
      slot.phrases.length === 0 ? slot.to : agentEnd(clause, slot.phrases[slot.phrases.length - 1]!),
    ),
    words: wordsOf(slot),
    negated: false,
    phrases: slot.phrases,
    closed: true,
  };
}

function wordsOf({ phrases }: RawSlot): string[] {
  return phrases.flatMap((phrase) => [phrase.head, ...phrase.narrowing]);
}

/** "Only pupils | in Year 6 | may …": what stands between a subject and its words of force says which are meant. */
function wholeSubject({ letters }: Words, { to }: RawSlot, force: number): number {
  return to < force && /^p[^,;:(]*$/.test(letters.slice(to, force)) ? force : to;
}

/** "only with consent and through the office": what is joined to a condition closes the clause together with it. */
function joinedTo(
  words: Words,
  conditions: readonly RawRegion[],
  { slots, others }: RawClause,
): { kept: RawRegion[]; slots: RawClause["slots"]; others: readonly RawSlot[] } {
  const left = { ...slots },
    rest = [...others];
  const kept = conditions.map((region) => {
    const follows = (slot: RawSlot | undefined) =>
      slot !== undefined && words.text[region.to] === "and" && slot.from === region.to + 1 && slot.preposition !== "";
    const name = (Object.keys(left) as SlotName[]).find((one) => follows(left[one])),
      at = rest.findIndex(follows),
      joined = name ? left[name] : rest[at];
    if (!joined) return region;
    if (name) delete left[name];
    else rest.splice(at, 1);
    return {
      ...region,
      to: joined.to,
      words: [...region.words, ...wordsOf(joined)],
      phrases: [...region.phrases, ...joined.phrases],
    };
  });
  return { kept, slots: left, others: rest };
}
