#!/usr/bin/env node
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { main } from "../../cli/main";
import { processEnvironment } from "../../cli/process-environment";
import { compileBriefly } from "./compiling";

/** The server is a bundle of its own, so that no other command loads it. It ends the process when its editor says so. */
async function serve(): Promise<void> {
  if (!process.argv.includes("--stdio")) process.argv.push("--stdio");
  await import(pathToFileURL(join(__dirname, "server.cjs")).href);
  return new Promise(() => undefined);
}

// A server runs for days, and its engine may take its time.
if (!process.argv.includes("lsp")) compileBriefly();
main(process.argv.slice(2), processEnvironment(dirname(__dirname), serve)).then((code) => {
  process.exitCode = code;
});
