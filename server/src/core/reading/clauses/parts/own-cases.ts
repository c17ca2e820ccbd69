import type { Words } from "../../words/scan";
import { isWholeCase } from "./chunk-signs";
import type { RawClause } from "../raw";

/**
 * "must be reviewed every year and updated where necessary": a short case at the end is that of the last act, where another act has
 * words of its own. Of acts that stand side by side ("signed and dated where possible") it holds for all.
 * @param clauses those of one verb group, in order
 */
export function withOwnCases(words: Words, clauses: readonly RawClause[]): readonly RawClause[] {
  if (clauses.length < 2) return clauses;
  const last = clauses[clauses.length - 1]?.action.from ?? 0;
  return clauses.map((clause, i) => {
    const next = clauses[i + 1]?.action.from;
    if (next === undefined || next <= clause.action.from || !partedFrom(words, clause.action.from, next)) return clause;
    const conditions = clause.conditions.filter(({ from, to }) => from < last || !isWholeCase(words, from, to));
    return conditions.length === clause.conditions.length ? clause : { ...clause, conditions };
  });
}

/** Whether more than a conjunction stands between two verbs. */
function partedFrom({ letters }: Words, verb: number, next: number): boolean {
  const between = letters.slice(verb + 1, next);
  return /,&/.test(between) || /[^,&tbxLR]/.test(between) || /^R+[,&]/.test(between);
}
