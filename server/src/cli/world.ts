import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { configSchema } from "../core/config";
import { builtInKnowledge } from "../core/knowledge/knowledge";
import type { World } from "../core/world";
import { nearestConfigFile, readConfig } from "../node/config-file";
import { readModels } from "../node/models";
import type { Environment } from "./environment";
import { UsageError } from "./exit";
import type { JudgingOptions } from "./options";

/**
 * The world that a command works in: the day, the knowledge, the nearest configuration and the school's own model policies.
 * @param first the first path that the user gave; the configuration is looked for from there
 */
export async function worldFor(environment: Environment, first: string | undefined, options: JudgingOptions): Promise<World> {
  const start = resolve(environment.cwd, first ?? ".");
  const folder = (await stat(start).catch(() => undefined))?.isDirectory() ? start : dirname(start);
  const file = options.config === undefined ? nearestConfigFile(folder) : resolve(environment.cwd, options.config);
  const loaded = file === undefined ? undefined : await readConfig(file);
  if (loaded && "problems" in loaded) throw new UsageError(loaded.problems.join("\n"));
  const config = loaded?.config ?? configSchema.parse({});
  const own = file === undefined ? undefined : await readModels(config, file);
  for (const problem of own?.problems ?? []) environment.err(`${problem}\n`);
  return { asOf: options.asOf ?? config.asOf ?? environment.today(), knowledge: builtInKnowledge, config, ...(own ? { models: own.models } : {}) };
}
