// Compiles the model policies into section templates: samples/model/*.policy → samples/templates.generated.json. Not committed.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const root = resolve(import.meta.dirname, "../..");

/** Runs the core's own compiler over the model policies. */
export async function compileTemplates() {
  const folder = mkdtempSync(join(tmpdir(), "school-policy-")), bundle = join(folder, "compiler.mjs");
  try {
    await esbuild.build({ entryPoints: [join(root, "server/src/core/templates/model-policy.ts")], bundle: true, format: "esm", platform: "node", outfile: bundle, logLevel: "warning" });
    const { compileModelPolicy } = await import(pathToFileURL(bundle).href);
    const { school } = JSON.parse(readFileSync(join(root, "samples/school-policy.config.json"), "utf8"));
    const models = readdirSync(join(root, "samples/model")).filter((name) => name.endsWith(".policy")).sort().map((name) => {
      const model = compileModelPolicy(readFileSync(join(root, "samples/model", name), "utf8"), school);
      if (!model) throw new Error(`samples/model/${name} has no line "Policy: KIND"`);
      return model;
    });
    writeFileSync(join(root, "samples/templates.generated.json"), JSON.stringify(models, null, 1) + "\n");
  } finally { rmSync(folder, { recursive: true }); }
}
