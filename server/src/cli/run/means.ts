import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { absolute, type Environment } from "../environment";
import { Cache } from "./cache";
import { inProcessChecker, type Checker } from "./checker";
import { poolChecker } from "./pool";
import type { Plan } from "./plan";
import { carryOut, type RunMeans, type RunResult } from "./run";

/** How a run is to be carried out, as the user said. */
export interface MeansOptions {
  readonly jobs?: number;
  readonly cache?: boolean;
  readonly cacheFolder: string;
  readonly quiet?: boolean;
}

/**
 * Files times processors from which on workers pay. Measured with Node 20 on policies of the made-up trust, in seconds of
 * the processor for one thread and for two workers: 20 files 1.1 and 1.7, 60 files 2.1 and 3.0, 200 files 3.1 and 4.5,
 * 500 files 7.3 and 10.2. Starting two workers costs half a second and every policy a third more, so two processors need
 * some 200 files before they are quicker than one, and four need half as many.
 */
const WORTH_WORKERS = 400;

/** Carries a plan out with workers, cache and progress bar as far as they are asked for and pay. */
export async function carryOutWith(
  environment: Environment,
  plan: Plan,
  options: MeansOptions,
  remembered?: RunMeans["keep"],
): Promise<RunResult> {
  const cache = options.cache ? new Cache(absolute(environment, options.cacheFolder), environment.build()) : undefined;
  const bar = options.quiet || plan.tasks.length < 20 ? undefined : environment.progress?.(plan.tasks.length);
  const checker = await checkerFor(environment, plan, options);
  try {
    return await carryOut(plan, {
      checker,
      progress: (done) => bar?.update(done),
      keep:
        remembered ??
        (cache &&
          (({ file, settings }, text, check) =>
            cache.keep([plan.asOf, settings.digest, file.path, settings.kind, settings.school, text], check))),
    });
  } finally {
    bar?.stop();
    await checker.close();
    await cache?.tidy();
  }
}

async function checkerFor(environment: Environment, plan: Plan, { jobs }: MeansOptions): Promise<Checker> {
  const processors = Math.min(availableParallelism(), 8);
  const wanted = jobs ?? (plan.tasks.length * processors >= WORTH_WORKERS ? processors : 1);
  const worker = join(environment.packageRoot, "dist", "worker.cjs");
  return wanted > 1 && existsSync(worker) ? await poolChecker(worker, Math.min(wanted, Math.max(1, plan.tasks.length))) : inProcessChecker;
}
