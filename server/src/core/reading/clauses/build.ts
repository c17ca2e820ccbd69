import type { Words } from "../words/scan";
import { objectAfter, possessorOf } from "./forms/action-nouns";
import { bareDrafts } from "./forms/bare-drafts";
import type { Force } from "./clause";
import { type Draft, type Shared, forceIn } from "./forms/draft";
import { consentDrafts, withConsent } from "./forms/consent";
import { finish } from "./finish";
import { contentWords } from "./raw-regions";
import { FORBIDDING, noSubject, ownForce, turned } from "./force";
import { noNormVerbs } from "./verb-kinds";
import { givenFor, grantedDrafts } from "./forms/granted";
import { impersonalDrafts } from "./forms/impersonal";
import { complementsOf } from "./parts/complements";
import type { Complements, Item } from "./parts/items";
import type { RawClause } from "./raw";
import { predicateDrafts } from "./forms/nominal";
import { restrictedDrafts } from "./forms/restricted";
import type { Segment } from "./parts/segments";
import { responsibility } from "./forms/state-drafts";
import { kindOfPhrase, type Phrase, withOf, written } from "./parts/terms";
import { tellsFact } from "./forms/told";
import { verbDrafts } from "./forms/verb-drafts";
import { underDrafts } from "./forms/verbs/under";

/** "Nobody has to sign": nobody is bound, where "nobody must sign" forbids. */
const OBLIGED =
  /\b(?:has to|have to|need to|needs to|needed|necessary|required|obliged|expected|compelled|supposed|compulsory|mandatory)\b/;

/** "may not always be able to reply": what may be so, not what is forbidden. */
const UNSURE = /^(?:may|might|can|could|will)(?: not|n't) (?:always|necessarily)\b|^may not be (?:able|aware|possible|available)\b/i;

/** "the role of the governors is to …": those whose it is. */
const TASK = /^(?:duty|responsibility|role|job|task|function)$/;
/** Pronouns that stand before a verb of their own. */
const NOMINATIVE = /^(?:we|they|he|she|i)$/i;
/** What says things and does nothing. */
const DOCUMENT = /^(?:policy|procedure|document|guidance|statement|handbook|section|appendix|paragraph|code|form)$/;
/** Words of force that leave nothing out. */
const ABSOLUTE = /^(?:never|always|under (?:no|any)|on no|at no|in no|in any)\b| (?:always|never)$/;

/** Words in -ing that say which, where others name an act: "existing pupils", but "wearing trainers". */
const STANDING = /^(?:existing|remaining|visiting|outstanding|incoming|outgoing|continuing|serving)$/;

/** Reads one verb group with its surroundings into clauses; none where the words bind nobody. */
export function buildClauses(words: Words, segment: Segment, before: RawClause | undefined, fronted: string | undefined): RawClause[] {
  const { verb } = segment;
  if (verb.practice && /^(?:was|were)$/.test(words.text[verb.from]!)) return [];
  if (isTitle(words, segment)) return [];
  if (isMeasureOnly(words, verb) || (verb.practice && words.text[verb.from] === "be" && segment.subject.length > 0)) return [];
  const subjectItems = verb.subject
    ? complementsOf(words, [
        {
          chunk: {
            kind: "noun",
            from: verb.subject[0],
            to: verb.subject[1],
            pronoun: words.letters.slice(verb.subject[0], verb.subject[1]) === "o",
          },
          regions: [],
        },
      ]).items
    : undefined;
  const bare = verb.head === undefined || verb.head < 0;
  const subjectParts = bare
    ? segment.subject
    : segment.subject.filter(({ chunk }, i) => !(chunk.kind === "gerund" && segment.subject[i + 1]?.chunk.kind === "noun"));
  const subject: Complements = subjectItems
    ? { items: subjectItems, joined: [], under: undefined, absolute: false }
    : complementsOf(words, subjectParts);
  let force = ownForce(verb),
    complements: Complements | undefined;
  const gerund = segment.subject.find(({ chunk }) => chunk.kind === "gerund" || chunk.kind === "infinitive")?.chunk;
  let actor = subject.items
    .filter((item) => item.preposition === "" || item.preposition === "by")
    .flatMap((item) => (item.only ? item.phrases.map((phrase) => ({ ...phrase, only: true })) : item.phrases));
  const by = actor.length > 1 ? subject.items.find((item, i) => i > 0 && item.preposition === "by" && item.phrases.length > 0) : undefined;
  if (by)
    actor = bare
      ? actor.filter((phrase) => !by.phrases.includes(phrase))
      : actor.flatMap((phrase, i) => (by.phrases.includes(phrase) ? [] : [i === 0 ? withOf(phrase, by.phrases[0]!, "by") : phrase]));
  // "All pupils study art and | we do not charge": a pronoun after "and" begins what is said next.
  const last = actor[actor.length - 1];
  if (
    actor.length > 1 &&
    last!.pronoun &&
    NOMINATIVE.test(last!.text) &&
    words.letters[last!.from - 1] === "&" &&
    words.text[last!.from - 2] !== "s"
  )
    actor = [last!];
  // "the policies | we are required to have": what is had stands before those who have it.
  const ahead =
    actor.length === 2 &&
    !segment.subject.some(({ chunk }) => chunk.kind === "comma" || chunk.kind === "and") &&
    actor[1]!.pronoun &&
    /^(?:we|you|they)$/.test(actor[1]!.text) &&
    !actor[0]!.pronoun &&
    actor[0]!.to === actor[1]!.from &&
    !verb.passive
      ? actor[0]
      : undefined;
  if (ahead) actor = actor.slice(1);
  const aside = subject.items.filter((item) => item.preposition !== "" && (item.preposition !== "by" || (bare && item === by)));
  const fronts = complementsOf(words, segment.lead).items,
    whatever = (item: Item) => /^(?:whatever|whichever)\b/.test(words.text[item.from] ?? ""),
    lead = {
      items: [
        ...fronts.filter((item) => !whatever(item)).map(fronting),
        ...(ahead ? [{ preposition: "", phrases: [ahead], from: ahead.from, to: ahead.to }] : []),
      ],
    },
    ages = aside.filter(
      (item) =>
        /^(?:under|over|above|below|from)$/.test(item.preposition) && item.phrases[0]?.range && item.phrases[0].range.unit !== "clock",
    );
  if (ages.length > 0 && actor.length > 0) {
    actor = [...actor.slice(0, -1), { ...actor[actor.length - 1]!, range: { ...ages[0]!.phrases[0]!.range!, unit: "year" } }];
    aside.splice(aside.indexOf(ages[0]!), 1);
  }
  if (actor[0] && isSaidOf(words, actor[0], segment)) actor = [withWordBefore(words, actor[0]), ...actor.slice(1)];
  const meant = subject.under?.verb.kind === "infinitive" && !bare ? actor[actor.length - 1] : undefined;
  if (meant && kindOfPhrase(meant) !== "people" && !meant.pronoun)
    actor = [
      ...actor.slice(0, -1),
      {
        ...meant,
        text: written(words, meant.from, verb.from),
        narrowing: [...meant.narrowing, ...contentWords(words, meant.to, verb.from)],
        to: verb.from,
      },
    ];
  if (segment.hanging && verb.passive && actor.length > 0)
    actor = [...actor.slice(0, -1), withHanging(words, actor[actor.length - 1]!, segment.hanging)];
  const none =
    actor.some((phrase) => phrase.none) ||
    (actor.length === 0 && segment.subject.length > 0 && "z".includes(words.letters[segment.subject[0]!.chunk.from] ?? " "));
  if (verb.ellipsis)
    return elided(
      segment,
      before,
      actor,
      fronted !== undefined && force === "P"
        ? "F"
        : fronted !== undefined && force === "O-"
          ? "F-"
          : none && force
            ? noSubject(force)
            : force,
    );
  if (verb.copula || (verb.passive && verb.force === "O")) {
    const shared = forceIn(force ?? "O", verb.from, verb.to),
      rest = (complements = complementsOf(words, segment.complements, true));
    const special =
      restrictedDrafts(words, shared, verb, actor, [...aside, ...lead.items], rest, segment) ??
      (verb.copula
        ? (impersonalDrafts(words, shared, verb, actor, lead.items, rest, segment) ??
          predicateDrafts(words, shared, verb, actor, [...aside, ...lead.items], rest, segment))
        : undefined);
    if (special) return special.flatMap((draft) => finish(words, draft, segment.regions, actorOnly(draft, fronted)));
  }
  if (force === undefined && verb.copula && segment.subject.length > 0)
    return responsibility(words, segment, actor, lead.items, complements!);
  if (
    /^(?:could|might)$/.test(words.text[verb.from]!) ||
    (verb.perfect && words.text[verb.from] === "would") ||
    ((/^(?:is|are) to$/.test(words.text[verb.from]!) ||
      (/^(?:is|are)$/.test(words.text[verb.from]!) && words.letters[verb.from + 1] === "t")) &&
      (/^(?:this|that|it|these)$/.test(actor[0]?.text.toLowerCase() ?? "") || DOCUMENT.test(actor[0]?.head ?? "")))
  )
    return [];
  if (force === "P" && /^(?:this|that|it|which)? ?means\b/i.test(words.sentence)) return [];
  if (
    force === undefined ||
    actor.some(({ text }) => text === "i") ||
    /^(?:purpose|aim|objective|goal|intention|rationale)$/.test(actor[0]?.head ?? "") ||
    (/^(?:point|idea)$/.test(actor[0]?.head ?? "") && / to$/.test(words.text[verb.from]!))
  )
    return [];
  if (tellsFact(words, segment, actor, force)) return [];
  const task = / to$/.test(words.text[verb.from]!) && "ia".includes(words.text[verb.from]![0]!) ? actor[0] : undefined;
  if ((task && TASK.test(words.lemma[task.to - 1]!)) || (task && TASK.test(task.head))) {
    const whose = possessorOf(words, task) ?? objectAfter(words, task);
    actor = whose && kindOfPhrase(whose) === "people" ? [whose] : [];
  }
  if (/\b(?:sole|exclusive)\b/.test(words.text[verb.from]!)) actor = actor.map((phrase) => ({ ...phrase, only: true }));
  if (none) actor = actor.map(anyOf);
  if (none && force === "N" && words.letters.slice(verb.from, verb.to).includes("i")) force = "O";
  else if (none) force = force === "O" && OBLIGED.test(words.text.slice(verb.from, verb.to).join(" ")) ? "N" : noSubject(force);
  const negativeFront = fronted !== undefined && fronted !== "only" && fronted !== "not only";
  if (verb.inverted && negativeFront)
    force = verb.negated ? turned(noSubject(force)) : force === "O-" && /circumstances|account|case/.test(fronted) ? "F" : noSubject(force);
  if (segment.inherits && before && actor.length === 0)
    actor = [
      ...(verb.passive && before.slots.object && before.slots.object.from < before.forceFrom
        ? before.slots.object.phrases
        : ((before.slots.actor ?? before.slots.subject)?.phrases ??
          (before.agentless && !before.imperative ? (before.slots.object?.phrases ?? []) : []))),
    ];
  const rest = complements ?? complementsOf(words, segment.complements, true);
  if (
    actor[0]?.text === "there" ||
    (actor[0]?.text === "it" &&
      ((bare && !(FORBIDDING.has(force) && !rest.under && rest.items.length === 0)) ||
        (!bare && verb.complement) ||
        rest.under?.that ||
        rest.under?.verb.kind === "infinitive"))
  )
    actor = [];
  if (verb.practice && actor.length === 0 && rest.under?.that) return [];
  const granted = bare
    ? undefined
    : subject.under
      ? grantedDrafts(words, forceIn(force, verb.from, verb.to), verb, subject, rest, FORBIDDING.has(force))
      : verb.passive
        ? givenFor(words, forceIn(force, verb.from, verb.to), verb, actor, rest, FORBIDDING.has(force))
        : undefined;
  if (granted) return granted.flatMap((draft) => finish(words, draft, segment.regions, false));
  if (
    verb.modal === "u" &&
    actor[0] &&
    (DOCUMENT.test(actor[0].head) ||
      /^(?:it|this|that|these|those)$/.test(actor[0].text) ||
      (kindOfPhrase(actor[0]) !== "people" && noNormVerbs.has(words.verb[verb.head ?? -1] ?? "")))
  )
    return [];
  if (force === "P" && verb.modal !== undefined && "yc".includes(verb.modal) && (isAim(words, segment) || RISK.test(words.sentence)))
    return [];
  if (
    verb.modal !== undefined &&
    "yc".includes(verb.modal) &&
    verb.inner === "a" &&
    /\b(?:eligible|entitled|able)\b/.test(words.text.slice(verb.from, verb.to).join(" "))
  )
    return [];
  if (UNSURE.test(words.sentence.slice(words.start[verb.from], (words.start[verb.from] ?? 0) + 40))) return [];
  const text = words.text.slice(verb.from, verb.to),
    only = words.letters.slice(verb.from, verb.to).includes("L") && !verb.inverted;
  const shared: Shared = {
    force,
    forceFrom: verb.from,
    forceTo: verb.to,
    practice:
      verb.practice === true ||
      text.some((word) => /^(?:normally|usually|generally|typically|ideally|often|sometimes)$/.test(word)) ||
      (verb.modal === "w" && verb.passive === true && force === "O"),
    absolute: none || negativeFront || fronts.some(whatever) || rest.absolute || text.some((word) => ABSOLUTE.test(word)),
    only: only || fronted === "only",
    imperative: false,
  };
  const reminded =
    bare && actor.length > 0 && rest.under?.that && words.letters.slice(verb.from, verb.to).includes("g")
      ? remindedOf(words, shared, actor, [...aside, ...lead.items], rest)
      : undefined;
  if (reminded) return reminded.flatMap((draft) => finish(words, draft, segment.regions, false));
  const allowed = force === "O" || force === "O-" ? consentDrafts(words, shared, verb, actor, rest, segment.regions) : undefined;
  const unless = allowed
    ? allowed.drafts
        .flatMap((draft) =>
          finish(
            words,
            draft,
            segment.regions.filter((region) => region !== allowed.used),
            false,
          ),
        )
        .map((clause) => withConsent(clause, allowed.consent, words))
    : [];
  if (allowed?.alone) return unless;
  const drafts = bare
    ? bareDrafts(words, shared, verb, actor, aside, lead.items, rest, gerund, segment)
    : verbDrafts(words, shared, verb, actor, [...aside, ...lead.items], rest);
  const clauses: RawClause[] = [];
  for (const draft of drafts) for (const clause of finish(words, draft, segment.regions, actorOnly(draft, fronted))) clauses.push(clause);
  for (const clause of unless) clauses.push(clause);
  return clauses;
}

/** Whether the word before a subject says which are meant: "existing pupils", "authorised visitors", "swimming teachers may", where they do what the verb says. */
function isSaidOf({ letters, text }: Words, subject: Phrase, { subject: parts, verb }: Segment): boolean {
  const at = subject.from - 1,
    letter = letters[at] ?? " ";
  if (letter !== "G") return at === 0 && "airf".includes(letter);
  if (at === 0 && STANDING.test(text[at]!)) return true;
  const acts = verb.head !== undefined && verb.head >= 0 && !verb.passive && !verb.copula;
  return (
    acts &&
    kindOfPhrase(subject) === "people" &&
    parts[0]?.chunk.kind === "gerund" &&
    parts[0].chunk.from === at &&
    parts[1]?.chunk.from === subject.from &&
    !"dzo".includes(letters[subject.from]!)
  );
}

function withWordBefore({ text, lemma }: Words, phrase: Phrase): Phrase {
  const at = phrase.from - 1;
  return { ...phrase, text: `${text[at]!} ${phrase.text}`, narrowing: [lemma[at]!, ...phrase.narrowing], from: at };
}

/** "Parents are reminded that they must …": what they are reminded of is the rule; what is only so is none. */
function remindedOf(words: Words, shared: Shared, who: readonly Phrase[], items: readonly Item[], rest: Complements): Draft[] {
  const { verb } = rest.under!,
    own = verb.kind === "verb" && verb.copula !== true ? ownForce(verb) : undefined;
  if (own === undefined || verb.practice) return [];
  return underDrafts(
    words,
    { ...shared, force: own === "P" || own === "N" ? own : own.endsWith("-") ? "O-" : "O", forceFrom: verb.from, forceTo: verb.to },
    who,
    items,
    { ...rest, items: [] },
  );
}

/** "no action should be taken | which would harm the inquiry": not every action. */
function withHanging(words: Words, phrase: Phrase, regions: NonNullable<Segment["hanging"]>): Phrase {
  return {
    ...phrase,
    loose: [...phrase.loose, ...regions.filter(({ kind }) => kind === "relative").flatMap(({ from, to }) => contentWords(words, from, to))],
  };
}

/** "…, so they can learn": what something is for. */
function isAim(words: Words, { subject, verb, regions }: Segment): boolean {
  // "consent, so that we can write to them": the words of force are those of the aim
  if (regions.some(({ leading, from, to }) => leading && to === verb.from && /^(?:so that|in order that)$/.test(words.text[from]!)))
    return true;
  const from = subject[0]?.chunk.from ?? verb.from;
  return from > 0 && (words.text[from] === "so" || words.text[from - 1] === "so");
}

/** What a sentence says of danger gives nobody leave: "they may share too much and become victims of fraud". */
const RISK = /\b(?:becom(?:e|ing)|be|being) (?:a )?(?:victims?|targets?|prey|vulnerable|at risk)\b|\b(?:victims?|targets?) (?:of|for)\b/i;

/** "No pupil may": what any pupil must not do. */
function anyOf(phrase: Phrase): Phrase {
  return phrase.none
    ? {
        ...phrase,
        text: phrase.text.replace(/^(?:no one|no|nobody|none|neither)\b/i, (word) =>
          /^no ?body$/i.test(word) ? "anybody" : /^no one$/i.test(word) ? "anyone" : /^neither$/i.test(word) ? "either" : "any",
        ),
      }
    : phrase;
}

/** What stands before the subject is no object: "On leaving the service, …", "following consideration by the panel, …". */
function fronting(item: Item, at: number): Item {
  const first = item.phrases[0];
  if (!first || item.adverb || (item.preposition !== "" && !(item.preposition === "by" && at > 0))) return item;
  return item.preposition === "by" || /^(?:people|things|none)$/.test(kindOfPhrase(first)) ? { ...item, preposition: "as to" } : item;
}

/** "What you should know", "Guide: how schools must report": the title of something. */
function isTitle({ text, letters }: Words, { subject, verb }: Segment): boolean {
  const from = subject[0]?.chunk.from ?? verb.from,
    at = letters[from] === "W" ? from : from - 1;
  return at >= 0 && letters[at] === "W" && /^(?:what|how|why)$/.test(text[at]!) && (at === 0 || letters[at - 1] === ":");
}

/** "for longer than is necessary": how long, not what must be. */
function isMeasureOnly(words: Words, { from }: Segment["verb"]): boolean {
  return (
    /^(?:is|are|was)$/.test(words.text[from]!) &&
    (words.text.slice(Math.max(0, from - 8), from).includes("than") || words.text[from - 1] === "as") &&
    /^(?:necessary|required|needed|essential|reasonable)$/.test(words.text[from + 1] ?? "")
  );
}

/** "…, but sixth formers may": the clause before, with the force and the people of this one. */
function elided(
  { verb, regions }: Segment,
  before: RawClause | undefined,
  actor: readonly Phrase[],
  force: Force | undefined,
): RawClause[] {
  const first = actor[0];
  if (!before || !force || !first) return [];
  return [
    {
      ...before,
      force,
      forceFrom: verb.from,
      forceTo: verb.to,
      slots: { ...before.slots, actor: { phrases: actor, preposition: "", from: first.from, to: actor[actor.length - 1]!.to } },
      agentless: false,
      from: Math.min(first.from, verb.from),
      to: Math.max(verb.to, first.to),
      exceptions: regions.length > 0 ? [] : before.exceptions,
    },
  ];
}

function actorOnly(draft: Draft, fronted: string | undefined): boolean {
  return fronted !== "only" && draft.actor.some((phrase) => phrase.only);
}
