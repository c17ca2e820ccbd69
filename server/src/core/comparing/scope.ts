import type { DocumentFacts, Sentence } from "../facts";
import { chunksOf } from "../reading/clauses/chunks";
import type { Clause } from "../reading/clauses/clause";
import { complementsOf } from "../reading/clauses/items";
import type { Phrase } from "../reading/clauses/terms";
import { scan } from "../reading/words/scan";
import type { Ontology } from "./ontology";

/** What a policy says about whom it binds. */
export interface ScopeStatement { readonly sentence: Sentence; readonly people: readonly Phrase[]; readonly only: boolean }

const APPLIES = /\b(?:this|the) (?:policy|procedure|code|document|agreement) (?:only |solely )?(?:applies|is binding|is intended|is written|is)\b(?: only| solely)? (?:to|on|for)\b/i;
const ONLY = /\b(?:only|solely|exclusively|and (?:to )?(?:no one|nobody) else|alone)\b/i;

/** The scope statement of a policy, if it has one. */
export function scopeOf(facts: DocumentFacts): ScopeStatement | undefined {
  for (const sentence of facts.sentences) {
    const match = APPLIES.exec(sentence.text);
    if (!match) continue;
    const words = scan(sentence.text.slice(match.index + match[0].length).replace(/[.;].*$/, ""));
    const people = complementsOf(words, chunksOf(words.letters).map((chunk) => ({ chunk, regions: [] }))).items.filter((item) => item.preposition === "" || item.preposition === "to").flatMap((item) => item.phrases).filter((phrase) => phrase.concept?.startsWith("people:"));
    if (people.length > 0) return { sentence, people, only: ONLY.test(sentence.text) };
  }
  return undefined;
}

/** The clauses that bind people whom an exclusive scope statement leaves out. */
export function outsideScope(facts: DocumentFacts, scope: ScopeStatement, ontology: Ontology): Clause[] {
  if (!scope.only) return [];
  return facts.clauses.filter(({ force, slots: { actor } }) => /^[OFN]/.test(force) && actor !== undefined && actor.source === "written" && actor.terms.every((term) => term.concept?.startsWith("people:") === true && term.concept !== "people:school" && scope.people.every((one) => ontology.relation(term, one) === "different" && ontology.relation(one, term) === "different")));
}
