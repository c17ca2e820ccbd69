import type { Words } from "../words/scan";
import { singular } from "../words/inflection";
import { conceptName, sectionOf } from "../words/vocabulary";
import type { Chunk } from "./chunks";
import type { Part } from "./regions";
import { boundedRange, openRange, opensAfter } from "./ranges";
import { kindOfPhrase, phraseOf, type Phrase, withOf, written } from "./terms";

/** A complement: noun phrases (alternatives) with their preposition; a preposition alone is a particle. */
export interface Item {
  readonly preposition: string;
  phrases: Phrase[];
  readonly from: number;
  to: number;
  only?: boolean | undefined;
  /** An adverb: indoors, online, home. */
  adverb?: boolean | undefined;
}

/** The complements of a verb, the verbs joined to it, and the verb under it with everything after that. */
export interface Complements {
  readonly items: Item[];
  /** "and report", "or post": verbs with the same subject and force. */
  readonly joined: { readonly verb: Chunk; readonly rest: readonly Part[]; readonly but: boolean; readonly not: boolean; /** "…, but always …": an act to be done after one that is not. */ readonly always?: boolean }[];
  readonly under: { readonly verb: Chunk; readonly rest: readonly Part[]; readonly that: boolean; readonly subject: readonly Part[]; /** The noun phrases right before the verb, where no "that" stands: ensure *doors* are locked. */ readonly bare?: readonly Part[]; /** The preposition before a verb in -ing: by providing. */ readonly by?: string } | undefined;
  readonly absolute: boolean;
}

const PARTICLES = new Set(["away", "back", "aside", "together", "apart", "alone", "unattended", "unsupervised", "on their own", "by themselves"]);
/** Adverbs that say nothing about the way in which something is done. */
const PLAIN_ADVERBS = /^(?:only|early|immediately|normally|usually|generally|strictly|directly|clearly|properly|regularly|personally|annually|daily|weekly|monthly|termly|promptly|fully|really|simply|actually|especially|particularly|currently|reply|apply|supply|family|promptly|safely|securely|carefully|appropriately|responsibly|ideally)$/;
const ATTACHED = new Set(["of", "about", "regarding", "concerning", "relating to", "related to", "involving", "such as", "including"]);

/** What follows a verb without a preposition: the first item that has words. */
export function plainItem({ items }: Complements): Item | undefined { return items.find(({ preposition, phrases }) => preposition === "" && phrases.length > 0); }

/** The first item that names people after one of some prepositions. */
export function itemOfPeople(items: readonly Item[], prepositions: RegExp): Item | undefined {
  return items.find(({ preposition, phrases: [first] }) => prepositions.test(preposition) && first !== undefined && kindOfPhrase(first) === "people");
}

/** "and not in cash": how something is not to be done, beside how it is. */
const WAY = /^(?:in|by|on|through|via|over) |^(?:online|orally|verbally)$/;

/** Reads what follows a verb, in one pass. */
export function complementsOf(words: Words, parts: readonly Part[], afterVerb = false): Complements {
  const items: Item[] = [], joined: Complements["joined"] = [];
  let attached: string | undefined;
  let preposition = "", at = -1, join = false, but = false, not = false, only = false, absolute = false, even = false, always = false;
  const done = (under?: Complements["under"]): Complements => ({ items, joined, under, absolute });
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!, { chunk } = part, next = parts[i + 1]?.chunk;
    if (chunk.kind === "noun") {
      const verb = join && !(words.letters[chunk.from] === "Y" && chunk.to - chunk.from === 1 && next?.kind !== "noun" && endsInAdjective(words, items[items.length - 1]?.phrases.at(-1))) ? joinedVerb(words, chunk, next, afterVerb && items.length === 0, afterVerb ? (parts[0]?.chunk.from ?? 0) - 1 : -1) : undefined;
      if (verb !== undefined && preposition === "") { joined.push({ verb, rest: restOfNoun(part, verb, parts, i), but, not }); return done(); }
      const phrase = phraseOf(words, chunk, part), last = items[items.length - 1];
      if (!phrase || (chunk.pronoun && next?.kind === "finite" && items.length > 0)) { if (phrase) return done(); continue; }
      const bounded = phrase.range && preposition ? { ...phrase, range: boundedRange(phrase.range, preposition) } : phrase;
      if (last && last.phrases.length > 0 && phrase.range && phrase.range.unit !== "clock" && /^(?:under|over|above|below|aged)$/.test(preposition)) {
        last.phrases[last.phrases.length - 1] = { ...last.phrases[last.phrases.length - 1]!, range: { ...boundedRange(phrase.range, preposition), unit: "year" } };
        last.to = phrase.to;
      } else if (last && preposition === "" && !join && phrase.range && last.to === chunk.from && words.text[chunk.from - 1] === "worth") {
        last.phrases[last.phrases.length - 1] = { ...last.phrases[last.phrases.length - 1]!, range: phrase.range, to: phrase.to };
        last.to = phrase.to;
      } else if (last && !last.adverb && last.phrases.length > 0 && ATTACHED.has(preposition) && !phrase.pronoun && !(kindOfPhrase(last.phrases[last.phrases.length - 1]!) === "times" && last.phrases[last.phrases.length - 1]!.universal && kindOfPhrase(phrase) === "none") && !(kindOfPhrase(last.phrases[last.phrases.length - 1]!) === "people" && kindOfPhrase(phrase) !== "people" && last.preposition === "")) {
        const outer = last.phrases[last.phrases.length - 1]!;
        last.phrases[last.phrases.length - 1] = preposition === "such as" || preposition === "including" ? outer : withOf(outer, phrase, preposition);
        last.to = phrase.to;
        attached = kindOfPhrase(phrase);
      } else if (join && last && preposition === "" && last.phrases.length > 0 && isBareAdjective(words, last.phrases[last.phrases.length - 1]!)) {
        last.phrases.splice(-1, 1, ...(words.text[chunk.from - 1] === "or" ? [alike(words, last.phrases[last.phrases.length - 1]!, bounded)] : []), bounded);
        last.to = phrase.to;
      } else if (join && last && preposition === "" && attached === "people" && kindOfPhrase(phrase) === "people" && !phrase.none) last.to = phrase.to;
      else if (join && last && preposition === "" && last.phrases.length > 0) { last.phrases.push(bounded); last.to = phrase.to; }
      else if (even && preposition !== "") absolute = true;
      else { attached = undefined; items.push({ preposition, phrases: [bounded], from: at >= 0 ? at : phrase.from, to: phrase.to, only: only || phrase.only || undefined, adverb: undefined }); }
      preposition = ""; at = -1; join = false; only = false; even = false;
    } else if (chunk.kind === "preposition") {
      const text = words.text[chunk.from]!;
      if (next?.kind !== "noun" && next?.kind !== "gerund" && next?.kind !== "preposition" && next?.kind !== "only" && next?.kind !== "bracket") { items.push({ preposition: text, phrases: [], from: chunk.from, to: chunk.to, only: undefined, adverb: undefined }); continue; }
      if (next.kind === "preposition") { items.push({ preposition: text, phrases: [], from: chunk.from, to: chunk.to, only: undefined, adverb: undefined }); continue; }
      preposition = text; at = chunk.from; 
    } else if (chunk.kind === "and" || chunk.kind === "comma" || chunk.kind === "but") {
      join = true; not = false; but ||= chunk.kind === "but"; preposition = "";
    } else if (chunk.kind === "infinitive" || chunk.kind === "gerund" || chunk.kind === "finite" || chunk.kind === "participle" || chunk.kind === "verb") {
      const held = chunk.kind === "gerund" && preposition === "of" && !join ? items[items.length - 1] : undefined, whole = held?.adverb ? undefined : held?.phrases[held.phrases.length - 1];
      if (held && whole) {
        let end = i;
        while (parts[end + 1]?.chunk.kind === "noun") end++;
        const { to } = parts[end]!.chunk, content = [chunk.head!, ...Array.from({ length: to - chunk.to }, (_, k) => chunk.to + k)].filter((k) => "NHQVKAYGU".includes(words.letters[k]!)).map((k) => words.verb[k] ?? words.lemma[k]!);
        held.phrases[held.phrases.length - 1] = { ...whole, text: `${whole.text} of ${written(words, chunk.from, to)}`, narrowing: [...whole.narrowing, ...content], to };
        held.to = to;
        preposition = ""; at = -1; i = end;
        continue;
      }
      const listed = join && chunk.kind === "gerund" && afterVerb ? items[items.length - 1]?.phrases.at(-1) : undefined;
      if (listed && words.letters[(parts[0]?.chunk.from ?? 0) - 1] !== "G" && /ing$/.test(words.text[listed.to - 1]!) && / of /.test(listed.text)) {
        let end = i;
        while (/^(?:noun|gerund|and|comma)$/.test(parts[end + 1]?.chunk.kind ?? "")) end++;
        while (end > i && /^(?:and|comma)$/.test(parts[end]!.chunk.kind)) end--;
        const last = items[items.length - 1]!, { to } = parts[end]!.chunk;
        last.phrases[last.phrases.length - 1] = { ...listed, text: `${listed.text}${written(words, listed.to, to).replace(/^(?!,)/, " ")}`, to };
        last.to = to;
        join = false; i = end;
        continue;
      }
      const named = join && chunk.kind === "gerund" && afterVerb && i > 1 && /^&+$/.test(words.letters.slice(items[items.length - 1]?.phrases.at(-1)?.to ?? chunk.from, chunk.from)) && next?.kind !== "noun" && !takesObject(parts, words) ? phraseOf(words, { ...chunk, kind: "noun" }) : undefined;
      if (named) { const last = items[items.length - 1]!; last.phrases.push(named); last.to = named.to; join = false; continue; }
      if (join && chunk.kind === "gerund" && next?.kind === "noun" && !"dzo".includes(words.letters[next.from]!) && afterVerb && words.letters[(parts[0]?.chunk.from ?? 0) - 1] !== "G" && items.length > 0 && !parts.slice(0, i).some(({ chunk: one }) => one.kind === "gerund")) continue;
      const purpose = chunk.kind === "infinitive" && afterVerb && !parts.slice(0, i).some(({ chunk: one }) => one.kind === "infinitive") && !words.letters.slice(Math.max(0, (parts[0]?.chunk.from ?? 0) - 3), parts[0]?.chunk.from ?? 0).includes("t") && words.letters[chunk.from - 1] === ",";
      if (join && !purpose) { joined.push({ verb: chunk, rest: parts.slice(i + 1), but, not: not || chunk.negated === true, ...(always ? { always } : {}) }); return done(); }
      const clause = chunk.kind === "verb" || chunk.kind === "finite";
      return done({ verb: chunk, rest: parts.slice(i + 1), that: clause, subject: [], ...(clause ? { bare: nounsBefore(parts, i) } : {}), ...(chunk.kind === "gerund" && preposition !== "" ? { by: preposition } : {}) });
    } else if (chunk.kind === "that") {
      const verb = parts.findIndex(({ chunk: later }, index) => index > i && (later.kind === "verb" || later.kind === "finite"));
      if (verb > 0) return done({ verb: parts[verb]!.chunk, rest: parts.slice(verb + 1), that: true, subject: parts.slice(i + 1, verb) });
    } else if (chunk.kind === "only") { const last = items[items.length - 1]; if (last && (next === undefined || next.kind === "and" || next.kind === "comma")) last.only = true; else only = true; }
    else if (chunk.kind === "adverb" || chunk.kind === "not") {
      const text = words.text[chunk.from]!, id = words.concept[chunk.from], edge = opensAfter(text), aged = items[items.length - 1]?.phrases.at(-1);
      if (edge && aged?.range && items[items.length - 1]!.to === chunk.from) {
        items[items.length - 1]!.phrases[items[items.length - 1]!.phrases.length - 1] = { ...aged, range: openRange(aged.range, edge) };
        items[items.length - 1]!.to = chunk.to;
        continue;
      }
      if (text === "even") even = true;
      if (text === "always" && join) { always = true; continue; }
      if (chunk.kind === "not" && join && next && (next.kind === "preposition" || WAY.test(words.text[next.from]!))) { for (i++; parts[i + 1]?.chunk.kind === "noun"; i++); join = false; continue; }
      if (chunk.kind === "not" && join) { not = true; continue; }
      if (text === "always" || text === "never" || chunk.kind === "not") absolute = true;
      if (id !== undefined && sectionOf(id) !== "actions") items.push({ preposition: "", phrases: [{ ...phraseOf(words, { ...chunk, kind: "noun" })! }], from: chunk.from, to: chunk.to, only: only || undefined, adverb: true });
      else if (/ly$/.test(text) && !PLAIN_ADVERBS.test(text) && items.every((item) => item.preposition !== "in the way")) items.push({ preposition: "in the way", phrases: [{ text, head: text, narrowing: [], loose: [], from: chunk.from, to: chunk.to }], from: chunk.from, to: chunk.to, only: undefined, adverb: undefined });
      else if (PARTICLES.has(text)) items.push({ preposition: text, phrases: [], from: chunk.from, to: chunk.to, only: undefined, adverb: undefined });
      if (id !== undefined) only = false;
    } else if (chunk.kind === "semicolon" || chunk.kind === "colon") break;
  }
  return done();
}

function nounsBefore(parts: readonly Part[], at: number): Part[] {
  let from = at;
  while (from > 0 && (parts[from - 1]!.chunk.kind === "noun" || (parts[from - 1]!.chunk.kind === "preposition" && from < at) || (parts[from - 1]!.chunk.kind === "and" && from < at))) from--;
  while (from < at && parts[from]!.chunk.kind !== "noun") from++;
  return parts.slice(from, at);
}

/** "current or former pupils": the pupils that the first adjective names. */
function alike(words: Words, adjective: Phrase, noun: Phrase): Phrase {
  const last = words.text[noun.to - 1]!.replace(/^.* /, ""), id = words.vocabulary.noun(singular(last)), plain = phraseOf(words, { kind: "noun", from: noun.to - 1, to: noun.to }) ?? noun;
  return { ...plain, head: singular(last), ...(id !== undefined ? { id, concept: conceptName(id) } : {}), text: `${adjective.text} ${last}`, narrowing: /^(?:current|new|existing|present)$/.test(adjective.head) ? [] : [adjective.head], from: adjective.from, to: adjective.to };
}

/** "current" in "current or former pupils". */
/** "stop running in corridors and shouting": the verbs before it are in -ing themselves. */
function takesObject(parts: readonly Part[], words: Words): boolean { return words.letters[(parts[0]?.chunk.from ?? 0) - 1] === "G" || parts.filter(({ chunk }) => chunk.kind === "gerund").length > 1; }

/** "keep the tools clean | and dry": what follows is no verb. */
function endsInAdjective(words: Words, phrase: Phrase | undefined): boolean { return phrase !== undefined && (isBareAdjective(words, phrase) || "AY".includes(words.letters[phrase.to - 1]!)); }

function isBareAdjective(words: Words, phrase: Phrase): boolean { return phrase.to - phrase.from === 1 && phrase.id === undefined && "AY".includes(words.letters[phrase.from]!); }

/** "… and report it": a noun-or-verb after a conjunction is a verb when a determiner, pronoun or known object follows. */
function joinedVerb(words: Words, chunk: Chunk, next: Chunk | undefined, atOnce: boolean, before: number): Chunk | undefined {
  const letter = words.letters[chunk.from]!;
  if (!"KVY".includes(letter) || words.verb[chunk.from] === undefined || (words.text[chunk.from] !== words.verb[chunk.from] && !(isThird(words, before) && isThird(words, chunk.from)))) return undefined;
  if (/^[A-Z][a-z]/.test(words.sentence.slice(words.start[chunk.from] ?? 0, (words.start[chunk.from] ?? 0) + 2)) && chunk.from > 0) return undefined;
  const single = chunk.to - chunk.from === 1;
  if (atOnce) return { kind: "finite", from: chunk.from, to: chunk.from + 1, head: chunk.from };
  if (single && next?.kind === "noun" && "dzo".includes(words.letters[next.from]!)) return { kind: "finite", from: chunk.from, to: chunk.to, head: chunk.from };
  if (!single && "NHQ".includes(words.letters[chunk.from + 1]!) && letter !== "Y" && words.concept[chunk.from] === undefined) return { kind: "finite", from: chunk.from, to: chunk.from + 1, head: chunk.from };
  return undefined;
}

/** "calls … and asks": the form in -s of what somebody does. */
function isThird({ letters, verb, text }: Words, at: number): boolean { return verb[at] !== undefined && "KV".includes(letters[at]!) && text[at] !== verb[at] && text[at]!.endsWith("s"); }

/** What follows a verb that was found at the start of a noun chunk: the rest of that chunk, then the remaining parts. */
function restOfNoun(part: Part, verb: Chunk, parts: readonly Part[], index: number): Part[] {
  const rest = parts.slice(index + 1);
  return verb.to < part.chunk.to ? [{ chunk: { kind: "noun", from: verb.to, to: part.chunk.to }, regions: part.regions }, ...rest] : [...rest];
}
