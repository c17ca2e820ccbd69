import { asWritten } from "../../wording";
import type { DocumentFacts } from "../../facts";
import { sameList } from "../../kept/identity";
import type { Clause, Force, SlotName } from "../../reading/clauses/clause";
import { FORBIDDING } from "../../reading/clauses/force";
import type { Decision, Reason } from "../decision";
import { exampleOf, exampleText } from "./example";
import type { Ontology } from "../ontology";
import type { Placed } from "../pairing/pairs";

const SAYS: Readonly<Record<Force, string>> = {
  O: "requires it",
  "O-": "says that it should be done",
  F: "forbids it",
  "F-": "says that it should not be done",
  P: "allows it",
  N: "says that it is not required",
  "R+": "encourages it",
  "R-": "discourages it",
};

/** What a school does about each kind of clash. */
const REMEDY: Readonly<Partial<Record<Reason, string>>> = {
  "same-region": "Decide which one the school means and change the other.",
  "opposite-acts": "Decide which one the school means, or say when each applies.",
  universal: "If this case is meant to be an exception, say so in the general rule.",
  closed: "Add this case to what the general rule leaves out, or take it away here.",
  "special-case": "If this case is meant to be an exception, say so in the general rule.",
  "different-routes": "Decide which way the school means, or say that both will do.",
  overlap: "Say which of the two comes first where both apply.",
  "necessary-condition": "Write the condition in both places.",
  "unequal-force": "Use the same word, must or should, in both places.",
  "optional-duty": "Say in both places whether it is a duty.",
  "unread-words": "Check whether both can stand as they are written.",
};

/** The passage in words: section by number or title, or the other policy by its title. */
export function placeOf(from: DocumentFacts, { facts, clause }: Placed): string {
  if (facts !== from) return `the ${facts.title.replace(/^the /i, "")}`;
  if (clause.number) return `clause ${clause.number}`;
  const section = facts.policy.sections[clause.section];
  if (section?.heading === undefined) return "another passage";
  if (section.title.split(" ").length < 2 || section.title.split(" ").length > 9)
    return section.number ? `section ${section.number}` : "another passage";
  return section.number ? `section ${section.number} ("${section.title}")` : `the section "${section.title}"`;
}

const messages = new WeakMap<Decision, { readonly given: readonly unknown[]; readonly message: string }>();

/** The message of a finding: an example of who would be caught, why the clauses meet, what would resolve it. A decision that is kept keeps it. */
export function messageOf(here: Placed, there: Placed, decision: Decision, ontology: Ontology, more: number): string {
  const wordsOf = ({ facts, clause }: Placed) => [facts.text.slice(clause.span.start, clause.span.end), sectionTitle(facts, clause)];
  const given = [ontology, more, placeOf(here.facts, there), ...wordsOf(here), ...wordsOf(there)],
    known = messages.get(decision);
  if (known && sameList(known.given, given)) return known.message;
  const message = writeMessage(here, there, decision, ontology, more);
  messages.set(decision, { given, message });
  return message;
}

/** What a message is written from. */
interface Telling {
  readonly here: Placed;
  readonly there: Placed;
  readonly decision: Decision;
  readonly ontology: Ontology;
  /** What to call the other passage. */
  readonly place: string;
  readonly remedy: string;
}

function writeMessage(here: Placed, there: Placed, decision: Decision, ontology: Ontology, more: number): string {
  const telling: Telling = {
    here,
    there,
    decision,
    ontology,
    place: placeOf(here.facts, there),
    remedy: REMEDY[decision.reason] ?? "Decide which one the school means.",
  };
  return `${sentencesFor(telling)}${more > 0 ? ` And ${more} more.` : ""}`;
}

function sentencesFor(telling: Telling): string {
  const { reason, part } = telling.decision;
  switch (reason) {
    case "unequal-force":
      return unequalForce(telling);
    case "heading-only":
      return keptApartByHeading(telling);
    case "exclusive-route":
      return routeLeftOpen(telling);
    case "lost-exception":
      return exceptionLost(telling);
    case "different-routes":
      return part?.a && part.b ? doneDifferently(telling, { slot: part.part as SlotName, a: part.a, b: part.b }) : byExample(telling);
    default:
      return byExample(telling);
  }
}

function unequalForce({ here, there, place, remedy }: Telling): string {
  return `This rule and ${place} ask for the same thing with different force: here "${here.clause.forceText}", there "${there.clause.forceText}". Staff cannot tell whether they have a choice. ${remedy}`;
}

function keptApartByHeading({ here, there, place }: Telling): string {
  const banIsHere = FORBIDDING.has(here.clause.force),
    ban = banIsHere ? here : there;
  const [rule, other] = banIsHere ? ["this rule", place] : [`the rule in ${place}`, "this passage"];
  const title = sectionTitle(ban.facts, ban.clause),
    heading = title ? `the heading "${clip(title)}"` : "a heading";
  return `By its own words ${rule} also covers what ${other} allows. Only ${heading} keeps them apart, and a reader who is shown the rule alone does not see it. Write into the rule what the heading says.`;
}

function routeLeftOpen({ here, there, decision, place }: Telling): string {
  const dutyIsHere = !FORBIDDING.has(here.clause.force),
    [duty, ban] = dutyIsHere ? [here, there] : [there, here];
  const [rule, other] = dutyIsHere ? ["This rule", place] : [`The rule in ${place}`, "this passage"];
  const route = duty.clause.slots[decision.part?.part === "instrument" ? "instrument" : "channel"]?.span;
  const way = route ? `"${asWritten(duty.facts.text, route)}"` : "one way";
  const exception = clip(asWritten(ban.facts.text, decision.exception!.exception.span));
  return `${rule} names ${way} as the way to do it, and ${other} leaves another way open: "${exception}". Whoever relies on that breaks the other rule. Write the exception in both places.`;
}

function exceptionLost({ here, there, decision, place }: Telling): string {
  const isThere = there.clause.exceptions.length > 0,
    owner = isThere ? there : here;
  const exception = clip(asWritten(owner.facts.text, decision.exception!.exception.span));
  const remedy = isThere
    ? "Add the exception to this passage, or take it out of the other."
    : "Add the exception to the other passage, or take it out here.";
  return `The same thing is forbidden here and in ${place}, but only ${isThere ? "the other passage" : "this one"} leaves something out: "${exception}". Whoever relies on the exception breaks the other rule. ${remedy}`;
}

/** @param difference the part in which the two ways differ, with what each clause says there */
function doneDifferently(
  { here, there, place, remedy }: Telling,
  difference: { readonly slot: SlotName; readonly a: string; readonly b: string },
): string {
  const { slot, a, b } = difference;
  const how = slot === "actor" ? "by different people" : slot === "place" ? "in different places" : "in different ways";
  const wordsOf = ({ facts, clause }: Placed) => {
    const span = clause.slots[slot]?.span;
    return span ? asWritten(facts.text, span) : "";
  };
  return `Two passages lay down that the same thing is done ${how}: "${wordsOf(here) || b}" here, "${wordsOf(there) || a}" in ${place}. Whoever follows one passage breaks the other. ${remedy}`;
}

/** The parts of an example that are said with a preposition. */
const WITH_PREPOSITION = ["counterpart", "channel", "instrument", "place", "time", "capacity"] as const;

/** Says which person and act both rules catch, and what each says of them. */
function byExample({ here, there, decision, ontology, place, remedy }: Telling): string {
  const prepositions: Partial<Record<SlotName, string>> = {};
  for (const name of WITH_PREPOSITION) {
    const preposition = here.clause.slots[name]?.preposition ?? there.clause.slots[name]?.preposition;
    if (preposition) prepositions[name] = preposition;
  }
  const example = exampleText(exampleOf(here.clause, there.clause, ontology), prepositions);
  const quote = `"${clip(there.facts.text.slice(there.clause.span.start, there.clause.span.end))}"`,
    isConflict = decision.verdict === "conflict";
  if (decision.reason === "opposite-acts") {
    const opening = isConflict ? "These two rules cannot both be followed" : "These two rules pull in different directions";
    return `${opening}. Take ${example}: this passage says "${demand(here)}", ${place} says "${demand(there)}" (${quote}). ${remedy}`;
  }
  const opening = isConflict ? "These two rules cannot both apply." : "These two rules may not both hold.";
  return `${opening} Take ${example}: this passage ${SAYS[here.clause.force]}, ${place} ${SAYS[there.clause.force]} (${quote}). ${remedy}`;
}

function clip(text: string): string {
  const flat = asWritten(text, { start: 0, end: text.length });
  return flat.length > 140 ? `${flat.slice(0, 137).replace(/\s\S*$/, "")} …` : flat;
}

/** What fixes and faces may need to know of a clause. */
export function summaryOf({ facts, clause }: Placed): Readonly<Record<string, unknown>> {
  return {
    path: facts.path,
    start: clause.span.start,
    end: clause.span.end,
    force: clause.force,
    does: clause.action.verb,
    ...(clause.number ? { number: clause.number } : {}),
    exceptions: clause.exceptions.map(({ text }) => text),
    section: sectionTitle(facts, clause),
  };
}

function sectionTitle(facts: DocumentFacts, clause: Clause): string {
  return facts.policy.sections[clause.section]?.title ?? "";
}

/** The words of force with their verb and its particle: "must be handed in". */
function demand({ clause: { forceText, action } }: Placed): string {
  const particle = /^\S+ ((?:in|out|on|off|up|down|away|back|over|with|to|at|from|into|onto)\b.*)$/.exec(action.verb)?.[1];
  return particle ? `${forceText} ${particle}` : forceText;
}
