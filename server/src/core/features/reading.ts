import type { DocumentFacts } from "../facts";
import type { Attribute, Clause, Condition, Exception, Force, Slot, Source } from "../reading/clauses";
import { ofSomething } from "../comparing/telling/example";
import { FORBIDDING } from "../reading/clauses/force";
import { namesOf } from "../reading/clauses/shown/predicate-text";
import { touches } from "./at";

/** One line of the reading of a clause: who, must or must not, what, when, except. */
export interface ReadingRow {
  readonly label: string;
  readonly words: string;
}

const FORCES: Readonly<Record<Force, string>> = {
  O: "must",
  "O-": "should",
  F: "must not",
  "F-": "should not",
  P: "may",
  N: "need not",
  "R+": "is encouraged to",
  "R-": "is discouraged from",
};

/** The innermost clause at an offset. */
export function clauseAt(facts: DocumentFacts, offset: number): Clause | undefined {
  let best: Clause | undefined;
  for (const clause of facts.clauses)
    if (touches(clause.span, offset) && (!best || clause.span.end - clause.span.start < best.span.end - best.span.start)) best = clause;
  return best;
}

/**
 * The reading of a clause in an author's words, the main thing first. What the act itself says is not said again in a row of its own.
 * @param facts the policy in which it stands: its conditions and exceptions are shown as written there, and what other clauses of the
 * same sentence say has been understood
 * @param bearers those whom the policy's scope statement names; they are meant where the clause names nobody
 */
export function describeClause(clause: Clause, facts?: Pick<DocumentFacts, "text" | "clauses">, bearers?: string): readonly ReadingRow[] {
  const { slots, conditions, exceptions, precedence, only, residue, asWritten } = clause;
  const rows: ReadingRow[] = [],
    add = (label: string, words: string | undefined) => {
      if (words) rows.push({ label, words });
    };
  const actor = whoActs(clause),
    act = doesWhat(clause),
    said = `${actor ? namesOf(actor) : ""} ${act}`.toLowerCase();
  const unsaid = (slot: Slot | undefined) => (slot && !said.includes(namesOf(slot).toLowerCase()) ? wordsOf(slot) : undefined);
  const written = (one: Condition | Exception) => asWrittenIn(facts?.text, one) + fromWhere(one.source);
  add("Who", actor ? whoIs(actor, asWritten ? "" : whose(clause)) : nobody(clause, bearers));
  add("Must or may", forceOf(clause));
  add("Does what", act);
  add("With whom", unsaid(slots.counterpart));
  add("Through what", unsaid(slots.channel));
  add("With what", slots.instrument && wordsOf(slots.instrument));
  add("Where", slots.place && wordsOf(slots.place));
  add("When", slots.time && `${BOUNDING.test(slots.time.preposition ?? "") ? `${slots.time.preposition} ` : ""}${wordsOf(slots.time)}`);
  add("Acting", slots.capacity && `${slots.capacity.preposition ?? "as"} ${wordsOf(slots.capacity)}`);
  addNumbers(rows, clause);
  const cases = conditions.filter(({ kind, even }) => !even && (kind !== "who" || !slots.actor)),
    isTime = ({ text }: Condition) => TIMING.test(text);
  add(rows.some(({ label }) => label === "When") ? "And when" : "When", cases.filter(isTime).map(written).join("; "));
  add(
    "In what case",
    cases
      .filter((one) => !isTime(one))
      .map(written)
      .join("; "),
  );
  add(
    "Except",
    exceptions
      .filter(({ kind, text }) => !(asWritten && kind === "permission" && act.includes(text)))
      .map((one) => afterExcept(written(one)))
      .join("; "),
  );
  add("Nothing else", only ? `“only” closes this: ${only === "condition" ? "the condition" : LABELS[only]}` : undefined);
  const targets = (kind: "yields" | "overrides") => precedence.filter((one) => one.kind === kind).map(({ target }) => target),
    over = targets("overrides");
  add("Gives way to", targets("yields").join(", "));
  add("Wins over", over.filter((target) => RULE.test(target)).join(", "));
  add("Regardless of", over.filter((target) => !RULE.test(target)).join(", "));
  const shown = [
    said,
    ...ofSentence(clause, facts?.clauses ?? []).map((one) => `${one.slots.actor?.text ?? ""} ${doesWhat(one)}`.toLowerCase()),
  ];
  add("Not understood", residue.filter((word) => !shown.some((text) => text.includes(word))).join(", "));
  return rows;
}

/** Those who act as the sentence names them, unless a word stands there that stands for nobody. */
function whoActs({ asWritten, slots }: Clause): Slot | undefined {
  const written = asWritten ? asWritten.actor : slots.actor;
  return written && !isEmpty(written) ? written : undefined;
}

/** The relative clauses that narrow those who act: "who drive the minibus". */
function whose({ conditions }: Clause): string {
  return conditions
    .filter(({ kind }) => kind === "who")
    .map(({ text }) => text)
    .join(", ");
}

/** What is said of a clause that names nobody, if anything. */
function nobody(clause: Clause, bearers: string | undefined): string | undefined {
  if (!clause.agentless && !clause.asWritten && !clause.slots.actor) return undefined;
  return bearers && mayMeanBearers(clause) ? `${bearers} (nobody is named here: by default, from the scope statement)` : "nobody is named";
}

/** Adds the numbers that no other row shows already. */
function addNumbers(rows: ReadingRow[], { attributes }: Clause): void {
  for (const one of attributes) {
    if (rows.some(({ label, words }) => label !== "Does what" && words.includes(one.text))) continue;
    rows.push({ label: NUMBERS[one.name], words: `${one.name === "age" ? agesOf(one) : one.text}${fromWhere(one.source)}` });
  }
}

/** A condition or an exception as the policy writes it, with its capitals, where its words stand in one piece. */
function asWrittenIn(text: string | undefined, { span, text: read }: Condition | Exception): string {
  const words = text?.slice(span.start, span.end).replace(/[*_`]/g, "").replace(/\s+/g, " ").trim(),
    plain = (one: string) => one.replace(/[\s"“”‘’']/g, "").toLowerCase();
  return words !== undefined && plain(words) === plain(read) ? words.replace(OPENING, (first) => first.toLowerCase()) : read;
}

/** A word that opens a condition; it has a capital only where it opens the sentence too. */
const OPENING =
  /^(?:If|When|Whenever|Where|Wherever|While|Whilst|Once|As|In|On|At|For|Before|After|Until|During|Should|Unless|Without|With|Except|Provided)\b/;

/** The words of an exception as they follow on "Except": "unless they agree" is "if they agree", "without consent" is "with consent". */
function afterExcept(words: string): string {
  return words
    .replace(/^unless(?= (?:in|on|at|as|for|by|where|when|with)\b)\s/i, "")
    .replace(/^unless\b/i, "if")
    .replace(/^without\b/i, "with")
    .replace(/^(?:except(?: for)?|other than|apart from|with the exception of) /i, "");
}

/** The other clauses that were read from a clause's sentence, which stand next to it. */
function ofSentence({ index, block, sentence }: Clause, all: readonly Clause[]): readonly Clause[] {
  const same = (one: Clause | undefined) => one !== undefined && one.block === block && one.sentence === sentence;
  let from = index,
    to = index + 1;
  while (same(all[from - 1])) from--;
  while (same(all[to])) to++;
  return all.slice(from, to).filter((one) => one.index !== index);
}

/** "up to 13", "from 14": the words before a number are in none of a clause's parts. */
function agesOf({ range: { min, max }, text }: Attribute): string {
  if (min === max) return text;
  if (min === undefined) return `up to ${max}`;
  return max === undefined ? `from ${min}` : `${min} to ${max}`;
}

/** What a number in a clause says. */
const NUMBERS = {
  age: "Age",
  deadline: "By when",
  frequency: "How often",
  retention: "Kept for",
  amount: "How much",
  count: "How many",
  clock: "What time",
} as const;

const LABELS = {
  actor: "who",
  subject: "of what",
  object: "what",
  counterpart: "with whom",
  channel: "through what",
  instrument: "with what",
  place: "where",
  time: "when",
  capacity: "in what role",
} as const;
const FROM = {
  written: "",
  list: "from the list's introduction",
  heading: "from the heading",
  scope: "from the scope",
  frame: "from “Applies to”",
  line: "from an “Exception to” line",
  pronoun: "what the pronoun stands for",
  default: "not written",
} as const;

/** Before a time these say from when or until when. */
const BOUNDING = /^(?:before|after|until|till|within|by|from|since|between|no later than|not later than|prior to)$/;

/** Cases that only say when. */
const TIMING = /^(?:before|after|until|till|prior to|from time to time|at (?:all times|any time)|at the (?:start|end|beginning) of)\b/;

/** What one rule can win over: another rule, not a circumstance. */
const RULE = /\d|\b(?:section|clause|paragraph|policy|procedure|rule|agreement|appendix|guidance|above|below)\b/i;

/** An instruction means whoever reads it, and so do bans; of what is to be done to something nobody says by whom. */
function mayMeanBearers({ action, slots, force, forceText, span }: Clause): boolean {
  return (
    action.span.start === span.start ||
    /^(?:do not|don't|do n't)\b/i.test(forceText) ||
    (FORBIDDING.has(force) && slots.object === undefined)
  );
}

/** The force in words; advice is told from encouragement by the word that the policy has, and what is only told as done here from what is laid down. */
function forceOf(clause: Clause): string {
  const { force: own, forceText, practice, asWritten } = clause,
    force = asWritten?.force ?? own;
  const advice = force === "R+" ? ADVICE.find(([words]) => words.test(forceText))?.[1] : undefined;
  if (advice) return advice;
  if (force === "O" && asWritten === undefined && /\bit is up to\b/i.test(forceText) && DECIDING.test(clause.action.verb)) return "may";
  if (practice && asWritten === undefined && force === "O" && !/\b(?:will|shall|must|should|expected|required|supposed)\b/i.test(forceText))
    return "does so (told as what is done here, not as a rule)";
  if (asWritten === undefined && force === "F" && isToldNotToBe(clause))
    return "does not do so (told as what is not done here, not as a rule)";
  const how = MEASURE.exec(forceText)?.[1]?.toLowerCase();
  return how === undefined ? FORCES[force] : FORCES[force].replace(/^\w+(?: not)?/, (first) => `${first} ${how}`);
}

/** What advice is called by the word that the policy has for it. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/\bremind/i, "is reminded to"],
  [/\basked\b|\brequested\b|\binvited\b|^(?:ask|request)s?\b/i, "is asked to"],
  [/\badvised?\b|\brecommend|\burged?\b/i, "is advised to"],
];
/** What is somebody's to decide, nobody must. */
const DECIDING = /^(?:decide|choose|determine|judge|consider|say)$/;

/** What the words of force say of how often or how strongly: "must normally", "is strongly encouraged to". */
const MEASURE = /\b(normally|usually|generally|typically|ordinarily|ideally|always|strongly|actively|sometimes|occasionally)\b/i;

/** "We do not store photographs", "the hall is not used at night": said of those who act or of the thing, not to them. */
function isToldNotToBe({ forceText, practice, action, slots: { actor, subject, object } }: Clause): boolean {
  if (practice && /^(?:is|are) (?:not|n't|never)\b/i.test(forceText)) return object?.source === "written";
  const who = actor ?? subject;
  return (
    /^(?:do|does) (?:not|n't)\b/i.test(forceText) &&
    forceText.toLowerCase().split(" ").pop() === action.verb.split(" ")[0] &&
    who !== undefined &&
    (who.source === "written" || who.source === "pronoun") &&
    (who.span?.start ?? Infinity) < action.span.start
  );
}

/** "It is important to", "this must be": a word that stands for nobody. */
function isEmpty({ source, terms }: Slot): boolean {
  return source !== "pronoun" && terms.every(({ pronoun, text }) => pronoun === true && /^(?:it|this|that|these)$/i.test(text));
}

/** Those who act with the words that say which of them; what a pronoun means is said, or that it cannot be told. */
function whoIs(slot: Slot, whose: string): string {
  const unknown = slot.terms.every(({ pronoun, text }) => pronoun === true && /^(?:they|he|she|those|them|others)$/.test(text));
  return `${wordsOf(slot)}${whose && slot.text === undefined && slot.source !== "pronoun" ? ` ${whose}` : ""}${unknown ? " (whoever that is: the words before do not make it clear)" : ""}`;
}

function termsOf(slot: Slot): string {
  return [slot.preposition, namesOf(slot)].filter(Boolean).join(" ");
}

function wordsOf(slot: Slot): string {
  return `${namesOf(slot)}${fromWhere(slot.source)}`;
}

function fromWhere(source: Source): string {
  const from = FROM[source];
  return from ? ` (${from})` : "";
}

/** The act with what it is done to. An act that is named with its thing ("carry pupil") does not say it twice. */
function doesWhat({ asWritten, action: { text, predicate }, slots: { object } }: Clause): string {
  if (asWritten) return asWritten.predicate;
  if (predicate !== undefined) return predicate;
  if (object?.source !== "written") return text;
  const named = ` ${object.terms[0]?.head ?? ""}`;
  return `${text.endsWith(named) ? text.slice(0, -named.length) : text} ${ofSomething(text) && !text.endsWith(named) ? "of " : ""}${termsOf(object)}`;
}

/** The reading of a clause in a few words: "staff · must not · befriend a pupil". */
export function shortReading(clause: Clause): string {
  const { slots, force, exceptions, conditions, asWritten } = clause,
    actor = asWritten ? asWritten.actor : slots.actor;
  return [
    actor ? namesOf(actor) : "nobody named",
    FORCES[asWritten?.force ?? force],
    doesWhat(clause),
    conditions.length > 0 ? "if …" : "",
    exceptions.length > 0 ? "except …" : "",
  ]
    .filter(Boolean)
    .join(" · ");
}
