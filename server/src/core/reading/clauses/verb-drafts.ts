import type { Words } from "../words/scan";
import { conceptId, isInstrument, isKindOf } from "../words/vocabulary";
import { bareDrafts } from "./bare-drafts";
import type { Chunk } from "./chunks";
import { BEARER_PRONOUNS, type Draft, type Shared } from "./draft";
import { composed, DUTIES, FORBIDDING, negated, noSubject, turned } from "./force";
import { CARE, ensuringVerbs, forceVerbs, lightVerbs, negativeVerbs, transparentVerbs, verbOfNoun } from "./frames";
import { type Complements, complementsOf, itemOfPeople, type Item, plainItem } from "./items";
import { saysWhatHappens, UNACCUSATIVE } from "./no-rule";
import type { RawSlot } from "./raw";
import type { Part } from "./regions";
import { splitLead } from "./segments";
import { verbDraft } from "./single-verb";
import { stateDrafts } from "./state-drafts";
import { kindOfPhrase, type Phrase, written as textOf } from "./terms";

/** With a thing that is to have something done to it, the asking itself is the duty: request posts to be removed. */
const ASKING = new Set(["ask", "request"]);
/** What people tell others to do is a rule for those who tell. */
const TELLING = /^(?:ask|tell|remind|advise|instruct|encourage|urge|request|invite|direct)$/;
/** Declining what is offered is not accepting it. */
const REFUSING = new Set(["decline", "refuse", "reject", "ignore", "turn"]);
const contact = conceptId("actions:contact"), school = conceptId("people:school"), office = conceptId("places:office"), enter = conceptId("actions:enter");
/** A verb with its complements, the verbs joined to it and the verb under it. */
export function verbDrafts(words: Words, shared: Shared, verb: Chunk, subject: readonly Phrase[], before: readonly Item[], rest: Complements): Draft[] {
  const main = words.verb[verb.head!] ?? words.lemma[verb.head!]!;
  const first = subject[0], people = first === undefined || BEARER_PRONOUNS.has(first.text) || kindOfPhrase(first) === "people" || first.id === office;
  if (saysWhatHappens(words, verb, main, first, rest, shared.force, people)) return [];
  if (/^(?:lead|result|amount)$/.test(main) && !verb.passive && /^(?:to|in)$/.test(words.text[verb.to] ?? "")) return [];
  if (verb.passive && verb.practice && BINDING.test(main) && rest.under?.verb.kind === "infinitive") return underDrafts(words, { ...shared, practice: false }, subject, before, { ...rest, items: [] });
  if (verb.passive && verb.practice && ((!rest.items.length && words.vocabulary.action(main) === undefined && !/\b(?:always|never)\b/.test(words.text.slice(verb.from, verb.to).join(" "))) || /^(?:limit|design|intend|aim|base|commit|concern|involve|know|call|define|associate|relate|refer|consider|recognise|bind|attach|include|locate|entitle|divide|link|protect|write|agree|understand|mean|oppose|dedicate|delight|outline|detail|describe|list|summarise|illustrate|attach|reproduce|set out|entrust|found|situate|base|own|please|happen)$/.test(main) || SHOWN.test(words.text.slice(verb.to).join(" ")))) return [];
  if (verb.passive && verb.practice && rest.items.some(({ preposition, phrases }) => preposition === "by" && /^(?:someone|somebody|anyone|anybody)\b/.test(phrases[0]?.text ?? ""))) return [];
  const items = [...before, ...rest.items];
  const needed = main === "need" && verb.modal === "u" && shared.force === "F" && !rest.under && people ? plainItem(rest) : undefined;
  if (needed) return [{ ...shared, force: "N", actor: subject, object: { phrases: needed.phrases, preposition: "", from: needed.from, to: needed.to }, verb: "have", verbAt: verb.head!, passive: false, items: items.filter((item) => item !== needed), any: true }];
  if (main === "give" && rest.items.some(({ phrases }) => phrases[0]?.none === true && words.text[phrases[0].to] === "that" && /^(?:guarantee|warranty|assurance|undertaking)$/.test(phrases[0].head))) return [];
  if (main === "define" && !verb.passive && shared.practice) return [];
  if (main === "take" && first && words.text[verb.to] === "place") return [{ ...shared, actor: [], object: { phrases: subject, preposition: "", from: first.from, to: subject[subject.length - 1]!.to }, verb: "take place", verbAt: verb.head!, passive: true, items: items.filter(({ from }) => from !== verb.to), any: false }];
  const avoided = verb.passive || rest.under?.by === "by" ? undefined : avoidance(words, verb.head!, main, rest.items);
  if (avoided) return [{ ...shared, force: negated(shared.force), actor: subject, object: { ...avoided.object, preposition: "" }, verb: "enter", verbAt: verb.head!, passive: false, items: [...before, ...rest.items.filter((item) => !avoided.used.includes(item))], any: avoided.any, ...(enter !== undefined ? { id: enter } : {}) }];
  if (main === "let" && !verb.passive && rest.items.length > 0 && people) {
    const [leased] = rest.items[0]!.phrases;
    if (!rest.under && leased && /^(?:places|things)$/.test(kindOfPhrase(leased))) return [verbDraft(words, shared, verb.head!, false, subject, [...before, ...rest.items])];
    const inner = bareInfinitive(words, rest), told = inner?.under && words.text[inner.under.verb.from] === "know" ? words.vocabulary.action("inform") : undefined;
    if (told !== undefined) return [{ ...shared, actor: subject, object: { phrases: rest.items[0]!.phrases, preposition: "", from: rest.items[0]!.from, to: rest.items[0]!.to }, verb: "inform", verbAt: verb.head!, passive: false, items: [...before, ...complementsOf(words, inner!.under!.rest, true).items], any: false, id: told }];
    const force = composed(shared.force === "O" && verb.modal === undefined && !verb.complement ? "assert" : shared.force, "P");
    if (inner && force) return underDrafts(words, { ...shared, force }, rest.items[0]!.phrases, before, inner);
  }
  const inner = TELLING.test(main) && rest.under?.verb.kind === "infinitive" && (shared.imperative || (people && subject.length > 0 && (/^[mwh]$/.test(verb.modal ?? "") ? !verb.complement : verb.modal === undefined && first!.id !== school && first!.text.toLowerCase() !== "we"))) && !verb.passive || (rest.under?.by === "by" && forceVerbs.get(main) === "F") || (main === "prevent" && rest.under?.verb.kind !== "gerund") || (/^(?:authorise|license)$/.test(main) && !rest.under && /^[mwh]$/.test(verb.modal ?? "")) ? undefined : forceVerbs.get(main) ?? (main === "accept" && rest.under?.verb.kind === "gerund" && !rest.under.by ? "P" as const : undefined);
  if (inner && rest.under?.verb.kind === "gerund" && !rest.under.by && rest.items.length > 0) {
    const to = rest.under.rest.findIndex(({ chunk }) => chunk.kind === "infinitive");
    if (to > 0) return verbDrafts(words, shared, verb, subject, before, { ...rest, under: { verb: rest.under.rest[to]!.chunk, rest: rest.under.rest.slice(to + 1), that: false, subject: [] } });
  }
  if ((inner === "P" || inner === "R+") && verb.modal === undefined && !verb.complement && first && !people && !/^(?:policy|law|act|rule|procedure|guidance|regulation|code|contract|licence|school|site)$/.test(first.head)) return [];
  const asked = ASKING.has(main) && rest.under?.verb.passive === true && rest.items.length > 0 && rest.items.every((item) => item.phrases.every((phrase) => kindOfPhrase(phrase) !== "people" && !phrase.pronoun));
  if (inner && !asked && !verb.passive && (rest.under || rest.items.length > 0) && (people || shared.force === "O")) {
    const politely = ASKING.has(main) && rest.under?.verb.negated ? "O-" as const : inner;
    const force = composed(shared.force === "O" && verb.modal === undefined && !verb.complement ? "assert" : shared.force, politely);
    const target = rest.items.find(({ preposition }) => preposition === "" || (preposition === "on" && main === "insist"))?.phrases ?? [];
    if (rest.under && rest.under.by !== "by" && force && !rest.items.some((item) => item.preposition === "to" && item.phrases.length > 0) && !(rest.under.that && target[0] && rest.under.subject.length > 0)) return underDrafts(words, { ...shared, force }, target[0] && (kindOfPhrase(target[0]) === "people" || kindOfPhrase(target[0]) === "none" || target[0].pronoun) ? target : [], before, { ...rest, items: [] });
    if (force && target[0] && kindOfPhrase(target[0]) !== "people" && inner !== "O" && inner !== "R+") return bareDrafts(words, { ...shared, force }, verb, target, [], before, { ...rest, items: rest.items.slice(1) }, undefined, { subject: [], inherits: false, verb, lead: [], complements: [], regions: [] });
  }
  if (rest.under?.bare && rest.under.bare.length > 0 && rest.under.subject.length === 0 && ensuringVerbs.has(main)) return underDrafts(words, shared, subject, before, { ...rest, items: [], under: { ...rest.under, subject: rest.under.bare } }).map((draft) => seenTo(draft, subject, people));
  if (rest.under?.that && NOTING.test(main) && rest.under.verb.kind === "verb" && /^[OF]$/.test(rest.under.verb.force ?? "") && !rest.under.verb.practice && rest.under.subject.length > 0) return underDrafts(words, { ...shared, force: "O" }, [], [], { ...rest, items: [] });
  if (rest.under && transparentVerbs.has(main) && !(inner && shared.force === "P") && !((CHOOSING.test(main) || (main === "ask" && inner === undefined)) && rest.items.length > 0) && !(verb.passive && verb.practice) && (!rest.under.that || ensuringVerbs.has(main))) {
    const under = underDrafts(words, shared, subject, items, rest).map((draft) => ensuringVerbs.has(main) ? seenTo(draft, subject, people) : draft);
    return under.length > 0 || !ensuringVerbs.has(main) || verb.passive ? under : [{ ...shared, actor: subject, verb: main, verbAt: verb.head!, passive: false, items: [...before, ...ensured(words, verb.to, rest)], any: false }];
  }
  if (rest.under?.by === "from" && rest.under.verb.kind === "gerund" && !rest.under.verb.passive && negativeVerbs.has(main) && plainItem(rest)?.phrases.every((phrase) => kindOfPhrase(phrase) === "things")) return [];
  if (rest.under && rest.under.by !== "by" && negativeVerbs.has(main)) return underDrafts(words, { ...shared, force: negated(shared.force) }, subject, items, rest).map((draft) => shared.force === "N" ? { ...draft, goesOn: true as const } : draft);
  const care = /^(?:take|make)$/.test(main) && rest.under?.verb.kind === "infinitive" ? (verb.passive ? subject[0] : rest.items.find((item) => item.preposition === "")?.phrases[0]) : undefined;
  if (care && CARE.test(care.head)) return underDrafts(words, { ...shared, practice: false }, verb.passive ? [] : subject, before, { ...rest, items: [] }).map((draft) => draft.force === "F" && /^(?:effort|attempt)$/.test(care.head) ? { ...draft, force: "F-" } : draft);
  if (verb.passive && FELT.test(main) && (people || main === "satisfy") && rest.items.every(({ preposition }) => preposition !== "by")) return [{ ...shared, actor: subject, verb: `be ${words.text[verb.head!]!}`, verbAt: verb.head!, passive: false, items: [...items, ...(rest.under ? ensured(words, verb.to, rest).map((item) => ({ ...item, preposition: "about" })) : [])], any: false }];
  const stopped = negativeVerbs.has(main) && !/^(?:refuse|decline)$/.test(main) && !rest.under ? rest.items.find((item) => item.preposition === "" && item.phrases[0] && verbOfNoun(item.phrases[0].head) !== undefined) : undefined;
  if (stopped) {
    const noun = verbOfNoun(stopped.phrases[0]!.head)!, id = words.vocabulary.action(noun);
    return [{ ...shared, force: negated(shared.force), actor: subject, verb: noun, verbAt: headAt(words, stopped.phrases[0]!), passive: false, items: items.filter((item) => item !== stopped), any: false, ...(shared.force === "N" ? { goesOn: true as const } : {}), ...(id !== undefined ? { id } : {}) }];
  }
  const refused = REFUSING.has(main) && !verb.passive && !rest.under ? rest.items.find((item) => item.preposition === "" && item.phrases[0] && words.vocabulary.action(`accept ${item.phrases[0].head}`) !== undefined) : undefined;
  if (refused) {
    const accepted = `accept ${refused.phrases[0]!.head}`;
    return [{ ...shared, force: negated(shared.force), actor: subject, verb: accepted, verbAt: verb.head!, passive: false, items: items.filter((item) => item !== refused), any: false, id: words.vocabulary.action(accepted)! }];
  }
  const drafts: Draft[] = [];
  const usesChannel = main === "use" && !(shared.only && verb.passive) && (shared.force !== "P" || contacts(words, rest) || doneWith(words, verb.passive ? subject : plainItem(rest)?.phrases, rest)) && rest.under?.verb.kind === "infinitive" && !rest.under.verb.passive ? meansOf(verb.passive ? subject : plainItem(rest)?.phrases) : undefined;
  if (usesChannel?.[0] && rest.under) {
    const through: Item = { preposition: usesChannel[0].id !== undefined && isInstrument(usesChannel[0].id, "using") ? "using" : "through", phrases: [...usesChannel], from: usesChannel[0].from, to: usesChannel[0].to };
    return underDrafts(words, shared, verb.passive ? [] : subject, [...before, ...rest.items.filter((item) => item.phrases[0] !== usesChannel[0]), through], rest);
  }
  drafts.push(verbDraft(words, shared, verb.head!, verb.passive === true || UNACCUSATIVE.has(main), subject, items));
  if (rest.under && (rest.under.verb.kind === "gerund" || rest.under.verb.kind === "infinitive" || rest.under.that)) drafts[0]!.items.push(...(rest.under.that ? ensured(words, rest.items.at(-1)?.to ?? verb.to, rest).map((item) => ({ ...item, preposition: "about" })) : purpose(words, rest)));
  for (const joined of rest.joined) {
    const more = complementsOf(words, joined.rest, true), at = joined.verb.head ?? -1, told = joined.verb.kind === "participle" && verb.passive && !verb.complement && more.under?.verb.kind === "infinitive" ? composed("assert", forceVerbs.get(words.verb[at] ?? "") ?? "O") : undefined;
    // "are informed and asked to reply"
    if (told && forceVerbs.has(words.verb[at] ?? "")) { drafts.push(...underDrafts(words, { ...shared, force: told, forceFrom: at, forceTo: at + 1, practice: false }, subject, before, { ...more, items: [] })); continue; }
    // "must never be shared or cause offence"
    const active = verb.passive === true && joined.verb.kind === "finite" && /^[mwhyckn]$/.test(verb.modal ?? "");
    if (at < 0 || (!active && (joined.verb.kind === "participle") !== (verb.passive === true))) continue;
    drafts.push(...verbDrafts(words, joined.not || (joined.always && FORBIDDING.has(shared.force)) ? { ...shared, force: turned(shared.force) } : shared, { ...verb, ...(active ? { passive: false } : {}), head: at, from: joined.verb.from, to: joined.verb.to }, subject, before, more));
  }
  const last = drafts[drafts.length - 1]!;
  for (const draft of drafts.slice(0, -1)) {
    const [first] = last.items, agent = draft.passive && last.passive && !draft.items.some(({ preposition }) => preposition === "by") && together(words, draft.verbAt + 1, last.verbAt) ? itemOfPeople(last.items, /^by$/) : undefined;
    if (agent) draft.items.push(agent);
    if (draft.passive && first && first.phrases.length > 0 && /^[pt][,&]/.test(words.letters.slice(draft.verbAt + 1))) draft.items.splice(0, draft.items.length, ...draft.items.filter(({ phrases }) => phrases.length > 0), { ...first, preposition: words.text[draft.verbAt + 1]! });
    if (!draft.passive && (last.verbAt < draft.verbAt || together(words, draft.verbAt + 1, nextVerb(draft, drafts))) && (!draft.verb.includes(" ") || (PARTICLE.test(draft.verb) && !WITHOUT_OBJECT.test(draft.verb))) && !draft.items.some((item) => item.preposition === "" && item.phrases.length > 0)) draft.items.push(...last.items.filter((item) => !draft.items.includes(item)));
  }
  return drafts;
}

/** Where the noun stands that names a phrase. */
function headAt(words: Words, { from, to, head }: Phrase): number { const at = words.lemma.indexOf(head, from); return at >= 0 && at < to ? at : to - 1; }

/** "staff must ensure that doors are locked": whoever locks them, staff answer for it. */
function seenTo(draft: Draft, subject: readonly Phrase[], people: boolean): Draft {
  return people && subject.length > 0 && draft.passive && draft.actor.length === 0 && !draft.items.some(({ preposition }) => preposition === "by") ? { ...draft, actor: subject } : draft;
}

/** Nothing stands between two verbs but what joins them. */
function together(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!"&,Lptx".includes(words.letters[i]!) && !/^(?:otherwise|also|never|always|then|subsequently|promptly|immediately|regularly|carefully)$/.test(words.text[i]!)) return false;
  return true;
}

/** Where the verb after a verb stands. */
function nextVerb(draft: Draft, drafts: readonly Draft[]): number { return drafts[drafts.indexOf(draft) + 1]!.verbAt; }

/** What people are asked to note is said by the policy itself. */
const NOTING = /^(?:note|observe|appreciate|understand|be aware)$/;
/** Where in the document something stands, which is no rule. */
const SHOWN = /^(?:below|above|overleaf|here|in (?:the )?(?:appendix|annex|table|section)\b)/;
const BINDING = /^(?:bind|oblige|compel|commit)$/;
/** Verbs that carry another verb only where nothing stands between: decide to help, but decide on a way to help. */
const CHOOSING = /^(?:decide|choose|elect|opt|agree|intend|aim|continue|begin|start)$/;
/** Participles that say how people are to be, not what is done to them: the head must be satisfied that … */
const FELT = /^(?:satisfy|prepare|commit|convince|focus|dress|equip|qualify|accustom|acquaint)$/;
/** A verb with a particle, not with a noun that is its object already. */
const PARTICLE = / (?:in|on|off|up|out|away|back|down|over|to|for|with|about|into|at|of)$/;
/** Verbs with a particle that are done to nothing: sign in. */
export const WITHOUT_OBJECT = /^(?:sign|check|log|line|stand|sit|wait|queue|go|come|stay|speak|join) (?:in|on|off|up|out|down|away|back)$/;
const AVOIDING = new Map([["keep", ["off", "out of", "away from", "clear of", "out"]], ["stay", ["off", "out of", "away from", "clear of"]], ["remain", ["off", "out of", "away from"]]]);

/** "keep off the grass", "stay out of the kitchen", "avoid the main road": not to go there. */
function avoidance(words: Words, head: number, main: string, items: readonly Item[]): { readonly object: RawSlot; readonly used: readonly Item[]; readonly any: boolean } | undefined {
  const particles = AVOIDING.get(main);
  const at = particles ? items.findIndex((item) => particles.includes(item.preposition) && item.from === head + 1) : main === "avoid" ? items.findIndex((item) => item.preposition === "" && item.phrases[0] !== undefined && (kindOfPhrase(item.phrases[0]) === "things" || kindOfPhrase(item.phrases[0]) === "places") && verbOfNoun(item.phrases[0].head) === undefined) : -1;
  const item = items[at];
  if (!item) return undefined;
  if (item.phrases.length > 0) return { object: { phrases: item.phrases, preposition: "", from: item.from, to: item.to }, used: [item], any: main === "avoid" };
  const next = items[at + 1];
  return next && next.phrases.length > 0 && next.from === item.to && /^(?:of|from|)$/.test(next.preposition) ? { object: { phrases: next.phrases, preposition: "", from: next.from, to: next.to }, used: [item, next], any: false } : undefined;
}

/** "let pupils | use phones": the verb without "to" after the people who are let. */
function bareInfinitive(words: Words, rest: Complements): Complements | undefined {
  const [whom, what, ...more] = rest.items;
  if (!whom?.phrases[0] || whom.preposition !== "" || (kindOfPhrase(whom.phrases[0]) !== "people" && !whom.phrases[0].pronoun)) return undefined;
  if (rest.under && !what) return rest.under.verb.kind === "finite" ? { ...rest, items: [], under: { ...rest.under, that: false } } : undefined;
  const phrase = what?.phrases[0];
  if (!phrase || what!.preposition !== "" || !"KVY".includes(words.letters[phrase.from]!) || words.verb[phrase.from] !== words.text[phrase.from]) return undefined;
  const parts: Part[] = phrase.to - phrase.from > 1 ? [{ chunk: { kind: "noun", from: phrase.from + 1, to: phrase.to }, regions: [] }] : [];
  for (const item of more) {
    if (item.preposition !== "") parts.push({ chunk: { kind: "preposition", from: item.from, to: item.from + 1 }, regions: [] });
    for (const one of item.phrases) parts.push({ chunk: { kind: "noun", from: one.from, to: one.to, ...(one.pronoun ? { pronoun: true } : {}) }, regions: [] });
  }
  return { items: [], joined: [], absolute: rest.absolute, under: { verb: { kind: "finite", from: phrase.from, to: phrase.from + 1, head: phrase.from }, rest: parts, that: false, subject: [] } };
}

/** "may use social media to contact parents": leave to get in touch through it; other purposes only narrow the use. */
function contacts(words: Words, { under }: Complements): boolean {
  const at = under?.verb.head ?? -1, id = at < 0 ? undefined : words.vocabulary.action(words.verb[at] ?? words.lemma[at]!);
  return id !== undefined && isKindOf(id, contact);
}

const NO_MEANS = ["information", "money", "document"].map((name) => conceptId(`things:${name}`));

/** Nothing is done through money or information: what is used for something is then just used. */
function meansOf(phrases: readonly Phrase[] | undefined): readonly Phrase[] | undefined {
  const id = phrases?.[0]?.id;
  return id !== undefined && NO_MEANS.some((kind) => isKindOf(id, kind)) ? undefined : phrases;
}

/** "may use their own phones to take photographs": leave to take them with those, where the act is one that the vocabulary knows. */
function doneWith(words: Words, used: readonly Phrase[] | undefined, { under }: Complements): boolean {
  const at = under?.verb.head ?? -1, id = used?.[0]?.id, act = words.verb[at];
  return act !== undefined && id !== undefined && isInstrument(id, "using") && under!.rest.length > 0 && (lightVerbs.has(act) || words.vocabulary.action(act) !== undefined);
}

/** "ensure | that sites conform to the guidance": what is to be so, as it is written, where it is no act of anybody. */
export function ensured(words: Words, from: number, rest: Complements): Item[] {
  const under = rest.under!, end = under.rest[under.rest.length - 1]?.chunk.to ?? under.verb.to, first = under.subject[0]?.chunk.from ?? under.verb.from, that = words.text.indexOf("that", from), start = under.that && that >= from && that < under.verb.from ? that + 1 : Math.min(first, Math.max(from, first));
  return [{ preposition: "", phrases: [stretch(words, start, end)], from: start, to: end }];
}

/** "feel alone": an adverb that says how people are. */
function isState(words: Words, at: number): boolean { return words.letters[at] === "R" && /^(?:alone|apart|together|unattended|unsupervised|left out)$/.test(words.text[at]!); }

/** A stretch of the sentence as one phrase, by its first content word. */
function stretch(words: Words, from: number, end: number): Phrase {
  const content: string[] = [];
  while (end > from && "&,R".includes(words.letters[end - 1]!) && !isState(words, end - 1)) end--;
  for (let i = from; i < end; i++) if ("NHQVKAYGUafrgji".includes(words.letters[i]!) || isState(words, i)) content.push(words.verb[i] ?? words.lemma[i]!);
  const [head = "", ...narrowing] = content;
  return { text: textOf(words, from, end), head, narrowing, loose: [], from, to: end };
}

/** "to take photographs": kept as a phrase, so that it can narrow. */
function purpose(words: Words, rest: Complements): Item[] {
  const { verb } = rest.under!;
  const end = rest.under!.rest.find(({ chunk }) => chunk.kind === "comma")?.chunk.from ?? rest.under!.rest[rest.under!.rest.length - 1]?.chunk.to ?? verb.to;
  return [{ preposition: rest.under!.by ?? "to", phrases: [stretch(words, verb.from, end)], from: verb.from, to: end }];
}

/** The verb under another verb takes over: its own negation turns the force, its own subject is who acts. */
export function underDrafts(words: Words, shared: Shared, subject: readonly Phrase[], items: readonly Item[], rest: Complements): Draft[] {
  const { verb, rest: parts, subject: inner } = rest.under!;
  const more = complementsOf(words, parts, true), parted = splitLead(inner), inside = complementsOf(words, parted.subject).items, own = inside.filter((item) => item.preposition === "").flatMap((item) => item.phrases).filter((phrase) => !phrase.pronoun || (verb.passive === true && /^(?:it|they|these|this|those)$/.test(phrase.text)) || (subject.length === 0 && /^(?:they|we|you)$/.test(phrase.text)));
  items = [...items, ...complementsOf(words, parted.lead).items, ...inside.filter((item) => item.preposition !== "")];
  const none = own.some((phrase) => phrase.none), force = none ? noSubject(shared.force) : verb.kind === "verb" ? (verb.force === "F" || verb.force === "not" || verb.force === "F-" ? turned(shared.force) : shared.force) : verb.negated || rest.absolute || inner.some(({ chunk }) => chunk.kind === "not") ? turned(shared.force) : shared.force;
  if (verb.head === undefined || verb.head < 0) {
    if (verb.kind === "verb" && own.length > 0 && !verb.copula) return bareDrafts(words, { ...shared, force: force === "P" ? "O" : force }, verb, own, [], items, more, undefined, { subject: [], inherits: false, verb, lead: [], complements: [], regions: [] });
    if (verb.kind === "verb" && own.length > 0) return stateDrafts(words, { ...shared, force }, { ...verb, modal: "m" }, own, items, more, { subject: [], inherits: false, verb, lead: [], complements: [], regions: [] });
    return [];
  }
  if (verb.modal === "y" && /\b(?:permission|consent|leave)\b/.test(words.text[verb.from]!) && DUTIES.has(shared.force)) return [...verbDrafts(words, { ...shared, force: shared.force === "O" ? "F" : "F-" }, { ...verb, modal: "m", force: "F", complement: true }, own.length > 0 ? own : subject, [...items, { preposition: "without", phrases: [{ text: "permission", head: "permission", narrowing: [], loose: [], from: verb.from, to: verb.from + 1 }], from: verb.from, to: verb.from + 1 }], { ...more, joined: [] }), ...more.joined.flatMap((joined) => joined.verb.head === undefined ? [] : verbDrafts(words, shared, { ...joined.verb, kind: "verb", modal: "m", complement: true }, own.length > 0 ? own : subject, items, complementsOf(words, joined.rest, true)))];
  const people = own.length === 0 || own[0]!.pronoun === true || kindOfPhrase(own[0]!) === "people";
  if (own.length > 0 && !people && !verb.passive) return [];
  return verbDrafts(words, { ...shared, force }, { ...verb, modal: "m", force, copula: false, complement: true, practice: false }, own.length > 0 ? own : subject, items, more);
}
