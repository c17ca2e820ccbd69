import { FRONTING, INVERTED, LEGEND, UNIVERSAL } from "../../../../../grammar/words";
import { closedPhrase, lexiconOf, phrasalVerb, type Lexicon, type WordClass } from "./lexicon";
import { verbOfState } from "../clauses/frames";
import { singular } from "./inflection";
import { type Piece, piecesOf } from "./pieces";
import { type ConceptId, sectionOf, type Vocabulary } from "./vocabulary";

/** The words of a sentence: parallel arrays, a letter of `letters` a word. Offsets are into the sentence's text. */
export interface Words {
  /** The sentence as written. */
  readonly sentence: string;
  readonly letters: string;
  /** Lower case; phrases of several words with single spaces. */
  readonly text: readonly string[];
  readonly lemma: readonly string[];
  /** Base form as a verb, where the word can be one. */
  readonly verb: readonly (string | undefined)[];
  readonly concept: readonly (ConceptId | undefined)[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** What the words were looked up in. */
  readonly vocabulary: Vocabulary;
}

const fronting = new Set(FRONTING.split(", "));
/** Words that say that nothing of the kind is left out. */
export const universalWords: ReadonlySet<string> = new Set(UNIVERSAL.split(", "));

/** Verbs whose past participle is the base form. */
const UNCHANGED = new Set("set put cut let hit read shut split spread cost hurt quit shed".split(" "));

const PREPOSITION = /^(?:in|on|at|by|during|outside|out|off|from|after|before|while|whilst) /;

/** After these "but" leaves something out: nobody but the caretaker. */
const EVERYTHING = /^(?:nobody|no one|none|nothing|nowhere|anything|anywhere|anybody|anyone|everyone|everybody|everything|all)$/;
/** After these "using" is what is done; elsewhere it names the means. */
const GERUND_BEFORE = /^(?:from|of|for|by|when|while|whilst|before|after|without|in|about|caught|found|seen|avoid|stop|start|begin|consider|continue|cease|discontinue|recommend|discourage|permit|allow|forbid|prohibit|ban|is|are|and|or|,|:)$/;
/** At the start of a sentence these put a case: should a parent wish to complain. */
const SUPPOSING = /^(?:should|were|had)$/;

/** "that" after these says what it is, and does not narrow it. */
const THAT_NOUN = /^(?:expectation|rule|requirement|condition|fact|policy|principle|belief|view|assumption|agreement|understanding|proviso|assurance|evidence|confirmation|reminder|duty|obligation|it|note|notes|know)$/;
/** "that" after the people who are told is what they are told. */
const TELLING = /^(?:tell|tells|told|telling|remind|reminds|reminded|reminding|inform|informs|informed|informing|advise|advises|advised|warn|warns|warned|assure|assures|assured|notify|notifies|notified|teach|teaches|taught|show|shows|convince|satisfy|ask|asks|asked)$/;

/** Words of advice that are plain verbs where nothing to be done follows: asked about their health. */
const ASKED = /^(?:asked|requested|reminded|invited|urged|excused|advised)$/;
/** These are "be" before a state: the gate remains locked. */
const STAYING = /^(?:remain|remains|stay|stays|remaining|staying)$/;

/** The classes of a sentence's words. Total and linear: every character that is no word is passed over. */
export function scan(sentence: string, vocabulary: Vocabulary): Words {
  const lexicon = lexiconOf(vocabulary);
  const pieces = piecesOf(sentence);
  const letters: string[] = [], text: string[] = [], lemma: string[] = [], verb: (string | undefined)[] = [], concept: (ConceptId | undefined)[] = [], start: number[] = [], end: number[] = [];
  const push = (letter: string, word: string, base: string, verbBase: string | undefined, noun: ConceptId | undefined, from: number, to: number) => {
    letters.push(letter); text.push(word); lemma.push(base); verb.push(verbBase); concept.push(noun); start.push(from); end.push(to);
  };
  for (let i = 0; i < pieces.length;) {
    const piece = pieces[i]!, previous = letters[letters.length - 1], at = piece.start;
    const breakBefore = (letter: string) => { if (isBoundary(letter, previous, text, lemma, concept) && fronted(letters)) push(",", ",", ",", undefined, undefined, at, at); };
    if (piece.mark) { push(piece.mark, piece.text, piece.text, undefined, undefined, at, piece.end); i++; continue; }
    const phrase = longestAt(pieces, i, vocabulary, lexicon);
    if (phrase && !(previous !== undefined && ((phrase.letter === "m" && "dAS".includes(previous)) || (phrase.letter === "y" && "mwh".includes(previous)))) && !(phrase.letter.length > 1 && phrase.words.endsWith(" to") && endsClause(pieces[i + phrase.count], lexicon))) {
      breakBefore(phrase.letter);
      for (const letter of phrase.letter.slice(0, -1)) push(letter, "", "", undefined, undefined, at, at);
      push(inverted(phrase.letter.slice(-1), text, letters), phrase.words, phrase.words, phrasalVerb(phrase.words), phrase.concept, at, pieces[i + phrase.count - 1]!.end);
      i += phrase.count;
      continue;
    }
    const word = lexicon.classify(piece.text);
    breakBefore(word.letter);
    push(inverted(refine(word, previous, text, pieces[i + 1], piece.text, letters, lexicon, pieces[i + 2]), text, letters), piece.text, word.lemma, word.verb ?? (piece.text === "using" ? "use" : undefined), lexicon.concept(piece.text), at, piece.end);
    i++;
  }
  return { sentence, letters: letters.join(""), text, lemma, verb, concept, start, end, vocabulary };
}

function longestAt(pieces: readonly Piece[], at: number, vocabulary: Vocabulary, lexicon: Lexicon): { letter: string; count: number; words: string; concept?: ConceptId } | undefined {
  let words = pieces[at]!.text;
  const { length, seconds } = lexicon.phrasesFrom(words), second = pieces[at + 1];
  if (length < 2 || !second || !mayFollow(second, seconds)) return undefined;
  const forms = [words];
  const limit = Math.min(pieces.length, at + length + 1);
  for (let i = at + 1; i < limit; i++) {
    const piece = pieces[i]!;
    if (piece.mark && piece.mark !== "S" && piece.mark !== "x" && piece.text !== "or") break;
    words = piece.mark === "S" ? words + piece.text : `${words} ${piece.text}`;
    forms.push(words);
  }
  for (let count = forms.length; count > 1; count--) {
    const form = forms[count - 1]!, letter = closedPhrase(form);
    if (letter && !(letter === LEGEND.adverb && form.endsWith(" own") && belongsToNoun(pieces[at + count], lexicon))) return { letter, count, words: form };
    const cut = form.lastIndexOf(" "), base = cut < 0 ? form : `${form.slice(0, cut + 1)}${singular(form.slice(cut + 1))}`;
    const concept = vocabulary.noun(base) ?? vocabulary.noun(firstSingular(base));
    if (concept !== undefined) return { letter: PREPOSITION.test(base) ? "R" : sectionOf(concept) !== "people" ? "N" : form === base && !/s$/.test(form.split(" ")[0]!) ? "H" : "Q", count, words: base, concept };
  }
  return undefined;
}

/** Whether a piece can be the second word of a phrase; a word of two parts counts by its first. */
function mayFollow({ text }: Piece, seconds: ReadonlySet<string>): boolean {
  return seconds.has(text) || seconds.has(singular(text)) || (text.includes(" ") && seconds.has(text.slice(0, text.indexOf(" "))));
}

/** "information that they have access to as part of …": what is had access to stands before. */
function endsClause(next: Piece | undefined, lexicon: Lexicon): boolean { return next === undefined || next.mark !== undefined || "pbmwhyck".includes(lexicon.classify(next.text).letter); }

/** "on their own phones": their own goes with the noun after it. */
function belongsToNoun(next: Piece | undefined, lexicon: Lexicon): boolean { return next !== undefined && !next.mark && "NHQKA".includes(lexicon.classify(next.text).letter); }

/** "members of staff" is looked up as "member of staff". */
function firstSingular(words: string): string {
  const cut = words.indexOf(" ");
  return cut < 0 ? singular(words) : `${singular(words.slice(0, cut))}${words.slice(cut)}`;
}

/** What the neighbours decide: a noun after a determiner, "that" after a noun, "only" as a determiner. */
function refine({ letter }: WordClass, previous: string | undefined, texts: readonly string[], next: Piece | undefined, word: string, letters: readonly string[], lexicon: Lexicon, after: Piece | undefined): string {
  const before = texts[texts.length - 1];
  if ((letter === "K" || letter === "Y") && previous === "W" && /^(?:who|which|that)$/.test(before!)) return "V";
  if (letter === "K" && previous === "o" && /^(?:they|you|we|i)$/.test(before!) && next !== undefined && !next.mark) return "V";
  if (letter === "K" && previous !== undefined && "HQ".includes(previous) && next !== undefined && "do".includes(next.mark ? " " : lexicon.classify(next.text).letter)) return "V";
  if (word === "leave" && letter === "V" && previous !== undefined && ("NASd".includes(previous) || /^(?:take|taking|taken|grant|granted|granting|request|requested|of|for|on|unpaid|paid)$/.test(before!))) return "N";
  if (word === "neither" && previous !== undefined && "mwhycb".includes(previous)) return "x";
  if (word === "but" && before !== undefined && EVERYTHING.test(before)) return "E";
  if (word === "using" && (previous === undefined || GERUND_BEFORE.test(before!))) return "G";
  if (word === "without" && previous === undefined && next?.text === "exception") return "R";
  if (SUPPOSING.test(word) && previous === undefined && next !== undefined && !next.mark && "dzoNHQqS".includes(lexicon.classify(next.text).letter)) return "C";
  if (letter === "V" && previous !== undefined && "dzS".includes(previous)) return "N";
  if ((letter === "K" || letter === "V") && previous === "b" && UNCHANGED.has(word)) return "U";
  if (letter === "K" && previous !== undefined && "dzASq".includes(previous)) return "N";
  if (letter === "G" && previous !== undefined && "dS".includes(previous) && next !== undefined && ["of", "for"].includes(next.text)) return "N";
  if (letter === "T") return previous !== undefined && "NHKoQ".includes(previous) && !THAT_NOUN.test(before!) && !("HQo".includes(previous) && texts.slice(-5).some((one) => TELLING.test(one))) ? "W" : letter;
  if (letter === "y" && previous === "q" && (next === undefined || /^[0-9]/.test(next.text))) return "N";
  if (word === "once" && next && ["the", "they", "he", "she", "it", "a", "all", "you"].includes(next.text)) return "C";
  if (word === "being" && letter === "b" && previous !== undefined && !"mwhyck".includes(previous)) return "R";
  if (word === "alone") return previous !== undefined && "HQNo".includes(previous) ? "L" : "R";
  if (word === "home" && previous !== undefined && "NHQKoU".includes(previous)) return "R";
  if (word === "need" && letters.includes("z") && next && !next.mark && "VKb".includes(lexicon.classify(next.text).letter)) return "n";
  if (letter === "C" && next === undefined) return "R";
  if ("afrgji".includes(letter) && previous !== undefined && ("dA".includes(previous) || (!"bRxL,&".includes(previous) && next !== undefined && !next.mark && "NHQ".includes(lexicon.classify(next.text).letter)))) return "A";
  if (ASKED.test(word) && previous !== undefined && !(next === undefined || /^(?:to|not|that|please|kindly|,|therefore|also|always|from)$/.test(next.text))) return "U";
  if (STAYING.test(word) && previous !== undefined && next !== undefined && !next.mark) { const { letter: state } = lexicon.classify(next.text); if (state === "U" || (verbOfState(next.text) !== undefined && (state !== "p" || after === undefined || after.mark !== undefined || lexicon.classify(after.text).letter === "p"))) return "b"; }
  if (word === "head" && letter === "H" && previous !== undefined && !"dS".includes(previous) && next !== undefined && !next.mark && "NK".includes(lexicon.classify(next.text).letter)) return "A";
  return letter;
}

/** An auxiliary directly after a fronted "never", "nor", "under no circumstances" … stands before its subject. */
function inverted(letter: string, text: readonly string[], letters: readonly string[]): string {
  const turned = INVERTED[letter];
  if (!turned || text.length === 0) return letter;
  let last = text.length - 1;
  if (letters[last] === ",") last--;
  return last >= 0 && fronting.has(text[last]!) && (last === 0 || letters[last - 1] === "," || letters[last - 1] === ";" || letters[last - 1] === "&" || text[last] === "nor") ? turned : letter;
}

/** The sentence so far is a fronted phrase or condition without a comma: it began with a preposition or marker and has had no words of force. */
function fronted(letters: readonly string[]): boolean {
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = letters[i]!;
    if (letter === "," || letter === ";") return false;
    if ("mwhycknbvuafrgji".includes(letter)) return "CE".includes(letters[0]!) && letters.length > i;
    if (i === 0 || letters[i - 1] === "," || letters[i - 1] === ";" || letters[i - 1] === "T") return "pCE".includes(letter);
  }
  return false;
}

/** "On residential trips | staff may", "At lunchtime | phones must": a person after a plural or a time starts the subject. */
function isBoundary(letter: string, previous: string | undefined, text: readonly string[], lemma: readonly string[], concept: readonly (ConceptId | undefined)[]): boolean {
  const last = text.length - 1;
  if (previous === "o" && text[last]!.startsWith("the ")) return letter === "H" || letter === "Q";
  if (previous === undefined || !"NKUG".includes(previous)) return false;
  const time = concept[last] !== undefined && sectionOf(concept[last]!) === "times";
  if (letter === "Q" && previous === "N") return true;
  if (letter === "H" || letter === "Q") return time || text[last] !== lemma[last] || concept[last] !== undefined || previous === "U";
  return time && (letter === "N" || letter === "K");
}
