import type { DocumentFacts } from "../facts";
import { contentStem, isTelling, wordsOf } from "../reading/content-words";
import type { PlacedStatement } from "./placed-statement";

/** Words for what any policy has reported to somebody: what it is about is the policy's own subject. */
const ANY_CONCERN = /^(?:report|send|rais|escalat|refer|concern|worr|issu|problem|matter|query|quer|question|incident)/;
/** Steps of a procedure, which every procedure has. */
const STEP =
  /^(?:appeal|concern|lodg|mad|mak|decision|hearing|outcom|investigat|grievanc|meeting|panel|stage|notic|respons|written|letter|submit|acknowledg)/;
const YEAR = /(?:19|20)\d\d(?:\s?[-/\u2013]\s?\d{2,4})?/g;

/**
 * Whether two statements of different documents are each about their own document's matter: a concern that each policy has reported,
 * a step of the procedure that each lays down, or what two yearly editions of one policy say.
 */
export function eachOfItsOwn({ statement: a, facts: ofA }: PlacedStatement, { statement: b, facts: ofB }: PlacedStatement): boolean {
  if (ofA === ofB) return false;
  if (areEditions(ofA, ofB)) return true;
  if (sameSubject(ofA, ofB)) return false;
  const words = [...a.matter, ...b.matter];
  return (
    words.every((word) => ANY_CONCERN.test(word)) ||
    (a.value !== undefined &&
      words.some((word) => /^(?:appeal|hearing)/.test(word)) &&
      words.filter((word) => !STEP.test(word)).every((word) => ofPeople(word)))
  );
}

/** "School Admissions Policy 2022-23" and "School Admissions Policy 2023-24". */
function areEditions(a: DocumentFacts, b: DocumentFacts): boolean {
  const bare = ({ title }: DocumentFacts) => title.replace(YEAR, "").replace(/\W+/g, " ").trim().toLowerCase(),
    years = ({ title }: DocumentFacts) => title.match(YEAR)?.join() ?? "";
  return bare(a) === bare(b) && years(a) !== "" && years(b) !== "" && years(a) !== years(b);
}

/** Whether the titles of two policies share a word that tells what they are about. */
function sameSubject(a: DocumentFacts, b: DocumentFacts): boolean {
  const stems = ({ title }: DocumentFacts) =>
    wordsOf(title)
      .filter(
        ({ text }) => isTelling(text) && !/^(?:polic(?:y|ies)|procedures?|staff|school|pupils?|management|code|guidance|part)$/i.test(text),
      )
      .map(({ text }) => contentStem(text));
  const first = stems(a),
    second = new Set(stems(b));
  return first.length === 0 || second.size === 0 || first.some((stem) => second.has(stem));
}

/** Whether a word of a step names who takes part in it. */
function ofPeople(stem: string): boolean {
  return /^(?:head|headteacher|chair|governor|trust|clerk|employ|staff|parent|complain|appellant|receiv|day|work)/.test(stem);
}
