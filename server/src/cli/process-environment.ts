import { once } from "node:events";
import { createInterface } from "node:readline";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Presets, SingleBar } from "cli-progress";
import { localDay } from "../core/local-day";
import type { Environment } from "./environment";

/**
 * The environment of this process.
 * @param packageRoot absolute path of the installed package
 * @param serve runs the language server
 */
export function processEnvironment(packageRoot: string, serve: () => Promise<void>): Environment {
  let open = true;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    open = false;
  });
  const interactive = process.stderr.isTTY === true && !process.env.CI;
  return {
    cwd: process.cwd(),
    variables: process.env,
    packageRoot,
    columns: process.stdout.columns ?? process.stderr.columns ?? 80,
    coloured: process.stdout.isTTY === true,
    interactive,
    untilInterrupted() {
      const stop = new AbortController();
      process.once("SIGINT", () => stop.abort());
      return stop.signal;
    },
    build: () => buildName(packageRoot),
    ...(interactive ? { progress: progressBar } : {}),
    ...(interactive && process.stdin.isTTY ? { ask } : {}),
    today: () => localDay(new Date()),
    async out(text) {
      if (open && !process.stdout.write(text))
        await Promise.race([once(process.stdout, "drain"), once(process.stdout, "error")]).catch(() => undefined);
    },
    err(text) {
      process.stderr.write(text);
    },
    serve,
    lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  };
}

/** Asks on the terminal. The question goes to standard error, so that the results can be redirected. */
async function ask(question: string): Promise<string | undefined> {
  const { input } = await import("@inquirer/prompts");
  try {
    return await input({ message: question }, { output: process.stderr });
  } catch (error) {
    if ((error as Error).name === "ExitPromptError") return undefined;
    throw error;
  }
}

/** The programs that check, and data beside them. */
const BUILT = /^(?:cli|worker)\.cjs$|\.(?:bin|dat|json)$/;

/** A hash of everything that was built: the programs, and the data beside them. */
function buildName(packageRoot: string): string {
  const folder = join(packageRoot, "dist"),
    hash = createHash("sha256");
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && BUILT.test(entry.name))
    .map(({ name }) => name)
    .sort();
  for (const name of names) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex").slice(0, 16);
}

function progressBar(of: number): { update(done: number): void; stop(): void } {
  const bar = new SingleBar(
    { stream: process.stderr, format: "{bar} {value} of {total} files", clearOnComplete: true, hideCursor: true, fps: 5 },
    Presets.shades_grey,
  );
  bar.start(of, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
