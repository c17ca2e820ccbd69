import { reviewCalendar, type CalendarEntry } from "../../core/report/calendar";
import { coloursFor } from "../colours";
import { sayDate } from "../../core/wording";
import { addJudgingOptions, type AddCommand, type JudgingOptions } from "../options";
import { calendarFile } from "../output/ics";
import { gather } from "../run/gather";

const STATUS = { overdue: "overdue", "due-soon": "due soon", current: "in time", undated: "no review date" } as const satisfies Record<CalendarEntry["status"], string>;

/** Adds `calendar [paths…]`: when each policy is to be reviewed. */
export const calendarCommand: AddCommand = (program, { environment, exit }) => {
  const command = program.command("calendar").argument("[paths...]", "files, folders or patterns; the current folder when none is given")
    .summary("list when policies are to be reviewed")
    .description("Lists the policies by the day on which their review is due, those without a date last; or writes a calendar file that Outlook, Google Calendar and others can read.")
    .option("--ics", "write an iCalendar file, with a reminder 60 days before each review")
    .option("--json", "write the list as JSON")
    .addHelpText("after", "\nExamples:\n  school-policy calendar policies\n  school-policy calendar policies --ics > reviews.ics\n");
  addJudgingOptions(command).action(async (paths: string[], options: JudgingOptions & { ics?: boolean; json?: boolean; color?: boolean }) => {
    const { policies, result, code } = await gather(environment, paths, options);
    const entries = reviewCalendar(policies);
    if (options.ics) await environment.out(calendarFile(entries, result.asOf));
    else if (options.json) await environment.out(`${JSON.stringify({ asOf: result.asOf, reviews: entries }, null, 2)}\n`);
    else {
      const { red, yellow, dim } = coloursFor(environment, options.color);
      const paint = (entry: CalendarEntry, text: string) => (entry.status === "overdue" ? red(text) : entry.status === "due-soon" ? yellow(text) : entry.status === "undated" ? dim(text) : text);
      const rows = entries.map((entry) => [entry.dueBy === undefined ? "–" : sayDate(entry.dueBy), `${STATUS[entry.status]}${entry.derived ? " (worked out)" : ""}`, entry.title, entry.school ?? "", entry.path]);
      const table = [["Due", "State", "Policy", "School", "File"], ...rows];
      const used = [0, 1, 2, 3].filter((column) => column !== 3 || rows.some((row) => row[3] !== ""));
      const widths = used.map((column) => Math.max(...table.map((row) => row[column]!.length)));
      await environment.out(table.map((row, index) => {
        const line = [...used.map((column, at) => row[column]!.padEnd(widths[at]!)), row[4]].join("  ");
        return `${index === 0 ? dim(line) : paint(entries[index - 1]!, line)}\n`;
      }).join(""));
    }
    exit(code);
  });
};
