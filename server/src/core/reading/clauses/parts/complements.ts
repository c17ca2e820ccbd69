import type { Words } from "../../words/scan";
import { singular } from "../../words/inflection";
import { conceptId, conceptName, isKindOf, sectionOf } from "../../words/vocabulary";
import type { Chunk } from "./chunks";
import { tellingVerbs } from "../verb-kinds";
import type { Complements, Item } from "./items";
import { endsInAdjective, isBareAdjective, joinedVerb, restOfNoun } from "./joined-verb";
import type { Part } from "./regions";
import { boundedRange, openRange, opensAfter } from "./ranges";
import { kindOfPhrase, phraseOf, type Phrase, withOf, written } from "./terms";

/**
 * Reads what follows a verb, in one pass: noun phrases with their prepositions, then the verbs joined to it or the verb under it.
 * @param afterVerb whether the parts follow a verb at once, and not a subject or an opening
 */
export function complementsOf(words: Words, parts: readonly Part[], afterVerb = false): Complements {
  return new ComplementReader(words, parts, afterVerb).read();
}

const pupil = conceptId("people:pupil");

/** "kept longer than needed": a measure that the act goes beyond, which limits it. */
const COMPARED = /^(?:longer|earlier|later|faster|sooner|louder|further)$/;

/** Where to go on, as the index of a part, or all that was read if nothing more belongs to the verb. */
type Step = number | Complements;

/** Reads the parts behind a verb one by one; what stands before the next noun (a preposition, "and", "only") is remembered until it comes. */
class ComplementReader {
  readonly #items: Item[] = [];
  readonly #joined: Complements["joined"] = [];
  #absolute = false;
  #preposition = "";
  /** Where the preposition stands; -1 without one. */
  #at = -1;
  #join = false;
  #but = false;
  #not = false;
  #only = false;
  #even = false;
  #always = false;
  /** The kind of what stands behind the "of" of the last phrase. */
  #attached: string | undefined;

  constructor(
    readonly words: Words,
    readonly parts: readonly Part[],
    readonly afterVerb: boolean,
  ) {}

  read(): Complements {
    for (let i = 0; i < this.parts.length;) {
      const step = this.#step(i);
      if (typeof step !== "number") return step;
      i = step;
    }
    return this.#done();
  }

  #step(i: number): Step {
    switch (this.parts[i]!.chunk.kind) {
      case "noun":
        return this.#noun(i);
      case "preposition":
        return this.#prepositionAt(i);
      case "and":
      case "comma":
      case "but":
        return this.#conjunction(i);
      case "infinitive":
      case "gerund":
      case "finite":
      case "participle":
      case "verb":
        return this.#verb(i);
      case "that":
        return this.#that(i);
      case "only":
        return this.#onlyAt(i);
      case "adverb":
      case "not":
        return this.#adverb(i);
      case "semicolon":
      case "colon":
        return this.#done();
      default:
        return i + 1;
    }
  }

  #done(under?: Complements["under"]): Complements {
    return { items: this.#items, joined: this.#joined, under, absolute: this.#absolute };
  }

  get #last(): Item | undefined {
    return this.#items[this.#items.length - 1];
  }

  /** Where the parts begin, as the index of a word. */
  get #start(): number {
    return this.parts[0]?.chunk.from ?? 0;
  }

  #noun(i: number): Step {
    const part = this.parts[i]!,
      { chunk } = part,
      next = this.parts[i + 1]?.chunk;
    const verb =
      this.#join && !this.#isSecondAdjective(chunk, next)
        ? joinedVerb(this.words, chunk, next, this.afterVerb && this.#items.length === 0, this.afterVerb ? this.#start - 1 : -1)
        : undefined;
    if (verb !== undefined && this.#preposition === "") {
      this.#joined.push({ verb, rest: restOfNoun(part, verb, this.parts, i), but: this.#but, not: this.#not });
      return this.#done();
    }
    const phrase = phraseOf(this.words, chunk, part);
    if (!phrase) return i + 1;
    if (chunk.pronoun && next?.kind === "finite" && this.#items.length > 0) return this.#done();
    this.#place(phrase, chunk.from);
    this.#preposition = "";
    this.#at = -1;
    this.#join = this.#only = this.#even = false;
    return i + 1;
  }

  /** "keep the tools clean and dry". */
  #isSecondAdjective(chunk: Chunk, next: Chunk | undefined): boolean {
    return (
      this.words.letters[chunk.from] === "Y" &&
      chunk.to - chunk.from === 1 &&
      next?.kind !== "noun" &&
      endsInAdjective(this.words, this.#last?.phrases.at(-1))
    );
  }

  /** Puts a noun phrase where what stands before it says: to the phrase before, beside it, or as an item of its own. */
  #place(phrase: Phrase, from: number): void {
    const last = this.#last,
      before = last?.phrases.at(-1),
      preposition = this.#preposition,
      { words } = this;
    const bounded = phrase.range && preposition ? { ...phrase, range: boundedRange(phrase.range, preposition) } : phrase;
    if (last && before) {
      // "pupils under 13"
      if (phrase.range && phrase.range.unit !== "clock" && /^(?:under|over|above|below|aged)$/.test(preposition))
        return amend(
          last,
          { ...before, range: { ...boundedRange(phrase.range, preposition), unit: phrase.range.unit || "year" } },
          phrase.to,
        );
      if (phrase.range && preposition === "" && !this.#join && last.to === from && words.text[from - 1] === "worth")
        return amend(last, { ...before, range: phrase.range, to: phrase.to }, phrase.to);
      if (
        /^(?:in|from|of)$/.test(preposition) &&
        before.id === pupil &&
        phrase.id !== undefined &&
        phrase.id !== pupil &&
        isKindOf(phrase.id, pupil)
      )
        return amend(last, ofGroup(before, phrase, preposition), phrase.to);
      if (this.#belongsTo(last, before, phrase)) {
        this.#attached = kindOfPhrase(phrase);
        // "every class, including Reception" names both.
        if (preposition === "such as" || preposition === "including") {
          if (!phrase.none) last.phrases.push(phrase);
          last.to = phrase.to;
          return;
        }
        return amend(last, withOf(before, phrase, preposition), phrase.to);
      }
    }
    if (last && this.#join && preposition === "") {
      if (before && isBareAdjective(words, before)) {
        last.phrases.splice(-1, 1, ...(words.text[from - 1] === "or" ? [alike(words, before, bounded)] : []), bounded);
        last.to = phrase.to;
        return;
      }
      const withinPeople = this.#attached === "people" && kindOfPhrase(phrase) === "people" && !phrase.none;
      if (withinPeople || before) {
        if (!withinPeople) last.phrases.push(bounded);
        last.to = phrase.to;
        return;
      }
    }
    if (this.#even && preposition !== "") {
      this.#absolute = true;
      return;
    }
    this.#attached = undefined;
    this.#items.push({
      preposition,
      phrases: [bounded],
      from: this.#at >= 0 ? this.#at : phrase.from,
      to: phrase.to,
      only: this.#only || phrase.only || undefined,
      adverb: undefined,
    });
  }

  /** "photographs *of pupils*", "rules *about phones*": not what hangs on a time or on people, which belongs to the verb. */
  #belongsTo(last: Item, before: Phrase, phrase: Phrase): boolean {
    if (last.adverb || !ATTACHED.has(this.#preposition) || phrase.pronoun) return false;
    if (kindOfPhrase(before) === "times" && before.universal && kindOfPhrase(phrase) === "none") return false;
    // "notified by parents | of a change"
    if (last.preposition === "by" && tellingVerbs.has(this.words.verb[this.#start - 1] ?? "")) return false;
    if (this.#preposition === "of" && phrase.universal && kindOfPhrase(before) === "people") return true;
    return !(kindOfPhrase(before) === "people" && kindOfPhrase(phrase) !== "people" && last.preposition === "");
  }

  #prepositionAt(i: number): Step {
    const { chunk } = this.parts[i]!,
      next = this.parts[i + 1]?.chunk,
      text = this.words.text[chunk.from]!;
    if (next?.kind === "adverb" && COMPARING.test(this.words.text[next.from]!) && this.words.text[next.to] === "than")
      return this.#measure(text, chunk, next, i);
    if (!next || !/^(?:noun|gerund|only|bracket)$/.test(next.kind)) this.#particle(text, chunk);
    else {
      this.#preposition = text;
      this.#at = chunk.from;
    }
    return i + 1;
  }

  /** "for longer than is necessary": how long it is done. */
  #measure(preposition: string, { from }: Chunk, { from: at, to }: Chunk, i: number): Step {
    const text = this.words.text[at]!;
    this.#items.push({
      preposition,
      phrases: [{ text, head: text, narrowing: ["than"], loose: [], from: at, to }],
      from,
      to,
      only: undefined,
      adverb: undefined,
    });
    return i + 2;
  }

  #particle(text: string, { from, to }: Chunk): void {
    this.#items.push({ preposition: text, phrases: [], from, to, only: undefined, adverb: undefined });
  }

  #conjunction(i: number): Step {
    this.#join = true;
    this.#not = false;
    this.#but ||= this.parts[i]!.chunk.kind === "but";
    this.#preposition = "";
    return i + 1;
  }

  #verb(i: number): Step {
    const { words, parts, afterVerb } = this,
      { chunk } = parts[i]!,
      next = parts[i + 1]?.chunk;
    const namedThing = this.#gerundOf(i) ?? this.#gerundListed(i) ?? this.#gerundAsThing(i);
    if (namedThing !== undefined) return namedThing;
    const opens = (kind: Chunk["kind"]) => !parts.slice(0, i).some(({ chunk: one }) => one.kind === kind);
    if (
      this.#join &&
      chunk.kind === "gerund" &&
      next?.kind === "noun" &&
      !"dzo".includes(words.letters[next.from]!) &&
      afterVerb &&
      words.letters[this.#start - 1] !== "G" &&
      this.#items.length > 0 &&
      opens("gerund")
    )
      return i + 1;
    const purpose =
      chunk.kind === "infinitive" &&
      afterVerb &&
      opens("infinitive") &&
      !words.letters.slice(Math.max(0, this.#start - 3), this.#start).includes("t") &&
      words.letters[chunk.from - 1] === ",";
    const means = chunk.kind === "gerund" && this.#preposition === "by" && parts[i - 2]?.chunk.kind === "comma";
    if (this.#join && !purpose && !means) {
      this.#joined.push({
        verb: chunk,
        rest: parts.slice(i + 1),
        but: this.#but,
        not: this.#not || chunk.negated === true,
        ...(this.#always ? { always: true } : {}),
      });
      return this.#done();
    }
    const clause = chunk.kind === "verb" || chunk.kind === "finite",
      by = chunk.kind === "gerund" && this.#preposition !== "";
    return this.#done({
      verb: chunk,
      rest: parts.slice(i + 1),
      that: clause,
      subject: [],
      ...(clause ? { bare: nounsBefore(parts, i) } : {}),
      ...(by ? { by: this.#preposition } : {}),
    });
  }

  /** "the practice *of charging parents*": the verb in -ing with its nouns belongs to the phrase before. */
  #gerundOf(i: number): Step | undefined {
    const { words, parts } = this,
      { chunk } = parts[i]!;
    const held = chunk.kind === "gerund" && this.#preposition === "of" && !this.#join ? this.#last : undefined,
      whole = held?.adverb ? undefined : held?.phrases.at(-1);
    if (!held || !whole) return undefined;
    let end = i;
    while (parts[end + 1]?.chunk.kind === "noun") end++;
    const { to } = parts[end]!.chunk,
      at = [chunk.head!, ...Array.from({ length: to - chunk.to }, (_, k) => chunk.to + k)];
    const content = at.filter((k) => "NHQVKAYGU".includes(words.letters[k]!)).map((k) => words.verb[k] ?? words.lemma[k]!);
    amend(
      held,
      { ...whole, text: `${whole.text} of ${written(words, chunk.from, to)}`, narrowing: [...whole.narrowing, ...content], to },
      to,
    );
    this.#preposition = "";
    this.#at = -1;
    return end + 1;
  }

  /** "the making of recordings *and sharing of images*": a row of nouns in -ing. */
  #gerundListed(i: number): Step | undefined {
    const { words, parts } = this,
      last = this.#last;
    const listed = this.#join && parts[i]!.chunk.kind === "gerund" && this.afterVerb ? last?.phrases.at(-1) : undefined;
    if (!last || !listed || words.letters[this.#start - 1] === "G" || !/ing$/.test(words.text[listed.to - 1]!) || !/ of /.test(listed.text))
      return undefined;
    let end = i;
    while (/^(?:noun|gerund|and|comma)$/.test(parts[end + 1]?.chunk.kind ?? "")) end++;
    while (end > i && /^(?:and|comma)$/.test(parts[end]!.chunk.kind)) end--;
    const { to } = parts[end]!.chunk;
    amend(last, { ...listed, text: `${listed.text}${written(words, listed.to, to).replace(/^(?!,)/, " ")}`, to }, to);
    this.#join = false;
    return end + 1;
  }

  /** "report bullying *and fighting*": a verb in -ing as the name of a thing beside another. */
  #gerundAsThing(i: number): Step | undefined {
    const { words, parts } = this,
      { chunk } = parts[i]!,
      last = this.#last;
    if (!this.#join || chunk.kind !== "gerund" || !this.afterVerb || i <= 1 || parts[i + 1]?.chunk.kind === "noun") return undefined;
    if (!/^&+$/.test(words.letters.slice(last?.phrases.at(-1)?.to ?? chunk.from, chunk.from)) || takesObject(parts, words))
      return undefined;
    const named = phraseOf(words, { ...chunk, kind: "noun" });
    if (!named || !last) return undefined;
    last.phrases.push(named);
    last.to = named.to;
    this.#join = false;
    return i + 1;
  }

  #that(i: number): Step {
    const { parts } = this,
      verb = parts.findIndex(({ chunk: { kind } }, index) => index > i && (kind === "verb" || kind === "finite"));
    return verb > 0
      ? this.#done({ verb: parts[verb]!.chunk, rest: parts.slice(verb + 1), that: true, subject: parts.slice(i + 1, verb) })
      : i + 1;
  }

  #onlyAt(i: number): Step {
    const next = this.parts[i + 1]?.chunk,
      last = this.#last;
    if (last && (next === undefined || next.kind === "and" || next.kind === "comma")) last.only = true;
    else this.#only = true;
    return i + 1;
  }

  #adverb(i: number): Step {
    const { words, parts } = this,
      { chunk } = parts[i]!,
      next = parts[i + 1]?.chunk,
      text = words.text[chunk.from]!,
      id = words.concept[chunk.from];
    const edge = opensAfter(text),
      last = this.#last,
      aged = last?.phrases.at(-1);
    if (last && edge && aged?.range && last.to === chunk.from) {
      amend(last, { ...aged, range: openRange(aged.range, edge) }, chunk.to);
      return i + 1;
    }
    if (text === "even") this.#even = true;
    if (text === "always" && this.#join) {
      this.#always = true;
      return i + 1;
    }
    if (chunk.kind === "not" && this.#join) {
      // "and not in cash": how something is not to be done, beside how it is
      if (!next || !(next.kind === "preposition" || WAY.test(words.text[next.from]!))) {
        this.#not = true;
        return i + 1;
      }
      let end = i + 1;
      while (parts[end + 1]?.chunk.kind === "noun") end++;
      this.#join = false;
      return end + 1;
    }
    if (text === "always" || text === "never" || chunk.kind === "not") this.#absolute = true;
    if (id !== undefined && sectionOf(id) !== "actions")
      this.#items.push({
        preposition: "",
        phrases: [{ ...phraseOf(words, { ...chunk, kind: "noun" })! }],
        from: chunk.from,
        to: chunk.to,
        only: this.#only || undefined,
        adverb: true,
      });
    else if (
      (/ly$/.test(text) || COMPARED.test(text)) &&
      !PLAIN_ADVERBS.test(text) &&
      this.#items.every(({ preposition }) => preposition !== "in the way")
    )
      this.#items.push({
        preposition: "in the way",
        phrases: [{ text, head: text, narrowing: [], loose: [], from: chunk.from, to: chunk.to }],
        from: chunk.from,
        to: chunk.to,
        only: undefined,
        adverb: undefined,
      });
    else if (PARTICLES.has(text)) this.#particle(text, chunk);
    if (id !== undefined) this.#only = false;
    return i + 1;
  }
}

/** Puts another phrase in the place of an item's last one, up to a word further on. */
function amend(item: Item, phrase: Phrase, to: number): void {
  item.phrases[item.phrases.length - 1] = phrase;
  item.to = to;
}

const COMPARING = /^(?:longer|further|more|less|later|earlier)$/;

const PARTICLES = new Set([
  "away",
  "back",
  "aside",
  "together",
  "apart",
  "alone",
  "unattended",
  "unsupervised",
  "on their own",
  "by themselves",
]);

/** Adverbs that say nothing about the way in which something is done, and words that only look like adverbs. */
const PLAIN_ADVERBS =
  /^(?:only|early|immediately|normally|usually|generally|strictly|directly|clearly|properly|regularly|personally|annually|daily|weekly|monthly|termly|promptly|fully|really|simply|actually|especially|particularly|currently|reply|apply|supply|family|safely|securely|carefully|appropriately|responsibly|ideally)$/;

const ATTACHED = new Set(["of", "about", "regarding", "concerning", "relating to", "related to", "involving", "such as", "including"]);

const WAY = /^(?:in|by|on|through|via|over) |^(?:online|orally|verbally)$/;

/** The nouns right before a verb, without a preposition or "and" before them. */
function nounsBefore(parts: readonly Part[], at: number): Part[] {
  let from = at;
  const goesOn = (kind: Chunk["kind"]) => kind === "noun" || (from < at && (kind === "preposition" || kind === "and"));
  while (from > 0 && goesOn(parts[from - 1]!.chunk.kind)) from--;
  while (from < at && parts[from]!.chunk.kind !== "noun") from++;
  return parts.slice(from, at);
}

/** "current or former pupils": the pupils that the first adjective names. */
function alike(words: Words, adjective: Phrase, noun: Phrase): Phrase {
  const last = words.text[noun.to - 1]!.replace(/^.* /, ""),
    head = singular(last),
    id = words.vocabulary.noun(head),
    plain = phraseOf(words, { kind: "noun", from: noun.to - 1, to: noun.to }) ?? noun;
  const narrowing = /^(?:current|new|existing|present)$/.test(adjective.head) ? [] : [adjective.head];
  return {
    ...plain,
    head,
    ...(id !== undefined ? { id, concept: conceptName(id) } : {}),
    text: `${adjective.text} ${last}`,
    narrowing,
    from: adjective.from,
    to: adjective.to,
  };
}

/** "stop running in corridors and shouting": the verbs before it are in -ing themselves. */
function takesObject(parts: readonly Part[], words: Words): boolean {
  return words.letters[(parts[0]?.chunk.from ?? 0) - 1] === "G" || parts.filter(({ chunk }) => chunk.kind === "gerund").length > 1;
}

/** "all pupils in Year 4" are all Year 4 pupils. */
function ofGroup(pupils: Phrase, group: Phrase, preposition: string): Phrase {
  return {
    ...group,
    text: `${pupils.text} ${preposition} ${group.text}`,
    narrowing: [...pupils.narrowing, ...group.narrowing],
    universal: pupils.universal ?? group.universal,
    none: pupils.none,
    only: pupils.only,
    from: pupils.from,
  };
}
