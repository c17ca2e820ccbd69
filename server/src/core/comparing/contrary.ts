import { contrastOf, negation } from "../reading/words/vocabulary";

/**
 * Whether two conditions, told by their content words, cannot hold together: consent is given and refused, a fee is paid and
 * unpaid. Words that both have say nothing.
 * @param one the content words of the one, in the form in which they are compared
 * @param other those of the other
 */
export function areContrary(one: readonly string[], other: readonly string[]): boolean {
  const left = one.filter((word) => !other.includes(word)),
    right = other.filter((word) => !one.includes(word));
  if (left.some(refuses) !== right.some(refuses)) return true;
  return left.some((word) => right.some((against) => contrast(word, against) || negates(word, against) || negates(against, word)));
}

/** "Home matches" and "Away matches", "During examinations" and "After examinations": headings that are the same but for words of which only one can hold. */
export function underOtherHeadings(
  { heading: one }: { readonly heading?: string },
  { heading: other }: { readonly heading?: string },
): boolean {
  if (one === undefined || other === undefined || one === other) return false;
  const left = one.split(" "),
    right = other.split(" "),
    here = left.filter((word) => !right.includes(word)),
    there = right.filter((word) => !left.includes(word));
  return left.length === right.length && here.length > 0 && here.every((word) => there.some((against) => contrast(word, against)));
}

/** Words of a heading that names little but whose things it is about. */
const SHORT = 4;
const OWN = /\b(?:own|personal|private)\b/,
  SCHOOLS = /\b(?:school|official|work)\b/;
/** "Own cars" and "School minibus". */
export function underOtherOwners(
  { heading: one = "" }: { readonly heading?: string },
  { heading: other = "" }: { readonly heading?: string },
): boolean {
  if (one.split(" ").length > SHORT || other.split(" ").length > SHORT) return false;
  return (OWN.test(one) && SCHOOLS.test(other) && !OWN.test(other)) || (OWN.test(other) && SCHOOLS.test(one) && !OWN.test(one));
}

const UP_TO = /^(?:until|till|before|unless)\b/,
  FROM_ON = /^(?:once|after|when|as soon as|from when)\b/;
/** "until they are dismissed" beside "once they are dismissed": conditions of which one ends where the other begins. */
export function followEachOther(one: string, other: string): boolean {
  return (UP_TO.test(one) && FROM_ON.test(other)) || (UP_TO.test(other) && FROM_ON.test(one));
}

/** Words that say that what was asked for was not given. */
function refuses(word: string): boolean {
  return negation.refusing.some((stem) => word.startsWith(stem));
}

/** Whether only one of two words can hold of a thing at a time: "upper" and "lower", "before" and "after". */
export function contrast(one: string, other: string): boolean {
  const right = contrastOf.get(other);
  return (
    right !== undefined &&
    contrastOf.get(one)?.some(([set, place]) => right.some(([against, there]) => set === against && place !== there)) === true
  );
}

/** Whether a word is the contrary of a plain one: "unpaid" of "pay", "non-calculator" of "calculator". Forms of one word differ in their last letters. */
export function negates(word: string, plain: string): boolean {
  return (
    plain.length >= 3 &&
    negation.prefixes.some((prefix) => {
      if (!word.startsWith(prefix) || word.length < prefix.length + 3) return false;
      const rest = word.slice(prefix.length);
      return rest.startsWith(plain.slice(0, -1)) && rest.length - plain.length <= 3;
    })
  );
}
