import { keptByText } from "../kept/kept-by-text";
import type { Block, Policy } from "../../../../grammar/tree";
import { perBlock, takenOver } from "../kept/reuse";
import { kindsNamed } from "../knowledge/kinds";
import { wordsOf } from "./word-list";

/** How many words before "policy" may belong to its name. */
const NAME = 10;
const LISTED =
  /\b(?:related|linked|links|other|associated|relevant)\b.*\b(?:polic|document|procedure|guidance)|\bdocumentation\b|\brelated\b/i;

/**
 * The kinds of the other policies that a document names: "our Child Protection and Safeguarding Policy", "Equalities and ICT Acceptable Use
 * Policies", entries of a list of related policies. Its own kind is not among them.
 */
export function readNamedKinds(policy: Policy, own: string): readonly string[] {
  const named = perBlock(policy, kindsOf),
    listed = takenOver(policy, inLists, [], () => inLists(policy)),
    lines = listed.map((index) => lineOf(policy.blocks[index]!));
  return takenOver(policy, readNamedKinds, [named, own, ...lines], () => {
    const kinds = new Set<string>(),
      inList = new Map(listed.map((index, i) => [index, lines[i]]));
    named.forEach((found, index) => {
      for (const kind of inList.get(index) === undefined ? found : kindsIn(inList.get(index)!)) kinds.add(kind);
    });
    kinds.delete(own);
    return [...kinds].sort();
  });
}

/** The blocks under headings that announce a list of policies. */
function inLists(policy: Policy): readonly number[] {
  const lists = policy.sections.map(({ heading, title }) => heading !== undefined && LISTED.test(title));
  return policy.blocks.flatMap((block, index) => (isRead(block) && lists[policy.sectionOf[index] ?? 0] ? [index] : []));
}

/** The words of an entry of a list; undefined for what is too long to be one. */
function lineOf(block: Block): string | undefined {
  return "flow" in block && block.flow.text.length < 200 ? block.flow.text : undefined;
}

function isRead(block: Block): block is Extract<Block, { readonly flow: unknown }> {
  return "flow" in block && block.kind !== "title" && block.kind !== "heading" && block.kind !== "contents" && block.kind !== "field";
}

const NO_KINDS: readonly string[] = [];

/** The kinds that a block names in the words before "policy". */
function kindsOf(block: Block): readonly string[] {
  const kinds =
    isRead(block) && /polic(?:y|ies)|procedure|code of conduct/i.test(block.flow.text) ? beforePolicy(block.flow.text) : NO_KINDS;
  return kinds.length === 0 ? NO_KINDS : kinds;
}

const kindsIn = keptByText((text) => kindsNamed(text));

/** The kinds named in the words before "policy", "policies" or "procedures", and codes of conduct. */
export function beforePolicy(text: string): string[] {
  const words = wordsOf(text),
    found = new Set<string>();
  words.forEach(({ text: word }, at) => {
    if (!/^(?:policy|policies|procedure|procedures|conduct)$/.test(word)) return;
    let from = at;
    while (
      from > 0 &&
      at - from < NAME &&
      words[from]!.gap !== ";" &&
      words[from]!.gap !== "." &&
      !/^(?:this|the|must|see|with|under|our)$/.test(words[from - 1]!.text)
    )
      from--;
    const name = words.slice(from, at + 1);
    for (const kind of kindsNamed(name.map((one) => one.text).join(" "))) found.add(kind);
  });
  return [...found];
}
