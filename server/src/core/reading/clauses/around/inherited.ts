import { conceptId, isKindOf, isOwnable } from "../../words/vocabulary";
import type { Force, Slot, SlotName, Term } from "../clause";
import { FORBIDDING } from "../force";
import type { Frame } from "./frame";
import { carriedActs, carriedVerbs, drivingActs, harmingVerbs, partsOfAccounts, recordingActs } from "../verb-kinds";
import type { RawSlot } from "../raw";
import { type Said, termOf } from "../said";
import { idOf, isAnyOf } from "../parts/term-concepts";

type Slots = Partial<Record<SlotName, Slot>>;
type ActOf = Pick<Said["action"], "verb" | "concept">;

/** Those to whom one does not write through the accounts that a policy speaks of: they are told, asked and reported to. */
const COLLEAGUES = [conceptId("people:staff"), conceptId("people:governor"), conceptId("people:school")];
const INFORMATION = [conceptId("things:information")];
/** "any such contact": what was said before says through what. */
const POINTS_BACK = /^(?:(?:any|all|no) )?(?:such|these|those|this)\b/i;
const MEANS = [conceptId("channels:online"), conceptId("channels:account"), conceptId("channels:telephone")];

/** Gives a clause what its heading or its section's `Applies to:` line adds, where its own words leave that open. */
export function inherit(slots: Slots, frame: Frame | undefined, action: ActOf, force: Force): void {
  if (!frame) return;
  const isCarried = frame.source === "frame" || carries(action, slots, force, frame.means);
  for (const [name, raw] of Object.entries(frame.slots))
    if (raw && adds(name as SlotName, raw, slots) && (name !== "capacity" || isCarried))
      slots[name as SlotName] = {
        terms: raw.phrases.map(termOf),
        source: frame.source,
        ...(name === "capacity" ? { preposition: raw.preposition } : {}),
        ...(raw.conditional ? { conditional: true } : {}),
      };
  const { owner, means } = frame;
  if (!owner) return;
  const name = !slots.channel && slots.instrument?.terms.some(isOwnableTerm) ? "instrument" : "channel",
    written = slots[name];
  if (written) {
    if (!written.terms.some((term) => term.owner))
      slots[name] = {
        ...written,
        terms: written.terms.map((term) => (isOwnableTerm(term) || term.concept === undefined ? ownedTerm(term, owner) : term)),
      };
  } else if (means && isCarried) slots[name] = { terms: [{ ...means, owner }], source: frame.source };
}

/** A term with the owner that the heading gives. Made field by field: a copy to which fields are added has a shape of its own. */
function ownedTerm({ text, head, concept, narrowing, universal, range, pronoun }: Term, owner: NonNullable<Term["owner"]>): Term {
  const owned: { -readonly [Field in keyof Term]: Term[Field] } = concept ? { text, head, concept, narrowing } : { text, head, narrowing };
  if (universal) owned.universal = universal;
  if (range) owned.range = range;
  if (pronoun) owned.pronoun = pronoun;
  owned.owner = owner;
  owned.ownerInherited = true;
  return owned;
}

/** Whether what a heading says fills a part: it is open, or the heading says more closely what is meant. */
function adds(name: SlotName, raw: RawSlot, slots: Slots): boolean {
  const written = slots[name];
  return !(name === "actor" && names(slots, raw)) && (!written || withinWritten(raw, written));
}

/** "Sixth form" above "Students may": the heading says which students. */
function withinWritten(raw: RawSlot, slot: Slot): boolean {
  const [inner] = raw.phrases,
    [outer] = slot.terms,
    id = outer && idOf(outer);
  return (
    raw.phrases.length === 1 &&
    slot.terms.length === 1 &&
    inner?.id !== undefined &&
    id !== undefined &&
    id !== inner.id &&
    isKindOf(inner.id, id) &&
    outer!.narrowing.length === 0 &&
    (!outer!.universal || outer!.concept === "people:person" || outer!.concept === "people:everyone")
  );
}

/** The heading's people are those that something is done to: "refer parents to …" below "Parents". */
function names(slots: Slots, raw: RawSlot): boolean {
  const told = [...(slots.object?.terms ?? []), ...(slots.counterpart?.terms ?? [])];
  return raw.phrases.some((phrase) => phrase.concept !== undefined && told.some((term) => term.concept === phrase.concept));
}

function isOwnableTerm(term: Term): boolean {
  const id = idOf(term);
  return id !== undefined && isOwnable(id);
}

/**
 * Whether an act is one that is done through the accounts or the telephone that a heading speaks of. What is done to an account
 * itself, and what staff are to tell each other, is not.
 */
function carries({ verb, concept }: ActOf, { object, subject, counterpart }: Slots, force: Force, means: Term | undefined): boolean {
  const act = concept === undefined ? {} : { concept };
  if (
    verb !== "any" &&
    !carriedVerbs.has(verb) &&
    !harmingVerbs.has(verb) &&
    !isAnyOf(act, carriedActs) &&
    !(means?.head === "device" && isAnyOf(act, recordingActs)) &&
    !(means?.head === "vehicle" && isAnyOf(act, drivingActs))
  )
    return false;
  if (
    [object, subject].some((slot) =>
      slot?.terms.some((term) => isAnyOf(term, MEANS) || partsOfAccounts.has(term.head) || POINTS_BACK.test(term.text)),
    )
  )
    return false;
  // What is learnt is used in many ways: only accounts and devices themselves are used through them.
  if (verb === "use" && [object, subject].some((slot) => slot?.terms.some((term) => isAnyOf(term, INFORMATION)))) return false;
  return FORBIDDING.has(force) || ![counterpart, object].some((slot) => slot?.terms.some((term) => isAnyOf(term, COLLEAGUES)));
}
