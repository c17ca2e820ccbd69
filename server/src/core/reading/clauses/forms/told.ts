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

/**
 * Whether a verb group with its subject tells what is so, and binds nobody: abuse can happen anywhere, you may have to wait, Ofsted
 * found that leaders should.
 * @param actor what stands before the words of force, `force` their force by themselves
 */
export function tellsFact(words: Words, segment: Segment, actor: readonly Phrase[], force: Force): boolean {
  const { verb } = segment,
    said = words.text.slice(verb.from, verb.to).join(" "),
    main = words.verb[verb.head ?? -1] ?? "";
  const before = textBefore(words, segment),
    [first] = actor;
  if (
    / to$/.test(words.text[verb.from]!) &&
    (PERHAPS.test(words.text[verb.from - 1] ?? "") || / (?:may|might|could)$/.test(first?.text ?? ""))
  )
    return true;
  if (REPORTED.test(before) || EXPLAINED.test(before)) return true;
  if (words.text[1] !== "means" && /^(?:means?|meant)$/.test(wordBefore(words, segment))) return true;
  if (words.text[verb.from] === "did") return true;
  // "any worries they may have", "is free from bias".
  if (
    words.text[verb.to - 1] === "have" &&
    force === "P" &&
    segment.complements.length === 0 &&
    /^(?:they|we|you|he|she|it)$/.test(words.text[verb.from - 1] ?? "")
  )
    return true;
  if (verb.head === -1 && force === "P" && /\bfree$/.test(said) && words.text[verb.to] === "from") return true;
  if (
    FORBIDDING.has(force) &&
    !verb.passive &&
    ((verb.modal === "u" && !first && words.text[verb.from] === "does" && noNormVerbs.has(main)) ||
      (verb.modal === "k" && verb.inner === undefined && first !== undefined && isThing(first) && first.pronoun === true))
  )
    return true;
  if (PRESENT.test(said) || (/\bin order\b/.test(said) && (verb.head ?? -1) >= 0)) return true;
  if (verb.practice && verb.passive && first?.text === "it" && SUPPOSED.test(main)) return true;
  if (
    CASE_ALONE.test(words.sentence) &&
    /^[^o]*o[RL]*$/.test(words.letters.slice(0, verb.from)) &&
    !/[mwhyckn1-7b,;:]/.test(words.letters.slice(verb.to))
  )
    return true;
  if (main === "hesitate" && verb.modal === "u" && !first) return true;
  if (verb.head === -1 && FORBIDDING.has(force) && verb.complement && subjectHasNothing(words, segment)) return true;
  if (verb.modal === "m" && /^will need to\b/.test(said) && KNOWING.test(main)) return true;
  if (force === "P" && /^not (?:all|every|everyone|everybody|everything)\b/i.test(before)) return true;
  if (
    FORBIDDING.has(force) &&
    verb.modal === "u" &&
    !verb.passive &&
    first &&
    (isMatter(first) || (noNormVerbs.has(main) && isThing(first)))
  )
    return true;
  return (
    verb.modal !== undefined &&
    "yck".includes(verb.modal) &&
    first !== undefined &&
    verb.inner === undefined &&
    isMatter(first) &&
    (!verb.passive || wrongfulVerbs.has(main))
  );
}

/** "Doing nothing is not an option": what may not be left undone, which forbids no act. */
function subjectHasNothing(words: Words, { subject }: Segment): boolean {
  return subject.some(({ chunk }) => words.letters.slice(chunk.from, chunk.to).includes("z"));
}

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
