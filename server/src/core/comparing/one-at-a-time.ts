import type { Clause, Slot, Term } from "../reading/clauses/clause";
import { idOf, isAnyOf } from "../reading/clauses/parts/term-concepts";
import { type Alternatives, alternatives, contrastOf, isKindOf, keptByConcept } from "../reading/words/vocabulary";

/** What a clause lays down where its act takes one at a time: the side gate to come in by, white shirts, black ink. */
export interface Choice {
  readonly row: Alternatives;
  readonly slot: Slot;
}

/** Index of the row of `enter`, `leave` … by ways in and out: what is used is what is gone through. */
const WAYS = 0;

/** What a clause chooses of what its act takes one of at a time. Undefined where it names none, or several parts that may be it. */
export function choiceOf({ action, slots, others }: Clause): Choice | undefined {
  const act = idOf(action);
  if (act === undefined) return undefined;
  for (const row of rowsOf(act)) {
    const named = [...Object.values(slots), ...others].filter(
      ({ source, terms }) => source !== "heading" && terms.every((term) => isAnyOf(term, row.of)),
    );
    if (named.length === 1) return { row, slot: named[0]! };
  }
  return undefined;
}

/** The rows of which an act takes one at a time. */
const rowsOf = keptByConcept((act) => alternatives.filter(({ acts }) => acts.some((one) => isKindOf(act, one))));

/** Whether a choice is of the way by which one comes or goes. */
export function isWay({ row }: Choice): boolean {
  return row === alternatives[WAYS];
}

/** Whether of two choices of one row no part of the one can be had together with any of the other. */
export function excludeEachOther({ row, slot: one }: Choice, { slot: other }: Choice): boolean {
  return one.terms.every((x) => other.terms.every((y) => contrastIn(row, x, y) || (row.kinds && areKindsApart(x, y))));
}

function contrastIn({ sets }: Alternatives, one: Term, other: Term): boolean {
  const left = qualitiesOf(one),
    right = qualitiesOf(other);
  return [...sets].some((set) => {
    const here = left.filter(([of]) => of === set),
      there = right.filter(([of]) => of === set);
    return here.length > 0 && there.length > 0 && !here.some(([, place]) => there.some(([, against]) => against === place));
  });
}

/** What the words of a term before its head say that it is. */
function qualitiesOf({ text }: Term): (readonly [number, number])[] {
  return text
    .toLowerCase()
    .split(/[ -]/)
    .slice(0, -1)
    .flatMap((word) => contrastOf.get(word) ?? []);
}

function areKindsApart(one: Term, other: Term): boolean {
  const x = idOf(one),
    y = idOf(other);
  return x !== undefined && y !== undefined && !isKindOf(x, y) && !isKindOf(y, x);
}
