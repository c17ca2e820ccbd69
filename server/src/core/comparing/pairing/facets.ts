import type { Clause, Slot, SlotName } from "../../reading/clauses/clause";
import type { Ontology } from "../ontology";
import { carrierOf } from "../aligned";
import { isLength } from "../durations";
import { isAlways, isEveryone, isStated, lasts } from "../said-parts";
import { choiceOf } from "../one-at-a-time";
import { isRouted, namesPerformer } from "../routes";
import { choiceKeys, type Key, keptUnder, soughtUnder, topicsKept, topicsSought } from "./term-keys";
import { boundsDay, saysWhenTwice } from "../times-of-day";
import { isPerson } from "../../reading/clauses/parts/term-concepts";

/**
 * One respect in which two clauses must agree if `decide` is to find anything about them. Where it looks at both, what the one
 * seeks must be among what the other is kept under. Undefined: the clause says nothing in this respect, and agrees with every other.
 */
export interface Facet {
  kept(clause: Clause, ontology: Ontology): readonly Key[] | undefined;
  sought(clause: Clause, ontology: Ontology): readonly Key[] | undefined;
}

/** A part that keeps two clauses apart where both name it and what they name does not meet. */
function meets(read: Part): Facet {
  return {
    kept(clause, ontology) {
      const slot = read(clause);
      return slot && keptUnder(slot.terms, ontology);
    },
    sought(clause, ontology) {
      const slot = read(clause);
      return slot && soughtUnder(slot.terms, ontology);
    },
  };
}

/** Of two things that words narrow, all the words of one are among the other's, its head counted: chess badges and drama badges never meet. */
function narrows(read: Part): Facet {
  return {
    kept(clause) {
      const words = wordsOf(read(clause));
      return words && [`within ${least(words.narrowing)}`, ...someOf(words.all)];
    },
    sought(clause) {
      const words = wordsOf(read(clause));
      return words && [least(words.narrowing), ...someOf(words.all).map((some) => `within ${some}`)];
    },
  };
}

function wordsOf(slot: Slot | undefined): { readonly narrowing: readonly string[]; readonly all: readonly string[] } | undefined {
  const term = slot?.terms.length === 1 ? slot.terms[0]! : undefined,
    narrowing =
      term && !term.pronoun ? term.narrowing.filter((word, at, all) => word !== "include" && all.indexOf(word) === at).sort() : [];
  return narrowing.length === 0 ? undefined : { narrowing, all: [...new Set([...narrowing, term!.head])].sort() };
}

/** One or two words that stand for several sorted ones: whoever has all of them has these. */
function least(words: readonly string[]): string {
  return words.slice(0, 2).join(" ");
}

/** All that `least` can say of some of these sorted words. */
function someOf(words: readonly string[]): string[] {
  return words.flatMap((word, at) => [word, ...words.slice(at + 1).map((other) => `${word} ${other}`)]);
}

/** Two numbers are the same; a number and a range meet where they have the same unit. */
function numbers(read: Part): Facet {
  const range = (clause: Clause) => {
    const slot = read(clause);
    return slot?.terms.length === 1 && !slot.terms[0]!.pronoun ? slot.terms[0]!.range : undefined;
  };
  return {
    kept(clause) {
      const known = range(clause);
      return (
        known && [known.unit, known.min !== undefined && known.min === known.max ? `${known.min} ${known.unit}` : `range ${known.unit}`]
      );
    },
    sought(clause) {
      const known = range(clause);
      return (
        known && (known.min !== undefined && known.min === known.max ? [`${known.min} ${known.unit}`, `range ${known.unit}`] : [known.unit])
      );
    },
  };
}

/** A part as the clause itself names it. What only a heading gives may be left out of account (`withoutHeading`). */
function written(name: SlotName, clause: Clause): Slot | undefined {
  const slot = clause.slots[name];
  return slot && slot.source !== "heading" && isStated(name, slot) ? slot : undefined;
}

/** The parts of which one may be set against the object of another clause, where that is what it is done through, in or to. */
const BESIDE_OBJECT = ["channel", "instrument", "place", "counterpart"] as const;

/** What an object is compared with in the other clause: its object, or what it is done through, in or to. */
const object: Facet = {
  kept(clause, ontology) {
    const slot = written("object", clause);
    if (!slot) return undefined;
    return [...choiceKeys(clause), ...keptUnder(slot.terms, ontology), ...keptUnder(besideObject(clause), ontology).map(beside)];
  },
  sought(clause, ontology) {
    const slot = written("object", clause);
    if (!slot) return undefined;
    const own = soughtUnder(slot.terms, ontology);
    return [...choiceKeys(clause), ...own, ...soughtUnder(besideObject(clause), ontology), ...own.map(beside)];
  },
};

function besideObject(clause: Clause): Slot["terms"] {
  return [...BESIDE_OBJECT.flatMap((name) => clause.slots[name]?.terms ?? []), ...(carrierOf(clause)?.terms ?? [])];
}

function beside(key: Key): Key {
  return `beside ${key}`;
}

const common: Facet = { kept: topicsKept, sought: topicsSought };

type Part = (clause: Clause) => Slot | undefined;
const place: Part = (clause) => {
  const slot = isRouted(clause) ? undefined : written("place", clause);
  return slot && !isAlways(slot) ? slot : undefined;
};
const time: Part = (clause) => {
  const slot = saysWhenTwice(clause) ? undefined : written("time", clause);
  return slot &&
    !isChosen(slot, clause) &&
    !isLength(slot, clause) &&
    slot.terms[0]?.range?.unit !== "clock" &&
    !isAlways(slot) &&
    !lasts(slot) &&
    !boundsDay(slot)
    ? slot
    : undefined;
};
/** A time of day is compared by its numbers alone. */
const hour: Part = (clause) => {
  const slot = saysWhenTwice(clause) ? undefined : written("time", clause);
  return slot?.terms[0]?.range?.unit === "clock" && !isRouted(clause) && !boundsDay(slot) ? slot : undefined;
};
const actor: Part = (clause) => {
  const slot = namesPerformer(clause) ? undefined : written("actor", clause);
  return slot && !isEveryone(slot) ? slot : undefined;
};
const counterpart: Part = (clause) => written("counterpart", clause);
/** What something is done through, with or to: where one clause names only a channel and the other only an instrument, or what the one uses is what the other uses it with, the two are compared. */
const means: Part = (clause) => {
  if (isRouted(clause)) return undefined;
  const channel = carrierOf(clause) ?? written("channel", clause),
    instrument = written("instrument", clause),
    named = channel ?? instrument;
  return (
    named && {
      ...named,
      terms: [
        ...(channel?.terms ?? []),
        ...(instrument?.terms ?? []),
        ...(clause.slots.object?.terms.filter((term) => !isPerson(term)) ?? []),
      ],
    }
  );
};
const capacity: Part = (clause) => {
  const slot = written("capacity", clause);
  return slot && !isAlways(slot) && !slot.conditional ? slot : undefined;
};
/** An object that the other clause's object alone can be set against, whatever that clause names besides. */
const plainObject: Part = (clause) =>
  clause.slots.channel || clause.slots.instrument || clause.slots.counterpart || carrierOf(clause) || isChosen(clause.slots.object, clause)
    ? undefined
    : written("object", clause);

/** Whether a part is what its clause lays down of things of which there is one at a time: it is set against another of them. */
function isChosen(slot: Slot | undefined, clause: Clause): boolean {
  return slot !== undefined && isRouted(clause) && choiceOf(clause)?.slot === slot;
}

/** Two clauses with conditions apply together only where their conditions share a word. */
const conditions: Facet = { kept: conditionWords, sought: conditionWords };

function conditionWords({ conditions, others }: Clause): string[] | undefined {
  const words = conditions.flatMap((one) => one.words);
  return words.length === 0
    ? undefined
    : [...words, ...others.flatMap(({ terms }) => terms.flatMap(({ head, narrowing }) => [head, ...narrowing]))];
}

/** All respects but act and force, those first that part most clauses. */
export const FACETS: readonly Facet[] = [
  object,
  narrows(plainObject),
  common,
  meets(place),
  meets(actor),
  meets(time),
  conditions,
  meets(means),
  meets(counterpart),
  meets(capacity),
  ...[place, actor, counterpart, time].map(narrows),
  ...[plainObject, place, actor, counterpart, time, hour].map(numbers),
];
