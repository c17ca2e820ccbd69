import type { Clause, Exception, Slot } from "../reading/clauses/clause";
import { conceptId, isKindOf } from "../reading/words/vocabulary";
import { FORBIDDING } from "../reading/clauses/force";
import { actOf } from "./acts";
import type { Overlap } from "./regions";
import { isOwnSite } from "./said-parts";

const VAGUE = new Set(["make", "take", "have", "do", "give", "get", "hold", "put", "keep", "be", "go", "bring"]);
/** What is done to, through what, where or in which case it is done stands in both. */
export function bothNamed(overlap: Overlap): boolean {
  return overlap.parts.some(
    ({ part, a, b }) => part !== "actor" && part !== "subject" && part !== "capacity" && a !== undefined && b !== undefined,
  );
}

/** Acts that need no object: eating is eating something. */
const OPEN_ACTS = [
  "eat",
  "drink",
  "smoke",
  "vape",
  "park",
  "cycle",
  "drive",
  "swim",
  "play",
  "enter",
  "leave",
  "attend",
  "photograph",
  "contact",
  "run",
  "stay",
  "go",
  "be_alone",
].map((name) => conceptId(`actions:${name}`));

/** Things that are only a way of saying the verb: take action, make a decision. */
const EMPTY_OBJECTS = new Set([
  "action",
  "step",
  "measure",
  "account",
  "care",
  "part",
  "decision",
  "place",
  "responsibility",
  "advice",
  "way",
  "effort",
  "consideration",
  "need",
  "attention",
  "opportunity",
  "arrangement",
  "adjustment",
  "contact",
  "work",
  "information",
  "support",
  "matter",
  "issue",
  "right",
  "duty",
]);

/** Words for people by what they do. */
const DOER = /(?:er|or|ist|ian|ant|man|woman|ee|lead|team|lorry|scout|coach|head)$/;

/** Whoever acts is a known kind of person, so that an example can be given. */
export function readable(a: Clause, b: Clause): boolean {
  if (a.slots.subject || b.slots.subject) return a.slots.subject?.terms[0]?.head === b.slots.subject?.terms[0]?.head;
  const known = ({ slots: { actor } }: Clause) =>
    !actor ||
    actor.terms.some(
      (term) =>
        term.pronoun ||
        term.concept?.startsWith("people:") ||
        term.concept === "places:office" ||
        term.concept?.startsWith("things:vehicle") ||
        DOER.test(term.head),
    );
  return (known(a) && known(b)) || (a.slots.actor !== undefined && a.slots.actor.terms[0]?.head === b.slots.actor?.terms[0]?.head);
}

/** They, whom nothing resolves: some of those of whom its own passage speaks. */
function isUnknown(actor: Slot | undefined): boolean {
  return actor?.terms.some(({ pronoun, text }) => pronoun === true && /^they$/i.test(text)) === true;
}

/** Across documents more must be shared in so many words: the same thing, and who, where, through what or when besides. */
export function closeAcross(a: Clause, b: Clause, overlap: Overlap): boolean {
  if (a.practice || b.practice || isUnknown(a.slots.actor) || isUnknown(b.slots.actor) || a.residueShare > 0.25 || b.residueShare > 0.25)
    return false;
  const both = overlap.parts.filter(
      ({ part, a: x, b: y }) => part !== "condition" && part !== "other" && x !== undefined && y !== undefined,
    ),
    object = both.find(({ part }) => part === "object" || part === "channel" || part === "instrument" || part === "counterpart");
  if (
    !object ||
    (object.part === "object" && [a, b].some((clause) => clause.slots.object?.terms.every((term) => EMPTY_OBJECTS.has(term.head))))
  )
    return false;
  return both.length + (closesWho(a, b) || closesWho(b, a) ? 1 : 0) >= 2 && object.relation !== "partial";
}

/** "by the data protection officer alone" beside "by the secretary": both say who, by posts that somebody holds. */
function closesWho({ only, force }: Clause, { slots: { actor } }: Clause): boolean {
  return only === "actor" && FORBIDDING.has(force) && actor?.source === "written" && actor.terms.every(({ text }) => /^the /i.test(text));
}

/** One says what is done to something, the other leaves it open although the act needs it: it was not read. */
function objectMissing(a: Clause, b: Clause, overlap: Overlap): boolean {
  const object = overlap.parts.find(({ part }) => part === "object");
  if (
    object ||
    (!a.slots.object && !b.slots.object) ||
    overlap.parts.some(
      ({ part, a: x, b: y }) => part === "place" && x !== undefined && y !== undefined && !(a.slots.place && b.slots.place),
    )
  )
    return false;
  const lacking = a.slots.object && !a.slots.object.terms.every((term) => term.pronoun) ? b : a,
    act = actOf(lacking);
  return (
    overlap.parts.every(({ part, a: x, b: y }) => (part !== "channel" && part !== "instrument") || x === undefined || y === undefined) &&
    (act === undefined || !OPEN_ACTS.some((one) => isKindOf(act, one)))
  );
}

/** "may be used for this", "must not use phones there": what is allowed, or where, stands in another sentence. */
function pointsAt({ force, others }: Clause): boolean {
  if (others.some(({ terms }) => terms.every(({ text }) => text === "there"))) return true;
  return (
    (force === "P" || force === "N") &&
    others.some(({ preposition, terms }) => preposition === "for" && terms.every((term) => term.pronoun))
  );
}

/** "pay by card only" beside "pay in cash", "choose only one language" beside "choose two languages": what the one leaves open is what the other names. */
function closedOn(outside: Exception | undefined, { slots }: Clause): boolean {
  if (
    outside?.kind !== "only" ||
    (slots.object !== undefined && !outside.terms.some(({ head }) => slots.object!.terms.some((term) => term.head === head)))
  )
    return false;
  return Object.entries(slots).some(
    ([name, slot]) =>
      CLOSABLE.has(name) &&
      (name === "object"
        ? slot.terms.every(
            ({ head, range }) => range !== undefined && outside.terms.every((term) => term.head === head && term.range !== undefined),
          )
        : slot.terms.some(
            ({ concept }) => concept !== undefined && outside.terms.some((term) => section(term.concept) === section(concept)),
          )),
  );
}
const CLOSABLE: ReadonlySet<string> = new Set(["object", "channel", "instrument", "place", "time"]);
function section(concept: string | undefined): string | undefined {
  return concept?.slice(0, concept.indexOf(":"));
}

/**
 * Enough is shared for a finding: a part that both name, or two acts without any other part.
 * @param outside the exception of one of them that the other is none of
 */
export function enough(a: Clause, b: Clause, overlap: Overlap, outside?: Exception): boolean {
  if (
    actOf(a) === actOf(b) &&
    (actOf(a) !== undefined || (a.action.verb === b.action.verb && !VAGUE.has(a.action.verb))) &&
    (closedOn(outside, a) || closedOn(outside, b))
  )
    return !pointsAt(a) && !pointsAt(b);
  if (objectMissing(a, b, overlap) || pointsAt(a) || pointsAt(b)) return false;
  if (
    a.action.concept === undefined &&
    VAGUE.has(a.action.verb) &&
    !overlap.parts.some(({ part, a: x, b: y }) => part === "object" && x !== undefined && y !== undefined)
  )
    return false;
  if (
    overlap.shared === 1 &&
    overlap.parts.some(({ part, a: x, b: y }) => part === "object" && x !== undefined && y !== undefined) &&
    [a, b].some((clause) => clause.slots.object?.terms.every((term) => EMPTY_OBJECTS.has(term.head) && term.narrowing.length === 0))
  )
    return false;
  if (
    (a.practice || b.practice) &&
    overlap.parts.filter(({ a: x, b: y }) => x !== undefined && y !== undefined).length < 2 &&
    a.action.concept !== b.action.concept
  )
    return false;
  if (overlap.shared > 0) return true;
  const bare = (clause: Clause) =>
    (!clause.slots.object || isOwnSite(clause.slots.object)) &&
    !clause.slots.counterpart &&
    !clause.slots.channel &&
    !clause.slots.instrument &&
    !clause.slots.capacity &&
    clause.others.length === 0;
  const actors = overlap.parts.some(({ part, a: left, b: right }) => part === "actor" && left !== undefined && right !== undefined);
  return actOf(a) !== undefined && bare(a) && bare(b) && (actors || a.agentless || b.agentless);
}
