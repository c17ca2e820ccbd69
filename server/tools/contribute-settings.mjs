// Writes the extension's settings into package.json and package.nls.json, from the server's own schema of them and the
// one list of rules.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coreModule, root } from "./core-module.mjs";

/** Brings `contributes.configuration` up to date. */
export async function contributeSettings() {
  const { settingsJsonSchema } = await coreModule("server/src/lsp/settings-schema.ts");
  const manifest = readJson("package.json"),
    words = readJson("package.nls.json");
  for (const key of Object.keys(words)) if (key.startsWith("setting.")) delete words[key];
  const properties = {};
  flatten("", settingsJsonSchema(), properties, words);
  manifest.contributes.configuration = { title: "School Policy", properties };
  writeJson("package.json", manifest);
  writeJson("package.nls.json", words);
}

/** Adds each setting of a schema to the manifest's properties, and its description to the manifest's words. */
function flatten(path, schema, properties, words) {
  for (const [name, value] of Object.entries(schema.properties)) {
    const key = path + name;
    if (value.type === "object") {
      flatten(`${key}.`, value, properties, words);
      continue;
    }
    const { description, type, enum: values, default: initial } = value;
    words[`setting.${key}`] = description;
    properties[`schoolPolicy.${key}`] = {
      type,
      ...(values ? { enum: values } : {}),
      default: initial,
      scope: "resource",
      description: `%setting.${key}%`,
    };
  }
}

const readJson = (name) => JSON.parse(readFileSync(join(root, name), "utf8"));
const writeJson = (name, value) => writeFileSync(join(root, name), `${JSON.stringify(value, null, 2)}\n`);
