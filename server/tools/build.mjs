// Builds everything: parsers, then the bundles in dist/.
import { chmodSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as esbuild from "esbuild";
import { compileTemplates } from "./compile-templates.mjs";
import { generateConfigSchema } from "./config-schema.mjs";
import { generateSources } from "./generate.mjs";
import { CORE, coreBundle, shareCore } from "./share-core.mjs";

const root = resolve(import.meta.dirname, "../..");
process.chdir(root);
await generateSources();
await compileTemplates();
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const common = {
  bundle: true,
  logLevel: "warning",
  sourcemap: false,
  minify: process.argv.includes("--minify"),
  define: { VERSION: JSON.stringify(version) },
};
const importMeta = {
  define: { ...common.define, "import.meta.url": "importMetaUrl" },
  banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
};
const node = { ...common, platform: "node", target: "node20", external: ["vscode", "piscina"], mainFields: ["module", "main"] };
const web = {
  ...common,
  platform: "browser",
  target: "es2022",
  external: ["vscode"],
  mainFields: ["browser", "module", "main"],
  conditions: ["browser"],
};
const taken = new Set();
await Promise.all([
  generateConfigSchema(),
  esbuild.build({
    ...node,
    format: "cjs",
    entryPoints: { library: "server/src/core/library.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
  }),
  esbuild.build({
    ...node,
    format: "esm",
    entryPoints: { library: "server/src/core/library.ts" },
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
  }),
  esbuild.build({
    ...node,
    format: "cjs",
    entryPoints: { cli: "server/src/host/node/cli.ts", worker: "server/src/host/node/worker.ts", import: "server/src/host/node/import.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    ...importMeta,
  }),
  esbuild.build({
    ...node,
    format: "cjs",
    entryPoints: { extension: "client/src/node/extension.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
  }),
  esbuild.build({ ...web, format: "cjs", entryPoints: { extension: "client/src/browser/extension.ts" }, outdir: "dist/web" }),
  esbuild.build({
    ...node,
    format: "cjs",
    entryPoints: { server: "server/src/host/node/server.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    ...importMeta,
    plugins: [shareCore('require("./core.js")', taken)],
  }),
  esbuild.build({
    ...web,
    format: "iife",
    entryPoints: { server: "server/src/host/browser/server.ts" },
    outdir: "dist/web",
    plugins: [shareCore(`self.${CORE}`, taken)],
  }),
]);
await esbuild.build({ ...common, ...coreBundle(taken) });
chmodSync("dist/cli.cjs", 0o755);
