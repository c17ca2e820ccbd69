import type { DocumentFacts } from "../facts";
import type { World } from "../world";
import { newPolicyDates, type TemplateDates } from "./fill";

/** The dates for a section that goes into an existing policy: the policy's own where it has them and they lie ahead, else computed from the as-of day. */
export function policyDates(facts: DocumentFacts, world: World): TemplateDates {
  const computed = newPolicyDates(world);
  const ahead = facts.review.next.find((date) => date.to >= world.asOf);
  const last = facts.review.last.at(-1);
  return { ...computed, ...(ahead ? { nextReview: ahead.text } : {}), ...(last ? { reviewed: last.text } : {}) };
}
