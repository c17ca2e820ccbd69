// Writes the extension's settings into package.json and package.nls.json, from the server's own schema of them and the
// one list of rules.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const root = resolve(import.meta.dirname, "../..");

/** Brings `contributes.configuration` up to date. */
export async function contributeSettings() {
  const folder = mkdtempSync(join(tmpdir(), "school-policy-")), bundle = join(folder, "schema.mjs");
  try {
    await esbuild.build({ entryPoints: [join(root, "server/src/lsp/settings-schema.ts")], bundle: true, format: "esm", platform: "node", outfile: bundle, logLevel: "warning" });
    const { settingsJsonSchema } = await import(pathToFileURL(bundle).href);
    const manifest = readJson("package.json"), words = readJson("package.nls.json");
    for (const key of Object.keys(words)) if (key.startsWith("setting.")) delete words[key];
    const properties = {};
    flatten("", settingsJsonSchema(), properties, words);
    manifest.contributes.configuration = { title: "School Policy", properties };
    writeJson("package.json", manifest);
    writeJson("package.nls.json", words);
  } finally { rmSync(folder, { recursive: true }); }
}

function flatten(path, schema, properties, words) {
  for (const [name, value] of Object.entries(schema.properties)) {
    const key = path + name;
    if (value.type === "object") { flatten(`${key}.`, value, properties, words); continue; }
    const { description, type, enum: values, default: initial } = value;
    words[`setting.${key}`] = description;
    properties[`schoolPolicy.${key}`] = { type, ...(values ? { enum: values } : {}), default: initial, scope: "resource", description: `%setting.${key}%` };
  }
}

const readJson = (name) => JSON.parse(readFileSync(join(root, name), "utf8"));
const writeJson = (name, value) => writeFileSync(join(root, name), `${JSON.stringify(value, null, 2)}\n`);
