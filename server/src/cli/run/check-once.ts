import { realpathSync } from "node:fs";
import type { Environment } from "../environment";
import type { ExitCode } from "../exit";
import type { JudgingOptions } from "../options";
import { changedSince } from "./changed-since";
import { deliver, exitCode, type DeliveryOptions } from "./deliver";
import { carryOutWith, type MeansOptions } from "./means";
import { planRun, sayConfigProblems, type Plan } from "./plan";
import { sayHowItWent, type RunMeans } from "./run";
import { planOfShard, writeShard, type Shard } from "./shard";

/** What `check` was asked for. */
export interface CheckOptions extends JudgingOptions, DeliveryOptions, MeansOptions {
  readonly quiet?: boolean;
  readonly shard?: Shard;
  /** A commit, branch or tag of git: only policies that changed since are shown. */
  readonly changedSince?: string;
}

/** What a check came to: its exit code, and the files that its settings come from (absolute paths). */
export interface CheckResult {
  readonly code: ExitCode;
  readonly sources: readonly string[];
}

/**
 * Checks what the paths mean, once, and writes the report. Throws a UsageError where a configuration cannot be used.
 * @param keep looks a document up and keeps it; without it, as the options say
 */
export async function checkOnce(
  environment: Environment,
  paths: readonly string[],
  options: CheckOptions,
  keep?: RunMeans["keep"],
): Promise<CheckResult> {
  const whole = await planRun(environment, paths, options),
    plan = options.shard ? planOfShard(whole, options.shard) : whole;
  const changed = options.changedSince === undefined ? undefined : await changedSince(environment.cwd, options.changedSince);
  sayConfigProblems(environment, plan.configProblems);
  const result = await carryOutWith(environment, plan, options, keep);
  sayHowItWent(environment, plan, result, options.quiet);
  const problems = plan.configProblems.length;
  const code = options.shard
    ? exitCode(await writeShard(environment, plan, result, options.shard), result.unchecked.length, problems, options)
    : await deliver(environment, result, options, problems, changed && pathsIn(plan, changed));
  return { code, sources: whole.sources };
}

/** The paths of a plan's files that are among some real paths. */
function pathsIn({ tasks }: Plan, wanted: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(tasks.filter(({ file }) => wanted.has(real(file.absolute))).map(({ file }) => file.path));
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
