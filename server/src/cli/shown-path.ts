import { relative, sep } from "node:path";
import type { Environment } from "./environment";

/** An absolute path as a user wants to see it: relative to where the command runs, when it lies there. */
export function shownPath({ cwd }: Pick<Environment, "cwd">, absolute: string): string {
  const path = relative(cwd, absolute);
  return path === "" || path.startsWith("..") ? absolute : path.split(sep).join("/");
}
