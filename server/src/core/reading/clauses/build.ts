import type { Words } from "../words/scan";
import { actionConcept, conceptId, type ConceptId, isKindOf, nounConcept, sectionOf } from "../words/vocabulary";
import type { Chunk } from "./chunks";
import type { Force } from "./clause";
import { composed, negated, noSubject, ownForce, turned } from "./force";
import { actionOf, forceVerbs, lightVerbs, negativeVerbs, noNormVerbs, transparentVerbs, verbOfNoun, verbOfState } from "./frames";
import { type Complements, complementsOf, type Item } from "./items";
import type { RawClause, RawSlot } from "./raw";
import type { Part, Region } from "./regions";
import type { Segment } from "./segments";
import { kindOfPhrase, type Phrase, phraseOf } from "./terms";
import { finish } from "./finish";

/** A verb with its subject and force on the way to becoming a clause. */
export interface Draft {
  readonly force: Force;
  readonly forceFrom: number;
  readonly forceTo: number;
  readonly practice: boolean;
  readonly actor: readonly Phrase[];
  readonly object?: RawSlot;
  readonly verb: string;
  readonly verbAt: number;
  readonly passive: boolean;
  readonly items: Item[];
  readonly absolute: boolean;
  readonly only: boolean;
  readonly imperative: boolean;
  readonly any: boolean;
  readonly id?: ConceptId;
}

const BEARER_PRONOUNS = new Set(["they", "he", "she", "we", "you", "i", "everyone", "anyone", "everybody", "anybody", "nobody", "no one", "all", "none of", "others"]);
const vehicle = conceptId("things:vehicle");
const school = conceptId("people:school");
const publish = conceptId("actions:publish"), post = conceptId("actions:post");
const online = conceptId("channels:online"), office = conceptId("places:office");
/** Verbs whose subject is what something is done to: images may *appear* on …, phones must *stay* in bags. */
const UNACCUSATIVE = new Set(["appear", "feature"]);

/** Reads one verb group with its surroundings into clauses; none where the words bind nobody. */
export function buildClauses(words: Words, segment: Segment, before: RawClause | undefined, fronted: string | undefined): RawClause[] {
  const { verb } = segment;
  const subjectItems = verb.subject ? complementsOf(words, [{ chunk: { kind: "noun", from: verb.subject[0], to: verb.subject[1], pronoun: words.letters.slice(verb.subject[0], verb.subject[1]) === "o" }, regions: [] }]).items : undefined;
  const bare = verb.head === undefined || verb.head < 0;
  const subjectParts = bare ? segment.subject : segment.subject.filter(({ chunk }, i) => !(chunk.kind === "gerund" && segment.subject[i + 1]?.chunk.kind === "noun"));
  const subject = subjectItems ? { items: subjectItems, joined: [], absolute: false } as Complements : complementsOf(words, subjectParts);
  let force = ownForce(verb);
  const gerund = segment.subject.find(({ chunk }) => chunk.kind === "gerund" || chunk.kind === "infinitive")?.chunk;
  let actor = subject.items.filter((item) => item.preposition === "" || item.preposition === "by").flatMap((item) => item.phrases);
  const aside = subject.items.filter((item) => item.preposition !== "" && item.preposition !== "by");
  const lead = complementsOf(words, segment.lead), ages = aside.filter((item) => /^(?:under|over|above|below|from)$/.test(item.preposition) && item.phrases[0]?.range && item.phrases[0].range.unit !== "clock");
  if (ages.length > 0 && actor.length > 0) {
    actor = [...actor.slice(0, -1), { ...actor[actor.length - 1]!, range: { ...ages[0]!.phrases[0]!.range!, unit: "year" } }];
    aside.splice(aside.indexOf(ages[0]!), 1);
  }
  const none = actor.some((phrase) => phrase.none) || (actor.length === 0 && segment.subject.length > 0 && "z".includes(words.letters[segment.subject[0]!.chunk.from] ?? " ") );
  if (force === undefined && verb.copula && segment.subject.length > 0) return responsibility(words, segment, actor, lead.items);
  if (/^(?:could|might)$/.test(words.text[verb.from]!) || (/^(?:is|are) to$/.test(words.text[verb.from]!) && /^(?:this|that|it|these)$/.test(actor[0]?.text.toLowerCase() ?? ""))) return [];
  if (force === undefined || /^(?:purpose|aim|objective|goal|intention|rationale|point|idea)$/.test(actor[0]?.head ?? "")) return [];
  if (none) force = noSubject(force);
  const negativeFront = fronted !== undefined && fronted !== "only" && fronted !== "not only";
  if (verb.inverted && negativeFront) force = verb.negated ? turned(noSubject(force)) : force === "O-" && /circumstances|account|case/.test(fronted) ? "F" : noSubject(force);
  if (segment.inherits && before && actor.length === 0) actor = [...(before.slots.actor?.phrases ?? (before.agentless ? [] : []))];
  if (/^(?:it|there)$/.test(actor[0]?.text ?? "")) actor = [];
  const rest = complementsOf(words, segment.complements, true);
  const text = words.text.slice(verb.from, verb.to);
  const only = words.letters.slice(verb.from, verb.to).includes("L") && !verb.inverted;
  const shared = {
    forceFrom: verb.from, forceTo: verb.to, practice: verb.practice === true || text.some((word) => /^(?:normally|usually|generally|typically|ideally|often|sometimes)$/.test(word)) || (verb.modal === "w" && verb.passive === true && force === "O"), absolute: none || negativeFront || rest.absolute || text.some((word) => /^(?:never|always|under|on no|at no|in no|in any)/.test(word) && word !== "under"),
    only: only || fronted === "only", imperative: false,
  };
  const drafts = bare ? bareDrafts(words, { ...shared, force }, verb, actor, aside, lead.items, rest, gerund, segment) : verbDrafts(words, { ...shared, force }, verb, actor, [...aside, ...lead.items], rest);
  return drafts.flatMap((draft) => finish(words, draft, segment.regions, actorOnly(draft, fronted)));
}

function actorOnly(draft: Draft, fronted: string | undefined): boolean {
  return fronted !== "only" && draft.actor.some((phrase) => phrase.only);
}

type Shared = Pick<Draft, "force" | "forceFrom" | "forceTo" | "practice" | "absolute" | "only" | "imperative">;

/** "X is prohibited", "taking photographs is not allowed": the subject names the act or the thing. */
function bareDrafts(words: Words, shared: Shared, verb: Chunk, subject: readonly Phrase[], aside: readonly Item[], lead: readonly Item[], rest: Complements, gerund: Chunk | undefined, segment: Segment): Draft[] {
  if (verb.copula) return stateDrafts(words, shared, verb, subject, [...aside, ...lead], rest, segment);
  const items = [...aside, ...lead, ...rest.items];
  const whom = subject.length === 0 ? rest.items.find((item) => (item.preposition === "for" || (item.preposition === "" && verb.force === "N")) && item.phrases.length > 0) : undefined;
  if (whom && rest.under?.verb.kind === "infinitive") {
    const people = kindOfPhrase(whom.phrases[0]!) === "people" && !rest.under.verb.passive;
    return underDrafts(words, shared, people || rest.under.verb.passive ? whom.phrases : [], items.filter((item) => item !== whom), rest);
  }
  if (rest.under && (rest.under.verb.kind === "gerund" || rest.under.verb.kind === "infinitive") && subject.length === 0) return underDrafts(words, shared, [], items, rest);
  const forWhom = rest.items.find((item) => item.preposition === "for" && item.phrases[0] && kindOfPhrase(item.phrases[0]) === "people"), doer = forWhom?.phrases ?? [];
  if (forWhom) items.splice(items.indexOf(forWhom), 1);
  if (gerund) {
    const at = segment.subject.findIndex(({ chunk }) => chunk === gerund);
    const own = complementsOf(words, segment.subject.slice(at + 1));
    const more = segment.subject.filter(({ chunk }) => chunk.kind === "gerund" && chunk !== gerund).map(({ chunk }) => verbDraft(words, shared, chunk.head!, false, doer, [...items]));
    return [verbDraft(words, shared, gerund.head!, false, doer, [...own.items, ...items]), ...more];
  }
  const first = subject[0];
  if (!first) return [];
  const noun = verbOfNoun(nounBefore(words, first));
  if (kindOfPhrase(first) === "people" && rest.items.length > 0) return [{ ...shared, actor: subject, verb: "be", verbAt: verb.from, passive: false, items: items.filter((item) => item.preposition !== "from"), any: true, ...exemptObject(rest.items) }];
  if (noun !== undefined && (first.id === undefined || first.head !== words.lemma[first.from] || items.length > 0 || first.narrowing.length > 0)) {
    const object = objectAfter(words, first);
    const concept = actionConcept(noun);
    return [{ ...shared, actor: doer, verb: noun, verbAt: first.from, passive: false, items: [...(object ? [{ preposition: "", phrases: [object], from: first.from, to: first.to }] : []), ...items.map((item) => item.preposition === "to" || item.preposition === "with" ? item : item)], any: false, ...(concept !== undefined ? { id: concept } : {}) }];
  }
  return [{ ...shared, actor: doer, object: { phrases: subject, preposition: "", from: first.from, to: first.to }, verb: "have", verbAt: verb.from, passive: true, items: [...items], any: true }];
}

/** "exempt from the training", "banned from the field": what follows "from" is what it is about. */
function exemptObject(items: readonly Item[]): Pick<Draft, "object"> {
  const from = items.find((item) => item.preposition === "from" && item.phrases.length > 0);
  return from ? { object: { phrases: from.phrases, preposition: "", from: from.from, to: from.to } } : {};
}

/** The first noun of a phrase that may be a noun of action: "the use of hoverboards", "contact with pupils". */
function nounBefore(words: Words, phrase: Phrase): string {
  for (let i = phrase.from; i < phrase.to; i++) if ("NKG".includes(words.letters[i]!)) {
    const next = words.letters[i + 1];
    if (i + 1 >= phrase.to || next === "p" || next === undefined || words.text[i + 1] === "of") return words.letters[i] === "G" ? words.text[i]! : words.lemma[i]!;
  }
  return phrase.head;
}

/** What follows "of" in "the use of X", already merged into one phrase by the reader of terms. */
function objectAfter(words: Words, phrase: Phrase): Phrase | undefined {
  const of = words.text.indexOf("of", phrase.from);
  if (of < 0 || of >= phrase.to) return undefined;
  return complementsOf(words, [{ chunk: { kind: "noun", from: of + 1, to: phrase.to }, regions: [] }]).items[0]?.phrases[0];
}

/** "Doors must be locked away", "must be open", "will be responsible for": what a state asks somebody to do. */
function stateDrafts(words: Words, shared: Shared, verb: Chunk, subject: readonly Phrase[], items: readonly Item[], rest: Complements, segment: Segment): Draft[] {
  const [state, ...more] = rest.items;
  const word = verbOfState(words.text[verb.to - 1] ?? "") !== undefined && words.letters[verb.to - 1] === "R" ? words.text[verb.to - 1]! : verbOfState(words.text[verb.to] ?? "") !== undefined && "RA".includes(words.letters[verb.to] ?? " ") ? words.text[verb.to]! : state?.preposition === "" ? (state.phrases[0]!.text.includes(" ") ? state.phrases[0]!.head : words.text[state.phrases[0]!.to - 1]!) : state?.preposition ?? words.text[verb.to] ?? "";
  if (!subject[0] || ((verb.modal === "y" || verb.modal === "c") && (verbOfState(word) === undefined || kindOfPhrase(subject[0]) !== "people"))) return [];
  if (word === "responsible") return responsibleDrafts(words, shared, subject, [...items], rest, segment);
  const written = verbOfState(word);
  const people = kindOfPhrase(subject[0]) === "people" || BEARER_PRONOUNS.has(subject[0].text);
  if (verb.modal === "w" && !written) return [];
  const concept = written === undefined ? undefined : actionConcept(written);
  const base = { ...shared, verb: written ?? `be ${word}`, verbAt: verb.from, items: [...items, ...(state?.preposition ? rest.items : more)], any: false, ...(concept !== undefined ? { id: concept } : {}) };
  return [people ? { ...base, actor: subject, passive: false } : { ...base, actor: [], object: { phrases: subject, preposition: "", from: subject[0].from, to: subject[0].to }, passive: true }];
}

/** "is responsible for checking the gates": a duty. */
function responsibility(words: Words, segment: Segment, actor: readonly Phrase[], lead: readonly Item[]): RawClause[] {
  const rest = complementsOf(words, segment.complements, true);
  const first = rest.items[0];
  if (segment.verb.force !== "is" || first?.preposition !== "" || words.text[first.to - 1] !== "responsible" || !actor[0]) return [];
  const shared: Shared = { force: "O", forceFrom: segment.verb.from, forceTo: first.to, practice: false, absolute: false, only: false, imperative: false };
  return responsibleDrafts(words, shared, actor, [...lead], rest, segment).flatMap((draft) => finish(words, draft, segment.regions, false));
}

function responsibleDrafts(words: Words, shared: Shared, actor: readonly Phrase[], items: Item[], rest: Complements, segment: Segment): Draft[] {
  if (rest.under) return underDrafts(words, shared, actor, items, { ...rest, items: rest.items.slice(1) });
  const object = rest.items.find((item) => item.preposition === "for" && item.phrases.length > 0);
  if (!object) return [];
  return [{ ...shared, actor, object: { phrases: object.phrases, preposition: "", from: object.from, to: object.to }, verb: "be responsible for", verbAt: segment.verb.from, passive: false, items: [...items, ...rest.items.slice(1).filter((item) => item !== object)], any: false }];
}

/** A verb with its complements, the verbs joined to it and the verb under it. */
function verbDrafts(words: Words, shared: Shared, verb: Chunk, subject: readonly Phrase[], before: readonly Item[], rest: Complements): Draft[] {
  const main = words.verb[verb.head!] ?? words.lemma[verb.head!]!;
  const first = subject[0], people = first === undefined || BEARER_PRONOUNS.has(first.text) || kindOfPhrase(first) === "people" || first.id === office;
  if (!verb.passive && !verb.complement && "wyc".includes(verb.modal ?? " ")) {
    if (!(people || (first && !first.pronoun && (kindOfPhrase(first) === "none" || (first.id !== undefined && isKindOf(first.id, vehicle))) && actionConcept(main) !== undefined)) || (noNormVerbs.has(main) && !transparentVerbs.has(main))) return [];
  }
  if (verb.passive && verb.modal !== "m" && noNormVerbs.has(main) && !forceVerbs.has(main)) return [];
  if (verb.passive && verb.practice && (!rest.items.length || /^(?:limit|design|intend|aim|base|commit|concern|involve|know|call|define|associate|relate|refer|consider|recognise|bind|attach|include|locate|entitle|divide|link|protect|write|agree|understand|mean)$/.test(main))) return [];
  const items = [...before, ...rest.items];
  const inner = forceVerbs.get(main);
  if (inner && !verb.passive && (rest.under || rest.items.length > 0) && (people || shared.force === "O")) {
    const force = composed(shared.force === "O" && verb.modal === undefined && !verb.complement ? "assert" : shared.force, inner);
    const target = rest.items.find((item) => item.preposition === "")?.phrases ?? [];
    if (rest.under && force) return underDrafts(words, { ...shared, force }, target[0] && (kindOfPhrase(target[0]) === "people" || target[0].pronoun) ? target : [], before, { ...rest, items: [] });
    if (force && target[0] && kindOfPhrase(target[0]) !== "people" && inner !== "O" && inner !== "R+") return bareDrafts(words, { ...shared, force }, verb, target, [], before, { ...rest, items: rest.items.slice(1) }, undefined, { subject: [], inherits: false, verb, lead: [], complements: [], regions: [] });
  }
  if (rest.under && transparentVerbs.has(main)) return underDrafts(words, shared, subject, items, rest);
  if (rest.under && negativeVerbs.has(main)) return underDrafts(words, { ...shared, force: negated(shared.force) }, subject, items, rest);
  const stopped = negativeVerbs.has(main) && !rest.under ? rest.items.find((item) => item.preposition === "" && item.phrases[0] && verbOfNoun(item.phrases[0].head) !== undefined) : undefined;
  if (stopped) {
    const noun = verbOfNoun(stopped.phrases[0]!.head)!, id = actionConcept(noun);
    return [{ ...shared, force: negated(shared.force), actor: subject, verb: noun, verbAt: verb.head!, passive: false, items: items.filter((item) => item !== stopped), any: false, ...(id !== undefined ? { id } : {}) }];
  }
  const drafts: Draft[] = [];
  const usesChannel = main === "use" && shared.force !== "P" && rest.under?.verb.kind === "infinitive" && !rest.under.verb.passive ? (verb.passive ? subject : rest.items.find((item) => item.preposition === "" && item.phrases.length > 0)?.phrases) : undefined;
  if (usesChannel?.[0] && rest.under) {
    const through: Item = { preposition: "through", phrases: [...usesChannel], from: usesChannel[0].from, to: usesChannel[0].to };
    return underDrafts(words, shared, verb.passive ? [] : subject, [...before, ...rest.items.filter((item) => item.phrases[0] !== usesChannel[0]), through], rest);
  }
  drafts.push(verbDraft(words, shared, verb.head!, verb.passive === true || UNACCUSATIVE.has(main), subject, items));
  if (rest.under && (rest.under.verb.kind === "gerund" || rest.under.verb.kind === "infinitive" || rest.under.that)) drafts[0]!.items.push(...purpose(words, rest).map((item) => rest.under!.that ? { ...item, preposition: "about" } : item));
  for (const joined of rest.joined) {
    const more = complementsOf(words, joined.rest, true), at = joined.verb.head ?? -1;
    if (at < 0 || (joined.verb.kind === "participle") !== (verb.passive === true)) continue;
    drafts.push(...verbDrafts(words, shared, { ...verb, head: at, from: joined.verb.from, to: joined.verb.to }, subject, before, more));
  }
  const last = drafts[drafts.length - 1]!;
  for (const draft of drafts.slice(0, -1)) if (!draft.passive && !draft.items.some((item) => item.preposition === "" && item.phrases.length > 0)) draft.items.push(...last.items.filter((item) => !draft.items.includes(item)));
  return drafts;
}

/** "to take photographs": kept as a phrase, so that it can narrow. */
function purpose(words: Words, rest: Complements): Item[] {
  const { verb } = rest.under!;
  const end = rest.under!.rest.find(({ chunk }) => chunk.kind === "comma")?.chunk.from ?? rest.under!.rest[rest.under!.rest.length - 1]?.chunk.to ?? verb.to;
  const content: string[] = [];
  for (let i = verb.from; i < end; i++) if ("NHQVKAYGU".includes(words.letters[i]!)) content.push(words.verb[i] ?? words.lemma[i]!);
  const [head = "", ...narrowing] = content;
  return [{ preposition: "to", phrases: [{ text: words.text.slice(verb.from, end).join(" "), head, narrowing, loose: [], from: verb.from, to: end }], from: verb.from, to: end }];
}

/** The verb under another verb takes over: its own negation turns the force, its own subject is who acts. */
function underDrafts(words: Words, shared: Shared, subject: readonly Phrase[], items: readonly Item[], rest: Complements): Draft[] {
  const { verb, rest: parts, subject: inner } = rest.under!;
  const more = complementsOf(words, parts, true), own = complementsOf(words, inner).items.flatMap((item) => item.phrases).filter((phrase) => !phrase.pronoun);
  const force = verb.kind === "verb" ? (verb.force === "F" || verb.force === "not" || verb.force === "F-" ? turned(shared.force) : shared.force) : verb.negated || rest.absolute ? turned(shared.force) : shared.force;
  if (verb.head === undefined || verb.head < 0) {
    if (verb.kind === "verb" && own.length > 0) return stateDrafts(words, { ...shared, force }, { ...verb, modal: "m" }, own, items, more, { subject: [], inherits: false, verb, lead: [], complements: [], regions: [] });
    return [];
  }
  const people = own.length === 0 || kindOfPhrase(own[0]!) === "people";
  if (own.length > 0 && !people && !verb.passive) return [];
  return verbDrafts(words, { ...shared, force }, { ...verb, modal: "m", force, copula: false, complement: true, practice: false }, own.length > 0 ? own : subject, items, more);
}

function verbDraft(words: Words, shared: Shared, at: number, passive: boolean, subject: readonly Phrase[], items: Item[]): Draft {
  const verb = words.verb[at] ?? words.lemma[at]!;
  const particles: string[] = [];
  for (let i = at + 1; i < Math.min(words.text.length, at + 5) && !/[,;:(CEW&]/.test(words.letters[i]!); i++) if (!"dL".includes(words.letters[i]!)) particles.push("p".includes(words.letters[i]!) || words.letters[i] === "t" ? words.text[i]! : words.lemma[i]!);
  let found = actionOf(verb, particles);
  if (passive && found.taken === 1 && /^(?:on|in|off|up|out)$/.test(particles[0]!) && /[dNHQAKU]/.test(words.letters[at + 2] ?? " ") && found.id !== publish && found.id !== post) found = actionOf(verb, []);
  const kept = [...items];
  if (found.taken > 0 && !takesThing(found.verb)) takeWords(words, kept, at, found.verb.split(" ").length - 1);
  const trailing = STATIVE.has(verb) ? kept.findIndex((item) => item.preposition === "" && item.phrases.length === 1 && endsInState(words, item.phrases[0]!)) : -1;
  if (trailing >= 0) {
    const { from, to } = kept[trailing]!.phrases[0]!, before = phraseOf(words, { kind: "noun", from, to: to - 1 }), after = phraseOf(words, { kind: "noun", from: to - 1, to });
    if (before && after) kept.splice(trailing, 1, { preposition: "", phrases: [before], from, to: to - 1 }, { preposition: "", phrases: [after], from: to - 1, to });
  }
  const state = STATIVE.has(verb) ? kept.find((item) => item.preposition === "" && item.phrases.length === 1 && isState(words, item.phrases[0]!) && (passive || kept.indexOf(item) > 0)) : undefined;
  if (state) {
    const end = state.phrases[0]!.to, particle = kept.find((item) => item.phrases.length === 0 && item.from === end);
    if (particle) kept.splice(kept.indexOf(particle), 1);
    const written = `${verb} ${words.text[end - 1]!}${particle ? ` ${particle.preposition}` : ""}`, id = actionConcept(written);
    found = { verb: written, ...(id !== undefined ? { id } : {}), taken: 0 };
    kept.splice(kept.indexOf(state), 1);
  }
  if (!state && (found.taken === 0 || found.verb === verb)) {
    const particle = kept.find((item) => (item.phrases.length === 0 || /^(?:home|away|back|online|alone|outside|inside)$/.test(item.phrases[0]!.text)) && actionConcept(`${verb} ${item.preposition || item.phrases[0]!.text}`) !== undefined)
      ?? kept.find((item) => item.phrases.length > 0 && item.preposition !== "" && kindOfPhrase(item.phrases[0]!) !== "times" && kept.indexOf(item) > 0 && actionConcept(`${verb} ${item.preposition}`) !== undefined && /^(?:with|at|onto|into)$/.test(item.preposition));
    if (particle) {
      found = { verb: `${verb} ${particle.preposition || particle.phrases[0]!.text}`, id: actionConcept(`${verb} ${particle.preposition || particle.phrases[0]!.text}`), taken: 0 };
      if (particle.phrases.length === 0 || particle.preposition === "") kept.splice(kept.indexOf(particle), 1);
    }
  }
  const object = passive && subject[0] ? { phrases: subject, preposition: "", from: subject[0].from, to: subject[0].to } : undefined;
  const withObject = object && found.taken === 0 ? actionOf(verb, [object.phrases[0]!.head]) : undefined;
  if (withObject && withObject.taken > 0 && !lightVerbs.has(verb)) found = withObject;
  const lights = lightVerbs.has(verb) ? (object ? object.phrases.slice(0, 1) : kept.filter((item) => item.preposition === "" && item.phrases.length > 0).map((item) => item.phrases[0]!)) : [];
  const light = lights.find((phrase) => actionOf(verb, [phrase.head]).taken > 0 || lightNoun(phrase) !== undefined);
  const named = light && actionOf(verb, [light.head]).taken > 0 ? `${verb} ${light.head}` : undefined;
  const noun = light && (found.id === undefined || found.taken === 0) ? named ?? lightNoun(light) : undefined;
  if (noun && light && named && verbOfNoun(light.head) === undefined) found = { verb: noun, id: actionConcept(noun), taken: 0 };
  else if (noun && light) {
    const id = actionConcept(noun);
    const items2 = object ? kept : kept.filter((item) => item.phrases[0] !== light);
    const ofObject = objectAfter(words, light);
    return { ...shared, actor: passive ? [] : subject, verb: noun, verbAt: at, passive: passive && false, items: ofObject ? [{ preposition: "", phrases: [ofObject], from: light.from, to: light.to }, ...items2] : items2, any: false, ...(id !== undefined ? { id } : {}), ...(light.none ? { force: noSubject(shared.force) } : {}) };
  }
  return { ...shared, actor: passive ? [] : subject, ...(object ? { object } : {}), verb: found.verb, verbAt: at, passive, items: kept, any: false, ...(found.id !== undefined ? { id: found.id } : {}) };
}

/** Verbs that take what something is like after their object: keep a door shut, leave a gate unlocked. */
const STATIVE = new Set(["keep", "leave", "make", "hold", "prop"]);

/** "your personal information private": what something is to be like stands after its noun. */
function endsInState(words: Words, phrase: Phrase): boolean {
  return phrase.to - phrase.from >= 2 && "AY".includes(words.letters[phrase.to - 1]!) && "NHKQ".includes(words.letters[phrase.to - 2]!);
}

function isState(words: Words, phrase: Phrase): boolean { return phrase.id === undefined && "AYU".includes(words.letters[phrase.to - 1]!) && !"d".includes(words.letters[phrase.from]!); }

function lightNoun(light: Phrase): string | undefined {
  if (light.id !== undefined && sectionOf(light.id) !== "things" && !isKindOf(light.id, online)) return undefined;
  const noun = verbOfNoun(light.head);
  return noun !== undefined && light.narrowing.length <= 3 ? noun : undefined;
}

/** The action is named with a thing that it is done to ("give medicine"), which stays its object. */
function takesThing(action: string): boolean {
  const last = action.slice(action.lastIndexOf(" ") + 1), id = nounConcept(last);
  return id !== undefined && sectionOf(id) === "things" && verbOfNoun(last) === undefined;
}

/** Takes the words that the action has swallowed out of the complements. */
function takeWords(words: Words, items: Item[], at: number, count: number): void {
  let end = at + 1;
  for (let taken = 0; taken < count && end < words.text.length; end++) if (!"dL".includes(words.letters[end]!)) taken++;
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!, first = item.phrases[0];
    if (item.from < at) continue;
    if (first === undefined || first.to <= end) { if (item.from < end) items.splice(i, 1); }
    else if (item.from < end && first.from >= end) items[i] = { ...item, preposition: first.id !== undefined && (kindOfPhrase(first) === "places" || first.id === school) ? words.text[end - 1]! : /^(?:with|to|from)$/.test(words.text[end - 1]!) ? item.preposition : "" };
    else if (first.from < end && first.to > end) items[i] = { ...item, phrases: [{ ...first, from: end }, ...item.phrases.slice(1)] };
  }
}

/** Reads the parts of a list item or sentence that has no words of force as an instruction: "Check your settings". */
export function buildImperative(words: Words, parts: readonly Part[], at: number, head: number, force: Force, regions: readonly Region[]): RawClause[] {
  const rest = complementsOf(words, parts.slice(at), true);
  const verb: Chunk = { kind: "verb", force, from: head, to: head + 1, head, modal: "m", complement: true };
  if (/^(?:policy|procedure|document|appendix|section|guidance)$/.test(rest.items[0]?.phrases[0]?.head ?? "")) return [];
  const drafts = verbDrafts(words, { force, forceFrom: head, forceTo: head + 1, practice: false, absolute: rest.absolute, only: false, imperative: true }, verb, [], [], rest);
  return drafts.flatMap((draft) => finish(words, draft, regions, false));
}

/** The plain present with people as subject: what the school permits or requires, and what is done there. */
export function buildStatement(words: Words, before: readonly Part[], verb: Chunk, after: readonly Part[], regions: readonly Region[]): RawClause[] {
  const main = words.verb[verb.head!] ?? "", inner = forceVerbs.get(main);
  if (noNormVerbs.has(main) || (!inner && actionConcept(main) === undefined)) return [];
  const subject = complementsOf(words, before).items.filter((item) => item.preposition === "").flatMap((item) => item.phrases), first = subject[0];
  if (!first || (kindOfPhrase(first) !== "people" && !BEARER_PRONOUNS.has(first.text))) return [];
  const shared: Shared = { force: "O", forceFrom: verb.from, forceTo: verb.to, practice: !inner, absolute: false, only: false, imperative: false };
  const drafts = verbDrafts(words, shared, { kind: "verb", force: "O", from: verb.from, to: verb.to, head: verb.head! }, subject, [], complementsOf(words, after, true));
  return drafts.flatMap((draft) => finish(words, draft, regions, draft.actor.some((phrase) => phrase.only)));
}
