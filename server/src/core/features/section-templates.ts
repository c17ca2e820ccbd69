import type { DocumentFacts } from "../facts";
import { insertSection } from "../fixes/missing-section";
import { fillTemplate } from "../templates/fill";
import type { ModelSection } from "../templates/model-policy";
import { modelsIn, textFor } from "../templates/models";
import { phaseOf } from "../templates/phase";
import { policyDates } from "../templates/policy-dates";
import type { World } from "../world";
import type { Edit } from "../findings";

/** A model section, filled for one policy. */
export interface FilledSection {
  readonly section: ModelSection;
  /** Heading and body, with placeholders left in. */
  readonly text: string;
  /** The policy does not say this yet. */
  readonly wanted: boolean;
}

/** The section templates for a policy: those of its own kind first, the requirements that it does not meet first of all. */
export function sectionTemplates(facts: DocumentFacts, world: World): readonly FilledSection[] {
  const open = new Set(facts.requirements.filter(({ status }) => status !== "present").map(({ id }) => id));
  const dates = policyDates(facts, world), phase = phaseOf(facts, world);
  const filled = modelsIn(world).flatMap((model) => model.sections.map((section): FilledSection => ({
    section, text: fillTemplate(textFor(section, phase), dates, world), wanted: section.kind === facts.kind && section.requirements.some((id) => open.has(id)),
  })));
  const rank = ({ section, wanted }: FilledSection) => (wanted ? 0 : 2) + (section.kind === facts.kind ? 0 : 1);
  return filled.map((one, index) => ({ one, index })).sort((a, b) => rank(a.one) - rank(b.one) || a.index - b.index).map(({ one }) => one);
}

/** The edit that inserts the section for a requirement in its place, in the document's own style. */
export function insertion(requirement: string, facts: DocumentFacts, world: World): Edit | undefined {
  return insertSection(requirement, facts, world)?.edits[0];
}
