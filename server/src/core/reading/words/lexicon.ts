import { CLOSED, GROUPS, LEGEND, PHRASAL, WHOLE_CONDITIONS } from "../../../../../grammar/words";
import { lexicon } from "../../knowledge/generated/lexicon.js";
import { irregularVerb, singular, verbBases } from "./inflection";
import { type Phrase, Phrases } from "./phrases";
import { type ConceptId, sectionOf, type Vocabulary } from "./vocabulary";
import { byInitial, wordsFrom } from "./written-forms";

/** How a single word is classed: its letter (grammar/words.ts), its base as a noun and, where it can be one, as a verb. */
export interface WordClass {
  readonly letter: string;
  readonly lemma: string;
  readonly verb?: string;
}

/** A class with what the word names, if it may be a noun, and what it begins. */
export interface KnownWord {
  readonly letter: string;
  readonly lemma: string;
  readonly verb: string | undefined;
  readonly concept: ConceptId | undefined;
  /** The fixed phrases and noun phrases that begin with it, if there are any. */
  readonly phrases: Phrases | undefined;
  /** Whether its neighbours can change its letter; undefined until that is asked. */
  open: boolean | undefined;
}

/** The class sets of WordNet's words: the table holds them in order, so that those of an initial are unpacked when it first comes. */
const setsWith = byInitial((initial) => {
  const found = new Map<string, string>();
  if (initial !== "")
    for (const [set, words] of Object.entries(lexicon.classes)) for (const word of wordsFrom(words, initial)) found.set(word, set);
  return found;
});
const sets = { get: (word: string) => setsWith(word).get(word), has: (word: string) => setsWith(word).has(word) };

const closedWords = new Map<string, string>(),
  closedPhrases = new Map<string, string>();
for (const [letter, words] of [
  ...Object.entries(CLOSED),
  [LEGEND.condition, WHOLE_CONDITIONS] as const,
  ...Object.entries(GROUPS),
  ...Object.values(PHRASAL).map((words) => [LEGEND.verb, words] as const),
])
  for (const word of words.split(",").map((one) => one.trim())) {
    const target = word.includes(" ") ? closedPhrases : closedWords;
    if (!target.has(word)) target.set(word, letter);
  }
/** Verbs of the school vocabulary that are hardly ever meant as nouns there. */
const VERB_ONLY = new Set(
  "wear bring keep take give eat tell accept allow permit follow provide include inform supervise accompany collect administer complete confiscate attend borrow lend enter leave stay remain store retain shred throw upload befriend sell buy pay speak sit arrive chew handle apply consume hold ride obtain seek agree".split(
    " ",
  ),
);

/** What follows the first word in the fixed phrases. */
const rests = new Map<string, string[]>();
for (const phrase of closedPhrases.keys()) {
  const cut = phrase.indexOf(" "),
    first = phrase.slice(0, cut),
    known = rests.get(first);
  if (known) known.push(phrase.slice(cut));
  else rests.set(first, [phrase.slice(cut)]);
}

const phrasal = new Map(Object.entries(PHRASAL).flatMap(([verb, words]) => words.split(", ").map((one) => [one, verb] as const)));
/** Noun phrases that begin with one of these say where or when. */
const PREPOSITION = /^(?:in|on|at|by|during|outside|out|off|from|after|before|while|whilst) /;

/** Words in -ing that are nouns in schools; all others are forms of their verb. */
const NOUNS_IN_ING = new Set(
  "building meeting evening morning clothing ceiling letting training belonging beginning feeling heading lighting briefing safeguarding wellbeing setting bullying cyberbullying thing drawing painting warning hearing funding planning seating spring string ring wing wedding crossing opening marking grouping catering nursing housing offering saying surrounding being lining networking blogging tutoring schooling learning teaching ruling rating spelling greeting outing sibling earring".split(
    " ",
  ),
);

/** The classes of words, by WordNet and the verbs and people of a vocabulary. */
export class Lexicon {
  readonly #vocabulary: Vocabulary;
  readonly #known = new Map<string, KnownWord>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  #phrasesFrom(first: string): Phrases | undefined {
    const one = singular(first),
      after = (word: string) => this.#vocabulary.nounPhrases(word).map((phrase) => phrase.slice(word.length));
    const all = [...(rests.get(first) ?? []), ...after(first), ...(one === first ? [] : after(one))];
    return all.length > 0 ? new Phrases(first, 1, all, (words, count) => this.#meaning(words, count)) : undefined;
  }

  /** A fixed phrase, or else a noun phrase, whose first word can be in the plural: members of staff. */
  #meaning(words: string, count: number): Phrase | undefined {
    const letter = closedPhrases.get(words);
    if (letter) return { letter, count, words, verb: phrasal.get(words), concept: undefined };
    const cut = words.lastIndexOf(" "),
      base = cut < 0 ? words : `${words.slice(0, cut + 1)}${singular(words.slice(cut + 1))}`;
    const concept = this.#vocabulary.noun(base) ?? this.#vocabulary.noun(firstSingular(base));
    if (concept === undefined) return undefined;
    return {
      letter: PREPOSITION.test(base)
        ? "R"
        : sectionOf(concept) !== "people"
          ? "N"
          : words === base && !/s$/.test(words.split(" ")[0]!)
            ? "H"
            : "Q",
      count,
      words: base,
      verb: undefined,
      concept,
    };
  }

  /** The class of one lower-case word. Never fails: what nobody knows is a noun. */
  classify(word: string): KnownWord {
    let found = this.#known.get(word);
    if (!found) {
      const { letter, lemma, verb } = this.#look(word);
      found = {
        letter,
        lemma,
        verb,
        concept:
          this.#vocabulary.noun(lemma) ?? (letter === "N" || letter === "K" || letter === "A" ? this.#vocabulary.noun(word) : undefined),
        phrases: this.#phrasesFrom(word),
        open: undefined,
      };
      if (this.#known.size > 50_000) this.#known.clear();
      this.#known.set(word, found);
    }
    return found;
  }

  #look(word: string): WordClass {
    const closed = closedWords.get(word);
    if (closed) return { letter: closed, lemma: word, ...(/[afrgji]/.test(closed) ? { verb: this.#verbOf(word) ?? word } : {}) };
    if (/^[0-9]/.test(word)) return { letter: LEGEND.number, lemma: word };
    const noun = singular(word),
      concept = this.#vocabulary.noun(noun);
    if (concept !== undefined && sectionOf(concept) === "people")
      return { letter: noun !== word ? LEGEND.people : LEGEND.person, lemma: noun };
    const irregular = irregularVerb(word);
    if (irregular) return { letter: irregular.form, lemma: noun, verb: irregular.base };
    if (NOUNS_IN_ING.has(noun) && word.endsWith("g")) return { letter: LEGEND.noun, lemma: noun };
    const own = this.#classOf(word, word),
      participle =
        own && !own.verb && (word.endsWith("ing") ? !NOUNS_IN_ING.has(noun) : word.endsWith("ed") && !sets.get(word)?.includes("N"))
          ? verbBases(word).find(({ base }) => this.#isVerb(base))
          : undefined;
    if (participle) return { letter: participle.form, lemma: noun, verb: participle.base };
    if (own) return own;
    for (const { base, form } of verbBases(word)) {
      if (form === "V") {
        const plural = this.#classOf(base, noun);
        if (plural)
          return plural.letter === "Y" && concept === undefined
            ? { ...plural, letter: LEGEND.verb }
            : plural.letter === "A" && concept === undefined
              ? { ...plural, letter: LEGEND.noun }
              : plural;
        continue;
      }
      if (this.#isVerb(base) || this.isSeldomVerb(base)) return { letter: form, lemma: noun, verb: base };
    }
    const prefixed = /^(?:un|re|mis|pre|over|under|non|co|self)(.{3,})$/.exec(word),
      stem = prefixed && !sets.has(word) ? this.#look(prefixed[1]!) : undefined;
    if (stem?.letter === "U" && /^(?:un|non|self)/.test(word)) return { letter: LEGEND.adjective, lemma: word };
    if (stem?.verb !== undefined && stem.letter !== "N" && !word.startsWith("un"))
      return { ...stem, lemma: word, verb: word.slice(0, word.length - prefixed![1]!.length) + stem.verb };
    const done =
      /[a-z]{3}ed$/.test(word) && !sets.has(word) ? verbBases(word).find(({ base, form }) => form === "U" && sets.has(base)) : undefined;
    if (done) return { letter: LEGEND.participle, lemma: noun, verb: done.base };
    if (word.endsWith("ly") && word !== "july") return { letter: LEGEND.adverb, lemma: word };
    if (/(?:ous|ful|less|able|ible|ish|atory|itory|ical|ative|istic)$/.test(word) && concept === undefined)
      return { letter: LEGEND.adjective, lemma: word };
    return { letter: LEGEND.noun, lemma: noun };
  }

  /** The class of a base form; `lemma` is what it is as a noun. */
  #classOf(base: string, lemma: string): WordClass | undefined {
    const set = sets.get(base),
      schoolVerb = this.#beginsAction(base) && (this.#vocabulary.action(base) !== undefined || !set?.includes("A"));
    if (VERB_ONLY.has(base)) return { letter: LEGEND.verb, lemma: singular(lemma), verb: base };
    if (set === undefined) return schoolVerb ? { letter: LEGEND.nounOrVerb, lemma: singular(lemma), verb: base } : undefined;
    const verb = set.includes("V") || schoolVerb,
      noun = set.includes("N"),
      adjective = set.includes("A");
    const found = { lemma: singular(lemma), ...(verb ? { verb: base } : {}) };
    if (adjective && verb) return { letter: noun && !set.includes("A") ? "K" : "Y", ...found };
    if (adjective) return { letter: "A", ...found };
    if (verb && (noun || this.#vocabulary.noun(singular(base)) !== undefined)) return { letter: "K", ...found };
    if (verb) return { letter: "V", ...found };
    if (set.includes("N")) return { letter: "N", ...found };
    return { letter: LEGEND.adverb, ...found };
  }

  #beginsAction(base: string): boolean {
    return this.#vocabulary.beginsAction(base) && !closedWords.has(base) && /v/i.test(sets.get(base) ?? "V");
  }

  #isVerb(base: string): boolean {
    return (
      this.#vocabulary.action(base) !== undefined ||
      this.#beginsAction(base) ||
      (sets.get(base)?.includes("V") ?? false) ||
      VERB_ONLY.has(base)
    );
  }

  /** Whether a noun can be a verb too, though it hardly ever is one: to chain, to board. */
  isSeldomVerb(word: string): boolean {
    return sets.get(word)?.includes("v") === true;
  }

  /** The base of the verb whose form in -ing a word may be. */
  verbIn(word: string): string {
    return this.#verbOf(word) ?? word.replace(/ing$/, "");
  }

  #verbOf(word: string): string | undefined {
    return irregularVerb(word)?.base ?? verbBases(word).find(({ base }) => this.#isVerb(base) || this.isSeldomVerb(base))?.base;
  }
}

/** "members of staff" is looked up as "member of staff". */
function firstSingular(words: string): string {
  const cut = words.indexOf(" ");
  return cut < 0 ? singular(words) : `${singular(words.slice(0, cut))}${words.slice(cut)}`;
}

const lexicons = new WeakMap<Vocabulary, Lexicon>();

/** The lexicon of a vocabulary, made once. */
export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  let lexicon = lexicons.get(vocabulary);
  if (!lexicon) lexicons.set(vocabulary, (lexicon = new Lexicon(vocabulary)));
  return lexicon;
}
