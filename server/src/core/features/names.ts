import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { spanInDocument } from "../language/flow";
import { numberUses } from "../reading/number-uses";
import { touches } from "./at";

/** Something with a name that other passages use: a numbered section or clause, or a defined term. */
export interface Named {
  readonly kind: "number" | "term";
  /** The number ("3.1", "C") or the term, as written where it is introduced. */
  readonly name: string;
  /** Where the name stands at its introduction. */
  readonly at: Span;
  /** The whole passage that it names. */
  readonly passage: Span;
  /** Where else the name is used. */
  readonly uses: readonly Span[];
}

/** Everything with a name in a document, with all its uses. */
export function namedIn(facts: DocumentFacts): readonly Named[] {
  return [...numbersIn(facts), ...termsIn(facts)];
}

/** The named thing whose introduction or use is at an offset, and the span that was hit. */
export function namedAt(facts: DocumentFacts, offset: number): { readonly named: Named; readonly hit: Span } | undefined {
  let best: { named: Named; hit: Span } | undefined;
  for (const named of namedIn(facts))
    for (const hit of [named.at, ...named.uses]) {
      if (touches(hit, offset) && (!best || hit.end - hit.start > best.hit.end - best.hit.start)) best = { named, hit };
    }
  return best;
}

function numbersIn(facts: DocumentFacts): Named[] {
  const { blocks, sections } = facts.policy;
  const uses = numberUses(facts),
    seen = new Set<string>(),
    found: Named[] = [];
  blocks.forEach((block, index) => {
    if ((block.kind !== "heading" && block.kind !== "paragraph") || !block.number || !block.numberSpan || seen.has(block.number)) return;
    seen.add(block.number);
    const section = block.kind === "heading" ? sections.find(({ heading }) => heading === index) : undefined;
    const passage = section ? { start: block.span.start, end: section.span.end } : block.span;
    const name = block.number,
      at = block.numberSpan;
    found.push({
      kind: "number",
      name,
      at,
      passage,
      uses: uses.filter((use) => facts.text.slice(use.start, use.end).toUpperCase() === name.toUpperCase()),
    });
  });
  return found;
}

function termsIn(facts: DocumentFacts): Named[] {
  const found: Named[] = [];
  for (const { term, termSpan, span, explicit } of facts.definitions) {
    if (!explicit || found.some(({ name }) => name.toLowerCase() === term.toLowerCase())) continue;
    found.push({
      kind: "term",
      name: term,
      at: termSpan,
      passage: span,
      uses: termUses(facts, term).filter(({ start, end }) => end <= termSpan.start || start >= termSpan.end),
    });
  }
  return found;
}

/** Where a term stands as a whole word, in the singular or plural, whatever the case. */
function termUses(facts: DocumentFacts, term: string): Span[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}]|-\\p{L})`, "giu");
  const uses: Span[] = [];
  for (const block of facts.policy.blocks) {
    if (!("flow" in block)) continue;
    for (const match of block.flow.text.matchAll(pattern))
      uses.push(spanInDocument(block.flow, match.index, match.index + match[0].length));
  }
  return uses;
}
