import { reviewCalendar, type CalendarEntry } from "../../core/report/calendar";
import { coloursFor, type Colours } from "../colours";
import { sayDate } from "../../core/wording";
import { addJudgingOptions, type AddCommand, type JudgingOptions } from "../options";
import { calendarFile } from "../output/ics";
import { gather } from "../run/gather";

const STATUS = { overdue: "overdue", "due-soon": "due soon", current: "in time", undated: "no review date" } as const satisfies Record<
  CalendarEntry["status"],
  string
>;

/** Adds `calendar [paths…]`: when each policy is to be reviewed. */
export const calendarCommand: AddCommand = (program, { environment, exit }) => {
  const command = program
    .command("calendar")
    .argument("[paths...]", "files, folders or patterns; the current folder when none is given")
    .summary("list when policies are to be reviewed")
    .description(
      "Lists the policies by the day on which their review is due, those without a date last; or writes a calendar file that Outlook, Google Calendar and others can read.",
    )
    .option("--ics", "write an iCalendar file, with a reminder 60 days before each review")
    .option("--json", "write the list as JSON")
    .addHelpText("after", "\nExamples:\n  school-policy calendar policies\n  school-policy calendar policies --ics > reviews.ics\n");
  addJudgingOptions(command).action(
    async (paths: string[], options: JudgingOptions & { ics?: boolean; json?: boolean; color?: boolean }) => {
      const { policies, result, code } = await gather(environment, paths, options);
      const entries = reviewCalendar(policies);
      if (options.ics) await environment.out(calendarFile(entries, result.asOf));
      else if (options.json) await environment.out(`${JSON.stringify({ asOf: result.asOf, reviews: entries }, null, 2)}\n`);
      else await environment.out(table(entries, coloursFor(environment, options.color)));
      exit(code);
    },
  );
};

/** The entries as a table for a terminal, in columns; without the schools where no policy names one. Nothing where there are no entries. */
function table(entries: readonly CalendarEntry[], { red, yellow, dim }: Colours): string {
  if (entries.length === 0) return "";
  const head = ["Due", "State", "Policy", "School", "File"];
  const rows = entries.map((entry) => [
    entry.dueBy === undefined ? "–" : sayDate(entry.dueBy),
    `${STATUS[entry.status]}${entry.derived ? " (worked out)" : ""}`,
    entry.title,
    entry.school ?? "",
    entry.path,
  ]);
  const columns = head.map((_, column) => column).filter((column) => column !== SCHOOL || rows.some((row) => row[SCHOOL] !== ""));
  const last = columns[columns.length - 1]!;
  const widthOf = (column: number) => (column === last ? 0 : Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const widths = columns.map(widthOf);
  const line = (row: readonly string[]) => columns.map((column, at) => row[column]!.padEnd(widths[at]!)).join("  ");
  const paint = { overdue: red, "due-soon": yellow, undated: dim, current: (text: string) => text } as const satisfies Record<
    CalendarEntry["status"],
    (text: string) => string
  >;
  return [dim(line(head)), ...rows.map((row, index) => paint[entries[index]!.status](line(row)))].map((text) => `${text}\n`).join("");
}

/** The column of the school. */
const SCHOOL = 3;
