import type { Words } from "../../words/scan";
import type { Chunk } from "../parts/chunks";
import type { Complements, Item } from "../parts/items";
import type { Segment } from "../parts/segments";
import type { Phrase } from "../parts/terms";
import type { Shared } from "./draft";

/** A form of "be" or a passive verb with all that stands around it, from which it is read what is stated of its subject. */
export interface StateFrame {
  readonly words: Words;
  readonly shared: Shared;
  readonly verb: Chunk;
  readonly subject: readonly Phrase[];
  /** What stands before the verb besides its subject, such as a place or a time. */
  readonly lead: readonly Item[];
  readonly rest: Complements;
  readonly segment: Segment;
}
