import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { glob } from "tinyglobby";
import type { Config } from "../core/config";
import { compileModelPolicy, type ModelPolicy } from "../core/templates/model-policy";

/** A school's or trust's own model policies, and a sentence for each file that could not be used. */
export interface LoadedModels {
  readonly models: readonly ModelPolicy[];
  readonly problems: readonly string[];
}

/**
 * Reads the model policies that a configuration names. Never throws.
 * @param configFile the configuration file, which its paths are relative to
 */
export async function readModels(config: Config, configFile: string): Promise<LoadedModels> {
  const models: ModelPolicy[] = [], problems: string[] = [];
  const folder = dirname(configFile);
  for (const pattern of config.templates) {
    const names = (await glob(pattern, { cwd: folder }).catch(() => [])).sort();
    if (names.length === 0) problems.push(`${configFile}: templates "${pattern}" matches no file.`);
    for (const name of names) {
      try {
        const model = compileModelPolicy(await readFile(join(folder, name), "utf8"), config.school ?? {});
        if (model) models.push(model); else problems.push(`${name} has no line "Policy: KIND", so its sections cannot be used as templates.`);
      } catch { problems.push(`${name} could not be read.`); }
    }
  }
  return { models, problems };
}
