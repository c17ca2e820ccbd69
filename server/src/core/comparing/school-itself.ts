import type { Slot } from "../reading/clauses/clause";
import { conceptId } from "../reading/words/vocabulary";
import { isAnyOf } from "../reading/clauses/parts/term-concepts";

const OUTSIDE = ["pupil", "parent", "visitor", "hirer", "contractor", "outsider", "applicant"].map((name) => conceptId(`people:${name}`));

/** The school itself beside people who do not act for it: what it may do they may not. */
export function schoolAndOutsider(a: Slot, b: Slot): boolean {
  return (isSchoolItself(a) && isOutside(b)) || (isSchoolItself(b) && isOutside(a));
}

/** The school itself, as it is written ("the school may film assemblies"). */
function isSchoolItself({ source, terms }: Slot): boolean {
  return (
    source === "written" &&
    terms.every(({ concept, narrowing, text }) => concept === "people:school" && narrowing.length === 0 && text !== "we")
  );
}

/** People who do not act for the school. */
function isOutside({ terms }: Slot): boolean {
  return terms.every((term) => isAnyOf(term, OUTSIDE));
}
