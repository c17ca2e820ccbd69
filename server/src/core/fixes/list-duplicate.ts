import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { judgeCitation, successorsOn } from "../judging/citations";
import type { Citation } from "../reading/citations";
import type { World } from "../world";

/** A list item that says more than this beside its citation is kept. */
const MOST_OTHER_WORDS = 12;

/**
 * The list item that holds nothing but an outdated citation, where another item of the same list already cites what replaced it.
 * @returns the item's whole lines, or undefined
 */
export function coveredByList(citation: Citation, facts: DocumentFacts, world: World): Span | undefined {
  const { blocks } = facts.policy,
    block = blocks[citation.block];
  if (block?.kind !== "item" || block.flow.text.length - (citation.span.end - citation.span.start) > MOST_OTHER_WORDS) return undefined;
  const { entry } = judgeCitation(citation, world);
  const wanted = entry ? successorsOn(entry, world).map(({ id }) => id) : [];
  if (wanted.length === 0) return undefined;
  let from = citation.block,
    to = citation.block;
  while (["item", "blank"].includes(blocks[from - 1]?.kind ?? "")) from--;
  while (["item", "blank"].includes(blocks[to + 1]?.kind ?? "")) to++;
  const cited = new Set(
    facts.citations.filter((one) => one !== citation && one.block >= from && one.block <= to).map(({ entry: id }) => id),
  );
  return wanted.every((id) => cited.has(id)) ? block.span : undefined;
}
