import type { Words } from "../../words/scan";
import type { Force } from "../clause";
import { REFUSING } from "../forms/verbs/plain-acts";
import { negated } from "../force";
import type { Segment } from "../parts/segments";
import type { RawClause } from "../raw";
import { negativeVerbs } from "../verb-kinds";
import { withPredicate } from "./act-words";

/**
 * "must decline gifts", "avoid comments", "need not discontinue contact": where the rule is that something is left and the clause says
 * the act itself, it is shown as it is written.
 */
export function refusal(words: Words, clause: RawClause, { verb }: Segment, given: Force | undefined, end: number): RawClause {
  const {
      action,
      slots: { actor },
      force,
    } = clause,
    head = verb.head ?? -1;
  const at =
    action.from > head && head >= 0 && !"GVYU".includes(words.letters[action.from]!)
      ? refusedAt(words, action.from)
      : refuses(words, head) && (action.predicate === undefined || action.verb === "any")
        ? head
        : -1;
  if (at < 0 || verb.passive) return clause;
  const own = at === head ? given : negated(force);
  if (own === undefined || own === force) return clause;
  const { predicate } = withPredicate(words, { ...clause, action: { ...action, verb: words.verb[at]!, from: at } }, at, end, {}).action;
  return predicate ? { ...clause, asWritten: { actor, force: own, predicate } } : clause;
}

/** The verb of leaving or refusing whose object a noun of action is: discontinue | contact. */
function refusedAt(words: Words, noun: number): number {
  let at = noun - 1;
  while (at > 0 && "dzAYUKNqSL".includes(words.letters[at]!) && !refuses(words, at)) at--;
  return refuses(words, at) ? at : -1;
}

/** Whether a word is a verb of leaving or refusing: decline, avoid. */
function refuses({ verb, letters }: Words, at: number): boolean {
  return at >= 0 && "VK".includes(letters[at]!) && (negativeVerbs.has(verb[at] ?? "") || REFUSING.test(verb[at] ?? ""));
}
