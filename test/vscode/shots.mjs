// Takes the screenshots of the README and the walkthrough in a real VS Code: node test/vscode/shots.mjs [name …]
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { launch } from "./chromium.mjs";
import { withHost } from "./host.mjs";

const root = path.resolve(import.meta.dirname, "../.."),
  out = path.join(root, "client/media/walkthrough");
const wanted = process.argv.slice(2);
const SETTINGS = {
  "workbench.colorTheme": "Default Light Modern",
  "editor.fontSize": 14,
  "breadcrumbs.enabled": false,
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "editor.hover.delay": 100,
  "editor.stickyScroll.enabled": false,
  "editor.lineNumbersMinChars": 3,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};
const SIZE = { width: 1000, height: 640 },
  WIDE = { width: 1280, height: 720 };

/** Each picture: what to open, and what to do before it is taken. */
const SHOTS = {
  async begin({ page }) {
    await page.keyboard.press("Control+Home");
  },
  async findings({ page }) {
    await page.keyboard.press("Control+End");
    const act = page.locator(".view-line span span", { hasText: "Data Protection Act 1998" }).last();
    await hoverOver(page, act);
    await page.locator(".monaco-hover", { hasText: "has not been in force" }).first().waitFor({ timeout: 15000 });
  },
  async contradictions({ page }) {
    await page.locator(".codelens-decoration", { hasText: "contradicts" }).first().waitFor({ timeout: 15000 });
    await page.keyboard.press("Control+Shift+M");
    await page.locator(".markers-panel .monaco-list-row", { hasText: "cannot both apply" }).first().dblclick({ timeout: 15000 });
    await page.locator(".view-line", { hasText: "3.1" }).first().waitFor({ timeout: 15000 });
  },
  async sections({ page }) {
    await showViews(page);
    await page.locator(".pane", { hasText: "Sections" }).locator(".monaco-list-row").first().waitFor({ timeout: 15000 });
  },
  async reading({ page }) {
    await command(page, "School Policy: Show the Reading");
    await page.locator(".tab", { hasText: "as read" }).first().waitFor({ timeout: 15000 });
    await page.waitForTimeout(2500);
  },
  async all({ page }) {
    await showViews(page);
    await page.locator(".monaco-list-row", { hasText: "overdue" }).first().waitFor({ timeout: 15000 });
    await command(page, "School Policy: Check All Policies");
    await page.keyboard.press("Control+Shift+M");
    await page.locator(".markers-panel .monaco-list-row").nth(2).waitFor({ timeout: 15000 });
  },
  async templates({ page }) {
    await showViews(page);
    for (const name of ["Sections", "Review Calendar", "Templates"])
      await page.locator(".pane-header", { hasText: name }).click({ timeout: 15000 });
    await page.locator(".pane", { hasText: "Templates" }).locator(".monaco-list-row").first().waitFor({ timeout: 15000 });
    const group = page.locator(".monaco-list-row", { hasText: "Reporting a concern about a child" }).first();
    await group.click({ timeout: 15000 });
    await page.locator(".monaco-list-row", { hasText: "Reporting a safeguarding concern" }).first().click({ timeout: 15000 });
    await page.locator(".view-line", { hasText: "Requirement:" }).first().click({ timeout: 15000 });
    await page.locator(".editor-group-container.active a[aria-label*='Insert in the Right Place']").first().waitFor({ timeout: 15000 });
  },
  async walkthrough({ page }) {
    await command(page, "Welcome: Open Walkthrough");
    await page.keyboard.type("Get started with School Policy");
    await page.waitForTimeout(500);
    await page.keyboard.press("Enter");
    await page.locator(".getting-started-step", { hasText: "See what is out of date" }).click({ timeout: 15000 });
    await page.locator(".getting-started-media").first().waitFor({ timeout: 15000 });
    await page.waitForTimeout(1500);
  },
};

fs.mkdirSync(out, { recursive: true });
await withHost({ workspace: path.join(root, "test/vscode/fixtures/shots"), settings: SETTINGS }, async ({ url, uri, workspace }) => {
  const browser = await launch();
  try {
    for (const [name, prepare] of Object.entries(SHOTS)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const page = await (
        await browser.newContext({ viewport: name === "walkthrough" || name === "templates" ? WIDE : SIZE, locale: "en-GB" })
      ).newPage();
      try {
        await page.goto(
          url([
            ["extensionDevelopmentPath", uri(root)],
            ["openFile", uri(path.join(workspace, "social-media.policy"))],
          ]),
        );
        await page.locator("[id='status.problems']").filter({ hasText: /[1-9]/ }).waitFor({ timeout: 30000 });
        await page.locator(".view-line").first().click();
        if (!["sections", "all", "templates"].includes(name)) await page.keyboard.press("Control+B");
        await prepare({ page });
        await page.waitForTimeout(300);
        await page.screenshot({ path: path.join(out, `${name}.png`) });
        shrink(path.join(out, `${name}.png`));
        console.log(`${name}: ${(fs.statSync(path.join(out, `${name}.png`)).size / 1024).toFixed(0)} kB`);
      } catch (error) {
        fs.mkdirSync(path.join(root, "dist/shots"), { recursive: true });
        await page.screenshot({ path: path.join(root, `dist/shots/${name}-failure.png`) });
        console.error(`${name}: ${error.message.split("\n")[0]}`);
        process.exitCode = 1;
      } finally {
        await page.context().close();
      }
    }
  } finally {
    await browser.close();
  }
});

/** Reduces a picture to 32 colours without dithering where pngquant is installed; as taken, they are five times as large. */
function shrink(file) {
  const { error } = spawnSync("pngquant", ["--force", "--ext", ".png", "--strip", "--nofs", "--speed", "1", "32", file]);
  if (error) console.error("pngquant is not installed: the picture stays large");
}

async function hoverOver(page, target) {
  const box = await target.boundingBox();
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 5 });
}

async function showViews(page) {
  await page.locator(".activitybar .action-item a[aria-label^='School Policy']").first().click({ timeout: 20000 });
}

async function command(page, title) {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(`>${title}`);
  await page
    .locator(".quick-input-list .monaco-list-row", { hasText: title.replace(/^.*: /, "") })
    .first()
    .waitFor({ timeout: 10000 });
  await page.keyboard.press("Enter");
}
