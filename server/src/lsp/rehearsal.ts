import { Session } from "../core/session";
import type { Server } from "./server";

/** How long nobody must have typed, how many edits are tried, and how long a document must be for it to matter; it is cut at the most. */
const QUIET_MS = 150, EDITS = 80, LEAST = 4000, MOST = 60_000;
const TYPED = " Staff must report it to the headteacher at once.";
let rehearsed = false;

/**
 * Tries small edits on a copy of the first long document that is opened, while nobody waits for an answer. An engine that has done a thing
 * some dozens of times does it several times faster; so the author's first keystrokes are answered about as fast as later
 * ones. It gives way to everything, waits while somebody types, and is done once for each process.
 * @param lastTyped when somebody last typed, by the host's clock; undefined when the server is to stop
 */
export function rehearse(server: Server, uri: string, lastTyped: () => number | undefined): void {
  const { host, runner, workspace } = server, opened = workspace.open.get(uri)?.getText();
  if (rehearsed || opened === undefined || opened.length < LEAST) return;
  rehearsed = true;
  const session = new Session(), path = "rehearsal.policy", world = workspace.world(uri);
  let text = opened.slice(0, MOST), done = -1;
  const typing = { get isCancellationRequested() { return host.now() - (lastTyped() ?? Infinity) < QUIET_MS; } };
  const next = () => host.after(typing.isCancellationRequested ? QUIET_MS : 1, () => void runner.run("rehearsal", undefined, undefined, step));
  const step = async (): Promise<void> => {
    if (!workspace.open.get(uri) || lastTyped() === undefined) return;
    if (!typing.isCancellationRequested) {
      if (done >= 0) text = edited(text, done);
      done++;
      session.put({ path, text }, "rehearsal", world);
      await runner.drive(session.find(path), typing).catch(() => undefined);
    }
    if (done < EDITS) next();
  };
  next();
}

/** The text with one more letter in one of five places, or with a line parted or joined. */
function edited(text: string, count: number): string {
  const from = Math.floor((text.length * (count % 5 + 0.5)) / 5), end = text.indexOf("\n", from), at = end < 0 ? text.length : end;
  return count % 20 === 19 ? `${text.slice(0, at)}\n${text.slice(at)}` : text.slice(0, at) + TYPED[Math.floor(count / 5) % TYPED.length]! + text.slice(at);
}
