import { configSchema, type Config } from "./config";
import type { Document } from "./facts";
import { judgeDocument, judgeSchool } from "./judge";
import { builtInKnowledge } from "./knowledge/knowledge";
import { readDocument } from "./read";
import { buildReport } from "./report/build-report";
import type { Report } from "./report/report";
import { groupBySchool } from "./schools";
import type { World } from "./world";

/** Options of `check`. */
export interface CheckOptions {
  /** The day to judge as of, YYYY-MM-DD. */
  readonly asOf: string;
  readonly config?: Partial<Config>;
  /** How much of the fixes the report holds; all by default. */
  readonly fixes?: "none" | "titles" | "edits";
}

/**
 * Checks documents as one run: each by itself, and those of one school against each other.
 * Rejects with a RangeError when `asOf` is not a day, and with a zod error when the config is not valid.
 */
export async function check(documents: readonly Document[], options: CheckOptions): Promise<Report> {
  if (!/^\d{4}-\d\d-\d\d$/.test(options.asOf)) throw new RangeError(`asOf must be a day such as 2026-03-31, not "${options.asOf}".`);
  const world: World = { asOf: options.asOf, knowledge: builtInKnowledge, config: configSchema.parse(options.config ?? {}) };
  const facts = documents.map((document) => readDocument(document, world));
  const findings = [...facts.flatMap((one) => judgeDocument(one, world)), ...groupBySchool(facts, world).flatMap((group) => judgeSchool(group, world))];
  return buildReport(facts, findings, world, options.fixes);
}
