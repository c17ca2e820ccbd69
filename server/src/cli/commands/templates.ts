import { fillTemplate, newPolicyDates } from "../../core/templates/fill";
import { modelsIn, sectionFor, textFor } from "../../core/templates/models";
import { UsageError } from "../exit";
import { addJudgingOptions, type AddCommand, type JudgingOptions } from "../options";
import { didYouMean } from "../../core/did-you-mean";
import { worldHere } from "../world";

/** Adds `templates [id]`: the list of section templates, or the text of one. */
export const templatesCommand: AddCommand = (program, { environment }) => {
  const command = program
    .command("templates")
    .argument(
      "[id]",
      "a template, such as social-media/image-consent, or a requirement, such as image-consent; without it, the templates are listed",
    )
    .summary("list the section templates, or print one")
    .description(
      "Lists the sections of the model policies, or prints one of them, ready to paste: your school's names are filled in from the configuration, the rest stays in square brackets.",
    )
    .option("--kind <kind>", "only the templates of this kind of policy")
    .addHelpText(
      "after",
      "\nExamples:\n  school-policy templates --kind social-media\n  school-policy templates social-media/safeguarding-reporting\n",
    );
  addJudgingOptions(command).action(async (id: string | undefined, options: JudgingOptions & { kind?: string }) => {
    const world = await worldHere(environment, options);
    const kinds = [...new Set(modelsIn(world).map((model) => model.kind))];
    if (options.kind !== undefined && !kinds.includes(options.kind))
      throw new UsageError(
        `There is no model policy of the kind "${options.kind}".${didYouMean(options.kind, kinds)} The kinds are ${kinds.join(", ")}.`,
      );
    const seen = new Set<string>();
    const sections = modelsIn(world)
      .filter((model) => !options.kind || model.kind === options.kind)
      .flatMap((model) => model.sections)
      .filter((section) => !seen.has(section.id) && seen.add(section.id));
    if (id === undefined) {
      const width = Math.max(...sections.map((section) => section.id.length));
      await environment.out(sections.map((section) => `${section.id.padEnd(width)}  ${section.title}\n`).join(""));
      return;
    }
    const found = sections.find((section) => section.id === id) ?? sectionFor(id, options.kind ?? "other", world);
    if (!found)
      throw new UsageError(
        `There is no template named "${id}".${didYouMean(
          id,
          sections.map((section) => section.id),
        )} Run school-policy templates for the list.`,
      );
    await environment.out(fillTemplate(textFor(found, world.config.school?.phase), newPolicyDates(world), world));
  });
};
