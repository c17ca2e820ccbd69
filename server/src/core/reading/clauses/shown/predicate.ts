import type { Words } from "../../words/scan";
import { EMPTY_NOUN, followsThat, stopOf, withNamedAct, withPredicate } from "./act-words";
import { frontedWords, withFronted } from "../parts/fronted";
import { withAsWritten } from "./as-written";
import type { Chunk } from "../parts/chunks";
import type { Force } from "../clause";
import { isAccompanying, isConcession } from "../limits";
import { FORBIDDING, ownForce } from "../force";
import { CARE, ensuringVerbs, forceVerbs, negativeVerbs, verbOfNoun } from "../verb-kinds";
import { withHeld } from "../forms/held";
import type { RawClause, RawSlot, Stretch } from "../raw";
import type { Part, Region } from "../parts/regions";
import { type Segment, splitLead } from "../parts/segments";
import { whoBefore, withWho } from "../who";
import { adverbsBefore, adverbsRightBefore, mannerOf, sharedManner } from "./manner";
import { refusal } from "./refusal";
import { sharingTail } from "./shared-tail";

/** A verb group whose clauses are given the words of their acts. */
interface Group {
  readonly words: Words;
  readonly clauses: readonly RawClause[];
  readonly segment: Segment;
  /** The words of its subject, of its own or shared. */
  readonly subject: Stretch | undefined;
  /** What stands before that. */
  readonly lead: readonly Part[];
  /** What its words of force say by themselves. */
  readonly given: Force | undefined;
  /** Its main verb, -1 without one. */
  readonly head: number;
  /** Where it ends with what changes nothing. */
  readonly end: number;
}

/**
 * Gives the clauses of a verb group the words that state the act.
 * @param inherited the subject of the verb group before, which this one may share
 */
export function withPredicates(words: Words, clauses: readonly RawClause[], segment: Segment, inherited: Opening | undefined): RawClause[] {
  const { verb } = segment;
  const end = withConcessions(
    words,
    segment.regions,
    Math.max(verb.to, endOf(upToSemicolon(segment.complements)), endOfRegions(segment.hanging ?? [])),
  );
  const group: Group = {
    words,
    clauses,
    segment,
    given: ownForce(verb),
    subject: sharedSubject(words, segment, inherited),
    lead: segment.inherits ? (inherited?.lead ?? []) : segment.lead,
    head: verb.head ?? -1,
    end,
  };
  return sharingTail(
    words,
    clauses.map((read) => statingAct(group, read)),
  );
}

/** One clause of a verb group with the words of its act. */
function statingAct(group: Group, read: RawClause): RawClause {
  const { words, clauses, segment, subject, lead, given, head, end } = group,
    { verb } = segment;
  const clause = withWho(words, read, subject),
    from = actAt(group, clause);
  if (verb.copula && clause.action.verb === "any") return clause;
  const allows = head >= 0 && head < from && clause.slots.actor === undefined && forceVerbs.has(words.verb[head] ?? ""),
    outer = !allows && isHeadShown(group, clause, from);
  const at = outer ? head : (ensuringBefore(words, segment, clause, from) ?? from);
  if (at < verb.from && words.letters[at] !== "G") return subject ? withNamedAct(words, clause, subject) : clause;
  const stop = stopOf(words, clauses, at, from, end),
    named = allows ? actNamedAfter(words, head, stop, clause.action.verb) : -1;
  const made = named >= 0 ? withActNamedAt(words, clause, named, stop) : withVerbAt(group, clause, { at, from, stop, outer });
  const asking = seeingTo(words, verb.from, clause.action.from) ?? (head >= 0 && !verb.passive ? head : undefined);
  const held = withHeld(words, made, segment, subject),
    said = withFronted(words, held.asWritten ? held : refusal(words, made, segment, given, stop), [
      ...frontedWords(words, made, lead, segment.regions),
      ...openingAfterThat(words, made, verb.to),
    ]);
  return asking === undefined || said.asWritten
    ? said
    : withAsWritten(words, said, clauses, asking, { subject, force: given ?? impersonalDuty(said.force), end });
}

/** Where a clause's act begins: at its own verb, or "must | be kind": where the group has only a state, at the "be" or the participle. */
function actAt({ words, segment: { verb }, head }: Group, { action }: RawClause): number {
  const isState = verb.copula || head < 0 || (action.verb === "any" && verb.passive);
  if (!isState || action.from !== verb.from) return action.from;
  return verb.copula ? Math.max(words.letters.lastIndexOf("b", verb.to - 1), verb.from) : verb.to - 1;
}

/** "must help pupils to learn": the group's main verb is shown with the act after it, where both are those people's. */
function isHeadShown({ words, clauses, segment: { verb }, given, head }: Group, clause: RawClause, from: number): boolean {
  return (
    head >= 0 &&
    head < from &&
    !negativeVerbs.has(words.verb[head] ?? "") &&
    given !== undefined &&
    FORBIDDING.has(given) === FORBIDDING.has(clause.force) &&
    !clauses.some(({ action }) => action.from >= head && action.from < from) &&
    isOf(clause.slots.actor, verb.from) &&
    !(verb.passive && clause.slots.actor)
  );
}

/** "does not permit the | use of drones": the clause with the act as the noun at `named` states it. */
function withActNamedAt(words: Words, clause: RawClause, named: number, to: number): RawClause {
  const { action } = withNamedAct(words, { ...clause, action: { ...clause.action, from: named } }, { from: named, to });
  return { ...clause, action: { ...action, from: clause.action.from } };
}

/** Where the words of an act stand: the verb they are shown from, the act's own verb, their end, and whether the first is the main verb. */
interface Shown {
  readonly at: number;
  readonly from: number;
  readonly stop: number;
  readonly outer: boolean;
}

/** "must be securely | locked at night": the clause with its act from the verb at `at` on. */
function withVerbAt(group: Group, clause: RawClause, shown: Shown): RawClause {
  const {
      words,
      segment: { verb },
      subject,
      head,
    } = group,
    { at, stop, outer } = shown,
    thing = clause.slots.subject;
  return withPredicate(words, clause, at, stop, {
    object: isPassiveAt(group, clause, shown) ? (outer ? subject : objectOf(words, clause, subject, at)) : undefined,
    subject: thing && (subject && inside(thing, subject) ? subject : thing),
    left: at < verb.from ? { from: subject?.to ?? verb.from, to: verb.to } : undefined,
    manner:
      mannerOf(words, at === head || verb.copula ? verb.from : adverbsBefore(words, at), at) ||
      (at > head && verb.passive ? sharedManner(words, verb) : ""),
  });
}

/** "must be | locked": whether the verb that is shown is a passive. */
function isPassiveAt({ words, segment: { verb } }: Group, { action }: RawClause, { at, from, outer }: Shown): boolean {
  if (outer) return verb.passive === true;
  if (at < from && at > verb.from) return false;
  return action.passive || (verb.passive === true && words.letters[from] === "U" && !action.verb.startsWith("be "));
}

/** "does not permit the | use of drones": where the noun stands that names the act; -1 without one. */
function actNamedAfter({ text, lemma, letters }: Words, from: number, end: number, act: string): number {
  for (let i = from + 1; i < end - 1 && i < from + 6; i++)
    if ("NK".includes(letters[i]!) && text[i + 1] === "of" && (verbOfNoun(lemma[i]!) === act || lemma[i] === act)) return i;
  return -1;
}

/** "It is expected that | in these cases | staff will …": what stands there before those who act. */
function openingAfterThat(words: Words, { action, slots: { actor, time, place } }: RawClause, from: number): Stretch[] {
  const that = words.letters.indexOf("T", from),
    to = actor?.from ?? 0;
  if (that < 0 || to <= that + 2 || to > action.from || words.letters[that + 1] !== "p") return [];
  const shown = [time, place].some((slot) => slot !== undefined && slot.from > that && slot.from < to);
  return shown ? [] : [{ from: that + 1, to: words.letters[to - 1] === "," ? to - 1 : to }];
}

/** What a sentence opens with, which the verb groups after its first one may share: the subject, and what stands before that. */
export interface Opening {
  readonly subject: Stretch | undefined;
  readonly lead: readonly Part[];
}

/** The words of a verb group's subject, of its own or shared with the group before. */
export function sharedSubject(words: Words, segment: Segment, inherited: Opening | undefined): Stretch | undefined {
  return subjectOf(words, segment) ?? (segment.inherits ? inherited?.subject : undefined);
}

/** The opening of a verb group that has a subject of its own. */
export function openingOf(words: Words, segment: Segment): Opening | undefined {
  const subject = subjectOf(words, segment);
  return subject && { subject, lead: segment.lead };
}

/** "It is important to ensure that …": as strong as the clause is that was read from it. */
function impersonalDuty(force: Force): Force {
  return force.endsWith("-") ? "O-" : "O";
}

/** "is responsible for | ensuring that the policy is followed": what is seen to is shown with the seeing to it. */
function ensuringBefore(words: Words, segment: Segment, { force, slots: { actor } }: RawClause, from: number): number | undefined {
  const found = FORBIDDING.has(force) ? undefined : ensuringAt(words, segment);
  return found !== undefined && found < from && isOf(actor, found) ? found : undefined;
}

function ensuringAt(words: Words, { complements }: Segment): number | undefined {
  return complements.find(({ chunk }) => chunk.kind === "gerund" && ensuringVerbs.has(words.verb[chunk.head!] ?? ""))?.chunk.head;
}

/** The verb of ensuring, allowing or requiring between the words of force and a clause's own verb. */
function seeingTo(words: Words, from: number, verb: number): number | undefined {
  for (let i = verb - 1; i > from; i--)
    if ("VKG".includes(words.letters[i]!) && (ensuringVerbs.has(words.verb[i] ?? "") || forceVerbs.has(words.verb[i] ?? ""))) return i;
  return undefined;
}

/** What a passive is done to: the whole subject, or, after "it is vital for …" and the like, what stands before the verb itself. */
function objectOf(words: Words, { slots: { object } }: RawClause, subject: Stretch | undefined, at: number): Stretch | undefined {
  if (object) return subject && inside(object, subject) ? subject : object;
  if (subject && !(subject.to - subject.from === 1 && words.letters[subject.from] === "o")) return subject;
  let to = at;
  while (to > 0 && "bRtx".includes(words.letters[to - 1]!)) to--;
  for (let from = to - 1; from > 0; from--) if (words.text[from] === "for" || words.letters[from] === "T") return { from: from + 1, to };
  return undefined;
}

/** The words of a verb group's subject with all that hangs on it. */
function subjectOf(words: Words, { subject, verb }: Segment): Stretch | undefined {
  if (verb.subject) {
    let to = verb.to - 1;
    while (to > verb.subject[1] && "bRxU".includes(words.letters[to - 1]!)) to--;
    return { from: verb.subject[0], to };
  }
  const first = subject.find(({ chunk }) => chunk.kind === "noun" || chunk.kind === "gerund" || chunk.kind === "infinitive");
  return first && { from: first.chunk.from, to: endOf(subject) };
}

/** The same for an instruction or a statement without words of force: "we ensure that …". */
export function withPlainPredicates(
  words: Words,
  clauses: readonly RawClause[],
  parts: readonly Part[],
  regions: readonly Region[] = [],
): RawClause[] {
  const end = withConcessions(words, regions, endOf(parts)),
    outer =
      parts.find(
        ({ chunk }, i) =>
          chunk.kind === "finite" && (ensuringVerbs.has(words.verb[chunk.from] ?? "") || takesCare(words, chunk.from, parts[i + 1]?.chunk)),
      )?.chunk.from ?? -1;
  const asks =
    outer >= 0
      ? outer
      : (parts.find(({ chunk }) => chunk.kind === "finite" && forceVerbs.has(words.verb[chunk.from] ?? ""))?.chunk.from ?? -1);
  return sharingTail(
    words,
    clauses.map((read) => {
      const clause = withWho(words, read, whoBefore(words, read)),
        {
          action: { from, passive },
          slots,
        } = clause,
        ensures =
          outer >= 0 &&
          outer < from &&
          !FORBIDDING.has(clause.force) &&
          isOf(slots.actor, outer) &&
          !clauses.some(({ action }) => action.from >= outer && action.from < from),
        at = ensures ? outer : from;
      // "responsibility for collecting children | rests with parents": the act stands before the verb that gives it to them.
      const stop = stopOf(words, clauses, at, from, words.letters[from] === "G" && from < clause.forceFrom ? clause.forceFrom : end);
      const made = withPredicate(words, clause, at, stop, {
        object: passive && !ensures ? slots.object : undefined,
        subject: slots.subject,
        manner: mannerOf(words, adverbsRightBefore(words, at), at),
      });
      const said = withFronted(words, made, frontedWords(words, made, leadOf(parts, from), regions));
      return asks < 0
        ? said
        : withAsWritten(words, said, clauses, asks, {
            subject: subjectBefore(words, parts, asks),
            force: parts.some(({ chunk }) => chunk.kind === "not" && chunk.from < asks) ? "F" : "O",
            end,
          });
    }),
  );
}

/** What stands before the subject of a verb without words of force. */
function leadOf(parts: readonly Part[], verb: number): readonly Part[] {
  const at = parts.findIndex(({ chunk }) => chunk.to > verb);
  return at > 0 ? splitLead(parts.slice(0, at)).lead : [];
}

/** The words before a verb without words of force, from the first noun phrase on. */
function subjectBefore(words: Words, parts: readonly Part[], verb: number): Stretch | undefined {
  const from = parts.find(({ chunk }) => chunk.kind === "noun" && chunk.from < verb)?.chunk.from;
  let to = verb;
  while (from !== undefined && to > from + 1 && "RxL,".includes(words.letters[to - 1]!)) to--;
  return from === undefined ? undefined : { from, to };
}

/** "take steps to", "make arrangements to". */
function takesCare(words: Words, at: number, next: Chunk | undefined): boolean {
  return next?.kind === "noun" && /^(?:take|make)$/.test(words.verb[at] ?? "") && CARE.test(words.lemma[next.to - 1]!);
}

/** The clause before the verb of a clause is that of somebody else where its people stand after the words of force. */
function isOf(actor: RawSlot | undefined, force: number): boolean {
  return actor === undefined || actor.to <= force;
}

function inside({ from, to }: Stretch, outer: Stretch): boolean {
  return from >= outer.from && to <= outer.to;
}

function upToSemicolon(parts: readonly Part[]): readonly Part[] {
  const end = parts.findIndex(({ chunk }) => chunk.kind === "semicolon");
  return end < 0 ? parts : parts.slice(0, end);
}

function endOfRegions(regions: readonly Stretch[]): number {
  return regions.reduce((end, { to }) => Math.max(end, to), 0);
}

/** Where the last of the parts ends with what hangs on it. */
function endOf(parts: readonly Part[]): number {
  let end = 0;
  for (const { chunk, regions } of parts) {
    end = Math.max(end, chunk.to);
    for (const region of regions) end = Math.max(end, region.to);
  }
  return end;
}

/** What says for what an act is. */
const SAID_WITH = /^(?:so that|in order that|in order to|so as to|because|since|whether)$/;

/** "must not reply, even if …", "must act in order to …": what changes nothing is shown nowhere else. */
function withConcessions(words: Words, regions: readonly Region[], end: number): number {
  for (const region of regions) {
    if (region.from > end + 1 || region.to <= end) continue;
    if (
      region.kind === "condition"
        ? isConcession(words, region) ||
          followsThat(words, region) ||
          isAccompanying(words, region) ||
          SAID_WITH.test(words.text[region.from]!)
        : region.kind === "exception" && EMPTY_NOUN.test(words.lemma[region.from - 1]!)
    )
      return region.to;
  }
  return end;
}
