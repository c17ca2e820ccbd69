// The server for Node and the server for a web worker take the core from one file, dist/core.js: the extension's package
// would otherwise hold the core and all that it knows twice.
import { dirname, relative, resolve, sep } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const shared = ["server/src/core", "server/knowledge", "grammar", "samples"].map((folder) => resolve(root, folder) + sep);
const nameOf = (path) =>
  relative(root, path)
    .replace(/\.[^.]*$/, "")
    .replace(/\W/g, "_");

/** The name under which the core stands in a worker's global scope. */
export const CORE = "schoolPolicyCore";

/**
 * An esbuild plugin for a bundle outside the core.
 * @param core the expression that is the loaded core, such as `require("./core.js")`
 * @param taken collects which modules of the core the bundle takes, absolute paths
 */
export function shareCore(core, taken) {
  return {
    name: "share-core",
    setup(build) {
      build.onResolve({ filter: /^\./ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
        if (pluginData === "asked" || shared.some((folder) => importer.startsWith(folder))) return undefined;
        const found = await build.resolve(path, { importer, kind, resolveDir, pluginData: "asked" });
        if (found.errors.length || !shared.some((folder) => found.path.startsWith(folder))) return undefined;
        taken.add(found.path);
        return { path: found.path, namespace: "core" };
      });
      build.onResolve({ filter: /^\.\/core\.js$/, namespace: "core" }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /./, namespace: "core" }, ({ path }) => ({
        contents: `module.exports = ${core}.${nameOf(path)};`,
        resolveDir: dirname(path),
      }));
    },
  };
}

/** esbuild's options for dist/core.js: a script that sets one global name in a worker and is a CommonJS module in Node. */
export function coreBundle(taken) {
  const contents = [...taken]
    .sort()
    .map((path) => `export * as ${nameOf(path)} from ${JSON.stringify(path)};`)
    .join("\n");
  return {
    stdin: { contents, resolveDir: root, sourcefile: "core.js" },
    outfile: "dist/core.js",
    format: "iife",
    platform: "neutral",
    target: "es2022",
    mainFields: ["module", "main"],
    globalName: CORE,
    footer: { js: `if (typeof module === "object") module.exports = ${CORE};` },
  };
}
