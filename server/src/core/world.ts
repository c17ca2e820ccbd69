import type { Config } from "./config";
import type { Knowledge } from "./knowledge/knowledge";

/** What the checker is told about the world it judges in. The core reads no clock, no file and no network. */
export interface World {
  /** The day to judge as of, YYYY-MM-DD. */
  readonly asOf: string;
  readonly knowledge: Knowledge;
  readonly config: Config;
}
