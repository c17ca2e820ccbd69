import type { Block } from "../../../../grammar/tree";
import { signsIn } from "./signs";

/** A reader that is asked only where a text has one of the signs that it needs; elsewhere it finds `none`. */
export interface Gate {
  readonly of: "blocks" | "sentences";
  readonly needs: number;
  readonly none: unknown;
}

const gates = new Map<unknown, Gate>();

/** The readers with a gate: a property test holds that each finds nothing where its signs are missing. */
export const gatedReaders: ReadonlyMap<unknown, Gate> = gates;

/**
 * A reader of blocks for `perBlock` that needs signs.
 * @param needs the signs (`SIGN`); one of them is enough
 * @param none what the reader returns for blocks without words, and wherever the signs are missing
 */
export function inBlocksWith<T, G = undefined>(needs: number, none: T, read: (block: Block, given: G) => T): (block: Block, given: G) => T {
  gates.set(read, { of: "blocks", needs, none });
  return read;
}

/** The same for a reader of sentences, for `perSentence`. */
export function inSentencesWith<T, G = undefined>(
  needs: number,
  none: T,
  read: (text: string, given: G) => T,
): (text: string, given: G) => T {
  gates.set(read, { of: "sentences", needs, none });
  return read;
}

/** The gate of a reader; undefined where it is asked about every text. */
export function gateOf(reader: unknown): Gate | undefined {
  return gates.get(reader);
}

/** The signs of a block's words; none for a block without words. */
export function signsOfBlock(block: Block): number {
  return "flow" in block ? signsIn(block.flow.text) : 0;
}

/** What a reader finds in a text, or that it finds nothing where its signs are missing. */
export function inGate<S, T, G>(source: S, signsOf: (source: S) => number, read: (source: S, given: G) => T, given: G): T {
  const gate = gates.get(read);
  return gate !== undefined && (signsOf(source) & gate.needs) === 0 ? (gate.none as T) : read(source, given);
}
