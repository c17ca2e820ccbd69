import type { Words } from "../../words/scan";
import type { Chunk } from "../parts/chunks";
import { BEARER_PRONOUNS, type Draft, draftFrom, forceIn } from "./draft";
import { negated } from "../force";
import { impersonalForce } from "../verb-kinds";
import { type Complements, type Item, plainItem } from "../parts/items";
import { kindOfPhrase, type Phrase } from "../parts/terms";
import { underDrafts } from "./verbs/under";

/** Verbs with which people have a duty. */
const BEARING = /^(?:have|hold|take|bear|carry|accept|assume|retain|keep|share)$/;
/** What lets somebody do something who holds it. */
const AUTHORITY = /^(?:authority|power|prerogative)$/;
/** "the sole right": nobody else has it. */
const SOLE = /^(?:sole|exclusive)$/;
const CHARGE = /^(?:responsibility|accountability|oversight|charge|ownership)$/;

/**
 * "Staff have a strict duty never to …", "the nurse has overall responsibility for …", "takes charge of": a duty, a right or a
 * charge that somebody has. Undefined where the verb says something else.
 * @param verb the verb's chunk; @param main its base form
 */
export function havingDrafts(
  words: Words,
  verb: Chunk,
  main: string,
  named: readonly Phrase[],
  lead: readonly Item[],
  rest: Complements,
): Draft[] | undefined {
  const first = named[0],
    what = plainItem(rest),
    held = what?.phrases[0];
  if (
    !BEARING.test(main) ||
    !first ||
    !what ||
    !held ||
    (kindOfPhrase(first) !== "people" && kindOfPhrase(first) !== "none" && !BEARER_PRONOUNS.has(first.text))
  )
    return undefined;
  const shared = forceIn("O", verb.from, what.to),
    subject = words.text.slice(held.from, held.to).some((word) => SOLE.test(word)) ? named.map((one) => ({ ...one, only: true })) : named;
  const others = rest.items.filter((item) => item !== what);
  const head = held.head === "care" ? "duty" : (words.lemma[headBefore(words, held)] ?? held.head),
    plain = AUTHORITY.test(head) ? "P" : impersonalForce(head);
  if (plain && rest.under?.verb.kind === "infinitive") {
    const force = held.none ? (plain === "P" ? "F" : "N") : rest.absolute && plain !== "P" ? negated(plain) : plain;
    return underDrafts(words, { ...shared, force }, subject, lead, { ...rest, items: [], absolute: false });
  }
  if (plain && (plain === "N" || plain === "F") && rest.under?.verb.kind === "gerund" && rest.under.by === "from")
    return underDrafts(words, { ...shared, force: held.none ? (plain === "N" ? "O" : "P") : plain }, subject, lead, {
      ...rest,
      items: [],
      absolute: false,
    });
  if (!CHARGE.test(head) || held.none) return undefined;
  const matter = others.find((item) => /^(?:for|of|over)$/.test(item.preposition) && item.phrases.length > 0);
  if (!matter && rest.under?.verb.kind === "gerund") return underDrafts(words, shared, subject, lead, { ...rest, items: [] });
  const object = matter?.phrases;
  if (!matter || !object) return undefined;
  return [
    draftFrom(shared, {
      actor: subject,
      object: { phrases: object, preposition: "", from: matter.from, to: matter.to },
      verb: "be responsible for",
      verbAt: verb.head ?? verb.from,
      passive: false,
      items: [...lead, ...others.filter((item) => item !== matter)],
      any: false,
    }),
  ];
}

/** The noun before "of": a duty of care. */
function headBefore(words: Words, { from, to }: Phrase): number {
  const of = words.text.indexOf("of", from);
  return of > from && of < to ? of - 1 : to - 1;
}
