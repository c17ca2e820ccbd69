import writeFileAtomic from "write-file-atomic";
import { reviewCalendar } from "../../core/report/calendar";
import { addToSummary, NO_FINDINGS } from "../../core/report/build-report";
import { withoutExcerpts } from "../../core/report/without-excerpts";
import { absolute } from "../environment";
import { addJudgingOptions, type AddCommand, type JudgingOptions } from "../options";
import { governorsPage } from "../output/governors-page";
import { calendarFile } from "../output/ics";
import { headOf } from "../run/deliver";
import { gather } from "../run/gather";

interface ReportOptions extends JudgingOptions {
  readonly ics?: boolean;
  readonly excerpts: boolean;
  readonly output?: string;
  readonly cache?: boolean;
}

/** Adds `report [paths…]`: a page for governors. */
export const reportCommand: AddCommand = (program, { environment, exit }) => {
  const command = program
    .command("report")
    .argument("[paths...]", "files, folders or patterns; the current folder when none is given")
    .summary("write a page for governors")
    .description(
      "Writes a web page that is whole in itself: what each policy says of what it must say, when each is to be reviewed, and what was found. Open it in a browser, print it or send it.",
    )
    .option("--output <file>", "write to this file instead of standard output")
    .option("--ics", "write the review calendar as an iCalendar file instead")
    .option("--no-excerpts", "leave out the policies' own words")
    .option("--cache", "use and keep results between runs, as check --cache does")
    .addHelpText(
      "after",
      "\nExamples:\n  school-policy report policies --output policies.html\n  school-policy report policies --ics --output reviews.ics\n",
    );
  addJudgingOptions(command).action(async (paths: string[], options: ReportOptions) => {
    const { policies, result, code } = await gather(environment, paths, options);
    const texts = new Map(result.checked.map(({ facts }) => [facts.path, facts.text]));
    const { asOf, register } = headOf(result);
    const page = options.ics
      ? calendarFile(reviewCalendar(policies), asOf)
      : governorsPage({
          asOf,
          checkedOn: register.checkedOn,
          unchecked: result.unchecked,
          summary: policies.reduce(addToSummary, NO_FINDINGS),
          policies: options.excerpts ? policies : policies.map((policy) => withoutExcerpts(policy, (path) => texts.get(path))),
        });
    if (options.output === undefined) await environment.out(page);
    else {
      await writeFileAtomic(absolute(environment, options.output), page);
      if (!options.quiet) environment.err(`Wrote ${options.output}.\n`);
    }
    exit(code);
  });
};
