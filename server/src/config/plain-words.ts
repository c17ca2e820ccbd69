import { didYouMean } from "../core/did-you-mean";
import { orList } from "../core/wording";

/** The kinds of value that zod names, in plain words. */
const KINDS: Readonly<Record<string, string>> = {
  string: "a text in quotes",
  array: "a list in square brackets",
  tuple: "a pair in square brackets",
  object: "an object in curly brackets",
  record: "an object in curly brackets",
  boolean: "true or false",
  number: "a number",
};

/** A kind of JSON value in plain words: "string" as "a text in quotes"; a kind that nothing is known of as it is. */
export function kindInWords(kind: string): string {
  return KINDS[kind] ?? kind;
}

/**
 * The end of "It must be …", for a value that may be one of several, with what was probably meant.
 * @param input what was written
 */
export function oneOfInWords(values: readonly unknown[], input: unknown): string {
  const words = values.map(String);
  return `${orList(words.map((word) => `"${word}"`))}.${typeof input === "string" ? didYouMean(input, words) : ""}`;
}
