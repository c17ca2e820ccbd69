import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { World } from "../core/world";
import { Settings } from "../config/settings";
import { absolute, type Environment } from "./environment";
import type { JudgingOptions } from "./options";
import { refuseFatal, sayConfigProblems } from "./run/plan";
import { nodeConfigFiles } from "../node/config-files";

/**
 * The world that a command without files works in: the day, the knowledge, and the configuration and model policies of the current
 * folder. Throws a UsageError where a configuration file cannot be used.
 */
export async function worldHere(environment: Environment, options: JudgingOptions): Promise<World> {
  return (await worldOfFile(environment, ".", options)).world;
}

/**
 * The world of a file, with the kind and the school that the configuration gives it. Throws a UsageError where a configuration file
 * cannot be used.
 * @param path as the user gave it; a folder has the world of a file in it
 */
export async function worldOfFile(
  environment: Environment,
  path: string,
  options: JudgingOptions,
): Promise<{ readonly world: World; readonly kind?: string; readonly school?: string }> {
  const start = absolute(environment, path);
  const file = (await stat(start).catch(() => undefined))?.isDirectory() ? join(start, "policy") : start;
  const settings = new Settings(nodeConfigFiles, options.config === undefined ? undefined : absolute(environment, options.config));
  const { config, knowledge, models, kind, school } = await settings.forFile(file);
  const asOf = await settings.asOf(dirname(file));
  refuseFatal(environment, settings.problems);
  sayConfigProblems(environment, settings.problems);
  return { world: { asOf: options.asOf ?? asOf ?? environment.today(), config, knowledge, models }, kind, school };
}
