import picocolors from "picocolors";
import type { Environment } from "./environment";

/** Colour functions that leave the text alone where colours are off. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/**
 * The colours for results: off with `--no-color`, NO_COLOR or where results do not go to a terminal; on with FORCE_COLOR.
 * @param option the value of `--no-color`: false where it was given
 */
export function coloursFor(environment: Environment, option: boolean | undefined): Colours {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment.variables;
  const wanted =
    option !== false && !NO_COLOR && ((FORCE_COLOR !== undefined && FORCE_COLOR !== "0") || (environment.coloured && TERM !== "dumb"));
  return picocolors.createColors(wanted);
}
