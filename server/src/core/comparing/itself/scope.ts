import type { DocumentFacts, Sentence } from "../../facts";
import { derived, perSentence } from "../../kept/reuse";
import { perClause } from "../pairing/per-clause";
import type { Clause } from "../../reading/clauses/clause";
import type { Phrase } from "../../reading/clauses/parts/terms";
import type { Vocabulary } from "../../reading/words/vocabulary";
import type { Ontology } from "../ontology";
import { isPeople, leavesOut, peopleNamed } from "./people-named";

/** What a policy says about whom it binds: its first sentence about it, and the people whom all such sentences name. */
export interface ScopeStatement {
  readonly sentence: Sentence;
  readonly people: readonly Phrase[];
  readonly only: boolean;
}

/** "This policy applies to", "this code is binding on", "the requirements of this policy only apply to". */
export const APPLIES =
  /\b(?:this|the) (?:policy|procedure|code|document|agreement):? (?:only |solely )?(?:appl(?:ies|y)|is binding|is intended|is written|relates|is|covers|extends)\b(?: only| solely)?(?: to| on| for)?\b/i;
const NAMES_PEOPLE =
  /\b(?:this|the) (?:policy|procedure|code|document|agreement):? (?:only |solely )?(?:applies|is binding|is intended|is written|is|extends)\b(?: only| solely)? (?:to|on|for)\b/i;
const ONLY = /\b(?:only|solely|exclusively|and (?:to )?(?:no one|nobody) else|alone)\b/i;

/** The scope statement of a policy, if it names people. */
export function scopeOf(facts: DocumentFacts, vocabulary: Vocabulary): ScopeStatement | undefined {
  const bound = perSentence(facts.policy, facts.sentences, peopleBound, vocabulary);
  const ordinals = derived(facts.policy, scopeOf, [bound], () => bound.flatMap((named, ordinal) => (named.length > 0 ? [ordinal] : [])));
  const named = ordinals.flatMap((ordinal) => bound[ordinal]!),
    people = derived(facts.policy, peopleBound, named, () => named);
  const sentences = ordinals.map((ordinal) => facts.sentences[ordinal]!),
    [first] = sentences;
  return first && { sentence: first, people, only: sentences.some(({ text }) => ONLY.test(text)) };
}

const NOBODY: readonly Phrase[] = [];
/** "everyone on the school site": whoever a rule binds is one of them. */
const EVERYBODY = /^\s*(?:everyone|everybody|anyone|anybody|all (?:people|persons|individuals|adults|users|those|who)\b)/i;
const ANYONE: Phrase = { text: "everyone", head: "person", concept: "people:person", narrowing: [], loose: [], from: 0, to: 0 };

/** The people whom a sentence names as those to whom the policy applies. */
function peopleBound(text: string, vocabulary: Vocabulary): readonly Phrase[] {
  const match = NAMES_PEOPLE.exec(text);
  if (!match) return NOBODY;
  const named = text.slice(match.index + match[0].length).replace(/[.;].*$/, "");
  const people = EVERYBODY.test(named) ? [ANYONE] : peopleNamed(named, vocabulary, new Set(["", "to", "for", "on"]));
  return people.length === 0 ? NOBODY : people;
}

/** Those whom a policy can give tasks without being written for them. */
const AROUND =
  /^people:(?:person|everyone|community|outsider|press|police|local_authority|social_services|governor|governing_body|chair|committee|dpo|school|headteacher|senior_leader)$/;

/**
 * The clauses that bind people whom the scope statement leaves out. Where the statement does not say that it is for nobody else,
 * only firm rules count, and not the tasks of those who run the school or of authorities.
 */
export function outsideScope(facts: DocumentFacts, scope: ScopeStatement, ontology: Ontology): Clause[] {
  const given = [scope.people, scope.only, ontology] as const;
  return facts.clauses.filter(
    (clause) => clause.slots.actor?.source === "written" && /^[OFN]/.test(clause.force) && perClause(clause, isOutside, given),
  );
}

function isOutside(
  { force, practice, slots: { actor } }: Clause,
  [people, only, ontology]: readonly [readonly Phrase[], boolean, Ontology],
): boolean {
  if (actor?.source !== "written" || !actor.terms.every((term) => isPeople(term) && leavesOut(people, term, ontology))) return false;
  return only
    ? /^[OFN]/.test(force)
    : (force === "O" || force === "F") && !practice && !actor.terms.some(({ concept }) => AROUND.test(concept!));
}
