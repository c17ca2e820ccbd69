import { WORDS_ONLY } from "./move-in-place";

/**
 * A copy of plain data with every offset moved: `start`, `end`, and the document offsets in the `map` of a flow. What holds
 * no offset is shared; what holds one is a record of its own even where nothing moves.
 */
export function moved<T>(value: T, by: number): T {
  return (Array.isArray(value) ? movedList(value, by) : movedRecord(value as Readonly<Record<string, unknown>>, by)) as T;
}

function movedList(list: readonly unknown[], by: number): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const one = list[i];
    if (typeof one !== "object" || one === null) continue;
    const next = moved(one, by);
    if (next !== one) (copy ??= [...list])[i] = next;
  }
  return copy ?? list;
}

function movedRecord(record: Readonly<Record<string, unknown>>, by: number): Readonly<Record<string, unknown>> {
  if (typeof record.start === "number" && typeof record.end === "number") {
    const span = { start: record.start + by, end: record.end + by };
    return isSpan(record) ? span : { ...record, ...span };
  }
  let copy: Record<string, unknown> | undefined;
  for (const key in record) {
    const one = record[key];
    if (typeof one !== "object" || one === null || WORDS_ONLY.has(key)) continue;
    const next = key === "map" ? (one as readonly number[]).map((number, i) => (i % 3 === 1 ? number + by : number)) : moved(one, by);
    if (next !== one) (copy ??= { ...record })[key] = next;
  }
  return copy ?? record;
}

/** Whether a record has a start and an end and nothing else, as nearly all have. */
function isSpan(record: object): boolean {
  for (const key in record) if (key !== "start" && key !== "end") return false;
  return true;
}
