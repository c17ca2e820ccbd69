import type { TitleHit } from "./find-titles";

/** Whose law a citation is, where its words say so. "own" is a law that the register knows as it stands. */
export type Nation = "Wales" | "Scotland" | "Northern Ireland" | "Ireland" | "Australia" | "United States" | "own";

const SIGNS: readonly (readonly [RegExp, Nation])[] = [
  [/\bNorthern Ireland|\(N\.?I\.?\)/i, "Northern Ireland"],
  [/\((?:Cth|NSW|Vic|Qld|WA|SA|Tas|ACT|NT)\)/, "Australia"],
  [/\b(?:Ireland|Irish)\b/i, "Ireland"],
  [/\bScot(?:land|tish)\b/i, "Scotland"],
  [/\bAct of (?:the )?(?:1[89]|20)\d\d\b/, "United States"],
];
const ANY_SIGN = new RegExp(SIGNS.map(([sign]) => sign.source).join("|"), "i");
const FOREIGN = /\b(Irish|Ireland's|Scottish|Scotland's|Welsh|Australian|Australia's|American|US) $/;
const WALES = /\b(?:Wales|Welsh)\b/i;
const ENGLAND = /\b(?:England|English)\b/i;

/**
 * Whose law the words of a citation name, from the brackets in and after it. Law that covers England as well as Wales is ours.
 * @param hit the name; one that the register knows with its nation in the title is "own"
 */
export function nationOf(line: string, start: number, end: number, hit: TitleHit): Nation | undefined {
  const own = hit.family !== undefined || hit.short !== undefined || (hit.slips?.length ?? 0) > 0;
  const words = line.slice(start, end),
    after = /^\s*\([^()]{2,20}\)/.exec(line.slice(end, end + 30))?.[0] ?? "";
  const before = FOREIGN.exec(line.slice(Math.max(0, start - 14), start))?.[1];
  if (before)
    return before === "American" || before === "US"
      ? "United States"
      : before.startsWith("Austral")
        ? "Australia"
        : before.startsWith("Scot")
          ? "Scotland"
          : before === "Welsh"
            ? "Wales"
            : "Ireland";
  const outside = own ? withoutTitle(words, hit) + after : words + after;
  for (const [sign, nation] of SIGNS) {
    if (!sign.test(outside)) continue;
    if (nation === "United States" && own) continue;
    return nation;
  }
  if (WALES.test(outside) && !ENGLAND.test(words + after))
    return own && hit.family!.entries.some((entry) => /\(Wales\)/.test(entry.title)) ? "own" : "Wales";
  return undefined;
}

function withoutTitle(words: string, hit: TitleHit): string {
  return hit.family && ANY_SIGN.test(hit.family.title) ? "" : words;
}
