import { table } from "../../knowledge/generated/vocabulary.js";
import { ancestorsOf, type ConceptId, conceptId, isKindOf, listed } from "./concepts";
import { phraseKey } from "./inflection";

const byWords = new Map<string, ConceptId>(),
  byPeople = new Map<ConceptId, ConceptId>();
for (const [key, { words, people }] of Object.entries(table.capacities)) {
  const id = conceptId(`capacities:${key}`);
  for (const word of listed(words)) byWords.set(phraseKey(word), id);
  for (const one of listed(people)) byPeople.set(conceptId(`people:${one}`), id);
}

/** The capacity that words such as "personal capacity" or "own name" mean, without articles, the last word singular. */
export function capacityNamed(words: string): ConceptId | undefined {
  return byWords.get(words);
}

/** The capacity in which people of a kind act, by the narrowest kind of people that has one; `exact` where it is that of just these people. */
export function capacityOf(people: ConceptId): { readonly id: ConceptId; readonly exact: boolean } | undefined {
  const own = byPeople.get(people);
  if (own !== undefined) return { id: own, exact: true };
  let found: { kind: ConceptId; id: ConceptId } | undefined;
  for (const kind of ancestorsOf(people)) {
    const id = byPeople.get(kind);
    if (id !== undefined && (!found || isKindOf(kind, found.kind))) found = { kind, id };
  }
  return found && { id: found.id, exact: false };
}
