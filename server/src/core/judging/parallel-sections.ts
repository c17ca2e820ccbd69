import type { DocumentFacts } from "../facts";
import { perDocument } from "../kept/per-document";
import type { PlacedStatement } from "./placed-statement";

/** How many sentences two sections must share, word for word, to be the same rules written out for two different things. */
const SHARED = 2;

/**
 * Whether two statements stand in sections that say much the same of two different things: "Loppers" and "Secateurs", or "Reception" and
 * "Year 1". What differs between them belongs to the thing that the heading names.
 */
export function inParallelSections({ facts, statement: a }: PlacedStatement, { facts: other, statement: b }: PlacedStatement): boolean {
  if (facts !== other) return false;
  const { sections, sectionOf } = facts.policy,
    first = sectionOf[a.block] ?? 0,
    second = sectionOf[b.block] ?? 0;
  const [one, two] = [sections[first], sections[second]];
  if (
    first === second ||
    !one ||
    !two ||
    one.heading === undefined ||
    two.heading === undefined ||
    one.level !== two.level ||
    plain(one.title) === plain(two.title)
  )
    return false;
  const lines = perDocument(facts, linesOfSections, undefined),
    there = lines.get(second);
  return there !== undefined && [...(lines.get(first) ?? [])].filter((line) => there.has(line)).length >= SHARED;
}

/** The passages of each section, in plain words, without those that are too short to tell anything. */
function linesOfSections({ policy }: DocumentFacts): ReadonlyMap<number, ReadonlySet<string>> {
  const lines = new Map<number, Set<string>>();
  policy.blocks.forEach((block, index) => {
    if (block.kind !== "paragraph" && block.kind !== "item") return;
    const words = plain(block.flow.text),
      section = policy.sectionOf[index] ?? 0,
      own = lines.get(section);
    if (words.split(" ").length < 4) return;
    if (own) own.add(words);
    else lines.set(section, new Set([words]));
  });
  return lines;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\W+/g, " ").trim();
}
