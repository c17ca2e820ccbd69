import type { RegisterEntry } from "../knowledge/legislation";
import type { Citation } from "../reading/citations";
import { wordsOf } from "../reading/word-list";
import type { CitationStanding, CitationStatus } from "../report/report";
import type { World } from "../world";

/** A citation judged as of the world's day. */
export interface JudgedCitation {
  /** How what is cited stands on the day. */
  readonly standing: CitationStanding;
  /** What the report says of the citation: the standing where it is not current, else the match. A mention as history is current: nothing is wrong with it. */
  readonly status: CitationStatus;
  readonly entry?: RegisterEntry;
}

/** Whether what is cited stands as of the day, and the status that the report shows. */
export function judgeCitation(citation: Citation, world: World): JudgedCitation {
  const entry = citation.entry ? world.knowledge.register.byId.get(citation.entry) : undefined;
  const standing = entry ? standingOn(entry, world.asOf) : "unknown";
  if (citation.historical) return { standing, status: entry ? "current" : "unknown", entry };
  const matched = citation.match === "wrong-year" || citation.match === "wrong-title" ? citation.match : "current";
  return { standing, status: standing === "current" ? matched : standing, entry };
}

/** How an entry of the register stands on a day (YYYY-MM-DD). `until` is the first day on which it no longer stands. */
export function standingOn(entry: RegisterEntry, day: string): CitationStanding {
  if (entry.status === "never-existed") return "never-existed";
  if (entry.until !== null && day < entry.until) return "current";
  if (entry.status === "repealed") return "repealed";
  return entry.status === "superseded" || entry.status === "withdrawn" ? "superseded" : "current";
}

/** What stands on the day in the place of an entry that has gone: its successors, or theirs. Empty where nothing took its place. */
export function successorsOn(entry: RegisterEntry, world: World): readonly RegisterEntry[] {
  const found: RegisterEntry[] = [],
    seen = new Set<string>([entry.id]);
  const visit = (ids: readonly string[]) => {
    for (const id of ids) {
      const next = world.knowledge.register.byId.get(id);
      if (!next || seen.has(id)) continue;
      seen.add(id);
      if (standingOn(next, world.asOf) === "current") found.push(next);
      else visit(next.replacedBy);
    }
  };
  visit(entry.replacedBy);
  return found;
}

/**
 * Law that a citation with a wrong year, or one that the register does not know ("Disability Act 2001"), may mean besides: "Education and Inspections Act 2011" may be the Act of 2006 or the Education
 * Act 2011. They are of the year written, in force, and the words of one title are all in the other.
 */
export function alsoMeant(citation: Citation, meant: RegisterEntry | undefined, world: World): readonly RegisterEntry[] {
  const titleIn = (text: string) =>
    new Set(
      wordsOf(text)
        .map((word) => word.text)
        .filter((word) => !/^(?:the|of|and|for|etc|\d+)$/.test(word)),
    );
  const written = titleIn(citation.text),
    within = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].every((word) => b.has(word));
  return world.knowledge.register.entries.filter(
    (entry) =>
      entry !== meant &&
      entry.kind === "act" &&
      entry.year === citation.year &&
      entry.extent.includes("England") &&
      (meant === undefined || standingOn(entry, world.asOf) === "current") &&
      ((meant !== undefined && within(titleIn(entry.title), written)) || (written.size > 1 && within(written, titleIn(entry.title)))),
  );
}

/** The name by which a message calls an entry. */
export function titleOf(entry: RegisterEntry): string {
  return entry.kind === "eu"
    ? entry.title.startsWith("Regulation") && entry.names
      ? `EU ${entry.names[0]!}`
      : entry.title.replace(/ \(Regulation .*$/, "")
    : entry.kind === "guidance"
      ? entry.title.replace(/ \([^()\d]*\)$/, "")
      : entry.title;
}

/** The citation to write for an entry: an Act by its title, guidance by its name with the year of the edition. */
export function citationOf(entry: RegisterEntry): string {
  const name = titleOf(entry);
  if (entry.kind !== "guidance" || /\d{4}/.test(name) || !entry.year || !entry.series) return name;
  return `${name} ${entry.year}`;
}
