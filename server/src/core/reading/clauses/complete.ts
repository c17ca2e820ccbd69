import type { Sentence } from "../../facts";
import { predicateText } from "./shown/predicate-text";
import type { Vocabulary } from "../words/vocabulary";
import type { Action, Clause, Condition, Slot, SlotName, Source } from "./clause";
import { doneSo } from "./shown/act-before";
import type { Frame } from "./around/frame";
import { inherit } from "./around/inherited";
import { inItem, type Placing } from "./around/introductions";
import { type Before, points, resolvePronouns } from "./around/pronouns";
import { setMeaning } from "./meaning";
import { isPerson } from "./parts/term-concepts";
import type { RawSlot } from "./raw";
import { type Said, topicTerms, type UnplacedSlot } from "./said";
import { readSentence } from "./sentence";

/** Where a clause stands, and what stands around it. */
export interface Place {
  readonly index: number;
  readonly block: number;
  readonly section: number;
  readonly sentence: number;
  readonly number: string | undefined;
  readonly frame: Frame | undefined;
  /** Those whom the list's introduction names, for an instruction that goes on in its item. */ readonly doer: Slot | undefined;
  /** The clause before it, below the same heading. */ readonly previous: Clause | undefined;
  /** The sentence before its own, below the same heading. */ readonly sentenceBefore: Sentence | undefined;
  readonly vocabulary: Vocabulary;
}

/** Makes the record of a clause: what its words say, placed in the document, with what stands around it put in. */
export function complete(said: Said, placing: Placing, at: Place): Clause {
  const { raw } = said,
    placer = placerOf(said, placing),
    slots = ownSlots(said, placer);
  const goesOn = at.doer !== undefined && raw.imperative && slots.actor === undefined;
  if (goesOn) slots.actor = at.doer!;
  const before = beforeOf(slots, at),
    leans = resolvePronouns(slots, before, speaksOfCase(said));
  inherit(slots, raw.action.passive && slots.object?.terms.every(isPerson) ? withoutActor(at.frame) : at.frame, said.action, raw.force);
  const clause = recordOf(said, placer, at, { slots, before, goesOn });
  markOptional(clause, said, at);
  if (!leans && !goesOn) setMeaning(clause, said.meaningIn(at.frame, placing.item));
  return clause;
}

type Slots = Partial<Record<SlotName, Slot>>;

/** Puts the parts of a sentence, which are counted in words, into the document. */
interface Placer {
  /** From the first character of a text to behind its last. */
  readonly place: Placing["place"];
  /** From a word to behind another. */
  readonly span: (from: number, to: number) => Clause["span"];
  /** Whether a word is one of the sentence's own, or of its list's introduction. */
  readonly source: (from: number) => Source;
  readonly slot: (unplaced: UnplacedSlot) => Slot;
}

function placerOf({ words }: Said, { place, item }: Placing): Placer {
  const span = (from: number, to: number) => place(words.start[from] ?? 0, words.end[Math.max(from, to - 1)] ?? 0);
  const source = (from: number): Source => (inItem(item, words.start[from] ?? 0) ? "written" : "list");
  const slot = ({ terms, text, from, to, preposition, conditional }: UnplacedSlot): Slot => {
    const placed: Mutable<Slot> = preposition
      ? { terms, source: source(from), span: span(from, to), preposition }
      : { terms, source: source(from), span: span(from, to) };
    if (text !== undefined) placed.text = text;
    if (conditional) placed.conditional = conditional;
    return placed;
  };
  return { place, span, source, slot };
}

/** The parts that the sentence itself names: "If a pupil is late, they must sign in" has the pupil for "they". */
function ownSlots(said: Said, { slot }: Placer): Slots {
  const slots: Slots = {};
  for (const one of said.slots) slots[one.name] = slot(one.slot);
  if (said.doer) slots.actor = { terms: said.doer, span: slots.actor!.span!, source: "pronoun" };
  if (said.thing) slots.object = { terms: said.thing, span: slots.object!.span!, source: "pronoun" };
  return slots;
}

/** "If it rains, it …", "… must do so": "it" is more likely something of the case, or of the act before, than the one who acts. */
function speaksOfCase({ raw: { action, conditions, forceFrom } }: Said): boolean {
  return action.verb === "do" || conditions.some(({ kind, from }) => kind === "if" && from < forceFrom);
}

/** What a pronoun may stand for: the clause before, if no sentence stands between, else what the sentence before is about. */
function beforeOf(slots: Clause["slots"], { previous, sentenceBefore, sentence, vocabulary }: Place): Before {
  if (previous && previous.sentence >= sentence - 1) return { clause: previous, topic: undefined };
  return {
    clause: undefined,
    topic:
      sentenceBefore && (points(slots.actor) || points(slots.object))
        ? topicTerms(readSentence(sentenceBefore.text, vocabulary).words)
        : undefined,
  };
}

/** What has been found out about a clause from what stands around it. */
interface Found {
  readonly slots: Slots;
  readonly before: Before;
  /** It is an instruction that goes on from the one before, to the same people. */
  readonly goesOn: boolean;
}

/** What every clause has. */
function recordOf(said: Said, placer: Placer, at: Place, { slots, before, goesOn }: Found): Mutable<Clause> {
  const { raw, words } = said,
    { place, span, source, slot } = placer,
    action = actionOf(said, placer, at, slots, before);
  const asWritten = said.asWritten && {
    force: said.asWritten.force,
    predicate: said.asWritten.predicate,
    ...boundBy(said.asWritten, slot, before),
  };
  const record: Clause = {
    index: at.index,
    span: place(words.start[raw.from] ?? 0, words.end[raw.to - 1] ?? 0),
    block: at.block,
    section: at.section,
    sentence: at.sentence,
    force: raw.force,
    forceText: said.forceText,
    forceSource: source(raw.forceFrom),
    practice: raw.practice,
    action,
    slots,
    others: eachOf(said.others, slot),
    conditions: conditionsOf(said, placer),
    exceptions: exceptionsOf(said, placer),
    absolute: raw.absolute,
    attributes: attributesOf(said, placer),
    precedence: eachOf(said.precedence, ({ kind, target, from, to }) => ({ kind, target, span: span(from, to), source: source(from) })),
    agentless: (raw.agentless && !goesOn) || (slots.subject !== undefined && slots.actor === undefined),
    residue: raw.residue,
    residueShare: said.residueShare,
  };
  return asWritten ? withAsWritten(record, asWritten) : record;
}

/** A clause with the rule as it is written, beside what says how it binds. */
function withAsWritten(clause: Clause, asWritten: NonNullable<Clause["asWritten"]>): Mutable<Clause> {
  const { index, span, block, section, sentence, force, forceText, forceSource, practice, ...rest } = clause;
  return { index, span, block, section, sentence, force, forceText, forceSource, practice, asWritten, ...rest };
}

/** What few clauses have: a number, "only", a heading. */
function markOptional(clause: Mutable<Clause>, { raw, measured, direct, departs }: Said, { number, frame }: Place): void {
  if (number) clause.number = number;
  if (raw.only) clause.only = raw.only;
  if (measured) clause.measured = true;
  if (direct) clause.direct = true;
  if (departs) clause.departs = true;
  if (frame?.title) clause.heading = frame.title;
}

/** The act, shown in the words of the policy, where a pronoun's own words and "do so" stand for what was said before. */
function actionOf(said: Said, { span }: Placer, { sentence }: Place, slots: Slots, { clause: previous }: Before): Action {
  const { raw, predicate } = said,
    { text, verb, concept } = said.action,
    place = span(raw.action.from, raw.action.to),
    action: Mutable<Action> = concept === undefined ? { text, verb, span: place } : { text, verb, concept, span: place };
  if (predicate !== undefined)
    action.predicate =
      doneSo(predicate, previous, sentence) ??
      (slots.object?.source === "pronoun" || slots.subject?.source === "pronoun"
        ? predicateText(raw.action.predicate!, raw.force, slots)
        : predicate);
  return action;
}

function conditionsOf(said: Said, { span, source }: Placer): Clause["conditions"] {
  return eachOf(said.conditions, ({ text, words, kind, negated, even, from, to }) => {
    const condition: Mutable<Condition> = { text, span: span(from, to), source: source(from), words, kind, negated };
    if (even) condition.even = even;
    return condition;
  });
}

function exceptionsOf(said: Said, { span, source }: Placer): Clause["exceptions"] {
  return eachOf(said.exceptions, ({ text, words, kind, terms, closed, from, to }) => ({
    text,
    span: span(from, to),
    source: source(from),
    words,
    kind,
    terms,
    closed,
  }));
}

function attributesOf(said: Said, { span, source }: Placer): Clause["attributes"] {
  return eachOf(said.attributes, ({ name, range, text, from, to, hedged }) => ({
    name,
    range,
    text,
    span: span(from, to),
    source: source(from),
    hedged,
  }));
}

/** What is done to people below "Uncollected children" is not done by those. */
function withoutActor(frame: Frame | undefined): Frame | undefined {
  if (!frame?.slots.actor || frame.source !== "heading") return frame;
  const slots: Partial<Record<SlotName, RawSlot>> = { ...frame.slots };
  delete slots.actor;
  return { ...frame, slots };
}

/** "The school will ensure that:" before "doors are locked": the item is a rule for itself, and shown as what the school is to ensure. */
export function seenToBy(clause: Mutable<Clause>, { asWritten, slots: { actor }, force, action: { predicate } }: Clause): void {
  const written = asWritten ?? (actor && predicate !== undefined ? { actor, force, predicate } : undefined);
  if (written && SEEING.test(written.predicate)) clause.asWritten = written;
}

const SEEING = /^(?:ensure|make (?:sure|certain))\b/;

/** Those who are bound by a rule that speaks of others, with what a pronoun for them stands for. */
function boundBy(
  { actor, doer }: NonNullable<Said["asWritten"]>,
  slot: (unplaced: UnplacedSlot) => Slot,
  before: Before,
): { readonly actor?: Slot } {
  if (!actor) return {};
  const placed = slot(actor),
    bound: Partial<Record<SlotName, Slot>> = {
      actor: doer ? { terms: doer, source: "pronoun", ...(placed.span ? { span: placed.span } : {}) } : placed,
    };
  resolvePronouns(bound, before, false);
  return { actor: bound.actor ?? placed };
}

type Mutable<T> = { -readonly [Field in keyof T]: T[Field] };

const NONE: readonly never[] = [];

/** What is made of each of some things, of which there are mostly none. */
function eachOf<S, T>(things: readonly S[], make: (thing: S) => T): readonly T[] {
  return things.length === 0 ? NONE : things.map(make);
}
