import { readFileSync } from "node:fs";
import { join } from "node:path";
import { coloursFor } from "../colours";
import type { Environment } from "../environment";
import type { FormatContext } from "./format";

/**
 * What a format may use, from the command's options.
 * @param text the text of a document of the run by its path
 */
export function formatContext(environment: Environment, options: { readonly color?: boolean; readonly excerpts?: boolean; readonly all?: boolean }, text: (path: string) => string | undefined): FormatContext {
  return {
    colours: coloursFor(environment, options.color), columns: environment.columns, excerpts: options.excerpts !== false, all: options.all === true, text,
    page(rule) { try { return readFileSync(join(environment.packageRoot, "server/src/core/rules", `${rule}.md`), "utf8"); } catch { return undefined; } },
  };
}
