import type { DocumentFacts } from "../facts";
import { insertModelSection } from "../fixes/insert-section";
import type { Edit } from "../findings";
import { fillTemplate } from "../templates/fill";
import type { ModelSection, Phase } from "../templates/model-policy";
import { modelsIn, textFor } from "../templates/models";
import { phaseOf } from "../templates/phase";
import { policyDates } from "../templates/policy-dates";
import type { World } from "../world";

/** A model section, filled for one policy. */
export interface FilledSection {
  readonly section: ModelSection;
  /** The phase that these words are for, where the model has other words for another phase. */
  readonly phase?: Phase;
  /** Heading and body, with placeholders left in. */
  readonly text: string;
  /** The policy does not say this yet. */
  readonly wanted: boolean;
}

/** The section templates for a policy, in the words for its phase: those of its own kind first, the requirements that it does not meet first of all. */
export function sectionTemplates(facts: DocumentFacts, world: World): readonly FilledSection[] {
  const phase = phaseOf(facts, world);
  return choicesFor(facts, world, () => [phase]);
}

/** The section templates for a policy, with the words for every phase; those for its own phase stand before the others. */
export function templateChoices(facts: DocumentFacts, world: World): readonly FilledSection[] {
  const own = phaseOf(facts, world) ?? "primary",
    other = own === "primary" ? "secondary" : "primary";
  return choicesFor(facts, world, ({ variants }) => (Object.keys(variants).length === 0 ? [undefined] : [own, other]));
}

function choicesFor(
  facts: DocumentFacts,
  world: World,
  phasesOf: (section: ModelSection) => readonly (Phase | undefined)[],
): readonly FilledSection[] {
  const open = new Set(facts.requirements.filter(({ status }) => status !== "present").map(({ id }) => id));
  const dates = policyDates(facts, world);
  const filled = modelsIn(world).flatMap((model) =>
    model.sections.flatMap((section) =>
      phasesOf(section).map((phase): FilledSection => ({
        section,
        text: fillTemplate(textFor(section, phase), dates, world),
        wanted: section.kind === facts.kind && section.requirements.some((id) => open.has(id)),
        ...(phase && Object.keys(section.variants).length > 0 ? { phase } : {}),
      })),
    ),
  );
  const rank = ({ section, wanted }: FilledSection) => (wanted ? 0 : 2) + (section.kind === facts.kind ? 0 : 1);
  return filled
    .map((one, index) => ({ one, index }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.index - b.index)
    .map(({ one }) => one);
}

/**
 * The edits that insert a template, the section itself first, with the placeholders that nobody has filled.
 * @param caret offset of the caret; without it the section goes where the model policy has it
 * @returns undefined when there is no template of that id
 */
export function templateEdits(id: string, facts: DocumentFacts, world: World, phase?: Phase, caret?: number): readonly Edit[] | undefined {
  const section = templateOf(id, world);
  return (
    section &&
    insertModelSection(section, facts, world, { open: true, ...(phase ? { phase } : {}), ...(caret === undefined ? {} : { caret }) }).edits
  );
}

/** The model section of an id; the school's or trust's own before ours. */
export function templateOf(id: string, world: World): ModelSection | undefined {
  return modelsIn(world)
    .flatMap(({ sections }) => sections)
    .find((section) => section.id === id);
}
