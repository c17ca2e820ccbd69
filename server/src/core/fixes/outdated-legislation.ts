import type { DocumentFacts } from "../facts";
import type { Fix, RawFinding } from "../findings";
import type { RegisterEntry } from "../knowledge/knowledge";
import type { World } from "../world";

/** Cites what is in force in place of the Act or edition cited. A suggestion: the successor may say something else. */
export function fixOutdatedLegislation(finding: RawFinding, facts: DocumentFacts, world: World): readonly Fix[] {
  const successors = currentSuccessors(String(finding.data?.entry ?? ""), world);
  if (successors.length === 0) return [];
  const newText = successors.map(plainName).join(" and the ");
  return [{ title: `Cite the ${newText} instead`, safety: "suggestion", edits: [{ span: finding.span, newText }] }];
}

/** What stands in the place of a register entry on the as-of day: its successors, or theirs where they have gone too. */
export function currentSuccessors(id: string, world: World): RegisterEntry[] {
  const found = new Map<string, RegisterEntry>(), seen = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const entry = world.knowledge.register.byId.get(at);
    if (!entry) continue;
    const gone = entry.until !== null && entry.until <= world.asOf;
    if (at !== id && !gone) found.set(at, entry);
    else open.push(...[...entry.replacedBy].reverse());
  }
  return [...found.values()];
}

/** The name by which policies cite an entry: its title, without what stands in brackets after it. */
function plainName(entry: RegisterEntry): string {
  return entry.title.replace(/^(UK) General Data Protection Regulation \(.*\)$/, "$1 GDPR");
}
