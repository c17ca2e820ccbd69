import { policyReports } from "../../core/report/build-report";
import type { PolicyReport } from "../../core/report/report";
import type { Environment } from "../environment";
import { exitUnlessFound, type ExitCode } from "../exit";
import type { JudgingOptions } from "../options";
import { carryOutWith, type MeansOptions } from "./means";
import { planRun, sayConfigProblems } from "./plan";
import { findingsOf, sayHowItWent, type RunResult } from "./run";

/** The reports of all policies that the paths mean, in memory, for commands that show them in another order. */
export interface Gathered {
  readonly policies: readonly PolicyReport[];
  readonly result: RunResult;
  readonly code: ExitCode;
}

/** Checks what the paths mean and says on standard error how it went. `code` is 0, 2 (bad settings) or 3 (something could not be checked). */
export async function gather(
  environment: Environment,
  paths: readonly string[],
  options: JudgingOptions & Partial<MeansOptions>,
): Promise<Gathered> {
  const plan = await planRun(environment, paths, options);
  sayConfigProblems(environment, plan.configProblems);
  const result = await carryOutWith(environment, plan, { cacheFolder: ".school-policy-cache", ...options });
  sayHowItWent(environment, plan, result, options.quiet);
  const policies = [
    ...policyReports(
      result.checked.map(({ facts }) => facts),
      findingsOf(result),
      result.worldOf,
      "titles",
    ),
  ];
  return { policies, result, code: exitUnlessFound(plan.configProblems.length, result.unchecked.length) };
}
