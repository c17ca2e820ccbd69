import type { Words } from "../../words/scan";
import { permissionWords } from "../../words/vocabulary";
import { bareDrafts } from "./bare-drafts";
import type { Chunk } from "../parts/chunks";
import { type Draft, type Shared, verbUnder } from "./draft";
import { consentVerbs } from "../verb-kinds";
import { complementsOf } from "../parts/complements";
import { type Complements, plainPhrases } from "../parts/items";
import { loneSegment } from "../parts/segments";
import type { RawClause, RawRegion } from "../raw";
import { type Region, partsOf } from "../parts/regions";
import type { Phrase } from "../parts/terms";
import { verbDrafts } from "./verb-drafts";
import { underDrafts } from "./verbs/under";

const FIRST = /^(?:before|prior to|until|in advance of|ahead of)$/;

/**
 * "Consent must be obtained before a pupil is photographed", "parents must have permission to enter": what must not be done
 * without it. The drafts forbid the act; `withConsent` gives them their exception.
 */
export function consentDrafts(
  words: Words,
  shared: Shared,
  verb: Chunk,
  subject: readonly Phrase[],
  rest: Complements,
  regions: readonly Region[],
):
  | {
      readonly drafts: Draft[];
      readonly consent: Phrase;
      readonly used: Region | undefined;
      /** Having consent is no act of its own. */ readonly alone: boolean;
    }
  | undefined {
  const main = verb.head !== undefined && verb.head >= 0 ? (words.verb[verb.head] ?? words.lemma[verb.head]) : undefined,
    first = subject[0];
  const given = (verb.passive || main === undefined) && first && isConsent(first) ? first : undefined;
  const had =
    !given && !verb.passive && main !== undefined && consentVerbs.has(main) && !/^(?:give|grant)$/.test(main)
      ? rest.items.find((item) => item.preposition === "" && item.phrases[0] && isConsent(item.phrases[0]))?.phrases[0]
      : undefined;
  const wanted =
    !given && !had && verb.complement && verb.force === "O" && main !== undefined && first && isConsent(first) ? first : undefined;
  if (wanted) {
    const drafts = verbDrafts(words, { ...shared, force: "F", practice: false }, { ...verb, force: "F" }, [], [], rest);
    return drafts.length > 0
      ? { drafts, consent: { ...wanted, to: Math.max(wanted.to, verb.from) }, used: undefined, alone: true }
      : undefined;
  }
  const consent = given ?? had;
  if (!consent || (given && main !== undefined && !consentVerbs.has(main))) return undefined;
  const who = had ? subject : [],
    forbidden: Shared = { ...shared, force: shared.force === "O-" ? "F-" : "F", practice: false };
  const pseudo = verbUnder("F", { from: verb.from, to: verb.to });
  const made = (drafts: Draft[], used?: Region) =>
    drafts.length > 0 ? { drafts, consent, used, alone: had !== undefined && /^(?:have|need|require)$/.test(main!) } : undefined;
  const before = regions.find((region) => region.kind === "condition" && FIRST.test(words.text[region.from]!));
  if (before) return made(actOf(words, forbidden, before, who), before);
  if (rest.under?.verb.kind === "infinitive") return made(underDrafts(words, forbidden, who, [], { ...rest, items: [] }));
  const what = rest.items.find((item) => /^(?:for|before|prior to)$/.test(item.preposition) && item.phrases.length > 0);
  return (
    what &&
    made(
      bareDrafts(
        words,
        forbidden,
        pseudo,
        what.phrases,
        [],
        [],
        {
          ...rest,
          items: rest.items.filter(
            (item) =>
              item !== what && !(item.preposition === "" && item.phrases[0] === consent) && !/^(?:from|of|by)$/.test(item.preposition),
          ),
        },
        undefined,
        loneSegment(pseudo),
      ),
    )
  );
}

/** The act that a clause of time names: "before photographs are taken", "before leaving the site". */
function actOf(words: Words, shared: Shared, region: Region, who: readonly Phrase[]): Draft[] {
  const parts = partsOf(region.chunks.slice(1)),
    at = parts.findIndex(
      ({ chunk }) => (chunk.kind === "verb" || chunk.kind === "finite" || chunk.kind === "gerund") && (chunk.head ?? -1) >= 0,
    );
  if (at < 0) return [];
  const { chunk } = parts[at]!,
    subject = plainPhrases(complementsOf(words, parts.slice(0, at)).items).filter((phrase) => !phrase.pronoun);
  const verb: Chunk = verbUnder("F", chunk);
  return verbDrafts(words, shared, verb, subject.length > 0 ? subject : who, [], complementsOf(words, parts.slice(at + 1), true));
}

/** A ban with the consent that lifts it. */
export function withConsent(clause: RawClause, consent: Phrase, words: Words): RawClause {
  const exception: RawRegion = {
    kind: "permission",
    from: consent.from,
    to: consent.to,
    words: [consent.head, ...consent.narrowing],
    negated: false,
    phrases: [consent],
    closed: false,
  };
  return {
    ...clause,
    residue: clause.residue.filter((word) => !words.text.slice(consent.from, consent.to).includes(word)),
    exceptions: [...clause.exceptions, exception],
  };
}

function isConsent(phrase: Phrase): boolean {
  return permissionWords.has(phrase.head) && !/^(?:leave|knowledge|instruction|supervision|sanction|authority)$/.test(phrase.head);
}
