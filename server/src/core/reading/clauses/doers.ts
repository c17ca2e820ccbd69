import type { Words } from "../words/scan";
import { conceptId, isKindOf, sectionOf } from "../words/vocabulary";
import { bodyNouns } from "./verb-kinds";
import type { RawSlot } from "./raw";
import { kindOfPhrase, type Phrase } from "./parts/terms";

const vehicle = conceptId("things:vehicle");
/** Words for people by what they do, and for bodies that act. */
const DOER =
  /(?:[^p]er|or|ist|ian|ant|man|woman|person|people|ee|lead|scout|coach|member|official|representative|executive|professional|advocate|recipient|student|resident|client|group|company|agency|organi[sz]ation|association|authority|commission|committee|board|ltd|limited|club|union|team|department|service|movement|council|body|trust|district|county|section|management|leadership|party|charity|church|firm|business|ministry|mosque|household|family|society|federation|university|provision|setting|home|panel|jury|tribunal|court|office|staff|headquarters?)s?$/;
/** Words that end like those and name no doer. */
const THING =
  /^(?:.*(?:paper|number|letter|folder|poster|calendar|register|order|matter|computer|router|printer|scanner|filter|banner|trailer|locker|drawer|cover|corner|danger|power|newsletter|answer|offer|transfer|water|weather|error|floor|door|colour|honour|behaviour|behavior|favour|indicator|factor|monitor|motor|detector|extinguisher|equipment|component|garment|restaurant|plant|grant|covenant|want|transmitter|container|counter|heater|cooker|freezer|fever|disorder|timer|planner|organiser|character|chapter|header|footer|tier|layer|barrier|paragraph))s?$/;

/** Nouns of what is, happens or is felt: appropriateness, utilisation, attendance. */
const ABSTRACT = /(?:ness|ity|ety|lth|ties|tion|sion|ment|ance|ence|ism|ship|hood|ure|ing|acy|logy)s?$/;
/** What documents and other things do; an unknown noun that does more is taken for somebody. */
const OF_THINGS =
  /^(?:include|contain|have|any|reflect|show|state|list|set out|cover|conform|meet|outline|specify|detail|describe|identify|indicate|apply|begin|start|end|cease|remain|fit|last|cost|weigh|display|carry|bear|make clear|follow|relate|address|explain|focus|match|exceed|expire|comply|reach|require|need|take place)\b/;

/** Keeps of a clause's people those who can act: a thing that must be or have something is its subject and nobody who acts. */
export function withDoers<Slots extends { readonly actor?: RawSlot | undefined; readonly subject?: RawSlot | undefined }>(
  words: Words,
  slots: Slots,
  verb: string,
): Slots {
  const { actor } = slots;
  if (!actor) return slots;
  const doers = actor.phrases.filter((phrase) => acts(words, phrase, verb));
  if (doers.length === actor.phrases.length) return slots;
  if (doers.length > 0) return { ...slots, actor: { ...actor, phrases: doers } };
  const { actor: subject, ...rest } = slots;
  // "is required by law": what is named as acting and cannot act is nothing that must be so either.
  return (actor.preposition === "by" ? rest : { ...rest, subject }) as Slots;
}

/** Places that stand for those who work there: the office, the kitchen, the library. */
const STAFFED: ReadonlySet<number | undefined> = new Set(["office", "kitchen", "library"].map((name) => conceptId(`places:${name}`)));

/** Whether a place is named for those who work there: "the kitchen may accept deliveries". */
export function isStaffed({ id }: Phrase): boolean {
  return id !== undefined && STAFFED.has(id);
}

/** Whether a word that the vocabulary does not hold names somebody by what they do: climbers, a roofer, the choir. */
export function isDoer({ id, head, pronoun }: Phrase): boolean {
  return id === undefined && pronoun !== true && isDoerWord(head);
}

/** Whether a noun in its base form is formed like one for somebody by what they do. */
export function isDoerWord(head: string): boolean {
  return WORKER.test(head) && !THING.test(head);
}

/** Words for single persons by what they do, apart from bodies. */
const WORKER = /(?:[^p]er|or|ist|ian|man|woman)$/;

/** Whether a phrase names people, be it by a word that the vocabulary does not hold. */
export function namesPeople(phrase: Phrase): boolean {
  return kindOfPhrase(phrase) === "people" || isDoer(phrase);
}

/** Whether a phrase can stand for somebody who acts; a word that nothing is known of can. */
function acts(words: Words, phrase: Phrase, verb: string): boolean {
  if (phrase.pronoun) return true;
  if (bodyNouns.has(phrase.head) && !/^be\b/.test(verb)) return true;
  if (DOER.test(phrase.head) && !THING.test(phrase.head)) return true;
  const { id } = phrase,
    section = id === undefined ? undefined : sectionOf(id);
  if (id !== undefined && section !== "actions")
    return section === "people" || section === "places" || (section === "things" && isKindOf(id, vehicle));
  if (words.letters.slice(phrase.from, phrase.to).includes("S") && id === undefined) return false;
  const at = headOf(words, phrase),
    letter = words.letters[at] ?? "H";
  return (
    !"NKG".includes(letter) ||
    !(ABSTRACT.test(phrase.head) || OF_THINGS.test(verb)) ||
    (/^[A-Z0-9]/.test(words.sentence.slice(words.start[at] ?? 0)) && at > 0)
  );
}

function headOf(words: Words, { from, to, head }: Phrase): number {
  for (let i = from; i < to; i++) if (words.lemma[i] === head) return i;
  return to - 1;
}
