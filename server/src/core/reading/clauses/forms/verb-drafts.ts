import type { Words } from "../../words/scan";
import type { Chunk } from "../parts/chunks";
import type { Draft, Shared } from "./draft";
import type { Complements, Item } from "../parts/items";
import type { Phrase } from "../parts/terms";
import { allowedByThings, carriedOn, carriedPastGerund } from "./verbs/carried-force";
import { carryingOn, ensuringWithoutThat, notDoing, noting, takingCare } from "./verbs/carrying";
import { verbsInARow } from "./verbs/joined";
import { letting } from "./verbs/letting";
import { boundToAct, toldAsFact, whatHappens } from "./verbs/no-act";
import { avoiding, beingSo, havingPower, neededThing, refusing, stopping, takingPlace } from "./verbs/plain-acts";
import { using } from "./verbs/using";
import { verbFrame, type VerbReader } from "./verbs/verb-frame";

/** The kinds of verbs that are read in a way of their own; the first that knows a verb reads it. */
const READERS: readonly VerbReader[] = [
  whatHappens,
  boundToAct,
  toldAsFact,
  havingPower,
  neededThing,
  takingPlace,
  avoiding,
  letting,
  carriedPastGerund,
  allowedByThings,
  carriedOn,
  ensuringWithoutThat,
  noting,
  carryingOn,
  notDoing,
  takingCare,
  beingSo,
  stopping,
  refusing,
  using,
];

/**
 * What a verb says is to be done: by itself with its complements, with the verbs joined to it, or by the verb under it.
 * @param before what stands before the verb and its subject, such as a place or a time
 * @returns a draft for each act; none where it lays nothing on anybody
 */
export function verbDrafts(
  words: Words,
  shared: Shared,
  verb: Chunk,
  subject: readonly Phrase[],
  before: readonly Item[],
  rest: Complements,
): Draft[] {
  const frame = verbFrame(words, shared, verb, subject, before, rest);
  for (const read of READERS) {
    const drafts = read(frame);
    if (drafts) return drafts;
  }
  return verbsInARow(frame);
}
