import { type ConceptId, conceptId, conceptOf, isKindOf } from "../../words/vocabulary";
import type { Term } from "../clause";

const person = conceptId("people:person");

/** The vocabulary's concept of what a term names. */
export function idOf({ concept }: Pick<Term, "concept">): ConceptId | undefined {
  return concept === undefined ? undefined : conceptOf(concept);
}

/** Whether a term names a kind of one of some things. */
export function isAnyOf(term: Pick<Term, "concept">, kinds: readonly ConceptId[]): boolean {
  const id = idOf(term);
  return id !== undefined && kinds.some((kind) => isKindOf(id, kind));
}

/** Whether a term names a kind of person. */
export function isPerson(term: Pick<Term, "concept">): boolean {
  const id = idOf(term);
  return id !== undefined && isKindOf(id, person);
}
