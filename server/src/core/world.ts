import type { Config } from "./config";
import type { Knowledge } from "./knowledge/knowledge";
import type { ModelPolicy } from "./templates/model-policy";

/** What the checker is told about the world it judges in. The core reads no clock, no file and no network. */
export interface World {
  /** The day to judge as of, YYYY-MM-DD. */
  readonly asOf: string;
  readonly knowledge: Knowledge;
  readonly config: Config;
  /** The school's or trust's own model policies (config `templates`), compiled by the face that read the files. */
  readonly models?: readonly ModelPolicy[];
  /**
   * Told of a rule that failed; the other rules go on. Where it is absent a failing rule fails the whole check, as a run
   * in CI must not be green when a rule did not run.
   */
  readonly onRuleFailure?: (rule: string, error: unknown) => void;
}
