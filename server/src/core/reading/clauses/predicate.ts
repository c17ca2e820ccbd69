import type { Words } from "../words/scan";
import type { Chunk } from "./chunks";
import type { Clause, Force, Slot, SlotName } from "./clause";
import { FORBIDDING, ownForce } from "./force";
import { CARE, ensuringVerbs, lightVerbs } from "./frames";
import type { RawClause, RawPredicate, RawSlot } from "./raw";
import type { Part, Region } from "./regions";
import type { Segment } from "./segments";
import { written } from "./terms";
import { WITHOUT_OBJECT } from "./verb-drafts";
import { agentEnd, withWho } from "./who";

/** Parts of a clause that are shown in lines of their own, so that the words of the act need not end with them. */
const SHOWN: readonly SlotName[] = ["channel", "instrument", "place", "time", "capacity"];
/** With these the phrase belongs to the act, whatever it names: comply with, become used to. */
const OWN = /^(?:with|to|of|for|from|about|as)$/;

interface Stretch { readonly from: number; readonly to: number }

/**
 * Gives the clauses of a verb group the words that state the act.
 * @param inherited the subject of the verb group before, which this one may share
 */
export function withPredicates(words: Words, clauses: readonly RawClause[], segment: Segment, inherited: Stretch | undefined): RawClause[] {
  const { verb } = segment, end = withConcessions(words, segment.regions, Math.max(verb.to, endOf(segment.complements), endOfRegions(segment.hanging ?? []))), given = ownForce(verb), subject = subjectOf(words, segment) ?? (segment.inherits ? inherited : undefined);
  return sharingTail(words, clauses.map((read) => {
    const clause = withWho(words, read, subject), head = verb.head ?? -1, from = (verb.copula || head < 0 || (clause.action.verb === "any" && verb.passive)) && clause.action.from === verb.from ? (verb.copula ? Math.max(words.letters.lastIndexOf("b", verb.to - 1), verb.from) : verb.to - 1) : clause.action.from;
    if (verb.copula && clause.action.verb === "any") return clause;
    const outer = head >= 0 && head < from && given !== undefined && FORBIDDING.has(given) === FORBIDDING.has(clause.force) && !clauses.some(({ action }) => action.from >= head && action.from < from) && isOf(clause.slots.actor, verb.from) && !(verb.passive && clause.slots.actor);
    const at = outer ? head : ensuringBefore(words, segment, clause, from) ?? from;
    if (at < verb.from && words.letters[at] !== "G") return subject ? withNamedAct(words, clause, subject) : clause;
    const passive = outer ? verb.passive === true : at < from && at > verb.from ? false : clause.action.passive || (verb.passive === true && words.letters[from] === "U" && !clause.action.verb.startsWith("be ")), thing = clause.slots.subject, stop = stopOf(clauses, at, from, end);
    return withPredicate(words, clause, at, stop, {
      object: passive ? (outer ? subject : objectOf(words, clause, subject, at)) : undefined,
      subject: thing && (subject && inside(thing, subject) ? subject : thing),
      left: at < verb.from ? { from: subject?.to ?? verb.from, to: verb.to } : undefined,
      manner: at === head ? mannerOf(words, verb.from, head) : "",
    });
  }));
}

/** "is responsible for | ensuring that the policy is followed": what is seen to is shown with the seeing to it. */
function ensuringBefore(words: Words, { complements }: Segment, { force, slots: { actor } }: RawClause, from: number): number | undefined {
  if (FORBIDDING.has(force)) return undefined;
  const found = complements.find(({ chunk }) => chunk.kind === "gerund" && chunk.from < from && ensuringVerbs.has(words.verb[chunk.head!] ?? ""))?.chunk.head;
  return found !== undefined && isOf(actor, found) ? found : undefined;
}

/** "must be *securely* locked": how it is to be done, where that stands between the words of force and the verb. */
function mannerOf(words: Words, from: number, head: number): string {
  const manner: string[] = [];
  for (let i = from; i < head; i++) if (words.letters[i] === "R" && /ly$/.test(words.text[i]!) && !NO_MANNER.test(words.text[i]!)) manner.push(words.text[i]!);
  return manner.join(" and ");
}

const NO_MANNER = /^(?:only|normally|usually|generally|ordinarily|typically|really|simply|additionally|similarly|equally|likewise|ideally|accordingly|finally|firstly|secondly|lastly|obviously|certainly|consequently|subsequently|possibly|probably|strictly|hopefully|supply|apply|reply)$/;

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
export function subjectOf(words: Words, { subject, verb }: Segment): Stretch | undefined {
  if (verb.subject) {
    let to = verb.to - 1;
    while (to > verb.subject[1] && "bRxU".includes(words.letters[to - 1]!)) to--;
    return { from: verb.subject[0], to };
  }
  const first = subject.find(({ chunk }) => chunk.kind === "noun" || chunk.kind === "gerund" || chunk.kind === "infinitive");
  return first && { from: first.chunk.from, to: endOf(subject) };
}

/** The same for an instruction or a statement without words of force: "we ensure that …". */
export function withPlainPredicates(words: Words, clauses: readonly RawClause[], parts: readonly Part[], regions: readonly Region[] = []): RawClause[] {
  const end = withConcessions(words, regions, endOf(parts)), outer = parts.find(({ chunk }, i) => chunk.kind === "finite" && (ensuringVerbs.has(words.verb[chunk.from] ?? "") || takesCare(words, chunk.from, parts[i + 1]?.chunk)))?.chunk.from ?? -1;
  return sharingTail(words, clauses.map((read) => {
    const clause = withWho(words, read, before(words, read)), { action: { from, passive }, slots } = clause, ensures = outer >= 0 && outer < from && !FORBIDDING.has(clause.force) && isOf(slots.actor, outer) && !clauses.some(({ action }) => action.from >= outer && action.from < from), at = ensures ? outer : from;
    return withPredicate(words, clause, at, stopOf(clauses, at, from, end), { object: passive && !ensures ? slots.object : undefined, subject: slots.subject });
  }));
}

/** "take steps to", "make arrangements to". */
function takesCare(words: Words, at: number, next: Chunk | undefined): boolean { return next?.kind === "noun" && /^(?:take|make)$/.test(words.verb[at] ?? "") && CARE.test(words.lemma[next.to - 1]!); }

/** Those who act with what hangs on them, before a verb without words of force. */
function before(words: Words, { slots: { actor }, forceFrom }: RawClause): Stretch | undefined {
  if (!actor || actor.to > forceFrom) return undefined;
  let to = forceFrom;
  while (to > actor.to && "RxL,b".includes(words.letters[to - 1]!)) to--;
  return { from: actor.from, to };
}

/** "read, copy or share | the file": what follows the last of several verbs belongs to each of them. */
function sharingTail(words: Words, clauses: readonly RawClause[]): RawClause[] {
  const shared = [...clauses];
  for (let i = shared.length - 2; i >= 0; i--) {
    const { action } = shared[i]!, next = shared[i + 1]!.action, { predicate } = action;
    if (!predicate || !next.predicate || next.predicate.rest === "" || action.passive || next.passive || action.from >= next.from || WITHOUT_OBJECT.test(action.verb) || /[dzNHQKAVYGUqo]/.test(words.letters.slice(action.from + 1, next.from))) continue;
    const particle = words.text[next.from + 1] ?? "", tail = next.verb.split(" ").includes(particle) && next.predicate.rest.startsWith(`${particle} `) ? next.predicate.rest.slice(particle.length + 1) : next.predicate.rest;
    shared[i] = { ...shared[i]!, action: { ...action, predicate: { ...predicate, rest: predicate.rest === "" ? tail : `${predicate.rest} ${tail}` } } };
  }
  return shared;
}

/** The words of the act in one line: "treat a complaint as closed", "first aid kits: be complete and in date". */
export function predicateText({ verb, subject, object, rest }: RawPredicate, force: Force, slots: Clause["slots"]): string {
  const what = meant(object, slots.object), of = subject === "" && slots.subject ? alternatives(slots.subject) : meant(subject, slots.subject ?? slots.object), said = (text: string) => FORBIDDING.has(force) ? text.replace(NONE, (word) => ANY[word.toLowerCase()]!).replace(NEITHER, "$1either$2or ") : text;
  return [of && `${said(of)}:`, verb, said(what), said(object === "" && slots.object?.source === "pronoun" ? rest.replace(POINTER, () => meant("it", slots.object)) : rest)].filter((text) => text !== "").join(" ").replace(/ ,/g, ",");
}

/** What a pronoun stands for, where it is not what was written. */
function meant(text: string, slot: Slot | undefined): string { return text !== "" && slot?.source === "pronoun" ? alternatives(slot) : text; }

function alternatives({ terms }: Slot): string { return terms.map(({ text }) => text).join(" or "); }

const POINTER = /^(?:it|them|these|those|this)(?= |$)/;

/** "must not bring neither … nor …", "must bring neither … nor …". */
const NEITHER = /^((?:\w+ ){0,3})neither\b([^.;]*? )nor /i;
/** "must have no contact" and "must not have any contact" are said alike. */
const NONE = /^(?:no|none|nothing|nobody|no one)\b/i;
const ANY: Readonly<Record<string, string>> = { no: "any", none: "any", nothing: "anything", nobody: "anybody", "no one": "anyone" };

/** The clause before the verb of a clause is that of somebody else where its people stand after the words of force. */
function isOf(actor: RawSlot | undefined, force: number): boolean { return actor === undefined || actor.to <= force; }

function inside({ from, to }: Stretch, outer: Stretch): boolean { return from >= outer.from && to <= outer.to; }

function endOfRegions(regions: readonly Stretch[]): number { return regions.reduce((end, { to }) => Math.max(end, to), 0); }

/** Where the last of the parts ends with what hangs on it. */
function endOf(parts: readonly Part[]): number {
  let end = 0;
  for (const { chunk, regions } of parts) {
    end = Math.max(end, chunk.to);
    for (const region of regions) end = Math.max(end, region.to);
  }
  return end;
}

/** What belongs to no other part: "even if …", and what an act is for. */
const SAID_WITH = /^(?:even (?:if|when|where|while)|so that|in order that|in order to|so as to|because)$/;

/** "must not reply, even if …", "must act in order to …": what changes nothing is shown nowhere else. */
function withConcessions(words: Words, regions: readonly Region[], end: number): number {
  for (const { kind, from, to } of regions) if (kind === "condition" && from <= end + 1 && to > end && SAID_WITH.test(words.text[from]!)) return to;
  return end;
}

/** Where the words of a clause end: before the verb of the next clause of the same verb group. */
function stopOf(clauses: readonly RawClause[], at: number, verb: number, end: number): number {
  let stop = end;
  for (const { action } of clauses) if (action.from > at && action.from > verb && action.from < stop) stop = action.from;
  return stop;
}

/** What the verb is called in the words of the act: its base form, "be" with a state; undefined where the act is named by a noun. */
function verbOf(words: Words, { action, slots }: RawClause, at: number): string | undefined {
  const base = words.verb[at] ?? words.lemma[at]!;
  if (action.verb === "any" && words.letters[at] === "U") return slots.actor && slots.place && !slots.object ? "be" : "have or use";
  if (at !== action.from && "VKYGUNAuv".includes(words.letters[at]!)) return base;
  if (action.verb === "any") return slots.actor && slots.place && !slots.object ? "be" : "have or use";
  if (action.verb === "be there") return "have";
  if (action.verb.startsWith("be ")) return words.letters[at] === "U" ? `be ${words.text[at]!}` : words.text[at]!.endsWith("be") || /^(?:is|are)$/.test(words.text[at]!) ? "be" : undefined;
  return "VKYGUNAuv".includes(words.letters[at]!) && (action.verb === base || action.verb.startsWith(`${base} `) || lightVerbs.has(base)) ? base : undefined;
}

/** What of the words before the verb belongs to the act: what is done to something, what something is to do or be; `left` is what does not. */
interface Ahead { readonly object?: Stretch | undefined; readonly subject?: Stretch | undefined; readonly left?: Stretch | undefined; readonly manner?: string }

function withPredicate(words: Words, clause: RawClause, at: number, end: number, { object, subject, left, manner = "" }: Ahead): RawClause {
  const verb = verbOf(words, clause, at);
  if (verb === undefined) return clause;
  const kept = new Uint8Array(words.letters.length);
  for (let i = at + 1; i < end; i++) kept[i] = 1;
  const hide = ({ from, to }: Stretch) => { for (let i = Math.max(from, at + 1); i < to; i++) kept[i] = 0; };
  for (const region of clause.conditions) if (region.kind !== "who") hide(region);
  clause.exceptions.forEach(({ kind, from, to }) => hide({ from: kind === "only" && "pt".includes(words.letters[from - 1]!) ? from - 1 : from, to }));
  if (clause.action.verb !== "be subject to") clause.precedence.forEach(hide);
  const { actor } = clause.slots, who = actor?.phrases[actor.phrases.length - 1];
  if (actor && who && actor.from > at) hide({ from: actor.from - ("pt".includes(words.letters[actor.from - 1]!) ? 1 : 0), to: agentEnd(clause, who) });
  if (left) hide(left);
  trim(words, kept, at, end, clause);
  const before = object !== undefined && object.to <= at, joins = before && kept[at + 1] === 1 && ((!"pt".includes(words.letters[at + 1]!) && clause.action.verb.split(" ").includes(words.text[at + 1]!)) || (words.letters[at + 1] === "p" && !/[dzNHQKAVYGUqoafrgji]/.test(words.letters[at + 2] ?? " ")));
  if (joins) kept[at + 1] = 0;
  // What is or does something itself is no object of its verb: "the gates: be shut", "training: take place".
  const of = before && words.letters[at] !== "U" && !verb.startsWith("have or") ? object : subject, done = of !== object && before ? object : undefined, rest = textOf(words, kept, at + 1, end);
  const predicate: RawPredicate = { verb: `${manner === "" || done ? verb : verb.startsWith("be ") ? `be ${manner} ${verb.slice(3)}` : `${manner} ${verb}`}${joins ? ` ${words.text[at + 1]!}` : ""}`, subject: of ? written(words, of.from, of.to) : "", object: done ? written(words, done.from, done.to) : "", rest: manner !== "" && done ? `${manner}${rest && ` ${rest}`}` : rest };
  return { ...clause, action: { ...clause.action, predicate } };
}

/** "Entry | to the kitchen", "use | of the hall by visitors": the act is named by a noun of the subject, with what hangs on that. */
function withNamedAct(words: Words, clause: RawClause, subject: Stretch): RawClause {
  const { action, slots: { actor } } = clause, from = action.from + 1;
  if (action.verb === "any" || action.from < subject.from || from >= subject.to || !/^(?:of|to|at|with)$/.test(words.text[from]!)) return clause;
  let to = subject.to;
  if (actor && actor.from >= from && actor.to <= to) to = actor.from - (words.letters[actor.from - 1] === "p" ? 1 : 0);
  const direct = words.text[from] === "of" || (DIRECT.get(words.text[from]!)?.test(action.verb) ?? false);
  return to <= from + 1 ? clause : { ...clause, action: { ...action, predicate: { verb: action.verb, subject: "", object: "", rest: written(words, direct ? from + 1 : from, to) } } };
}

/** Acts whose verb takes without a preposition what their noun has with one: entry to the hall, contact with parents. */
const DIRECT: ReadonlyMap<string, RegExp> = new Map([["to", /^(?:use|enter|visit)$/], ["at", /^attend$/], ["with", /^(?:contact|befriend)$/]]);

/** Takes off what the words of the act do not end with: parts that are shown elsewhere, what led to words that are, conjunctions and commas. */
function trim(words: Words, kept: Uint8Array, at: number, end: number, { slots }: RawClause): void {
  for (let last = end - 1; last > at;) {
    const leads = last + 1 < end ? kept[last + 1] === 0 && !",&;:".includes(words.letters[last + 1]!) && ("ptd".includes(words.letters[last]!) || LEADING.test(words.text[last]!)) : words.letters[last] === "t" && "VKY".includes(words.letters[end] ?? " ");
    if (kept[last] === 0 || leads || ("&,;:BLx".includes(words.letters[last]!) && words.text[last] !== "alone")) { kept[last] = 0; last--; continue; }
    const shown = SHOWN.map((name) => slots[name]).find((slot) => slot !== undefined && slot.preposition !== "" && !OWN.test(slot.preposition) && slot.from > at + 1 && slot.from <= last && slot.to === last + 1);
    if (!shown || belongsToAnother(words, at + 1, shown.from)) return;
    for (let i = shown.from; i <= last; i++) kept[i] = 0;
    last = shown.from - 1;
  }
}

/** Words that lead on to what is shown elsewhere. */
const LEADING = /^(?:especially|particularly|in particular|including|such as|namely|ideally|preferably)$/;

/** "the risks of putting pictures | on such sites": another verb stands between the verb and the phrase. */
function belongsToAnother(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ("GWTVbv".includes(words.letters[i]!) || (words.letters[i] === "t" && "VKY".includes(words.letters[i + 1] ?? " "))) return true;
  return false;
}

function textOf(words: Words, kept: Uint8Array, from: number, end: number): string {
  const runs: string[] = [];
  for (let i = from; i < end; i++) {
    if (kept[i] === 0) continue;
    let to = i + 1;
    while (to < end && kept[to] === 1) to++;
    runs.push(written(words, i, to));
    i = to;
  }
  const joined = runs.join(" "), spaced = UNEVEN.test(joined) ? joined.replace(/\s+/g, " ") : joined, text = spaced.includes(",") ? withFewerCommas(spaced) : spaced;
  return text.includes('"') && (text.split('"').length & 1) === 0 ? text.replace('"', "") : text;
}

/** White space other than single spaces. */
const UNEVEN = /\s\s|[^\S ]/;

/** What was left out leaves commas behind that part nothing. */
function withFewerCommas(text: string): string { return text.replace(/(?:\s*,)+/g, ",").replace(/ (and|or), /g, " $1 ").replace(/\bthat, that\b/, "that"); }
