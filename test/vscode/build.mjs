// Bundles the suites that run inside VS Code: one for a Node extension host, one for the web.
import path from "node:path";
import * as esbuild from "esbuild";

/** Builds dist/test/vscode (Node) and dist/test/web (browser). */
export async function buildSuites() {
  process.chdir(path.resolve(import.meta.dirname, "../.."));
  const common = { bundle: true, logLevel: "warning", sourcemap: "inline" };
  await Promise.all([
    esbuild.build({
      ...common,
      platform: "node",
      format: "cjs",
      target: "node20",
      external: ["vscode", "mocha"],
      entryPoints: { index: "test/vscode/index.node.ts" },
      outdir: "dist/test/vscode",
      outExtension: { ".js": ".cjs" },
    }),
    // mocha/mocha is UMD in an ESM package: without `module: undefined` it overwrites the bundle's exports.
    esbuild.build({
      ...common,
      platform: "browser",
      format: "cjs",
      target: "es2022",
      external: ["vscode"],
      mainFields: ["browser", "module", "main"],
      conditions: ["browser"],
      define: { global: "globalThis", module: "undefined" },
      entryPoints: { index: "test/vscode/index.browser.ts" },
      outdir: "dist/test/web",
    }),
  ]);
}
