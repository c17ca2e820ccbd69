/** Words that say that what was asked for was not given. */
const REFUSING = /^(?:refus|declin|object|withh[eo]ld|withdr[ae]w|revok|den[yi]|disagree|dissent|oppos|lack|fail|absent|absence|missing|rescind|reject)/;
/** What turns a word into its contrary: "paid" and "unpaid". */
const NEGATIVE_PREFIX = /^(?:un|in|im|ir|dis|non-?)(?=.{3})/;
/** Pairs of plain words of which only one can hold of a thing at a time. */
const POLES: readonly (readonly [string, string])[] = [
  ["before", "after"], ["inside", "outside"], ["indoors", "outdoors"], ["with", "without"], ["above", "below"], ["over", "under"], ["present", "away"], ["well", "ill"], ["full", "empty"], ["open", "closed"], ["first", "last"],
  ["agree", "refuse"], ["accept", "refuse"], ["grant", "refuse"], ["give", "refuse"], ["pass", "fail"], ["return", "keep"], ["more", "less"], ["more", "fewer"], ["minor", "serious"], ["supervise", "alone"],
];

/**
 * Whether two conditions, told by their content words, cannot hold together: consent is given and refused, a fee is paid and
 * unpaid. Words that both have say nothing.
 * @param one the content words of the one, in the form in which they are compared
 * @param other those of the other
 */
export function areContrary(one: readonly string[], other: readonly string[]): boolean {
  const left = one.filter((word) => !other.includes(word)), right = other.filter((word) => !one.includes(word));
  if (left.some((word) => REFUSING.test(word)) !== right.some((word) => REFUSING.test(word))) return true;
  return left.some((word) => right.some((against) => negates(word, against) || negates(against, word) || POLES.some(([x, y]) => (word === x && against === y) || (word === y && against === x))));
}

/** "unpaid" against "pay", "inappropriate" against "appropriate": forms of one word differ in their last letters. */
function negates(word: string, plain: string): boolean {
  const rest = word.replace(NEGATIVE_PREFIX, "");
  return rest !== word && plain.length >= 3 && rest.startsWith(plain.slice(0, -1)) && rest.length - plain.length <= 3;
}
