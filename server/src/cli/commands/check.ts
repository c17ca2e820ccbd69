import { readFile, stat } from "node:fs/promises";
import type { Command } from "commander";
import { glob } from "tinyglobby";
import { check } from "../../core/check";
import type { Document } from "../../core/facts";
import { formatJson } from "../formats/json";
import { formatPretty } from "../formats/pretty";

/** Adds `check [paths…]`. */
export function checkCommand(program: Command, done: (code: number) => void): void {
  program.command("check").argument("[paths...]").option("--format <format>", "pretty or json", "pretty").option("--as-of <day>")
    .action(async (paths: string[], options: { format: string; asOf?: string }) => {
      const documents: Document[] = [];
      let failed = false;
      for (const path of paths.length > 0 ? paths : ["."]) {
        try {
          const info = await stat(path);
          const files = info.isDirectory() ? (await glob("**/*.{policy,md,txt}", { cwd: path, absolute: false })).sort().map((name) => `${path.replace(/\/$/, "")}/${name}`) : [path];
          for (const file of files) documents.push({ path: file, text: await readFile(file, "utf8") });
        } catch (error) { failed = true; process.stderr.write(`${path} could not be read: ${(error as Error).message}\n`); }
      }
      const report = await check(documents, { asOf: options.asOf ?? new Date().toISOString().slice(0, 10) });
      process.stdout.write(options.format === "json" ? formatJson(report) : formatPretty(report));
      done(failed ? 3 : report.summary.errors > 0 ? 1 : 0);
    });
}
