import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { byText } from "../../core/order";
import { rules } from "../../core/rules/registry";
import { coloursFor } from "../colours";
import { UsageError } from "../exit";
import { renderPage } from "../formats/page";
import type { AddCommand } from "../options";
import { didYouMean } from "../../core/did-you-mean";

/** Adds `explain [rule]`: the rule's page, or the list of rules. */
export const explainCommand: AddCommand = (program, { environment }) => {
  program
    .command("explain")
    .argument("[rule]", "the rule's name, such as missing-section; without it, the rules are listed")
    .summary("say what a rule asks, and why")
    .description("Prints a rule's page: what it finds, an example to avoid and one to prefer, why it matters, and how to configure it.")
    .addHelpText("after", "\nExamples:\n  school-policy explain\n  school-policy explain review-date\n")
    .action(async (name: string | undefined, options: { color?: boolean }) => {
      const titles = new Map(rules.map((rule) => [rule.name as string, rule.title]));
      if (name === undefined) {
        const width = Math.max(...[...titles.keys()].map((key) => key.length));
        await environment.out(
          [...titles]
            .sort(([a], [b]) => byText(a, b))
            .map(([key, title]) => `${key.padEnd(width)}  ${title}\n`)
            .join(""),
        );
        return;
      }
      if (!titles.has(name))
        throw new UsageError(
          `There is no rule named "${name}".${didYouMean(name, [...titles.keys()])} Run school-policy explain for the list.`,
        );
      const page = await readFile(join(environment.packageRoot, "server/src/core/rules", `${name}.md`), "utf8").catch(() => undefined);
      if (page === undefined) throw new Error(`the page of the rule "${name}" is not in this installation.`);
      await environment.out(renderPage(page, coloursFor(environment, options.color), environment.columns));
    });
};
