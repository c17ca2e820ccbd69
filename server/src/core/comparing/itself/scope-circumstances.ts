import type { DocumentFacts, Sentence } from "../../facts";
import type { Clause } from "../../reading/clauses/clause";
import { perSentence, sentencesSaid } from "../../kept/reuse";
import { APPLIES } from "./scope";

/** The two sides that policies about conduct part: what is done at or for the school, and what is done in private. */
type Side = "school" | "private";

/** At or for the school; a policy is for this side only where it is said to be for the school's purposes, not where it names a place. */
const PURPOSE =
  /\b(?:on behalf of the school|in an? (?:official|professional) capacity|(?:on|for) (?:any |all )?(?:school|work|professional|official)(?: or [a-z]+(?: [a-z]+)?)?(?:[- ]related)? (?:purposes?|business|reasons?))\b/i;
const PLACE =
  /\b(?:at work|whil(?:st|e) (?:at|in) (?:work|school)|in (?:and out of )?school|(?:in|during) (?:the )?(?:school (?:hours|day|time)|working hours|lessons?|classrooms?)|on(?: and off)? the (?:school )?(?:site|premises)|using (?:the )?school (?:equipment|devices?|computers?|systems?))\b/i;
const PRIVATE =
  /\b(?:outside (?:of )?(?:work|school|working hours|the (?:school|workplace))|out of (?:work|school)|away from (?:work|school)|in (?:their|your|his or her) own (?:time|homes?)|(?:personal|private) (?:[a-z]+ ){0,2}(?:accounts?|use|sites?|media|profiles?|pages?|web ?space|lives|life|communications?))\b/i;
const WORDS: Readonly<Record<Side, RegExp>> = { school: new RegExp(`${PURPOSE.source}|${PLACE.source}`, "i"), private: PRIVATE };

/** A policy said to be about one side only, and its rules about the other. */
export interface OtherSide {
  readonly sentence: Sentence;
  readonly side: Side;
  readonly rules: readonly Clause[];
}

/** Whether a sentence says to what the policy applies. */
function speaksOfScope(text: string): boolean {
  return (
    APPLIES.test(text) ||
    /\b(?:within|outside|in|under) (?:the )?scope\b|\bscope of this\b|\bthis (?:policy|code|document)\b.*\b(?:distinction|both)\b|\brequirements of this policy (?:also )?apply\b/i.test(
      text,
    )
  );
}

/** Rules about conduct at school in a policy that is said to be about private conduct, or the other way round. */
export function rulesOfOtherSide(facts: DocumentFacts): OtherSide | undefined {
  const speaking = sentencesSaid(facts.policy, speaksOfScope, perSentence(facts.policy, facts.sentences, speaksOfScope)).map(
    (ordinal) => facts.sentences[ordinal]!,
  );
  const statement = speaking.find(
    ({ text }) =>
      sideOf(text) !== undefined &&
      (PRIVATE.test(text) || PURPOSE.test(text)) &&
      /\b(?:policy|procedure|code|document|agreement|it)(?: only| solely)? (?:appl(?:ies|y)|relates?|covers?)\b|\bonly\b/i.test(text),
  );
  const side = statement && sideOf(statement.text);
  if (!statement || !side) return undefined;
  const other: Side = side === "school" ? "private" : "school";
  if (WORDS[other].test(facts.title) || speaking.some(({ text }) => WORDS[other].test(text))) return undefined;
  const rules = facts.clauses.filter(
    (clause) =>
      (clause.force === "O" || clause.force === "F") &&
      !clause.practice &&
      facts.sentences[clause.sentence] !== statement &&
      sideOf(facts.text.slice(clause.span.start, clause.span.end)) === other,
  );
  return rules.length > 0 ? { sentence: statement, side, rules } : undefined;
}

/** The one side that a text speaks of; undefined where it names neither or both. */
function sideOf(text: string): Side | undefined {
  const school = WORDS.school.test(text),
    own = WORDS.private.test(text);
  return school === own ? undefined : school ? "school" : "private";
}
