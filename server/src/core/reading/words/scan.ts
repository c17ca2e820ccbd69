import { CLAUSAL_CONDITIONS, FRONTING, INVERTED, LEGEND, UNIVERSAL } from "../../../../../grammar/words";
import { refine } from "./company";
import { subjectAfterFront } from "./fronting";
import { lexiconOf, type Lexicon } from "./lexicon";
import { numberOf } from "../clauses/parts/ranges";
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

/** The classes of a sentence's words. Total and linear: every character that is no word is passed over. */
export function scan(sentence: string, vocabulary: Vocabulary): Words {
  const lexicon = lexiconOf(vocabulary);
  const pieces = piecesOf(sentence);
  const letters: string[] = [],
    text: string[] = [],
    lemma: string[] = [],
    verb: (string | undefined)[] = [],
    concept: (ConceptId | undefined)[] = [],
    start: number[] = [],
    end: number[] = [];
  const unfinished = { pieces, letters, texts: text, lexicon };
  const push = (
    letter: string,
    word: string,
    base: string,
    verbBase: string | undefined,
    noun: ConceptId | undefined,
    from: number,
    to: number,
  ) => {
    letters.push(letter);
    text.push(word);
    lemma.push(base);
    verb.push(verbBase);
    concept.push(noun);
    start.push(from);
    end.push(to);
  };
  for (let i = 0; i < pieces.length;) {
    const piece = pieces[i]!,
      previous = letters[letters.length - 1],
      at = piece.start;
    if (previous === "&" && piece.text === "or") {
      i++;
      continue;
    }
    if (piece.mark && piece.mark !== "u") {
      push(piece.mark, piece.text, piece.text, undefined, undefined, at, piece.end);
      i++;
      continue;
    }
    const known = piece.spelling.in(lexicon),
      longest = known.phrases && longestAt(pieces, i, known.phrases, lexicon),
      phrase = longest && standsHere(longest, previous, pieces[i + longest.count], lexicon) ? longest : undefined;
    if (phrase?.words === "but not" && pieces[i + 2]?.text === "limited" && pieces[i + 3]?.text === "to") {
      i = afterNotLimited(pieces, i, letters, () => {
        for (const list of [letters, text, lemma, verb, concept, start, end]) list.pop();
      });
      continue;
    }
    const first = !phrase
      ? known.letter
      : phrase.words === "at least" && isNumber(pieces[i + phrase.count])
        ? "d"
        : phrase.words === "subject to" && undergoes(letters, pieces, i + phrase.count)
          ? "A"
          : phrase.letter;
    if (
      (isBoundary(first, previous, pieces[i - 1]?.text, text, lemma, concept) && fronted(letters, text)) ||
      (piece.text === "then" && endsCase(letters, pieces[i + 1], lexicon))
    )
      push(",", ",", ",", undefined, undefined, at, at);
    if (!phrase) {
      const letter =
        known.letter === "&" && isName(sentence, pieces, i, previous, lexicon)
          ? "A"
          : known.letter === "o" && pieces[i + 1]?.mark === "S"
            ? "d"
            : refine(known, previous, i, unfinished);
      push(
        inverted(letter, text, letters),
        piece.text,
        known.lemma,
        known.verb ??
          (letter === "V"
            ? known.lemma
            : letter === "G"
              ? lexicon.verbIn(piece.text)
              : piece.text === "using"
                ? "use"
                : piece.text === "provided" || piece.text === "providing"
                  ? "provide"
                  : undefined),
        known.concept,
        at,
        piece.end,
      );
      i++;
    } else {
      for (let k = 0; k < first.length - 1; k++) push(first[k]!, "", "", undefined, undefined, at, at);
      push(
        inverted(first[first.length - 1]!, text, letters),
        phrase.words,
        phrase.words,
        previous === "W" && phrase.words === "would like" ? "wish" : phrase.verb,
        phrase.concept,
        at,
        pieces[i + phrase.count - 1]!.end,
      );
      i += phrase.count;
    }
  }
  const subject = subjectAfterFront({ letters, text, lemma, verb, concept });
  if (subject !== undefined)
    for (const [list, value] of [
      [letters, ","],
      [text, ","],
      [lemma, ","],
      [verb, undefined],
      [concept, undefined],
      [end, start[subject]],
      [start, start[subject]],
    ] as const)
      (list as unknown[]).splice(subject, 0, value);
  return { sentence, letters: letters.join(""), text, lemma, verb, concept, start, end, vocabulary };
}

/**
 * "including, but not limited to, e-mail": where it goes on, as these words leave nothing out. Of a comma or bracket on either side
 * none is kept.
 * @param at the piece "but"
 */
function afterNotLimited(pieces: readonly Piece[], at: number, letters: readonly string[], drop: () => void): number {
  const after = at + 4,
    before = letters[letters.length - 1],
    mark = pieces[after]?.mark;
  if (before === "(" && mark === ")") {
    drop();
    return after + 1;
  }
  if (before !== ",") return mark === "," ? after + 1 : after;
  drop();
  return mark === "," ? after + 1 : after;
}

/** The longest phrase at a piece, if there is one. */
function longestAt(pieces: readonly Piece[], at: number, begun: Phrases, lexicon: Lexicon): Phrase | undefined {
  let phrases: Phrases | undefined = begun,
    longest: Phrase | undefined;
  for (let i = at + 1; phrases !== undefined && i < pieces.length; i++) {
    const { text, mark, spelling } = pieces[i]!;
    if (mark && mark !== "S" && mark !== "x" && text !== "or") break;
    phrases = phrases.after(spelling, mark === "S");
    const found: Phrase | undefined = phrases?.found;
    if (found && !(found.letter === LEGEND.adverb && found.words.endsWith(" own") && belongsToNoun(pieces[i + 1], lexicon)))
      longest = found;
  }
  return longest;
}

/** "must not be subject to bullying": what is done to somebody, no rule or approval that comes first. */
function undergoes(letters: readonly string[], pieces: readonly Piece[], next: number): boolean {
  const last = letters.length - 1;
  return (
    letters[last] === "b" &&
    "mwhyckx".includes(letters[last - 1] ?? " ") &&
    !pieces.slice(next, next + 4).some(({ text }) => COMING_FIRST.test(text))
  );
}

/** What something waits for. */
const COMING_FIRST =
  /^(?:approval|consent|permission|agreement|authorisation|availability|discretion|review|conditions?|checks?|assessment|interview|references?|payment|clearance|receipt|results?|section|paragraph|law|terms|contract|[0-9].*)$/;

/** Before a number these open it to one side: up to ten, at most two. */
const COUNTING = new Set(["at most", "up to", "a maximum of", "a minimum of"]);

function isNumber(piece: Piece | undefined): boolean {
  return piece !== undefined && (/^[0-9£]/.test(piece.text) || numberOf(piece.text) !== undefined);
}

/** A phrase of force is none after a word that makes it a noun or doubles it, nor a verb with "to" before the end of its clause. */
function standsHere({ letter, words }: Phrase, previous: string | undefined, next: Piece | undefined, lexicon: Lexicon): boolean {
  if (
    previous !== undefined &&
    ((letter === "m" && "dAS".includes(previous)) ||
      (letter === "y" && "mwh".includes(previous)) ||
      ("mwhyck".includes(previous) &&
        "NHQ".includes(letter) &&
        "KVY".includes(lexicon.classify(words.slice(0, words.indexOf(" "))).letter)))
  )
    return false;
  if (words === "would like") return next !== undefined && next.mark === undefined && (next.text === "to") === (previous === "W");
  if (words === "not on") return next === undefined || next.mark !== undefined;
  if (COUNTING.has(words)) return isNumber(next);
  if (ON_NOUNS.has(words)) return !belongsToNoun(next, lexicon);
  if (AS_ONE_CAN.has(words)) return next === undefined || next.mark !== undefined || /^(?:and|or|to)$/.test(next.text);
  return !(letter.length > 1 && words.endsWith(" to") && endsClause(next, lexicon));
}

/** Before a noun these say of what kind it is: in general terms. */
const ON_NOUNS = new Set(["in general", "in particular"]);
/** "as loudly as they can", but "as they can see". */
const AS_ONE_CAN = new Set(["as they can", "as you can", "as we can", "as he or she can"]);

/** "If nobody answers | then the office …": a case that has had its verb ends before "then" with a new subject. */
function endsCase(letters: readonly string[], next: Piece | undefined, lexicon: Lexicon): boolean {
  if (
    letters[0] !== "C" ||
    letters[letters.length - 1] === "," ||
    next === undefined ||
    next.mark !== undefined ||
    !"doHQN".includes(next.spelling.in(lexicon).letter)
  )
    return false;
  for (let i = letters.length - 1; i > 0; i--) if ("bVUvuK".includes(letters[i]!)) return !"o".includes(letters[letters.length - 1]!);
  return false;
}

/** "information that they have access to as part of …": what is had access to stands before. */
function endsClause(next: Piece | undefined, lexicon: Lexicon): boolean {
  return next === undefined || next.mark !== undefined || "pbmwhyck".includes(next.spelling.in(lexicon).letter);
}

/** "on their own phones": their own goes with the noun after it. */
function belongsToNoun(next: Piece | undefined, lexicon: Lexicon): boolean {
  return next !== undefined && !next.mark && "NHQKA".includes(next.spelling.in(lexicon).letter);
}

/** "the Health and Safety Officer": capitals before and after "and", and one thing at the end. */
function isName(sentence: string, pieces: readonly Piece[], at: number, previous: string | undefined, lexicon: Lexicon): boolean {
  const [before, next, last] = [pieces[at - 1], pieces[at + 1], pieces[at + 2]];
  if (
    pieces[at]!.text !== "and" ||
    at < 2 ||
    !before ||
    !next ||
    !last ||
    next.mark ||
    last.mark ||
    previous === undefined ||
    !"NKA".includes(previous)
  )
    return false;
  return (
    [before, next, last].every(({ start }) => /[A-Z]/.test(sentence[start] ?? "")) &&
    "NKAY".includes(next.spelling.in(lexicon).letter) &&
    "HN".includes(last.spelling.in(lexicon).letter) &&
    !/^(?:mr|mrs|ms|miss|dr|the)$/.test(next.text)
  );
}

const TURNING = Object.keys(INVERTED).join("");

/** An auxiliary directly after a fronted "never", "nor", "under no circumstances" … stands before its subject. */
function inverted(letter: string, text: readonly string[], letters: readonly string[]): string {
  if (text.length === 0 || !TURNING.includes(letter)) return letter;
  let last = text.length - 1;
  if (letters[last] === ",") last--;
  return last >= 0 &&
    fronting.has(text[last]!) &&
    (last === 0 || letters[last - 1] === "," || letters[last - 1] === ";" || letters[last - 1] === "&" || text[last] === "nor")
    ? INVERTED[letter]!
    : letter;
}

/** The sentence so far is a fronted phrase or condition without a comma: it began with a preposition or marker and has had no words of force. */
function fronted(letters: readonly string[], text: readonly string[]): boolean {
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = letters[i]!;
    if (letter === "," || letter === ";") return false;
    if ("mwhycknbvuafrgji".includes(letter)) {
      if (!"CE".includes(letters[0]!) || letters.slice(1, i).some((other) => ",;".includes(other))) return false;
      return true;
    }
    if (i === 0 || letters[i - 1] === "," || letters[i - 1] === ";" || letters[i - 1] === "T")
      return "pCE".includes(letter) && !CLAUSAL.has(text[i]!);
  }
  return false;
}

/** "On residential trips | staff may", "At lunchtime | phones must": a person after a plural or a time starts the subject. */
function isBoundary(
  letter: string,
  previous: string | undefined,
  before: string | undefined,
  text: readonly string[],
  lemma: readonly string[],
  concept: readonly (ConceptId | undefined)[],
): boolean {
  if (letter !== "H" && letter !== "Q" && letter !== "N" && letter !== "K") return false;
  const last = text.length - 1;
  if (previous === "o" && text[last]!.startsWith("the ")) return letter === "H" || letter === "Q";
  if (previous === undefined || !"NKUG".includes(previous)) return false;
  // "Where this is not the case | staff must".
  if (text[last] === "case" && text[last - 1] === "the" && /^(?:not|is|be)$/.test(text[last - 2] ?? "")) return true;
  const section = concept[last] === undefined ? undefined : sectionOf(concept[last]!),
    time =
      section === "times" ||
      (section === "places" && (text[last] !== lemma[last] || before !== text[last]!.slice(text[last]!.lastIndexOf(" ") + 1)));
  if (letter === "Q" && previous === "N") return true;
  if (letter === "H" || letter === "Q") return time || text[last] !== lemma[last] || concept[last] !== undefined || previous === "U";
  return time && (letter === "N" || letter === "K");
}
