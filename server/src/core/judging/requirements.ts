import type { DocumentFacts } from "../facts";
import type { RequirementReading } from "../reading/requirements";

/** A requirement as it stands among a school's policies: `metBy` is the policy that meets it for this one. */
export interface SettledRequirement extends RequirementReading {
  readonly metBy?: DocumentFacts;
}

/**
 * The requirements of each policy of one school. What another policy of the school says counts for a policy that names it; a matter that is left to
 * a policy which is not in the run stays partial. The review date is each policy's own. Keys are paths.
 */
export function settleRequirements(school: readonly DocumentFacts[]): ReadonlyMap<string, readonly SettledRequirement[]> {
  const byKind = new Map<string, DocumentFacts[]>();
  for (const facts of school) byKind.set(facts.kind, [...(byKind.get(facts.kind) ?? []), facts]);
  return new Map(
    school.map((facts) => [
      facts.path,
      facts.requirements.map((reading): SettledRequirement => {
        if (reading.status === "present" || reading.id === "review-date" || facts.namedKinds.length === 0) return reading;
        const metBy = facts.namedKinds
          .flatMap((kind) => byKind.get(kind) ?? [])
          .find((other) => other !== facts && other.requirements.some(({ id, status }) => id === reading.id && status === "present"));
        if (!metBy) return reading;
        return {
          id: reading.id,
          level: reading.level,
          status: "present",
          evidence: reading.evidence,
          ...(reading.claimed ? { claimed: reading.claimed } : {}),
          metBy,
        };
      }),
    ]),
  );
}
