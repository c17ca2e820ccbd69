// Generates the JSON Schema of school-policy.config.json from its zod schema: dist/config.schema.json. Not committed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const root = resolve(import.meta.dirname, "../..");

/** Writes dist/config.schema.json, which the extension contributes for the configuration file. */
export async function generateConfigSchema() {
  const folder = mkdtempSync(join(tmpdir(), "school-policy-")), bundle = join(folder, "schema.mjs");
  try {
    await esbuild.build({ entryPoints: [resolve(root, "server/src/core/config-json-schema.ts")], bundle: true, platform: "node", format: "esm", outfile: bundle, logLevel: "warning" });
    const { configJsonSchema } = await import(pathToFileURL(bundle).href);
    mkdirSync(resolve(root, "dist"), { recursive: true });
    writeFileSync(resolve(root, "dist/config.schema.json"), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
  } finally { rmSync(folder, { recursive: true }); }
}
