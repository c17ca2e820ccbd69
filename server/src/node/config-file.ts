import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse, printParseErrorCode, type ParseError } from "jsonc-parser";
import { configSchema, type Config } from "../core/config";

/** The name of the configuration file. */
export const CONFIG_NAME = "school-policy.config.json";

/** A configuration that was read, or the sentences that say what is wrong with it. */
export type LoadedConfig = { readonly config: Config; readonly file: string } | { readonly problems: readonly string[]; readonly file: string };

/** The nearest configuration file in a folder or above it, or undefined. Stops at the top of the repository. */
export function nearestConfigFile(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, CONFIG_NAME);
    if (existsSync(file)) return file;
    if (existsSync(join(at, ".git")) || dirname(at) === at) return undefined;
  }
}

/** Reads and checks a configuration file: JSON with comments. Never throws. */
export async function readConfig(file: string): Promise<LoadedConfig> {
  let text: string;
  try { text = await readFile(file, "utf8"); } catch (error) { return { file, problems: [`${file} could not be read (${(error as NodeJS.ErrnoException).code}).`] }; }
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0) return { file, problems: errors.map(({ error, offset }) => `${file}, line ${text.slice(0, offset).split("\n").length}: ${printParseErrorCode(error)}.`) };
  const result = configSchema.safeParse(value);
  if (!result.success) return { file, problems: result.error.issues.map((issue) => `${file}: ${issue.path.join(".")} ${issue.message}`) };
  return { file, config: result.data };
}
