import type { DocumentFacts } from "../facts";
import type { World } from "../world";
import type { Phase } from "./model-policy";

/** The phase whose wording a document needs: the profile's, else what the school's name says, else undefined (the primary wording). */
export function phaseOf(facts: DocumentFacts, world: World): Phase | undefined {
  const profile = world.config.school?.phase;
  if (profile) return profile;
  const name = facts.school ?? facts.title;
  if (/\b(?:primary|infants?|junior|first|nursery)\b/i.test(name)) return "primary";
  return /\b(?:secondary|high|grammar|upper|sixth form|college)\b/i.test(name) ? "secondary" : undefined;
}
