import { LSPErrorCodes, ResponseError, type CancellationToken } from "vscode-languageserver";
import type { Host } from "./host";

/** How long a slice of work may hold the server before waiting messages are let in, in milliseconds. */
const SLICE_MS = 25;

/** As much of a cancellation token as work needs. */
export type Cancelled = Pick<CancellationToken, "isCancellationRequested">;

/** Refuses a request that was cancelled. */
export function refuse(token: Cancelled | undefined): void {
  if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
}

/** Runs handlers so that one that fails takes nothing else down, and work in slices that a cancellation stops. */
export interface Runner {
  /** Calls `work`; when it throws, writes one line to the log and answers `fallback`. A cancelled request is refused as such. */
  run<T>(name: string, token: CancellationToken | undefined, fallback: T, work: () => T | Promise<T>): Promise<T>;
  /** Drives a generator of slices to its end. Rejects with RequestCancelled as soon as the token says so. */
  drive<T>(slices: Generator<void, T>, token: Cancelled | undefined): Promise<T>;
}

/** @param log takes one line for every failure */
export function createRunner(host: Host, log: (line: string) => void): Runner {
  return {
    async run(name, token, fallback, work) {
      try {
        refuse(token);
        return await work();
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        log(
          `${name} failed: ${
            error instanceof Error
              ? (error.stack ?? error.message)
                  .split("\n")
                  .slice(0, 2)
                  .map((line) => line.trim())
                  .join(" ")
              : String(error)
          }`,
        );
        return fallback;
      }
    },
    async drive(slices, token) {
      let began = host.now();
      for (;;) {
        const step = slices.next();
        if (step.done) return step.value;
        if (host.now() - began < SLICE_MS) continue;
        await host.pause();
        refuse(token);
        began = host.now();
      }
    },
  };
}
