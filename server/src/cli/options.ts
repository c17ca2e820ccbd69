import { InvalidArgumentError, Option, type Command } from "commander";
import type { Severity } from "../core/findings";
import type { Environment } from "./environment";
import type { ExitCode } from "./exit";
import { FORMAT_NAMES } from "./formats/registry";
import { didYouMean } from "../core/did-you-mean";
import { orList } from "../core/wording";

/** What every command is given: where it runs, and how it says its exit code (0 unless said). */
export interface CommandContext {
  readonly environment: Environment;
  exit(code: ExitCode): void;
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void;

/** Severities from the heaviest to the lightest. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

/** Options that every command that judges takes. */
export interface JudgingOptions {
  readonly asOf?: string;
  readonly config?: string;
  readonly quiet?: boolean;
}

/** Adds `--as-of`, `--config` and `--quiet`. */
export function addJudgingOptions(command: Command): Command {
  return command
    .addOption(new Option("--as-of <day>", "judge as of this day instead of today, such as 2026-03-31").argParser(day))
    .option("--config <file>", "use this configuration file instead of the nearest school-policy.config.json")
    .option("--quiet", "say nothing but results and what could not be checked");
}

/** Adds what decides how findings are shown and which of them count: `--format`, `--fail-on`, `--max-warnings`, `--baseline` … */
export function addDeliveryOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--format <format>", `how to print the findings: ${FORMAT_NAMES.join(", ")}`)
        .default("pretty")
        .argParser(oneOf(FORMAT_NAMES)),
    )
    .addOption(
      new Option("--fail-on <severity>", "end with exit code 1 from this severity on: error, warning, information or never")
        .default("error")
        .argParser(oneOf(["error", "warning", "information", "never"] as const)),
    )
    .addOption(
      new Option("--max-warnings <number>", "end with exit code 1 when there are more warnings than this").argParser(wholeNumber(0)),
    )
    .option("--baseline <file>", "leave out the findings that this file knows")
    .option("--update-baseline", "take mended findings out of the baseline; write it when there is none yet")
    .option("--no-excerpts", "leave out the policies' own words, for logs that the public can read")
    .option("--all", "show hints too");
}

/** Reads a day: YYYY-MM-DD, a day that exists. Throws commander's error otherwise. */
export function day(value: string): string {
  const [year, month, date] = value.split("-").map(Number) as [number, number, number];
  const real = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(Date.UTC(year, month - 1, date)) : undefined;
  if (real?.getUTCMonth() !== month - 1 || real.getUTCDate() !== date)
    throw new InvalidArgumentError("Write a day as year-month-day, such as 2026-03-31.");
  return value;
}

/** Reads one of several words, and says which was probably meant. */
export function oneOf<T extends string>(words: readonly T[]): (value: string) => T {
  return (value) => {
    if ((words as readonly string[]).includes(value)) return value as T;
    throw new InvalidArgumentError(`It must be ${orList(words)}.${didYouMean(value, words)}`);
  };
}

/** Reads a whole number that is at least `least`. */
export function wholeNumber(least: number): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value);
    throw new InvalidArgumentError(`Write a whole number, ${least} or more.`);
  };
}
