import legislation from "../../../knowledge/legislation.json";

/** One entry of the legislation register. */
export interface RegisterEntry {
  readonly id: string;
  readonly title: string;
  readonly lower: string;
  readonly status: string;
  readonly until: string | null;
  readonly replacedBy: readonly string[];
  readonly confidence: "high" | "medium" | "low";
  readonly note: string;
}

/** What the checker knows, validated. */
export interface Knowledge {
  readonly register: { readonly collectedOn: string; readonly byLength: readonly RegisterEntry[]; readonly byId: ReadonlyMap<string, RegisterEntry> };
}

/** The knowledge that is built in. */
export const builtInKnowledge: Knowledge = (() => {
  const entries = legislation.entries.map((entry): RegisterEntry => ({ ...entry, confidence: entry.confidence as RegisterEntry["confidence"], lower: entry.title.toLowerCase() }));
  return { register: { collectedOn: legislation.collectedOn, byLength: [...entries].sort((a, b) => b.lower.length - a.lower.length), byId: new Map(entries.map((e) => [e.id, e])) } };
})();
