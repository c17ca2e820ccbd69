import { setFlagsFromString } from "node:v8";
import flags from "./engine-flags.json";

/**
 * Has the engine copy fewer functions into each other when it compiles. The checker is broad, and a run is short: of a hundred
 * policies the engine would spend a fifth of the processor time on copies that hardly pay. A long run is no slower without them.
 */
export function compileBriefly(): void {
  for (const flag of flags) setFlagsFromString(flag);
}
