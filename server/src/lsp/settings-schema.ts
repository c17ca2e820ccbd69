import * as z from "zod";
import { LEVELS } from "../core/config";
import { RULE_NAMES, type RuleName } from "../core/findings";

const level = z.enum(["default", ...LEVELS]).default("default");
const rules = Object.fromEntries(
  RULE_NAMES.map((name) => [
    name,
    level.describe(`How much the rule “${name}” matters in the editor. “default” leaves it to the configuration file and the rule itself.`),
  ]),
) as { [Name in RuleName]: typeof level };

/** The editor's settings, `schoolPolicy.*`. A value that does not fit is replaced by its default. package.json's settings are generated from this. */
export const settingsSchema = z.object({
  run: z
    .enum(["onType", "onSave", "manual"])
    .default("onType")
    .describe("When a policy is checked: while you type (onType), when you open and save it (onSave), or only when you ask (manual)."),
  inlayHints: z
    .object({ enabled: z.boolean().default(false).describe("Shows after each rule how it was read: who, must or must not, what.") })
    .prefault({}),
  codeLens: z
    .object({
      enabled: z
        .boolean()
        .default(true)
        .describe("Shows the review state above the title, and above a clause the clauses that it contradicts."),
    })
    .prefault({}),
  rules: z.object(rules).prefault({}),
});

/** Validated settings of one document. */
export type Settings = z.infer<typeof settingsSchema>;

/** The schema as JSON Schema, for package.json. */
export function settingsJsonSchema(): object {
  return z.toJSONSchema(settingsSchema, { io: "output" });
}
