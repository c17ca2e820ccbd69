import type { Clause } from "../reading/clauses/clause";
import { DUTIES, FORBIDDING } from "../reading/clauses/force";
import { conceptId } from "../reading/words/vocabulary";
import { actOf, type Clash } from "./acts";
import { doneByOthers, inOneList, othersDuty, saysOnlyHow, usedByOthers, withholds } from "./beside";
import { underOtherHeadings } from "./contrary";
import { type Decision, none } from "./decision";
import { gate } from "./gate";
import type { Ontology } from "./ontology";
import type { SharedAct, TwoClauses } from "./opposition";
import { differentRoutes } from "./routes";

const use = conceptId("actions:use");

/** Where the two stand keeps them apart: in one sentence, under different headings, or where one of them points to the words around it. */
export function byPassage({ a, b, near }: TwoClauses): Decision | undefined {
  if (near && a.sentence === b.sentence && a.block === b.block) return none("same-sentence");
  if (near && underOtherHeadings(a, b)) return none("part");
  if (a.block !== b.block && (pointsToItsPassage(a) || pointsToItsPassage(b))) return none("part");
  return undefined;
}

/** "at this point", "on these courses": when or where is said by the words around the clause. */
function pointsToItsPassage({ slots: { place, time }, others }: Clause): boolean {
  return [place, time, ...others].some((slot) => slot?.terms.every(({ text }) => POINTING.test(text)) === true);
}

/** A word that points, and no part of the school or of the document after it: "this point", not "this school". */
const POINTING = /^(?:this|that|these|those) (?!(?:school|academy|college|nursery|trust|site|policy|document|code|year|term)\b)[a-z]/i;

/** Two ways of doing one thing, where the forces leave room for both: "by email" beside "by letter". */
export function byRoutes({ a, b, near, ontology, acts }: SharedAct, clash: Clash): Decision | undefined {
  if (acts !== "same" || clash === "conflict" || clash === "tension" || (near && inOneList(a, b))) return undefined;
  const routes = differentRoutes(a, b, near, ontology);
  return routes && gate(a, b, routes);
}

/** What is asked or forbidden is not the whole act, or not of the same people, so that the two do not speak against each other. */
export function byManner({ a, b, ontology, acts }: SharedAct, clash: Clash): Decision | undefined {
  if (clash === "conflict" && (isOthersTask(a, b) || isOthersTask(b, a))) return none("no-opposition");
  if (acts !== "same") return undefined;
  const narrowing =
    (clash === "conflict" && (asksOnlyHow(a, b) || asksOnlyHow(b, a))) ||
    withholds(a, b) ||
    withholds(b, a) ||
    narrowerBan(a, b, ontology) ||
    narrowerBan(b, a, ontology);
  return narrowing ? none("narrowing") : undefined;
}

/** The first clause is for others to follow than the second. */
function isOthersTask(one: Clause, other: Clause): boolean {
  return othersDuty(one, other) || doneByOthers(one, other) || usedByOthers(one, other);
}

/** "given in accordance with the guidance" beside a ban: it says how, and asks nobody to do it. */
function asksOnlyHow(rule: Clause, ban: Clause): boolean {
  return saysOnlyHow(rule) && FORBIDDING.has(ban.force);
}

/** "must write to parents by email" beside "should not befriend parents": what is forbidden is one kind of what is asked, which can be done otherwise; "may use the bays" beside "must not drive on the site". */
function narrowerBan(ban: Clause, other: Clause, { vocabulary }: Ontology): boolean {
  const kind = actOf(ban),
    wide = actOf(other);
  if (!FORBIDDING.has(ban.force) || kind === undefined || wide === undefined || kind === wide || !vocabulary.implied(kind).has(wide))
    return false;
  return DUTIES.has(other.force) || (wide === use && !ban.slots.object && !ban.slots.channel && !ban.slots.instrument);
}
