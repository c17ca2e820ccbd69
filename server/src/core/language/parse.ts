import type { Policy } from "../../../../grammar/tree";
import { groupLines } from "./blocks";
import { readLines } from "./lines";
import { outline } from "./outline";

/**
 * Reads a text as a policy. Total: any text gives a tree whose blocks cover every character.
 * @param text the decoded document
 * @param options.strict true for `.policy` files, where a structured line that does not parse is a finding
 */
export function parsePolicy(text: string, options: { readonly strict: boolean }): Policy {
  const { blocks, title } = groupLines(text, readLines(text));
  return { blocks, ...outline(text, blocks), title, strict: options.strict };
}
