import type { Words } from "../words/scan";
import type { Force, Slot, SlotName } from "./clause";
import { FORBIDDING, ownForce } from "./force";
import { lightVerbs } from "./frames";
import type { RawClause, RawPredicate, RawSlot } from "./raw";
import type { Part } from "./regions";
import type { Segment } from "./segments";
import { written } from "./terms";

/** Parts of a clause that are shown in lines of their own, so that the words of the act need not end with them. */
const SHOWN: readonly SlotName[] = ["channel", "place", "time", "capacity"];

interface Stretch { readonly from: number; readonly to: number }

/**
 * Gives the clauses of a verb group the words that state the act.
 * @param inherited the subject of the verb group before, which this one may share
 */
export function withPredicates(words: Words, clauses: readonly RawClause[], segment: Segment, inherited: Stretch | undefined): RawClause[] {
  const { verb } = segment, end = withConcessions(words, segment, Math.max(verb.to, endOf(segment.complements))), given = ownForce(verb), subject = subjectOf(words, segment) ?? (segment.inherits ? inherited : undefined);
  return sharingTail(words, clauses.map((clause) => {
    const head = verb.head ?? -1, from = (verb.copula || head < 0) && clause.action.from === verb.from ? verb.to - 1 : clause.action.from;
    if (verb.copula && clause.action.verb === "any") return clause;
    const outer = head >= 0 && head < from && given !== undefined && FORBIDDING.has(given) === FORBIDDING.has(clause.force) && !clauses.some(({ action }) => action.from >= head && action.from < from) && isOf(clause.slots.actor, verb.from);
    const at = outer ? head : from;
    if (at < verb.from && words.letters[at] !== "G") return clause;
    const passive = outer ? verb.passive === true : clause.action.passive, stop = stopOf(clauses, at, from, end);
    const object = passive && (outer || !clause.slots.object || (subject && inside(clause.slots.object, subject))) ? subject : clause.slots.object;
    return withPredicate(words, clause, at, stop, passive ? object : undefined, at < verb.from ? { from: subject?.to ?? verb.from, to: verb.to } : undefined);
  }));
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

/** The same for an instruction or a statement without words of force. */
export function withPlainPredicates(words: Words, clauses: readonly RawClause[], parts: readonly Part[]): RawClause[] {
  const end = endOf(parts);
  return sharingTail(words, clauses.map((clause) => withPredicate(words, clause, clause.action.from, stopOf(clauses, clause.action.from, clause.action.from, end), clause.action.passive ? clause.slots.object : undefined)));
}

/** "read, copy or share | the file": what follows the last of several verbs belongs to each of them. */
function sharingTail(words: Words, clauses: readonly RawClause[]): RawClause[] {
  const shared = [...clauses];
  for (let i = shared.length - 2; i >= 0; i--) {
    const { action } = shared[i]!, next = shared[i + 1]!.action, { predicate } = action;
    if (!predicate || !next.predicate || next.predicate.rest === "" || action.passive || next.passive || action.from >= next.from || /[dzNHQKAVYGUqo]/.test(words.letters.slice(action.from + 1, next.from))) continue;
    const particle = words.text[next.from + 1] ?? "", tail = next.verb.split(" ").includes(particle) && next.predicate.rest.startsWith(`${particle} `) ? next.predicate.rest.slice(particle.length + 1) : next.predicate.rest;
    shared[i] = { ...shared[i]!, action: { ...action, predicate: { ...predicate, rest: predicate.rest === "" ? tail : `${predicate.rest} ${tail}` } } };
  }
  return shared;
}

/**
 * The words of the act in one line: "treat a complaint as closed", "take all such reports seriously".
 * @param object what a pronoun stands for, where it is not what was written
 */
export function predicateText({ verb, object, rest }: RawPredicate, force: Force, meant: Slot | undefined): string {
  const what = object !== "" && meant?.source === "pronoun" ? meant.terms.map(({ text }) => text).join(" or ") : object;
  return [verb, ...[what, rest].map((text) => FORBIDDING.has(force) ? text.replace(NONE, (word) => ANY[word.toLowerCase()]!) : text)].filter((text) => text !== "").join(" ").replace(/ ,/g, ",");
}

/** "must have no contact" and "must not have any contact" are said alike. */
const NONE = /^(?:no|none|nothing|nobody|no one)\b/i;
const ANY: Readonly<Record<string, string>> = { no: "any", none: "any", nothing: "anything", nobody: "anybody", "no one": "anyone" };

/** The clause before the verb of a clause is that of somebody else where its people stand after the words of force. */
function isOf(actor: RawSlot | undefined, force: number): boolean { return actor === undefined || actor.to <= force; }

function inside({ from, to }: Stretch, outer: Stretch): boolean { return from >= outer.from && to <= outer.to; }

/** Where the last of the parts ends with what hangs on it. */
function endOf(parts: readonly Part[]): number {
  let end = 0;
  for (const { chunk, regions } of parts) {
    end = Math.max(end, chunk.to);
    for (const region of regions) end = Math.max(end, region.to);
  }
  return end;
}

/** "must not reply, even if …": what changes nothing is shown nowhere else. */
function withConcessions(words: Words, { regions }: Segment, end: number): number {
  for (const { kind, from, to } of regions) if (kind === "condition" && from <= end + 1 && to > end && /^even (?:if|when|where|while)$/.test(words.text[from]!)) return to;
  return end;
}

/** Where the words of a clause end: before the verb of the next clause of the same verb group. */
function stopOf(clauses: readonly RawClause[], at: number, verb: number, end: number): number {
  let stop = end;
  for (const { action } of clauses) if (action.from > at && action.from > verb && action.from < stop) stop = action.from;
  return stop;
}

/** What the verb is called in the words of the act: its base form, "be" with a state; undefined where the act is named by a noun. */
function verbOf(words: Words, { action }: RawClause, at: number): string | undefined {
  const base = words.verb[at] ?? words.lemma[at]!;
  if (at !== action.from && "VKYGUNAuv".includes(words.letters[at]!)) return base;
  if (action.verb === "any") return "have or use";
  if (action.verb === "be there") return "have";
  if (action.verb.startsWith("be ")) return words.letters[at] === "U" ? `be ${words.text[at]!}` : words.text[at]!.endsWith("be") || /^(?:is|are)$/.test(words.text[at]!) ? "be" : undefined;
  return "VKYGUNAuv".includes(words.letters[at]!) && (action.verb === base || action.verb.startsWith(`${base} `) || lightVerbs.has(base)) ? base : undefined;
}

function withPredicate(words: Words, clause: RawClause, at: number, end: number, object: Stretch | undefined, left?: Stretch): RawClause {
  const verb = verbOf(words, clause, at);
  if (verb === undefined) return clause;
  const kept = new Uint8Array(words.letters.length);
  for (let i = at + 1; i < end; i++) kept[i] = 1;
  const hide = ({ from, to }: Stretch) => { for (let i = Math.max(from, at + 1); i < to; i++) kept[i] = 0; };
  for (const region of clause.conditions) if (region.kind !== "who") hide(region);
  clause.exceptions.forEach(hide);
  clause.precedence.forEach(hide);
  if (clause.slots.actor && clause.slots.actor.from > at) hide(clause.slots.actor);
  if (left) hide(left);
  trim(words, kept, at, end, clause);
  const before = object !== undefined && object.to <= at, particle = before && kept[at + 1] === 1 && words.letters[at + 1] === "p" && !/[dzNHQKAVYGUqo]/.test(words.letters[at + 2] ?? " ") ? words.text[at + 1]! : "";
  if (particle !== "") kept[at + 1] = 0;
  const predicate: RawPredicate = { verb: particle === "" ? verb : `${verb} ${particle}`, object: before ? written(words, object.from, object.to) : "", rest: textOf(words, kept, at + 1, end) };
  return { ...clause, action: { ...clause.action, predicate } };
}

/** Takes off what the words of the act do not end with: parts that are shown elsewhere, what led to words that are, conjunctions and commas. */
function trim(words: Words, kept: Uint8Array, at: number, end: number, { slots }: RawClause): void {
  for (let last = end - 1; last > at;) {
    const leads = last + 1 < end ? kept[last + 1] === 0 && "ptd".includes(words.letters[last]!) : words.letters[last] === "t" && "VKY".includes(words.letters[end] ?? " ");
    if (kept[last] === 0 || leads || "&,;:BLx".includes(words.letters[last]!)) { kept[last] = 0; last--; continue; }
    const shown = SHOWN.map((name) => slots[name]).find((slot) => slot !== undefined && slot.from > at + 1 && slot.from <= last && slot.to === last + 1);
    if (!shown || belongsToAnother(words, at + 1, shown.from)) return;
    for (let i = shown.from; i <= last; i++) kept[i] = 0;
    last = shown.from - 1;
  }
}

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
  const text = runs.join(" ").replace(/\s+/g, " ").replace(/(?:\s*,)+/g, ",").replace(/ (and|or), /g, " $1 ");
  return (text.split('"').length & 1) === 0 ? text.replace('"', "") : text;
}
