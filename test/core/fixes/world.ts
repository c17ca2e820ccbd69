import { configSchema, type Config } from "../../../server/src/core/config";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { readDocument } from "../../../server/src/core/read";
import type { Edit } from "../../../server/src/core/findings";
import type { World } from "../../../server/src/core/world";

/** A world as of 20 November 2026. */
export function worldWith(config: Partial<Config> = {}): World {
  return { asOf: "2026-11-20", knowledge: builtInKnowledge, config: configSchema.parse(config) };
}

/** The facts of a text. */
export function factsOf(text: string, path = "a.policy") {
  return readDocument({ path, text }, worldWith());
}

/** A text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((done, { span, newText }) => done.slice(0, span.start) + newText + done.slice(span.end), text);
}
