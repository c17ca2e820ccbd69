import type { KnownWord } from "./lexicon";
import { isVerbHere, nounOrAct, nounOrVerb, verbOrNoun } from "./noun-or-verb";
import { NO_WORD, type Place, placeOf, type Unfinished } from "./place";
import { AFTER_LETTERS, BEFORE_LETTERS } from "./single-words";

/** The letters that the neighbours of a word can change. */
const OPEN = "KYVNRUGTyCafrgji";

/**
 * What the neighbours of a word decide: a noun after a determiner, "that" after a noun, "only" as a determiner.
 * @param previous the letter before it, were no comma supplied in between
 * @param at the word's index among the pieces
 * @returns the word's letter
 */
export function refine(known: KnownWord, previous: string | undefined, at: number, sentence: Unfinished): string {
  const { letter } = known,
    { text } = sentence.pieces[at]!;
  if (!(known.open ??= isOpen(text, letter))) return letter;
  const first = BEFORE_LETTERS.get(text),
    last = AFTER_LETTERS.get(text);
  const place = placeOf(known, previous, at, sentence);
  if ((letter === "K" || letter === "Y") && isVerbHere(place)) return "V";
  return first?.(place) ?? byLetter(place) ?? last?.(place) ?? (letter === "R" && previous === "S" ? "N" : letter);
}

function isOpen(text: string, letter: string): boolean {
  return OPEN.includes(letter) || BEFORE_LETTERS.has(text) || AFTER_LETTERS.has(text);
}

/** What the neighbours make of a word by its letter; undefined where they leave it as it is. */
function byLetter(place: Place): string | undefined {
  switch (place.letter) {
    case "K":
      return nounOrVerb(place);
    case "V":
      return verbOrNoun(place);
    case "N":
      return nounOrAct(place);
    case "U":
      return isNamedByParticiple(place) ? "N" : undefined;
    case "G":
      return "dSz".includes(place.previous) && (place.next?.text === "of" || place.next?.text === "for") ? "N" : undefined;
    case "R":
      return (place.previous === "d" || RATE.has(place.word)) && "NHQK".includes(place.nextLetter) ? "A" : undefined;
    case "T":
      return narrows(place) ? "W" : "T";
    case "y":
      return place.previous === "q" && (place.next === undefined || /^[0-9]/.test(place.next.text)) ? "N" : undefined;
    case "C":
      return place.next === undefined ? "R" : undefined;
    default:
      return "afrgji".includes(place.letter) ? wordOfForce(place) : undefined;
  }
}

/** How often, as an adjective or an adverb: weekly meetings, meet weekly. */
const RATE = new Set(["daily", "weekly", "fortnightly", "monthly", "termly", "quarterly", "yearly"]);

/** "the accused must …", "his betrothed": a participle after a determiner with no noun behind it. */
function isNamedByParticiple({ previous, before, nextLetter }: Place): boolean {
  return (
    previous === "d" &&
    /^(?:the|a|an|his|her|their|your|my|our|its)$/.test(before) &&
    (nextLetter === NO_WORD || "pmwhyckb".includes(nextLetter))
  );
}

/** "that" after these says what it is, and does not narrow it. */
const THAT_NOUN =
  /^(?:expectation|rule|requirement|condition|fact|policy|principle|belief|view|assumption|agreement|understanding|proviso|assurance|evidence|confirmation|reminder|duty|obligation|it|note|notes|know)$/;
/** "that" after the people who are told is what they are told. */
const TELLING =
  /^(?:tell|tells|told|telling|remind|reminds|reminded|reminding|inform|informs|informed|informing|advise|advises|advised|warn|warns|warned|assure|assures|assured|notify|notifies|notified|teach|teaches|taught|show|shows|convince|satisfy|ask|asks|asked)$/;

/** "phones that | ring" narrows which phones; "the rule that", "evidence of the fact that", "tell parents that" do not. */
function narrows({ previous, before, texts }: Place): boolean {
  return (
    "NHKoQ".includes(previous) &&
    !THAT_NOUN.test(before) &&
    !(texts[texts.length - 2] === "of" && THAT_NOUN.test(texts[texts.length - 3] ?? "")) &&
    !("HQo".includes(previous) && texts.slice(-5).some((one) => TELLING.test(one)))
  );
}

/** "are marked and | required": one more participle; "the required form", "banned items": an adjective, and no word of force. */
function wordOfForce({ word, previous, second, nextLetter }: Place): string | undefined {
  if (previous === "&" && word.endsWith("ed") && second === "U") return "U";
  if (previous === NO_WORD) return undefined;
  return "dA".includes(previous) || (!"bRxL,&".includes(previous) && "NHQ".includes(nextLetter)) ? "A" : undefined;
}
