import type { Host } from "./host";

/** How long an author has paused before there is time for what would delay an answer, in milliseconds. */
const PAUSE_MS = 700;

/** Clears garbage away while nobody waits; does nothing where the host cannot. */
export class Tidying {
  readonly #host: Host;
  #stop: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Clears a little as soon as the answer that is ready now has left, and more once the author pauses. */
  async afterAnswer(): Promise<void> {
    const { garbage, pause, after } = this.#host;
    if (!garbage) return;
    this.#stop?.();
    this.#stop = after(PAUSE_MS, () => garbage.all());
    await pause();
    garbage.young();
  }
}
