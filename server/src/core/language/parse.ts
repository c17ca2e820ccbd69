import type { Policy } from "../../../../grammar/tree";
import { Assembler } from "./assemble";
import { markContents } from "./contents";
import { Draft } from "./draft";
import { markHidden } from "./hidden";
import { setLevels } from "./levels";
import { readLines } from "./lines";
import { outline } from "./outline";
import { markRunning } from "./running";
import { markTitle } from "./titles";

/**
 * Reads a text as a policy. Total: any text gives a tree whose blocks cover every character. Linear in the text's length.
 * @param text the decoded document
 * @param options.strict true for `.policy` files, where a structured line that does not parse is a finding
 */
export function parsePolicy(text: string, options: { readonly strict: boolean }): Policy {
  const draft = new Draft(text, readLines(text));
  markLines(draft, options.strict);
  const assembler = new Assembler(draft, options.strict);
  assembler.run();
  return policyOf(text, assembler, options.strict);
}

/** Finds out what the whole document says about its lines: what is hidden, runs along the pages, is contents, title or cover. */
export function markLines(draft: Draft, strict: boolean): void {
  markHidden(draft);
  markRunning(draft);
  markContents(draft);
  markTitle(draft, strict);
}

/** The policy that assembled blocks make. */
export function policyOf(text: string, assembler: Assembler, strict: boolean): Policy {
  const blocks = [...assembler.blocks];
  setLevels(blocks);
  return { blocks, ...outline(text, blocks), ...(assembler.title === undefined ? {} : { title: assembler.title }), strict };
}
