import type { Clause, Term } from "../reading/clauses/clause";
import { DUTIES, FORBIDDING } from "../reading/clauses/force";
import { isRestricted, speaksOfItsOwnRecords } from "./beside";
import { type Decision, none } from "./decision";
import { isLasting } from "./durations";
import type { Ontology } from "./ontology";
import { leavesNothingOut, type Overlap, type PartRelation } from "./regions";

/** Neither contains the other. */
export function partial(a: Clause, b: Clause, clash: "conflict" | "tension", overlap: Overlap): Decision {
  const { narrowA, narrowB } = overlap;
  if (a.conditions.length > 0 && b.conditions.length > 0) return none("conditions", { overlap, part: narrowA[0] });
  if (spares(a, b, narrowA, narrowB) || spares(b, a, narrowB, narrowA)) return none("narrowing", { overlap, part: narrowA[0] });
  if (limitsAtTimes(a, b, narrowA, narrowB) || limitsAtTimes(b, a, narrowB, narrowA))
    return none("narrowing", { overlap, part: narrowA[0] });
  const general = FORBIDDING.has(a.force) || b.force === "N" ? a : b,
    special = general === a ? b : a,
    specialNarrow = special === a ? narrowA : narrowB;
  if (special.conditions.length > 0) return none("conditional-permission", { overlap, part: specialNarrow[0] });
  const generalNarrow = general === a ? narrowA : narrowB;
  if (generalNarrow.some(({ part, a: one, b: other }) => part === "other" && /^for /.test(one ?? other ?? "")))
    return none("overlap", { part: specialNarrow[0], overlap });
  if (
    universalOn(general, specialNarrow) &&
    !specialNarrow.some(
      ({ part, relation }) => (part === "object" || part === "channel" || part === "instrument") && relation === "partial",
    )
  )
    return { verdict: inARole(specialNarrow, general) ? "tension" : clash, reason: "universal", part: specialNarrow[0], overlap };
  return none("overlap", { part: specialNarrow[0], overlap });
}

/** "Passwords are never shared" beside "share data through the portal": a ban on one thing of a kind, and how the kind is treated otherwise. */
function spares(ban: Clause, rule: Clause, banNarrow: readonly PartRelation[], ruleNarrow: readonly PartRelation[]): boolean {
  return (
    FORBIDDING.has(ban.force) &&
    DUTIES.has(rule.force) &&
    banNarrow.every(({ part, relation }) => part === "object" && relation !== "partial") &&
    ruleNarrow.every(({ part }) => part === "channel" || part === "instrument")
  );
}

/** "No jewellery may be worn during PE" beside "watches may be worn": leave for one thing of a kind at large, and a time, a place or a case in which there is none for the kind. */
function limitsAtTimes(ban: Clause, leave: Clause, banNarrow: readonly PartRelation[], leaveNarrow: readonly PartRelation[]): boolean {
  if (!FORBIDDING.has(ban.force) || (leave.force !== "P" && leave.force !== "R+") || leave.absolute || leave.conditions.length > 0)
    return false;
  return (
    banNarrow.every(({ part, relation }) => /^(?:time|place|condition|other)$/.test(part) && relation !== "partial") &&
    leaveNarrow.every(({ part }) => part === "object")
  );
}

/** `special` lies within `general`. */
export function contained(
  special: Clause,
  general: Clause,
  clash: "conflict" | "tension",
  acts: "same" | "opposite",
  narrow: readonly PartRelation[],
  overlap: Overlap,
  which: "a" | "b",
  near: boolean,
  ontology: Ontology,
): Decision {
  const more = { part: narrow[0], overlap, special: which };
  const byCondition = narrow.every(({ part }) => part === "condition");
  if (narrow.every(({ part }) => part === "object" || part === "other") && speaksOfItsOwnRecords(general, special))
    return none("narrowing", more);
  if (
    acts === "opposite" &&
    special.force === "P" &&
    !general.slots.actor &&
    !universalOn(general, narrow) &&
    narrow.every(({ part }) => part === "actor")
  )
    return none("narrowing", more);
  if (acts === "opposite" && (general.force === "P" || (isLasting(special) && isLasting(general) && !universalOn(general, narrow))))
    return none("narrowing", more);
  if (/\bcontinu/.test(special.forceText) || /\bcontinu/.test(general.forceText)) return none("narrowing", more);
  if (FORBIDDING.has(special.force)) {
    if (DUTIES.has(general.force) && general.only !== undefined) return none("narrowing", more);
    if (
      universalOn(general, narrow) &&
      !byCondition &&
      (general.force === "P" || general.force === "O") &&
      (general.absolute ||
        narrow.some(({ part }) => part !== "actor") ||
        special.slots.actor?.terms.some((term) => term.range) ||
        general.slots.actor?.terms.some(saysAll))
    )
      return { verdict: inARole(narrow, general) ? "tension" : clash, reason: "universal", ...more };
    return general.force === "O" &&
      !special.practice &&
      !narrow.some((one) => pointsBack(one, which)) &&
      !byCondition &&
      special.conditions.length === 0 &&
      narrow.every(({ part }) => part === "actor" || (part === "object" && !isSort(special, general)))
      ? { verdict: "tension", reason: "special-case", ...more }
      : none("narrowing", more);
  }
  if (special.conditions.length > 0) {
    if (
      (special.force === "P" || special.force === "N") &&
      universalOn(general, narrow) &&
      special.conditions.every(({ kind }) => kind !== "who")
    )
      return { verdict: "tension", reason: "universal", ...more };
    if (
      near &&
      special.section !== general.section &&
      special.section !== 0 &&
      general.section !== 0 &&
      byCondition &&
      special.force === "P" &&
      special.conditions.every(({ kind }) => kind !== "who")
    )
      return { verdict: "tension", reason: "special-case", ...more };
    if (
      (special.force === "O" || special.force === "O-") &&
      byCondition &&
      special.conditions.every(({ kind, text }) => kind === "if" && (general.force !== "N" || BY_WHEN.test(text)))
    )
      return { verdict: clash, reason: "same-region", ...more };
    return none("conditional-permission", more);
  }
  if (inARole(narrow, general))
    return near && special.section === general.section && !universalOn(general, narrow)
      ? none("conditional-permission", more)
      : { verdict: "tension", reason: universalOn(general, narrow) ? "universal" : "special-case", ...more };
  if (
    near &&
    special.section === general.section &&
    narrow.some(({ part }) => part === "other" || part === "instrument") &&
    isRestricted(special)
  )
    return universalOn(general, narrow) ? { verdict: "tension", reason: "universal", ...more } : none("conditional-permission", more);
  if (
    universalOn(general, narrow) ||
    namedIn(special, general, narrow, ontology) ||
    narrow.every(({ part }) => isNumberWithin(special, general, part))
  )
    return { verdict: clash, reason: "universal", ...more };
  if (
    (special.force === "O" || special.force === "O-") &&
    general.force === "F" &&
    narrow.every(({ part, a, b }) => part === "time" || (part === "other" && WHERE_OR_WHEN.test(a ?? b ?? "")))
  )
    return { verdict: clash, reason: "same-region", ...more };
  return { verdict: "tension", reason: "special-case", ...more };
}

/** Phrases that say where to or when something is to be done: it is done all the same. */
const WHERE_OR_WHEN = /^(?:on|at|to|into|onto|before|after|by) /;

/** "before they start": by when something is to be done, not in which case. */
const BY_WHEN =
  /^(?:before|prior to|as soon as|by the time|when) (?:they|he or she|he|she|you|it|the [a-z]+) (?:start|begin|leave|arrive|join|enter|go)|^before [a-z]+ing\b/;

/** "in a personal capacity", "as parents": whoever writes that means the role to make a difference, unless the general rule speaks of any. */
function inARole(narrow: readonly PartRelation[], { slots: { capacity } }: Clause): boolean {
  return !capacity && narrow.some(({ part }) => part === "capacity");
}

/** "must wear trainers" beside "must not wear muddy trainers": which of them, not whether. */
function isSort({ slots: { object: one } }: Clause, { slots: { object: other } }: Clause): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.terms.some((term) =>
      other.terms.some(
        ({ concept, head, narrowing }) => concept === term.concept && head === term.head && term.narrowing.length > narrowing.length,
      ),
    )
  );
}

/** "the child", "that placement": somebody or something named before, not all of the kind. */
function pointsBack({ part, a, b }: PartRelation, special: "a" | "b"): boolean {
  return (part === "counterpart" || part === "object") && /^(?:the|this|that|these|those) /.test((special === "a" ? b : a) ?? "");
}

/** A definition names the special case, so the general rule speaks of it expressly. */
function namedIn(special: Clause, general: Clause, narrow: readonly PartRelation[], ontology: Ontology): boolean {
  return narrow.some(
    ({ part }) =>
      part !== "condition" &&
      part !== "other" &&
      (special.slots[part]?.terms ?? []).some((one) => (general.slots[part]?.terms ?? []).some((two) => ontology.named(one, two))),
  );
}

/** "aged seven" within "under eight": what lies within a bound that is given in numbers is meant by it. */
function isNumberWithin(special: Clause, general: Clause, part: PartRelation["part"]): boolean {
  if (part === "condition" || part === "other") return false;
  const [one, ...more] = special.slots[part]?.terms ?? [],
    [bound, ...bounds] = general.slots[part]?.terms ?? [];
  return (
    one?.range !== undefined &&
    bound?.range !== undefined &&
    one.range.unit === bound.range.unit &&
    one.narrowing.length === bound.narrowing.length &&
    one.concept === bound.concept &&
    more.length + bounds.length === 0
  );
}

/** "all staff", though that is one word for them. */
function saysAll({ universal, text }: Term): boolean {
  return universal === true || /^(?:all|every|any|each) (?!other\b)/i.test(text);
}

/** The general clause says that nothing is left out: never, under no circumstances, any, no … */
export function universalOn(general: Clause, narrow: readonly PartRelation[]): boolean {
  if (general.absolute || general.others.some(leavesNothingOut)) return true;
  return (
    narrow.some(({ part }) => part !== "condition" && part !== "other" && general.slots[part]?.terms.some(saysAll) === true) ||
    Object.values(general.slots).some(
      (slot) =>
        slot?.terms.some((term) => /^(?:(?:always|at all times?|at any time|throughout)$|anywhere\b|everywhere\b)/.test(term.text)) ||
        slot?.preposition === "throughout",
    )
  );
}
