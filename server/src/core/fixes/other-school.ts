import type { DocumentFacts } from "../facts";
import { spansIn } from "../finding-spans";
import type { Fix, RawFinding } from "../findings";
import type { World } from "../world";

/** Puts the school's own name, or its own authority's, where another's was left. */
export function fixOtherSchool(finding: RawFinding, facts: DocumentFacts, world: World): readonly Fix[] {
  const { own, other, role, name } = finding.data ?? {};
  const spans = spansIn(finding, facts.path);
  if (typeof role === "string" && typeof name === "string")
    return [{ title: `Write ${name}, as in your school's profile`, safety: "suggestion", edits: [{ span: finding.span, newText: name }] }];
  if (typeof own !== "string" || own === other) return [];
  const profile = world.config.school;
  const written = [profile?.name, profile?.authority].find((one) => one !== undefined && one.toLowerCase() === own.toLowerCase()) ?? own;
  return [{ title: `Write "${written}"`, safety: "suggestion", edits: spans.map((span) => ({ span, newText: written })) }];
}
