import { readFile } from "node:fs/promises";
import { InvalidArgumentError } from "commander";
import type { CheckedDocument } from "../../core/check";
import type { Config } from "../../core/config";
import { knowledgeWith, type Additions } from "../../core/knowledge/additions";
import { byText } from "../../core/order";
import { addToSummary, NO_FINDINGS, policyReports } from "../../core/report/build-report";
import type { Report } from "../../core/report/report";
import type { ModelPolicy } from "../../core/templates/model-policy";
import type { World } from "../../core/world";
import { absolute, type Environment } from "../environment";
import { UsageError } from "../exit";
import { json } from "../formats/json";
import { readingProblem, type Unchecked } from "../input/select";
import { headOf } from "./deliver";
import type { Plan } from "./plan";
import { findingsOf, type RunResult } from "./run";

/** One part of a run: `index` from 1 of `of`. */
export interface Shard { readonly index: number; readonly of: number }

interface Settings { readonly config: Config; readonly models: readonly ModelPolicy[]; readonly additions: Additions }

/** What a shard's report holds beside the report: everything that the whole run needs to go on from there. */
interface ShardPart extends Shard {
  readonly build: string;
  readonly unchecked: readonly Unchecked[];
  readonly configProblems: number;
  readonly settings: Readonly<Record<string, Settings>>;
  readonly documents: readonly (CheckedDocument & { readonly settings: string })[];
}

/** Reads "2/4". Throws commander's error otherwise. */
export function shardOf(value: string): Shard {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(value);
  const index = Number(match?.[1]), of = Number(match?.[2]);
  if (!match || index < 1 || index > of) throw new InvalidArgumentError("Write which part of how many, such as 2/4.");
  return { index, of };
}

/** A plan with only a shard's files. What could not be found is said by the first shard alone. */
export function planOfShard(plan: Plan, { index, of }: Shard): Plan {
  return { ...plan, tasks: plan.tasks.filter((_, at) => at % of === index - 1), unchecked: index === 1 ? plan.unchecked : [] };
}

/**
 * Writes a shard's report: the JSON report of its policies, and what `merge-reports` needs to complete the run.
 * @returns the counts of its findings
 */
export async function writeShard(environment: Environment, plan: Plan, result: RunResult, shard: Shard): Promise<Report["summary"]> {
  const writer = json();
  await environment.out(writer.begin(headOf(result)));
  let summary = NO_FINDINGS;
  for (const policy of policyReports(result.checked.map(({ facts }) => facts), findingsOf(result), result.worldOf)) {
    summary = addToSummary(summary, policy);
    await environment.out(writer.policy(policy));
  }
  const settings = new Map(plan.tasks.map((task) => [task.settings.digest, { config: task.settings.config, models: task.settings.models, additions: task.settings.additions }]));
  const digests = new Map(plan.tasks.map((task) => [task.file.path, task.settings.digest]));
  const head = { ...shard, build: environment.build(), unchecked: result.unchecked, configProblems: plan.configProblems.length, settings: Object.fromEntries(settings) };
  await environment.out(`${writer.end(summary, result.unchecked).replace(/\n\}\n$/, "")},\n  "shard": ${JSON.stringify(head).slice(0, -1)},"documents":[`);
  for (const [index, document] of result.checked.entries()) await environment.out(`${index === 0 ? "" : ","}\n${JSON.stringify({ ...document, settings: digests.get(document.facts.path) })}`);
  await environment.out("\n]}\n}\n");
  return summary;
}

/** Puts the reports of all shards of a run together again. Throws a UsageError where they do not belong together. */
export async function readShards(environment: Environment, files: readonly string[]): Promise<{ result: RunResult; configProblems: number }> {
  const parts: { asOf: string; part: ShardPart; file: string }[] = [];
  for (const file of files) {
    const text = await readFile(absolute(environment, file), "utf8").catch((error: NodeJS.ErrnoException) => { throw new UsageError(`${file} ${readingProblem(error)}`); });
    let report: { asOf: string; shard?: ShardPart };
    try { report = JSON.parse(text) as typeof report; } catch { throw new UsageError(`${file} is not a whole report. Run that shard again.`); }
    if (!report.shard) throw new UsageError(`${file} is not the report of a shard. Make it with check --shard I/N --format json.`);
    parts.push({ asOf: report.asOf, part: report.shard, file });
  }
  const [first] = parts;
  if (!first) throw new UsageError("Name the reports of all shards.");
  for (const { asOf, part, file } of parts) {
    if (part.of !== first.part.of) throw new UsageError(`${file} is a part of ${part.of}, ${first.file} of ${first.part.of}. They do not belong together.`);
    if (asOf !== first.asOf || part.build !== first.part.build) throw new UsageError(`${file} and ${first.file} were made ${asOf !== first.asOf ? "for different days" : "by different versions"}. Make them again together.`);
  }
  const unchecked = parts.flatMap(({ part }) => [...part.unchecked]);
  for (let index = 1; index <= first.part.of; index++) {
    const there = parts.filter(({ part }) => part.index === index);
    if (there.length > 1) throw new UsageError(`${there[0]!.file} and ${there[1]!.file} are the same part.`);
    if (there.length === 0) unchecked.push({ path: `Part ${index} of ${first.part.of}`, reason: "is missing, so its policies were not checked." });
  }
  const worlds = new Map<string, World>(), worldOf = new Map<string, World>();
  for (const { part } of parts) for (const [digest, { config, models, additions }] of Object.entries(part.settings)) {
    if (!worlds.has(digest)) worlds.set(digest, { asOf: first.asOf, config, models, knowledge: knowledgeWith(additions) });
  }
  const checked = parts.flatMap(({ part }) => part.documents).sort((a, b) => byText(a.facts.path, b.facts.path));
  for (const { facts, settings } of checked) worldOf.set(facts.path, worlds.get(settings)!);
  return {
    result: { asOf: first.asOf, checked, unchecked: unchecked.sort((a, b) => byText(a.path, b.path)), passedOver: 0, notes: [], worldOf: (path) => worldOf.get(path)! },
    configProblems: parts.reduce((sum, { part }) => sum + part.configProblems, 0),
  };
}
