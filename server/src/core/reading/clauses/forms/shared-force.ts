import type { Words } from "../../words/scan";
import { type Chunk, verbChunk } from "../parts/chunks";
import type { Force } from "../clause";
import { turned } from "../force";
import type { Segment } from "../parts/segments";

/** "must be kept in bags and not *be used*": a bare "be" after a conjunction has the words of force of the verb before it. */
export function sharingForce(words: Words, segment: Segment, before: Chunk | undefined): Segment {
  const { verb } = segment;
  if (
    !segment.inherits ||
    words.text[verb.from] !== "be" ||
    before === undefined ||
    (before.modal === undefined && !(before.complement && (before.head ?? -1) >= 0)) ||
    before.inner ||
    before.inverted ||
    before.ellipsis ||
    before.force === "is" ||
    before.force === "not"
  )
    return segment;
  const force = before.force as Force,
    not = words.letters[verb.from - 1] === "x" && (force === "O" || force === "O-" || force === "P");
  return { ...segment, verb: verbChunk(verb, { force: not ? turned(force) : force, modal: before.modal ?? "m", practice: false }) };
}
