import type { Clause } from "../reading/clauses/clause";
import type { Clash, Meeting } from "./acts";
import type { ExceptionMeeting } from "./exceptions";
import type { Ontology } from "./ontology";
import type { Overlap, PartRelation } from "./regions";

/** Two clauses of one school that are compared. */
export interface TwoClauses {
  readonly a: Clause;
  readonly b: Clause;
  /** Both stand in one document. */
  readonly near: boolean;
  readonly ontology: Ontology;
}

/** Two clauses about the same act, or about acts that exclude each other. */
export interface SharedAct extends TwoClauses {
  readonly acts: NonNullable<Meeting>;
}

/** Two clauses that cannot both be followed where they overlap: "phones must be handed in" beside "phones may be used". */
export interface Opposition extends SharedAct {
  /** What their forces make of the act. */
  readonly clash: NonNullable<Clash>;
  readonly overlap: Overlap;
  /** How the exceptions of `a` meet `b`. */
  readonly left: ExceptionMeeting | undefined;
  /** How the exceptions of `b` meet `a`. */
  readonly right: ExceptionMeeting | undefined;
}

/** Clashes of what must or may be done; the others are only of how strongly it is said. */
export type GraveClash = "conflict" | "tension";

/** A clash of what must or may be done. */
export interface GraveOpposition extends Opposition {
  readonly clash: GraveClash;
}

/** One clause that says more than the other, and so lies within it: "pupils in Year 6 may cycle" within "pupils must not cycle". */
export interface Containment {
  readonly special: Clause;
  readonly general: Clause;
  /** Which of the two compared clauses the special one is. */
  readonly which: "a" | "b";
  /** The parts on which the special clause says more. */
  readonly narrow: readonly PartRelation[];
  readonly overlap: Overlap;
  readonly clash: GraveClash;
  readonly acts: NonNullable<Meeting>;
  readonly near: boolean;
  readonly ontology: Ontology;
}

/** An exception, seen from the clause that has it. */
export interface Excepted {
  readonly exception: ExceptionMeeting;
  readonly clause: Clause;
  readonly other: Clause;
  /** Parts on which `clause` says more. */
  readonly narrow: readonly PartRelation[];
  /** Parts on which `other` says more. */
  readonly otherNarrow: readonly PartRelation[];
}

/** The exception of either clause that meets the other one in some way, that of `a` before that of `b`. */
export function exceptionOf(
  { left, right }: Pick<Opposition, "left" | "right">,
  kind: ExceptionMeeting["kind"],
): ExceptionMeeting | undefined {
  if (left?.kind === kind) return left;
  return right?.kind === kind ? right : undefined;
}

/** Which of the two clauses has an exception, and which parts each of them says more on. */
export function exceptedBy({ a, b, left, overlap: { narrowA, narrowB } }: Opposition, exception: ExceptionMeeting): Excepted {
  return exception === left
    ? { exception, clause: a, other: b, narrow: narrowA, otherNarrow: narrowB }
    : { exception, clause: b, other: a, narrow: narrowB, otherNarrow: narrowA };
}

/** `a` as the special case of `b`, or the other way round. */
export function containment({ a, b, overlap, clash, acts, near, ontology }: GraveOpposition, which: "a" | "b"): Containment {
  const both = { which, overlap, clash, acts, near, ontology };
  return which === "a"
    ? { special: a, general: b, narrow: overlap.narrowA, ...both }
    : { special: b, general: a, narrow: overlap.narrowB, ...both };
}
