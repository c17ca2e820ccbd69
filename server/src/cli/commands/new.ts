import { modelsIn } from "../../core/templates/models";
import { newPolicy } from "../../core/templates/new-policy";
import { placeholdersIn } from "../../core/templates/profile";
import { UsageError } from "../exit";
import { addJudgingOptions, type AddCommand, type JudgingOptions } from "../options";
import { didYouMean } from "../../core/did-you-mean";
import { worldFor } from "../world";

/** Adds `new KIND`: a new policy from the model policy of that kind, on standard output. */
export const newCommand: AddCommand = (program, { environment }) => {
  const command = program.command("new").argument("<kind>", "the kind of policy, such as social-media")
    .summary("write a new policy from the model policy")
    .description("Prints a new policy from the model policy of a kind. Names come from the configuration; on a terminal you are asked for the others, elsewhere they stay in square brackets for you to fill in.")
    .option("--school <name>", "the school's name")
    .addHelpText("after", "\nExamples:\n  school-policy new social-media --school \"Our School\" > social-media.policy\n");
  addJudgingOptions(command).action(async (kind: string, options: JudgingOptions & { school?: string }) => {
    const known = await worldFor(environment, undefined, options);
    const school = { ...known.config.school, ...(options.school === undefined ? {} : { name: options.school }) };
    const world = { ...known, config: { ...known.config, school } };
    const text = newPolicy(kind, world);
    const kinds = [...new Set(modelsIn(world).map((model) => model.kind))];
    if (text === undefined) throw new UsageError(`There is no model policy of the kind "${kind}".${didYouMean(kind, kinds)} The kinds are ${kinds.join(", ")}.`);
    const asked = environment.interactive ? await askFor(placeholdersIn(text)) : new Map<string, string>();
    const filled = [...asked].reduce((done, [placeholder, value]) => done.replaceAll(placeholder, value), text);
    await environment.out(filled);
    const open = placeholdersIn(filled);
    if (open.length > 0 && !options.quiet) environment.err(`Fill in what stands in square brackets: ${open.join(", ")}.\n`);
  });
};

/** Asks for each placeholder on the terminal; an empty answer leaves it open. The questions go to standard error, so that the policy can be redirected. */
async function askFor(placeholders: readonly string[]): Promise<Map<string, string>> {
  const { input } = await import("@inquirer/prompts");
  const answers = new Map<string, string>();
  for (const placeholder of placeholders) {
    const question = placeholder.slice(1, -1);
    const answer = await input({ message: `${question[0]!.toUpperCase()}${question.slice(1)}:` }, { output: process.stderr });
    if (answer.trim() !== "") answers.set(placeholder, answer.trim());
  }
  return answers;
}
