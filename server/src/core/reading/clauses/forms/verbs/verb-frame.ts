import type { Words } from "../../../words/scan";
import type { Chunk } from "../../parts/chunks";
import { isStaffed, namesPeople } from "../../doers";
import { BEARER_PRONOUNS, type Draft, draftFrom, type Shared } from "../draft";
import type { Complements, Item } from "../../parts/items";
import type { Phrase } from "../../parts/terms";

/** A verb with all that stands around it, from which it is read what the verb says is to be done, and by whom. */
export interface VerbFrame {
  readonly words: Words;
  readonly shared: Shared;
  readonly verb: Chunk;
  /** Its base form, with the words that belong to it. */
  readonly main: string;
  readonly subject: readonly Phrase[];
  /** Whether its subject is people, or nobody is named. */
  readonly people: boolean;
  /** What stands before it, such as a place or a time. */
  readonly before: readonly Item[];
  readonly rest: Complements;
  /** All that goes with it, from both sides. */
  readonly items: readonly Item[];
}

/** Reads one kind of verb: what it says is to be done, nothing where it lays nothing on anybody; undefined for a verb of another kind. */
export type VerbReader = (frame: VerbFrame) => Draft[] | undefined;

/** A verb with what stands around it. */
export function verbFrame(
  words: Words,
  shared: Shared,
  verb: Chunk,
  subject: readonly Phrase[],
  before: readonly Item[],
  rest: Complements,
): VerbFrame {
  const first = subject[0];
  const people = first === undefined || BEARER_PRONOUNS.has(first.text) || namesPeople(first) || isStaffed(first);
  const main = words.verb[verb.head!] ?? words.lemma[verb.head!]!;
  return { words, shared, verb, main, subject, people, before, rest, items: [...before, ...rest.items] };
}

/** What a verb says is done by its subject, with what is different about it. */
export function draftOf({ shared, verb, subject, items }: VerbFrame, own: Partial<Draft> & Pick<Draft, "verb">): Draft {
  return draftFrom(shared, { actor: subject, verbAt: verb.head!, passive: false, items: [...items], any: false, ...own });
}

/** The force under which a verb's own force stands: what is told as done ("The school allows …") asserts it. */
export function outerForce({ shared, verb }: VerbFrame): Shared["force"] | "assert" {
  return shared.force === "O" && verb.modal === undefined && !verb.complement ? "assert" : shared.force;
}

/** Where the noun stands that names a phrase. */
export function headAt(words: Words, { from, to, head }: Phrase): number {
  const at = words.lemma.indexOf(head, from);
  return at >= 0 && at < to ? at : to - 1;
}
