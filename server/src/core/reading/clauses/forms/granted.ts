import type { Words } from "../../words/scan";
import type { Chunk } from "../parts/chunks";
import type { Force } from "../clause";
import type { Draft, Shared } from "./draft";
import { composed } from "../force";
import { denyingVerbs, grantingVerbs, impersonalForce } from "../verb-kinds";
import type { Complements, Item } from "../parts/items";
import { kindOfPhrase, type Phrase } from "../parts/terms";
import { underDrafts } from "./verbs/under";

/**
 * "Permission to borrow kayaks is granted to boarders", "the requirement to sign in does not apply to governors", "the ban on
 * juggling does not apply to the club": what becomes of a duty or a right that the subject names with its act. Undefined where
 * the words are none of these.
 * @param before the subject with the act under it; @param denied the words of force say that it is not so
 */
export function grantedDrafts(
  words: Words,
  shared: Shared,
  verb: Chunk,
  before: Complements,
  rest: Complements,
  denied: boolean,
): Draft[] | undefined {
  const [named] = before.items,
    main = words.verb[verb.head ?? -1] ?? "",
    noun = named?.phrases[0];
  if (
    !before.under ||
    !(before.under.verb.kind === "infinitive" || (before.under.verb.kind === "gerund" && /^(?:on|from)$/.test(before.under.by ?? ""))) ||
    !noun ||
    noun.to > before.under.verb.from
  )
    return undefined;
  const own = impersonalForce(noun.head),
    keeps = grantingVerbs.has(main);
  if (!own || (!keeps && !denyingVerbs.has(main)) || verb.modal === "y" || verb.modal === "c") return undefined;
  const force: Force | undefined = keeps !== (denied || noun.none === true) ? own : own === "O-" ? "N" : composed("deny", own);
  const whose = rest.items.find(isHolder);
  if (!force) return undefined;
  return underDrafts(
    words,
    { ...shared, force, forceFrom: Math.min(shared.forceFrom, noun.from), practice: false },
    whose?.phrases ?? [],
    rest.items.filter((item) => item !== whose),
    { ...before, items: [] },
  );
}

/**
 * "Permission is given for pupils to leave": leave for those who are named after it. Undefined where the words are none of these.
 * @param subject what is given; @param rest those for whom, with what they are to do under it
 */
export function givenFor(
  words: Words,
  shared: Shared,
  verb: Chunk,
  [given]: readonly Phrase[],
  rest: Complements,
  denied: boolean,
): Draft[] | undefined {
  const whose = rest.items.find(isHolder),
    own = given && impersonalForce(given.head);
  if (
    !given ||
    own !== "P" ||
    !whose ||
    rest.items.length > 1 ||
    rest.under?.verb.kind !== "infinitive" ||
    !grantingVerbs.has(words.verb[verb.head ?? -1] ?? "") ||
    verb.modal === "y" ||
    verb.modal === "c"
  )
    return undefined;
  return underDrafts(words, { ...shared, force: denied || given.none ? "F" : "P", practice: false }, whose.phrases, [], {
    ...rest,
    items: [],
  });
}

function isHolder({ preposition, phrases: [first] }: Item): boolean {
  return /^(?:to|for|from|on)$/.test(preposition) && first !== undefined && /^(?:people|none)$/.test(kindOfPhrase(first));
}
