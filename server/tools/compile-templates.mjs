// Compiles the model policies into section templates: samples/model/*.policy → samples/templates.generated.json. Not committed.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coreModule, root } from "./core-module.mjs";

/** Runs the core's own compiler over the model policies. */
export async function compileTemplates() {
  const { compileModelPolicy } = await coreModule("server/src/core/templates/model-policy.ts");
  const { school } = JSON.parse(readFileSync(join(root, "samples/school-policy.config.json"), "utf8"));
  const models = readdirSync(join(root, "samples/model"))
    .filter((name) => name.endsWith(".policy"))
    .sort()
    .map((name) => {
      const model = compileModelPolicy(readFileSync(join(root, "samples/model", name), "utf8"), school);
      if (!model) throw new Error(`samples/model/${name} has no line "Policy: KIND"`);
      return model;
    });
  writeFileSync(join(root, "samples/templates.generated.json"), JSON.stringify(models, null, 1) + "\n");
}
