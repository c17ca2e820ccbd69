import type { Rule } from "./rule";
import { outdatedLegislation } from "./outdated-legislation";

/** The one list of rules. Pages, settings, the config schema and completions are made from it. */
export const rules: readonly Rule[] = [outdatedLegislation];
