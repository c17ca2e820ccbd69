// Generates the JSON Schema of school-policy.config.json from its zod schema: dist/config.schema.json. Not committed.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coreModule, root } from "./core-module.mjs";

/** Writes dist/config.schema.json, which the extension contributes for the configuration file. */
export async function generateConfigSchema() {
  const { configJsonSchema } = await coreModule("server/src/config/json-schema.ts");
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(join(root, "dist/config.schema.json"), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
}
