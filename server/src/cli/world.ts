import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { World } from "../core/world";
import { Settings } from "../config/settings";
import { absolute, type Environment } from "./environment";
import type { JudgingOptions } from "./options";
import { refuseFatal, sayConfigProblems } from "./run/plan";
import { nodeConfigFiles } from "../node/config-files";

/**
 * The world that a command works in: the day, the knowledge, the configuration and the school's own model policies.
 * Throws a UsageError where a configuration file cannot be used.
 * @param first the first path that the user gave; the configuration is looked for from there
 */
export async function worldFor(environment: Environment, first: string | undefined, options: JudgingOptions): Promise<World> { return (await worldOfFile(environment, first, options)).world; }

/** The same, with the kind and the school that the configuration gives the file. */
export async function worldOfFile(environment: Environment, first: string | undefined, options: JudgingOptions): Promise<{ readonly world: World; readonly kind?: string; readonly school?: string }> {
  const start = absolute(environment, first ?? ".");
  const file = (await stat(start).catch(() => undefined))?.isDirectory() ? join(start, "policy") : start;
  const settings = new Settings(nodeConfigFiles, options.config === undefined ? undefined : absolute(environment, options.config));
  const { config, knowledge, models, kind, school } = await settings.forFile(file);
  const asOf = await settings.asOf(dirname(file));
  refuseFatal(environment, settings.problems);
  sayConfigProblems(environment, settings.problems);
  return { world: { asOf: options.asOf ?? asOf ?? environment.today(), config, knowledge, models }, kind, school };
}
