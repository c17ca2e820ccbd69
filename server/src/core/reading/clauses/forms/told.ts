import type { Words } from "../../words/scan";
import type { Force } from "../clause";
import { FORBIDDING } from "../force";
import { mattersOfWrong, noNormVerbs, wrongfulVerbs } from "../verb-kinds";
import type { Segment } from "../parts/segments";
import { kindOfPhrase, type Phrase } from "../parts/terms";

/** "Inspectors found that staff must …", "we believe pupils should …": what others said or somebody thinks. */
const REPORTED =
  /(?:^| )(?:said|found|finds|stated|noted|reported|commented|concluded|felt|thought|believed|argued|claimed|suggests?|suggested|shows?|showed|indicates?|indicated) that\b|^(?:we|they|many|some) (?:\w+ly |all |people )?(?:believe|think|hope|want|know|understand)\b/i;
/** "Consent means the person must agree": the words of force stand in what is explained. */
const EXPLAINED = /\b(?:means|implies|signifies)\b(?! of\b)/i;
/** What somebody is there to do: "we are here to help". */
const PRESENT = /^(?:is|are|was|were) (?:\w+ )?(?:here|there|on hand|at hand|around) (?:\w+ )?to\b/;
/** Before the words of a duty these say that it may come about: "you may have to wait". */
const PERHAPS = /^(?:may|might|could|can)$/;
/** "It is noted and accepted that …": what is taken to be so. */
const SUPPOSED =
  /^(?:note|recogni[sz]e|acknowledge|accept|understand|appreciate|hope|know|say|agree|believe|think|assume|intend|anticipate|feel|consider|envisage|reali[sz]e|stress|emphasise)$/;
/** "If at any time you are not able to reach the office": a case of which nothing is said. */
const CASE_ALONE = /^\W*if (?:at any time |ever |for any reason )?(?:you|they|we|he|she|it|there|anyone|someone)\b[^,;:]*$/i;
/** What people will need to know is no act that they are bound to. */
const KNOWING = /^(?:know|understand|realise|remember|see|feel)$/;

/** A verb group with its subject, of which it is asked whether it tells what is so. */
interface Telling {
  readonly words: Words;
  readonly segment: Segment;
  /** The words of force, with their verb's base form where they have one. */
  readonly said: string;
  readonly main: string;
  /** The words of the subject. */
  readonly before: string;
  readonly first: Phrase | undefined;
  /** The force of the words by themselves. */
  readonly force: Force;
}

/**
 * Whether a verb group with its subject tells what is so, and binds nobody: abuse can happen anywhere, you may have to wait, Ofsted
 * found that leaders should.
 * @param actor what stands before the words of force, `force` their force by themselves
 */
export function tellsFact(words: Words, segment: Segment, actor: readonly Phrase[], force: Force): boolean {
  const { verb } = segment;
  const telling: Telling = {
    words,
    segment,
    said: words.text.slice(verb.from, verb.to).join(" "),
    main: words.verb[verb.head ?? -1] ?? "",
    before: textBefore(words, segment),
    first: actor[0],
    force,
  };
  return TELLINGS.some((tells) => tells(telling));
}

/** "You may have to wait": a duty that may come about. */
function mayComeAbout({ words, segment: { verb }, first }: Telling): boolean {
  return (
    / to$/.test(words.text[verb.from]!) &&
    (PERHAPS.test(words.text[verb.from - 1] ?? "") || / (?:may|might|could)$/.test(first?.text ?? ""))
  );
}

/** "Inspectors found that staff must", "consent means the person must agree", "this means staff should": what was said, or how words are to be read. */
function isReported({ words, segment, before }: Telling): boolean {
  if (REPORTED.test(before) || EXPLAINED.test(before)) return true;
  return words.text[1] !== "means" && /^(?:means?|meant)$/.test(wordBefore(words, segment));
}

/** "did not reply": what was so. */
function isPast({ words, segment: { verb } }: Telling): boolean {
  return words.text[verb.from] === "did";
}

/** "any worries they may have". */
function isTheirOwn({ words, segment: { verb, complements }, force }: Telling): boolean {
  return (
    words.text[verb.to - 1] === "have" &&
    force === "P" &&
    complements.length === 0 &&
    /^(?:they|we|you|he|she|it)$/.test(words.text[verb.from - 1] ?? "")
  );
}

/** "is free from bias". */
function isFree({ words, segment: { verb }, said, force }: Telling): boolean {
  return verb.head === -1 && force === "P" && /\bfree$/.test(said) && words.text[verb.to] === "from";
}

/** "it cannot cover everything", "does not include": what is not so, where no person is named. */
function isNotSo({ words, segment: { verb }, main, first, force }: Telling): boolean {
  if (!FORBIDDING.has(force) || verb.passive) return false;
  if (verb.modal === "u" && !first && words.text[verb.from] === "does" && noNormVerbs.has(main)) return true;
  return verb.modal === "k" && verb.inner === undefined && first !== undefined && isThing(first) && first.pronoun === true;
}

/** "We are here to help", "in order to keep": what somebody or something is there for. */
function isPurpose({ segment: { verb }, said }: Telling): boolean {
  return PRESENT.test(said) || (/\bin order\b/.test(said) && (verb.head ?? -1) >= 0);
}

/** "It is noted that …". */
function isTakenToBeSo({ segment: { verb }, main, first }: Telling): boolean {
  return verb.practice === true && verb.passive === true && first?.text === "it" && SUPPOSED.test(main);
}

/** "If at any time you are not able to reach the office": a case without a rule. */
function isCaseAlone({ words: { sentence, letters }, segment: { verb } }: Telling): boolean {
  return CASE_ALONE.test(sentence) && /^[^o]*o[RL]*$/.test(letters.slice(0, verb.from)) && !/[mwhyckn1-7b,;:]/.test(letters.slice(verb.to));
}

/** "Do not hesitate to ring us": an invitation. */
function invites({ segment: { verb }, main, first }: Telling): boolean {
  return main === "hesitate" && verb.modal === "u" && !first;
}

/** "Doing nothing is not an option": what may not be left undone, which forbids no act. */
function forbidsNothing({ words, segment: { verb, subject }, force }: Telling): boolean {
  const hasNothing = () => subject.some(({ chunk }) => words.letters.slice(chunk.from, chunk.to).includes("z"));
  return verb.head === -1 && FORBIDDING.has(force) && verb.complement === true && hasNothing();
}

/** "Parents will need to know". */
function isKnowing({ segment: { verb }, said, main }: Telling): boolean {
  return verb.modal === "m" && /^will need to\b/.test(said) && KNOWING.test(main);
}

/** "Not all requests can be granted". */
function isOfSome({ before, force }: Telling): boolean {
  return force === "P" && /^not (?:all|every|everyone|everybody|everything)\b/i.test(before);
}

/** "We may not collect all of it from everyone": perhaps not all. */
function mayNotBeAll({ words, segment: { verb, complements }, force }: Telling): boolean {
  return (
    verb.modal === "y" &&
    verb.passive !== true &&
    FORBIDDING.has(force) &&
    /^(?:all|every|everything|everyone|everybody)$/.test(words.text[complements[0]?.chunk.from ?? -1] ?? "")
  );
}

/** "For example, a child may tell others": what somebody might do, as an example of something. */
function isExample({ words, segment: { subject }, force }: Telling): boolean {
  const from = subject[0]?.chunk.from;
  return (
    force === "P" &&
    from !== undefined &&
    /^(?:an?|someone|somebody|one)$/.test(words.text[from]!) &&
    /\b(?:for example|for instance|e\.?g\.?)[,:]? *$/i.test(words.sentence.slice(0, words.start[from]))
  );
}

/** "Bullying does not end at the gate", "the fee does not include lunch". */
function doesNotHappen({ segment: { verb }, main, first, force }: Telling): boolean {
  if (!FORBIDDING.has(force) || verb.modal !== "u" || verb.passive || !first) return false;
  return isMatter(first) || (noNormVerbs.has(main) && isThing(first));
}

/** "Abuse can happen anywhere". */
function canHappen({ segment: { verb }, main, first }: Telling): boolean {
  return (
    verb.modal !== undefined &&
    "yck".includes(verb.modal) &&
    first !== undefined &&
    verb.inner === undefined &&
    isMatter(first) &&
    (!verb.passive || wrongfulVerbs.has(main))
  );
}

/** All that is told and binds nobody. */
const TELLINGS: readonly ((telling: Telling) => boolean)[] = [
  mayComeAbout,
  isReported,
  isPast,
  isTheirOwn,
  isFree,
  isNotSo,
  isPurpose,
  isTakenToBeSo,
  isCaseAlone,
  invites,
  forbidsNothing,
  isKnowing,
  isOfSome,
  mayNotBeAll,
  isExample,
  doesNotHappen,
  canHappen,
];

/** Whether a subject names what happens to people or is done wrong (bullying, an accident), or what is seen of it. */
function isMatter(subject: Phrase): boolean {
  const last = subject.text.toLowerCase().split(" ").pop() ?? "";
  return kindOfPhrase(subject) !== "people" && (mattersOfWrong.has(subject.head) || mattersOfWrong.has(last));
}

/** The word before the subject, or before "that": sensations that *mean* they need a rest. */
function wordBefore({ text }: Words, { subject, verb }: Segment): string {
  const at = (subject[0]?.chunk.from ?? verb.from) - 1;
  return (text[at] === "that" ? text[at - 1] : text[at]) ?? "";
}

/** Whether a subject is no person and no body: a thing, or "it". */
function isThing(subject: Phrase): boolean {
  return subject.pronoun
    ? /^(?:it|this|that|these|those)$/.test(subject.text.toLowerCase())
    : /^(?:things|channels|times)$/.test(kindOfPhrase(subject));
}

/** The words of the subject without what hangs on it, but with a verb and "that" right behind them: "inspectors found that". */
function textBefore({ text }: Words, { subject }: Segment): string {
  return subject
    .map(({ chunk: { from, to } }) => text.slice(from, text[to + 1] === "that" ? to + 2 : text[to] === "that" ? to + 1 : to).join(" "))
    .join(" ");
}
