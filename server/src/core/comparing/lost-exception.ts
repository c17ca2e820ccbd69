import type { Clause } from "../reading/clauses/clause";
import { FORBIDDING } from "../reading/clauses/force";
import { isKindOf } from "../reading/words/vocabulary";
import { actOf } from "./acts";
import { type Decision, none } from "./decision";
import { enough } from "./evidence";
import { exceptionMeeting } from "./exceptions";
import { gate } from "./gate";
import type { SharedAct } from "./opposition";
import { overlapOf } from "./regions";

/** Two rules in the same direction, of which one has lost the other's exception: "no phones, except in the library" beside "no phones". */
export function sameDirection({ a, b, acts, near, ontology }: SharedAct): Decision {
  if (!near || acts !== "same" || !(FORBIDDING.has(a.force) && FORBIDDING.has(b.force))) return none("no-opposition");
  const limited = onlyExcepted(a, b);
  if (!limited || limited.only || limited.exceptions.every(({ kind }) => kind === "only")) return none("no-opposition");
  const overlap = overlapOf(a, b, ontology);
  if (overlap.apart) return none("part", { part: overlap.apart, overlap });
  const bare = limited === a ? b : a;
  // "without training": it is limited in a way of its own, so that nothing is lost.
  if (bare.others.some(({ preposition }) => preposition === "without")) return none("no-opposition", { overlap });
  const bareNarrow = limited === a ? overlap.narrowB : overlap.narrowA;
  if (
    !areOneAct(a, b) ||
    !enough(a, b, overlap) ||
    bareNarrow.length > 0 ||
    bare.conditions.length > 0 ||
    exceptionMeeting(limited, bare, ontology)?.kind === "inside"
  )
    return none("no-opposition", { overlap });
  return gate(a, b, {
    verdict: "tension",
    reason: "lost-exception",
    overlap,
    exception: { kind: "open", exception: limited.exceptions[0]! },
    special: limited === a ? "a" : "b",
  });
}

/** The one clause of the two that has exceptions. */
function onlyExcepted(a: Clause, b: Clause): Clause | undefined {
  if (a.exceptions.length > 0 && b.exceptions.length === 0) return a;
  return b.exceptions.length > 0 && a.exceptions.length === 0 ? b : undefined;
}

/** Two acts of which one is a kind of the other; words that the vocabulary lacks must be the same. */
function areOneAct(a: Clause, b: Clause): boolean {
  const x = actOf(a),
    y = actOf(b);
  return x !== undefined && y !== undefined ? isKindOf(x, y) || isKindOf(y, x) : a.action.verb === b.action.verb;
}
