import type { Clause, Slot, Term } from "../../reading/clauses/clause";
import { FORBIDDING } from "../../reading/clauses/force";
import { alternatives, ancestorsOf, type ConceptId, conceptId } from "../../reading/words/vocabulary";
import { choiceOf } from "../one-at-a-time";
import { isOwnSite } from "../said-parts";
import type { Named, Ontology } from "../ontology";

/**
 * What a clause is kept and sought under. Of two things one of which is a kind of the other, or which have the same head word
 * where the vocabulary does not know one of them, the one is sought under a key that the other is kept under; two kinds of a third thing are not.
 */
export type Key = number | string;

/** Keys of one concept: kept as itself, and as a kind of something. */
const itself = (id: ConceptId): number => id * 2,
  kindOf = (id: ConceptId): number => id * 2 + 1;
/** Keys of a head word that the vocabulary knows as it stands there (+) or does not (-): kept as the thing's own, and as that of something it is a case of. */
const own = ({ id, head }: Named): string => `${id === undefined ? "-" : "+"}${head}`,
  caseOf = (name: Named): string => `${own(name)}.`;

/** Kinds of which nearly everything is one: that two things are both of them says nothing. */
const ROOTS: ReadonlySet<ConceptId> = new Set(
  ["things:thing", "people:person", "people:adult", "places:anywhere", "people:everyone"].map(conceptId),
);

/** "confiscated items": the words before say which things. */
function narrowedRoot({ concept = "", narrowing }: Term): Key {
  return `${concept} ${[...narrowing].sort().join(" ")}`;
}

/** What terms are kept under. Kinds of which nearly everything is one are left out where `roots` is false. */
export function keptUnder(terms: readonly Term[], ontology: Ontology, roots = true): Key[] {
  const keys: Key[] = [];
  for (const term of terms)
    if (!term.pronoun) {
      const names = ontology.namesOf(term),
        [name] = names;
      if (name.id !== undefined && (roots || !ROOTS.has(name.id))) keys.push(itself(name.id));
      else if (name.id !== undefined && term.narrowing.length > 0) keys.push(narrowedRoot(term));
      if (ontology.defines) keys.push(own(name));
      for (const one of names) {
        keys.push(caseOf(one));
        if (one.id !== undefined) for (const kind of ancestorsOf(one.id)) if (roots || !ROOTS.has(kind)) keys.push(kindOf(kind));
      }
    }
  return keys;
}

/** What terms are sought under: everything that was kept by a term of the same kind, a wider or a narrower one. */
export function soughtUnder(terms: readonly Term[], ontology: Ontology, roots = true): Key[] {
  const keys: Key[] = [];
  for (const term of terms)
    if (!term.pronoun) {
      const names = ontology.namesOf(term),
        [name] = names;
      if (name.id !== undefined && (roots || !ROOTS.has(name.id))) keys.push(kindOf(name.id));
      else if (name.id !== undefined && term.narrowing.length > 0) keys.push(narrowedRoot(term));
      for (const one of names) {
        const of = one === name ? caseOf : own;
        keys.push(of({ head: one.head }));
        if (one.id === undefined) keys.push(of({ id: ANY_ID, head: one.head }));
        else for (const kind of ancestorsOf(one.id)) if (roots || !ROOTS.has(kind)) keys.push(itself(kind));
      }
    }
  return keys;
}

/** Stands for whatever concept a head word has. */
const ANY_ID: ConceptId = 0;

/** Kept and sought for clauses that say neither what is done to something, nor with whom, nor through what. */
const NOTHING = "nothing";

/** The things, people, places and times that a clause itself names, apart from who acts. */
function topicsOf(clause: Clause): Term[] {
  const terms: Term[] = [];
  for (const name in clause.slots) {
    const slot = clause.slots[name as keyof Clause["slots"]];
    if (slot && name !== "actor" && slot.source !== "heading") terms.push(...slot.terms);
  }
  for (const slot of clause.others) if (slot.source !== "heading") terms.push(...slot.terms);
  if (clause.only === "object") for (const exception of clause.exceptions) terms.push(...exception.terms);
  return terms;
}

function withNothing({ slots: { object, counterpart, channel, instrument } }: Clause, keys: Key[]): Key[] {
  const written = (slot: Slot | undefined) => slot !== undefined && slot.source !== "heading";
  if ((!written(object) || isOwnSite(object!)) && !written(counterpart) && !written(channel) && !written(instrument)) keys.push(NOTHING);
  return keys;
}

/** Parts that "only" can close where nothing else is named: how, where and when. */
const CLOSABLE = ["channel", "instrument", "place", "time"] as const;

/** "by card only" meets what else is paid by: a part that the one closes and the other names. */
function closedParts({ only, force, slots }: Clause, kept: boolean): Key[] {
  const closes = only !== undefined && FORBIDDING.has(force) ? CLOSABLE.filter((part) => part === only) : [],
    names = CLOSABLE.filter((part) => slots[part] !== undefined && slots[part]?.source !== "heading");
  return [
    ...closes.map((part) => (kept ? `closes ${part}` : `names ${part}`)),
    ...names.map((part) => (kept ? `names ${part}` : `closes ${part}`)),
  ];
}

/** What a clause is kept and sought under by what it lays down of things of which there is one at a time, and by an act that says what is done to: "make a payment" in cash. */
export function choiceKeys(clause: Clause): Key[] {
  const choice = choiceOf(clause),
    { verb, concept } = clause.action;
  return [
    ...(choice ? [`choice ${alternatives.indexOf(choice.row)}`] : []),
    ...(concept !== undefined && verb.includes(" ") && (clause.slots.channel ?? clause.slots.instrument) ? [`does ${concept}`] : []),
  ];
}

/** What a clause is kept under for those that have something in common with it. */
export function topicsKept(clause: Clause, ontology: Ontology): Key[] {
  return withNothing(clause, [...keptUnder(topicsOf(clause), ontology, false), ...choiceKeys(clause), ...closedParts(clause, true)]);
}

/** What it seeks them under. */
export function topicsSought(clause: Clause, ontology: Ontology): Key[] {
  return withNothing(clause, [...soughtUnder(topicsOf(clause), ontology, false), ...choiceKeys(clause), ...closedParts(clause, false)]);
}

/** Whether two clauses name something in common besides who acts, or neither names anything. That both speak of things or of people is nothing in common. */
export function inCommon(a: Clause, b: Clause, ontology: Ontology): boolean {
  const kept = new Set(topicsKept(a, ontology));
  return topicsSought(b, ontology).some((key) => kept.has(key));
}
