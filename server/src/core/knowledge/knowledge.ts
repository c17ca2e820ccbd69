import legislation from "../../../knowledge/legislation.json";
import terms from "../../../knowledge/terms.json";
import { builtInVocabulary, type Vocabulary } from "../reading/words/vocabulary";
import type { Register, RegisterEntry } from "./legislation";
import { requirementKnowledge, type RequirementKnowledge } from "./requirements";
import type { ReplacedTerm } from "./terms";

export type { Register, RegisterEntry } from "./legislation";

/** What the checker knows. Its files are validated in the tests, so that starting costs nothing. */
export interface Knowledge {
  readonly register: Register;
  /** What policies must say, and the words in which they say it. */
  readonly requirements: RequirementKnowledge;
  /** Bodies, roles, platforms and words that have been replaced. */
  readonly terms: { readonly list: readonly ReplacedTerm[]; readonly byId: ReadonlyMap<string, ReplacedTerm> };
  /** The words in which clauses are read, and how what they mean hangs together. */
  readonly vocabulary: Vocabulary;
}

/** The knowledge that is built in. */
export const builtInKnowledge: Knowledge = {
  register: makeRegister(legislation as unknown as { collectedOn: string; entries: readonly RegisterEntry[] }),
  requirements: requirementKnowledge(),
  terms: makeTerms(terms.terms as unknown as readonly ReplacedTerm[]),
  vocabulary: builtInVocabulary,
};

/** A register with its index, from the data of `legislation.json` or of a test. */
export function makeRegister(data: { readonly collectedOn: string; readonly entries: readonly RegisterEntry[] }): Register {
  return { collectedOn: data.collectedOn, entries: data.entries, byId: new Map(data.entries.map((entry) => [entry.id, entry])) };
}

/** The replaced terms with their index. */
export function makeTerms(list: readonly ReplacedTerm[]): Knowledge["terms"] {
  return { list, byId: new Map(list.map((term) => [term.id, term])) };
}
