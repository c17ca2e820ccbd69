import { CLAUSAL_CONDITIONS, FRONTING, INVERTED, LEGEND, UNIVERSAL } from "../../../../../grammar/words";
import { type KnownWord, lexiconOf, type Lexicon } from "./lexicon";
import { numberOf } from "../clauses/ranges";
import { singular } from "./inflection";
import { verbOfState } from "../clauses/frames";
import type { Phrase, Phrases } from "./phrases";
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
/** Conditions that a clause with its own subject follows. */
export const CLAUSAL: ReadonlySet<string> = new Set(CLAUSAL_CONDITIONS.split(", "));
/** Words that say that nothing of the kind is left out. */
export const universalWords: ReadonlySet<string> = new Set(UNIVERSAL.split(", "));

/** Verbs whose past participle is the base form. */
const UNCHANGED = new Set("set put cut let hit read shut split spread cost hurt quit shed".split(" "));

/** After these "but" leaves something out: nobody but the caretaker. */
const EVERYTHING = /^(?:nobody|no one|none|nothing|nowhere|anything|anywhere|anybody|anyone|everyone|everybody|everything|all)$/;
/** After these "using" is what is done; elsewhere it names the means. */
const GERUND_BEFORE = /^(?:from|of|for|by|when|while|whilst|before|after|without|in|about|caught|found|seen|avoid|stop|start|begin|consider|continue|cease|discontinue|recommend|discourage|permit|allow|forbid|prohibit|ban|is|are|and|or|,|:)$/;
/** At the start of a sentence these put a case: should a parent wish to complain. */
const SUPPOSING = new Set(["should", "were", "had"]);

/** Prepositions that no verb follows in its base form: standards of conduct. */
const NOUN_AFTER = new Set(["of", "for", "with", "from", "by", "about", "regarding", "without"]);
/** Words of resting with somebody, before "with" or "to". */
const RESTS = new Set(["rest", "rests", "lie", "lies", "reside", "resides", "sit", "sits", "belong", "belongs", "fall", "falls"]);
const BEFORE_HOLDER = new Set(["with", "solely", "only", "entirely", "ultimately", "to", "wholly", "always"]);
/** How often, as an adjective or an adverb: weekly meetings, meet weekly. */
const RATE = new Set(["daily", "weekly", "fortnightly", "monthly", "termly", "quarterly", "yearly"]);
/** "that" after these says what it is, and does not narrow it. */
const THAT_NOUN = /^(?:expectation|rule|requirement|condition|fact|policy|principle|belief|view|assumption|agreement|understanding|proviso|assurance|evidence|confirmation|reminder|duty|obligation|it|note|notes|know)$/;
/** "that" after the people who are told is what they are told. */
const TELLING = /^(?:tell|tells|told|telling|remind|reminds|reminded|reminding|inform|informs|informed|informing|advise|advises|advised|warn|warns|warned|assure|assures|assured|notify|notifies|notified|teach|teaches|taught|show|shows|convince|satisfy|ask|asks|asked)$/;

/** What must follow for these to be words of force: told to, released from. */
const WITH_NEXT: ReadonlyMap<string, RegExp> = new Map([...["told", "instructed", "directed", "ordered", "forced"].map((word) => [word, /^(?:to|not|never)$/] as const), ...["released", "absolved", "dispensed"].map((word) => [word, /^from$/] as const)]);
/** Words of advice that are plain verbs where nothing to be done follows: asked about their health. */
const ASKED = new Set(["asked", "requested", "reminded", "invited", "urged", "excused", "advised"]);
/** These are "be" before a state: the gate remains locked. */
const STAYING = new Set(["remain", "remains", "stay", "stays", "remaining", "staying"]);
/** Words for which `refine` has a rule of their own. */
const ODD = new Set([...SUPPOSING, ...ASKED, ...WITH_NEXT.keys(), ...STAYING, ...RESTS, "monitor", "providing", "friend", "foster", "needs", "requires", "count", "counts", "must", "provided", "leave", "neither", "but", "using", "without", "once", "being", "alone", "home", "need", "head", "following", "as", "either"]);

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
    if (previous === "&" && piece.text === "or") { i++; continue; }
    if (piece.mark && piece.mark !== "u") { push(piece.mark, piece.text, piece.text, undefined, undefined, at, piece.end); i++; continue; }
    const known = lexicon.classify(piece.text), longest = known.phrases && longestAt(pieces, i, known.phrases, lexicon), phrase = longest && standsHere(longest, previous, pieces[i + longest.count], lexicon) ? longest : undefined;
    if (phrase?.words === "but not" && pieces[i + 2]?.text === "limited" && pieces[i + 3]?.text === "to") { i = afterNotLimited(pieces, i, letters, () => { for (const list of [letters, text, lemma, verb, concept, start, end]) list.pop(); }); continue; }
    const first = !phrase ? known.letter : phrase.words === "at least" && isNumber(pieces[i + phrase.count]) ? "d" : phrase.letter;
    if (isBoundary(first, previous, text, lemma, concept) && fronted(letters, text)) push(",", ",", ",", undefined, undefined, at, at);
    if (!phrase) {
      const letter = known.letter === "&" && isName(sentence, pieces, i, previous, lexicon) ? "A" : known.letter === "o" && pieces[i + 1]?.mark === "S" ? "d" : refine(known, previous, text, pieces[i + 1], piece.text, letters, lexicon, pieces[i + 2]);
      push(inverted(letter, text, letters), piece.text, known.lemma, known.verb ?? (letter === "V" ? known.lemma : letter === "G" ? lexicon.verbIn(piece.text) : piece.text === "using" ? "use" : piece.text === "provided" || piece.text === "providing" ? "provide" : undefined), known.concept, at, piece.end);
      i++;
    } else {
      for (let k = 0; k < first.length - 1; k++) push(first[k]!, "", "", undefined, undefined, at, at);
      push(inverted(first[first.length - 1]!, text, letters), phrase.words, phrase.words, previous === "W" && phrase.words === "would like" ? "wish" : phrase.verb, phrase.concept, at, pieces[i + phrase.count - 1]!.end);
      i += phrase.count;
    }
  }
  return { sentence, letters: letters.join(""), text, lemma, verb, concept, start, end, vocabulary };
}

/**
 * "including, but not limited to, e-mail": where it goes on, as these words leave nothing out. Of a comma or bracket on either side
 * none is kept.
 * @param at the piece "but"
 */
function afterNotLimited(pieces: readonly Piece[], at: number, letters: readonly string[], drop: () => void): number {
  const after = at + 4, before = letters[letters.length - 1], mark = pieces[after]?.mark;
  if (before === "(" && mark === ")") { drop(); return after + 1; }
  if (before !== ",") return mark === "," ? after + 1 : after;
  drop();
  return mark === "," ? after + 1 : after;
}

/** The longest phrase at a piece, if there is one. */
function longestAt(pieces: readonly Piece[], at: number, begun: Phrases, lexicon: Lexicon): Phrase | undefined {
  let phrases: Phrases | undefined = begun, longest: Phrase | undefined;
  for (let i = at + 1; phrases !== undefined && i < pieces.length; i++) {
    const { text, mark } = pieces[i]!;
    if (mark && mark !== "S" && mark !== "x" && text !== "or") break;
    phrases = phrases.after(text, mark === "S");
    const found: Phrase | undefined = phrases?.found;
    if (found && !(found.letter === LEGEND.adverb && found.words.endsWith(" own") && belongsToNoun(pieces[i + 1], lexicon))) longest = found;
  }
  return longest;
}

/** Before a number these open it to one side: up to ten, at most two. */
const COUNTING = new Set(["at most", "up to", "a maximum of", "a minimum of"]);

function isNumber(piece: Piece | undefined): boolean { return piece !== undefined && (/^[0-9£]/.test(piece.text) || numberOf(piece.text) !== undefined); }

/** A phrase of force is none after a word that makes it a noun or doubles it, nor a verb with "to" before the end of its clause. */
function standsHere({ letter, words }: Phrase, previous: string | undefined, next: Piece | undefined, lexicon: Lexicon): boolean {
  if (previous !== undefined && ((letter === "m" && "dAS".includes(previous)) || (letter === "y" && "mwh".includes(previous)) || ("mwhyck".includes(previous) && "NHQ".includes(letter) && "KVY".includes(lexicon.classify(words.slice(0, words.indexOf(" "))).letter)))) return false;
  if (words === "would like") return next !== undefined && next.mark === undefined && (next.text === "to") === (previous === "W");
  if (words === "not on") return next === undefined || next.mark !== undefined;
  if (COUNTING.has(words)) return isNumber(next);
  return !(letter.length > 1 && words.endsWith(" to") && endsClause(next, lexicon));
}

/** "information that they have access to as part of …": what is had access to stands before. */
function endsClause(next: Piece | undefined, lexicon: Lexicon): boolean { return next === undefined || next.mark !== undefined || "pbmwhyck".includes(lexicon.classify(next.text).letter); }

/** "on their own phones": their own goes with the noun after it. */
function belongsToNoun(next: Piece | undefined, lexicon: Lexicon): boolean { return next !== undefined && !next.mark && "NHQKA".includes(lexicon.classify(next.text).letter); }

/** What the neighbours decide: a noun after a determiner, "that" after a noun, "only" as a determiner. */
function refine({ letter, verb, concept }: KnownWord, previous: string | undefined, texts: readonly string[], next: Piece | undefined, word: string, letters: readonly string[], lexicon: Lexicon, after: Piece | undefined): string {
  const before = texts[texts.length - 1], odd = ODD.has(word);
  if ((letter === "K" || letter === "Y") && previous === "W" && /^(?:who|which|that)$/.test(before!)) return "V";
  if (letter === "Y" && verb === word && previous === "o" && /^(?:they|you|we|i)$/.test(before!) && next !== undefined && !next.mark && "dN".includes(lexicon.classify(next.text).letter)) return "V";
  if (letter === "K" && previous === "o" && /^(?:they|you|we|i)$/.test(before!) && next !== undefined && !next.mark) return "V";
  if (letter === "K" && verb === word && previous === "x" && "oHQ".includes(letters[letters.length - 2] ?? " ") && next !== undefined && "dozNA".includes(next.mark ? " " : lexicon.classify(next.text).letter)) return "V";
  if (letter === "K" && previous === "H" && verb !== word && word.endsWith("s") && next !== undefined && !next.mark && lexicon.classify(next.text).letter === "G") return "V";
  if (letter === "K" && previous !== undefined && "HQ".includes(previous) && next !== undefined && "do".includes(next.mark ? " " : lexicon.classify(next.text).letter)) return "V";
  if (odd && word === "leave" && letter === "V" && previous !== undefined && ("NASd".includes(previous) || /^(?:take|taking|taken|grant|granted|granting|request|requested|of|for|on|unpaid|paid)$/.test(before!))) return "N";
  if (odd && word === "neither" && previous !== undefined && "mwhycb".includes(previous)) return "x";
  if (odd && word === "either" && previous !== undefined && "mwhyb".includes(previous)) return "R";
  if (odd && word === "but" && before !== undefined && EVERYTHING.test(before)) return "E";
  if (letter === "K" && previous === "x" && before === "never" && letters.length === 1 && verb === word && next !== undefined && !next.mark) return "V";
  if (odd && word === "following" && before === "for") return "G";
  if (odd && word === "as" && next !== undefined && /^(?:we|you|they|he|she|it|i)$/.test(next.text) && previous !== undefined && !"dA".includes(previous) && before !== "such" && before !== "same") return "C";
  if (odd && word === "using" && (previous === undefined || GERUND_BEFORE.test(before!))) return "G";
  if (odd && word === "without" && previous === undefined && next?.text === "exception") return "R";
  if (odd && SUPPOSING.has(word) && previous === undefined && next !== undefined && !next.mark && "dzoNHQqS".includes(lexicon.classify(next.text).letter)) return "C";
  if ((letter === "K" || (letter === "Y" && next !== undefined && "dN".includes(lexicon.classify(next.text).letter))) && previous === "Q" && verb === word && (next === undefined || !next.mark) && startsUnder(letters)) return "V";
  const here = odd ? byCompany(word, letter, previous, before, next, letters, lexicon) : undefined;
  if (here !== undefined) return here;
  if (letter === "V" && verb !== word && word.endsWith("s") && previous === "d" && (before === "this" || before === "that")) return letter;
  if (letter === "V" && previous === "d" && (before === "these" || before === "those") && verb === word && letters.length === 1 && next !== undefined && !next.mark && "doNAT".includes(lexicon.classify(next.text).letter)) return letter;
  if (letter === "V" && previous !== undefined && ("dzS".includes(previous) || (previous === "p" && NOUN_AFTER.has(before!)) || (previous === "A" && "dpSA".includes(letters[letters.length - 2] ?? "d")))) return "N";
  if (letter === "V" && previous !== undefined && "afrgji".includes(previous) && letters.length === 1 && (next === undefined || !next.mark || next.mark === "(" || next.mark === ",") && !"dzo".includes(lexicon.classify(next?.text ?? "").letter)) return "N";
  if (letter === "K" && previous === "t" && verb !== word && word.endsWith("s")) return "N";
  if (letter === "V" && (previous === undefined || previous === "C") && next !== undefined && !next.mark && (previous === "C" ? "mwhyckb" : "mwhyck").includes(lexicon.classify(next.text).letter)) return "N";
  if (letter === "N" && next !== undefined && !next.mark && word === singular(word) && afterModal(letters) && !"mwhyckpb".includes(lexicon.classify(next.text).letter)) return IN_ING.test(word) ? "G" : "V";
  if (letter === "N" && concept === undefined && next !== undefined && !next.mark && word === singular(word) && (previous === "t" || (previous === "Q" && startsUnder(letters))) && lexicon.classify(next.text).letter === "d") return "V";
  if (letter === "R" && next !== undefined && !next.mark && (previous === "d" || RATE.has(word)) && "NHQK".includes(lexicon.classify(next.text).letter)) return "A";
  if ((letter === "K" || letter === "V") && previous === "b" && UNCHANGED.has(word)) return "U";
  if (letter === "K" && previous !== undefined && "dzASq".includes(previous)) return "N";
  if (letter === "N" && namesAct(word, previous, before, next, lexicon)) return "G";
  if (letter === "G" && previous !== undefined && "dS".includes(previous) && next !== undefined && ["of", "for"].includes(next.text)) return "N";
  if (letter === "T") return previous !== undefined && "NHKoQ".includes(previous) && !THAT_NOUN.test(before!) && !(texts[texts.length - 2] === "of" && THAT_NOUN.test(texts[texts.length - 3] ?? "")) && !("HQo".includes(previous) && texts.slice(-5).some((one) => TELLING.test(one))) ? "W" : letter;
  if (letter === "y" && previous === "q" && (next === undefined || /^[0-9]/.test(next.text))) return "N";
  if (odd && word === "once" && next && ["the", "they", "he", "she", "it", "a", "all", "you"].includes(next.text)) return "C";
  if (odd && word === "being" && letter === "b" && previous !== undefined && !"mwhyck".includes(previous)) return "R";
  if (odd && word === "alone") return previous !== undefined && ("HQo".includes(previous) || (previous === "N" && /p[dzqAYKNS]*$/.test(letters.join("").slice(0, -1)))) ? "L" : "R";
  if (letter === "R" && previous === "S") return "N";
  if (odd && word === "home" && previous !== undefined && "NHQKoU".includes(previous)) return "R";
  if (odd && word === "need" && letters.includes("z") && next && !next.mark && "VKb".includes(lexicon.classify(next.text).letter)) return "n";
  if (letter === "C" && next === undefined) return "R";
  if ("afrgji".includes(letter) && previous === "&" && word.endsWith("ed") && letters[letters.length - 2] === "U") return "U";
  if ("afrgji".includes(letter) && previous !== undefined && ("dA".includes(previous) || (!"bRxL,&".includes(previous) && next !== undefined && !next.mark && "NHQ".includes(lexicon.classify(next.text).letter)))) return "A";
  if (odd && ASKED.has(word) && previous !== undefined && !(next === undefined || (next.text === "," ? after !== undefined && /^(?:where|when|if|as|please|whenever|wherever|in|at|on|for)$/.test(after.text) : /^(?:to|not|that|please|kindly|therefore|also|always|from)$/.test(next.text)))) return "U";
  if (odd && WITH_NEXT.get(word)?.test(next?.text ?? "") === false) return "U";
  if (odd && STAYING.has(word) && previous !== undefined && next !== undefined && !next.mark) { const { letter: state } = lexicon.classify(next.text); if (state === "U" || (verbOfState(next.text) !== undefined && (state !== "p" || after === undefined || after.mark !== undefined || lexicon.classify(after.text).letter === "p"))) return "b"; }
  if (odd && word === "head" && letter === "H" && previous !== undefined && !"dS".includes(previous) && next !== undefined && !next.mark && "NK".includes(lexicon.classify(next.text).letter)) return "A";
  return letter;
}

/** "from lighting the candles", "opening the windows is …": a noun in -ing that is the verb where a noun phrase follows. */
function namesAct(word: string, previous: string | undefined, before: string | undefined, next: Piece | undefined, lexicon: Lexicon): boolean {
  if (!IN_ING.test(word) || next === undefined || next.mark !== undefined) return false;
  const follows = lexicon.classify(next.text).letter;
  if (previous === undefined || "QH".includes(previous)) return follows === "d";
  return (previous === "i" || previous === "f" || (previous === "p" && NAMING.has(before!))) && (follows === "d" || (before === "from" && follows === "N"));
}

/** A verb with -ing after it, not "ring" or "spring". */
const IN_ING = /[aeiouy].*ing$/;

/** Prepositions after which an act can be named, and no time. */
const NAMING = new Set(["from", "of", "against", "with", "by", "for", "without", "about"]);

/** "may | water the plants", "must not | bin them": only a verb stands there. */
function afterModal(letters: readonly string[]): boolean {
  const last = letters[letters.length - 1] ?? " ", before = letters[letters.length - 2] ?? " ";
  return "mhyckn".includes(last) || (last === "x" && "mwhyu".includes(before));
}

/** "the Health and Safety Officer": capitals before and after "and", and one thing at the end. */
function isName(sentence: string, pieces: readonly Piece[], at: number, previous: string | undefined, lexicon: Lexicon): boolean {
  const [before, next, last] = [pieces[at - 1], pieces[at + 1], pieces[at + 2]];
  if (pieces[at]!.text !== "and" || at < 2 || !before || !next || !last || next.mark || last.mark || previous === undefined || !"NKA".includes(previous)) return false;
  return [before, next, last].every(({ start }) => /[A-Z]/.test(sentence[start] ?? "")) && "NKAY".includes(lexicon.classify(next.text).letter) && "HN".includes(lexicon.classify(last.text).letter) && !/^(?:mr|mrs|ms|miss|dr|the)$/.test(next.text);
}

/** What the neighbours make of single words: "a must", "is provided", "each trip needs a", "counts as", "rests with". */
function byCompany(word: string, letter: string, previous: string | undefined, before: string | undefined, next: Piece | undefined, letters: readonly string[], lexicon: Lexicon): string | undefined {
  if (word === "must") return before === "a" ? "N" : undefined;
  if (word === "provided") return previous === "b" || previous === "d" || (previous === "R" && (letters[letters.length - 2] === "b" || /ly$/.test(before!))) || /^(?:by|to|for|in|at|with|on|through|under|from)$/.test(next?.text ?? "") || (previous !== undefined && "NK".includes(previous) && next !== undefined && !next.mark && "mwhyckb".includes(lexicon.classify(next.text).letter)) ? "U" : undefined;
  if (word === "providing") return previous !== undefined && ("pb&".includes(previous) || ("HQN".includes(previous) && !/[mwhyckbCVu]/.test(letters.join("")))) ? "G" : undefined;
  if (word === "monitor" && previous === "t") return "V";
  if (word === "friend") return previous === "t" ? "V" : undefined;
  if (next === undefined || next.mark) return undefined;
  if (word === "monitor") return previous !== undefined && !"dzASp".includes(previous) && "dzoNAKQH".includes(lexicon.classify(next.text).letter) ? "V" : undefined;
  if (word === "foster") return "NHQ".includes(lexicon.classify(next.text).letter) ? "A" : undefined;
  if (word === "needs" || word === "requires") return previous !== undefined && "NKHQ".includes(previous) && "dzNA".includes(lexicon.classify(next.text).letter) ? "V" : undefined;
  if (word === "counts" || word === "count") return next.text === "as" ? "V" : undefined;
  return RESTS.has(word) && letter !== "b" && BEFORE_HOLDER.has(next.text) && previous !== undefined && !"dAzSp".includes(previous) ? "V" : undefined;
}

/** "that visitors | sign in", "if pupils | park": no verb since the word that begins the clause. */
function startsUnder(letters: readonly string[]): boolean {
  for (let i = letters.length - 1; i >= 0; i--) {
    if (letters[i] === "T" || letters[i] === "C") return true;
    if (!"dzqAYHQNSp&".includes(letters[i]!)) return false;
  }
  return false;
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
function fronted(letters: readonly string[], text: readonly string[]): boolean {
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = letters[i]!;
    if (letter === "," || letter === ";") return false;
    if ("mwhycknbvuafrgji".includes(letter)) { if (!"CE".includes(letters[0]!) || letters.slice(1, i).some((other) => ",;".includes(other))) return false; return true; }
    if (i === 0 || letters[i - 1] === "," || letters[i - 1] === ";" || letters[i - 1] === "T") return "pCE".includes(letter) && !CLAUSAL.has(text[i]!);
  }
  return false;
}

/** "On residential trips | staff may", "At lunchtime | phones must": a person after a plural or a time starts the subject. */
function isBoundary(letter: string, previous: string | undefined, text: readonly string[], lemma: readonly string[], concept: readonly (ConceptId | undefined)[]): boolean {
  if (letter !== "H" && letter !== "Q" && letter !== "N" && letter !== "K") return false;
  const last = text.length - 1;
  if (previous === "o" && text[last]!.startsWith("the ")) return letter === "H" || letter === "Q";
  if (previous === undefined || !"NKUG".includes(previous)) return false;
  const section = concept[last] === undefined ? undefined : sectionOf(concept[last]!), time = section === "times" || (section === "places" && text[last] !== lemma[last]);
  if (letter === "Q" && previous === "N") return true;
  if (letter === "H" || letter === "Q") return time || text[last] !== lemma[last] || concept[last] !== undefined || previous === "U";
  return time && (letter === "N" || letter === "K");
}
