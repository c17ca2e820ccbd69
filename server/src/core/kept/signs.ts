import { CLASS, hashOf, LETTER } from "../characters";
import { LatestTexts } from "./latest-texts";
import { keptWithWord, runAt, type WrittenWord } from "./word-table";

/** What the words and marks of a text can be signs of: one bit each. A reader finds nothing in a text that has none of its signs. */
export const SIGN = {
  digit: 1 << 0,
  number: 1 << 1,
  unit: 1 << 2,
  often: 1 << 3,
  clock: 1 << 4,
  month: 1 << 5,
  group: 1 << 6,
  dated: 1 << 7,
  bracket: 1 << 8,
  blank: 1 << 9,
  template: 1 << 10,
  place: 1 << 11,
  irish: 1 << 12,
  log: 1 << 13,
  pointer: 1 << 14,
  title: 1 << 15,
  acting: 1 << 16,
  relating: 1 << 17,
  document: 1 << 18,
  done: 1 << 19,
  pointing: 1 << 20,
  defining: 1 << 21,
  twoModals: 1 << 22,
  modal: 1 << 23,
  to: 1 << 24,
  opening: 1 << 25,
  gone: 1 << 26,
  sending: 1 << 27,
} as const;

/** Every sign: for a text with letters or marks outside ASCII, of which these tables know nothing. */
const ALL = (1 << 28) - 1;

/** By which words each sign is known, in small letters, and whether only with a capital. A sign may be given too often, never too rarely. */
const WORDS: readonly (readonly [sign: number, word: RegExp, capital?: true])[] = [
  [
    SIGN.number,
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)/,
  ],
  [SIGN.unit, /^(?:minute|min|hour|hr|day|week|fortnight|month|term|year)s?$/],
  [
    SIGN.often,
    /^(?:once|twice|times|every|each|daily|nightly|weekly|fortnightly|monthly|quarterly|termly|annual|annually|yearly|biennial|biennially)$/,
  ],
  [SIGN.clock, /^(?:past|quarter|noon|midday|midnight)$/],
  [SIGN.month, /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/],
  [SIGN.group, /^(?:adult|teacher|helper|supervisor|leader|staff|coach)/],
  [SIGN.dated, /annual|yearly|ennial|quarterly|termly|monthly|autumn|michaelmas|spring|lent|summer|trinity|^(?:year|term|month)/],
  [
    SIGN.template,
    /xx|^(?:includ|contain|list|describ|outlin|amend|adapt|tailor|customi[sz]|personali[sz])|^(?:insert|enter|add|type|delete|names?|wish|want|like|schools|academies|settings|model|template|sample|exemplar|set|edit|replace|remove|complete|content|text|copy|words|lorem|typically|notes?|error|tbc|tba|tbd)$/,
  ],
  [SIGN.place, /school|academy|college|primary|infants|juniors|nursery|federation|council|authority|^(?:la|lea)$/, true],
  [SIGN.irish, /^(?:act|board|management|skills|garda)|patron|tusla|oireachtas/],
  [SIGN.log, /log|^(?:chang|histor|control|record|amend|revis|version|date|issue|edition|year)/],
  [SIGN.pointer, /section|clause|para|appendi|annex/],
  [SIGN.title, /^(?:policy|policies|procedures?|plan|codes?|agreements?|strategy|handbook|guidelines|protocol|statement)$/, true],
  [
    SIGN.acting,
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twent|thirt|fort|fift|sixt|sevent|ninet|hundred|once|every|each|daily|nightly|weekly|fortnight|month|quarterly|term|half|annual|year|biennial|week|day|hour|minute|noon|mid)/,
  ],
  [
    SIGN.sending | SIGN.acting,
    /^(?:report|refer|pass|submit|address|forward|return|escalat|direct|deliver|disclos|(?:sen[dt]s?|hand|handed|goe?s?|made|given?|raised?|taken|shown)$)/,
  ],
  [
    SIGN.relating | SIGN.acting,
    /^(?:raised?|discuss(?:ed)?|lodged?|registered|filed?|shared?|checked|inform(?:ed)?|notify|notified|tell|told|alert(?:ed)?|consult(?:ed)?|contact|approve[ds]?|authori[sz]e[ds]?|agree[ds]?|sanctioned|decide[ds]?|determine[ds]?|grant(?:s|ed)?|signed|off|permission|approval|agreement|consent|authori[sz]ation|discretion|decisions?|power|authority|responsible|responsibility)$/,
  ],
  [SIGN.document, /^(?:policy|document|code|procedure|guidance|statement|applies)$/],
  [SIGN.done, /^(?:reported|recorded|logged|approved|authori[sz]ed|obtained|sought|documented|notified|signed)$/],
  [SIGN.pointing, /^(?:set|specified|listed|contained|described|detailed|outlined|laid|stated|referred|found)$/],
  [SIGN.defining, /^(?:mean|defin|refer|denote|includ|exclud|cover|known$|called$)|purpose/],
  [SIGN.modal, /^(?:will|shall|must|should|can|cannot|may)$/],
  [SIGN.to, /^to$/],
  [SIGN.opening, /^(?:in|here)$/],
  [
    SIGN.gone,
    /^(?:replac|supersed|repeal|revok|withdr|consolidat|bring|brought|merg|combin|longer|previous|former|earlier|old|outdated|histor)/,
  ],
];

const signsOfWord = keptWithWord(({ text, lower }: WrittenWord): number => {
  let signs = 0;
  for (const [sign, word, capital] of WORDS) if (word.test(lower) && (!capital || /[A-Z]/.test(text))) signs |= sign;
  return signs;
});

const DIGITS = SIGN.digit | SIGN.number | SIGN.acting | SIGN.dated | SIGN.log;
const FULL_STOP = 46;
/** What the single characters of ASCII are signs of. */
const MARKS = Int32Array.from({ length: 128 }, (_, code) => {
  const mark = String.fromCharCode(code);
  return /\d/.test(mark) ? DIGITS : mark === "_" ? SIGN.blank : "[{<|(".includes(mark) ? SIGN.bracket : 0;
});

/**
 * The signs of a text: those of its words and marks together. A word is a run of letters; each is judged once and remembered.
 * Much cheaper than one of the patterns that need not be tried where their signs are missing.
 */
export function signsIn(text: string): number {
  const hash = hashOf(text);
  let signs = known.get(text, hash);
  if (signs === undefined) known.set(text, (signs = read(text)), hash);
  return signs;
}

/** Several readers ask for the signs of one sentence after the other, each for all sentences of a document. */
const known = new LatestTexts<number>();

function read(text: string): number {
  const { length } = text;
  let signs = 0,
    before = 0;
  for (let at = 0; at < length;) {
    const code = text.charCodeAt(at);
    if (code >= 128) return ALL;
    if ((CLASS[code]! & LETTER) === 0) {
      signs |= MARKS[code]!;
      if (code === FULL_STOP && at > 0 && text.charCodeAt(at - 1) === FULL_STOP) signs |= SIGN.blank;
      at++;
      continue;
    }
    const word = runAt(text, at, LETTER);
    let own = signsOfWord(word);
    if (at > 0) own &= ~SIGN.opening;
    if ((before & SIGN.modal) !== 0 && (own & (SIGN.modal | SIGN.to)) !== 0) signs |= SIGN.twoModals;
    signs |= own;
    before = own;
    at += word.text.length;
  }
  return signs;
}
