import type { Words } from "../words/scan";
import type { SlotName } from "./clause";
import { closedClauses, closingPart } from "./closed-clauses";
import { withDoers } from "./doers";
import { type Filled, filledSlots, forbidBefore, takeConditionalCapacity } from "./filled-slots";
import type { Draft } from "./forms/draft";
import { addPermissions, addWho, type Limits, limitsOf } from "./limits";
import type { Region } from "./parts/regions";
import type { RawClause, Stretch } from "./raw";
import { residueOf } from "./residue";

/** All that is known of a clause before it is put together. */
interface Completed {
  readonly filled: Filled;
  readonly limits: Limits;
  readonly regions: readonly Region[];
  /** The part that "only" makes the only one. */
  readonly only: SlotName | "condition" | undefined;
}

/**
 * Completes drafts that were read from one verb group.
 * @param closes whether a draft is closed to those who act: "only staff may"; without it none is
 */
export function finishAll(
  words: Words,
  drafts: readonly Draft[],
  regions: readonly Region[],
  closes?: (draft: Draft) => boolean,
): RawClause[] {
  const clauses: RawClause[] = [];
  for (const draft of drafts) clauses.push(...finish(words, draft, regions, closes !== undefined && closes(draft)));
  return clauses;
}

/** Whether "only" stands with those who act. */
export function closesActor({ actor }: Draft): boolean {
  return actor.some((phrase) => phrase.only);
}

/** Completes a draft: parts by role, conditions, exceptions, what stays over. A clause closed by "only" also says what is forbidden outside. */
export function finish(words: Words, written: Draft, regions: readonly Region[], onlyActor: boolean): RawClause[] {
  if (!written.verb) return [];
  const filled = filledSlots(words, written),
    { draft } = filled,
    limits = limitsOf(words, draft, regions);
  addPermissions(words, draft, filled.permissions, limits);
  takeConditionalCapacity(words, filled, regions);
  addWho(words, draft.actor, limits);
  forbidBefore(words, filled);
  const only = namedOnly(filled, limits, onlyActor) ?? (draft.only ? closingPart(filled, limits.conditions) : undefined);
  if (draft.only && !only && draft.force === "P") return [];
  const made = clauseOf(words, { filled, limits, regions, only }),
    clause = only === "actor" ? made : withThing(words, made);
  return only && (clause.force === "P" || clause.force === "O" || clause.force === "O-") ? closedClauses(words, clause, only) : [clause];
}

/** "only if …", "only staff …", "… in the hall only": the part beside which an "only" stands. */
function namedOnly({ draft, only }: Filled, { closing }: Limits, onlyActor: boolean): Completed["only"] {
  if (closing) return "condition";
  if (onlyActor) return "actor";
  return draft.object?.phrases.some((phrase) => phrase.only) ? "object" : only;
}

/** Puts a clause together from what is known of it. */
function clauseOf(words: Words, { filled, limits, regions, only }: Completed): RawClause {
  const { draft, slots, others } = filled,
    { conditions, exceptions, precedence, even, upTo } = limits,
    { from, to } = stretchOf(draft, limits),
    { residue, content } = residueOf(words, { from, to }, { draft, slots, others, regions: [conditions, exceptions, regions] });
  return {
    force: draft.force,
    forceFrom: draft.forceFrom,
    forceTo: draft.forceTo,
    practice: draft.practice,
    action: actionOf(draft),
    slots,
    others,
    conditions,
    exceptions,
    upTo,
    precedence,
    only,
    absolute: draft.absolute || even,
    agentless: draft.actor.length === 0 && !slots.actor,
    imperative: draft.imperative,
    asWritten: undefined,
    from: Math.min(from, firstOf(regions)),
    to,
    residue,
    content,
  };
}

/** The act of a draft: "may do *anything*" is any act, and none that the vocabulary knows. */
function actionOf({ verb, verbAt, any, id, passive }: Draft): RawClause["action"] {
  return { verb: any ? "any" : verb, id: any ? undefined : id, from: verbAt, to: verbAt + 1, passive, predicate: undefined };
}

/** From the first to the last word of a clause, apart from regions that stand before it. */
function stretchOf(draft: Draft, { conditions, exceptions }: Limits): Stretch {
  return {
    from: Math.min(draft.forceFrom, draft.actor[0]?.from ?? draft.forceFrom, draft.object?.from ?? draft.forceFrom),
    to: Math.max(draft.forceTo, draft.verbAt + 1, lastOf(draft.items), lastOf(conditions), lastOf(exceptions)),
  };
}

/** "the report must include …": nobody acts. */
function withThing(words: Words, clause: RawClause): RawClause {
  const slots = withDoers(words, clause.slots, clause.action.verb);
  return slots === clause.slots ? clause : { ...clause, slots, agentless: clause.agentless || slots.actor === undefined };
}

/** Where the first region begins that is no remark. */
function firstOf(regions: readonly Region[]): number {
  let first = Infinity;
  for (const { kind, from } of regions) if (kind !== "remark" && from < first) first = from;
  return first;
}

/** Where the last of some word ranges ends; 0 for none. */
function lastOf(ranges: readonly { readonly to: number }[]): number {
  let last = 0;
  for (const { to } of ranges) if (to > last) last = to;
  return last;
}
