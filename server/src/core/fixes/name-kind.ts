import type { DocumentFacts } from "../facts";
import type { Fix } from "../findings";
import type { World } from "../world";
import { headerLines } from "./header-line";

/** The most kinds that are offered. */
const MOST = 3;

/** Writes the line that says what kind of policy this is, for the kinds whose names share a word with the title. */
export function nameKind(facts: DocumentFacts, world: World): Fix[] {
  const words = stems(facts.title);
  const ranked = world.knowledge.requirements.kinds.map((kind) => ({ kind, shared: Math.max(...[kind.title, ...kind.synonyms].map((name) => [...stems(name)].filter((stem) => words.has(stem)).length)) }));
  return ranked.filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared).slice(0, MOST).map(({ kind }) => {
    const line = `Policy: ${kind.kind.replace(/-/g, " ")}`;
    return { title: `Say what kind of policy this is: "${line}"`, safety: "suggestion", edits: [headerLines(facts, [line])] };
  });
}

function stems(words: string): Set<string> {
  return new Set((words.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !/^(?:policy|policies|school|schools|and|the|for|our|statement|procedures?|guidance|code)$/.test(word)).map((word) => word.slice(0, 6)));
}
