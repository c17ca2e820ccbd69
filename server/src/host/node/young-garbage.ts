import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How full the space for young objects may be before it is cleared at the next rest; the engine's own clearing in a pause begins at the second. */
const FULL = 0.35, ENGINE_FULL = 70;

/**
 * Lets young garbage be cleared away between two answers: each keystroke leaves some megabytes behind, and the engine would
 * clear them away in the middle of a later answer, for some milliseconds.
 * @returns clears if it is worth it; to be called when nobody waits
 */
export function clearsYoungGarbage(): () => void {
  setFlagsFromString(`--minor-gc-task-trigger=${ENGINE_FULL}`);
  setFlagsFromString("--expose-gc");
  const clear = runInNewContext("gc") as (options: { readonly type: "minor" }) => void;
  setFlagsFromString("--no-expose-gc");
  return () => {
    const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
    // Its size is that of both its halves, of which one is in use.
    if (young && young.space_used_size > FULL * young.space_size / 2) clear({ type: "minor" });
  };
}
