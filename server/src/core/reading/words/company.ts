import { verbOfState } from "../clauses/verb-kinds";
import { singular } from "./inflection";
import type { KnownWord, Lexicon } from "./lexicon";
import type { Piece } from "./pieces";

/** Verbs whose past participle is the base form. */
const UNCHANGED = new Set("set put cut let hit read shut split spread cost hurt quit shed".split(" "));

/** After these "but" leaves something out: nobody but the caretaker. */
const EVERYTHING = /^(?:nobody|no one|none|nothing|nowhere|anything|anywhere|anybody|anyone|everyone|everybody|everything|all)$/;
/** After these "using" is what is done; elsewhere it names the means. */
const GERUND_BEFORE =
  /^(?:from|of|for|by|when|while|whilst|before|after|without|in|about|caught|found|seen|avoid|stop|start|begin|consider|continue|cease|discontinue|recommend|discourage|permit|allow|forbid|prohibit|ban|is|are|and|or|,|:)$/;
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
const THAT_NOUN =
  /^(?:expectation|rule|requirement|condition|fact|policy|principle|belief|view|assumption|agreement|understanding|proviso|assurance|evidence|confirmation|reminder|duty|obligation|it|note|notes|know)$/;
/** "that" after the people who are told is what they are told. */
const TELLING =
  /^(?:tell|tells|told|telling|remind|reminds|reminded|reminding|inform|informs|informed|informing|advise|advises|advised|warn|warns|warned|assure|assures|assured|notify|notifies|notified|teach|teaches|taught|show|shows|convince|satisfy|ask|asks|asked)$/;

/** What must follow for these to be words of force: told to, released from. */
const WITH_NEXT: ReadonlyMap<string, RegExp> = new Map([
  ...["told", "instructed", "directed", "ordered", "forced"].map((word) => [word, /^(?:to|not|never)$/] as const),
  ...["released", "absolved", "dispensed"].map((word) => [word, /^from$/] as const),
]);
/** Words of advice that are plain verbs where nothing to be done follows: asked about their health. */
const ASKED = new Set(["asked", "requested", "reminded", "invited", "urged", "excused", "advised"]);
/** These are "be" before a state: the gate remains locked. */
const STAYING = new Set(["remain", "remains", "stay", "stays", "remaining", "staying"]);
/** Words for which `refine` has a rule of their own. */
const ODD = new Set([
  ...SUPPOSING,
  ...ASKED,
  ...WITH_NEXT.keys(),
  ...STAYING,
  ...RESTS,
  "monitor",
  "providing",
  "friend",
  "foster",
  "needs",
  "requires",
  "count",
  "counts",
  "must",
  "provided",
  "leave",
  "neither",
  "but",
  "using",
  "without",
  "once",
  "being",
  "alone",
  "home",
  "need",
  "head",
  "following",
  "as",
  "either",
]);

/**
 * What the neighbours of a word decide: a noun after a determiner, "that" after a noun, "only" as a determiner.
 * @param previous the letter before
 * @param texts the words before, as far as they have been read
 * @param next what comes next, and `after` what comes after that
 * @returns the word's letter
 */
export function refine(
  { letter, verb, concept }: KnownWord,
  previous: string | undefined,
  texts: readonly string[],
  next: Piece | undefined,
  word: string,
  letters: readonly string[],
  lexicon: Lexicon,
  after: Piece | undefined,
): string {
  const before = texts[texts.length - 1],
    odd = ODD.has(word);
  if ((letter === "K" || letter === "Y") && previous === "W" && /^(?:who|which|that)$/.test(before!)) return "V";
  if (
    letter === "Y" &&
    verb === word &&
    previous === "o" &&
    /^(?:they|you|we|i)$/.test(before!) &&
    next !== undefined &&
    !next.mark &&
    "dN".includes(lexicon.classify(next.text).letter)
  )
    return "V";
  if (letter === "K" && previous === "o" && /^(?:they|you|we|i)$/.test(before!) && next !== undefined && !next.mark) return "V";
  if (
    letter === "K" &&
    verb === word &&
    previous === "x" &&
    "oHQ".includes(letters[letters.length - 2] ?? " ") &&
    next !== undefined &&
    "dozNA".includes(next.mark ? " " : lexicon.classify(next.text).letter)
  )
    return "V";
  if (
    letter === "K" &&
    previous === "H" &&
    verb !== word &&
    word.endsWith("s") &&
    next !== undefined &&
    !next.mark &&
    lexicon.classify(next.text).letter === "G"
  )
    return "V";
  if (
    letter === "K" &&
    previous !== undefined &&
    "HQ".includes(previous) &&
    next !== undefined &&
    "do".includes(next.mark ? " " : lexicon.classify(next.text).letter)
  )
    return "V";
  if (
    odd &&
    word === "leave" &&
    letter === "V" &&
    previous !== undefined &&
    ("NASd".includes(previous) || /^(?:take|taking|taken|grant|granted|granting|request|requested|of|for|on|unpaid|paid)$/.test(before!))
  )
    return "N";
  if (odd && word === "neither" && previous !== undefined && "mwhycb".includes(previous)) return "x";
  if (odd && word === "either" && previous !== undefined && "mwhyb".includes(previous)) return "R";
  if (odd && word === "but" && before !== undefined && EVERYTHING.test(before)) return "E";
  if (letter === "K" && previous === "x" && before === "never" && letters.length === 1 && verb === word && next !== undefined && !next.mark)
    return "V";
  if (odd && word === "following" && before === "for") return "G";
  if (
    odd &&
    word === "as" &&
    next !== undefined &&
    /^(?:we|you|they|he|she|it|i)$/.test(next.text) &&
    previous !== undefined &&
    !"dA".includes(previous) &&
    before !== "such" &&
    before !== "same"
  )
    return "C";
  if (odd && word === "using" && (previous === undefined || GERUND_BEFORE.test(before!))) return "G";
  if (odd && word === "without" && previous === undefined && next?.text === "exception") return "R";
  if (
    odd &&
    SUPPOSING.has(word) &&
    previous === undefined &&
    next !== undefined &&
    !next.mark &&
    "dzoNHQqS".includes(lexicon.classify(next.text).letter)
  )
    return "C";
  if (
    (letter === "K" || (letter === "Y" && next !== undefined && "dN".includes(lexicon.classify(next.text).letter))) &&
    previous === "Q" &&
    verb === word &&
    (next === undefined || !next.mark) &&
    startsUnder(letters)
  )
    return "V";
  const here = odd ? byCompany(word, letter, previous, before, next, letters, lexicon) : undefined;
  if (here !== undefined) return here;
  if (
    letter === "U" &&
    previous === "d" &&
    /^(?:the|a|an|his|her|their|your|my|our|its)$/.test(before!) &&
    (next === undefined || next.mark !== undefined || "pmwhyckb".includes(lexicon.classify(next.text).letter))
  )
    return "N";
  if (
    letter === "K" &&
    verb === word &&
    previous === "N" &&
    PEOPLE_BY_WORK.test(before!) &&
    next !== undefined &&
    "do".includes(next.mark ? " " : lexicon.classify(next.text).letter) &&
    startsUnder(letters)
  )
    return "V";
  if (letter === "V" && verb !== word && word.endsWith("s") && previous === "d" && (before === "this" || before === "that")) return letter;
  if (
    letter === "V" &&
    previous === "d" &&
    (before === "these" || before === "those") &&
    verb === word &&
    letters.length === 1 &&
    next !== undefined &&
    !next.mark &&
    "doNAT".includes(lexicon.classify(next.text).letter)
  )
    return letter;
  if (
    letter === "V" &&
    previous !== undefined &&
    ("dzS".includes(previous) ||
      (previous === "p" && NOUN_AFTER.has(before!)) ||
      (previous === "A" && "dpSA".includes(letters[letters.length - 2] ?? "d")))
  )
    return "N";
  if (
    letter === "V" &&
    previous !== undefined &&
    "afrgji".includes(previous) &&
    letters.length === 1 &&
    (next === undefined || !next.mark || next.mark === "(" || next.mark === ",") &&
    !"dzo".includes(lexicon.classify(next?.text ?? "").letter)
  )
    return "N";
  if (letter === "K" && previous === "t" && verb !== word && word.endsWith("s")) return "N";
  if (
    letter === "V" &&
    (previous === undefined || previous === "C") &&
    next !== undefined &&
    !next.mark &&
    (previous === "C" ? "mwhyckb" : "mwhyck").includes(lexicon.classify(next.text).letter)
  )
    return "N";
  if (
    letter === "N" &&
    next !== undefined &&
    !next.mark &&
    word === singular(word) &&
    afterModal(letters) &&
    !"mwhyckpb".includes(lexicon.classify(next.text).letter)
  )
    return IN_ING.test(word) ? "G" : "V";
  if (
    letter === "N" &&
    concept === undefined &&
    next !== undefined &&
    !next.mark &&
    word === singular(word) &&
    (previous === "t" || (previous === "Q" && startsUnder(letters))) &&
    lexicon.classify(next.text).letter === "d"
  )
    return "V";
  if (
    letter === "N" &&
    next !== undefined &&
    !next.mark &&
    lexicon.isSeldomVerb(word) &&
    "dzoqNKHQA".includes(lexicon.classify(next.text).letter) &&
    ((previous === "t" && carriesAct(letters, texts)) || (previous === "Q" && (startsUnder(letters) || isAskedBefore(letters))))
  )
    return "V";
  if (letter === "N" && previous === "n" && next?.text === "to" && / (?:for|on)$/.test(before!)) return "Q";
  if (
    letter === "R" &&
    next !== undefined &&
    !next.mark &&
    (previous === "d" || RATE.has(word)) &&
    "NHQK".includes(lexicon.classify(next.text).letter)
  )
    return "A";
  if ((letter === "K" || letter === "V") && previous === "b" && UNCHANGED.has(word)) return "U";
  if (letter === "K" && previous !== undefined && "dzASq".includes(previous)) return "N";
  if (letter === "N" && namesAct(word, previous, before, next, lexicon)) return "G";
  if (letter === "G" && previous !== undefined && "dSz".includes(previous) && next !== undefined && ["of", "for"].includes(next.text))
    return "N";
  if (letter === "T")
    return previous !== undefined &&
      "NHKoQ".includes(previous) &&
      !THAT_NOUN.test(before!) &&
      !(texts[texts.length - 2] === "of" && THAT_NOUN.test(texts[texts.length - 3] ?? "")) &&
      !("HQo".includes(previous) && texts.slice(-5).some((one) => TELLING.test(one)))
      ? "W"
      : letter;
  if (letter === "y" && previous === "q" && (next === undefined || /^[0-9]/.test(next.text))) return "N";
  if (odd && word === "once" && next && ["the", "they", "he", "she", "it", "a", "all", "you"].includes(next.text)) return "C";
  if (odd && word === "being" && letter === "b" && previous !== undefined && !"mwhyck".includes(previous)) return "R";
  if (odd && word === "alone")
    return previous !== undefined && ("HQo".includes(previous) || (previous === "N" && /p[dzqAYKNS]*$/.test(letters.join("").slice(0, -1))))
      ? "L"
      : "R";
  if (letter === "R" && previous === "S") return "N";
  if (odd && word === "home" && previous !== undefined && "NHQKoU".includes(previous)) return "R";
  if (odd && word === "need" && letters.includes("z") && next && !next.mark && "VKb".includes(lexicon.classify(next.text).letter))
    return "n";
  if (letter === "C" && next === undefined) return "R";
  if ("afrgji".includes(letter) && previous === "&" && word.endsWith("ed") && letters[letters.length - 2] === "U") return "U";
  if (
    "afrgji".includes(letter) &&
    previous !== undefined &&
    ("dA".includes(previous) ||
      (!"bRxL,&".includes(previous) && next !== undefined && !next.mark && "NHQ".includes(lexicon.classify(next.text).letter)))
  )
    return "A";
  // "invited to a meeting" is asked in, "invited to speak" may speak.
  if (
    odd &&
    word === "invited" &&
    next?.text === "to" &&
    after !== undefined &&
    !after.mark &&
    "dzoqNHQA".includes(lexicon.classify(after.text).letter)
  )
    return "U";
  if (
    odd &&
    word === "excused" &&
    next !== undefined &&
    !next.mark &&
    previous !== undefined &&
    "bRxLu".includes(previous) &&
    lexicon.classify(next.text).letter === "G"
  )
    return letter;
  if (
    odd &&
    ASKED.has(word) &&
    previous !== undefined &&
    !(
      next === undefined ||
      (next.text === ","
        ? after !== undefined && /^(?:where|when|if|as|please|whenever|wherever|in|at|on|for)$/.test(after.text)
        : /^(?:to|not|that|please|kindly|therefore|also|always|from)$/.test(next.text))
    )
  )
    return "U";
  if (odd && WITH_NEXT.get(word)?.test(next?.text ?? "") === false) return "U";
  if (odd && STAYING.has(word) && previous !== undefined && next !== undefined && !next.mark) {
    const { letter: state } = lexicon.classify(next.text);
    if (
      state === "U" ||
      (verbOfState(next.text) !== undefined &&
        (state !== "p" || after === undefined || after.mark !== undefined || lexicon.classify(after.text).letter === "p"))
    )
      return "b";
  }
  if (
    odd &&
    word === "head" &&
    letter === "H" &&
    previous !== undefined &&
    !"dS".includes(previous) &&
    next !== undefined &&
    !next.mark &&
    "NK".includes(lexicon.classify(next.text).letter)
  )
    return "A";
  return letter;
}

/** People in the plural by what they do: climbers, editors, florists. */
const PEOPLE_BY_WORK = /(?:[eo]rs|ists|ians)$/;

/** "from lighting the candles", "opening the windows is …": a noun in -ing that is the verb where a noun phrase follows. */
function namesAct(
  word: string,
  previous: string | undefined,
  before: string | undefined,
  next: Piece | undefined,
  lexicon: Lexicon,
): boolean {
  if (!IN_ING.test(word) || next === undefined || next.mark !== undefined) return false;
  const follows = lexicon.classify(next.text).letter;
  if (previous === undefined || "QH".includes(previous)) return follows === "d";
  return (
    (previous === "i" || previous === "f" || (previous === "p" && NAMING.has(before!))) &&
    (follows === "d" || (before === "from" && follows === "N"))
  );
}

/** A verb with -ing after it, not "ring" or "spring". */
const IN_ING = /[aeiouy].*ing$/;

/** Prepositions after which an act can be named, and no time. */
const NAMING = new Set(["from", "of", "against", "with", "by", "for", "without", "about"]);

/** "required to", "the right to", "for pupils to": an act follows "to" here. */
function carriesAct(letters: readonly string[], texts: readonly string[]): boolean {
  return "xafrgjiQHo".includes(letters[letters.length - 2] ?? " ") || ACT_NOUN.test(texts[texts.length - 2] ?? "");
}

/** "Under no circumstances may cyclists | chain": the auxiliary stands before those who act. */
function isAskedBefore(letters: readonly string[]): boolean {
  return /[1-7][dzqAY]*Q$/.test(letters.join(""));
}

const ACT_NOUN =
  /^(?:requirement|duty|need|right|permission|authority|power|discretion|obligation|responsibility|expectation|job|role|task|freedom|option|choice|important|possible|necessary|essential|offence|rules?|wishing|wish|wishes|wanting|want|wants|intending|intend|needing|hoping|planning|trying)$/;

/** "may | water the plants", "must not | bin them": only a verb stands there. */
function afterModal(letters: readonly string[]): boolean {
  const last = letters[letters.length - 1] ?? " ",
    before = letters[letters.length - 2] ?? " ";
  return "mhyckn".includes(last) || (last === "x" && "mwhyu".includes(before));
}

/** What the neighbours make of single words: "a must", "is provided", "each trip needs a", "counts as", "rests with". */
function byCompany(
  word: string,
  letter: string,
  previous: string | undefined,
  before: string | undefined,
  next: Piece | undefined,
  letters: readonly string[],
  lexicon: Lexicon,
): string | undefined {
  if (word === "must") return before === "a" ? "N" : undefined;
  if (word === "provided")
    return previous === "b" ||
      previous === "d" ||
      (previous === "R" && (letters[letters.length - 2] === "b" || /ly$/.test(before!))) ||
      /^(?:by|to|for|in|at|with|on|through|under|from)$/.test(next?.text ?? "") ||
      (previous !== undefined &&
        "NK".includes(previous) &&
        next !== undefined &&
        !next.mark &&
        "mwhyckb".includes(lexicon.classify(next.text).letter))
      ? "U"
      : undefined;
  if (word === "providing")
    return previous !== undefined && ("pb&".includes(previous) || ("HQN".includes(previous) && !/[mwhyckbCVu]/.test(letters.join(""))))
      ? "G"
      : undefined;
  if (word === "monitor" && previous === "t") return "V";
  if (word === "friend") return previous === "t" ? "V" : undefined;
  if (next === undefined || next.mark) return undefined;
  if (word === "monitor")
    return previous !== undefined && !"dzASp".includes(previous) && "dzoNAKQH".includes(lexicon.classify(next.text).letter)
      ? "V"
      : undefined;
  if (word === "foster") return "NHQ".includes(lexicon.classify(next.text).letter) ? "A" : undefined;
  if (word === "needs" || word === "requires")
    return previous !== undefined && "NKHQ".includes(previous) && "dzNA".includes(lexicon.classify(next.text).letter) ? "V" : undefined;
  if (word === "counts" || word === "count") return next.text === "as" ? "V" : undefined;
  return RESTS.has(word) && letter !== "b" && BEFORE_HOLDER.has(next.text) && previous !== undefined && !"dAzSp".includes(previous)
    ? "V"
    : undefined;
}

/** "that visitors | sign in", "if pupils | park": no verb since the word that begins the clause. */
function startsUnder(letters: readonly string[]): boolean {
  for (let i = letters.length - 1; i >= 0; i--) {
    if (letters[i] === "T" || letters[i] === "C") return true;
    if (!"dzqAYHQNSp&".includes(letters[i]!)) return false;
  }
  return false;
}
