import { dirname } from "node:path";
import { watch } from "chokidar";

/**
 * Runs `again` whenever something below the paths changes, until the signal is aborted. Changes that come together are
 * one; a run is never begun before the last one ended.
 * @param paths absolute paths of files and folders
 * @param again returns further files to watch: absolute paths
 */
export async function watchPaths(paths: readonly string[], signal: AbortSignal, again: () => Promise<readonly string[]>): Promise<void> {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path) => /[\\/](?:node_modules|\.[^\\/.][^\\/]*)(?:[\\/]|$)/.test(path.slice(dirname(paths[0] ?? "").length)),
    awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 },
  });
  await new Promise<void>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined,
      running = Promise.resolve();
    const run = async () => {
      watcher.add([...(await again())]);
    };
    watcher.on("all", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(run).catch(reject);
      }, 100);
    });
    watcher.on("error", reject);
    const end = () => {
      clearTimeout(timer);
      void running.then(resolve);
    };
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  }).finally(() => watcher.close());
}
