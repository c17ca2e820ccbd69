import legislation from "../../../knowledge/legislation.json";
import type { Register, RegisterEntry } from "./legislation";
import { requirementKnowledge, type RequirementKnowledge } from "./requirements";

export type { Register, RegisterEntry } from "./legislation";

/** What the checker knows. Its files are validated in the tests, so that starting costs nothing. */
export interface Knowledge {
  readonly register: Register;
  /** What policies must say, and the words in which they say it. */
  readonly requirements: RequirementKnowledge;
}

/** The knowledge that is built in. */
export const builtInKnowledge: Knowledge = { register: makeRegister(legislation as unknown as { collectedOn: string; entries: readonly RegisterEntry[] }), requirements: requirementKnowledge() };

/** A register with its index, from the data of `legislation.json` or of a test. */
export function makeRegister(data: { readonly collectedOn: string; readonly entries: readonly RegisterEntry[] }): Register {
  return { collectedOn: data.collectedOn, entries: data.entries, byId: new Map(data.entries.map((entry) => [entry.id, entry])) };
}
