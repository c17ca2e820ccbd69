import type { DocumentFacts } from "../../facts";
import type { Clause } from "../../reading/clauses/clause";
import { type Identity, identityOf } from "../../kept/identity";
import { handedOn } from "../../kept/keeping";
import { ClauseIndex } from "./clause-index";
import type { Ontology } from "../ontology";
import type { Pair } from "./pairs";
import { type Saying, Sayings, wordsOf } from "./sayings";

/** A clause as it was last compared: where it stands may have changed since. */
interface Member {
  readonly clause: Clause;
  readonly id: Identity;
  section: number;
  /** How many sentences before it, in its block, the next clause stands; 0 for none. */ readonly gap: number;
  readonly words: string;
  readonly saying: Saying;
  readonly document: 0;
}

/** The clauses of a document that is being edited, in order, and which of them clash. */
class Within {
  readonly ontology: Ontology;
  readonly index: ClauseIndex<Identity>;
  members: readonly Member[] = [];
  readonly byId = new Map<Identity, Member>();
  readonly sayings = new Sayings();
  pairs: readonly Pair[] = [];

  constructor(ontology: Ontology) {
    this.ontology = ontology;
    this.index = new ClauseIndex(ontology);
  }

  /** Takes the clauses as they are now; false where they cannot be told apart, or where some that stay are in another order. */
  update(facts: DocumentFacts): boolean {
    const { clauses } = facts;
    const { head, tail } = this.#ends(clauses),
      before = this.members.slice(head, this.members.length - tail),
      now = clauses.slice(head, clauses.length - tail);
    const ids = now.map((clause) => identityOf(clause)),
      gaps = now.map((_, i) => gapBefore(clauses, head + i));
    if (ids.some((id) => id === undefined) || new Set(ids).size < ids.length) return false;
    const sections = new SameSections(),
      elsewhere = this.#resettle(this.members.slice(0, head), clauses, sections);
    const staying = new Set(
      ids.filter((id, i) => {
        const one = this.byId.get(id!);
        return one?.gap === gaps[i] && sections.hold(one!.section, now[i]!.section);
      }),
    );
    elsewhere.push(...this.#resettle(this.members.slice(this.members.length - tail), clauses.slice(clauses.length - tail), sections));
    if (before.length === 0 && now.length === 0 && elsewhere.length === 0) return true;
    const known = before.filter(({ id }) => staying.has(id)),
      stayed = ids.filter((id) => staying.has(id!));
    if (stayed.length !== known.length || stayed.some((id, i) => id !== known[i]!.id)) return false;
    for (const { id, words, saying } of before)
      if (!staying.has(id)) {
        this.index.remove(id);
        this.byId.delete(id);
        this.sayings.remove(words, saying);
      }
    const member = (clause: Clause, id: Identity, gap: number): Member => {
      const known = this.byId.get(id),
        words = known?.words ?? wordsOf(facts, clause);
      return { clause, id, section: clause.section, gap, words, saying: known?.saying ?? this.sayings.add(words, clause), document: 0 };
    };
    const changed = now.map((clause, i) => member(clause, ids[i]!, gaps[i]!)),
      fresh = [...changed.filter(({ id }) => !this.byId.has(id)), ...elsewhere];
    for (const one of elsewhere) this.index.remove(one.id);
    for (const one of changed) this.byId.set(one.id, one);
    this.members = [...this.members.slice(0, head), ...changed, ...this.members.slice(this.members.length - tail)];
    const anew = new Set(fresh.map(({ id }) => id)),
      standing = (clause: Clause) => {
        const id = identityOf(clause)!;
        return anew.has(id) ? undefined : this.byId.get(id);
      };
    const kept = this.pairs.flatMap(({ a, b }) => {
      const one = standing(a),
        two = standing(b);
      return one && two ? [this.#pair(one, two)] : [];
    });
    this.pairs = [...kept, ...fresh.flatMap((one) => this.#clashes(one))];
    return true;
  }

  /** Notes the sections of clauses that are the same as before; returns those that no longer stand in one section with the same others. */
  #resettle(members: readonly Member[], clauses: readonly Clause[], sections: SameSections): Member[] {
    return members.filter((one, i) => {
      const before = one.section;
      one.section = clauses[i]!.section;
      return !sections.hold(before, one.section);
    });
  }

  /** How many clauses at the beginning and at the end are the same as before. */
  #ends(clauses: readonly Clause[]): { readonly head: number; readonly tail: number } {
    const { members } = this,
      most = Math.min(members.length, clauses.length);
    let head = 0,
      tail = 0;
    while (head < most && members[head]!.clause === clauses[head]) head++;
    while (tail < most - head && members[members.length - 1 - tail]!.clause === clauses[clauses.length - 1 - tail]) tail++;
    return { head, tail };
  }

  /** Sets a new clause against those of its matter that were there before it. */
  #clashes(one: Member): readonly Pair[] {
    const found: Pair[] = [];
    for (const id of this.index.partners(one.clause)) {
      const other = this.byId.get(id)!,
        pair = other.clause.index < one.clause.index ? this.#pair(other, one) : this.#pair(one, other);
      if (pair.decision.verdict !== "none") found.push(pair);
    }
    this.index.add(one.clause, one.id);
    return found;
  }

  #pair(one: Member, two: Member): Pair {
    return { a: one.clause, b: two.clause, decision: two.saying.decision(one, one.saying, two, this.ontology) };
  }
}

/** Which section of the text before is which one now. Clauses of sections that answer to each other stand to each other as before. */
class SameSections {
  readonly #now = new Map<number, number>([[0, 0]]);
  readonly #before = new Map<number, number>([[0, 0]]);

  /** Whether a section now is what another was before; the first one that says so decides. */
  hold(before: number, now: number): boolean {
    if (!this.#now.has(before) && !this.#before.has(now)) {
      this.#now.set(before, now);
      this.#before.set(now, before);
    }
    return this.#now.get(before) === now && this.#before.get(now) === before;
  }
}

/** How many sentences before a clause, in its block, another clause stands; 0 where none does. */
function gapBefore(clauses: readonly Clause[], at: number): number {
  const { block, sentence } = clauses[at]!;
  let before = at - 1;
  while (before >= 0 && clauses[before]!.block === block && clauses[before]!.sentence === sentence) before--;
  return before >= 0 && clauses[before]!.block === block ? sentence - clauses[before]!.sentence : 0;
}

/**
 * The pairs that clash within a document that is being edited: what has gone is taken out, and what is new is compared with those
 * of its own matter. Where nothing has changed the list is the one that was returned before. Undefined for other documents.
 */
export function pairsWithin(facts: DocumentFacts, ontology: Ontology): readonly Pair[] | undefined {
  const held = handedOn(facts.policy, pairsWithin, (): { state?: Within } => ({}));
  if (!held) return undefined;
  if (held.state?.ontology === ontology && held.state.update(facts)) return held.state.pairs;
  held.state = new Within(ontology);
  return held.state.update(facts) ? held.state.pairs : (held.state = undefined);
}
