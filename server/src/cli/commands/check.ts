import { Option, type Command } from "commander";
import { UsageError } from "../exit";
import { addDeliveryOptions, addJudgingOptions, wholeNumber, type AddCommand } from "../options";
import { checkOnce, type CheckOptions } from "../run/check-once";
import { checkWatching } from "../run/check-watching";
import { checkLines } from "../run/jsonl";
import { shardOf } from "../run/shard";

interface Options extends CheckOptions {
  readonly jsonl?: boolean;
  readonly watch?: boolean;
}

/** Adds `check [paths…]`. */
export const checkCommand: AddCommand = (program, { environment, exit }) => {
  const command: Command = program
    .command("check")
    .argument("[paths...]", "files, folders or patterns; the current folder when none is given")
    .summary("check policies")
    .description(
      'Checks policies: files, folders or patterns such as "policies/*.md". In a folder it checks every .policy file and those .md and .txt files that look like a policy. A file that you name is always checked.',
    );
  addJudgingOptions(addDeliveryOptions(command))
    .addOption(
      new Option(
        "--jobs <number>",
        "how many files to check at the same time; as many as the computer can when there are many files",
      ).argParser(wholeNumber(1)),
    )
    .option("--cache", "keep results between runs, and check again only what changed")
    .option("--cache-folder <folder>", "where to keep them", ".school-policy-cache")
    .option("--changed-since <commit>", "show only policies that changed since a commit, branch or tag of git")
    .addOption(
      new Option("--shard <part>", "check one part of the files, such as 2/4; put the reports together with merge-reports").argParser(
        shardOf,
      ),
    )
    .option("--watch", "check again whenever a file changes, until you press Ctrl+C")
    .option("--jsonl", 'read {"path": …, "text": …} lines on standard input, write a report a line')
    .addHelpText(
      "after",
      '\nExamples:\n  school-policy check\n  school-policy check policies --fail-on warning\n  school-policy check "policies/*.md" --format json --as-of 2026-09-01\n  school-policy check --baseline known.json --cache\n  school-policy check --shard 1/4 --format json > part-1.json\n',
    )
    .action(async (paths: string[], options: Options) => {
      refuseWhatDoesNotGoTogether(paths, options);
      if (options.jsonl) exit(await checkLines(environment, options));
      else if (options.watch) await checkWatching(environment, paths, options, exit);
      else exit((await checkOnce(environment, paths, options)).code);
    });
};

function refuseWhatDoesNotGoTogether(paths: readonly string[], options: Options): void {
  if (options.shard && options.format !== "json")
    throw new UsageError("A part of a run can only be written with --format json. Choose another format for merge-reports.");
  if (options.shard && (options.baseline !== undefined || !options.excerpts || options.changedSince !== undefined))
    throw new UsageError("Give --baseline, --no-excerpts and --changed-since to merge-reports or to a whole run, not to a part.");
  if (options.jsonl && (paths.length > 0 || options.watch || options.shard || options.baseline !== undefined))
    throw new UsageError("--jsonl reads standard input and writes JSON lines; it takes no paths, --watch, --shard or --baseline.");
  if (options.updateBaseline && options.baseline === undefined)
    throw new UsageError("Say which baseline to update: --baseline FILE --update-baseline.");
  if (options.updateBaseline && options.changedSince !== undefined)
    throw new UsageError("Update the baseline with a whole run, without --changed-since.");
}
