import type { DocumentFacts } from "../facts";
import type { Fix, RawFinding } from "../findings";
import type { World } from "../world";

/** Cites what replaced the Act or edition cited. A suggestion: the successor may say something else. */
export function fixOutdatedLegislation(finding: RawFinding, _facts: DocumentFacts, world: World): readonly Fix[] {
  const successors = Array.isArray(finding.data?.replacedBy) ? finding.data.replacedBy : [];
  const titles = successors.flatMap((id) => world.knowledge.register.byId.get(String(id))?.title ?? []);
  if (titles.length === 0 || titles.length < successors.length) return [];
  const newText = titles.length === 1 ? titles[0]! : `${titles.slice(0, -1).join(", ")} and the ${titles[titles.length - 1]!}`;
  return [{ title: `Cite the ${newText} instead`, safety: "suggestion", edits: [{ span: finding.span, newText }] }];
}
