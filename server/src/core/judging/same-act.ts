import type { Span } from "../../../../grammar/tree";
import { meeting } from "../comparing/acts";
import type { Ontology } from "../comparing/ontology";
import { ontologyOf } from "../comparing/pairing/pairs";
import { bestRelation } from "../comparing/alternatives";
import { overlapOf } from "../comparing/regions";
import type { DocumentFacts } from "../facts";
import type { Clause, Slot } from "../reading/clauses/clause";
import type { Vocabulary } from "../reading/words/vocabulary";
import { kindKey, sameCircumstance, type PlacedStatement } from "./placed-statement";

/** Values of one act that are compared with one another at most: what everybody does all the time says little. */
const MOST = 40;
/** The share of words that the reading of a clause may leave over. */
const LEFT_OVER = 0.35;

interface PlacedClause {
  readonly placed: PlacedStatement;
  readonly clause: Clause;
}

/**
 * Pairs of statements whose words differ, but whose clauses are read as the same act by the same people on the same thing, at the
 * same place, on the same conditions: "We acknowledge complaints within five days", "Complaints are to be acknowledged in ten days".
 * @param known groups found by their words, whose members need not meet again
 */
export function sameActPairs(
  documents: readonly DocumentFacts[],
  known: readonly (readonly PlacedStatement[])[],
  vocabulary: Vocabulary,
): PlacedStatement[][] {
  const ontology = ontologyOf(documents, vocabulary);
  const groupOf = new Map(known.flatMap((group, at) => group.map(({ statement }) => [statement, at] as const)));
  const buckets = new Map<string, PlacedClause[]>();
  for (const facts of documents) {
    for (const statement of facts.statements) {
      if (!statement.value) continue;
      const clause = clauseAt(clausesIn(facts.clauses, statement.block), statement.textSpan);
      if (!clause) continue;
      const key = `${kindKey(statement)} ${clause.action.concept}`,
        one = { placed: { facts, statement }, clause };
      const bucket = buckets.get(key);
      if (bucket) bucket.push(one);
      else buckets.set(key, [one]);
    }
  }
  return [...buckets.values()]
    .filter((bucket) => bucket.length <= MOST)
    .flatMap((bucket) =>
      bucket.flatMap((a, i) =>
        bucket.slice(i + 1).flatMap((b) => {
          const group = groupOf.get(a.placed.statement);
          return (group === undefined || group !== groupOf.get(b.placed.statement)) && same(a, b, ontology) ? [[a.placed, b.placed]] : [];
        }),
      ),
    );
}

/** The clauses of a block. */
function clausesIn(clauses: readonly Clause[], block: number): readonly Clause[] {
  let low = 0,
    high = clauses.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (clauses[mid]!.block < block) low = mid + 1;
    else high = mid;
  }
  let end = low;
  while (clauses[end]?.block === block) end++;
  return clauses.slice(low, end);
}

/** The clause in which a value stands, without the part that holds the value; undefined where it was not read well enough. */
function clauseAt(clauses: readonly Clause[], value: Span): Clause | undefined {
  const clause = clauses.find(({ span }) => span.start <= value.start && value.end <= span.end);
  if (
    clause?.action.concept === undefined ||
    clause.residueShare > LEFT_OVER ||
    clause.exceptions.length > 0 ||
    clause.force.startsWith("F")
  )
    return undefined;
  const away = (slot: Slot | undefined) => slot?.span === undefined || slot.span.end <= value.start || value.end <= slot.span.start;
  const slots = Object.fromEntries(Object.entries(clause.slots).filter(([, slot]) => away(slot))),
    others = clause.others.filter(away);
  return slots.object === undefined || slots.object.source !== "written" ? undefined : { ...clause, slots, others };
}

function same({ placed: one, clause: a }: PlacedClause, { placed: two, clause: b }: PlacedClause, ontology: Ontology): boolean {
  if (
    a.force !== b.force ||
    meeting(a, b, ontology) !== "same" ||
    a.action.concept !== b.action.concept ||
    one.statement.anchor.join() !== two.statement.anchor.join()
  )
    return false;
  if (bestRelation(a.slots.object!, b.slots.object!, ontology) !== "equal") return false;
  const { apart, parts } = overlapOf(a, b, ontology);
  return (
    !apart &&
    parts.some(({ part, relation, a: x, b: y }) => part === "object" && relation === "equal" && isBare(x) === isBare(y)) &&
    parts.every(({ part, relation }) => relation === "equal" || (part === "actor" && relation !== "partial")) &&
    sameCircumstance(one, two)
  );
}

/** "Records" beside "pupil files": the one word means what its passage is about. */
function isBare(words: string | undefined): boolean {
  return words !== undefined && !/ /.test(words.replace(/^(?:the|all|any|these|such|our|their) /i, ""));
}
