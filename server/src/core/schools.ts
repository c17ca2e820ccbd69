import type { DocumentFacts } from "./facts";
import type { World } from "./world";

/**
 * Groups documents by the school they belong to: the config's, else the one that each names, else the nearest folder's;
 * where no two documents of the run name different schools, all belong to one.
 */
export function groupBySchool(documents: readonly DocumentFacts[], _world: World): DocumentFacts[][] {
  const named = new Set(documents.map((facts) => facts.school?.toLowerCase()).filter((name) => name));
  if (named.size <= 1) return documents.length > 0 ? [[...documents]] : [];
  const groups = new Map<string, DocumentFacts[]>();
  for (const facts of documents) {
    const key = facts.school?.toLowerCase() ?? "";
    groups.set(key, [...(groups.get(key) ?? []), facts]);
  }
  return [...groups.values()];
}
