import type { Clause } from "../reading/clauses/clause";
import { FORBIDDING } from "../reading/clauses/force";

/** Words by which an exception points to another passage: "except as section 7 allows". */
const ELSEWHERE =
  /\b(?:\d+(?:\.\d+)*|section|clause|paragraph|policy|procedure|appendix|allows?|requires?|permitted (?:by|in|under)|provided (?:for|in)|set out|stated)\b/;

/** The clause itself says which comes first: "subject to", "despite", "except as section 7 allows". The number of the other may decide whether it is meant. */
export function settled({ precedence, exceptions }: Clause, other: Clause): boolean {
  return (
    precedence.some(({ target }) => pointsTo(target, other)) ||
    exceptions.some(
      ({ kind, text }) =>
        kind === "except" && /^(?:except|save)(?: as| where| when|$| )/.test(text) && ELSEWHERE.test(text) && pointsTo(text, other),
    )
  );
}

/** Words that name no number may mean any clause; a number means the clauses that have it, or stand under it. */
function pointsTo(target: string, { number }: Clause): boolean {
  const named = /\b\d+(?:\.\d+)*\b/.exec(target)?.[0];
  return named === undefined || number === undefined || !number.includes(".") || number === named || number.startsWith(`${named}.`);
}

/** "Despite section 6", "notwithstanding section 2": two clauses that both say so leave it open which comes first. */
export function overrides({ precedence }: Clause): boolean {
  return precedence.some(({ kind }) => kind === "overrides");
}

/** One clause says what to do once the other's act has happened: "any friend request received must be declined". */
export function answersBreach(answer: Clause, rule: Clause): boolean {
  if (answer.force !== "O" && answer.force !== "O-") return false;
  const verbs = [rule.action.verb, ...rule.action.verb.split(" ")];
  return (
    FORBIDDING.has(rule.force) &&
    answer.conditions.some((condition) => condition.words.some((word) => verbs.includes(word))) &&
    answer.conditions.some(({ kind }) => kind === "if")
  );
}
