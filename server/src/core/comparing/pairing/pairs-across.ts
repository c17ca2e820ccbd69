import type { DocumentFacts } from "../../facts";
import { type Identity, identityOf } from "../../kept/identity";
import { handedOn } from "../../kept/keeping";
import { perDocument } from "../../kept/per-document";
import type { Clause } from "../../reading/clauses/clause";
import { ClauseIndex } from "./clause-index";
import { type Kept, kept, keptFor } from "./decisions";
import type { Ontology } from "../ontology";
import type { Pair, Placed } from "./pairs";
import { Saying, sayingsOf } from "./sayings";

/** The pairs that clash between a document that is being edited and one other, and the clauses of which they were worked out. */
interface Across {
  readonly ontology: Ontology;
  readonly ids: ReadonlyMap<Identity, Clause>;
  readonly pairs: readonly { readonly mine: Identity; readonly other: Clause; readonly decided: Kept }[];
}

/**
 * The pairs that clash between two documents; `a` is of the first, `b` of the second. Where one of them is being edited, what has
 * gone is taken out, and only what is new is set against the other.
 */
export function pairsAcross(first: DocumentFacts, second: DocumentFacts, ontology: Ontology): readonly Pair[] {
  const ofFirst = acrossOf(first),
    ofSecond = acrossOf(second);
  const again = updated(ofSecond, second, first, false, ontology) ?? updated(ofFirst, first, second, true, ontology);
  if (again) return again;
  const pairs = distinctSayings(second).flatMap((saying) => pairsWith(first, saying, false, ontology));
  keep(
    ofFirst,
    first,
    second,
    pairs.map(({ a, b, decision }) => ({ mine: identityOf(a)!, other: b, decided: kept(decision, a, b) })),
    ontology,
  );
  keep(
    ofSecond,
    second,
    first,
    pairs.map(({ a, b, decision }) => ({ mine: identityOf(b)!, other: a, decided: kept(decision, a, b) })),
    ontology,
  );
  return pairs;
}

function acrossOf({ policy }: DocumentFacts): WeakMap<DocumentFacts, Across> | undefined {
  return handedOn(policy, pairsAcross, () => new WeakMap<DocumentFacts, Across>());
}

function keep(
  table: WeakMap<DocumentFacts, Across> | undefined,
  edited: DocumentFacts,
  other: DocumentFacts,
  pairs: Across["pairs"],
  ontology: Ontology,
): void {
  const ids = table && idsOf(edited);
  if (ids) table.set(other, { ontology, ids, pairs });
  else table?.delete(other);
}

/** What was worked out for the text before, brought up to date; undefined where nothing was, or where definitions have changed. */
function updated(
  table: WeakMap<DocumentFacts, Across> | undefined,
  edited: DocumentFacts,
  other: DocumentFacts,
  isFirst: boolean,
  ontology: Ontology,
): readonly Pair[] | undefined {
  const before = table?.get(other),
    ids = before && idsOf(edited);
  if (!ids || before.ontology !== ontology) return undefined;
  const pairs = before.pairs.filter(({ mine }) => ids.has(mine)),
    result: Pair[] = [];
  for (const { mine, other: theirs, decided } of pairs) {
    const [a, b] = isFirst ? [ids.get(mine)!, theirs] : [theirs, ids.get(mine)!];
    result.push({ a, b, decision: keptFor(decided, a, b) });
  }
  for (const [mine, clause] of ids)
    if (!before.ids.has(mine))
      for (const pair of pairsWith(other, alone(edited, clause), isFirst, ontology)) {
        result.push(pair);
        pairs.push({ mine, other: isFirst ? pair.b : pair.a, decided: kept(pair.decision, pair.a, pair.b) });
      }
  table!.set(other, { ontology, ids, pairs });
  return result;
}

/** The clauses of a document by their identities; undefined where these do not tell them apart. */
function idsOf(facts: DocumentFacts): ReadonlyMap<Identity, Clause> | undefined {
  return perDocument(facts, idsIn, undefined);
}
function idsIn({ clauses }: DocumentFacts): ReadonlyMap<Identity, Clause> | undefined {
  const ids = new Map<Identity, Clause>();
  for (const clause of clauses) {
    const id = identityOf(clause);
    if (id) ids.set(id, clause);
  }
  return ids.size === clauses.length ? ids : undefined;
}

/** The pairs of clauses that say something with those of another document that clash with it. */
function pairsWith(other: DocumentFacts, saying: Saying, isFirst: boolean, ontology: Ontology): Pair[] {
  const pairs: Pair[] = [],
    [one] = saying.members;
  for (const theirs of perDocument(other, indexOf, ontology).partners(one!.clause, EDITED)) {
    const [a, b] = isFirst ? [saying, theirs] : [theirs, saying];
    if (b.clashesNowhere(a, ontology)) continue;
    for (const x of a.members)
      for (const y of b.members) {
        const decision = b.decision(x, a, y, ontology);
        if (decision.verdict !== "none") pairs.push({ a: x.clause, b: y.clause, decision });
      }
  }
  return pairs;
}

/** The ordinals by which the two documents are told apart; the other one is the first. */
const OTHER = 0,
  EDITED = 1;

function alone(facts: DocumentFacts, clause: Clause): Saying {
  const saying = new Saying();
  saying.members.push({ facts, clause, document: EDITED });
  return saying;
}

/** What the clauses of a document say, each saying once. */
function distinctSayings(facts: DocumentFacts, document = EDITED): Saying[] {
  const placed = facts.clauses.map((clause): Placed => ({ facts, clause, document })),
    sayings = sayingsOf(placed);
  for (const [at, one] of placed.entries()) sayings[at]!.members.push(one);
  return [...new Set(sayings)];
}

function indexOf(facts: DocumentFacts, ontology: Ontology): ClauseIndex<Saying> {
  const index = new ClauseIndex<Saying>(ontology);
  for (const saying of distinctSayings(facts, OTHER)) index.add(saying.members[0]!.clause, saying);
  return index;
}
