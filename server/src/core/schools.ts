import type { DocumentFacts } from "./facts";

/**
 * Groups documents by the school they belong to: the configuration's, else the one that each names, else the nearest
 * folder's; where no two documents of the run name different schools, all belong to one. Groups and their members come
 * in the order of the documents.
 */
export function groupBySchool(documents: readonly DocumentFacts[]): DocumentFacts[][] {
  const named = documents.map((facts) => schoolKey(schoolOf(facts)));
  if (new Set(named.filter((name) => name !== undefined)).size <= 1) return documents.length > 0 ? [[...documents]] : [];
  const byFolder = new Map<string, Set<string>>();
  documents.forEach(({ path }, index) => {
    const name = named[index];
    if (name !== undefined) for (const folder of foldersOf(path)) byFolder.set(folder, (byFolder.get(folder) ?? new Set()).add(name));
  });
  const groups = new Map<string, DocumentFacts[]>();
  documents.forEach((facts, index) => {
    const key = named[index] ?? nearest(facts.path, byFolder);
    const group = groups.get(key);
    if (group) group.push(facts);
    else groups.set(key, [facts]);
  });
  return [...groups.values()];
}

/** The school that a document belongs to by name: the configuration's, else the one that it names as its own. */
export function schoolOf({ assignedSchool, school }: Pick<DocumentFacts, "assignedSchool" | "school">): string | undefined {
  return assignedSchool ?? school;
}

/** A school's name without what varies in writing it: case, spaces, full stops, "the" in front. */
export function schoolKey(name: string | undefined): string | undefined {
  const key = name?.toLowerCase().replace(/[.’']/g, "").replace(/\s+/g, " ").replace(/^the /, "").trim();
  return key === "" ? undefined : key;
}

/** The school of the nearest folder all of whose documents that name a school name the same one; else the folder itself. */
function nearest(path: string, byFolder: ReadonlyMap<string, ReadonlySet<string>>): string {
  for (const folder of foldersOf(path)) {
    const schools = byFolder.get(folder);
    if (schools?.size === 1) return [...schools][0]!;
  }
  return `folder ${foldersOf(path)[0]}`;
}

/** The folders that a path lies in, the innermost first. */
function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.lastIndexOf("/"); at >= 0; at = path.lastIndexOf("/", at - 1)) {
    folders.push(path.slice(0, at));
    if (at === 0) break;
  }
  return [...folders, ""];
}
