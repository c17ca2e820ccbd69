import { realpathSync } from "node:fs";
import { Option, type Command } from "commander";
import type { CheckedDocument } from "../../core/check";
import { absolute, type Environment } from "../environment";
import { EXIT, UsageError, type ExitCode } from "../exit";
import { addDeliveryOptions, addJudgingOptions, wholeNumber, type AddCommand, type JudgingOptions } from "../options";
import { changedSince } from "../run/changed-since";
import { deliver, type DeliveryOptions } from "../run/deliver";
import { checkLines } from "../run/jsonl";
import { carryOutWith, type MeansOptions } from "../run/means";
import { planRun, problemLine, type Plan } from "../run/plan";
import { sayHowItWent, type RunMeans } from "../run/run";
import { planOfShard, shardOf, writeShard, type Shard } from "../run/shard";
import { watchPaths } from "../run/watch";

interface CheckOptions extends JudgingOptions, DeliveryOptions, MeansOptions {
  readonly quiet?: boolean;
  readonly shard?: Shard;
  readonly changedSince?: string;
  readonly jsonl?: boolean;
  readonly watch?: boolean;
}

/** Adds `check [paths…]`. */
export const checkCommand: AddCommand = (program, { environment, exit }) => {
  const command: Command = program.command("check").argument("[paths...]", "files, folders or patterns; the current folder when none is given")
    .summary("check policies")
    .description("Checks policies: files, folders or patterns such as \"policies/*.md\". In a folder it checks every .policy file and those .md and .txt files that look like a policy. A file that you name is always checked.");
  addJudgingOptions(addDeliveryOptions(command))
    .addOption(new Option("--jobs <number>", "how many files to check at the same time; as many as the computer can when there are many files").argParser(wholeNumber(1)))
    .option("--cache", "keep results between runs, and check again only what changed")
    .option("--cache-folder <folder>", "where to keep them", ".school-policy-cache")
    .option("--changed-since <commit>", "show only policies that changed since a commit, branch or tag of git")
    .addOption(new Option("--shard <part>", "check one part of the files, such as 2/4; put the reports together with merge-reports").argParser(shardOf))
    .option("--watch", "check again whenever a file changes, until you press Ctrl+C")
    .option("--jsonl", "read {\"path\": …, \"text\": …} lines on standard input, write a report a line")
    .addHelpText("after", "\nExamples:\n  school-policy check\n  school-policy check policies --fail-on warning\n  school-policy check \"policies/*.md\" --format json --as-of 2026-09-01\n  school-policy check --baseline known.json --cache\n  school-policy check --shard 1/4 --format json > part-1.json\n")
    .action(async (paths: string[], options: CheckOptions) => {
      refuseWhatDoesNotGoTogether(paths, options);
      if (options.jsonl) { exit(await checkLines(environment, options)); return; }
      if (!options.watch) { exit(await checkOnce(environment, paths, options)); return; }
      const kept = new Map<string, CheckedDocument>();
      const run = async () => {
        let sources: readonly string[] = [];
        exit(await checkOnce(environment, paths, options, remember(kept), (plan) => { sources = plan.sources; }));
        return sources;
      };
      const stop = environment.untilInterrupted();
      const sources = await run();
      if (!options.quiet) environment.err("Waiting for changes. Press Ctrl+C to end.\n");
      await watchPaths([...(paths.length > 0 ? paths : ["."]).map((path) => absolute(environment, path)), ...sources], stop, () => run().catch((error: unknown) => {
        if (!(error instanceof UsageError)) throw error;
        environment.err(`${error.message}\n`);
        exit(EXIT.usage);
        return [];
      }));
    });
};

async function checkOnce(environment: Environment, paths: readonly string[], options: CheckOptions, keep?: RunMeans["keep"], planned?: (plan: Plan) => void): Promise<ExitCode> {
  const whole = await planRun(environment, paths, options);
  planned?.(whole);
  const changed = options.changedSince === undefined ? undefined : await changedSince(environment.cwd, options.changedSince);
  const plan = options.shard ? planOfShard(whole, options.shard) : whole;
  for (const problem of plan.configProblems) environment.err(`${problemLine(environment, problem)}\n`);
  const result = await carryOutWith(environment, plan, options, keep);
  sayHowItWent(environment, plan, result, options.quiet);
  if (options.shard) await writeShard(environment, plan, result, options.shard);
  const only = changed && new Set(plan.tasks.filter(({ file }) => changed.has(real(file.absolute))).map(({ file }) => file.path));
  return await deliver(options.shard ? { ...environment, out: async () => undefined } : environment, result, options, plan.configProblems.length, only);
}

function refuseWhatDoesNotGoTogether(paths: readonly string[], options: CheckOptions): void {
  if (options.shard && options.format !== "json") throw new UsageError("A part of a run can only be written with --format json. Choose another format for merge-reports.");
  if (options.shard && (options.baseline !== undefined || !options.excerpts || options.changedSince !== undefined)) throw new UsageError("Give --baseline, --no-excerpts and --changed-since to merge-reports or to a whole run, not to a part.");
  if (options.jsonl && (paths.length > 0 || options.watch || options.shard || options.baseline !== undefined)) throw new UsageError("--jsonl reads standard input and writes JSON lines; it takes no paths, --watch, --shard or --baseline.");
  if (options.updateBaseline && options.baseline === undefined) throw new UsageError("Say which baseline to update: --baseline FILE --update-baseline.");
  if (options.updateBaseline && options.changedSince !== undefined) throw new UsageError("Update the baseline with a whole run, without --changed-since.");
}

/** Keeps results in memory while watching: what did not change is not checked again. */
function remember(kept: Map<string, CheckedDocument>): NonNullable<RunMeans["keep"]> {
  return async ({ file, settings }, text, check) => {
    const key = JSON.stringify([settings.digest, file.path, text]);
    const known = kept.get(key) ?? await check();
    for (const other of kept.keys()) if (other.startsWith(JSON.stringify([settings.digest, file.path]).slice(0, -1)) && other !== key) kept.delete(other);
    kept.set(key, known);
    return known;
  };
}

function real(path: string): string {
  try { return realpathSync(path); } catch { return path; }
}
