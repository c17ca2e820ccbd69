import type { DocumentFacts } from "../facts";
import type { Edit, Fix, RawFinding } from "../findings";
import { fillTemplate, withoutOpenClauses } from "../templates/fill";
import { policyDates } from "../templates/policy-dates";
import { modelOf, sectionFor, textFor } from "../templates/models";
import { placeSection } from "../templates/place";
import { phaseOf } from "../templates/phase";
import { renderSection } from "../templates/render";
import { styleOf } from "../templates/style";
import type { World } from "../world";
import { completeSection } from "./complete-section";
import { contentsEntry } from "./contents-entry";
import { insertLines } from "./insert-lines";

/** How many sections are offered for one finding: as many as its message names. */
const OFFERED = 5;

/** Inserts the section that is missing, from the model policy of the same kind; completes one that says only half. */
export function fixMissingSection(finding: RawFinding, facts: DocumentFacts, world: World): readonly Fix[] {
  const { requirement, requirements, status } = finding.data ?? {};
  if (typeof requirement === "string" && status === "partial") return completeSection(requirement, facts, world);
  const wanted = typeof requirement === "string" ? [requirement] : Array.isArray(requirements) ? requirements.filter((id) => typeof id === "string") : [];
  return wanted.slice(0, OFFERED).flatMap((id) => insertSection(id, facts, world) ?? []);
}

/** The fix that inserts the section for a requirement, in its place and in the document's own style; undefined where no template has it. */
export function insertSection(requirement: string, facts: DocumentFacts, world: World): Fix | undefined {
  const section = sectionFor(requirement, facts.kind, world);
  if (!section) return undefined;
  const style = styleOf(facts);
  const place = placeSection(section, modelOf(facts.kind, world), facts, style);
  const text = withoutOpenClauses(fillTemplate(textFor(section, phaseOf(facts, world)), policyDates(facts, world), world));
  const contents = contentsEntry(section.title, place, facts, style.lineEnd);
  const edits: Edit[] = [insertLines(facts, place.at, renderSection(text, style, place.number), style.lineEnd), ...(contents ? [contents] : [])];
  return { title: `Add the section "${section.title}"`, safety: "suggestion", edits };
}
