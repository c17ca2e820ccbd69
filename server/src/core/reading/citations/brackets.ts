import type { Family } from "./titles";
import type { Word } from "./words";

/** "(Gender Pay Gap Information) Regulations" after "Equality Act 2010": whether words `from` to `to` (exclusive) begin inside a bracket that closes among them. */
export function opensInBracket(words: readonly Word[], { from, to }: { readonly from: number; readonly to: number }): boolean {
  if (!words[from]!.before.includes("(")) return false;
  let depth = 1;
  for (let at = from + 1; at < to; at++) if ((depth += opened(words[at]!)) <= 0) return true;
  return false;
}

/** Whether a bracket closes among words `from` to `to` (exclusive) that opened before them: "Children) Act" behind "Protection (Working with". */
export function closesOuterBracket(words: readonly Word[], { from, to }: { readonly from: number; readonly to: number }): boolean {
  let depth = 0;
  for (let at = from + 1; at < to; at++) if ((depth += opened(words[at]!)) < 0) return true;
  return false;
}

/** Whether a bracket that opens among words `from` to `to` (exclusive) is still open behind them: "Vehicles (Seat Belts" before "by Children)". */
export function leavesBracketOpen(words: readonly Word[], from: number, to: number): boolean {
  let depth = 0;
  for (let at = from + 1; at < to; at++) depth += opened(words[at]!);
  return depth > 0 && !(words[to]?.before.includes(")") ?? false);
}

/**
 * Goes back from a kind word at `at`, one word a call, and says whether the word before `from` stands in a bracket that
 * has closed behind it: the words in brackets belong to a title whether they have capitals or not.
 */
export function bracketsFrom(words: readonly Word[], at: number): (from: number) => boolean {
  let depth = 0,
    seen = at + 1;
  return (from) => {
    while (seen > from) depth = Math.max(0, depth - opened(words[--seen]!));
    return depth > 0;
  };
}

/** Brackets that stand around other words than in the official title. No brackets at all is no fault. */
export function wrongBrackets(words: readonly Word[], from: number, to: number, family: Family): boolean {
  const written = words.slice(from + 1, to).map((word) => word.before);
  if (!written.some((before) => /[()]/.test(before))) return false;
  const official = family.title.replace(/\betc\.?/g, "");
  const closesBeforeKind = written[written.length - 1]?.includes(")") ?? false;
  const opens = written.filter((before) => before.includes("(")).length,
    closes = written.filter((before) => before.includes(")")).length;
  return opens !== closes && opens > 0 && official.includes("(") && !closesBeforeKind;
}

/** How many more brackets open than close before a word. */
function opened({ before }: Word): number {
  if (before === " ") return 0;
  let more = 0;
  for (const sign of before)
    if (sign === "(") more++;
    else if (sign === ")") more--;
  return more;
}
