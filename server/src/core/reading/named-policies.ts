import { keptByText } from "../keep";
import type { Block, Policy } from "../../../../grammar/tree";
import { perBlock } from "../reuse";
import { kindsNamed } from "../knowledge/kinds";
import { wordsOf } from "./word-list";

/** How many words before "policy" may belong to its name. */
const NAME = 10;
const LISTED = /\b(?:related|linked|links|other|associated|relevant)\b.*\b(?:polic|document|procedure|guidance)|\bdocumentation\b|\brelated\b/i;

/**
 * The kinds of the other policies that a document names: "our Child Protection and Safeguarding Policy", "Equalities and ICT Acceptable Use
 * Policies", entries of a list of related policies. Its own kind is not among them.
 */
export function readNamedKinds(policy: Policy, own: string): string[] {
  const kinds = new Set<string>(), naming = perBlock(policy, namesPolicies);
  policy.blocks.forEach((block, index) => {
    if (!("flow" in block) || block.kind === "title" || block.kind === "heading" || block.kind === "contents" || block.kind === "field") return;
    const section = policy.sections[policy.sectionOf[index] ?? 0];
    const listed = section?.heading !== undefined && LISTED.test(section.title) && block.flow.text.length < 200;
    if (!listed && !naming[index]) return;
    for (const kind of listed ? kindsIn(block.flow.text) : kindsBefore(block.flow.text)) kinds.add(kind);
  });
  kinds.delete(own);
  return [...kinds].sort();
}

function namesPolicies(block: Block): boolean { return "flow" in block && /polic(?:y|ies)|procedure|code of conduct/i.test(block.flow.text); }

const kindsIn = keptByText((text) => kindsNamed(text));
const kindsBefore = keptByText(beforePolicy);

/** The kinds named in the words before "policy", "policies" or "procedures", and codes of conduct. */
export function beforePolicy(text: string): string[] {
  const words = wordsOf(text), found = new Set<string>();
  words.forEach(({ text: word }, at) => {
    if (!/^(?:policy|policies|procedure|procedures|conduct)$/.test(word)) return;
    let from = at;
    while (from > 0 && at - from < NAME && words[from]!.gap !== ";" && words[from]!.gap !== "." && !/^(?:this|the|must|see|with|under|our)$/.test(words[from - 1]!.text)) from--;
    const name = words.slice(from, at + 1);
    for (const kind of kindsNamed(name.map((one) => one.text).join(" "))) found.add(kind);
  });
  return [...found];
}
