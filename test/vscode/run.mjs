// Runs the suite inside a real VS Code.
//   node test/vscode/run.mjs              VS Code's server and a browser (no download)
//   node test/vscode/run.mjs --vsix FILE  the same against an installed package
//   node test/vscode/run.mjs --electron   the desktop VS Code that @vscode/test-electron downloads
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildSuites } from "./build.mjs";
import { launch, openPage } from "./chromium.mjs";
import { withHost } from "./host.mjs";
import { printResults } from "./results.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const workspace = path.join(root, "test/vscode/fixtures/ws");
const args = process.argv.slice(2);
const vsix = args.includes("--vsix") ? path.resolve(args[args.indexOf("--vsix") + 1]) : undefined;
const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "school-policy-report-")), "report.json");

await buildSuites();
process.exitCode = args.includes("--electron") ? await electron() : await recipe();
fs.rmSync(path.dirname(report), { recursive: true, force: true });

async function recipe() {
  return withHost(
    { workspace, vsix, env: { SCHOOL_POLICY_REPORT: report, SCHOOL_POLICY_GREP: process.env.SCHOOL_POLICY_GREP ?? "" } },
    async ({ url, uri, log }) => {
      // With a package, a driver extension without code carries the suite, so that the product comes from the package.
      const development = vsix ? path.join(root, "test/vscode/driver") : root;
      const browser = await launch();
      try {
        const page = await openPage(browser, { verbose: Boolean(process.env.VERBOSE) });
        await page.exposeFunction("codeAutomationLog", () => undefined);
        const ended = new Promise((done) => {
          void page.exposeFunction("codeAutomationExit", done);
        });
        await page.goto(
          url([
            ["extensionDevelopmentPath", uri(development)],
            ["extensionTestsPath", uri(path.join(root, "dist/test/vscode/index.cjs"))],
          ]),
        );
        const code = await Promise.race([
          ended,
          new Promise((_, fail) => setTimeout(() => fail(new Error("The suite did not end within three minutes.")), 180000).unref()),
        ]);
        return printResults(report, code);
      } catch (error) {
        fs.mkdirSync(path.join(root, "dist/shots"), { recursive: true });
        await browser
          .contexts()[0]
          ?.pages()[0]
          ?.screenshot({ path: path.join(root, "dist/shots/failure.png") })
          .catch(() => undefined);
        console.error(error, "\n--- server log ---\n", log().slice(-4000));
        return 1;
      } finally {
        await browser.close();
      }
    },
  );
}

async function electron() {
  const { runTests } = await import("@vscode/test-electron");
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), "school-policy-ws-"));
  fs.cpSync(workspace, copy, { recursive: true });
  try {
    const code = await runTests({
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, "dist/test/vscode/index.cjs"),
      launchArgs: [copy, "--disable-extensions"],
      extensionTestsEnv: { SCHOOL_POLICY_REPORT: report },
    }).catch(() => 1);
    return printResults(report, code);
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}
