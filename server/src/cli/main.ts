import { Command } from "commander";
import { checkCommand } from "./commands/check";

/** Runs the command line. Returns the exit code: 0 clean, 1 findings, 2 bad usage, 3 something could not be checked. */
export async function main(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command("school-policy").description("Checks school policies.").exitOverride();
  checkCommand(program, (result) => { code = result; });
  try { await program.parseAsync(args as string[], { from: "user" }); } catch (error) {
    const exit = (error as { exitCode?: number; code?: string });
    return exit.code === "commander.helpDisplayed" || exit.code === "commander.version" ? 0 : 2;
  }
  return code;
}
