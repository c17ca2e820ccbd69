import type { Words } from "../words/scan";
import { objectAfter, possessorOf } from "./forms/action-nouns";
import { beforeVerb } from "./before-verb";
import { bareDrafts } from "./forms/bare-drafts";
import type { Force } from "./clause";
import { type Draft, type Shared, forceIn } from "./forms/draft";
import { consentDrafts, withConsent } from "./forms/consent";
import { closesActor, finishAll } from "./finish";
import { FORBIDDING, noSubject, ownForce, turned } from "./force";
import { isNoStatement, isOnlySo, isSupposed } from "./forms/not-binding";
import { givenFor, grantedDrafts } from "./forms/granted";
import { impersonalDrafts } from "./forms/impersonal";
import type { Chunk } from "./parts/chunks";
import { complementsOf } from "./parts/complements";
import type { Complements, Item } from "./parts/items";
import type { RawClause } from "./raw";
import { predicateDrafts } from "./forms/nominal";
import { restrictedDrafts } from "./forms/restricted";
import type { Segment } from "./parts/segments";
import { responsibility } from "./forms/state-drafts";
import type { StateFrame } from "./forms/state-frame";
import { kindOfPhrase, type Phrase } from "./parts/terms";
import { tellsFact } from "./forms/told";
import { verbDrafts } from "./forms/verb-drafts";
import { underDrafts } from "./forms/verbs/under";

/** "Nobody has to sign": nobody is bound, where "nobody must sign" forbids. */
const OBLIGED =
  /\b(?:has to|have to|need to|needs to|needed|necessary|required|obliged|expected|compelled|supposed|compulsory|mandatory)\b/;

/** "the role of the governors is to …": those whose it is. */
const TASK = /^(?:duty|responsibility|role|job|task|function)$/;
/** Words of force that leave nothing out. */
const ABSOLUTE = /^(?:never|always|under (?:no|any)|on no|at no|in no|in any)\b| (?:always|never)$/;

/** Reads one verb group with its surroundings into clauses; none where the words bind nobody. */
export function buildClauses(words: Words, segment: Segment, before: RawClause | undefined, fronted: string | undefined): RawClause[] {
  const { verb } = segment;
  if (isNoStatement(words, segment)) return [];
  const bare = verb.head === undefined || verb.head < 0,
    closes = fronted === "only" ? undefined : closesActor,
    gerund = segment.subject.find(({ chunk }) => chunk.kind === "gerund" || chunk.kind === "infinitive")?.chunk;
  const { subject, aside, lead, whatever, none, actor: meant } = beforeVerb(words, segment, bare);
  let actor = meant,
    force = ownForce(verb),
    complements: Complements | undefined;
  if (verb.ellipsis) return elided(segment, before, actor, elidedForce(force, fronted !== undefined, none));
  if (verb.copula || (verb.passive && verb.force === "O")) {
    const shared = forceIn(force ?? "O", verb.from, verb.to),
      rest = (complements = complementsOf(words, segment.complements, true));
    const frame: StateFrame = { words, shared, verb, subject: actor, lead: [...aside, ...lead], rest, segment };
    const special = restrictedDrafts(frame) ?? (verb.copula ? (impersonalDrafts({ ...frame, lead }) ?? predicateDrafts(frame)) : undefined);
    if (special) return finishAll(words, special, segment.regions, closes);
  }
  if (force === undefined && verb.copula && segment.subject.length > 0) return responsibility(words, segment, actor, lead, complements!);
  if (force === undefined || isSupposed(words, segment, actor, force)) return [];
  if (tellsFact(words, segment, actor, force)) return [];
  actor = thoseWithTask(words, verb, actor);
  if (/\b(?:sole|exclusive)\b/.test(words.text[verb.from]!)) actor = actor.map((phrase) => ({ ...phrase, only: true }));
  if (none) actor = actor.map(anyOf);
  if (none) force = forceOfNone(words, verb, force);
  const negativeFront = fronted !== undefined && fronted !== "only" && fronted !== "not only";
  if (verb.inverted && negativeFront)
    force = verb.negated ? turned(noSubject(force)) : force === "O-" && /circumstances|account|case/.test(fronted) ? "F" : noSubject(force);
  if (segment.inherits && before && actor.length === 0) actor = actorFrom(before, verb);
  const rest = complements ?? complementsOf(words, segment.complements, true);
  if (isPlaceholder(segment, actor[0], rest, force, bare)) actor = [];
  if (verb.practice && actor.length === 0 && rest.under?.that) return [];
  const granted = bare
    ? undefined
    : subject.under
      ? grantedDrafts(words, forceIn(force, verb.from, verb.to), verb, subject, rest, FORBIDDING.has(force))
      : verb.passive
        ? givenFor(words, forceIn(force, verb.from, verb.to), verb, actor, rest, FORBIDDING.has(force))
        : undefined;
  if (granted) return finishAll(words, granted, segment.regions);
  if (isOnlySo(words, segment, actor, force)) return [];
  const text = words.text.slice(verb.from, verb.to),
    only = words.letters.slice(verb.from, verb.to).includes("L") && !verb.inverted;
  const shared: Shared = {
    force,
    forceFrom: verb.from,
    forceTo: verb.to,
    practice:
      verb.practice === true ||
      text.some((word) => /^(?:normally|usually|generally|typically|ideally|often|sometimes)$/.test(word)) ||
      (verb.modal === "w" && verb.passive === true && force === "O"),
    absolute: none || negativeFront || whatever || rest.absolute || text.some((word) => ABSOLUTE.test(word)),
    only: only || fronted === "only",
    imperative: false,
  };
  const reminded =
    bare && actor.length > 0 && rest.under?.that && words.letters.slice(verb.from, verb.to).includes("g")
      ? remindedOf(words, shared, actor, [...aside, ...lead], rest)
      : undefined;
  if (reminded) return finishAll(words, reminded, segment.regions);
  const allowed = force === "O" || force === "O-" ? consentDrafts(words, shared, verb, actor, rest, segment.regions) : undefined;
  const unless = allowed
    ? finishAll(
        words,
        allowed.drafts,
        segment.regions.filter((region) => region !== allowed.used),
      ).map((clause) => withConsent(clause, allowed.consent, words))
    : [];
  if (allowed?.alone) return unless;
  const drafts = bare
    ? bareDrafts(words, shared, verb, actor, aside, lead, rest, gerund, segment)
    : verbDrafts(words, shared, verb, actor, [...aside, ...lead], rest);
  return [...finishAll(words, drafts, segment.regions, closes), ...unless];
}

/** "The role of the governors is to": the governors, where what stands before the verb only names a task. */
function thoseWithTask(words: Words, verb: Chunk, actor: Phrase[]): Phrase[] {
  const task = / to$/.test(words.text[verb.from]!) && "ia".includes(words.text[verb.from]![0]!) ? actor[0] : undefined;
  if (!task || !(TASK.test(words.lemma[task.to - 1]!) || TASK.test(task.head))) return actor;
  const whose = possessorOf(words, task) ?? objectAfter(words, task);
  return whose && kindOfPhrase(whose) === "people" ? [whose] : [];
}

/** "No pupil may", "nobody has to": the force with "any pupil" instead. */
function forceOfNone({ letters, text }: Words, { from, to }: Chunk, force: Force): Force {
  if (force === "N" && letters.slice(from, to).includes("i")) return "O";
  return force === "O" && OBLIGED.test(text.slice(from, to).join(" ")) ? "N" : noSubject(force);
}

/** "Phones must be off and | kept in bags": what the clause before speaks of, for a verb that shares its subject. */
function actorFrom({ slots: { actor, subject, object }, forceFrom, agentless, imperative }: RawClause, verb: Chunk): Phrase[] {
  if (verb.passive && object && object.from < forceFrom) return [...object.phrases];
  return [...((actor ?? subject)?.phrases ?? (agentless && !imperative ? (object?.phrases ?? []) : []))];
}

/** "There must be", "it is expected that": a subject that stands for nobody. */
function isPlaceholder({ verb }: Segment, first: Phrase | undefined, rest: Complements, force: Force, bare: boolean): boolean {
  if (first?.text === "there") return true;
  if (first?.text !== "it") return false;
  return (
    (bare ? !(FORBIDDING.has(force) && !rest.under && rest.items.length === 0) : verb.complement === true) ||
    rest.under?.that === true ||
    rest.under?.verb.kind === "infinitive"
  );
}

/** "Parents are reminded that they must …": what they are reminded of is the rule; what is only so is none. */
function remindedOf(words: Words, shared: Shared, who: readonly Phrase[], items: readonly Item[], rest: Complements): Draft[] {
  const { verb } = rest.under!,
    own = verb.kind === "verb" && verb.copula !== true ? ownForce(verb) : undefined;
  if (own === undefined || verb.practice) return [];
  return underDrafts(
    words,
    { ...shared, force: own === "P" || own === "N" ? own : own.endsWith("-") ? "O-" : "O", forceFrom: verb.from, forceTo: verb.to },
    who,
    items,
    { ...rest, items: [] },
  );
}

/** "No pupil may": what any pupil must not do. */
function anyOf(phrase: Phrase): Phrase {
  return phrase.none
    ? {
        ...phrase,
        text: phrase.text.replace(/^(?:no one|no|nobody|none|neither)\b/i, (word) =>
          /^no ?body$/i.test(word) ? "anybody" : /^no one$/i.test(word) ? "anyone" : /^neither$/i.test(word) ? "either" : "any",
        ),
      }
    : phrase;
}

/** "…, but sixth formers may": the clause before, with the force and the people of this one. */
function elided(
  { verb, regions }: Segment,
  before: RawClause | undefined,
  actor: readonly Phrase[],
  force: Force | undefined,
): RawClause[] {
  const first = actor[0];
  if (!before || !force || !first) return [];
  return [
    {
      ...before,
      force,
      forceFrom: verb.from,
      forceTo: verb.to,
      slots: { ...before.slots, actor: { phrases: actor, preposition: "", from: first.from, to: actor[actor.length - 1]!.to } },
      agentless: false,
      from: Math.min(first.from, verb.from),
      to: Math.max(verb.to, first.to),
      exceptions: regions.length > 0 ? [] : before.exceptions,
    },
  ];
}

/** "…, but nor may sixth formers": the force of words that leave their verb out. */
function elidedForce(force: Force | undefined, fronted: boolean, none: boolean): Force | undefined {
  if (fronted && force === "P") return "F";
  if (fronted && force === "O-") return "F-";
  return none && force ? noSubject(force) : force;
}
