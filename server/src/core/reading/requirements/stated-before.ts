import type { Policy } from "../../../../../grammar/tree";
import { keeping } from "../../keeping";
import type { ConceptIndex, Mention } from "./concepts";
import type { StatedBefore } from "./evidence";
import type { Passage } from "./passages";

/** All of a passage that decides what it states, and what it was found to state. */
interface Kept extends Pick<Passage, "words" | "mentions" | "introduction" | "introductionMentions" | "headingMentions"> { readonly around: readonly Mention[]; readonly stated: StatedBefore }

/**
 * What the passages of a policy that is being edited were found to state, for those that say the same in the same surroundings
 * as before; empty for the others. Undefined for a policy that is not being edited.
 */
export function statedBefore(policy: Policy, passages: readonly Passage[], index: ConceptIndex): ReadonlyMap<Passage, StatedBefore> | undefined {
  const keeper = keeping<Kept[]>(policy, statedBefore, index);
  if (!keeper) return undefined;
  const all = new Map<Passage, StatedBefore>();
  for (const passage of passages) {
    const own = keeper.of(passage.block, () => []), known = keeper.before(passage.block)?.value[own.length], around = passage.before?.mentions ?? NONE;
    const { words, mentions, introduction, introductionMentions, headingMentions } = passage;
    const kept = known && same(known, passage, around) ? known : { words, mentions, introduction, introductionMentions, headingMentions, around, stated: new Map() };
    own.push(kept);
    all.set(passage, kept.stated);
  }
  return all;
}

const NONE: readonly Mention[] = [];

function same(one: Kept, other: Passage, around: readonly Mention[]): boolean {
  return one.words === other.words && one.introduction === other.introduction && sameMentions(one.mentions, other.mentions) && sameMentions(one.introductionMentions, other.introductionMentions)
    && sameMentions(one.headingMentions, other.headingMentions) && sameMentions(one.around, around);
}

function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a === b || (a.length === b.length && a.every((one, i) => one === b[i] || (one.concept === b[i]!.concept && one.from === b[i]!.from && one.to === b[i]!.to)));
}
