import type { Slot } from "../reading/clauses/clause";

const BEFORE = 1,
  AFTER = -BEFORE,
  ABOVE = 2,
  BELOW = -ABOVE,
  INSIDE = 3,
  OUTSIDE = -INSIDE;
/** On which side of what they are said of prepositions put something; the two sides of one thing add up to nothing. */
const SIDES: ReadonlyMap<string | undefined, number> = new Map([
  ["before", BEFORE],
  ["until", BEFORE],
  ["till", BEFORE],
  ["prior to", BEFORE],
  ["after", AFTER],
  ["since", AFTER],
  ["from", AFTER],
  ["following", AFTER],
  ["above", ABOVE],
  ["over", ABOVE],
  ["below", BELOW],
  ["under", BELOW],
  ["inside", INSIDE],
  ["within", INSIDE],
  ["outside", OUTSIDE],
]);

/** "after" and "before", "above" and "below". */
export function facing(one: string | undefined, other: string | undefined): boolean {
  const side = SIDES.get(one);
  return side !== undefined && side === -(SIDES.get(other) ?? 0);
}

/** Of a time "by" says what "before" says; elsewhere it names who acts or how. */
function sideInTime(preposition: string | undefined): number | undefined {
  const side = preposition === "by" ? BEFORE : SIDES.get(preposition);
  return side === BEFORE || side === AFTER ? side : undefined;
}

/** Whether two times never meet: "before X" and "after Y", "before lunch" and "at lunch". Times with numbers are compared by those. */
export function neverMeet(a: Slot, b: Slot): boolean {
  if (a.terms.some(({ range }) => range)) return false;
  const one = sideInTime(a.preposition),
    other = sideInTime(b.preposition);
  if (one !== undefined && other !== undefined) return one !== other;
  return (one ?? other) !== undefined && (one === BEFORE || other === BEFORE) && a.terms[0]?.concept === b.terms[0]?.concept;
}
