import { chunksOf } from "../../reading/clauses/parts/chunks";
import { complementsOf } from "../../reading/clauses/parts/complements";
import type { Term } from "../../reading/clauses/clause";
import type { Phrase } from "../../reading/clauses/parts/terms";
import { scan } from "../../reading/words/scan";
import type { Vocabulary } from "../../reading/words/vocabulary";
import type { Ontology } from "../ontology";

/**
 * The people that a stretch of text names in its first enumeration: "staff, governors and volunteers of the school".
 * @param after prepositions at which an enumeration may begin; nothing before the first phrase counts as ""
 */
export function peopleNamed(text: string, vocabulary: Vocabulary, after: ReadonlySet<string> = new Set(["", "to", "by", "of"])): Phrase[] {
  const words = scan(text, vocabulary);
  return complementsOf(
    words,
    chunksOf(words.letters).map((chunk) => ({ chunk, regions: [] })),
  )
    .items.filter(({ preposition }) => after.has(preposition))
    .flatMap(({ phrases }) => phrases)
    .filter(isPeople);
}

/** Whether a term names people, other than the school itself. */
export function isPeople(term: Term): boolean {
  return term.concept?.startsWith("people:") === true && term.concept !== "people:school";
}

/** Whether none of `people` is, or takes in, the one named. */
export function leavesOut(people: readonly Term[], one: Term, ontology: Ontology): boolean {
  return people.every((named) => ontology.relation(one, named) === "different");
}
