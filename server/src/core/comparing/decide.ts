import type { Clause, Force } from "../reading/clauses/clause";
import { actOf, clashOf, meeting } from "./acts";
import { type ExceptionMeeting, exceptionMeeting } from "./exceptions";
import type { Ontology } from "./ontology";
import { conceptId, isKindOf } from "../reading/words/vocabulary";
import { overlapOf, type Overlap, type PartRelation } from "./regions";

/** The rule that decided about a pair; each is a step of the procedure in contradictory-clauses.md. */
export type Reason =
  | "same-sentence" | "different-acts" | "no-opposition" | "part" | "conditions" | "breach" | "exception" | "precedence" | "narrowing" | "conditional-permission" | "little-shared" | "unread-words"
  | "different-routes" | "same-region" | "overlap" | "universal" | "closed" | "special-case" | "necessary-condition" | "lost-exception" | "unequal-force" | "optional-duty" | "opposite-acts";

/** What the checker makes of a pair of clauses, and the rule and part that decided. */
export interface Decision {
  readonly verdict: "conflict" | "tension" | "none";
  readonly reason: Reason;
  /** The part that keeps the clauses apart, or on which one is narrower. */
  readonly part?: PartRelation;
  /** The gate doubts a conflict: shown as a warning. */
  readonly doubtful?: boolean;
  readonly overlap?: Overlap;
  readonly exception?: ExceptionMeeting;
  /** The clause that is the special case of the other. */
  readonly special?: "a" | "b";
}

const VAGUE = new Set(["make", "take", "have", "do", "give", "get", "hold", "put", "keep", "be", "go", "bring"]);
const none = (reason: Reason, more: Partial<Decision> = {}): Decision => ({ verdict: "none", reason, ...more });
const FORBIDS: ReadonlySet<Force> = new Set(["F", "F-", "R-"]);
const WEAK: ReadonlySet<Force> = new Set(["O-", "F-", "R+", "R-"]);
/** Shares of unread words beyond which a conflict is only shown as a tension, and a tension not at all. */
const CONFLICT_RESIDUE = 0.5, TENSION_RESIDUE = 0.35;

/** Decides about two clauses of one school. The first rule that fires is the explanation. Symmetric but for `special`. */
export function decide(a: Clause, b: Clause, sameDocument: boolean, ontology: Ontology): Decision {
  if (sameDocument && a.sentence === b.sentence && a.block === b.block) return none("same-sentence");
  const acts = meeting(a, b, ontology);
  if (!acts) return none("different-acts");
  const clash = clashOf(a.force, b.force, acts);
  if (!clash || ((clash === "force" || clash === "option") && DUTIES.has(a.force) && DUTIES.has(b.force))) {
    const routes = acts === "same" ? differentRoutes(a, b, ontology) : undefined;
    if (routes) return gate(a, b, routes);
  }
  if (!clash) return sameDirection(a, b, acts, ontology, sameDocument);
  const overlap = overlapOf(a, b, ontology);
  if (overlap.apart?.part === "actor" && clash === "option" && a.slots.actor?.preposition === "by" && b.slots.actor?.preposition === "by" && onlyApart(overlap) && overlap.parts.some(({ part }) => part === "object")) return gate(a, b, { verdict: "tension", reason: "different-routes", part: overlap.apart, overlap });
  if (overlap.apart) return none(overlap.apart.part === "condition" ? "conditions" : "part", { part: overlap.apart, overlap });
  if (settled(a) || settled(b)) return none("precedence", { overlap });
  if (answersBreach(a, b) || answersBreach(b, a)) return none("breach", { overlap });
  const left = exceptionMeeting(a, b, ontology), right = exceptionMeeting(b, a, ontology);
  const inside = [left, right].find((one) => one?.kind === "inside");
  if (inside) return none("exception", { overlap, exception: inside });
  if (!enough(a, b, overlap) || !readable(a, b) || (!sameDocument && !closeAcross(a, b, overlap))) return none("little-shared", { overlap });
  return gate(a, b, settle(a, b, clash, acts, overlap, left, right, sameDocument, ontology));
}

function settle(a: Clause, b: Clause, clash: "conflict" | "tension" | "force" | "option", acts: "same" | "opposite", overlap: Overlap, left: ExceptionMeeting | undefined, right: ExceptionMeeting | undefined, near: boolean, ontology: Ontology): Decision {
  const { narrowA, narrowB } = overlap;
  if (clash === "force" || clash === "option") {
    if (!near || narrowA.length > 0 || narrowB.length > 0 || left || right || overlap.shared === 0 || !bothNamed(overlap)) return none("no-opposition", { overlap });
    return { verdict: "tension", reason: clash === "force" ? "unequal-force" : "optional-duty", overlap };
  }
  const outside = [left, right].find((one) => one?.kind === "outside");
  if (outside) return { verdict: "conflict", reason: "closed", overlap, exception: outside };
  const open = left ?? right;
  if (open && (open.exception.kind === "permission" || open.exception.kind === "unless" || open.exception.kind === "only")) {
    const unconditional = left ? b : a;
    if (unconditional.conditions.length > 0 || (left ? narrowB : narrowA).length > 0) return none("overlap", { overlap, exception: open, part: (left ? narrowB : narrowA)[0] });
    return { verdict: unconditional.force === "P" || unconditional.force === "R+" ? "tension" : "none", reason: "necessary-condition", overlap, exception: open };
  }
  if (narrowA.length === 0 && narrowB.length === 0) return { verdict: clash, reason: acts === "opposite" ? "opposite-acts" : "same-region", overlap };
  if (narrowA.length > 0 && narrowB.length > 0) return partial(a, b, clash, overlap);
  if (clash === "tension" || (acts === "opposite" && partedInTime(a, b, overlap))) return none("narrowing", { overlap, part: narrowA[0] ?? narrowB[0] });
  if (acts === "opposite" && [...narrowA, ...narrowB].every(({ part }) => part === "place")) return { verdict: clash, reason: "opposite-acts", overlap };
  return narrowA.length > 0 ? contained(a, b, clash, narrowA, overlap, "a", near, ontology) : contained(b, a, clash, narrowB, overlap, "b", near, ontology);
}

/** Acts that exclude each other can follow each other: times and conditions part them, unless one is for all times. */
function partedInTime(a: Clause, b: Clause, { narrowA, narrowB }: Overlap): boolean {
  const parting = ({ part }: PartRelation) => part === "condition" || part === "time" || part === "other";
  return (narrowA.some(parting) && !universalOn(b, narrowA)) || (narrowB.some(parting) && !universalOn(a, narrowB));
}

/** Neither contains the other. */
function partial(a: Clause, b: Clause, clash: "conflict" | "tension", overlap: Overlap): Decision {
  const { narrowA, narrowB } = overlap;
  if (a.conditions.length > 0 && b.conditions.length > 0) return none("conditions", { overlap, part: narrowA[0] });
  const special = FORBIDS.has(a.force) ? b : a, specialNarrow = FORBIDS.has(a.force) ? narrowB : narrowA;
  if (special.conditions.length > 0) return none("conditional-permission", { overlap, part: specialNarrow[0] });
  const prohibition = FORBIDS.has(a.force) ? a : b;
  if (universalOn(prohibition, specialNarrow)) return { verdict: clash, reason: "universal", part: specialNarrow[0], overlap };
  return none("overlap", { part: specialNarrow[0], overlap });
}

/** `special` lies within `general`. */
function contained(special: Clause, general: Clause, clash: "conflict" | "tension", narrow: readonly PartRelation[], overlap: Overlap, which: "a" | "b", near: boolean, ontology: Ontology): Decision {
  const more = { part: narrow[0], overlap, special: which };
  const byCondition = narrow.every(({ part }) => part === "condition");
  if (FORBIDS.has(special.force)) {
    if (universalOn(general, narrow) && !byCondition && (general.force === "P" || general.force === "O") && (general.absolute || narrow.some(({ part }) => part !== "actor") || special.slots.actor?.terms.some((term) => term.range))) return { verdict: clash, reason: "universal", ...more };
    return general.force === "O" && !byCondition && special.conditions.length === 0 && narrow.every(({ part }) => part !== "other") ? { verdict: "tension", reason: "special-case", ...more } : none("narrowing", more);
  }
  if (special.conditions.length > 0) {
    if ((special.force === "P" || special.force === "N") && universalOn(general, narrow) && special.conditions.every(({ kind }) => kind !== "who")) return { verdict: "tension", reason: "universal", ...more };
    if (near && special.section !== general.section && special.section !== 0 && general.section !== 0 && byCondition && special.force === "P" && special.conditions.every(({ kind }) => kind !== "who")) return { verdict: "tension", reason: "special-case", ...more };
    if ((special.force === "O" || special.force === "O-") && byCondition && special.conditions.every(({ kind }) => kind === "if") && general.force !== "N") return { verdict: clash, reason: "same-region", ...more };
    return none("conditional-permission", more);
  }
  if (universalOn(general, narrow) || namedIn(special, general, narrow, ontology)) return { verdict: clash, reason: "universal", ...more };
  if (special.force === "O" && general.force === "F" && narrow.every(({ part, a, b }) => part === "time" || (part === "other" && /^(?:on|at) /.test(a ?? b ?? "")))) return { verdict: clash, reason: "same-region", ...more };
  return { verdict: "tension", reason: "special-case", ...more };
}

/** A definition names the special case, so the general rule speaks of it expressly. */
function namedIn(special: Clause, general: Clause, narrow: readonly PartRelation[], ontology: Ontology): boolean {
  return narrow.some(({ part }) => part !== "condition" && part !== "other" && (special.slots[part]?.terms ?? []).some((one) => (general.slots[part]?.terms ?? []).some((two) => ontology.named(one, two))));
}

/** The general clause says that nothing is left out: never, under no circumstances, any, no … */
function universalOn(general: Clause, narrow: readonly PartRelation[]): boolean {
  if (general.absolute) return true;
  return narrow.some(({ part }) => part !== "condition" && part !== "other" && general.slots[part]?.terms.some((term) => term.universal) === true)
    || Object.values(general.slots).some((slot) => slot?.terms.some((term) => /^(?:always|at all times?|at any time|anywhere|everywhere|throughout)$/.test(term.text)) || slot?.preposition === "throughout");
}

/** The same direction: one has lost the other's exception. */
function sameDirection(a: Clause, b: Clause, acts: "same" | "opposite", ontology: Ontology, near: boolean): Decision {
  if (!near || acts !== "same" || !(FORBIDS.has(a.force) && FORBIDS.has(b.force))) return none("no-opposition");
  const lost = a.exceptions.length > 0 && b.exceptions.length === 0 ? a : b.exceptions.length > 0 && a.exceptions.length === 0 ? b : undefined;
  if (!lost || lost.only || lost.exceptions.every(({ kind }) => kind === "only")) return none("no-opposition");
  const overlap = overlapOf(a, b, ontology);
  if (overlap.apart) return none("part", { part: overlap.apart, overlap });
  const bare = lost === a ? b : a, bareNarrow = lost === a ? overlap.narrowB : overlap.narrowA;
  const x = actOf(a), y = actOf(b), alike = x !== undefined && y !== undefined ? isKindOf(x, y) || isKindOf(y, x) : a.action.verb === b.action.verb;
  if (!alike || !enough(a, b, overlap) || bareNarrow.length > 0 || bare.conditions.length > 0 || exceptionMeeting(lost, bare, ontology)?.kind === "inside") return none("no-opposition", { overlap });
  return gate(a, b, { verdict: "tension", reason: "lost-exception", overlap, exception: { kind: "open", exception: lost.exceptions[0]! }, special: lost === a ? "a" : "b" });
}

/** One clause says what to do once the other's act has happened: "any friend request received must be declined". */
function answersBreach(answer: Clause, rule: Clause): boolean {
  if (answer.force !== "O" && answer.force !== "O-") return false;
  const verbs = [rule.action.verb, ...rule.action.verb.split(" ")];
  return FORBIDS.has(rule.force) && answer.conditions.some((condition) => condition.words.some((word) => verbs.includes(word))) && answer.conditions.some(({ kind }) => kind === "if");
}

const ELSEWHERE = /\b(?:\d+(?:\.\d+)*|section|clause|paragraph|policy|procedure|appendix|allows?|requires?|permitted (?:by|in|under)|provided (?:for|in)|set out|stated)\b/;

/** The clause itself says which comes first: "subject to", "despite", "except as section 7 allows". */
function settled({ precedence, exceptions }: Clause): boolean {
  return precedence.length > 0 || exceptions.some(({ kind, text }) => kind === "except" && /^(?:except|save)(?: as| where| when|$| )/.test(text) && ELSEWHERE.test(text));
}

const DUTIES: ReadonlySet<Force> = new Set(["O", "O-", "R+"]);
/** Acts that happen in one place at a time: what is kept in lockers is not kept under desks. */
const PLACED = ["keep", "collect", "hand_in", "lock_away", "park", "sit", "line_up", "stay", "drop_off_child", "administer"].map((name) => conceptId(`actions:${name}`));

/** Nothing but the part that keeps them apart differs. */
function onlyApart({ parts, apart }: Overlap): boolean { return parts.every((one) => one === apart || one.relation === "equal"); }

/** Two duties with one act and one thing, through different channels or in different places. */
function differentRoutes(a: Clause, b: Clause, ontology: Ontology): Decision | undefined {
  if (!DUTIES.has(a.force) || !DUTIES.has(b.force) || (a.force !== "O" && b.force !== "O") || a.practice || b.practice || a.conditions.length > 0 || b.conditions.length > 0 || a.exceptions.length > 0 || b.exceptions.length > 0) return undefined;
  const overlap = overlapOf(a, b, ontology), { apart } = overlap;
  if (!apart || apart.inherited || (apart.part !== "channel" && apart.part !== "place")) return undefined;
  const rest = overlap.parts.filter((one) => one !== apart), whole = overlapOf(without(a, apart.part), without(b, apart.part), ontology);
  if (whole.apart || whole.narrowA.length > 0 || whole.narrowB.length > 0 || !whole.parts.some(({ part, relation, a: x, b: y }) => (part === "object" || part === "counterpart") && relation === "equal" && x !== undefined && y !== undefined)) return undefined;
  const x = actOf(a), y = actOf(b);
  if (apart.part === "place" && !(x !== undefined && y !== undefined && PLACED.some((act) => isKindOf(x, act)) && PLACED.some((act) => isKindOf(y, act)) && rest.every(({ relation }) => relation === "equal"))) return undefined;
  return { verdict: "conflict", reason: "different-routes", part: apart, overlap: whole };
}

function without(clause: Clause, part: "channel" | "place"): Clause {
  const slots = { ...clause.slots };
  delete slots[part];
  return { ...clause, action: { ...clause.action, ...(part === "channel" && clause.action.concept !== undefined && /^actions:(?:email|telephone|text)$/.test(clause.action.concept) ? { concept: "actions:contact" } : {}) }, slots };
}

/** What is done to, or through what it is done, stands in both. */
function bothNamed(overlap: Overlap): boolean {
  return overlap.parts.some(({ part, a, b }) => (part === "object" || part === "channel" || part === "place") && a !== undefined && b !== undefined);
}

/** Acts that need no object: eating is eating something. */
const OPEN_ACTS = ["eat", "drink", "smoke", "vape", "park", "cycle", "drive", "swim", "play", "enter", "leave", "attend", "photograph", "contact", "run", "stay", "go", "be_alone"].map((name) => conceptId(`actions:${name}`));

/** Things that are only a way of saying the verb: take action, make a decision. */
const EMPTY_OBJECTS = new Set(["action", "step", "measure", "account", "care", "part", "decision", "place", "responsibility", "advice", "way", "effort", "consideration", "need", "attention", "opportunity", "arrangement", "adjustment", "contact", "work", "information", "support", "matter", "issue", "right", "duty"]);

/** Words for people by what they do. */
const DOER = /(?:er|or|ist|ian|ant|man|woman|ee|lead|team|lorry|scout|coach|head)$/;

/** Whoever acts is a known kind of person, so that an example can be given. */
function readable(a: Clause, b: Clause): boolean {
  const known = ({ slots: { actor } }: Clause) => !actor || actor.terms.some((term) => term.pronoun || term.concept?.startsWith("people:") || term.concept === "places:office" || term.concept?.startsWith("things:vehicle") || DOER.test(term.head));
  return (known(a) && known(b)) || (a.slots.actor !== undefined && a.slots.actor.terms[0]?.head === b.slots.actor?.terms[0]?.head);
}

/** Across documents more must be shared in so many words: the same thing, and who, where, through what or when besides. */
function closeAcross(a: Clause, b: Clause, overlap: Overlap): boolean {
  if (a.practice || b.practice || a.residueShare > 0.25 || b.residueShare > 0.25) return false;
  const both = overlap.parts.filter(({ part, a: x, b: y }) => part !== "condition" && part !== "other" && x !== undefined && y !== undefined), object = both.find(({ part }) => part === "object" || part === "channel" || part === "counterpart");
  if (!object || (object.part === "object" && [a, b].some((clause) => clause.slots.object?.terms.every((term) => EMPTY_OBJECTS.has(term.head))))) return false;
  return both.length >= 2 && object.relation !== "partial";
}

/** One says what is done to something, the other leaves it open although the act needs it: it was not read. */
function objectMissing(a: Clause, b: Clause, overlap: Overlap): boolean {
  const object = overlap.parts.find(({ part }) => part === "object");
  if (object || (!a.slots.object && !b.slots.object)) return false;
  const lacking = a.slots.object && !a.slots.object.terms.every((term) => term.pronoun) ? b : a, act = actOf(lacking);
  return overlap.parts.every(({ part, a: x, b: y }) => part !== "channel" || x === undefined || y === undefined) && (act === undefined || !OPEN_ACTS.some((one) => isKindOf(act, one)));
}

/** "may be used for this": what is allowed stands in another sentence. */
function pointsAt({ force, others }: Clause): boolean {
  return (force === "P" || force === "N") && others.some(({ preposition, terms }) => preposition === "for" && terms.every((term) => term.pronoun));
}

/** Enough is shared for a finding: a part that both name, or two acts without any other part. */
function enough(a: Clause, b: Clause, overlap: Overlap): boolean {
  if (objectMissing(a, b, overlap) || pointsAt(a) || pointsAt(b)) return false;
  if (a.action.concept === undefined && VAGUE.has(a.action.verb) && !overlap.parts.some(({ part, a: x, b: y }) => part === "object" && x !== undefined && y !== undefined)) return false;
  if (overlap.shared === 1 && overlap.parts.some(({ part, a: x, b: y }) => part === "object" && x !== undefined && y !== undefined) && [a, b].some((clause) => clause.slots.object?.terms.every((term) => EMPTY_OBJECTS.has(term.head) && term.narrowing.length === 0))) return false;
  if ((a.practice || b.practice) && overlap.parts.filter(({ a: x, b: y }) => x !== undefined && y !== undefined).length < 2 && a.action.concept !== b.action.concept) return false;
  if (overlap.shared > 0) return true;
  const bare = (clause: Clause) => !clause.slots.object && !clause.slots.counterpart && !clause.slots.channel && clause.others.length === 0;
  const actors = overlap.parts.some(({ part, a: left, b: right }) => part === "actor" && left !== undefined && right !== undefined);
  return actOf(a) !== undefined && bare(a) && bare(b) && (actors || a.agentless || b.agentless);
}

/** Doubts: words that no part accounts for, and plain descriptions. */
function gate(a: Clause, b: Clause, decision: Decision): Decision {
  if (decision.verdict === "none") return decision;
  if (a.practice && b.practice) return { ...decision, verdict: "none", reason: "little-shared" };
  const unread = Math.max(a.residueShare, b.residueShare);
  if (decision.verdict === "conflict" && unread > CONFLICT_RESIDUE) return { ...decision, verdict: "tension", reason: "unread-words" };
  if (decision.verdict === "tension" && unread > TENSION_RESIDUE) return { ...decision, verdict: "none", reason: "unread-words" };
  if (decision.verdict === "conflict" && ((WEAK.has(a.force) && WEAK.has(b.force)) || unread > TENSION_RESIDUE)) return { ...decision, doubtful: true };
  return decision;
}
