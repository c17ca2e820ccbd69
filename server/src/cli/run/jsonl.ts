import { resolve } from "node:path";
import { checkDocument } from "../../core/check";
import { judgeSchool } from "../../core/judge";
import { buildReport, reportHead, NO_FINDINGS } from "../../core/report/build-report";
import type { Report } from "../../core/report/report";
import { withoutExcerpts } from "../../core/report/without-excerpts";
import { Settings } from "../../config/settings";
import { absolute, type Environment } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import type { JudgingOptions } from "../options";
import { exitCode, type DeliveryOptions } from "./deliver";
import { refuseFatal, sayConfigProblems } from "./plan";
import { worldOfSettings } from "./run";
import { nodeConfigFiles } from "../../node/config-files";

/**
 * Reads `{"path": …, "text": …}` lines on standard input and writes a report a line, in their order, each document
 * judged by itself. A line that is not such an object gets a report without policies that says so.
 */
export async function checkLines(environment: Environment, options: JudgingOptions & DeliveryOptions): Promise<ExitCode> {
  const settings = new Settings(nodeConfigFiles, options.config === undefined ? undefined : absolute(environment, options.config));
  const asOf = options.asOf ?? (await settings.asOf(environment.cwd)) ?? environment.today();
  let worst: ExitCode = EXIT.clean,
    number = 0;
  for await (const line of environment.lines()) {
    number++;
    if (line.trim() === "") continue;
    const report = await reportOf(line, number);
    worst = Math.max(worst, exitCode(report.summary, report.unchecked?.length ?? 0, 0, options)) as ExitCode;
    await environment.out(`${JSON.stringify(report)}\n`);
  }
  sayConfigProblems(environment, settings.problems);
  return settings.problems.length > 0 ? EXIT.usage : worst;

  async function reportOf(line: string, at: number): Promise<Report> {
    const document = documentOf(line);
    const own = await settings.forFile(resolve(environment.cwd, document?.path ?? "line.policy"));
    refuseFatal(environment, settings.problems);
    const world = worldOfSettings(own, asOf);
    if (!document) {
      environment.err(`Line ${at} of standard input is not {"path": …, "text": …}, so it was not checked.\n`);
      return {
        ...reportHead(world),
        policies: [],
        summary: NO_FINDINGS,
        unchecked: [{ path: `line ${at}`, reason: 'is not {"path": …, "text": …}.' }],
      };
    }
    const { facts, findings } = checkDocument({ ...document, kind: own.kind, school: own.school }, world);
    const report = buildReport([facts], [...findings, ...judgeSchool([facts], world)], world);
    return options.excerpts
      ? report
      : { ...report, policies: report.policies.map((policy) => withoutExcerpts(policy, () => document.text)) };
  }
}

function documentOf(line: string): { path: string; text: string } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { path, text } = value as Record<string, unknown>;
  return typeof path === "string" && typeof text === "string" ? { path, text } : undefined;
}
