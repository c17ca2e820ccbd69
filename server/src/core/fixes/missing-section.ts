import type { DocumentFacts } from "../facts";
import type { Fix, RawFinding } from "../findings";
import { sectionFor } from "../templates/models";
import type { World } from "../world";
import { completeSection } from "./complete-section";
import { insertSection } from "./insert-section";
import { nameKind } from "./name-kind";

/** How many sections are offered for one finding: as many as its message names. */
const OFFERED = 5;

/**
 * Inserts the section that is missing, from the model policy of the same kind; completes one that says only half. Where photographs are
 * banned altogether nothing is inserted: a rule on consent would contradict the ban.
 */
export function fixMissingSection(finding: RawFinding, facts: DocumentFacts, world: World): readonly Fix[] {
  const { requirement, requirements, status, lack, kindUnknown } = finding.data ?? {};
  const named = kindUnknown === true ? nameKind(facts, world) : [];
  if (typeof requirement !== "string") return [...inserted(Array.isArray(requirements) ? requirements : [], facts, world), ...named];
  if (lack === "ban") return named;
  const section = inserted([requirement], facts, world);
  if (status !== "partial" || lack === "other-policy") return [...section, ...named];
  const sentence = completeSection(requirement, finding, facts, world);
  return [...sentence, ...(requirement === "safeguarding-reporting" || sentence.length === 0 ? section : []), ...named];
}

/** Sections for requirements, each section once, and no more than are offered. */
function inserted(requirements: readonly unknown[], facts: DocumentFacts, world: World): Fix[] {
  const seen = new Set<string>(),
    fixes: Fix[] = [];
  for (const id of requirements) {
    if (fixes.length === OFFERED) break;
    const section = typeof id === "string" ? sectionFor(id, facts.kind, world) : undefined;
    if (!section || seen.has(section.id)) continue;
    seen.add(section.id);
    fixes.push(insertSection(id as string, facts, world)!);
  }
  return fixes;
}
