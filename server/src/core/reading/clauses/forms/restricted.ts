import type { Words } from "../../words/scan";
import { bareDrafts } from "./bare-drafts";
import type { Chunk } from "../parts/chunks";
import type { Draft } from "./draft";
import { restrictingVerbs } from "../verb-kinds";
import type { Item } from "../parts/items";
import type { Segment } from "../parts/segments";
import type { StateFrame } from "./state-frame";
import { kindOfPhrase, type Phrase } from "../parts/terms";

/**
 * "Access is restricted to site staff", "the lift is reserved for visitors", "this entrance is for visitors only": allowed to
 * the one and to nobody else. Undefined where the words close nothing.
 */
export function restrictedDrafts({ words, shared, verb, subject, lead, rest, segment }: StateFrame): Draft[] | undefined {
  const main = verb.head !== undefined && verb.head >= 0 ? words.verb[verb.head] : undefined;
  const gerund = namesAct(words, verb, subject, segment) ? segment.subject[0]!.chunk : undefined;
  if ((subject.length === 0 && !gerund) || subject[0]?.pronoun) return undefined;
  const closing =
    main !== undefined && verb.passive && restrictingVerbs.has(main)
      ? rest.items.find((item) => /^(?:to|for)$/.test(item.preposition) && item.phrases.length > 0)
      : verb.copula
        ? rest.items.find(
            (item) =>
              /^(?:for|by|to|on|in|at|from|during)$/.test(item.preposition) &&
              item.phrases.length > 0 &&
              (item.only || item.phrases.some((phrase) => phrase.only)),
          )
        : undefined;
  const whole =
    verb.copula &&
    !closing &&
    segment.regions.some(
      (region) =>
        region.kind === "condition" &&
        region.from >= verb.to &&
        (words.letters[region.to] === "L" || words.letters[region.from - 1] === "L"),
    );
  if (!closing && !whole) return undefined;
  const people = closing && kindOfPhrase(closing.phrases[0]!) === "people";
  const items = rest.items.map((item): Item =>
    item !== closing
      ? item
      : {
          ...item,
          only: true,
          preposition: people
            ? "for"
            : item.preposition === "to"
              ? /^(?:places|times|channels)$/.test(kindOfPhrase(item.phrases[0]!))
                ? ""
                : "as"
              : item.preposition,
          phrases: item.phrases.map((phrase) => ({ ...phrase, only: true })),
        },
  );
  return bareDrafts(
    words,
    { ...shared, force: "P", only: false, practice: false },
    { ...verb, copula: false, force: "P", passive: false },
    subject,
    [],
    lead,
    { ...rest, items, joined: [] },
    gerund,
    segment,
  );
}

/** Whether a verb in -ing at the start names the act: "using the hall is reserved for …", not "swimming lessons are". */
function namesAct({ letters, text, lemma }: Words, verb: Chunk, [first]: readonly Phrase[], { subject }: Segment): boolean {
  const gerund = subject[0]?.chunk;
  if (gerund?.kind !== "gerund") return false;
  if (!first || first.from !== gerund.to) return true;
  return "dzoS".includes(letters[first.from]!) || (text[verb.from] === "is" && text[first.to - 1] !== lemma[first.to - 1]);
}
