import { Option, type Command } from "commander";
import type { Severity } from "../../core/findings";
import { addToSummary, NO_FINDINGS, policyReports, reportHead } from "../../core/report/build-report";
import { withoutExcerpts } from "../../core/report/without-excerpts";
import type { Report } from "../../core/report/report";
import { builtInKnowledge } from "../../core/knowledge/knowledge";
import { defaultConfig } from "../../core/config";
import { EXIT, type ExitCode } from "../exit";
import { formatContext } from "../formats/context";
import { FORMAT_NAMES, formats, type FormatName } from "../formats/registry";
import { addJudgingOptions, oneOf, SEVERITIES, wholeNumber, type AddCommand, type JudgingOptions } from "../options";
import { planRun, problemLine } from "../run/plan";
import { carryOut, findingsOf, sayHowItWent } from "../run/run";

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
    .option("--no-excerpts", "leave out the policies' own words, for logs that the public can read")
    .option("--all", "show hints too")
    .addHelpText("after", "\nExamples:\n  school-policy check\n  school-policy check policies --fail-on warning\n  school-policy check \"policies/*.md\" --format json --as-of 2026-09-01\n");
  addJudgingOptions(command).action(async (paths: string[], options: CheckOptions) => {
    const plan = await planRun(environment, paths, options);
    for (const problem of plan.configProblems) environment.err(`${problemLine(environment, problem)}\n`);
    const result = await carryOut(plan);
    sayHowItWent(environment, plan, result, options.quiet);
    const texts = new Map(result.checked.map(({ facts }) => [facts.path, facts.text]));
    const writer = formats[options.format](formatContext(environment, options, (path) => texts.get(path)));
    const first = result.checked[0]?.facts.path;
    await environment.out(writer.begin(reportHead(first === undefined ? { asOf: plan.asOf, knowledge: builtInKnowledge, config: defaultConfig } : result.worldOf(first))));
    let summary = NO_FINDINGS;
    for (const policy of policyReports(result.checked.map(({ facts }) => facts), findingsOf(result), result.worldOf)) {
      summary = addToSummary(summary, policy);
      await environment.out(writer.policy(options.excerpts ? policy : withoutExcerpts(policy, texts.get(policy.path))));
    }
    await environment.out(writer.end(summary, result.unchecked));
    exit(exitCode(summary, result.unchecked.length, plan.configProblems.length, options));
  });
};

/** The exit code of CONTRACTS for what was found. A bad configuration beats everything, what could not be checked beats findings. */
export function exitCode(summary: Report["summary"], unchecked: number, configProblems: number, { failOn, maxWarnings }: Pick<CheckOptions, "failOn" | "maxWarnings">): ExitCode {
  if (configProblems > 0) return EXIT.usage;
  if (unchecked > 0) return EXIT.unchecked;
  const counts = [summary.errors, summary.warnings, summary.information];
  const upTo = failOn === "never" ? 0 : SEVERITIES.indexOf(failOn) + 1;
  if (counts.slice(0, upTo).some((number) => number > 0)) return EXIT.findings;
  return maxWarnings !== undefined && summary.warnings > maxWarnings ? EXIT.findings : EXIT.clean;
}
