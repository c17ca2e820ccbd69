import { hashOf, placeOf } from "../characters";

const SLOTS = 512;

/**
 * What was made of the latest texts: a fixed number of places, in each the last text that belongs there. It costs nothing to keep
 * something, and texts that do not come again are soon overwritten. For what is asked for again shortly afterwards.
 */
export class LatestTexts<T> {
  readonly #texts = new Array<string | undefined>(SLOTS).fill(undefined);
  readonly #made = new Array<T | undefined>(SLOTS).fill(undefined);

  /**
   * What is kept for a text, if it is still there.
   * @param hash that of the text (`hashOf`), where the caller has it
   */
  get(text: string, hash = hashOf(text)): T | undefined {
    const slot = placeOf(hash, SLOTS);
    return this.#texts[slot] === text ? this.#made[slot] : undefined;
  }

  /** Keeps something for a text, in the place of another one. */
  set(text: string, made: T, hash = hashOf(text)): void {
    const slot = placeOf(hash, SLOTS);
    this.#texts[slot] = text;
    this.#made[slot] = made;
  }
}
