import { objectAfter } from "./action-nouns";
import { bareDrafts } from "./bare-drafts";
import type { Force } from "../clause";
import { namesPeople } from "../doers";
import { type Draft, draftFrom } from "./draft";
import { composed, isDenied } from "../force";
import { impersonalForce, inabilityVerbs, verbOfNoun } from "../verb-kinds";
import { type Complements, itemOfPeople } from "../parts/items";
import { hinderedDrafts } from "./hindrances";
import type { StateFrame } from "./state-frame";
import { kindOfPhrase, type Phrase, phraseFrom } from "../parts/terms";
import { underDrafts } from "./verbs/under";

const FORCED = /^[mwh]$/;
/** "It is not always possible to …": sometimes it is. */
const NOTING = /^(?:note|remember|recogni[sz]e|reali[sz]e|appreciate|stress|emphasi[sz]e)$/;
const USUALLY = /\b(?:always|usually|generally|necessarily|normally|often|immediately|currently)\b/;
/** With "that" these say what may be so. */
const LIKELY = /^(?:possible|impossible|normal|usual|customary)$/;

/**
 * "It is the duty of staff to …", "it is essential that …", "there must be no …", "the rule is that …".
 * Undefined where the words are none of these.
 */
export function impersonalDrafts(frame: StateFrame): Draft[] | undefined {
  const { words, shared, verb, subject, lead, rest, segment } = frame;
  const word = subject[0]?.text.toLowerCase() ?? "",
    state = rest.items[0],
    phrase = state?.preposition === "" ? state.phrases[0] : undefined;
  // "It is for parents to decide": theirs to do.
  if (
    word === "it" &&
    state?.preposition === "for" &&
    rest.items.length === 1 &&
    rest.under?.verb.kind === "infinitive" &&
    namesPeople(state.phrases[0]!) &&
    verb.force === "is" &&
    verb.modal === undefined
  )
    return underDrafts(words, { ...shared, practice: false }, state.phrases, lead, { ...rest, items: [] });
  if (word === "it" && phrase) return dutyDrafts({ ...frame, rest: { ...rest, items: rest.items.slice(1) } }, phrase);
  if (word === "there" && phrase) {
    const hindered = hinderedDrafts(words, shared, phrase, lead, segment, verb.force === "not");
    if (hindered) return hindered;
    if (phrase.none && phrase.head === "place") return placeDrafts(frame);
    const banned =
      /^(?:ban|prohibition|embargo)$/.test(words.lemma[phrase.from + 1] ?? "") || phrase.head === "ban"
        ? rest.items.find((item) => /^(?:on|against)$/.test(item.preposition) && item.phrases.length > 0)
        : undefined;
    if (banned && !phrase.none && verb.force !== "not")
      return bareDrafts(
        words,
        { ...shared, force: "F", practice: false },
        { ...verb, copula: false, force: "F" },
        banned.phrases,
        [],
        lead,
        { ...rest, items: rest.items.filter((item) => item !== banned && item !== state) },
        undefined,
        segment,
      );
    if (rest.under && impersonalForce(phrase.head)) return dutyDrafts({ ...frame, rest: { ...rest, items: rest.items.slice(1) } }, phrase);
    return existsDrafts(frame, phrase);
  }
  const own = subject[0] && !subject[0].pronoun ? impersonalForce(subject[0].head) : undefined;
  if (own === "O-" && saysWhatIsSo(rest)) return [];
  if (
    (own === "O" || own === "P" || own === "O-") &&
    rest.under &&
    rest.items.length === 0 &&
    kindOfPhrase(subject[0]!) !== "people" &&
    (rest.under.that || rest.under.verb.kind === "infinitive")
  )
    return underDrafts(words, { ...shared, force: own, forceTo: verb.to }, [], lead, rest);
  return undefined;
}

/** Whether what follows tells with "that" what is so or may be, and not what is to be done. */
function saysWhatIsSo({ under }: Complements): boolean {
  return under !== undefined && under.that && under.verb.kind === "verb" && /^(?:P|is|not)$/.test(under.verb.force ?? "");
}

function dutyDrafts({ words, shared, verb, lead, rest }: StateFrame, phrase: Phrase): Draft[] | undefined {
  const plain = impersonalForce(phrase.head) ?? impersonalForce(words.text.slice(phrase.to - 2, phrase.to).join(" "));
  if (!plain || !rest.under || verb.modal === "y" || verb.modal === "c") return undefined;
  // "It is important that we are able to …" says what is hoped for.
  if (plain === "O-" && saysWhatIsSo(rest)) return [];
  const denied = phrase.none === true || isDenied(verb);
  // "It is not possible to guarantee …": it cannot be done, and nobody is forbidden to.
  if (denied && phrase.head === "possible" && inabilityVerbs.has(words.verb[rest.under.verb.head ?? -1] ?? "")) return [];
  const force: Force | undefined = !denied ? plain : plain === "O-" ? "N" : composed("deny", plain);
  // "It is important to note that signs can be missed": what readers are told.
  const told = rest.under.verb.head ?? -1;
  if (!denied && words.text[told + 1] === "that" && NOTING.test(words.verb[told] ?? "")) return [];
  if (!force || (denied && USUALLY.test(words.text.slice(verb.from, phrase.to).join(" "))) || (LIKELY.test(phrase.head) && rest.under.that))
    return undefined;
  const of = objectAfter(words, phrase),
    by = itemOfPeople(rest.items, /^(?:for|on|upon|of|with|to)$/);
  const own = words.text[phrase.from] === "our" ? "we" : words.text[phrase.from] === "your" ? "you" : undefined;
  const actor =
    of && namesPeople(of)
      ? [of]
      : (by?.phrases ?? (own ? [phraseFrom(own, own, { from: phrase.from, to: phrase.from + 1 }, { pronoun: true })] : []));
  return underDrafts(words, { ...shared, force, forceTo: Math.max(shared.forceTo, phrase.to), practice: false }, actor, [...lead], {
    ...rest,
    items: [],
  });
}

/** "There is no place for phones in lessons": they are not to be there. */
function placeDrafts({ words, shared, verb, lead, rest, segment }: StateFrame): Draft[] | undefined {
  const what = rest.items.find((item) => item.preposition === "for" && item.phrases.length > 0);
  if (!what && rest.under?.verb.kind === "gerund" && rest.under.by === "for")
    return underDrafts(words, { ...shared, force: "F", absolute: true, practice: false }, [], lead, { ...rest, items: [] });
  if (!what) return undefined;
  return bareDrafts(
    words,
    { ...shared, force: "F", absolute: true, practice: false },
    { ...verb, copula: false, force: "F" },
    what.phrases,
    [],
    lead,
    { ...rest, items: rest.items.slice(1).filter((item) => item !== what) },
    undefined,
    segment,
  );
}

/** "There must be no smoking", "there must be two adults": what is not to be, and what must be. */
function existsDrafts({ words, shared, verb, lead, rest, segment }: StateFrame, phrase: Phrase): Draft[] | undefined {
  const forced = FORCED.test(verb.modal ?? "") || / to$/.test(words.text[verb.from]!) || verb.force === "O";
  if (!phrase.none)
    return verb.modal === "m" || verb.modal === "h"
      ? [
          draftFrom(shared, {
            actor: [],
            object: { phrases: rest.items[0]!.phrases, preposition: "", from: phrase.from, to: rest.items[0]!.to },
            verb: "be there",
            verbAt: verb.from,
            passive: true,
            items: [...lead, ...rest.items.slice(1)],
            any: false,
          }),
        ]
      : undefined;
  const act = rest.under?.verb.kind === "gerund" || verbOfNoun(phrase.head) !== undefined;
  if (!forced && !act) return undefined;
  const force: Force = verb.force === "O-" ? "F-" : "F",
    none = { ...phrase, none: undefined };
  if (rest.under?.verb.kind === "gerund" && phrase.to - phrase.from === 1)
    return underDrafts(words, { ...shared, force, absolute: true, practice: false }, [], [...lead], { ...rest, items: [] });
  return bareDrafts(
    words,
    { ...shared, force, absolute: true, practice: false },
    { ...verb, copula: false, force },
    [none],
    [],
    lead,
    { ...rest, items: rest.items.slice(1) },
    undefined,
    segment,
  );
}
