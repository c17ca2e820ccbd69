import type { Words } from "../../words/scan";
import { withAlternatives } from "../forms/alternatives";
import { WITHOUT_OBJECT } from "../forms/verbs/joined";
import { type RawClause, stating } from "../raw";

/** "read, copy or share | the file": what follows the last of several verbs belongs to each of them. */
export function sharingTail(words: Words, clauses: readonly RawClause[]): RawClause[] {
  const shared = [...clauses];
  for (let i = shared.length - 2; i >= 0; i--) {
    const { action } = shared[i]!,
      next = shared[i + 1]!.action,
      { predicate } = action;
    if (
      !predicate ||
      !next.predicate ||
      next.predicate.rest === "" ||
      action.passive ||
      next.passive ||
      action.from >= next.from ||
      WITHOUT_OBJECT.test(action.verb) ||
      /[dzNHQKAVYGUqo]/.test(words.letters.slice(action.from + 1, next.from))
    )
      continue;
    const particle = words.text[next.from + 1] ?? "",
      tail =
        next.verb.split(" ").includes(particle) && next.predicate.rest.startsWith(`${particle} `)
          ? next.predicate.rest.slice(particle.length + 1)
          : next.predicate.rest;
    shared[i] = stating(shared[i]!, { ...predicate, rest: predicate.rest === "" ? tail : `${predicate.rest} ${tail}` });
  }
  return withAlternatives(words, shared);
}
