import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { absolute, type Environment } from "../environment";
import { Cache } from "./cache";
import { hereChecker, type Checker } from "./checker";
import { poolChecker } from "./pool";
import type { Plan } from "./plan";
import { carryOut, type RunMeans, type RunResult } from "./run";

/** How a run is to be carried out, as the user said. */
export interface MeansOptions { readonly jobs?: number; readonly cache?: boolean; readonly cacheFolder: string; readonly quiet?: boolean }

/** From how many files on workers are quicker than they cost to start (see the note on measurements in the scale test). */
const WORTH_WORKERS = 60;

/** Carries a plan out with workers, cache and progress bar as far as they are asked for and pay. */
export async function carryOutWith(environment: Environment, plan: Plan, options: MeansOptions, remembered?: RunMeans["keep"]): Promise<RunResult> {
  const cache = options.cache ? new Cache(absolute(environment, options.cacheFolder), environment.build()) : undefined;
  const bar = options.quiet || plan.tasks.length < 20 ? undefined : environment.progress?.(plan.tasks.length);
  const checker = await checkerFor(environment, plan, options);
  try {
    return await carryOut(plan, {
      checker, progress: (done) => bar?.update(done),
      keep: remembered ?? (cache && (({ file, settings }, text, check) => cache.keep([plan.asOf, settings.digest, file.path, settings.kind, settings.school, text], check))),
    });
  } finally {
    bar?.stop();
    await checker.close();
    await cache?.tidy();
  }
}

async function checkerFor(environment: Environment, plan: Plan, { jobs }: MeansOptions): Promise<Checker> {
  const wanted = jobs ?? (plan.tasks.length >= WORTH_WORKERS ? Math.min(availableParallelism(), 8) : 1);
  const worker = join(environment.packageRoot, "dist", "worker.cjs");
  return wanted > 1 && existsSync(worker) ? await poolChecker(worker, Math.min(wanted, Math.max(1, plan.tasks.length))) : hereChecker;
}
