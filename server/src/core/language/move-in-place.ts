/** A place in a document that can be moved where it is. */
export interface Place {
  start: number;
  end: number;
}

/** Parts of records that hold words only, and so are not looked into. */
export const WORDS_ONLY: ReadonlySet<string> = new Set(["terms", "words", "narrowing", "residue", "range", "matter", "members"]);

/** The places in plain data, each once. */
export function placesIn(value: unknown): readonly Place[] {
  const places = new Set<Place>();
  collect(value, places);
  return [...places];
}

function collect(value: unknown, places: Set<Place>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, places);
    return;
  }
  const record = value as Record<string, unknown>;
  if (typeof record.start === "number" && typeof record.end === "number") places.add(record as unknown as Place);
  for (const key in record) if (!WORDS_ONLY.has(key)) collect(record[key], places);
}

/** Moves places where they are, `by` characters further on. */
export function move(places: readonly Place[], by: number): void {
  if (by !== 0)
    for (const place of places) {
      place.start += by;
      place.end += by;
    }
}

/**
 * Moves places of a text by an edit of it: what stands behind the stretch that the edit replaced goes along, and a place around it
 * grows with it.
 * @returns false where a place begins or ends within the stretch, so that nobody knows where it is now
 */
export function moveAround(
  places: readonly Place[],
  { from, to, by }: { readonly from: number; readonly to: number; readonly by: number },
): boolean {
  for (const place of places) {
    if ((place.start > from && place.start < to) || (place.end > from && place.end <= to)) return false;
    if (place.start >= to) place.start += by;
    if (place.end > to) place.end += by;
  }
  return true;
}
