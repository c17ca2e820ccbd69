import type { DocumentFacts } from "../facts";
import type { Fix } from "../findings";
import { keptByText } from "../kept/kept-by-text";
import type { World } from "../world";
import { headerLines } from "./header-line";

/** The most kinds that are offered. */
const MOST = 3;

/**
 * Writes the line that says what kind of policy this is, for the kinds one of whose names has more than half of its words in the title. What
 * such a policy must say is asked for from then on, so it is a decision.
 */
export function nameKind(facts: DocumentFacts, world: World): Fix[] {
  const words = stems(facts.title);
  const likeness = (name: string) => {
    const own = stems(name);
    let shared = 0;
    for (const stem of own) if (words.has(stem)) shared++;
    return shared / Math.max(1, own.size);
  };
  const ranked = world.knowledge.requirements.kinds.map((kind) => ({
    kind,
    like: Math.max(...[kind.title, ...kind.synonyms].map(likeness)),
  }));
  return ranked
    .filter(({ like }) => like > 0.5)
    .sort((a, b) => b.like - a.like)
    .slice(0, MOST)
    .map(({ kind }) => {
      const line = `Policy: ${kind.kind.replace(/-/g, " ")}`;
      return {
        title: `Say what kind of policy this is: "${line}"`,
        safety: "suggestion",
        decision: true,
        edits: [headerLines(facts, [line])],
      };
    });
}

/** The words of a name that tell kinds apart, cut to six letters. */
const stems = keptByText(
  (words): ReadonlySet<string> =>
    new Set(
      (words.toLowerCase().match(/[a-z]{3,}/g) ?? [])
        .filter((word) => !/^(?:policy|policies|school|schools|and|the|for|our|statement|procedures?|guidance|code)$/.test(word))
        .map((word) => word.slice(0, 6)),
    ),
);
