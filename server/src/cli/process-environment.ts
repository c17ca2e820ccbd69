import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Environment } from "./environment";

/**
 * The environment of this process.
 * @param packageRoot absolute path of the installed package
 */
export function processEnvironment(packageRoot: string): Environment {
  let open = true;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    open = false;
  });
  return {
    cwd: process.cwd(), variables: process.env, packageRoot,
    columns: process.stdout.columns ?? process.stderr.columns ?? 80,
    coloured: process.stdout.isTTY === true, interactive: process.stderr.isTTY === true && !process.env.CI,
    today() {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    },
    async out(text) {
      if (open && !process.stdout.write(text)) await Promise.race([once(process.stdout, "drain"), once(process.stdout, "error")]).catch(() => undefined);
    },
    err(text) { process.stderr.write(text); },
    lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  };
}
