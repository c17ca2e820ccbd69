import { asWritten } from "../wording";
import type { DocumentFacts } from "../facts";
import { sameList } from "../identity";
import type { Clause, Force, SlotName } from "../reading/clauses/clause";
import { FORBIDDING } from "../reading/clauses/force";
import type { Decision, Reason } from "./decision";
import { exampleOf, exampleText } from "./example";
import type { Ontology } from "./ontology";
import type { Placed } from "./pairs";

const SAYS: Readonly<Record<Force, string>> = {
  O: "requires it", "O-": "says that it should be done", F: "forbids it", "F-": "says that it should not be done", P: "allows it", N: "says that it is not required", "R+": "encourages it", "R-": "discourages it",
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
  "lost-exception": "Add the exception to this passage, or take it out of the other.",
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
  if (section.title.split(" ").length < 2 || section.title.split(" ").length > 9) return section.number ? `section ${section.number}` : "another passage";
  return section.number ? `section ${section.number} ("${section.title}")` : `the section "${section.title}"`;
}

const messages = new WeakMap<Decision, { readonly given: readonly unknown[]; readonly message: string }>();

/** The message of a finding: an example of who would be caught, why the clauses meet, what would resolve it. A decision that is kept keeps it. */
export function messageOf(here: Placed, there: Placed, decision: Decision, ontology: Ontology, more: number): string {
  const given = [ontology, more, placeOf(here.facts, there), ...[here, there].flatMap((one) => [one.facts.text.slice(one.clause.span.start, one.clause.span.end), sectionTitle(one.facts, one.clause)])], known = messages.get(decision);
  if (known && sameList(known.given, given)) return known.message;
  const message = writeMessage(here, there, decision, ontology, more);
  messages.set(decision, { given, message });
  return message;
}

function writeMessage(here: Placed, there: Placed, decision: Decision, ontology: Ontology, more: number): string {
  const place = placeOf(here.facts, there), quote = `"${clip(there.facts.text.slice(there.clause.span.start, there.clause.span.end))}"`;
  const remedy = REMEDY[decision.reason] ?? "Decide which one the school means.", rest = more > 0 ? ` And ${more} more.` : "";
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  if (decision.reason === "unequal-force") return `This rule and ${place} ask for the same thing with different force: here "${here.clause.forceText}", there "${there.clause.forceText}". Staff cannot tell whether they have a choice. ${remedy}${rest}`;
  if (decision.reason === "heading-only") {
    const ban = FORBIDDING.has(here.clause.force) ? here : there, words = FORBIDDING.has(here.clause.force) ? "this rule" : `the rule in ${place}`, heading = ban.facts.policy.sections[ban.clause.section]?.title ?? "";
    return `By its own words ${words} also covers what ${ban === here ? place : "this passage"} allows. Only ${heading ? `the heading "${clip(heading)}"` : "a heading"} keeps them apart, and a reader who is shown the rule alone does not see it. Write into the rule what the heading says.${rest}`;
  }
  if (decision.reason === "exclusive-route") {
    const [duty, ban] = FORBIDDING.has(here.clause.force) ? [there, here] : [here, there], exception = asWritten(ban.facts.text, decision.exception!.exception.span), slot = decision.part?.part === "instrument" ? "instrument" : "channel", channel = duty.clause.slots[slot]?.span;
    const way = channel ? `"${asWritten(duty.facts.text, channel)}"` : "one way";
    return `${duty === here ? "This rule names" : `The rule in ${place} names`} ${way} as the way to do it, and ${duty === here ? place : "this passage"} leaves another way open: "${clip(exception)}". Whoever relies on that breaks the other rule. Write the exception in both places.${rest}`;
  }
  if (decision.reason === "lost-exception") {
    const bare = there.clause.exceptions.length > 0, exception = asWritten((bare ? there : here).facts.text, decision.exception!.exception.span);
    return `The same thing is forbidden here and in ${place}, but only ${bare ? "the other passage" : "this one"} leaves something out: "${clip(exception)}". Whoever relies on the exception breaks the other rule. ${remedy.replace("this passage", bare ? "this passage" : "the other passage").replace("take it out of the other", bare ? "take it out of the other" : "take it out here")}${rest}`;
  }
  if (decision.reason === "different-routes" && decision.part?.a && decision.part.b) {
    const how = decision.part.part === "actor" ? "by different people" : decision.part.part === "place" ? "in different places" : "in different ways", slot = decision.part.part as SlotName;
    const [own, other] = [here, there].map(({ facts, clause }) => { const span = clause.slots[slot]?.span; return span ? asWritten(facts.text, span) : ""; });
    return `Two passages lay down that the same thing is done ${how}: "${own || decision.part.b}" here, "${other || decision.part.a}" in ${place}. Whoever follows one passage breaks the other. ${remedy}${rest}`;
  }
  const prepositions: Partial<Record<SlotName, string>> = {};
  for (const name of ["counterpart", "channel", "instrument", "place", "time", "capacity"] as const) { const preposition = here.clause.slots[name]?.preposition ?? there.clause.slots[name]?.preposition; if (preposition) prepositions[name] = preposition; }
  const example = exampleText(exampleOf(here.clause, there.clause, ontology), prepositions);
  if (decision.reason === "opposite-acts") return `${decision.verdict === "conflict" ? "These two rules cannot both be followed" : "These two rules pull in different directions"}. Take ${example}: this passage says "${demand(here)}", ${place} says "${demand(there)}" (${quote}). ${remedy}${rest}`;
  const opening = decision.verdict === "conflict" ? "These two rules cannot both apply." : "These two rules may not both hold.";
  return `${opening} Take ${example}: this passage ${SAYS[here.clause.force]}, ${place} ${SAYS[there.clause.force]} (${quote}). ${capital(remedy)}${rest}`;
}

function clip(text: string): string {
  const flat = asWritten(text, { start: 0, end: text.length });
  return flat.length > 140 ? `${flat.slice(0, 137).replace(/\s\S*$/, "")} …` : flat;
}

/** What fixes and faces may need to know of a clause. */
export function summaryOf({ facts, clause }: Placed): Readonly<Record<string, unknown>> {
  return { path: facts.path, start: clause.span.start, end: clause.span.end, force: clause.force, does: clause.action.verb, ...(clause.number ? { number: clause.number } : {}), exceptions: clause.exceptions.map(({ text }) => text), section: sectionTitle(facts, clause) };
}

function sectionTitle(facts: DocumentFacts, clause: Clause): string { return facts.policy.sections[clause.section]?.title ?? ""; }

/** The words of force with their verb and its particle: "must be handed in". */
function demand({ clause: { forceText, action } }: Placed): string {
  const particle = /^\S+ ((?:in|out|on|off|up|down|away|back|over|with|to|at|from|into|onto)\b.*)$/.exec(action.verb)?.[1];
  return particle ? `${forceText} ${particle}` : forceText;
}
