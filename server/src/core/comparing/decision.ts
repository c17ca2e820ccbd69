import type { ExceptionMeeting } from "./exceptions";
import type { Overlap, PartRelation } from "./regions";

/** The rule that decided about a pair; each is a step of the procedure in contradictory-clauses.md. */
export type Reason =
  | "same-sentence"
  | "different-acts"
  | "no-opposition"
  | "part"
  | "conditions"
  | "breach"
  | "exception"
  | "precedence"
  | "narrowing"
  | "conditional-permission"
  | "little-shared"
  | "unread-words"
  | "far-fetched"
  | "different-routes"
  | "exclusive-route"
  | "heading-only"
  | "same-region"
  | "overlap"
  | "universal"
  | "closed"
  | "special-case"
  | "necessary-condition"
  | "lost-exception"
  | "unequal-force"
  | "optional-duty"
  | "opposite-acts";

/** What the checker makes of a pair of clauses, and the rule and part that decided. */
export interface Decision {
  readonly verdict: "conflict" | "tension" | "none";
  readonly reason: Reason;
  /** The part that keeps the clauses apart, or on which one is narrower. */
  readonly part?: PartRelation;
  /** The gate doubts a conflict: shown as a warning. */
  readonly doubtful?: boolean;
  readonly overlap?: Overlap;
  readonly exception?: ExceptionMeeting;
  /** The clause that is the special case of the other. */
  readonly special?: "a" | "b";
}

/** No finding, and why. */
export const none = (reason: Reason, more: Partial<Decision> = {}): Decision => ({ verdict: "none", reason, ...more });

/** Reasons that are information: the words differ in force, or only a heading keeps two rules apart. */
export const MILD: ReadonlySet<Reason> = new Set(["unequal-force", "optional-duty", "heading-only"]);
