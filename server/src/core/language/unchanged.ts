import type { Block } from "../../../../grammar/tree";

/**
 * What an edit left as it was: the first `head` blocks, and the last `tail` blocks, which now stand `by` characters further on.
 * It replaced what stood from `from` to `to` in the text before.
 */
export interface Unchanged {
  readonly head: number;
  readonly tail: number;
  readonly by: number;
  readonly from: number;
  readonly to: number;
}

/** What two edits, one after the other, left as it was together. */
export function inOne(first: Unchanged, then: Unchanged): Unchanged {
  const end = first.to + first.by,
    back = (at: number, inside: number) => (at <= first.from ? at : at >= end ? at - first.by : inside);
  return {
    head: Math.min(first.head, then.head),
    tail: Math.min(first.tail, then.tail),
    by: first.by + then.by,
    from: Math.min(first.from, back(then.from, first.from)),
    to: Math.max(first.to, back(then.to, first.to)),
  };
}

/** How many characters two texts have in common at their beginning and, not counting those again, at their end. */
export interface Ends {
  readonly start: number;
  readonly end: number;
}

/** How many characters are compared at one go before they are compared one by one. */
const STRETCH = 512;

/** The ends that two texts have in common. */
export function commonEnds(a: string, b: string): Ends {
  const most = Math.min(a.length, b.length);
  let start = 0,
    end = 0;
  while (start + STRETCH <= most && a.slice(start, start + STRETCH) === b.slice(start, start + STRETCH)) start += STRETCH;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (
    end + STRETCH <= most - start &&
    a.slice(a.length - end - STRETCH, a.length - end) === b.slice(b.length - end - STRETCH, b.length - end)
  )
    end += STRETCH;
  while (end < most - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return { start, end };
}

/**
 * Whether two blocks have the same kind, the same words and the same parts, with every offset `by` further on in the second. The
 * index of a list's introduction is not looked at.
 */
export function sameBlock(a: Block, b: Block, by: number): boolean {
  if (a.kind !== b.kind || a.span.start + by !== b.span.start || a.span.end + by !== b.span.end) return false;
  return same(a as unknown as Plain, b as unknown as Plain, by);
}

type Plain = Readonly<Record<string, unknown>>;

/** Whether two pieces of plain data are equal but for the distance of their offsets. */
function same(a: Plain, b: Plain, by: number): boolean {
  for (const key in b) if (!(key in a)) return false;
  for (const key in a) {
    if (key === "introduction") {
      if ((a[key] === undefined) !== (b[key] === undefined)) return false;
      continue;
    }
    const one = a[key],
      other = b[key];
    if (typeof one === "number") {
      if ((key === "start" || key === "end" ? one + by : one) !== other) return false;
    } else if (typeof one !== "object" || one === null) {
      if (one !== other) return false;
    } else if (typeof other !== "object" || other === null) return false;
    else if (Array.isArray(one)) {
      if (!sameList(one, other as unknown[], by, key === "map")) return false;
    } else if (!same(one as Plain, other as Plain, by)) return false;
  }
  return true;
}

function sameList(a: readonly unknown[], b: readonly unknown[], by: number, map: boolean): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const one = a[i],
      other = b[i];
    if (map) {
      if ((i % 3 === 1 ? (one as number) + by : one) !== other) return false;
    } else if (typeof one === "object" && one !== null) {
      if (typeof other !== "object" || other === null || !same(one as Plain, other as Plain, by)) return false;
    } else if (one !== other) return false;
  }
  return true;
}
