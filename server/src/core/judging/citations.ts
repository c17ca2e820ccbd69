import type { RegisterEntry } from "../knowledge/knowledge";
import type { Citation } from "../reading/citations";
import type { CitationStanding, CitationStatus } from "../report/report";
import type { World } from "../world";

/** A citation judged as of the world's day. */
export interface JudgedCitation { readonly standing: CitationStanding; readonly status: CitationStatus; readonly entry?: RegisterEntry }

/** Whether what is cited stands as of the day, and the status that the report shows. */
export function judgeCitation(citation: Citation, world: World): JudgedCitation {
  const entry = citation.entry ? world.knowledge.register.byId.get(citation.entry) : undefined;
  const standing: CitationStanding = !entry ? "unknown" : entry.status === "repealed" ? "repealed" : entry.status.startsWith("superseded") ? "superseded" : entry.status === "never-existed" ? "never-existed" : "current";
  const status = standing !== "current" ? standing : citation.match === "wrong-year" || citation.match === "wrong-title" ? citation.match : "current";
  return { standing, status, entry };
}
