import { type VerbFrame, type VerbReader } from "./verb-frame";
import { saysWhatHappens } from "../no-rule";
import { underDrafts } from "./under";

/** What happens, or what comes of something, is no act of anybody: a breach may result in dismissal. */
export const whatHappens: VerbReader = ({ words, shared, verb, main, subject, people, rest }) => {
  if (saysWhatHappens(words, verb, main, subject[0], rest, shared.force, people)) return [];
  const leads = /^(?:lead|result|amount)$/.test(main) && !verb.passive && /^(?:to|in)$/.test(words.text[verb.to] ?? "");
  return leads ? [] : undefined;
};

/** "Staff are bound to report": told as a fact, meant as a duty. */
export const boundToAct: VerbReader = ({ words, shared, verb, main, subject, before, rest }) =>
  verb.passive && verb.practice && BINDING.test(main) && rest.under?.verb.kind === "infinitive"
    ? underDrafts(words, { ...shared, practice: false }, subject, before, { ...rest, items: [] })
    : undefined;

const BINDING = /^(?:bind|oblige|compel|commit)$/;

/** What a document says of itself or of the world binds nobody: the forms are listed below, "harm" is defined as …. */
export const toldAsFact: VerbReader = (frame) => {
  const { verb, main, rest, shared } = frame;
  if (verb.passive && verb.practice && (isStateOfThings(frame) || rest.items.some(isBySomebody))) return [];
  if (main === "give" && givesAssurance(frame)) return [];
  return main === "define" && !verb.passive && shared.practice ? [] : undefined;
};

function isStateOfThings({ words, verb, main, rest }: VerbFrame): boolean {
  const always = () => /\b(?:always|never)\b/.test(words.text.slice(verb.from, verb.to).join(" "));
  if (rest.items.length === 0 && words.vocabulary.action(main) === undefined && !always()) return true;
  return STATES.has(main) || SHOWN.test(words.text.slice(verb.to).join(" "));
}

/** Verbs whose participle, told as a fact, says how things are: the school is committed, the terms are defined. */
const STATES = new Set(
  (
    "limit design intend aim base commit concern involve know call define associate relate refer consider recognise bind attach include " +
    "locate entitle divide link protect write agree understand mean oppose dedicate delight outline detail describe list summarise " +
    "illustrate reproduce entrust found situate own please happen"
  ).split(" "),
).add("set out");

/** Where in the document something stands, which is no rule. */
const SHOWN = /^(?:below|above|overleaf|here|in (?:the )?(?:appendix|annex|table|section)\b)/;

function isBySomebody({ preposition, phrases }: VerbFrame["items"][number]): boolean {
  return preposition === "by" && /^(?:someone|somebody|anyone|anybody)\b/.test(phrases[0]?.text ?? "");
}

/** "We can give no guarantee that …". */
function givesAssurance({ words, rest }: VerbFrame): boolean {
  const assured = rest.items
    .flatMap(({ phrases }) => phrases.slice(0, 1))
    .filter(({ none, to }) => none === true && words.text[to] === "that");
  return assured.some(({ head }) => /^(?:guarantee|warranty|assurance|undertaking)$/.test(head));
}
