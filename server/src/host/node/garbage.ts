import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Garbage } from "../../lsp/host";

/** How full the space for young objects may be before it is cleared after an answer; and the percentage at which the engine clears it of itself in its next pause. */
const FULL = 0.35, ENGINE_FULL = 70;
/** By how many bytes the older objects may grow before they are looked through, and how many there may be: with more, the engine does it bit by bit. */
const GROWN = 8e6, MOST = 150e6;

/**
 * Clears away garbage when nobody waits: each keystroke leaves some megabytes behind, and the engine would clear them away in
 * the middle of a later answer, for some milliseconds.
 */
export function garbageOf(): Garbage {
  setFlagsFromString(`--minor-gc-task-trigger=${ENGINE_FULL}`);
  setFlagsFromString("--expose-gc");
  const clear = runInNewContext("gc") as (options: { readonly type: "minor" | "major" }) => void;
  setFlagsFromString("--no-expose-gc");
  const space = (name: string) => getHeapSpaceStatistics().find(({ space_name: one }) => one === name);
  let kept = 0;
  return {
    young() {
      const young = space("new_space");
      // Its size is that of both its halves, of which one is in use.
      if (young && young.space_used_size > FULL * young.space_size / 2) clear({ type: "minor" });
    },
    all() {
      const used = space("old_space")?.space_used_size ?? 0;
      if (used < kept + GROWN || used > MOST) return;
      clear({ type: "major" });
      kept = space("old_space")?.space_used_size ?? 0;
    },
  };
}
