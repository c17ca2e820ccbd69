import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { Settings, type FileSettings } from "../../config/settings";
import { sayProblem, type ConfigProblem } from "../../config/problem";
import { absolute, type Environment } from "../environment";
import { UsageError } from "../exit";
import { selectFiles, type SelectedFile, type Unchecked } from "../input/select";
import type { JudgingOptions } from "../options";
import { shownPath } from "../shown-path";
import { nodeConfigFiles } from "../../node/config-files";

/** A file to check, with everything that the configuration says about it. */
export interface Task {
  readonly file: SelectedFile;
  readonly settings: FileSettings;
}

/** What a run is to do. */
export interface Plan {
  /** The day to judge as of. */
  readonly asOf: string;
  /** Sorted by path. */
  readonly tasks: readonly Task[];
  /** What was asked for and cannot be checked, as far as it is known before reading. */
  readonly unchecked: readonly Unchecked[];
  readonly gitIgnored: number;
  readonly readmes: number;
  /** How many files the configuration's `ignore` leaves out. */
  readonly ignored: number;
  /** Settings that were not used because they loosen what they inherit. The run goes on; its exit code is 2. */
  readonly configProblems: readonly ConfigProblem[];
  /** The files that the settings come from: configurations and what they name. Absolute paths. */
  readonly sources: readonly string[];
}

/**
 * Finds the files that the paths mean, their settings and the day to judge as of.
 * Throws a UsageError where a configuration file cannot be used, or where the paths' configurations name different days.
 */
export async function planRun(environment: Environment, paths: readonly string[], options: JudgingOptions): Promise<Plan> {
  const settings = new Settings(nodeConfigFiles, options.config === undefined ? undefined : absolute(environment, options.config));
  const selection = await selectFiles(environment.cwd, paths);
  const asOf = options.asOf ?? (await pinnedDay(environment, settings, paths)) ?? environment.today();
  const tasks: Task[] = [];
  let ignored = 0;
  for (const file of selection.files) {
    const own = await settings.forFile(file.absolute);
    if (own.ignored && !file.named) ignored++;
    else tasks.push({ file, settings: own });
  }
  refuseFatal(environment, settings.problems);
  return {
    asOf,
    tasks,
    unchecked: selection.unchecked,
    gitIgnored: selection.gitIgnored,
    readmes: selection.readmes,
    ignored,
    configProblems: settings.problems,
    sources: [...settings.sources],
  };
}

/** A problem of a configuration as a line of talk: file, line, sentence. */
function problemLine(environment: Environment, problem: ConfigProblem): string {
  return sayProblem(problem, shownPath(environment, problem.file)).replaceAll(`${environment.cwd}/`, "");
}

/** Says what is wrong with configurations, a line a problem. */
export function sayConfigProblems(environment: Environment, problems: readonly ConfigProblem[]): void {
  for (const problem of problems) environment.err(`${problemLine(environment, problem)}\n`);
}

/** Throws a UsageError where a configuration could not be used at all. */
export function refuseFatal(environment: Environment, problems: readonly ConfigProblem[]): void {
  const fatal = problems.filter((problem) => problem.fatal);
  if (fatal.length > 0) throw new UsageError(fatal.map((problem) => problemLine(environment, problem)).join("\n"));
}

async function pinnedDay(environment: Environment, settings: Settings, paths: readonly string[]): Promise<string | undefined> {
  const days = new Map<string, string>();
  for (const path of paths.length > 0 ? paths : ["."]) {
    const full = absolute(environment, path);
    const folder = (await stat(full).catch(() => undefined))?.isDirectory() ? full : dirname(full);
    const day = await settings.asOf(folder);
    if (day !== undefined) days.set(day, path);
  }
  if (days.size > 1)
    throw new UsageError(
      `The configurations of ${[...days.values()].join(" and ")} set different days (${[...days.keys()].join(" and ")}). Say which with --as-of.`,
    );
  return [...days.keys()][0];
}
