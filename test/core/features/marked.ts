import type { DocumentFacts } from "../../../server/src/core/facts";
import { defaultConfig } from "../../../server/src/core/config";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { readDocument } from "../../../server/src/core/read";
import type { World } from "../../../server/src/core/world";

/** The world of the features' tests. */
export const world: World = { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig };

/** Reads a policy in which `|` marks the caret. */
export function marked(text: string): { readonly facts: DocumentFacts; readonly offset: number } {
  const offset = text.indexOf("|");
  return { facts: readDocument({ path: "a.policy", text: text.replace("|", "") }, world), offset: Math.max(0, offset) };
}

/** The words of spans. */
export const words = (facts: DocumentFacts, spans: readonly { readonly start: number; readonly end: number }[]) =>
  spans.map(({ start, end }) => facts.text.slice(start, end));
