import { defaultConfig } from "../../core/config";
import type { Severity } from "../../core/findings";
import { builtInKnowledge } from "../../core/knowledge/knowledge";
import { addToSummary, NO_FINDINGS, policyReports, reportHead } from "../../core/report/build-report";
import type { PolicyReport, Report } from "../../core/report/report";
import { withoutExcerpts } from "../../core/report/without-excerpts";
import type { Environment } from "../environment";
import { EXIT, exitUnlessFound, type ExitCode } from "../exit";
import { formatContext } from "../formats/context";
import { formats, type FormatName } from "../formats/registry";
import { SEVERITIES } from "../options";
import { BaselineInUse } from "./baseline-file";
import { findingsOf, type RunResult } from "./run";

/** How the findings of a run are to be shown, and which of them count. */
export interface DeliveryOptions {
  readonly format: FormatName;
  readonly failOn: Severity | "never";
  readonly maxWarnings?: number;
  readonly excerpts: boolean;
  readonly all?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/**
 * Writes the report of a run, a policy at a time, and gives the exit code.
 * @param configProblems how many settings of the configuration could not be used
 * @param only when given, only these policies are shown, and of others the findings that point to them
 */
export async function deliver(
  environment: Environment,
  result: RunResult,
  options: DeliveryOptions,
  configProblems: number,
  only?: ReadonlySet<string>,
): Promise<ExitCode> {
  const baseline =
    options.baseline === undefined ? undefined : await BaselineInUse.open(environment, options.baseline, options.updateBaseline === true);
  const texts = new Map(result.checked.map(({ facts }) => [facts.path, facts.text]));
  const writer = formats[options.format](formatContext(environment, options, (path) => texts.get(path)));
  await environment.out(writer.begin(headOf(result)));
  let summary = NO_FINDINGS;
  for (const report of policyReports(
    result.checked.map(({ facts }) => facts),
    findingsOf(result),
    result.worldOf,
  )) {
    const wanted = only ? concerning(report, only) : report;
    if (!wanted) continue;
    const policy = baseline ? baseline.apply(wanted) : wanted;
    summary = addToSummary(summary, policy);
    await environment.out(writer.policy(options.excerpts ? policy : withoutExcerpts(policy, (path) => texts.get(path))));
  }
  await environment.out(writer.end(summary, result.unchecked));
  await baseline?.finish(options.updateBaseline === true, options.quiet);
  return exitCode(summary, result.unchecked.length, configProblems, options);
}

/** What the report of a run says before its first policy. */
export function headOf(result: RunResult): ReturnType<typeof reportHead> {
  const first = result.checked[0]?.facts.path;
  return reportHead(
    first === undefined ? { asOf: result.asOf, knowledge: builtInKnowledge, config: defaultConfig } : result.worldOf(first),
  );
}

/** The policy itself when it is wanted; else its findings that point to a wanted policy; undefined when there is none. */
function concerning(policy: PolicyReport, only: ReadonlySet<string>): PolicyReport | undefined {
  if (only.has(policy.path)) return policy;
  const findings = policy.findings.filter(({ related }) => related.some(({ path }) => only.has(path)));
  return findings.length > 0 ? { ...policy, findings } : undefined;
}

/** The exit code of CONTRACTS for what was found. A bad configuration beats everything, what could not be checked beats findings. */
export function exitCode(
  summary: Report["summary"],
  unchecked: number,
  configProblems: number,
  { failOn, maxWarnings }: Pick<DeliveryOptions, "failOn" | "maxWarnings">,
): ExitCode {
  const early = exitUnlessFound(configProblems, unchecked);
  if (early !== EXIT.clean) return early;
  const counts = [summary.errors, summary.warnings, summary.information];
  const upTo = failOn === "never" ? 0 : SEVERITIES.indexOf(failOn) + 1;
  if (counts.slice(0, upTo).some((number) => number > 0)) return EXIT.findings;
  return maxWarnings !== undefined && summary.warnings > maxWarnings ? EXIT.findings : EXIT.clean;
}
