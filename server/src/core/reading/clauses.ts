import type { Policy, Span } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import type { Knowledge } from "../knowledge/knowledge";

/** A clause as read: who must or may do what. */
export interface Clause {
  readonly span: Span;
  readonly block: number;
}

/** Reads the clauses of a policy. */
export function readClauses(_policy: Policy, _sentences: readonly Sentence[], _knowledge: Knowledge): Clause[] {
  return [];
}
