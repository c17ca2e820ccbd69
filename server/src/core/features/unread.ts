import type { DocumentFacts, Sentence } from "../facts";

const FORCE = /\b(?:must|shall|should|may|cannot|can|never|will|required|permitted|allowed|prohibited|forbidden|banned|expected)\b/i;

/** Sentences with a word of force from which no clause was read: said plainly, so that the author can write them more plainly. */
export function clausesUnread(facts: DocumentFacts): readonly Sentence[] {
  const read = new Set(facts.clauses.map(({ sentence }) => sentence));
  return facts.sentences.filter((sentence, index) => !read.has(index) && FORCE.test(sentence.text));
}
