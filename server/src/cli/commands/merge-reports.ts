import { addDeliveryOptions, type AddCommand } from "../options";
import { deliver, type DeliveryOptions } from "../run/deliver";
import { readShards } from "../run/shard";

/** Adds `merge-reports FILE…`: puts the parts of a run together and completes what no part could see. */
export const mergeReportsCommand: AddCommand = (program, { environment, exit }) => {
  const command = program
    .command("merge-reports")
    .argument("<files...>", "the reports of all parts, written by check --shard I/N --format json")
    .summary("put the parts of a run together")
    .description(
      "Puts the reports of check --shard together: compares the policies of each school across the parts, and prints what one run over everything would have printed.",
    );
  addDeliveryOptions(command)
    .option("--quiet", "say nothing but results and what could not be checked")
    .addHelpText(
      "after",
      "\nExamples:\n  school-policy check policies --shard 1/2 --format json > part-1.json\n  school-policy check policies --shard 2/2 --format json > part-2.json\n  school-policy merge-reports part-1.json part-2.json --format sarif\n",
    )
    .action(async (files: string[], options: DeliveryOptions) => {
      const { result, configProblems } = await readShards(environment, files);
      for (const { path, reason } of result.unchecked) environment.err(`${path} ${reason}\n`);
      exit(await deliver(environment, result, options, configProblems));
    });
};
