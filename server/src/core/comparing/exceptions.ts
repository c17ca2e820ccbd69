import type { Clause, Exception, Slot, SlotName, Term } from "../reading/clauses/clause";
import { idOf } from "../reading/clauses/parts/term-concepts";
import { ancestorsOf, conceptOf, isInstrument } from "../reading/words/vocabulary";
import { contrast, negates } from "./contrary";
import { type Ontology } from "./ontology";

/** How an exception of one clause meets another clause: the other lies in it, speaks of just the contrary case, lies outside of it, or nothing can be said. */
export type ExceptionMeeting = { readonly kind: "inside" | "contrary" | "outside" | "open"; readonly exception: Exception };

/** Looks at each exception of `clause` from the other clause's side. The first that takes the other clause in decides. */
export function exceptionMeeting(clause: Clause, other: Clause, ontology: Ontology): ExceptionMeeting | undefined {
  let open: ExceptionMeeting | undefined;
  for (const exception of clause.exceptions) {
    if (exception.kind === "permission" && other.conditions.some((condition) => condition.kind === "permission" && condition.negated))
      return { kind: "outside", exception };
    if (speaksOfTheContrary(exception, other)) return { kind: "contrary", exception };
    if (takesIn(exception, clause, other, ontology) || closesAnotherPart(exception, clause, other, ontology))
      return { kind: "inside", exception };
    const outside =
      exception.closed && exception.kind !== "permission" && exception.terms.length > 0 && namesSibling(exception, clause, other, ontology);
    if (!open || outside) open = { kind: outside ? "outside" : "open", exception };
  }
  return open;
}

/** "use only first names with an image" beside "use images in the newsletter": what is closed goes with the thing of which the other clause speaks. */
function closesAnotherPart(
  { kind }: Exception,
  { only, others, slots: { instrument, channel } }: Clause,
  { slots: { object } }: Clause,
  ontology: Ontology,
): boolean {
  if (kind !== "only" || only !== "object" || !object) return false;
  return [instrument, channel, ...others].some(
    (slot) =>
      slot?.terms.some((one) => object.terms.some((two) => !one.pronoun && !two.pronoun && ontology.relation(one, two) !== "different")) ===
      true,
  );
}

/** The other clause speaks of just what the exception leaves out. */
function takesIn(exception: Exception, clause: Clause, other: Clause, ontology: Ontology): boolean {
  const own = Object.values(clause.slots).flatMap((slot: Slot | undefined) => (slot ? slot.terms : [])),
    repeats = (named: Term) => exception.words.length > 1 && own.some((term) => ontology.relation(named, term) === "equal");
  const terms = [
    ...Object.values(other.slots).flatMap((slot: Slot | undefined) => (slot && slot.source !== "heading" ? slot.terms : [])),
    ...other.others.flatMap((slot) => slot.terms),
  ];
  if (exception.kind === "permission")
    return other.conditions.some(
      (condition) => condition.kind === "permission" || condition.words.some((word) => exception.words.includes(word)),
    );
  for (const named of exception.terms)
    for (const term of terms) {
      const relation =
        named.pronoun || term.pronoun || repeats(named) || isActorOf(exception, named, other, term)
          ? "different"
          : ontology.relation(term, named);
      if (relation === "equal" || relation === "inside") return true;
    }
  if (other.conditions.some(({ text, words }) => words.length === 0 && exception.terms.some((term) => text.includes(term.text))))
    return true;
  const said = other.conditions
    .flatMap((condition) => condition.words)
    .concat(
      other.others.flatMap((slot) => slot.terms.flatMap((term) => [term.head, ...term.narrowing])),
      other.exceptions.length === 0
        ? Object.values(other.slots).flatMap((slot: Slot | undefined) =>
            slot
              ? slot.terms.flatMap((term) => [
                  ...term.narrowing,
                  ...(slot.source === "written" && exception.words.length === 1 ? wordsBefore(term) : []),
                ])
              : [],
          )
        : [],
    );
  for (const { text, head } of other.slots.capacity?.terms ?? []) said.push(...text.toLowerCase().split(" "), head);
  const words = exception.words.filter((word) => exception.words.length === 1 || !own.some((term) => term.head === word));
  const common = words.filter((word) => said.includes(word)).length;
  return words.length > 0 && said.length > 0 && common / Math.min(words.length, new Set(said).size) >= 0.5 && common > 0;
}

const DENIES = /\b(?:no|not|never|none|nobody|without|cannot)\b|n['\u2019]t\b/i;

/** "unless a cook is present" beside "when no cook is present" or "without a cook", "unless they are accompanied" beside "unaccompanied": what the exception asks for is just what is lacking. */
function speaksOfTheContrary({ kind, text, words }: Exception, { conditions, others }: Clause): boolean {
  if ((kind !== "unless" && kind !== "only") || words.length === 0 || (kind === "only" && !/\b(?:if|when|where|while|once)\b/.test(text)))
    return false;
  const denied = DENIES.test(text),
    lacks = ({ preposition, terms }: Slot) =>
      !denied &&
      preposition === "without" &&
      terms.every(({ head, narrowing }) => [head, ...narrowing].every((word) => words.includes(word)));
  if (others.some(lacks)) return true;
  return conditions.some(
    (condition) =>
      condition.kind !== "permission" && condition.words.length > 0 && areContraryCases(words, denied, condition.words, condition.negated),
  );
}

/** Whether of two cases, told by their content words and whether they are denied, the one is just that the other is not so. */
function areContraryCases(one: readonly string[], oneDenied: boolean, other: readonly string[], otherDenied: boolean): boolean {
  const left = one.filter((word) => !other.includes(word)),
    right = other.filter((word) => !one.includes(word));
  if (oneDenied !== otherDenied) return left.length === 0 || right.length === 0;
  return (
    left.length === 1 &&
    right.length === 1 &&
    (negates(left[0]!, right[0]!) || negates(right[0]!, left[0]!) || contrast(left[0]!, right[0]!))
  );
}

/** "invited visitors" beside "unless they are invited". */
function wordsBefore({ text }: Term): string[] {
  return text
    .toLowerCase()
    .split(" ")
    .slice(0, -1)
    .filter((word) => /(?:ed|en)$/.test(word));
}

/** "unless a parent has given permission" does not name the actor of a clause about parents. */
function isActorOf(exception: Exception, named: Term, other: Clause, term: Term): boolean {
  return exception.kind === "unless" && other.slots.actor?.terms.includes(term) === true && named.head === term.head;
}

/** The exception's list is closed and the other clause names something of the same part that is not on it. */
function namesSibling(exception: Exception, clause: Clause, other: Clause, ontology: Ontology): boolean {
  if (exception.terms.some(({ concept, head }) => concept === undefined && /ly$/.test(head))) return false;
  const part = partOf(exception, clause);
  const slot = part === "condition" ? undefined : other.slots[part];
  if (!slot || slot.terms.every((term) => term.pronoun) || slot.source === "heading") return false;
  const kind = ({ concept }: Term) => concept?.slice(0, concept.indexOf(":"));
  return exception.terms.every((named) =>
    slot.terms.every(
      (term) =>
        (kind(named) === undefined || kind(term) === undefined || kind(named) === kind(term)) &&
        ontology.relation(named, term) === "different" &&
        areTimesApart(named, term, ontology),
    ),
  );
}

/** "only in the summer term" says nothing of times in lessons: of two times only those that can never be at once, or are both kinds of a third, are set against each other. */
function areTimesApart(one: Term, other: Term, { vocabulary }: Ontology): boolean {
  const x = idOf(one),
    y = idOf(other);
  if (x === undefined || y === undefined || !one.concept!.startsWith("times:") || !other.concept!.startsWith("times:")) return true;
  return vocabulary.areDisjoint(x, y) || [...ancestorsOf(x)].some((kind) => kind !== x && kind !== y && ancestorsOf(y).has(kind));
}

function partOf(exception: Exception, clause: Clause): SlotName | "condition" {
  const concept = exception.terms[0]?.concept,
    section = concept?.split(":")[0],
    id = concept === undefined ? undefined : conceptOf(concept);
  if (section === "people" && /^by\b/.test(exception.text)) return "actor";
  if (clause.only && exception.kind === "only") return clause.only === "object" && section === "channels" ? "channel" : clause.only;
  return section === "people"
    ? clause.slots.counterpart
      ? "counterpart"
      : "actor"
    : section === "places"
      ? "place"
      : section === "times"
        ? "time"
        : section === "channels"
          ? "channel"
          : section === "capacities"
            ? "capacity"
            : clause.slots.instrument && id !== undefined && isInstrument(id, "using")
              ? "instrument"
              : "object";
}
