import { stat } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";
import { modelsIn } from "../../core/templates/models";
import { newPolicy } from "../../core/templates/new-policy";
import { placeholdersIn } from "../../core/templates/profile";
import { absolute, type Environment } from "../environment";
import { UsageError } from "../exit";
import { addJudgingOptions, type AddCommand, type JudgingOptions } from "../options";
import { didYouMean } from "../../core/did-you-mean";
import { worldHere } from "../world";

/** Adds `new KIND`: a new policy from the model policy of that kind, on standard output or in a new file. */
export const newCommand: AddCommand = (program, { environment }) => {
  const command = program
    .command("new")
    .argument("<kind>", "the kind of policy, such as social-media")
    .summary("write a new policy from the model policy")
    .description(
      "Prints a new policy from the model policy of a kind. Names come from the configuration; on a terminal you are asked for the others, elsewhere they stay in square brackets for you to fill in.",
    )
    .option("--school <name>", "the school's name")
    .option("--output <file>", "write to this file instead of standard output; a file that is there already is left alone")
    .addHelpText("after", '\nExamples:\n  school-policy new social-media --school "Our School" --output social-media.policy\n');
  addJudgingOptions(command).action(async (kind: string, options: JudgingOptions & { school?: string; output?: string }) => {
    const known = await worldHere(environment, options);
    const school = { ...known.config.school, ...(options.school === undefined ? {} : { name: options.school }) };
    const world = { ...known, config: { ...known.config, school } };
    const text = newPolicy(kind, world);
    const kinds = [...new Set(modelsIn(world).map((model) => model.kind))];
    if (text === undefined)
      throw new UsageError(`There is no model policy of the kind "${kind}".${didYouMean(kind, kinds)} The kinds are ${kinds.join(", ")}.`);
    const file = options.output === undefined ? undefined : absolute(environment, options.output);
    if (file && (await stat(file).catch(() => undefined)))
      throw new UsageError(`There is a file ${options.output} already. It was left alone; name another one.`);
    const filled = await fillByAsking(text, environment);
    if (filled === undefined) throw new UsageError("Stopped. Nothing was written.");
    if (file) await writeNew(file, options.output!, filled);
    else await environment.out(filled);
    if (file && !options.quiet) environment.err(`Wrote ${options.output}.\n`);
    const open = placeholdersIn(filled);
    if (open.length > 0 && !options.quiet) environment.err(`Fill in what stands in square brackets: ${open.join(", ")}.\n`);
  });
};

/** Asks for each placeholder, where somebody can be asked; an empty answer leaves it open. Undefined when they interrupted. */
async function fillByAsking(text: string, environment: Environment): Promise<string | undefined> {
  const placeholders = placeholdersIn(text);
  if (!environment.ask || placeholders.length === 0) return text;
  environment.err("Press Enter to leave a question open. Press Ctrl+C to stop.\n");
  let filled = text;
  for (const placeholder of placeholders) {
    const question = placeholder.slice(1, -1),
      answer = await environment.ask(`${question[0]!.toUpperCase()}${question.slice(1)}:`);
    if (answer === undefined) return undefined;
    if (answer.trim() !== "") filled = filled.replaceAll(placeholder, () => answer.trim());
  }
  return filled;
}

/** Writes a file whole or not at all. */
async function writeNew(file: string, shown: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(file, text);
  } catch (error) {
    throw new UsageError(`${shown} could not be written (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  }
}
