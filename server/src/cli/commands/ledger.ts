import { ledger, type LedgerEntry } from "../../core/report/ledger";
import { line } from "../formats/markdown";
import { count, sayDate } from "../../core/wording";
import { addJudgingOptions, type AddCommand, type JudgingOptions } from "../options";
import { gather } from "../run/gather";

/** Adds `ledger [paths…]`: what was accepted, by whom, until when. */
export const ledgerCommand: AddCommand = (program, { environment, exit }) => {
  const command = program
    .command("ledger")
    .argument("[paths...]", "files, folders or patterns; the current folder when none is given")
    .summary("list the findings that were accepted")
    .description(
      'Lists every line "Accepted until …" of the policies: which finding, by whom, until when, why, and whether it still holds. Written in markdown, for the governors\' pack.',
    )
    .option("--json", "write the list as JSON")
    .addHelpText("after", "\nExamples:\n  school-policy ledger policies > accepted.md\n  school-policy ledger policies --json\n");
  addJudgingOptions(command).action(async (paths: string[], options: JudgingOptions & { json?: boolean }) => {
    const { result, code } = await gather(environment, paths, options);
    const entries = ledger(
      result.checked.map(({ facts }) => facts),
      result.worldOf,
    );
    await environment.out(
      options.json ? `${JSON.stringify({ asOf: result.asOf, accepted: entries }, null, 2)}\n` : inMarkdown(entries, result.asOf),
    );
    exit(code);
  });
};

function inMarkdown(entries: readonly LedgerEntry[], asOf: string): string {
  const holding = entries.filter(({ state }) => state === "holds").length;
  const rows = entries.map((entry) => [
    entry.school ?? "",
    `${entry.title} (${entry.path}, line ${entry.line})`,
    `${entry.rule.replaceAll("-", " ")}${entry.about.length > 0 ? `: ${entry.about.join(", ")}` : ""}`,
    entry.by ?? "nobody named",
    entry.until === undefined ? "no date" : sayDate(entry.until),
    entry.state,
    entry.reason ?? "no reason",
  ]);
  const table =
    rows.length === 0
      ? ""
      : `\n| School | Policy | Accepted | By | Until | State | Why |\n| --- | --- | --- | --- | --- | --- | --- |\n${rows.map((row) => `| ${row.map(line).join(" | ")} |`).join("\n")}\n`;
  return `# Accepted findings as of ${sayDate(asOf)}\n\n${entries.length === 0 ? "Nothing was accepted." : `${count(entries.length, "acceptance")}, ${holding === entries.length ? "all of which hold" : `${holding} of which ${holding === 1 ? "holds" : "hold"}`}.`}\n${table}`;
}
