import type { CheckedDocument } from "../../core/check";
import type { Checker } from "./checker";
import type { WorkerTask } from "./worker-task";

/**
 * Checks in several workers at once.
 * @param workerFile the built worker (dist/worker.cjs)
 * @param jobs how many workers
 */
export async function poolChecker(workerFile: string, jobs: number): Promise<Checker> {
  const { Piscina } = await import("piscina");
  const pool = new Piscina<WorkerTask, CheckedDocument>({ filename: workerFile, minThreads: jobs, maxThreads: jobs, idleTimeout: 5000 });
  return {
    width: jobs * 3,
    check: (document, { asOf, config, models }, settings) =>
      pool.run({ document, settings: settings.digest, asOf, config, models: models ?? [], additions: settings.additions }),
    close: () => pool.destroy(),
  };
}
