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
export interface Shard {
  readonly index: number;
  readonly of: number;
}

interface Settings {
  readonly config: Config;
  readonly models: readonly ModelPolicy[];
  readonly additions: Additions;
}

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
  const index = Number(match?.[1]),
    of = Number(match?.[2]);
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
  for (const policy of policyReports(
    result.checked.map(({ facts }) => facts),
    findingsOf(result),
    result.worldOf,
  )) {
    summary = addToSummary(summary, policy);
    await environment.out(writer.policy(policy));
  }
  const settings = new Map(
    plan.tasks.map((task) => [
      task.settings.digest,
      { config: task.settings.config, models: task.settings.models, additions: task.settings.additions },
    ]),
  );
  const digests = new Map(plan.tasks.map((task) => [task.file.path, task.settings.digest]));
  const head = {
    ...shard,
    build: environment.build(),
    unchecked: result.unchecked,
    configProblems: plan.configProblems.length,
    settings: Object.fromEntries(settings),
  };
  await environment.out(
    `${writer.end(summary, result.unchecked).replace(/\n\}\n$/, "")},\n  "shard": ${JSON.stringify(head).slice(0, -1)},"documents":[`,
  );
  for (const [index, document] of result.checked.entries())
    await environment.out(`${index === 0 ? "" : ","}\n${JSON.stringify({ ...document, settings: digests.get(document.facts.path) })}`);
  await environment.out("\n]}\n}\n");
  return summary;
}

/** A shard's report as it was read. */
interface ReadShard {
  readonly file: string;
  readonly asOf: string;
  readonly part: ShardPart;
}

/** Puts the reports of all shards of a run together again. Throws a UsageError where they do not belong together. */
export async function readShards(
  environment: Environment,
  files: readonly string[],
): Promise<{ result: RunResult; configProblems: number }> {
  const shards: ReadShard[] = [];
  for (const file of files) shards.push(await readShard(environment, file));
  const [first] = shards;
  if (!first) throw new UsageError("Name the reports of all shards.");
  for (const shard of shards) refuseUnlike(shard, first);
  const checked = shards.flatMap(({ part }) => part.documents).sort((a, b) => byText(a.facts.path, b.facts.path));
  const unchecked = [...shards.flatMap(({ part }) => part.unchecked), ...missingParts(shards, first.part.of)].sort((a, b) =>
    byText(a.path, b.path),
  );
  return {
    result: { asOf: first.asOf, checked, unchecked, passedOver: 0, notes: [], worldOf: worldsOf(shards, first.asOf) },
    configProblems: shards.reduce((sum, { part }) => sum + part.configProblems, 0),
  };
}

async function readShard(environment: Environment, file: string): Promise<ReadShard> {
  const text = await readFile(absolute(environment, file), "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} ${readingProblem(error)}`);
  });
  let report: { asOf: string; shard?: ShardPart };
  try {
    report = JSON.parse(text) as typeof report;
  } catch {
    throw new UsageError(`${file} is not a whole report. Run that shard again.`);
  }
  if (!report.shard) throw new UsageError(`${file} is not the report of a shard. Make it with check --shard I/N --format json.`);
  return { file, asOf: report.asOf, part: report.shard };
}

/** Throws a UsageError where two shards are not of one run. */
function refuseUnlike({ file, asOf, part }: ReadShard, first: ReadShard): void {
  if (part.of !== first.part.of)
    throw new UsageError(`${file} is a part of ${part.of}, ${first.file} of ${first.part.of}. They do not belong together.`);
  if (asOf === first.asOf && part.build === first.part.build) return;
  throw new UsageError(
    `${file} and ${first.file} were made ${asOf !== first.asOf ? "for different days" : "by different versions"}. Make them again together.`,
  );
}

/** The parts of a run that no report is of, as what could not be checked. Throws a UsageError where two reports are of one part. */
function missingParts(shards: readonly ReadShard[], of: number): Unchecked[] {
  const missing: Unchecked[] = [];
  for (let index = 1; index <= of; index++) {
    const [one, other] = shards.filter(({ part }) => part.index === index);
    if (one && other) throw new UsageError(`${one.file} and ${other.file} are the same part.`);
    if (!one) missing.push({ path: `Part ${index} of ${of}`, reason: "is missing, so its policies were not checked." });
  }
  return missing;
}

/** The world of each document by its path. Equal settings share one world. */
function worldsOf(shards: readonly ReadShard[], asOf: string): (path: string) => World {
  const bySettings = new Map<string, World>(),
    byPath = new Map<string, World>();
  for (const { part } of shards)
    for (const [digest, { config, models, additions }] of Object.entries(part.settings)) {
      if (!bySettings.has(digest)) bySettings.set(digest, { asOf, config, models, knowledge: knowledgeWith(additions) });
    }
  for (const { part } of shards) for (const { facts, settings } of part.documents) byPath.set(facts.path, bySettings.get(settings)!);
  return (path) => byPath.get(path)!;
}
