import generated from "../../../../samples/templates.generated.json";
import { keptByWord } from "../characters";
import type { World } from "../world";
import type { ModelPolicy, ModelSection, Phase } from "./model-policy";

/** The model policies that come with the checker, compiled when it is built. */
export const builtInModels = generated as unknown as readonly ModelPolicy[];

/** All model policies, the school's or trust's own first. */
export function modelsIn(world: World): readonly ModelPolicy[] {
  return [...(world.models ?? []), ...builtInModels];
}

/** The model policy of a kind, or undefined. */
export function modelOf(kind: string, world: World): ModelPolicy | undefined {
  return modelsIn(world).find((model) => model.kind === kind);
}

/** The order in which models are asked for a section that the policy's own kind does not have. */
const GENERAL: readonly string[] = ["social-media", "child-protection-and-safeguarding", "online-safety", "photography-and-images"];

/**
 * The section that fulfils a requirement: from the model policy of the same kind, else from the first other one that has it.
 * A section that meets the requirement alone is preferred to one that also says other things.
 */
export function sectionFor(requirement: string, kind: string, world: World): ModelSection | undefined {
  return world.models === undefined ? builtInSection(`${kind}\n${requirement}`) : sectionAmong(modelsIn(world), requirement, kind);
}

const builtInSection = keptByWord((asked) => {
  const [kind, requirement] = asked.split("\n");
  return sectionAmong(builtInModels, requirement!, kind!);
});

function sectionAmong(models: readonly ModelPolicy[], requirement: string, kind: string): ModelSection | undefined {
  const order = [
    ...models.filter((model) => model.kind === kind),
    ...GENERAL.flatMap((id) => models.filter((model) => model.kind === id)),
    ...models,
  ];
  for (const model of order) {
    const sections = model.sections.filter((section) => section.requirements.includes(requirement));
    const best = sections.sort(
      (a, b) => a.requirements.indexOf(requirement) - b.requirements.indexOf(requirement) || a.requirements.length - b.requirements.length,
    )[0];
    if (best) return best;
  }
  return undefined;
}

/** A section's text for a phase. */
export function textFor(section: ModelSection, phase: Phase | undefined): string {
  return (phase && section.variants[phase]) ?? section.text;
}
