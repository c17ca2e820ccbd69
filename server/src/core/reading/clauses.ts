import type { Policy } from "../../../../grammar/tree";
import type { Sentence } from "../facts";
import type { Knowledge } from "../knowledge/knowledge";
import { type Identity, identityOf, mark } from "../kept/identity";
import { keeping } from "../kept/keeping";
import { move, placesIn } from "../language/move-in-place";
import { derived, takenOver } from "../kept/reuse";
import type { Action, Clause, Slot, SlotName, Source } from "./clauses/clause";
import { withExceptionLines } from "./clauses/around/exception-lines";
import { FORBIDDING } from "./clauses/force";
import { framesOf, type Frame } from "./clauses/around/frame";
import { inherit } from "./clauses/around/inherited";
import { inItem, introductionsAround, listReading, type Placing, plainReading } from "./clauses/around/introductions";
import { setMeaning } from "./clauses/meaning";
import type { RawSlot } from "./clauses/raw";
import { type Before, points, resolvePronouns } from "./clauses/around/pronouns";
import { predicateText } from "./clauses/shown/predicate-text";
import { type Said, topicTerms, type UnplacedSlot } from "./clauses/said";
import { readSentence } from "./clauses/sentence";
import { isPerson } from "./clauses/parts/term-concepts";
import { conceptId, isKindOf, type Vocabulary } from "./words/vocabulary";

export type {
  Action,
  Attribute,
  Clause,
  Condition,
  Exception,
  Force,
  Precedence,
  Range,
  Slot,
  SlotName,
  Source,
  Term,
} from "./clauses/clause";

/**
 * Reads the clauses of a policy: what each sentence says by its words, then what list introductions, headings and scope add.
 * The first is kept by text; the second is one pass.
 */
export function readClauses(
  policy: Policy,
  sentences: readonly Sentence[],
  { vocabulary }: Pick<Knowledge, "vocabulary">,
): readonly Clause[] {
  const frames = framesOf(policy, vocabulary),
    clauses: Clause[] = [];
  const introductions = takenOver(policy, introducing, [], () => introducing(policy));
  const kept = keeping<Kept[]>(policy, readClauses, vocabulary);
  const changed = new Map(kept?.changed().flatMap((list) => list.map((one) => [one.text, one] as const)));
  let turn: { readonly from: number | undefined; readonly at: number } | undefined;
  let previous: Clause | undefined,
    first = 0,
    before: Kept[] | undefined,
    own: Kept[] | undefined,
    by = 0;
  sentences.forEach((sentence, ordinal) => {
    if (ordinal === 0 || sentence.block !== sentences[first]!.block) {
      first = ordinal;
      before = kept?.before(sentence.block);
      by = kept?.moved(sentence.block) ?? 0;
      kept?.keep(sentence.block, (own = before ?? []));
    }
    const block = policy.blocks[sentence.block]!;
    if (!("flow" in block) || (block.kind === "directive" && block.directive !== "exception")) return;
    const section = policy.sectionOf[sentence.block] ?? 0,
      frame = frames[section];
    if (introductions.has(sentence.block) && sentences[ordinal + 1]?.block !== sentence.block && /:\s*$/.test(sentence.text)) return;
    if (sentences[ordinal + 1]?.block !== sentence.block && NAMES_LIST.test(sentence.text)) return;
    // "… when necessary. DON'T:" at the end of an item introduces the items after it.
    if (block.kind === "item" && ordinal > first && sentences[ordinal + 1]?.block !== sentence.block && LEADING.test(sentence.text)) {
      turn = { from: block.introduction, at: sentence.block };
      return;
    }
    const introduction =
        ordinal !== first || block.kind !== "item"
          ? undefined
          : turn !== undefined && turn.from === block.introduction
            ? turn.at
            : block.introduction,
      around = introductionsAround(policy, introduction),
      place = ordinal - first;
    // What a pronoun points at stands below the same heading.
    const near = previous?.section === section ? previous : undefined,
      sentenceBefore =
        sentences[ordinal - 1] && policy.sectionOf[sentences[ordinal - 1]!.block] === section ? sentences[ordinal - 1] : undefined;
    const known = before?.[place],
      start = clauses.length;
    if (
      known &&
      known.frame === frame &&
      (!known.leans || (known.previous === (near && identityOf(near)) && known.after === sentenceBefore?.text)) &&
      known.introduction === (introduction === undefined ? undefined : kept!.movedAlong(introduction, by)) &&
      sameAround(known.around, around, (at) => kept!.movedAlong(at, by))
    ) {
      if (by !== 0 && known.clauses.length > 0) move((known.places ??= placesIn(known.clauses)), by);
      for (const clause of known.clauses) {
        placeAt(clause, clauses.length, sentence.block, section, ordinal);
        clauses.push(clause);
      }
      if (known.introduction !== introduction) known.introduction = introduction;
      known.around = around;
    } else {
      const { says, placing, seenTo } =
        introduction !== undefined
          ? listReading(policy, introduction, sentence, block, vocabulary)
          : plainReading(sentence, block, vocabulary);
      // "Arrive on time. Stay to the end." below "Members should:": both are said to members.
      const goesOn = block.kind === "item" && ordinal !== first && says.some(({ raw }) => raw.imperative);
      const doer = goesOn && near?.block === sentence.block && near.slots.actor?.source === "list" ? near.slots.actor : undefined;
      const leans =
        kept !== undefined &&
        (goesOn ||
          (seenTo ? [...says, ...seenTo.says] : says).some(
            ({
              predicate,
              raw: {
                asWritten,
                slots: { actor, object },
              },
            }) =>
              (predicate !== undefined && DO_SO.test(predicate)) ||
              [asWritten?.actor, actor, object].some((slot) => slot?.phrases.every(({ pronoun }) => pronoun)),
          ));
      if (
        !(block.kind === "item" && /^(?:(?:how|what|that|whether|why|who|which)\b|(?:when|where)\b[^,]*$)/i.test(sentence.text)) &&
        !/\?["')]*\s*$/.test(sentence.text)
      )
        for (const [i, one] of says.entries()) {
          // A cell without a subject ("Can stay with an adult") speaks of what its row's first cell names.
          const { raw } = one;
          if (raw.imperative && (frame?.aims || frame?.taught) && !FORBIDDING.has(raw.force)) continue;
          if (frame?.taught && isLearnt(one)) continue;
          if (block.kind === "row" && (raw.imperative || (raw.agentless && raw.forceFrom === raw.from))) continue;
          const at: Place = {
            index: clauses.length,
            block: sentence.block,
            section,
            sentence: ordinal,
            ...("number" in block && block.number !== undefined ? { number: block.number } : {}),
            ...(frame ? { frame } : {}),
            ...(doer ? { doer } : {}),
            before: (slots) =>
              beforeOf(slots, clauses.length > start ? clauses[clauses.length - 1] : near, sentenceBefore, ordinal, vocabulary),
          };
          const clause = complete(one, placing, at),
            shown = seenTo?.says.length === says.length ? complete(seenTo.says[i]!, seenTo.placing, at) : undefined;
          if (shown) seenToBy(clause, shown);
          clauses.push(clause);
        }
      if (kept) markLike(clauses.slice(start), changed.get(sentence.text), frame, introduction, near, sentenceBefore?.text);
      changed.delete(sentence.text);
      if (own)
        own[place] = {
          text: sentence.text,
          clauses: clauses.slice(start),
          frame,
          introduction,
          around,
          leans,
          previous: near && identityOf(near),
          after: leans ? sentenceBefore?.text : undefined,
        };
    }
    previous = clauses[clauses.length - 1] ?? previous;
  });
  const all = withExceptionLines(policy, clauses, vocabulary);
  return derived(policy, readClauses, all, () => all);
}

/** "The following practices must be observed:" before what it names, which may stand in paragraphs of its own. */
const NAMES_LIST = /\bthe following\b[^.;:]{0,60}:\s*$/i;

/** A few words that lead on to a list. */
const LEADING = /^\S+(?: \S+){0,4}:\s*$/;

/** "Children will handle tools": what those who are taught will come to do. */
function isLearnt({
  raw: {
    slots: { actor },
    force,
  },
  forceText,
}: Said): boolean {
  return (
    (force === "O" || force === "P") &&
    /^will\b/i.test(forceText) &&
    actor !== undefined &&
    actor.phrases.every(({ id, pronoun, text }) => (pronoun ? /^they$/i.test(text) : id !== undefined && isKindOf(id, CHILD)))
  );
}

const CHILD = conceptId("people:child");

/** What a pronoun may stand for: the clause before, if no sentence stands between, else what the sentence before is about. */
function beforeOf(
  slots: Clause["slots"],
  clause: Clause | undefined,
  sentence: Sentence | undefined,
  ordinal: number,
  vocabulary: Vocabulary,
): Before {
  if (clause && clause.sentence >= ordinal - 1) return { clause, topic: undefined };
  return {
    clause: undefined,
    topic:
      sentence && (points(slots.actor) || points(slots.object)) ? topicTerms(readSentence(sentence.text, vocabulary).words) : undefined,
  };
}

/** The blocks that introduce lists. */
function introducing(policy: Policy): ReadonlySet<number> {
  return new Set(policy.blocks.flatMap((block) => (block.kind === "item" && block.introduction !== undefined ? [block.introduction] : [])));
}

/** Says where a clause that is taken over stands now. */
function placeAt(
  clause: { -readonly [Field in keyof Clause]: Clause[Field] },
  index: number,
  block: number,
  section: number,
  sentence: number,
): void {
  if (clause.index !== index) clause.index = index;
  if (clause.block !== block) clause.block = block;
  if (clause.section !== section) clause.section = section;
  if (clause.sentence !== sentence) clause.sentence = sentence;
}

/** Whether the introductions around a list are those with which it was read, moved along with it. */
function sameAround(before: readonly number[], now: readonly number[], movedAlong: (block: number) => number | undefined): boolean {
  return before.length === now.length && now.every((block, i) => movedAlong(block) === before[i]);
}

/** Marks clauses, as those that the same sentence gave in the same surroundings before it moved within a changed block. */
function markLike(
  clauses: readonly Clause[],
  before: Kept | undefined,
  frame: Frame | undefined,
  introduction: number | undefined,
  previous: Clause | undefined,
  after: string | undefined,
): void {
  const same =
    before !== undefined &&
    before.frame === frame &&
    before.introduction === undefined &&
    introduction === undefined &&
    before.clauses.length === clauses.length &&
    (!before.leans || (before.previous === (previous && identityOf(previous)) && before.after === after));
  clauses.forEach((clause, i) => mark(clause, same && before.clauses[i]!.number === clause.number ? before.clauses[i] : undefined));
}

/** The clauses of a sentence, their places once they are wanted, and what of its surroundings they depend on. */
interface Kept {
  places?: ReturnType<typeof placesIn>;
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly frame: Frame | undefined;
  /** The block that introduces its list, with which it was read together. */
  introduction: number | undefined;
  /** The blocks that introduce that one, where lists are nested. */
  around: readonly number[];
  /** A pronoun in it is read from the clause before. */
  readonly leans: boolean;
  readonly previous: Identity | undefined;
  /** The sentence before, where a pronoun may point at what it is about. */
  readonly after: string | undefined;
}

interface Place {
  readonly index: number;
  readonly block: number;
  readonly section: number;
  readonly sentence: number;
  readonly number?: string;
  readonly frame?: Frame;
  /** Those whom the list's introduction names, for an instruction that goes on in its item. */ readonly doer?: Slot;
  /** What a pronoun may stand for. */ readonly before: (slots: Clause["slots"]) => Before;
}

function complete(said: Said, { place, item }: Placing, at: Place): Clause {
  const { raw, words } = said;
  const span = (from: number, to: number) => place(words.start[from] ?? 0, words.end[Math.max(from, to - 1)] ?? 0);
  const source = (from: number): Source => (inItem(item, words.start[from] ?? 0) ? "written" : "list");
  const slot = ({ terms, text, from, to, preposition, conditional }: UnplacedSlot): Slot => {
    const placed: Slot = preposition
      ? { terms, source: source(from), span: span(from, to), preposition }
      : { terms, source: source(from), span: span(from, to) };
    return conditional || text !== undefined
      ? { ...placed, ...(text === undefined ? {} : { text }), ...(conditional ? { conditional } : {}) }
      : placed;
  };
  const slots: Partial<Record<SlotName, Slot>> = {};
  for (const [name, one] of said.slots) slots[name] = slot(one);
  if (said.doer) slots.actor = { terms: said.doer, span: slots.actor!.span!, source: "pronoun" };
  if (said.thing) slots.object = { terms: said.thing, span: slots.object!.span!, source: "pronoun" };
  const goesOn = at.doer !== undefined && raw.imperative && slots.actor === undefined;
  if (goesOn) slots.actor = at.doer!;
  const before = at.before(slots),
    leans = resolvePronouns(
      slots,
      before,
      raw.action.verb === "do" || raw.conditions.some(({ kind, from }) => kind === "if" && from < raw.forceFrom),
    );
  inherit(slots, raw.action.passive && slots.object?.terms.every(isPerson) ? withoutActor(at.frame) : at.frame, said.action, raw.force);
  const action: Mutable<Action> = { ...said.action, span: span(raw.action.from, raw.action.to) };
  const asWritten = said.asWritten && {
    force: said.asWritten.force,
    predicate: said.asWritten.predicate,
    ...boundBy(said.asWritten, slot, before),
  };
  if (said.predicate !== undefined)
    action.predicate =
      slots.object?.source === "pronoun" || slots.subject?.source === "pronoun"
        ? (doneSo(said.predicate, before.clause, at.sentence) ?? predicateText(raw.action.predicate!, raw.force, slots))
        : (doneSo(said.predicate, before.clause, at.sentence) ?? said.predicate);
  const clause: Mutable<Clause> = {
    index: at.index,
    span: place(words.start[raw.from] ?? 0, words.end[raw.to - 1] ?? 0),
    block: at.block,
    section: at.section,
    sentence: at.sentence,
    force: raw.force,
    forceText: said.forceText,
    forceSource: source(raw.forceFrom),
    practice: raw.practice,
    ...(asWritten ? { asWritten } : {}),
    action,
    slots,
    others: eachOf(said.others, slot),
    conditions: eachOf(said.conditions, ({ text, words, kind, negated, even, from, to }) => ({
      text,
      span: span(from, to),
      source: source(from),
      words,
      kind,
      negated,
      ...(even ? { even } : {}),
    })),
    exceptions: eachOf(said.exceptions, ({ text, words, kind, terms, closed, from, to }) => ({
      text,
      span: span(from, to),
      source: source(from),
      words,
      kind,
      terms,
      closed,
    })),
    absolute: raw.absolute,
    attributes: eachOf(said.attributes, ({ name, range, text, from, to, hedged }) => ({
      name,
      range,
      text,
      span: span(from, to),
      source: source(from),
      hedged,
    })),
    precedence: eachOf(said.precedence, ({ kind, target, from, to }) => ({ kind, target, span: span(from, to), source: source(from) })),
    agentless: (raw.agentless && !goesOn) || (slots.subject !== undefined && slots.actor === undefined),
    residue: raw.residue,
    residueShare: said.residueShare,
  };
  if (at.number) clause.number = at.number;
  if (raw.only) clause.only = raw.only;
  if (said.measured) clause.measured = true;
  if (said.direct) clause.direct = true;
  if (said.departs) clause.departs = true;
  if (at.frame?.title) clause.heading = at.frame.title;
  if (!leans && !goesOn) setMeaning(clause, said.meaningIn(at.frame, item));
  return clause;
}

/** What is done to people below "Uncollected children" is not done by those. */
function withoutActor(frame: Frame | undefined): Frame | undefined {
  if (!frame?.slots.actor || frame.source !== "heading") return frame;
  const slots: Partial<Record<SlotName, RawSlot>> = { ...frame.slots };
  delete slots.actor;
  return { ...frame, slots };
}

/** "The school will ensure that:" before "doors are locked": the item is a rule for itself, and shown as what the school is to ensure. */
function seenToBy(clause: Mutable<Clause>, { asWritten, slots: { actor }, force, action: { predicate } }: Clause): void {
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

/** "Staff must follow the rules and ensure that pupils do so": the words of the act before are put in. */
function doneSo(predicate: string, before: Clause | undefined, sentence: number): string | undefined {
  const act = before?.action.predicate,
    doing = act === undefined ? undefined : DO_SO.exec(predicate)?.[0];
  return doing === undefined || (doing === "do so" && before!.sentence !== sentence) ? undefined : predicate.replace(DO_SO, () => act!);
}

const DO_SO =
  /(?<!\b(?:and|but|or) )\bdo (?:so|this|that)(?=$| (?:by|if|when|where|in|at|with|through|only|also|too|at|on|for|as|before|after|without|and|immediately)\b|,)/;

type Mutable<T> = { -readonly [Field in keyof T]: T[Field] };

const NONE: readonly never[] = [];

/** What is made of each of some things, of which there are mostly none. */
function eachOf<S, T>(things: readonly S[], make: (thing: S) => T): readonly T[] {
  return things.length === 0 ? NONE : things.map(make);
}
