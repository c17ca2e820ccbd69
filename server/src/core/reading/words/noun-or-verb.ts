import { singular } from "./inflection";
import { NO_WORD, type Place, startsUnder } from "./place";

/** Verbs whose past participle is the base form. */
const UNCHANGED = new Set("set put cut let hit read shut split spread cost hurt quit shed".split(" "));
/** Prepositions that no verb follows in its base form: standards of conduct. */
const NOUN_AFTER = new Set(["of", "for", "with", "from", "by", "about", "regarding", "without"]);
/** Prepositions after which an act can be named, and no time. */
const NAMING = new Set(["from", "of", "against", "with", "by", "for", "without", "about"]);
/** People in the plural by what they do: climbers, editors, florists. */
const PEOPLE_BY_WORK = /(?:[eo]rs|ists|ians)$/;
/** A verb with -ing after it, not "ring" or "spring". */
const IN_ING = /[aeiouy].*ing$/;
/** What an act follows with "to": the duty to report. */
const ACT_NOUN =
  /^(?:requirement|duty|need|right|permission|authority|power|discretion|obligation|responsibility|expectation|job|role|task|freedom|option|choice|important|possible|necessary|essential|offence|rules?|wishing|wish|wishes|wanting|want|wants|intending|intend|needing|hoping|planning|trying)$/;

/** Whether a word that can be a verb and a noun or adjective is the verb by what stands before it. */
export function isVerbHere(place: Place): boolean {
  switch (place.previous) {
    case "W":
      return /^(?:who|which|that)$/.test(place.before);
    case "o":
      return followsPronoun(place);
    case "x":
      return place.letter === "K" && followsNot(place);
    case "H":
    case "Q":
      return followsPeople(place);
    default:
      return false;
  }
}

/** "we | report it", "they | clean the room"; "you | park", but not "we | open". */
function followsPronoun({ letter, word, verb, before, nextLetter }: Place): boolean {
  if (nextLetter === NO_WORD || !/^(?:they|you|we|i)$/.test(before)) return false;
  return letter === "K" || (verb === word && "dN".includes(nextLetter));
}

/** "staff not | book rooms", "Never | park here". */
function followsNot({ word, verb, second, before, letters, nextLetter }: Place): boolean {
  if (verb !== word) return false;
  return ("oHQ".includes(second) && "dozNA".includes(nextLetter)) || (before === "never" && letters.length === 1 && nextLetter !== NO_WORD);
}

/** "The head | books the hall", "the caretaker | risks losing", "that visitors | sign in". */
function followsPeople({ letter, word, verb, previous, next, nextLetter, letters }: Place): boolean {
  if (letter === "K" && previous === "H" && verb !== word && word.endsWith("s") && nextLetter === "G") return true;
  if (letter === "K" && "do".includes(nextLetter)) return true;
  return (
    previous === "Q" && verb === word && (letter === "K" || "dN".includes(nextLetter)) && next?.mark === undefined && startsUnder(letters)
  );
}

/** A word that is a noun or a verb: "that climbers | book a place", "to | visits", "is | put", "the | visit". */
export function nounOrVerb({ word, verb, previous, before, nextLetter, letters }: Place): string | undefined {
  if (verb === word && previous === "N" && PEOPLE_BY_WORK.test(before) && "do".includes(nextLetter) && startsUnder(letters)) return "V";
  if (previous === "t" && verb !== word && word.endsWith("s")) return "N";
  if (previous === "b" && UNCHANGED.has(word)) return "U";
  return "dzASq".includes(previous) ? "N" : undefined;
}

/** A verb that is a noun where none can stand. */
export function verbOrNoun(place: Place): string | undefined {
  if (followsThisOrThese(place)) return "V";
  if (standsForNoun(place) || standsAlone(place)) return "N";
  return place.previous === "b" && UNCHANGED.has(place.word) ? "U" : undefined;
}

/** "This | includes", "Those | attend lessons": the word before is a subject of its own. */
function followsThisOrThese({ word, verb, previous, before, nextLetter, letters }: Place): boolean {
  if (previous !== "d") return false;
  if (verb !== word && word.endsWith("s") && (before === "this" || before === "that")) return true;
  return (before === "these" || before === "those") && verb === word && letters.length === 1 && "doNAT".includes(nextLetter);
}

/** "the | wear", "standards of | dress", "in good | repair". */
function standsForNoun({ previous, second, before }: Place): boolean {
  return (
    "dzS".includes(previous) ||
    (previous === "p" && NOUN_AFTER.has(before)) ||
    (previous === "A" && (second === NO_WORD || "dpSA".includes(second)))
  );
}

/** "Required | wear (indoors)", "Wear | must be …": at the start of a sentence or condition. */
function standsAlone({ previous, next, nextLetter, letters }: Place): boolean {
  if ("afrgji".includes(previous) && letters.length === 1)
    return (next?.mark === undefined || next.mark === "(" || next.mark === ",") && !"dzo".includes(nextLetter);
  if (previous === "C") return "mwhyckb".includes(nextLetter);
  return previous === NO_WORD && "mwhyck".includes(nextLetter);
}

/** A noun that is a verb, its form in -ing or somebody ("those in need | to …") by its neighbours. */
export function nounOrAct(place: Place): string | undefined {
  const { word, previous, before, next } = place;
  if (place.nextLetter !== NO_WORD) {
    if (afterModal(place) && !"mwhyckpb".includes(place.nextLetter) && word === singular(word)) return IN_ING.test(word) ? "G" : "V";
    if (isUnknownVerb(place) || isSeldomVerb(place)) return "V";
  }
  if (previous === "n" && next?.text === "to" && / (?:for|on)$/.test(before)) return "Q";
  return namesAct(place) ? "G" : undefined;
}

/** "may | water the plants", "must not | bin them": only a verb stands there. */
function afterModal({ letters, second }: Place): boolean {
  const last = letters[letters.length - 1] ?? NO_WORD;
  return "mhyckn".includes(last) || (last === "x" && "mwhyu".includes(second));
}

/** "to | tweet a picture", "that pupils | vape the": a word that names nothing known. */
function isUnknownVerb({ word, named, previous, nextLetter, letters }: Place): boolean {
  return nextLetter === "d" && !named && (previous === "t" || (previous === "Q" && startsUnder(letters))) && word === singular(word);
}

/** "required to | chain bicycles", "if pupils | board a bus": a noun that can be a verb, though it hardly ever is one. */
function isSeldomVerb(place: Place): boolean {
  const { word, previous, nextLetter, letters, lexicon } = place;
  if (!"tQ".includes(previous) || !"dzoqNKHQA".includes(nextLetter) || !lexicon.isSeldomVerb(word)) return false;
  return previous === "t" ? carriesAct(place) : previous === "Q" && (startsUnder(letters) || isAskedBefore(letters));
}

/** "required to", "the right to", "for pupils to": an act follows "to" here. */
function carriesAct({ second, texts }: Place): boolean {
  return "xafrgjiQHo".includes(second) || ACT_NOUN.test(texts[texts.length - 2] ?? "");
}

/** "Under no circumstances may cyclists | chain": the auxiliary stands before those who act. */
function isAskedBefore(letters: readonly string[]): boolean {
  return /[1-7][dzqAY]*Q$/.test(letters.join(""));
}

/** "from lighting the candles", "opening the windows is …": a noun in -ing that is the verb where a noun phrase follows. */
function namesAct({ word, previous, before, nextLetter }: Place): boolean {
  if (!word.endsWith("ing") || !IN_ING.test(word)) return false;
  if (previous === NO_WORD || "QH".includes(previous)) return nextLetter === "d";
  return (
    (previous === "i" || previous === "f" || (previous === "p" && NAMING.has(before))) &&
    (nextLetter === "d" || (before === "from" && nextLetter === "N"))
  );
}
