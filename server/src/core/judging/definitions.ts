import type { Definition } from "../reading/definitions";
import { contentStem, isTelling, wordsOf, wordStem } from "../reading/content-words";
import { numberValue } from "../reading/numbers";

/** How two definitions of one term stand to each other. */
export type DefinitionVerdict = "conflict" | "tension" | "same" | "none";

/** The key under which "Personal account" and "personal accounts" are one term. */
export function termKey(term: string): string {
  return wordsOf(term)
    .map((word) => wordStem(word.text))
    .join("");
}

/**
 * Compares two definitions of one term. Two exhaustive ones with little in common, with other numbers or with other members are a
 * conflict; two wordings that may mean the same are a tension; the same words twice are the same. One that includes
 * what the other leaves out is a conflict.
 */
export function compareDefinitions(a: Definition, b: Definition): DefinitionVerdict {
  if (a.reported || b.reported || ((a.section !== undefined || b.section !== undefined) && a.section !== b.section)) return "none";
  if (a.kind === "means" && b.kind === "means") return compareMeanings(a, b);
  const kinds = [a.kind, b.kind].sort().join();
  if (kinds === "excludes,includes")
    return a.members.some((member) => b.members.some((other) => memberKey(member) !== "" && memberKey(member) === memberKey(other)))
      ? "conflict"
      : "none";
  if (kinds === "abbreviation,abbreviation") return compareLongNames(a.content, b.content);
  return "none";
}

function compareMeanings(a: Definition, b: Definition): DefinitionVerdict {
  if (letters(a.content) === letters(b.content)) return "same";
  const first = stems(a.content, a.term),
    second = stems(b.content, b.term);
  const shared = first.filter((stem) => second.includes(stem)).length,
    smaller = Math.min(first.length, second.length);
  if (shared === first.length && shared === second.length && numbers(a.content) === numbers(b.content)) return "same";
  if (numbers(a.content) !== numbers(b.content) && numbers(a.content) !== "" && numbers(b.content) !== "") return "conflict";
  if (smaller > 0 && shared / smaller < 0.5 && numbers(a.content) === "") return "conflict";
  return listed(a) && listed(b) && apart(a, b) && apart(b, a) ? "conflict" : "tension";
}

/** The letters and figures alone: where lines broke and words were hyphenated says nothing. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]+/gu, "");
}

function compareLongNames(a: string, b: string): DefinitionVerdict {
  const first = stems(a, ""),
    second = stems(b, "");
  return first.some((stem) => second.includes(stem)) || first.length === 0 || second.length === 0 ? "none" : "tension";
}

function listed(definition: Definition): boolean {
  return definition.members.length > 1 && definition.members.every((member) => member.split(" ").length <= 4);
}

function apart(a: Definition, b: Definition): boolean {
  const other = new Set(b.members.map(memberKey));
  return a.members.some((member) => !other.has(memberKey(member)));
}

function memberKey(member: string): string {
  return stems(member, "").join(" ");
}

function stems(text: string, without: string): string[] {
  const own = new Set(wordsOf(without).map((word) => contentStem(word.text)));
  return [
    ...new Set(
      wordsOf(text)
        .filter((word) => isTelling(word.text) || NEGATIVE.test(word.text))
        .map((word) => contentStem(word.text)),
    ),
  ]
    .filter((stem) => !own.has(stem))
    .sort();
}

const NEGATIVE = /^(?:not|no|never|without|nobody|only|school)$/;

function numbers(text: string): string {
  return wordsOf(text)
    .flatMap((word) => numberValue(word.text) ?? [])
    .filter((n) => n !== 1 || /\bone\b/.test(text))
    .join();
}
