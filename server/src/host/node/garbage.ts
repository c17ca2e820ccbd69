import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Garbage } from "../../lsp/host";

/** How full the space for young objects may be before it is cleared after an answer; and the percentage at which the engine clears it of itself in its next pause. */
const FULL = 0.35,
  ENGINE_FULL = 70;
/** By how many bytes the older objects may grow before they are looked through, and how many there may be: with more, the engine does it bit by bit. */
const GROWN = 8e6,
  MOST = 150e6;

type Clear = (options: { readonly type: "minor" | "major" }) => void;

/**
 * Clears away garbage when nobody waits: each keystroke leaves some megabytes behind, and the engine would clear them away in
 * the middle of a later answer, for some milliseconds. Undefined where this engine cannot be asked to.
 */
export function garbageOf(): Garbage | undefined {
  const clear = exposed();
  if (!clear) return undefined;
  const space = (name: string) => getHeapSpaceStatistics().find(({ space_name: one }) => one === name);
  let kept = 0;
  return {
    young() {
      const young = space("new_space");
      // Its size is that of both its halves, of which one is in use.
      if (young && young.space_used_size > (FULL * young.space_size) / 2) clear({ type: "minor" });
    },
    all() {
      const used = space("old_space")?.space_used_size ?? 0;
      if (used < kept + GROWN || used > MOST) return;
      clear({ type: "major" });
      kept = space("old_space")?.space_used_size ?? 0;
    },
  };
}

/**
 * The engine's own way to clear garbage. The desktop extension starts its server with `--expose-gc`; elsewhere it is asked for here,
 * but not of Electron, which may not let its flags be changed any more.
 */
function exposed(): Clear | undefined {
  if (globalThis.gc) return globalThis.gc as unknown as Clear;
  if (process.versions.electron !== undefined) return undefined;
  setFlagsFromString(`--minor-gc-task-trigger=${ENGINE_FULL}`);
  // What was compiled is kept while the author is thinking.
  setFlagsFromString("--no-flush-bytecode");
  setFlagsFromString("--expose-gc");
  const clear = runInNewContext("gc") as Clear;
  setFlagsFromString("--no-expose-gc");
  return clear;
}
