import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import type { World } from "../world";
import { namedIn } from "./names";

/** A stretch that leads elsewhere: to a web address of the register, or to a passage. */
export interface Link {
  readonly span: Span;
  readonly tooltip: string;
  readonly url?: string;
  readonly to?: Span;
}

/** Citations lead to their source, references to the section or clause they name, and web addresses to themselves. */
export function linksOf(facts: DocumentFacts, world: World): readonly Link[] {
  const links: Link[] = [];
  for (const { span, entry } of facts.citations) {
    const known = entry ? world.knowledge.register.byId.get(entry) : undefined;
    if (known?.source) links.push({ span, url: known.source, tooltip: known.title });
  }
  for (const { kind, at, name, uses } of namedIn(facts))
    if (kind === "number") for (const span of uses) links.push({ span, to: at, tooltip: `Go to ${name}` });
  for (const match of facts.text.matchAll(/\bhttps?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:]/g))
    links.push({ span: { start: match.index, end: match.index + match[0].length }, url: match[0], tooltip: match[0] });
  return links;
}
