import type { Words } from "../../words/scan";
import type { Chunk } from "../parts/chunks";
import type { Force } from "../clause";
import { bareDrafts } from "./bare-drafts";
import { BEARER_PRONOUNS, type Draft, draftFrom, type Shared, forceIn, verbUnder } from "./draft";
import { closesActor, finish, finishAll } from "../finish";
import { composed, turned } from "../force";
import { forceVerbs, noNormVerbs, remainingVerbs, timedVerbs, verbOfNoun } from "../verb-kinds";
import { havingDrafts } from "./having";
import { complementsOf } from "../parts/complements";
import { type Complements, plainItem, plainPhrases } from "../parts/items";
import { loneSegment } from "../parts/segments";
import { needingDrafts } from "./needing";
import { authorityDrafts, restingDrafts } from "./nominal";
import { boundedRange } from "../parts/ranges";
import type { RawClause } from "../raw";
import type { Part, Region } from "../parts/regions";
import { kindOfPhrase, type Phrase } from "../parts/terms";
import { conceptId, isKindOf } from "../../words/vocabulary";
import { verbDrafts } from "./verb-drafts";
import { underDrafts } from "./verbs/under";

/** The title of a law or a document with its year, not an instruction: Libel Act 1843. */
const ENACTED = /\b(?:Act|Regulations?|Order|Policy|Code|Guidance|Procedure) (?:\([^)]*\) )?(?:of )?(?:1[89]|20)\d\d\W*$/;

/** Reads the parts of a list item or sentence that has no words of force as an instruction: "Check your settings". */
export function buildImperative(
  words: Words,
  parts: readonly Part[],
  at: number,
  head: number,
  force: Force,
  regions: readonly Region[],
): RawClause[] {
  const rest = complementsOf(words, parts.slice(at), true);
  const verb = verbUnder(force, { from: head, to: head + 1, head });
  if (
    /^(?:policy|procedure|document|appendix|section|guidance)$/.test(rest.items[0]?.phrases[0]?.head ?? "") ||
    ENACTED.test(words.sentence)
  )
    return [];
  const drafts = verbDrafts(
    words,
    { force, forceFrom: head, forceTo: head + 1, practice: false, absolute: rest.absolute, only: false, imperative: true },
    verb,
    [],
    [],
    rest,
  );
  return finishAll(words, drafts, regions);
}

/** The plain present with people as subject: what the school permits or requires, and what is done there. */
export function buildStatement(
  words: Words,
  before: readonly Part[],
  verb: Chunk,
  after: readonly Part[],
  regions: readonly Region[],
): RawClause[] {
  const main = words.verb[verb.head!] ?? "",
    inner = forceVerbs.get(main),
    rest = complementsOf(words, after, true),
    ahead = complementsOf(words, before),
    front = ahead.items;
  const subject = plainPhrases(front),
    first = subject[0];
  const having = havingDrafts(words, verb, main, subject, [], rest);
  if (having) return finishAll(words, having, regions, closesActor);
  const shared0: Shared = {
    force: "O",
    forceFrom: verb.from,
    forceTo: verb.to,
    practice: true,
    absolute: false,
    only: false,
    imperative: false,
  };
  const resting =
    authorityDrafts(words, shared0, verb, ahead, rest) ??
    needingDrafts(words, shared0, verb, main, subject, rest) ??
    restingDrafts(
      words,
      shared0,
      verb,
      subject,
      front.filter((item) => item.preposition !== ""),
      rest,
    );
  if (resting) return finishAll(words, resting, regions, closesActor);
  const ours = first !== undefined && bindsSchool(first);
  const firm =
    before.some(({ chunk }) => /^(?:always|never)$/.test(words.text[chunk.from]!)) &&
    first !== undefined &&
    kindOfPhrase(first) === "people";
  if (
    (noNormVerbs.has(main) && !(inner && first?.none)) ||
    (main === "refer" && rest.items[0]?.preposition !== "") ||
    (!inner && words.vocabulary.action(main) === undefined && !((ours || firm) && !ATTITUDE.test(main)))
  )
    return [];
  if (/^fact$/.test(rest.items[0]?.phrases[0]?.head ?? "") || main === "define") return [];
  if (main === "play" && /^(?:role|part)$/.test(rest.items[0]?.phrases[0]?.head ?? "")) return [];
  const stated = inner === undefined ? undefined : statedDrafts(words, verb, inner, first, rest);
  if (stated) return finishAll(words, stated, regions);
  const people =
      first &&
      (kindOfPhrase(first) === "people" ||
        BEARER_PRONOUNS.has(first.text) ||
        (inner !== undefined && rest.under?.verb.kind === "infinitive" && !first.pronoun)),
    stays = first && !first.pronoun && (remainingVerbs.has(main) || (timedVerbs.has(main) && !people));
  if (
    after.length === 0 &&
    first &&
    first.to - first.from > 1 &&
    !"dzo".includes(words.letters[first.from]!) &&
    !"Q".includes(words.letters[first.to - 1]!) &&
    !first.text.includes(" and ") &&
    !/^[A-Z]/.test(first.text)
  )
    return [];
  if (
    !first ||
    (!people && !stays) ||
    subject.some(({ text }) => text.toLowerCase() === "i") ||
    before.some(({ chunk }) => chunk.pronoun && words.text[chunk.from] === "i")
  )
    return [];
  const adverbs = before.filter(({ chunk }) => chunk.kind === "adverb" || chunk.kind === "not").map(({ chunk }) => words.text[chunk.from]!),
    never = before.some(({ chunk }) => chunk.kind === "not"),
    none = first.none === true;
  const always = never || adverbs.includes("always"),
    force = never !== none ? turned("O") : "O";
  const shared: Shared = {
    force,
    forceFrom: verb.from,
    forceTo: verb.to,
    practice: !inner && !always,
    absolute: always || none,
    only: false,
    imperative: false,
  };
  if (stays && timedVerbs.has(main))
    return !rest.items.some((item) => item.phrases[0] && kindOfPhrase(item.phrases[0]) === "times")
      ? []
      : finish(
          words,
          draftFrom(shared, {
            actor: [],
            object: { phrases: subject, preposition: "", from: first.from, to: subject[subject.length - 1]!.to },
            verb: main,
            verbAt: verb.head!,
            passive: true,
            items: [...rest.items],
            any: false,
            id: words.vocabulary.action(main),
          }),
          regions,
          false,
        );
  const drafts = verbDrafts(words, shared, { kind: "verb", force, from: verb.from, to: verb.to, head: verb.head! }, subject, [], rest),
    alone = front.some(({ preposition, only }) => preposition === "" && only);
  return finishAll(words, drafts, regions, (draft) => alone || closesActor(draft));
}

/** What the school and those who work for it do is what is done there, whatever the verb is. */
function bindsSchool({ id, text }: Phrase): boolean {
  return text.toLowerCase() === "we" || (id !== undefined && (isKindOf(id, staff) || isKindOf(id, governor) || id === school));
}

const staff = conceptId("people:staff"),
  governor = conceptId("people:governor"),
  school = conceptId("people:school");
/** What people think, want or are, which is nothing that they do by rule. */
const ATTITUDE =
  /^(?:anticipate|appreciate|realise|imagine|value|hope|strive|aspire|love|like|enjoy|embrace|view|regard|consider|see|hear|feel|think|own|possess|form|serve|thank|trust|rely|do|get|seem|look|come|go|live|hold|stand|lead|rise|acknowledge|celebrate|cherish|pride|share|foster|nurture|respect|have|say|state|hope|care|oppose|operate|agree|deserve|acquire|represent|constitute|equal|match|sound|rate|rank|total|number|date|belong|matter|owe|lack|tend|happen|differ|succeed|achieve|grow|thrive|flourish|interact|expect|interest|note)$/;

/** What says rules: this policy prohibits …, the rules allow … */
const SAYING = /^(?:policy|rule|procedure|code|agreement|document|guidance|school|academy|trust|nursery|college)$/;

/** "This policy prohibits pupils from …", "nothing here prevents parents from …", "the rules allow eating outside". */
function statedDrafts(words: Words, verb: Chunk, inner: Force, first: Phrase | undefined, rest: Complements): Draft[] | undefined {
  const nothing = first?.none === true && words.text[first.from] === "nothing";
  if (!first || first.pronoun || !rest.under || rest.under.that || (!nothing && (first.none || !SAYING.test(words.lemma[first.to - 1]!))))
    return undefined;
  const force = nothing ? composed("deny", inner) : inner,
    whom = plainItem(rest);
  if (!force || (rest.under.verb.kind !== "gerund" && rest.under.verb.kind !== "infinitive")) return undefined;
  return underDrafts(words, forceIn(force, verb.from, verb.to), whom?.phrases ?? [], [], { ...rest, items: [] });
}

/** "Parents have ten days in which to reply": they must do so within them. */
export function buildTimeAllowed(
  words: Words,
  before: readonly Part[],
  verb: Chunk,
  after: readonly Part[],
  regions: readonly Region[],
): RawClause[] {
  const rest = complementsOf(words, after, true),
    [lasting] = rest.items,
    range = lasting?.phrases[0]?.range;
  const subject = plainPhrases(complementsOf(words, before).items);
  const having = havingDrafts(words, verb, "have", subject, [], rest);
  if (having) return finishAll(words, having, regions, closesActor);
  if (
    !lasting ||
    !range ||
    !/^(?:day|week|month|year|hour|minute|term)$/.test(range.unit) ||
    rest.under?.verb.kind !== "infinitive" ||
    !subject[0] ||
    kindOfPhrase(subject[0]) !== "people"
  )
    return [];
  const shared = forceIn("O", verb.from, verb.to);
  const within = { ...lasting, preposition: "within", phrases: [{ ...lasting.phrases[0]!, range: boundedRange(range, "within") }] };
  return finishAll(words, underDrafts(words, shared, subject, [within], { ...rest, items: [] }), regions);
}

/** "No dogs on the site", "No smoking": what is not to be there or done, in a line without a verb. */
export function buildAbsence(words: Words, parts: readonly Part[], regions: readonly Region[]): RawClause[] {
  const rest = complementsOf(words, parts),
    first = rest.items[0]?.phrases[0],
    start = parts[0]!.chunk;
  const verb = verbUnder("F", { from: start.from, to: start.from + 1 });
  const shared: Shared = {
    force: "F",
    forceFrom: start.from,
    forceTo: start.from + 1,
    practice: false,
    absolute: true,
    only: false,
    imperative: true,
  };
  if (!first || (first.id === undefined && verbOfNoun(first.head) === undefined && rest.under?.verb.kind !== "gerund")) return [];
  const bare = first.to - first.from === 1 && rest.under?.verb.kind === "gerund";
  const drafts = bare
    ? underDrafts(words, shared, [], [], { ...rest, items: [] })
    : bareDrafts(
        words,
        shared,
        verb,
        [{ ...first, none: undefined }],
        [],
        [],
        { ...rest, items: rest.items.slice(1) },
        undefined,
        loneSegment(verb),
      );
  return finishAll(words, drafts, regions);
}
