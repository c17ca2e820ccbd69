// The browser that shows the workbench: Debian's or whatever CHROMIUM names. It reaches nothing but this machine.
import { chromium } from "playwright-core";

/** Starts chromium without a window. */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  });

/** A page of the size that the screenshots have. */
export async function openPage(browser, { verbose = false } = {}) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" })).newPage();
  if (verbose) page.on("console", (message) => console.error("[page]", message.text()));
  page.on("pageerror", (error) => console.error("[page error]", error.message));
  return page;
}
