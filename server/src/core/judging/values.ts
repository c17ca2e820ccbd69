import { sameOrWithin } from "../knowledge/roles";
import type { Statement } from "../reading/statements";

/** What is right to say of two statements about one matter. */
export type ValueVerdict = "conflict" | "tension" | "none";

const GENERIC =
  /^(?:all |any |every |another |other )?(?:staff|members? of staff|adults?|pupils?|parents?|teachers?|people|colleagues?|employees?)$/i;

/**
 * Compares two statements about one matter. Firm values that cannot both hold are a conflict, as are two different firm limits of
 * one kind; hedged ones that pull apart are a tension. Two people where only one is named each time are a tension, and a
 * conflict where one of them is the only one.
 */
export function compareStatements(a: Statement, b: Statement): ValueVerdict {
  if (a.parties && b.parties) return compareParties(a, b);
  return a.value && b.value ? compareValues(a, b) : "none";
}

function compareParties(a: Statement, b: Statement): ValueVerdict {
  const [first, second] = [a.parties!, b.parties!];
  const strangers = (from: readonly string[], of: readonly string[]) =>
    from.filter((name) => !of.some((other) => sameOrWithin(name, other)));
  if (!a.sole && !b.sole && [...first, ...second].some((name) => GENERIC.test(name) && !(a.kind === "decider" && /parents?$/i.test(name))))
    return "none";
  if ((a.sole && strangers(second, first).length > 0) || (b.sole && strangers(first, second).length > 0)) return "conflict";
  return strangers(first, second).length === first.length && strangers(second, first).length === second.length ? "tension" : "none";
}

function compareValues(a: Statement, b: Statement): ValueVerdict {
  const first = a.value!,
    second = b.value!;
  if (first.unit !== second.unit && !(isDays(first.unit) && isDays(second.unit)))
    return a.kind === "retention" && b.kind === "retention" ? "conflict" : "none";
  const [low, high] = calendar(a, first.unit !== second.unit),
    [otherLow, otherHigh] = calendar(b, first.unit !== second.unit);
  if (twoOccasions(a, b)) return "none";
  const apart = high < otherLow || otherHigh < low;
  if (!apart || (a.kind === "age" && forbids(a) !== forbids(b))) return "none";
  const hedged = a.hedged || b.hedged;
  if (a.kind !== b.kind) {
    const [limit, wait] = a.kind === "limit" ? [high, otherLow] : [otherHigh, low];
    return wait > limit ? (hedged ? "tension" : "conflict") : "none";
  }
  if (first.bound !== second.bound && first.bound !== "exact" && second.bound !== "exact" && partsCases(a) && partsCases(b)) return "none";
  const meets = reconcilable(first.bound, [low, high], second.bound, [otherLow, otherHigh]);
  if (first.bound === second.bound && first.bound !== "exact") {
    if (hedged) return a.hedged && b.hedged ? "tension" : inside(a, b) ? "none" : "tension";
    return first.bound === "min" && (a.kind === "frequency" || a.kind === "retention") ? "tension" : "conflict";
  }
  return meets ? "none" : hedged ? "tension" : "conflict";
}

/** How far apart two times of day (minutes) or dates (days) of one occasion may be: a gate opened at 8.30 and at 3 is opened twice. */
const FAR: Readonly<Record<string, readonly [most: number, around: number]>> = { time: [120, 720], date: [45, 372] };

function twoOccasions(a: Statement, b: Statement): boolean {
  const far = FAR[a.kind];
  if (!far || a.kind !== b.kind) return false;
  const half = (text: string) => /\b([ap])\.?m\b/i.exec(text)?.[1]?.toLowerCase(),
    gap = Math.abs(a.value!.range[0] - b.value!.range[0]);
  return (
    (half(a.text) !== undefined && half(b.text) !== undefined && half(a.text) !== half(b.text)) || Math.min(gap, far[1] - gap) > far[0]
  );
}

/** "under eights must not" beside "nine-year-olds may": whom a ban is for and whom it is not. Whether the two clash is for the clauses to say. */
function forbids({ clause }: Statement): boolean {
  return /\b(?:not|never|cannot|prohibited|forbidden|banned)\b|n['\u2019]t\b|^no\b/i.test(clause);
}

/** True where a limit tells cases apart ("If a pupil is under 13", "orders over £500") and lays nothing down by itself. */
function partsCases(statement: Statement): boolean {
  return statement.kind === "age" || statement.kind === "money" || /^(?:if|where|when|unless|for|in)\b/i.test(statement.clause);
}

/** True where the hedged one of two limits keeps to the firm one. */
function inside(a: Statement, b: Statement): boolean {
  const [soft, firm] = a.hedged ? [a.value!, b.value!] : [b.value!, a.value!];
  return firm.bound === "max" ? soft.range[1] <= firm.range[1] : soft.range[0] >= firm.range[0];
}

function reconcilable(
  bound: string,
  [low, high]: readonly [number, number],
  other: string,
  [otherLow, otherHigh]: readonly [number, number],
): boolean {
  if (bound === "exact" && other === "exact") return false;
  if (bound === "min") return other === "min" || otherHigh >= low;
  if (bound === "max") return other === "max" || otherLow <= high;
  return other === "min" ? high >= otherLow : low <= otherHigh;
}

function isDays(unit: string): boolean {
  return unit === "days" || unit === "school-days";
}

/** School days as calendar days where the other side counts those: ten school days take two weeks and, over a holiday, four. */
function calendar(statement: Statement, convert: boolean): readonly [number, number] {
  const { unit, range } = statement.value!;
  return convert && unit === "school-days" ? [range[0], range[1] * 2 + 7] : range;
}
