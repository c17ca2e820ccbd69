import type { Block, Policy } from "../../../../grammar/tree";
import { spanInDocument } from "../language/flow";
import { byBlockAlone, perBlock, placed } from "../kept/reuse";
import type { Reference } from "./references";
import { matches } from "../matches";
import { inBlocksWith } from "../kept/gates";
import { SIGN } from "../kept/signs";

const NOUN =
  /\b(?:Policy|Policies|Procedures?|Plan|Code of Conduct|Codes of Conduct|Agreements?|Strategy|Handbook|Guidelines|Protocol|Statement)\b/g;
const LINK: ReadonlySet<string> = new Set([
  "and",
  "of",
  "for",
  "the",
  "&",
  "in",
  "on",
  "to",
  "with",
  "against",
  "by",
  "from",
  "at",
  "-",
  "–",
]);
const OWN: ReadonlySet<string> = new Set([
  "this",
  "the",
  "our",
  "school",
  "school's",
  "a",
  "any",
  "these",
  "all",
  "such",
  "that",
  "their",
  "its",
  "policy",
  "policies",
  "following",
  "other",
  "new",
  "see",
  "please",
  "in",
  "related",
]);

/**
 * The other policies that a policy names by their titles ("the Child Protection Policy"), wherever it names them. They are for
 * comparing and for what another document covers; a name that nobody can look up is never a finding by itself.
 * @param title this document's own title, which is not another policy
 */
export function readPolicyNames(policy: Policy, title: string): readonly Reference[] {
  const perBlocks = perBlock(policy, titlesIn),
    own = words(title).join(" ");
  return placed(
    policy,
    readPolicyNames,
    [own],
    (index) => {
      const block = policy.blocks[index]!;
      if (!("flow" in block)) return [];
      return perBlocks[index]!.filter(({ plain }) => !own.endsWith(plain)).map(({ start, end }): Reference => {
        const name = block.flow.text.slice(start, end);
        return { kind: "policy", name, span: spanInDocument(block.flow, start, end), text: name, block: index, pointed: false };
      });
    },
    byBlockAlone,
  );
}

interface FoundTitle {
  readonly start: number;
  readonly end: number;
  readonly plain: string;
}
const NO_TITLES: readonly FoundTitle[] = [];

/** The titles of policies that stand in a block, as offsets in its flow, with their words in small letters. */
const titlesIn = inBlocksWith(SIGN.title, NO_TITLES, (block: Block): readonly FoundTitle[] => {
  if (block.kind !== "paragraph" && block.kind !== "item" && block.kind !== "row" && block.kind !== "field") return NO_TITLES;
  const { text } = block.flow,
    titles: FoundTitle[] = [];
  for (const noun of matches(NOUN, text)) {
    const start = titleStart(text, noun.index),
      end = noun.index + noun[0].length,
      plain = words(text.slice(start, end));
    if (start !== noun.index && plain.some((word) => !LINK.has(word) && !OWN.has(word)))
      titles.push({ start, end, plain: plain.join(" ") });
  }
  return titles.length === 0 ? NO_TITLES : titles;
});

function words(text: string): string[] {
  return text.toLowerCase().match(/[a-z'&-]+/g) ?? [];
}

/** Walks back from the noun over at most ten words with capitals and the small words between them. */
function titleStart(text: string, noun: number): number {
  let start = noun,
    at = noun;
  for (let steps = 0; steps < 10 && at > 0 && text[at - 1] === " "; steps++) {
    const from = text.lastIndexOf(" ", at - 2) + 1,
      word = text.slice(from, at - 1);
    if (/[.,;:!?)"]$/.test(word)) break;
    if (/^["'(]?[A-Z]/.test(word)) {
      if (OWN.has(word.toLowerCase())) break;
      start = /^["'(]/.test(word) ? from + 1 : from;
      if (start !== from) break;
    } else if (!LINK.has(word)) break;
    at = from;
  }
  return start;
}
