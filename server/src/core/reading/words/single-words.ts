import { verbOfState } from "../clauses/verb-kinds";
import { letterOf, NO_WORD, type Place } from "./place";

/** What the neighbours make of one word; undefined where they leave it as it is. */
type WordRule = (place: Place) => string | undefined;

/** After these "but" leaves something out: nobody but the caretaker. */
const EVERYTHING = /^(?:nobody|no one|none|nothing|nowhere|anything|anywhere|anybody|anyone|everyone|everybody|everything|all)$/;
/** After these "using" is what is done; elsewhere it names the means. */
const GERUND_BEFORE =
  /^(?:from|of|for|by|when|while|whilst|before|after|without|in|about|caught|found|seen|avoid|stop|start|begin|consider|continue|cease|discontinue|recommend|discourage|permit|allow|forbid|prohibit|ban|is|are|and|or|,|:)$/;
/** At the start of a sentence these put a case: should a parent wish to complain. */
const SUPPOSING = ["should", "were", "had"];
/** Words of resting with somebody, before "with" or "to". */
const RESTS = ["rest", "rests", "lie", "lies", "reside", "resides", "sit", "sits", "belong", "belongs", "fall", "falls"];
const BEFORE_HOLDER = new Set(["with", "solely", "only", "entirely", "ultimately", "to", "wholly", "always"]);
/** What must follow for these to be words of force: told to, released from. */
const TOLD = ["told", "instructed", "directed", "ordered", "forced"],
  AFTER_TOLD = /^(?:to|not|never)$/,
  RELEASED = ["released", "absolved", "dispensed"];
/** Words of advice that are plain verbs where nothing to be done follows: asked about their health. */
const ASKED = ["asked", "requested", "reminded", "urged", "advised"];
/** These are "be" before a state: the gate remains locked. */
const STAYING = ["remain", "remains", "stay", "stays", "remaining", "staying"];
/** Before these "once" is a condition: once the bell rings. */
const AFTER_ONCE = new Set(["the", "they", "he", "she", "it", "a", "all", "you"]);
/** Before "leave", the noun: grant leave, on leave. */
const BEFORE_LEAVE = /^(?:take|taking|taken|grant|granted|granting|request|requested|of|for|on|unpaid|paid)$/;

/** "annual leave", "to grant leave". */
const leave: WordRule = ({ letter, previous, before }) =>
  letter === "V" && previous !== NO_WORD && ("NASd".includes(previous) || BEFORE_LEAVE.test(before)) ? "N" : undefined;

/** "may neither eat nor drink". */
const neither: WordRule = ({ previous }) => ("mwhycb".includes(previous) ? "x" : undefined);

/** "must either sign or …". */
const either: WordRule = ({ previous }) => ("mwhyb".includes(previous) ? "R" : undefined);

/** "nobody but the caretaker". */
const but: WordRule = ({ before }) => (EVERYTHING.test(before) ? "E" : undefined);

/** "responsible for following the plan". */
const following: WordRule = ({ before }) => (before === "for" ? "G" : undefined);

/** "as we must …", not "the same as you". */
const as: WordRule = ({ previous, before, next }) =>
  next !== undefined &&
  /^(?:we|you|they|he|she|it|i)$/.test(next.text) &&
  previous !== NO_WORD &&
  !"dA".includes(previous) &&
  before !== "such" &&
  before !== "same"
    ? "C"
    : undefined;

/** "stop using phones", not "paid using a card". */
const using: WordRule = ({ previous, before }) => (previous === NO_WORD || GERUND_BEFORE.test(before) ? "G" : undefined);

/** "Without exception, pupils must …". */
const without: WordRule = ({ previous, next }) => (previous === NO_WORD && next?.text === "exception" ? "R" : undefined);

/** "Should a parent wish to complain, …". */
const supposing: WordRule = ({ previous, nextLetter }) => (previous === NO_WORD && "dzoNHQqS".includes(nextLetter) ? "C" : undefined);

/** "a must". */
const must: WordRule = ({ before }) => (before === "a" ? "N" : undefined);

/** "is provided", "provided by the school", "if lunch provided may …"; elsewhere it is a condition. */
const provided: WordRule = ({ previous, second, before, next, nextLetter }) =>
  previous === "b" ||
  previous === "d" ||
  (previous === "R" && (second === "b" || /ly$/.test(before))) ||
  /^(?:by|to|for|in|at|with|on|through|under|from)$/.test(next?.text ?? "") ||
  ("NK".includes(previous) && "mwhyckb".includes(nextLetter))
    ? "U"
    : undefined;

/** "by providing lunch", "staff providing care"; elsewhere it is a condition. */
const providing: WordRule = ({ previous, letters }) =>
  "pb&".includes(previous) || ("HQN".includes(previous) && !/[mwhyckbCVu]/.test(letters.join(""))) ? "G" : undefined;

/** "to friend a pupil". */
const friend: WordRule = ({ previous }) => (previous === "t" ? "V" : undefined);

/** "to monitor", "staff monitor the gate", not "a monitor". */
const monitor: WordRule = ({ previous, nextLetter }) =>
  previous === "t" || (previous !== NO_WORD && !"dzASp".includes(previous) && "dzoNAKQH".includes(nextLetter)) ? "V" : undefined;

/** "foster carers". */
const foster: WordRule = ({ nextLetter }) => ("NHQ".includes(nextLetter) ? "A" : undefined);

/** "each trip needs a leader". */
const needs: WordRule = ({ previous, nextLetter }) => ("NKHQ".includes(previous) && "dzNA".includes(nextLetter) ? "V" : undefined);

/** "counts as absence". */
const count: WordRule = ({ next }) => (next?.text === "as" && !next.mark ? "V" : undefined);

/** "responsibility rests with the head". */
const rests: WordRule = ({ letter, previous, next, nextLetter }) =>
  nextLetter !== NO_WORD && letter !== "b" && BEFORE_HOLDER.has(next!.text) && previous !== NO_WORD && !"dAzSp".includes(previous)
    ? "V"
    : undefined;

/** The words that are looked at before what others with their letter are. */
export const BEFORE_LETTERS: ReadonlyMap<string, WordRule> = new Map([
  ...Object.entries({ leave, neither, either, but, following, as, using, without, must, provided, providing, friend, monitor, foster }),
  ...SUPPOSING.map((word) => [word, supposing] as const),
  ...["needs", "requires"].map((word) => [word, needs] as const),
  ...["count", "counts"].map((word) => [word, count] as const),
  ...RESTS.map((word) => [word, rests] as const),
]);

/** "once the bell rings". */
const once: WordRule = ({ next }) => (next && AFTER_ONCE.has(next.text) ? "C" : undefined);

/** "pupils being late", not "may being". */
const being: WordRule = ({ letter, previous }) =>
  letter === "b" && previous !== NO_WORD && !"mwhyck".includes(previous) ? "R" : undefined;

/** "staff alone may …" is "only"; "must not work alone" is how. */
const alone: WordRule = ({ previous, letters }) =>
  "HQo".includes(previous) || (previous === "N" && /p[dzqAYKNS]*$/.test(letters.join("").slice(0, -1))) ? "L" : "R";

/** "go home", "sent pupils home". */
const home: WordRule = ({ previous }) => ("NHQKoU".includes(previous) ? "R" : undefined);

/** "Nobody need attend". */
const need: WordRule = ({ letters, nextLetter }) => ("VKb".includes(nextLetter) && letters.includes("z") ? "n" : undefined);

/** "asked about their health", not "asked to leave" or "asked that …". */
const asked: WordRule = ({ previous, next, after }) => {
  if (previous === NO_WORD || next === undefined) return undefined;
  const follows =
    next.text === ","
      ? after !== undefined && /^(?:where|when|if|as|please|whenever|wherever|in|at|on|for)$/.test(after.text)
      : /^(?:to|not|that|please|kindly|therefore|also|always|from)$/.test(next.text);
  return follows ? undefined : "U";
};

/** "invited to a meeting" is asked in, "invited to speak" may speak. */
const invited: WordRule = (place) =>
  place.next?.text === "to" && "dzoqNHQA".includes(letterOf(place.after, place.lexicon)) ? "U" : asked(place);

/** "are excused wearing a tie". */
const excused: WordRule = (place) => (place.nextLetter === "G" && "bRxLu".includes(place.previous) ? place.letter : asked(place));

/** "told about the trip", not "told to leave". */
const told: WordRule = ({ next }) => (AFTER_TOLD.test(next?.text ?? "") ? undefined : "U");

/** "released into the care of", not "released from". */
const released: WordRule = ({ next }) => (next?.text === "from" ? undefined : "U");

/** "the gate remains locked", "must stay in school". */
const staying: WordRule = ({ previous, next, nextLetter: state, after, lexicon }) => {
  if (previous === NO_WORD || state === NO_WORD) return undefined;
  if (state === "U") return "b";
  if (verbOfState(next!.text) === undefined) return undefined;
  return state !== "p" || after === undefined || after.mark !== undefined || after.spelling.in(lexicon).letter === "p" ? "b" : undefined;
};

/** "head teachers", "by head office", not "the head girl". */
const head: WordRule = ({ letter, previous, nextLetter }) =>
  letter === "H" && previous !== NO_WORD && !"dS".includes(previous) && "NK".includes(nextLetter) ? "A" : undefined;

/** The words that are looked at after what others with their letter are. */
export const AFTER_LETTERS: ReadonlyMap<string, WordRule> = new Map([
  ...Object.entries({ once, being, alone, home, need, invited, excused, head }),
  ...ASKED.map((word) => [word, asked] as const),
  ...TOLD.map((word) => [word, told] as const),
  ...RELEASED.map((word) => [word, released] as const),
  ...STAYING.map((word) => [word, staying] as const),
]);
