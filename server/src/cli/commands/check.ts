import { dirname, resolve } from "node:path";
import { stat } from "node:fs/promises";
import { Option, type Command } from "commander";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../core/check";
import type { Config } from "../../core/config";
import type { Document } from "../../core/facts";
import type { Severity } from "../../core/findings";
import type { Report } from "../../core/report/report";
import { nearestConfigFile, readConfig } from "../../node/config-file";
import { coloursFor } from "../colours";
import type { Environment } from "../environment";
import { EXIT, UsageError, type ExitCode } from "../exit";
import type { FormatContext } from "../formats/format";
import { FORMAT_NAMES, formats, type FormatName } from "../formats/registry";
import { count, list } from "../formats/words";
import { readFiles } from "../input/read-files";
import { selectFiles, type Unchecked } from "../input/select";
import { addJudgingOptions, oneOf, SEVERITIES, wholeNumber, type AddCommand, type JudgingOptions } from "../options";

interface CheckOptions extends JudgingOptions {
  readonly format: FormatName;
  readonly failOn: Severity | "never";
  readonly maxWarnings?: number;
  readonly excerpts: boolean;
  readonly all?: boolean;
  readonly color?: boolean;
}

/** Adds `check [paths…]`. */
export const checkCommand: AddCommand = (program, { environment, exit }) => {
  const command: Command = program.command("check").argument("[paths...]", "files, folders or patterns; the current folder when none is given")
    .summary("check policies")
    .description("Checks policies: files, folders or patterns such as \"policies/*.md\". In a folder it checks every .policy file and those .md and .txt files that look like a policy. A file that you name is always checked.")
    .addOption(new Option("--format <format>", `how to print the findings: ${FORMAT_NAMES.join(", ")}`).default("pretty").argParser(oneOf(FORMAT_NAMES)))
    .addOption(new Option("--fail-on <severity>", "end with exit code 1 from this severity on: error, warning, information or never").default("error").argParser(oneOf(["error", "warning", "information", "never"] as const)))
    .addOption(new Option("--max-warnings <number>", "end with exit code 1 when there are more warnings than this").argParser(wholeNumber(0)))
    .option("--no-excerpts", "leave out the words of the policies, for public logs")
    .option("--all", "show hints too")
    .addHelpText("after", "\nExamples:\n  school-policy check\n  school-policy check policies --fail-on warning\n  school-policy check \"policies/*.md\" --format json --as-of 2026-09-01\n");
  addJudgingOptions(command).action(async (paths: string[], options: CheckOptions) => {
    const selection = await selectFiles(environment.cwd, paths);
    const config = await settingsFor(environment, paths, options);
    const documents: Document[] = [];
    const unchecked: Unchecked[] = [...selection.unchecked];
    let passedOver = 0;
    for await (const reading of readFiles(selection.files)) {
      if ("passedOver" in reading) passedOver++;
      else if ("problem" in reading) unchecked.push({ path: reading.file.path, reason: reading.problem });
      else {
        documents.push({ path: reading.file.path, text: reading.text });
        if (reading.note && !options.quiet) environment.err(`${reading.file.path} ${reading.note}\n`);
      }
    }
    for (const { path, reason } of unchecked) environment.err(`${path} ${reason}\n`);
    if (!options.quiet) sayPassedOver(environment, passedOver, selection.gitIgnored, selection.readmes);
    const report = await check(documents, { asOf: options.asOf ?? config?.asOf ?? environment.today(), config });
    if (documents.length === 0 && unchecked.length === 0 && !options.quiet) environment.err("There is no policy here to check.\n");
    await print(report, documents, unchecked, environment, options);
    exit(exitCode(report, unchecked, options));
  });
};

async function settingsFor(environment: Environment, paths: readonly string[], options: JudgingOptions): Promise<Config | undefined> {
  const first = resolve(environment.cwd, paths[0] ?? ".");
  const folder = (await stat(first).catch(() => undefined))?.isDirectory() ? first : dirname(first);
  const file = options.config === undefined ? nearestConfigFile(folder) : resolve(environment.cwd, options.config);
  if (file === undefined) return undefined;
  const loaded = await readConfig(file);
  if ("problems" in loaded) throw new UsageError(loaded.problems.join("\n"));
  return loaded.config;
}

function sayPassedOver(environment: Environment, unlike: number, gitIgnored: number, readmes: number): void {
  const parts = [
    ...(unlike > 0 ? [`${unlike} that ${unlike === 1 ? "does" : "do"} not look like a policy`] : []),
    ...(readmes > 0 ? [count(readmes, "README")] : []),
    ...(gitIgnored > 0 ? [`${gitIgnored} that git ignores`] : []),
  ];
  if (parts.length > 0) environment.err(`Passed over ${count(unlike + gitIgnored + readmes, "file")}: ${list(parts)}. A file that you name is always checked.\n`);
}

async function print(report: Report, documents: readonly Document[], unchecked: readonly Unchecked[], environment: Environment, options: CheckOptions): Promise<void> {
  const texts = new Map(documents.map(({ path, text }) => [path, text]));
  const context: FormatContext = {
    colours: coloursFor(environment, options.color), columns: environment.columns, excerpts: options.excerpts, all: options.all === true,
    text: (path) => texts.get(path),
    page(rule) { try { return readFileSync(join(environment.packageRoot, "server/src/core/rules", `${rule}.md`), "utf8"); } catch { return undefined; } },
  };
  const writer = formats[options.format](context);
  const { policies, summary, ...head } = report;
  await environment.out(writer.begin(head));
  for (const policy of policies) await environment.out(writer.policy(policy));
  await environment.out(writer.end(summary, unchecked));
}

function exitCode({ summary }: Report, unchecked: readonly Unchecked[], { failOn, maxWarnings }: CheckOptions): ExitCode {
  if (unchecked.length > 0) return EXIT.unchecked;
  const counts = [summary.errors, summary.warnings, summary.information];
  const upTo = failOn === "never" ? 0 : SEVERITIES.indexOf(failOn) + 1;
  if (counts.slice(0, upTo).some((number) => number > 0)) return EXIT.findings;
  return maxWarnings !== undefined && summary.warnings > maxWarnings ? EXIT.findings : EXIT.clean;
}
