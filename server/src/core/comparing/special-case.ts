import type { Clause } from "../reading/clauses/clause";
import { DUTIES, FORBIDDING } from "../reading/clauses/force";
import { isRestricted, speaksOfItsOwnRecords } from "./beside";
import { type Decision, none } from "./decision";
import { isLasting } from "./durations";
import type { Ontology } from "./ontology";
import type { Containment } from "./opposition";
import type { PartRelation } from "./regions";
import { saysAll, universalOn } from "./universal";

/** `special` lies within `general`: what kind of rule the special one is decides, and what the general one says of special cases. */
export function contained(pair: Containment): Decision {
  const { special } = pair;
  if (isHarmless(pair)) return none("narrowing", more(pair));
  if (FORBIDDING.has(special.force)) return specialBan(pair);
  if (special.conditions.length > 0) return conditional(pair);
  return inRole(pair) ?? restricted(pair) ?? specialCase(pair);
}

/** What every decision about a special case tells. */
function more({ narrow, overlap, which }: Containment): Pick<Decision, "part" | "overlap" | "special"> {
  return { part: narrow[0], overlap, special: which };
}

/** A special case beside which the general rule stands as it is, whatever the special one says. */
function isHarmless(pair: Containment): boolean {
  const { special, general, narrow, acts } = pair;
  if (narrow.every(({ part }) => part === "object" || part === "other") && speaksOfItsOwnRecords(general, special)) return true;
  if (acts === "opposite" && (mayByOthers(pair) || leavesRoom(pair))) return true;
  if (special.force === "P" && ORDINARILY.test(general.forceText)) return true;
  return CONTINUING.test(special.forceText) || CONTINUING.test(general.forceText);
}

/** "do not generally collect": what is laid down for the ordinary case leaves room for special ones. */
const ORDINARILY = /\b(?:generally|normally|usually|ordinarily|typically|routinely)\b/;

/** "continue to": what was so before goes on. */
const CONTINUING = /\bcontinu/;

/** "parents may wait inside" beside "wait outside": leave for some people to do the contrary of a rule that names nobody. */
function mayByOthers({ special, general, narrow }: Containment): boolean {
  return special.force === "P" && !general.slots.actor && !universalOn(general, narrow) && narrow.every(({ part }) => part === "actor");
}

/** Of two acts that exclude each other, the general one may be left undone, or both last and can follow each other. */
function leavesRoom({ special, general, narrow }: Containment): boolean {
  return general.force === "P" || (isLasting(special) && isLasting(general) && !universalOn(general, narrow));
}

/** "must not" for a special case of what a general rule allows or asks. */
function specialBan(pair: Containment): Decision {
  const { special, general, narrow, clash } = pair,
    byCondition = isByCondition(pair);
  if (DUTIES.has(general.force) && general.only !== undefined) return none("narrowing", more(pair));
  if (
    universalOn(general, narrow) &&
    !byCondition &&
    (general.force === "P" || general.force === "O") &&
    (general.absolute ||
      narrow.some(({ part }) => part !== "actor") ||
      special.slots.actor?.terms.some((term) => term.range) ||
      general.slots.actor?.terms.some(saysAll))
  )
    return { verdict: inARole(narrow, general) ? "tension" : clash, reason: "universal", ...more(pair) };
  return general.force === "O" && !byCondition && forbidsSomeOfAll(pair)
    ? { verdict: "tension", reason: "special-case", ...more(pair) }
    : none("narrowing", more(pair));
}

/** "Pupils must wear a tie" beside "Year 6 must not wear a tie": a plain ban for some of the people or things of a duty. */
function forbidsSomeOfAll({ special, general, narrow, which }: Containment): boolean {
  return (
    !special.practice &&
    !narrow.some((one) => pointsBack(one, which)) &&
    special.conditions.length === 0 &&
    narrow.every(({ part }) => part === "actor" || (part === "object" && !isSort(special, general)))
  );
}

/** Nothing but a condition makes the special case: "if it rains". */
function isByCondition({ narrow }: Containment): boolean {
  return narrow.every(({ part }) => part === "condition");
}

/** A permission or a duty on a condition, beside a general rule: mostly just its exception. */
function conditional(pair: Containment): Decision {
  const { special, general, narrow, clash } = pair,
    byCondition = isByCondition(pair);
  if ((special.force === "P" || special.force === "N") && universalOn(general, narrow) && namesNobody(special))
    return { verdict: "tension", reason: "universal", ...more(pair) };
  if (inAnotherSection(pair) && byCondition && special.force === "P" && namesNobody(special))
    return { verdict: "tension", reason: "special-case", ...more(pair) };
  if ((special.force === "O" || special.force === "O-") && byCondition && isDoneAllTheSame(special, general))
    return { verdict: clash, reason: "same-region", ...more(pair) };
  return none("conditional-permission", more(pair));
}

/** No condition says who it is for: "pupils who cycle". */
function namesNobody({ conditions }: Clause): boolean {
  return conditions.every(({ kind }) => kind !== "who");
}

/** The two stand under different headings of one document. */
function inAnotherSection({ special, general, near }: Containment): boolean {
  return near && special.section !== general.section && special.section !== 0 && general.section !== 0;
}

/** A duty for a case that really comes up; beside "need not", only by when something is to be done. */
function isDoneAllTheSame(special: Clause, general: Clause): boolean {
  return special.conditions.every(({ kind, text }) => kind === "if" && (general.force !== "N" || BY_WHEN.test(text)));
}

/** "before they start": by when something is to be done, not in which case. */
const BY_WHEN =
  /^(?:before|prior to|as soon as|by the time|when) (?:they|he or she|he|she|you|it|the [a-z]+) (?:start|begin|leave|arrive|join|enter|go)|^before [a-z]+ing\b/;

/** A special case by a role: "as parents". */
function inRole(pair: Containment): Decision | undefined {
  const { special, general, narrow, near } = pair;
  if (!inARole(narrow, general)) return undefined;
  return near && special.section === general.section && !universalOn(general, narrow)
    ? none("conditional-permission", more(pair))
    : { verdict: "tension", reason: universalOn(general, narrow) ? "universal" : "special-case", ...more(pair) };
}

/** A special case under the same heading, for those whom a phrase picks out: "pupils on crutches may". */
function restricted(pair: Containment): Decision | undefined {
  const { special, general, narrow, near } = pair;
  if (
    !near ||
    special.section !== general.section ||
    !narrow.some(({ part }) => part === "other" || part === "instrument") ||
    !isRestricted(special)
  )
    return undefined;
  return universalOn(general, narrow)
    ? { verdict: "tension", reason: "universal", ...more(pair) }
    : none("conditional-permission", more(pair));
}

/** A plain special case: a clash where the general rule means it too, and else one that a reader may want to see. */
function specialCase(pair: Containment): Decision {
  const { special, general, narrow, clash } = pair;
  if (isMeantBy(pair) && !saysItIsExceptional(pair)) return { verdict: clash, reason: "universal", ...more(pair) };
  if ((special.force === "O" || special.force === "O-") && general.force === "F" && narrow.every(saysWhereOrWhen))
    return { verdict: clash, reason: "same-region", ...more(pair) };
  return { verdict: "tension", reason: "special-case", ...more(pair) };
}

/** "Refunds for exceptional reasons may be given": leave that calls itself an exception. */
function saysItIsExceptional({ special, narrow }: Containment): boolean {
  return special.force === "P" && narrow.some(({ a, b }) => /\b(?:exceptional|extenuating|special circumstances)\b/.test(a ?? b ?? ""));
}

/** The general rule leaves nothing out, or names the special case, or gives bounds that hold it. */
function isMeantBy({ special, general, narrow, ontology }: Containment): boolean {
  return (
    universalOn(general, narrow) ||
    namedIn(special, general, narrow, ontology) ||
    narrow.every(({ part }) => isNumberWithin(special, general, part))
  );
}

/** "on Friday", "into the hall": it is to be done all the same. */
function saysWhereOrWhen({ part, a, b }: PartRelation): boolean {
  return part === "time" || (part === "other" && WHERE_OR_WHEN.test(a ?? b ?? ""));
}

/** Phrases that say where to or when something is to be done. */
const WHERE_OR_WHEN = /^(?:on|at|to|into|onto|before|after|by) /;

/** "in a personal capacity", "as parents": whoever writes that means the role to make a difference, unless the general rule speaks of any. */
export function inARole(narrow: readonly PartRelation[], { slots: { capacity } }: Clause): boolean {
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
