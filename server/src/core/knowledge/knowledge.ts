import legislation from "../../../knowledge/legislation.json";
import type { RegisterEntry } from "./legislation";

export type { RegisterEntry } from "./legislation";

/** The legislation register. `collectedOn` is the day (YYYY-MM-DD) on which its facts were read. */
export interface Register {
  readonly collectedOn: string;
  readonly entries: readonly RegisterEntry[];
  readonly byId: ReadonlyMap<string, RegisterEntry>;
}

/** What the checker knows. Its files are validated in the tests, so that starting costs nothing. */
export interface Knowledge {
  readonly register: Register;
}

/** The knowledge that is built in. */
export const builtInKnowledge: Knowledge = { register: makeRegister(legislation as unknown as { collectedOn: string; entries: readonly RegisterEntry[] }) };

/** A register with its index, from the data of `legislation.json` or of a test. */
export function makeRegister(data: { readonly collectedOn: string; readonly entries: readonly RegisterEntry[] }): Register {
  return { collectedOn: data.collectedOn, entries: data.entries, byId: new Map(data.entries.map((entry) => [entry.id, entry])) };
}
