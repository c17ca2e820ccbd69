import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Severity } from "../../core/findings";
import { coloursFor } from "../colours";
import type { Environment } from "../environment";
import type { FormatContext } from "./format";

/** The options that decide how findings look. */
export interface ShowingOptions {
  readonly color?: boolean;
  readonly excerpts?: boolean;
  readonly all?: boolean;
  readonly failOn?: Severity | "never";
}

/**
 * What a format may use, from the command's options.
 * @param text the text of a document of the run by its path
 */
export function formatContext(
  environment: Environment,
  options: ShowingOptions,
  text: (path: string) => string | undefined,
): FormatContext {
  const pages = new Map<string, string | undefined>();
  return {
    colours: coloursFor(environment, options.color),
    columns: environment.columns,
    all: options.all === true,
    failOn: options.failOn ?? "error",
    text: options.excerpts === false ? () => undefined : text,
    page(rule) {
      if (!pages.has(rule)) pages.set(rule, read(join(environment.packageRoot, "server/src/core/rules", `${rule}.md`)));
      return pages.get(rule);
    },
    jobSummary(markdown) {
      const file = environment.variables.GITHUB_STEP_SUMMARY;
      if (file) appendFileSync(file, markdown);
    },
  };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
