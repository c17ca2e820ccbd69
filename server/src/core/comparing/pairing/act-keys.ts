import type { Clause } from "../../reading/clauses/clause";
import { FORBIDDING } from "../../reading/clauses/force";
import { ancestorsOf, type ConceptId, contrastOf, type Vocabulary } from "../../reading/words/vocabulary";
import { actOf, givenIn, isCoverable, isUse, refusedIn, stateOf, takesAWay, usesObject } from "../acts";
import type { Key } from "./term-keys";

/** Keys of bans on anything, of bans on use, of acts done through something, of acts that a ban on anything covers, and of coming and going by a way. */
const ANYTHING = -1,
  USED = -2,
  THROUGH = -3,
  COVERED = -4,
  WAY = -5,
  FIRST_OPPOSITE = -10;

/** What an act is kept and sought under. Two acts of which one implies the other, or which exclude each other, find each other. */
interface ActKeys {
  readonly kept: readonly Key[];
  readonly sought: readonly Key[];
}

const byVocabulary = new WeakMap<Vocabulary, Map<ConceptId, ActKeys>>();

/** Whether a key is one under which acts that exclude each other are found. */
export function isOpposite(key: Key): boolean {
  return typeof key === "number" && key <= FIRST_OPPOSITE;
}

/** What a clause is kept under by its act. */
export function actsKept(clause: Clause, vocabulary: Vocabulary): Key[] {
  if (clause.action.verb === "any") return [ANYTHING];
  const act = actOf(clause),
    keys: Key[] = act === undefined ? [clause.action.verb] : [...keysOf(act, vocabulary).kept];
  if (isBanOnUse(clause, act)) keys.push(USED);
  if (isThrough(clause)) keys.push(THROUGH);
  if (act !== undefined && isCoverable(act)) keys.push(COVERED);
  if (takesAWay(clause)) keys.push(WAY);
  keys.push(
    ...statesOf(clause, vocabulary),
    ...refusedIn(clause).map((pair) => `refused ${pair}`),
    ...givenIn(clause).map((pair) => `given ${pair}`),
  );
  return keys;
}

/** What it is sought under. */
export function actsSought(clause: Clause, vocabulary: Vocabulary): Key[] {
  if (clause.action.verb === "any") return [ANYTHING, COVERED];
  const act = actOf(clause),
    keys: Key[] = act === undefined ? [clause.action.verb] : [...keysOf(act, vocabulary).sought];
  if (isBanOnUse(clause, act)) keys.push(THROUGH);
  if (isThrough(clause)) keys.push(USED);
  if (act !== undefined && isCoverable(act)) keys.push(ANYTHING);
  if (takesAWay(clause)) keys.push(WAY);
  keys.push(
    ...statesOf(clause, vocabulary),
    ...refusedIn(clause).map((pair) => `given ${pair}`),
    ...givenIn(clause).map((pair) => `refused ${pair}`),
  );
  return keys;
}

/** Keys of the contrasts that a state belongs to: what must be white finds what must be black. */
function statesOf(clause: Clause, { opposites }: Vocabulary): Key[] {
  const state = stateOf(clause);
  return state === undefined ? [] : (contrastOf.get(state) ?? []).map(([set]) => FIRST_OPPOSITE - 2 * (opposites.length + set));
}

function keysOf(act: ConceptId, vocabulary: Vocabulary): ActKeys {
  let known = byVocabulary.get(vocabulary);
  if (!known) byVocabulary.set(vocabulary, (known = new Map()));
  let keys = known.get(act);
  if (!keys) known.set(act, (keys = made(act, vocabulary)));
  return keys;
}

function made(act: ConceptId, vocabulary: Vocabulary): ActKeys {
  const kept: Key[] = [2 * act],
    sought: Key[] = [2 * act + 1],
    own = ancestorsOf(act);
  for (const wider of vocabulary.implied(act)) {
    kept.push(2 * wider + 1);
    if (wider !== act) sought.push(2 * wider);
  }
  for (const [at, [one, other]] of vocabulary.opposites.entries()) {
    const left = FIRST_OPPOSITE - 2 * at,
      right = left - 1;
    if (own.has(one)) {
      kept.push(left);
      sought.push(right);
    }
    if (own.has(other)) {
      kept.push(right);
      sought.push(left);
    }
  }
  return { kept, sought };
}

function isBanOnUse({ force }: Clause, act: ConceptId | undefined): boolean {
  return act !== undefined && isUse(act) && FORBIDDING.has(force);
}

function isThrough(clause: Clause): boolean {
  return clause.slots.channel !== undefined || clause.slots.instrument !== undefined || usesObject(clause);
}
