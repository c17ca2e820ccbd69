/**
 * The alphabet of word classes that `clause.peggy` reads, and the closed-class words. A sentence is scanned into one letter a
 * word; this file is the only place where a letter is given its meaning. Open classes are capitals.
 *
 * N noun · H person or body · Q people, in the plural · V verb · K noun or verb · A adjective · Y adjective or verb · G verb in -ing · U past participle · R adverb
 */
export const LEGEND = {
  noun: "N", person: "H", people: "Q", verb: "V", nounOrVerb: "K", adjective: "A", adjectiveOrVerb: "Y", gerund: "G", participle: "U", adverb: "R",
  determiner: "d", none: "z", number: "q", pronoun: "o", possessive: "S", preposition: "p", to: "t",
  must: "m", will: "w", should: "h", may: "y", can: "c", cannot: "k", needNot: "n", be: "b", have: "v", do: "u", not: "x",
  allowed: "a", forbidden: "f", required: "r", advised: "g", discouraged: "j", exempt: "i",
  and: "&", but: "B", comma: ",", semicolon: ";", colon: ":", open: "(", close: ")", quote: "\"",
  relative: "W", that: "T", condition: "C", exception: "E", only: "L", precedence: "P",
  /** Auxiliaries that stand before their subject: "Under no circumstances may pupils …". */
  invertedMust: "1", invertedWill: "2", invertedShould: "3", invertedMay: "4", invertedCan: "5", invertedDo: "6", invertedBe: "7",
} as const;

/** The inverted letter of an auxiliary's letter. */
export const INVERTED: Readonly<Record<string, string>> = { m: "1", w: "2", h: "3", y: "4", c: "5", u: "6", b: "7" };

/** Closed-class words and fixed phrases, by letter; hyphens are written as spaces. */
export const CLOSED: Readonly<Record<string, string>> = {
  d: "the, a, an, this, these, those, my, your, his, her, its, our, their, any, all, every, each, some, both, either, another, such, certain, any of, all of, each of, every one of, any other, some of, most, many, several, few, a few, a little, more, less, one of, at least one, whatever, any such, such as a",
  z: "nobody, no one, none, no, neither, none of, not any, no other, no one's",
  o: "they, he, she, it, we, you, i, them, him, us, me, himself, themselves, herself, ourselves, itself, yourself, there, this one, the following, one another, each other, others",
  q: "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, twenty, thirty, first, second, third, once, twice",
  p: "of, in, on, at, by, for, from, with, into, onto, about, through, via, during, within, under, over, between, among, across, against, towards, toward, after, before, until, till, since, throughout, outside, inside, near, around, beyond, behind, beside, upon, off, up, out, down, per, as, like, regarding, concerning, by means of, in line with, in accordance with, on behalf of, in addition to, because of, due to, in relation to, in connection with, as part of, instead of, next to, in front of, away from, out of, prior to, relating to, related to, involving, without, using, including, such as, than, in the presence of, along with, together with, relative to, other than via, by way of, following, as a result of, for the purpose of, for the purposes of, with regard to, with respect to, in respect of, no later than, not later than, at least, on arrival at",
  t: "to",
  m: "must, shall, has to, have to, having to, need to, needs to, has a duty to, have a duty to, have a responsibility to, has a responsibility to, is obliged to, are obliged to, is to, are to, is under a duty to, are under a duty to, must always, is bound to, are bound to, must please, has an obligation to, have an obligation to, is duty bound to, are duty bound to",
  w: "will, would",
  h: "should, ought to, ought, had better",
  y: "may, might, has the right to, have the right to, reserves the right to, reserve the right to, retains the right to, has permission to, have permission to, is at liberty to, are at liberty to, has discretion to, have discretion to, may also, have the option to, have the option of",
  c: "can, could",
  k: "cannot, can not, can't, could not, couldn't",
  n: "need not, needn't, do not have to, does not have to, don't have to, doesn't have to, do not need to, does not need to, don't need to, doesn't need to, is under no obligation to, are under no obligation to, have no need to, has no need to, has no duty to, have no duty to, will not need to, will not have to, there is no need to, there is no need for, are not bound to, is not bound to",
  b: "is, are, was, were, be, been, being, am, isn't, aren't, is being, are being",
  v: "have, has, had, having",
  u: "do, does, did",
  x: "not, never, n't, under no circumstances, in no circumstances, on no account, at no time, at no point, in no case, by no means, no longer, under any circumstances, never ever, not under any circumstances, in any circumstances",
  a: "permitted, allowed, allowable, permissible, acceptable, free, welcome, able, entitled, authorised, authorized, invited, approved for, eligible, okay, fine, at liberty",
  A: "hands free, first aid, full time, part time, long sleeved, short sleeved, high visibility, well behaved, pre arranged",
  R: "on their own, on his own, on her own, on its own, on your own, by themselves, by himself, by herself, by itself, back, away, in no other way, not only, strictly, immediately, always, directly, normally, usually, generally, also, further, again, themselves, too, either way, in general, as usual, at once, straight away, ideally, please",
  f: "prohibited, forbidden, banned, barred, unacceptable, out of bounds, off limits, out of the question, not on, against the rules, against school rules, disallowed, outlawed, impermissible, not an option, ruled out, unauthorised, strictly prohibited, prevented",
  r: "required, obliged, expected, compulsory, mandatory, obligatory, supposed, duty bound, compelled",
  g: "encouraged, advised, asked, recommended, urged, reminded, requested, recommended practice, good practice, best practice, advisable, preferable, desirable, strongly advised, preferred",
  j: "discouraged, frowned on, frowned upon, inadvisable, unwise, not ideal, bad practice, poor practice",
  i: "exempt, excused, exempted, optional, voluntary, not compulsory, not mandatory, excluded from the requirement, released from the duty, relieved, not obligatory",
  "&": "and, or, and or, nor, plus, as well as, but also, but instead, and also, but must also",
  B: "but, however, yet, although, though, whereas, otherwise, instead, nevertheless, even so",
  W: "who, whom, which, whose, how, why, what, how much, how many, how often",
  T: "that",
  C: "if, when, where, whenever, wherever, while, whilst, once, in the event of, in the event that, provided, provided that, providing, providing that, as long as, so long as, on condition that, in case of, in cases where, in circumstances where, if and when, as soon as, whether, assuming, in case, only if, only when, only where, every time, each time, should there be, in instances where, subject to the condition that, by the time, even if, even when, upon condition that, when and only when, in situations where, on the basis that, where possible, when possible, if possible, where appropriate, if appropriate, where necessary, if necessary, as appropriate, where practicable, as necessary, where relevant, if needed, if required, when required, where required, when needed, in doubt, in an emergency, in emergencies, in exceptional circumstances, in exceptional cases, in extreme circumstances, in certain circumstances, in some circumstances, on occasion, exceptionally, on request, in hot weather, in cold weather, in wet weather, in bad weather, in warm weather, in very hot weather, in icy weather, after which, because, since, so that, in order that, in order to, so as to",
  E: "unless, except, except where, except when, except for, except in, except that, except if, except with, except by, except on, except during, except at, except to, save, save for, save where, other than, apart from, with the exception of, excluding, aside from, but not, bar, unless it is, with the sole exception of, save in, save with, except as, other than in, other than for, other than where, other than when, other than with",
  L: "and nowhere else, and no one else, and nobody else, and in no other way, and by no other means, and nothing else, only, solely, exclusively, nothing but, purely",
  P: "subject to, despite, notwithstanding, without prejudice to, regardless of, irrespective of, in spite of",
};

/** Words that a fronted auxiliary may follow: after them "may pupils" is an inversion. */
export const FRONTING = "under no circumstances, in no circumstances, on no account, at no time, at no point, in no case, never, nor, neither, only, nowhere, not only, under any circumstances";

/** Words that make what they stand with universal: nothing of the kind is left out. */
export const UNIVERSAL = "all, every, each, any, no, never, any of, all of, each of, every one of, none of, anyone, anybody, everyone, everybody, nobody, no one, whatsoever, always, under no circumstances, in no circumstances, on no account, at no time, at no point, in no case, under any circumstances, in any circumstances, at all times, at any time, anywhere, everywhere, throughout, without exception, at all, of any kind, not under any circumstances, whatever, entirely, strictly";
