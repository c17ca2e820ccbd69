import type { Policy } from "../../../../../grammar/tree";
import { keeping } from "../../reuse";
import type { ConceptIndex, Mention } from "./concepts";
import type { StatedBefore } from "./evidence";
import type { Passage } from "./passages";

interface Kept { readonly passage: Pick<Passage, "words" | "mentions" | "introduction" | "introductionMentions" | "headingMentions">; readonly before: readonly Mention[]; readonly stated: StatedBefore }

/**
 * What the passages of a policy that is being edited were found to state, for those that say the same in the same surroundings
 * as before; empty for the others. Undefined for a policy that is not being edited.
 */
export function statedBefore(policy: Policy, passages: readonly Passage[], index: ConceptIndex): ReadonlyMap<Passage, StatedBefore> | undefined {
  const kept = keeping<Kept[]>(policy, statedBefore, index);
  if (!kept) return undefined;
  const all = new Map<Passage, StatedBefore>();
  for (const passage of passages) {
    const own = kept.of(passage.block, () => []), known = kept.before(passage.block)?.value[own.length], before = passage.before?.mentions ?? [];
    const stated = known && same(known, passage, before) ? known.stated : new Map() as StatedBefore;
    own.push({ passage, before, stated });
    all.set(passage, stated);
  }
  return all;
}

function same({ passage: one, before }: Kept, other: Passage, around: readonly Mention[]): boolean {
  return one.words === other.words && (one.introduction === other.introduction || one.introduction.length + other.introduction.length === 0) && sameMentions(one.mentions, other.mentions) && sameMentions(one.introductionMentions, other.introductionMentions)
    && sameMentions(one.headingMentions, other.headingMentions) && sameMentions(before, around);
}

function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a === b || (a.length === b.length && a.every((one, i) => one === b[i] || (one.concept === b[i]!.concept && one.from === b[i]!.from && one.to === b[i]!.to)));
}
