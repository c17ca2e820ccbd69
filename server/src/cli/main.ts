import { Command, CommanderError } from "commander";
import { didYouMean } from "../core/did-you-mean";
import { calendarCommand } from "./commands/calendar";
import { checkCommand } from "./commands/check";
import { exportCommand } from "./commands/export";
import { importCommand } from "./commands/import";
import { initCommand } from "./commands/init";
import { lspCommand } from "./commands/lsp";
import { explainCommand } from "./commands/explain";
import { fixCommand } from "./commands/fix";
import { ledgerCommand } from "./commands/ledger";
import { mergeReportsCommand } from "./commands/merge-reports";
import { newCommand } from "./commands/new";
import { templatesCommand } from "./commands/templates";
import { readCommand } from "./commands/read";
import { reportCommand } from "./commands/report";
import type { Environment } from "./environment";
import { EXIT, UsageError, type ExitCode } from "./exit";
import type { AddCommand } from "./options";
import { plainUsage } from "./plain-usage";

declare const VERSION: string | undefined;

/** Every command, in the order in which the help lists them. */
const COMMANDS: readonly AddCommand[] = [
  checkCommand,
  readCommand,
  fixCommand,
  newCommand,
  templatesCommand,
  explainCommand,
  calendarCommand,
  reportCommand,
  ledgerCommand,
  mergeReportsCommand,
  importCommand,
  exportCommand,
  initCommand,
  lspCommand,
];

/** Runs the command line and gives the exit code. Never throws: what goes wrong is said on standard error. */
export async function main(args: readonly string[], environment: Environment): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const program = programIn(environment, (result) => {
    code = result;
  });
  if (args.length === 0) {
    await environment.out(program.helpInformation() + EXAMPLES);
    return EXIT.clean;
  }
  try {
    refuseUnknownHelp(program, args);
    await program.parseAsync(args as string[], { from: "user" });
    return code;
  } catch (error) {
    return exitAfter(error, environment);
  }
}

/** The program with all its commands. */
function programIn(environment: Environment, exit: (code: ExitCode) => void): Command {
  const program = new Command("school-policy")
    .description("Checks school policies: what is missing, out of date or contradictory. For schools in England. It is not legal advice.")
    .version(typeof VERSION === "undefined" ? "0.0.0" : VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .option("--no-color", "print without colours (as the environment variable NO_COLOR does)")
    .addHelpText("after", EXAMPLES)
    .showHelpAfterError("Run school-policy --help to see what there is.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void environment.out(text),
      writeErr: (text) => environment.err(text),
      outputError: (text, write) => write(`${plainUsage(text)}\n`),
      getOutHelpWidth: () => environment.columns,
      getErrHelpWidth: () => environment.columns,
    });
  program.helpCommand("help [command]", "print the help of a command");
  for (const add of COMMANDS) add(program, { environment, exit });
  for (const command of program.commands) {
    if (command.name() === "help") continue;
    command
      .option("--no-color", "print without colours")
      .showHelpAfterError(`Run school-policy ${command.name()} --help to see how it is used.`);
  }
  return program;
}

/** Refuses "help chek": the option parser would print the whole help and say nothing. */
function refuseUnknownHelp(program: Command, [first, asked]: readonly string[]): void {
  const names = program.commands.map((command) => command.name());
  if (first !== "help" || asked === undefined || asked.startsWith("-") || names.includes(asked)) return;
  throw new UsageError(`There is no command "${asked}".${didYouMean(asked, names)} Run school-policy help for the list.`);
}

/** Says what ended a run early, if that was not said yet, and gives the exit code. */
function exitAfter(error: unknown, environment: Environment): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
  if (error instanceof UsageError) {
    environment.err(`${error.message}\n`);
    return EXIT.usage;
  }
  environment.err(`The check broke off, and that is our fault: ${error instanceof Error ? error.message : String(error)}\n`);
  if (environment.variables.SCHOOL_POLICY_DEBUG && error instanceof Error) environment.err(`${error.stack}\n`);
  return EXIT.unchecked;
}

const EXAMPLES = `
Examples:
  school-policy check                          check the policies in this folder
  school-policy check "Social Media.policy"    check one policy
  school-policy explain missing-section        say what a rule asks, and why

Exit codes: 0 clean, 1 findings, 2 bad usage or configuration, 3 something could not be checked.
`;
