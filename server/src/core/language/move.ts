/** A place in a document that can be moved where it is. */
export interface Place { start: number; end: number }

/** Parts of records that hold words only, and so are not looked into. */
const WORDS_ONLY: ReadonlySet<string> = new Set(["terms", "words", "narrowing", "residue", "range", "matter", "members"]);

/** The places in plain data, each once. */
export function placesIn(value: unknown): readonly Place[] {
  const places = new Set<Place>();
  collect(value, places);
  return [...places];
}

function collect(value: unknown, places: Set<Place>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) { for (const one of value) collect(one, places); return; }
  const record = value as Record<string, unknown>;
  if (typeof record.start === "number" && typeof record.end === "number") places.add(record as unknown as Place);
  for (const key in record) if (!WORDS_ONLY.has(key)) collect(record[key], places);
}

/**
 * Moves places where they are: what stands at or behind an offset goes `by` characters further on. A place around the edit grows
 * with it.
 */
export function move(places: readonly Place[], edge: number, by: number): void {
  for (const place of places) {
    if (place.start >= edge) place.start += by;
    if (place.end >= edge) place.end += by;
  }
}
