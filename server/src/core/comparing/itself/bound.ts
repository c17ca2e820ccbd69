import type { DocumentFacts, Sentence } from "../../facts";
import type { Vocabulary } from "../../reading/words/vocabulary";
import { perSentence, sentencesSaid } from "../../kept/reuse";
import type { Phrase } from "../../reading/clauses/parts/terms";
import type { Ontology } from "../ontology";
import { leavesOut, peopleNamed } from "./people-named";

/** Two sentences that say differently who has to follow the policy: `missing` are named only in the wider one. */
export interface BoundDifference {
  readonly narrow: Sentence;
  readonly wide: Sentence;
  readonly narrowPeople: readonly Phrase[];
  readonly missing: readonly Phrase[];
}

const FOLLOW =
  /^(.{3,90}?) (?:must|shall|will|should|have to|has to|are (?:expected|required|obliged) to|is (?:expected|required|obliged) to|are|is)(?: (?:all|also|always|therefore|each))* (?:adhere|comply|abide|follow|observe|keep|act in accordance|be bound|bound|act in line)\b.{0,50}?\b(?:(?:this|the) (?:policy|code(?: of conduct)?|guidance|document|agreement)\b(?! (?:of|on|for) )|principles of the policy|these (?:rules|principles))/i;
const EXPECTED =
  /\b(?:policy|principles|code(?: of conduct)?|rules|standards|expectations)\b[^.;:]{0,60}? (?:(?:(?:which|that) (?:we|the school) )?expects? of|expected of|binding (?:on|for|upon)|appl(?:y|ies|icable) to|required of) (?=[a-z])/i;

/** Whom a sentence binds to the whole policy: those who must follow it, or those of whom it is expected. */
function boundIn(text: string, vocabulary: Vocabulary): { readonly follow: boolean; readonly people: readonly Phrase[] } | undefined {
  const follow = FOLLOW.exec(text),
    expected = follow ? null : EXPECTED.exec(text);
  if (!follow && !expected) return undefined;
  return {
    follow: follow !== null,
    people: peopleNamed(
      follow ? follow[1]! : text.slice(expected!.index + expected![0].length).replace(/[.;:].*$/, ""),
      vocabulary,
      new Set([""]),
    ),
  };
}

/**
 * A sentence that lays the whole policy on some people, beside one that lays it on those and others besides. Sentences that
 * together name everybody are no difference: "Staff must follow this policy. Volunteers must follow this policy."
 */
export function boundDifference(facts: DocumentFacts, ontology: Ontology): BoundDifference | undefined {
  const narrow: { sentence: Sentence; people: Phrase[] }[] = [],
    wide: { sentence: Sentence; people: Phrase[] }[] = [];
  const answers = perSentence(facts.policy, facts.sentences, boundIn, ontology.vocabulary);
  for (const ordinal of sentencesSaid(facts.policy, boundIn, answers)) {
    const { follow, people } = answers[ordinal]!;
    if (people.length > 0) (follow ? narrow : wide).push({ sentence: facts.sentences[ordinal]!, people: [...people] });
  }
  const all = narrow.flatMap(({ people }) => people);
  for (const { sentence, people } of wide) {
    const missing = people.filter(
      (one) => leavesOut(all, one, ontology) && all.every((other) => ontology.relation(other, one) === "different"),
    );
    const first = narrow.find((one) =>
      one.people.every((bound) =>
        people.some((term) => {
          const relation = ontology.relation(bound, term);
          return relation === "equal" || relation === "inside";
        }),
      ),
    );
    if (missing.length > 0 && missing.length < people.length && first)
      return { narrow: first.sentence, wide: sentence, narrowPeople: first.people, missing };
  }
  return undefined;
}
