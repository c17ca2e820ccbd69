import type { Words } from "../../words/scan";
import { objectAfter, possessorOf } from "./action-nouns";
import { bareDrafts } from "./bare-drafts";
import { type Chunk, nounChunk } from "../parts/chunks";
import { namesPeople } from "../doers";
import { type Draft, draftFrom, type Shared } from "./draft";
import { impersonalForce, verbOfNoun } from "../verb-kinds";
import { complementsOf } from "../parts/complements";
import { type Complements, type Item, itemOfPeople } from "../parts/items";
import { boundedRange } from "../parts/ranges";
import type { RawSlot } from "../raw";
import { isPermission } from "../parts/roles";
import type { StateFrame } from "./state-frame";
import { isDenied } from "../force";
import type { Segment } from "../parts/segments";
import { kindOfPhrase, type Phrase } from "../parts/terms";
import { underDrafts } from "./verbs/under";
import { partsOf } from "../parts/regions";

/** What somebody is given to do or to decide. */
const DECIDED = /^(?:matter|decision|choice|question|judgement)$/;
const GIVEN = /^(?:responsibility|duty|job|task|role|concern|business|function)$/;
/** What an act is when it is forbidden, and what a thing is when it has to be there. */
const NAMED = /^(?:must|option|requirement|necessity|obligation|offence|breach|violation|contravention|misconduct)$/;
const LIMITS =
  /^(?:limit|maximum|minimum|cap|ceiling|quota|charge|fee|cost|price|deposit|deadline|ratio|age|rate|period|number|size|allowance|fine|penalty|target|tariff|fare|subscription|length|duration|amount|total|notice)$/;
/** "the maximum number of guests": a number, whatever it is of. */
const NUMBERED = /\b(?:maximum|minimum|number|limit)\b/;
/** Heads of the bodies and places that are said to be free of something. */
const SITES =
  /^(?:school|academy|college|setting|nursery|site|zone|area|environment|campus|club|centre|premises|room|classroom|kitchen|organisation|workplace|community|policy)$/;
const RESTING = /^(?:rests?|lies?|remains?|resides?|sits?|stays?|belongs?|falls?)$/;
/** Before those with whom something rests. */
const WITH = /^(?:with|to|on|upon)$/;

/**
 * Rules that a noun and "be" state: "the choice of … is a matter for Y", "use of … is at Y's discretion", "X is subject to
 * approval", "X is an offence", "the limit is 20", "we are a nut-free school". Undefined where the words are none of these.
 */
export function predicateDrafts({ words, shared, verb, subject, lead, rest, segment }: StateFrame): Draft[] | undefined {
  const first = subject[0],
    state = rest.items[0],
    phrase = state?.preposition === "" ? state.phrases[0] : undefined,
    denied = isDenied(verb);
  const failed = first?.head === "failure" && segment.subject[1]?.chunk.kind === "infinitive" ? segment.subject[1].chunk : undefined,
    gerund = failed ? { ...failed, negated: true } : gerundOf(segment);
  if (!first && !gerund) return undefined;
  const free = phrase && freeOf(words, phrase, [...lead, ...rest.items.slice(1)]);
  if (free)
    return bareDrafts(
      words,
      { ...shared, force: "F", absolute: true, practice: false },
      { ...verb, copula: false, force: "F" },
      [free],
      [],
      [...lead, ...rest.items.slice(1)],
      { ...rest, items: [] },
      undefined,
      segment,
    );
  if (first?.pronoun) return undefined;
  const bare = (force: Shared["force"], items: readonly Item[], more: Partial<Shared> = {}): Draft[] =>
    bareDrafts(
      words,
      { ...shared, practice: false, ...more, force },
      { ...verb, copula: false, force, passive: false },
      subject,
      [],
      lead,
      { ...rest, items: [...items], joined: [] },
      gerund,
      segment,
    );
  const measured = first !== undefined && phrase?.range !== undefined && NUMBERED.test(first.text),
    people = first !== undefined && kindOfPhrase(first) === "people" && gerund === undefined && !measured;
  if (phrase && !denied && !people) {
    const holder = itemOfPeople(rest.items.slice(1), /^(?:for|of)$/),
      own =
        holder?.phrases ??
        ([objectAfter(words, phrase), possessorOf(words, phrase)].filter((one) => one !== undefined && namesPeople(one)) as Phrase[]);
    const head = words.lemma[headOf(words, phrase)] ?? phrase.head;
    if (first && own.length > 0 && (DECIDED.test(head) || GIVEN.test(head)))
      return assigned(
        words,
        shared,
        verb,
        first,
        own.map((one) => (holder?.only || aloneAfter(words, state!.to, holder?.to) ? { ...one, only: true } : one)),
        lead,
        DECIDED.test(head),
      );
    if (gerund && !first && own.length > 0 && GIVEN.test(head))
      return bareDrafts(
        words,
        { ...shared, practice: false, force: "O" },
        { ...verb, copula: false, force: "O", passive: false },
        subject,
        [],
        lead,
        { ...rest, items: [{ preposition: "for", phrases: own, from: own[0]!.from, to: own[0]!.to }], joined: [] },
        gerund,
        segment,
      );
    if (NAMED.test(head) && !phrase.none && /^an?\b/.test(words.text[phrase.from]!))
      return bare(impersonalForce(head) === "F" || head === "misconduct" ? "F" : head === "option" ? "P" : "O", rest.items.slice(1));
    if (first && phrase.range && (measured || LIMITS.test(words.lemma[headOf(words, first)] ?? first.head)))
      return limit(words, shared, verb, first, { ...state!, phrases: [phrase] }, [...lead, ...rest.items.slice(1)]);
  }
  const discretion = rest.items.find(
    (item) => /^(?:at|within|in|under)$/.test(item.preposition) && item.phrases[0] && /\bdiscretion\b/.test(item.phrases[0].text),
  );
  if (discretion && !people)
    return bare(denied ? "F" : "P", rest.items.filter((item) => item !== discretion).concat({ ...discretion, preposition: "with" }));
  const subjectTo = segment.regions.find(
    (region) => region.kind === "precedence" && region.from >= verb.to && words.text[region.from] === "subject to",
  );
  if (subjectTo && !denied && !people) {
    const [on] = complementsOf(words, partsOf(subjectTo.chunks.slice(1))).items,
      what = on?.phrases[0];
    if (
      on &&
      what &&
      (isPermission(what) ||
        /^(?:availability|result|condition|check|assessment|interview|reference|discretion|payment|clearance|receipt)$/.test(
          words.lemma[headOf(words, what)] ?? what.head,
        ))
    ) {
      segment.regions.splice(segment.regions.indexOf(subjectTo), 1);
      return bare("P", [{ preposition: "subject to", phrases: on.phrases, from: subjectTo.from, to: on.to, only: true }]);
    }
  }
  const to = itemOfPeople(rest.items, /^(?:to|for)$/);
  if (to && gerund && !first && denied && !phrase && to === rest.items[0] && to.preposition === "for") return bare("F", rest.items);
  if (to && phrase && /^(?:open|available)$/.test(phrase.head) && phrase.to - phrase.from === 1 && !people)
    return bare(
      denied ? "F" : "P",
      rest.items.slice(1).map((item) => (item === to ? { ...to, preposition: "for" } : item)),
    );
  const out = rest.items.find((item) => item.preposition === "out of" && /^(?:use|action|service)$/.test(item.phrases[0]?.head ?? ""));
  return out && !denied && !people
    ? bare(
        "F",
        rest.items.filter((item) => item !== out),
      )
    : undefined;
}

/** "Approval for visits rests solely with the governors", "authority to spend lies with …", "responsibility for … falls to …". */
export function restingDrafts(
  words: Words,
  shared: Shared,
  verb: Chunk,
  subject: readonly Phrase[],
  front: readonly Item[],
  rest: Complements,
): Draft[] | undefined {
  const first = subject[0],
    whose = itemOfPeople(rest.items, WITH);
  if (!RESTING.test(words.text[verb.head!]!) || !first || !whose || kindOfPhrase(first) === "people" || kindOfPhrase(first) === "things")
    return undefined;
  const closed = whose.only || words.letters.slice(verb.to, whose.to).includes("L") || aloneAfter(words, verb.to, whose.to);
  return assigned(
    words,
    { ...shared, practice: false },
    verb,
    first,
    whose.phrases.map((one) => (closed ? { ...one, only: true } : one)),
    front,
    false,
  );
}

/** "Authority to spend … lies with the governors": leave for those with whom it lies, a duty where it is a responsibility. */
export function authorityDrafts(words: Words, shared: Shared, verb: Chunk, before: Complements, rest: Complements): Draft[] | undefined {
  const [given] = before.items,
    whose = itemOfPeople(rest.items, WITH),
    head = given?.phrases[0]?.head ?? "";
  const act = before.under?.verb.kind === "infinitive" || (before.under?.verb.kind === "gerund" && before.under.by === "for");
  if (
    !RESTING.test(words.text[verb.head!]!) ||
    !whose ||
    !act ||
    !/^(?:authority|power|right|discretion|decision|responsibility|duty)$/.test(head)
  )
    return undefined;
  const closed = words.letters.slice(verb.to, whose.to).includes("L");
  return underDrafts(
    words,
    { ...shared, practice: false, force: /^(?:responsibility|duty)$/.test(head) ? "O" : "P" },
    whose.phrases.map((one) => (closed ? { ...one, only: true } : one)),
    [],
    { ...before, items: [] },
  );
}

/** Who does or decides what: by the verb of the noun ("approval" of visits), else by being responsible for it. */
function assigned(
  words: Words,
  shared: Shared,
  verb: Chunk,
  what: Phrase,
  who: readonly Phrase[],
  lead: readonly Item[],
  decide: boolean,
): Draft[] {
  const at = headOf(words, what),
    head = words.lemma[at] ?? what.head,
    choice = /^(?:decision|choice|responsibility|duty|question|say|authority|discretion)$/.test(head);
  const about = lead.find((item) => /^(?:for|of|on|about|over|to|as to)$/.test(item.preposition) && item.phrases.length > 0),
    of = objectAfter(words, what) ?? about?.phrases[0];
  const act = choice ? undefined : verbOfNoun(head),
    name = head === "decision" || head === "choice" || (decide && !act) ? "decide" : (act ?? "be responsible for"),
    id = words.vocabulary.action(name),
    object = act || choice ? of : what;
  const slot: RawSlot | undefined = object && { phrases: [object], preposition: "", from: object.from, to: object.to };
  return [
    draftFrom(shared, {
      force: "O",
      forceFrom: Math.min(what.from, verb.from),
      actor: who,
      object: slot,
      verb: name,
      verbAt: verb.from,
      passive: false,
      items: lead.filter((item) => item !== about || object === what),
      any: false,
      id,
    }),
  ];
}

/** "The maximum number of guests is two": the number is what the clause says. */
function limit(words: Words, shared: Shared, verb: Chunk, what: Phrase, value: Item, others: readonly Item[]): Draft[] {
  const text = what.text.toLowerCase(),
    most = /\b(?:maximum|limit|cap|ceiling|quota|most)\b/.test(text),
    least = /\b(?:minimum|least)\b/.test(text);
  const phrases = value.phrases.map((phrase) =>
    phrase.range && (most || least) ? { ...phrase, range: boundedRange(phrase.range, most ? "at most" : "at least") } : phrase,
  );
  return [
    draftFrom(shared, {
      force: "O",
      actor: [],
      object: { phrases: [what], preposition: "", from: what.from, to: what.to },
      verb: most ? "be at most" : least ? "be at least" : "be",
      verbAt: verb.from,
      passive: true,
      items: [{ ...value, preposition: "as", phrases }, ...others],
      any: false,
    }),
  ];
}

/** "a nut-free school", "a smoke free site": what is not to be there. */
function freeOf(words: Words, phrase: Phrase, items: readonly Item[]): Phrase | undefined {
  const free = words.text.indexOf("free", phrase.from),
    at = free > phrase.from && free < phrase.to - 1 ? free : -1;
  if (at < 0 || !"NHKQ".includes(words.letters[at - 1]!) || !SITES.test(words.lemma[phrase.to - 1]!) || items.some(({ only }) => only))
    return undefined;
  const what = complementsOf(words, [{ chunk: nounChunk(at - 1, at), regions: [] }]).items[0]?.phrases[0];
  return what && { ...what, universal: true };
}

/** The noun that a phrase with "of" or "for" is built on. */
function headOf(words: Words, { from, to }: Phrase): number {
  for (let i = from + 1; i < to; i++) if (words.letters[i] === "p") return i - 1;
  return to - 1;
}

function gerundOf({ subject }: Segment): Chunk | undefined {
  return subject[0]?.chunk.kind === "gerund" ? subject[0].chunk : undefined;
}

function aloneAfter(words: Words, from: number, to = from): boolean {
  return words.letters.slice(from, to + 1).includes("L") || words.letters[from - 1] === "L";
}
