/** What is kept for texts: as much as a generation holds and as much before it at most. A full generation becomes the older one, and the one before is let go. */
export class Generations<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  #held = 0;

  /**
   * @param size how much a generation holds
   * @param weigh how much of that a text takes; without it, each takes one
   */
  constructor(
    readonly size: number,
    readonly weigh: (text: string) => number = () => 1,
  ) {}

  /** What is kept for a text, if anything. What was about to be let go is kept anew. */
  get(text: string): T | undefined {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const old = this.#old.get(text);
    if (old !== undefined) this.set(text, old);
    return old;
  }

  /** Keeps something for a text that the generation does not hold yet. */
  set(text: string, made: T): void {
    if (this.#held >= this.size) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#held = 0;
    }
    this.#young.set(text, made);
    this.#held += this.weigh(text);
  }
}
