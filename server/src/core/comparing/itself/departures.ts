import type { DocumentFacts, Sentence } from "../../facts";
import type { Clause } from "../../reading/clauses/clause";
import { perSentence } from "../../kept/reuse";

/** A sentence that reckons with departures from the policy, and what elsewhere leaves no room for them. */
export interface Departure {
  readonly tolerating: Sentence;
  readonly absolute?: Clause;
  readonly sanction?: Sentence;
}

const OWN =
  "(?:this|the|these|our) (?:[a-z]+ ){0,2}?(?:policy|document|guidance|code|rules?|standards?|procedures?|principles|requirements)";
const DEPARTS = new RegExp(
  `\\b(?:contraven|depart|deviat|diverg|conflict|differ|go(?:es)? against|contrary|at odds|outside|set aside|dis[- ]?appl|waiv)[a-z]*(?: from| to| with)? ${OWN}`,
  "i",
);
/** What is foreseen and answered by giving reasons, not what is punished. */
const FORESEEN =
  /\b(?:there (?:may|might|will|can) be|it (?:may|might|is) (?:sometimes |occasionally )?(?:be )?(?:necessary|appropriate|justified|recognised|accepted)|may (?:sometimes |occasionally |exceptionally )?(?:be (?:justified|necessary|appropriate|made)|need to)|(?:may|can) (?:depart|deviate|set aside)|exceptional(?:ly)?|professional judge?ments?)\b/i;
const BLAMED = /\b(?:disciplin|misconduct|breach|sanction|dismiss|bring into question|unacceptable|must not|may not|never)/i;
const PUNISHED = new RegExp(
  `\\b(?:any|every|each|all|a) (?:breach(?:es)?|contraventions?|failures? to (?:follow|comply with)|departures? from)\\b.{0,40}\\b(?:will|shall|must)(?: always)? (?:be (?:considered|treated|regarded|viewed|dealt with|seen|handled)|constitute|amount|count|lead|result)\\b.{0,60}\\b(?:disciplin|misconduct|offence|dismiss)`,
  "i",
);

function tolerates(text: string): boolean {
  return DEPARTS.test(text) && FORESEEN.test(text) && !BLAMED.test(text);
}

/** Where a policy accepts that it is departed from, the rules and sanctions that admit no departure. One per policy. */
export function departureOf(facts: DocumentFacts): Departure | undefined {
  const tolerating = facts.sentences[perSentence(facts.policy, facts.sentences, tolerates).indexOf(true)];
  if (!tolerating) return undefined;
  const absolute = facts.clauses.find(
    (clause) =>
      clause.force === "F" &&
      clause.absolute &&
      facts.sentences[clause.sentence] !== tolerating &&
      /\bno circumstances\b/i.test(facts.sentences[clause.sentence]?.text ?? ""),
  );
  const sanction = facts.sentences.find(
    ({ text }) => PUNISHED.test(text) && !/\b(?:unless|except|subject to|without (?:good )?(?:reason|cause)|may\b)/i.test(text),
  );
  return absolute || sanction ? { tolerating, ...(absolute ? { absolute } : {}), ...(sanction ? { sanction } : {}) } : undefined;
}
