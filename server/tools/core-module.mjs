// Tools that need a part of the checker run it as it is: its TypeScript is bundled to a file that is imported and thrown away.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

/** The project's folder, absolute. */
export const root = resolve(import.meta.dirname, "../..");

/**
 * What a module of the project exports. Rejects where it cannot be bundled or fails when it is loaded.
 * @param {string} path of the TypeScript file, relative to the project's folder
 */
export async function coreModule(path) {
  const folder = mkdtempSync(join(tmpdir(), "school-policy-")),
    outfile = join(folder, "module.mjs");
  try {
    await esbuild.build({ entryPoints: [join(root, path)], outfile, bundle: true, platform: "node", format: "esm", logLevel: "warning" });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
