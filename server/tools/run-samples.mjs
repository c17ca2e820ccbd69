// The README's first command: on a fresh clone installs what is needed, builds, and checks the sample policies.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync(join(root, "node_modules"))) run("npm", ["clean-install", "--no-audit", "--no-fund", "--loglevel=error"]);
run(process.execPath, [join("server", "tools", "build.mjs")]);
run(process.execPath, [join("dist", "cli.cjs"), "check", "samples", "--fail-on", "never", ...process.argv.slice(2)]);
