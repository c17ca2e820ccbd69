import type { World } from "../world";
import { fillTemplate, newPolicyDates } from "./fill";
import { modelOf, textFor } from "./models";

/**
 * A new policy of a kind, from the model policy: the school's own names where the profile has them, placeholders elsewhere, dates computed
 * from the as-of day.
 * @returns undefined when no model policy has that kind
 */
export function newPolicy(kind: string, world: World): string | undefined {
  const model = modelOf(kind, world);
  if (!model) return undefined;
  const phase = world.config.school?.phase;
  const parts = [model.head, ...model.sections.map((section) => textFor(section, phase))].map((part) => part.trimEnd());
  return fillTemplate(`${parts.join("\n\n")}\n`, newPolicyDates(world), world);
}
