import conceptData from "../../../knowledge/concepts.json";
import matterData from "../../../knowledge/matters.json";
import { indexConcepts, type ConceptEntry, type ConceptIndex } from "../reading/requirements/concepts";
import type { Statement } from "../reading/requirements/evidence";
import { WORDS } from "../reading/requirements/evidence";
import type { RequirementLevel } from "../report/report";
import { kindFiles, type PolicyKind } from "./kinds";

/** Something that a policy must say, and how a text says it. */
export interface Matter {
  readonly id: string;
  readonly title: string;
  /** What a `Covers:` line may call it, lower case. */
  readonly names: readonly string[];
  readonly why: string;
  /** What to tell the author when nothing of it is said. */
  readonly missing: string;
  /** What to do about it, as one sentence. */
  readonly advice?: string;
  /** Ids of the legislation register, or a basis in words. */
  readonly basis: readonly string[];
  /** Words of headings near which it belongs. */
  readonly anchor: readonly string[];
  readonly present: readonly Statement[];
  readonly partial: readonly Statement[];
  /** True where law or statutory guidance asks for it. */
  readonly statutory?: boolean;
}

/** A matter and how much it matters for a kind of policy. */
export interface LevelledMatter {
  readonly matter: Matter;
  readonly level: RequirementLevel;
  readonly judged: boolean;
}

/** What policies must say, ready to be looked for. */
export interface RequirementKnowledge {
  readonly kinds: readonly PolicyKind[];
  /** The concepts of all kinds. */
  readonly concepts: ConceptIndex;
  /** The same with the phrases that the matters of a kind ask for by their words. */
  readonly conceptsOf: (kind: string) => ConceptIndex;
  /** The matters of a kind, the three mandatory ones first. An unknown kind has the three. */
  readonly mattersOf: (kind: string) => readonly LevelledMatter[];
}

/** The ids of the three matters that every policy is judged on. */
export const MANDATORY = ["safeguarding-reporting", "review-date", "image-consent"] as const;

/**
 * Builds the knowledge from the data files.
 * @param kinds the policy kinds; the built-in ones unless a configuration adds requirements to them
 */
export function requirementKnowledge(kinds: readonly PolicyKind[] = kindFiles): RequirementKnowledge {
  const shared = new Map((matterData.matters as unknown as readonly Matter[]).map((matter) => [matter.id, matter]));
  const matters = new Map<string, readonly LevelledMatter[]>();
  const concepts = indexConcepts(conceptData.concepts),
    phrases = new Map<string, Readonly<Record<string, ConceptEntry>>>(),
    indexes = new Map<string, ConceptIndex>();
  for (const kind of kinds) {
    phrases.set(kind.kind, Object.fromEntries(kind.requirements.map(({ any }) => [WORDS + any.join("|"), { words: any }])));
    matters.set(kind.kind, [
      ...MANDATORY.map((id): LevelledMatter => ({ matter: shared.get(id)!, level: kind.levels[id], judged: kind.judged.includes(id) })),
      ...kind.requirements.map((requirement): LevelledMatter => {
        const { any, level, ...rest } = requirement;
        return {
          level,
          judged: true,
          matter: {
            ...rest,
            missing: `${rest.title} is not dealt with.`,
            anchor: [],
            present: [{ relation: "words", any }],
            partial: [{ relation: "under", any, missing: `Only the heading speaks of it.`, lack: "words" }],
          },
        };
      }),
    ]);
  }
  const other = MANDATORY.map((id): LevelledMatter => ({ matter: shared.get(id)!, level: "mandatory", judged: true }));
  return {
    kinds,
    concepts,
    conceptsOf(kind) {
      const own = phrases.get(kind);
      if (!own) return concepts;
      let index = indexes.get(kind);
      if (!index) indexes.set(kind, (index = indexConcepts(own, concepts)));
      return index;
    },
    mattersOf: (kind) => matters.get(kind) ?? other,
  };
}
