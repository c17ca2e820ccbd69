import type { Words } from "../../words/scan";
import { DUTIES } from "../force";
import { type RawClause, type RawPredicate, stating } from "../raw";

/**
 * "will be approved or rejected", "must lock the door or stay in the room": nobody is bound to do the one or the other by itself, so that
 * each of the clauses is shown with the choice that it is part of.
 * @param clauses those of one verb group, with the words of their acts
 */
export function withAlternatives(words: Words, clauses: readonly RawClause[]): RawClause[] {
  const shown = [...clauses];
  for (let last = clauses.length - 1; last > 0; last--) {
    if (!isJoined(words, clauses[last - 1]!, clauses[last]!, "or")) continue;
    let first = last - 1;
    while (first > 0 && isJoined(words, clauses[first - 1]!, clauses[first]!, ",")) first--;
    const predicate = choice(clauses.slice(first, last + 1).map(({ action }) => action.predicate!));
    for (let i = first; i <= last; i++) shown[i] = stating(clauses[i]!, predicate);
    last = first;
  }
  return shown;
}

/** Whether the second act is the first one's alternative: the same duty, with this word or mark right before its verb. */
function isJoined({ text, letters }: Words, one: RawClause, two: RawClause, by: "or" | ","): boolean {
  if (
    !DUTIES.has(one.force) ||
    one.force !== two.force ||
    one.forceFrom !== two.forceFrom ||
    one.asWritten ||
    two.asWritten ||
    !one.action.predicate ||
    !two.action.predicate ||
    one.action.passive !== two.action.passive ||
    one.action.from >= two.action.from
  )
    return false;
  let at = two.action.from - 1;
  while ("Rtb".includes(letters[at] ?? " ")) at--;
  return at > one.action.from && text[at] === by;
}

/** The words of acts of which one is to be done: "approve or reject the request", "lock the door or stay in the room". */
function choice(acts: readonly RawPredicate[]): RawPredicate {
  const last = acts[acts.length - 1]!,
    others = acts.slice(0, -1),
    alike = others.every(({ object, rest }) => object === last.object && (rest === last.rest || rest === ""));
  const said = (act: RawPredicate) => [act.verb, act.object, act.rest].filter((text) => text !== "").join(" ");
  return { ...last, verb: `${others.map((act) => (alike ? act.verb : said(act))).join(", ")} or ${last.verb}` };
}
