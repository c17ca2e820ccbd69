/**
 * The alphabet of word classes that `clause.peggy` reads, and the closed-class words. A sentence is scanned into one letter a
 * word; this file is the only place where a letter is given its meaning. Open classes are capitals.
 *
 * N noun · H person or body · Q people, in the plural · V verb · K noun or verb · A adjective · Y adjective or verb · G verb in -ing · U past participle · R adverb
 */
export const LEGEND = {
  noun: "N",
  person: "H",
  people: "Q",
  verb: "V",
  nounOrVerb: "K",
  adjective: "A",
  adjectiveOrVerb: "Y",
  gerund: "G",
  participle: "U",
  adverb: "R",
  determiner: "d",
  none: "z",
  number: "q",
  pronoun: "o",
  possessive: "S",
  preposition: "p",
  to: "t",
  must: "m",
  will: "w",
  should: "h",
  may: "y",
  can: "c",
  cannot: "k",
  needNot: "n",
  be: "b",
  have: "v",
  do: "u",
  not: "x",
  allowed: "a",
  forbidden: "f",
  required: "r",
  advised: "g",
  discouraged: "j",
  exempt: "i",
  and: "&",
  but: "B",
  comma: ",",
  semicolon: ";",
  colon: ":",
  open: "(",
  close: ")",
  quote: '"',
  relative: "W",
  that: "T",
  condition: "C",
  exception: "E",
  only: "L",
  precedence: "P",
  /** Auxiliaries that stand before their subject: "Under no circumstances may pupils …". */
  invertedMust: "1",
  invertedWill: "2",
  invertedShould: "3",
  invertedMay: "4",
  invertedCan: "5",
  invertedDo: "6",
  invertedBe: "7",
} as const;

/** The inverted letter of an auxiliary's letter. */
export const INVERTED: Readonly<Record<string, string>> = { m: "1", w: "2", h: "3", y: "4", c: "5", u: "6", b: "7" };

/** Closed-class words and fixed phrases, by letter; hyphens are written as spaces. */
export const CLOSED: Readonly<Record<string, string>> = {
  d: "at most, up to, a maximum of, a minimum of, more than, less than, fewer than, no more than, not more than, no fewer than, not less than, the, a, an, this, these, those, my, your, his, her, its, our, their, any, all, every, each, some, both, either, another, such, certain, any of, all of, each of, every one of, any other, some of, most, many, several, few, a few, a little, more, less, one of, at least one, whatever, any such, such as a, not all, whichever, his or her, her or his, his or her own",
  z: "nobody, no one, none, no, neither, none of, not any, no other, no one's, nothing, not a single, not one",
  o: "they, he, she, it, we, you, i, them, him, us, me, himself, themselves, herself, ourselves, itself, yourself, there, this one, the following, one another, each other, others, the above, the below, the foregoing, he or she, him or her, himself or herself, she or he",
  q: "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, twenty, thirty, first, second, third, once, twice",
  p: "of, in, on, at, by, for, from, with, into, onto, about, through, via, during, within, under, over, between, among, across, against, towards, toward, after, before, until, till, since, throughout, outside, inside, near, around, beyond, behind, beside, upon, off, up, out, down, per, as, like, regarding, concerning, by means of, in line with, in accordance with, on behalf of, in addition to, because of, due to, in relation to, in connection with, as part of, instead of, next to, in front of, away from, out of, prior to, relating to, related to, involving, without, using, including, including but not limited to, such as, than, in the presence of, along with, together with, relative to, other than via, by way of, following, as a result of, for the purpose of, for the purposes of, with regard to, with respect to, in respect of, no later than, not later than, at least, on arrival at, aged, as far as, in place of, in lieu of, ahead of, in advance of, on the part of, on the grounds of, on account of, with the help of, in favour of, at the request of, in exchange for, in return for, pursuant to, according to, by the use of, through the use of, with the use of, via the use of, by use of, through use of",
  t: "to, in which to, within which to",
  m: "must, will need to, will have to, shall, has to, have to, having to, need to, needs to, has a duty to, have a duty to, have a responsibility to, has a responsibility to, is obliged to, are obliged to, is to, are to, is under a duty to, are under a duty to, must always, is bound to, are bound to, must please, has an obligation to, have an obligation to, is duty bound to, are duty bound to, is obligated to, are obligated to, has a legal duty to, have a legal duty to, has a statutory duty to, have a statutory duty to, has responsibility to, have responsibility to, has a duty of care to, have a duty of care to, are duty bound always to, has the responsibility to, have the responsibility to, has the duty to, have the duty to, is under an obligation to, are under an obligation to, has got to, have got to, can expect to be required to, have no choice but to, has no choice but to, have no option but to, has no option but to, have no alternative but to, has no alternative but to",
  w: "will, would",
  h: "should, ought to, ought, had better",
  y: "may, might, has the right to, have the right to, reserves the right to, reserve the right to, retains the right to, has permission to, have permission to, is at liberty to, are at liberty to, has discretion to, have discretion to, may also, have the option to, have the option of, has the authority to, have the authority to, has sole authority to, have sole authority to, has the sole authority to, have the sole authority to, has exclusive authority to, have exclusive authority to, has sole power to, have sole power to, has the sole power to, have the sole power to, has sole discretion to, have sole discretion to, has the sole discretion to, have the sole discretion to, has the sole right to, have the sole right to, has the exclusive right to, have the exclusive right to, has full authority to, have full authority to, has complete discretion to, have complete discretion to, has absolute discretion to, have absolute discretion to, has full discretion to, have full discretion to, has the legal power to, have the legal power to, has the legal right to, have the legal right to, has a legal right to, have a legal right to, has a statutory right to, have a statutory right to, has delegated authority to, have delegated authority to, has delegated power to, have delegated power to, has authority to, have authority to, has the power to, have the power to, has power to, have power to, has the discretion to, have the discretion to, has a right to, have a right to, has every right to, have every right to, is within its rights to, are within their rights to, has the opportunity to, have the opportunity to, has the choice to, have the choice to, is in a position to, are in a position to, has leave to, have leave to, has consent to, have consent to, reserves the power to, has the final say on whether to, is empowered to, are empowered to, need no permission to, needs no permission to, do not need permission to, does not need permission to, do not require permission to, does not require permission to, need not ask permission to, need not seek permission to, need not ask for permission to, have the freedom to, has the freedom to, enjoy the right to, enjoys the right to, enjoy the freedom to, enjoys the freedom to, have general permission to, has general permission to, have standing permission to, has standing permission to, have our permission to, has our permission to, have full permission to, has full permission to, are given permission to, is given permission to, are granted permission to, is granted permission to, are given leave to, is given leave to, are granted leave to, is granted leave to, are granted the right to, is granted the right to, are given the right to, is given the right to, are given the freedom to, is given the freedom to, are given the choice to, is given the choice to, have a free choice to, has a free choice to, have the choice of whether to, has the choice of whether to, feel free to, should feel free to, may feel free to, can feel free to, must feel free to, can choose whether to, can choose whether or not to, can decide whether to, can decide whether or not to, may choose whether to, may choose whether or not to, may decide whether to, may decide whether or not to, are free to choose whether to, are free to choose whether or not to, are free to decide whether to, are free to decide whether or not to, is free to choose whether to, is free to choose whether or not to, is free to decide whether to, is free to decide whether or not to, may freely choose whether to, may freely choose whether or not to, may freely decide whether to, may freely decide whether or not to, are able to choose whether to, are able to choose whether or not to, are able to decide whether to, are able to decide whether or not to",
  c: "can, could",
  k: "cannot, can not, can't, could not, couldn't, has no right to, have no right to, has no power to, have no power to, has no authority to, have no authority to, has no permission to, have no permission to, are in no position to, is in no position to, have no business to, could never, can never, can no longer, may no longer, must no longer, has no discretion to, have no discretion to, have no business, has no business, are in no way to, have no leave to, has no leave to",
  n: "need not, needn't, do not have to, does not have to, don't have to, doesn't have to, do not need to, does not need to, don't need to, doesn't need to, is under no obligation to, are under no obligation to, have no need to, has no need to, has no duty to, have no duty to, will not need to, will not have to, there is no need to, there is no need for, are not bound to, is not bound to, there is no requirement to, there is no requirement for, there is no obligation to, there is no obligation for, there is no obligation on, there is no requirement on, there is no duty to, there is no duty on, there is no expectation for, there is no expectation on, there will be no need to, there will be no need for, has no obligation to, have no obligation to, without any need to, will not be obliged to, never have to, never has to, never need to, never needs to, are under no compulsion to, is under no compulsion to, are under no duty to, is under no duty to, are under no pressure to, is under no pressure to, must not be made to, should not be made to, will not be made to, cannot be made to, are not made to, is not made to, must not be forced to, will not be forced to, are free not to, is free not to, are at liberty not to, is at liberty not to, have no cause to, has no cause to",
  b: "is, are, was, were, be, been, being, am, isn't, aren't, is being, are being",
  v: "have, has, had, having",
  u: "do, does, did",
  x: "not, never, n't, under no circumstances, in no circumstances, on no account, at no time, at no point, in no case, by no means, no longer, under any circumstances, never ever, not under any circumstances, in any circumstances, under no circumstance, at no stage, in no event, on no occasion, never under any circumstances, in no way, not in any circumstances, not at any time, not on any account, not at any point",
  a: "permitted, allowed, allowable, permissible, acceptable, free, welcome, able, entitled, authorised, authorized, invited, approved for, eligible, okay, fine, at liberty, tolerated, admissible, legitimate, okay to, perfectly acceptable, licensed, cleared, considered acceptable, deemed acceptable, regarded as acceptable, considered appropriate, deemed appropriate, ok, all right, alright, perfectly acceptable, perfectly fine, quite acceptable, quite all right, perfectly all right, not a problem, no problem",
  A: "personally identifying, up to date, out of date, degrading, humiliating, demeaning, misleading, ongoing, on going, outstanding, upcoming, existing, outgoing, underlying, overriding, longstanding, forthcoming, distressing, embarrassing, frightening, hands free, first aid, full time, part time, long sleeved, short sleeved, high visibility, well behaved, pre arranged, non, day to day",
  R: "as described, as described above, as described below, as outlined above, as outlined below, as detailed above, as detailed below, as stated above, as set out above, as set out below, as mentioned above, as listed above, as listed below, as they can, as you can, as we can, as he or she can, by law, by statute, by regulation, by regulations, as is possible, as are possible, as is practicable, as is reasonable, as is reasonably possible, as is reasonably practicable, as is necessary, as are necessary, as are needed, but not limited to, but are not limited to, as soon as possible, as soon as practicable, as soon as reasonably practicable, as soon as is practicable, as soon as is reasonably practicable, as far as possible, so far as possible, as far as is possible, so far as is possible, so far as is reasonably practicable, as far as is reasonably practicable, so far as reasonably practicable, as far as practicable, as quickly as possible, as early as possible, as much as possible, on their own, on his own, on her own, on its own, on your own, by themselves, by himself, by herself, by itself, back, away, in no other way, not only, strictly, immediately, always, directly, normally, usually, generally, also, further, again, themselves, too, either way, in general, as usual, at once, straight away, ideally, overnight, please, kindly, respectfully, politely, specifically, in particular, in practice, in turn, as a rule, as a general rule, in principle, without exception, and over, or over, and above, or above, or more, and older, or older, and upwards, upwards, or under, and under, or younger, and younger, or less, and below, or below, in any event, in any case, at all events, straight, straightaway, forthwith, as such",
  f: "prohibited, forbidden, banned, barred, unacceptable, out of bounds, off limits, out of the question, not on, against the rules, against school rules, disallowed, outlawed, impermissible, not an option, ruled out, unauthorised, strictly prohibited, prevented, strictly forbidden, contrary to school policy, contrary to this policy, contrary to school rules, against school policy, against this policy, against the law, off bounds, proscribed, illegal, unlawful, inadmissible, debarred, precluded, strictly off limits, strictly out of bounds, considered unacceptable, deemed unacceptable, regarded as unacceptable, considered inappropriate, deemed inappropriate, a no go, a no no, strictly a no go",
  r: "required, obliged, expected, compulsory, mandatory, obligatory, supposed, duty bound, compelled, incumbent on, incumbent upon, needed, necessary, essential for, instructed, directed, ordered, told, forced",
  g: "encouraged, advised, asked, recommended, urged, reminded, requested, recommended practice, good practice, best practice, advisable, preferable, desirable, strongly advised, preferred, well advised, reminded of the need, reminded of their duty, reminded of their responsibility, reminded of their obligation, reminded of the requirement, reminded of the importance of, made aware of the need, advised of the need, advised of the importance of",
  j: "discouraged, frowned on, frowned upon, inadvisable, unwise, not ideal, bad practice, poor practice, strongly discouraged, actively discouraged, ill advised, undesirable",
  i: "exempt, excused, exempted, optional, voluntary, not compulsory, not mandatory, excluded from the requirement, released from the duty, relieved, not obligatory, let off, spared, released, absolved, dispensed",
  "&": "and, or, and or, nor, plus, as well as, but also, but instead, and also, but must also",
  B: "but, however, yet, although, though, whereas, otherwise, instead, nevertheless, even so",
  W: "who, whom, which, whose, how, why, what, how much, how many, how often",
  T: "that",
  C: "if, when, where, whenever, wherever, while, whilst, once, in the event of, in the event that, provided, provided that, providing, providing that, as long as, so long as, on condition that, in case of, in cases where, in circumstances where, if and when, as soon as, whether, assuming, in case, only if, only when, only where, every time, each time, should there be, in instances where, subject to the condition that, by the time, even if, even when, no matter how, no matter what, no matter who, no matter whom, no matter whose, no matter when, no matter where, no matter why, no matter whether, no matter if, no matter the, no matter their, no matter his or her, no matter your, upon condition that, when and only when, in situations where, on the basis that, after which, because, since, so that, in order that, in order to, so as to, only after, only once, only while, for as long as, in situations in which, in the case where, on those occasions when, at times when, on days when, on occasions when, in cases when, pending, conditional on, conditional upon, contingent on, dependent on, dependent upon",
  E: "unless, except, except where, except when, except for, except in, except that, except if, except with, except by, except on, except during, except at, except to, save, save for, save where, other than, apart from, with the exception of, excluding, aside from, but not, bar, unless it is, with the sole exception of, save in, save with, except as, other than in, other than for, other than where, other than when, other than with, apart from when, apart from where, apart from in, apart from during, apart from on, apart from for, apart from at, aside from when, with the exception that, with the only exception of, with the one exception of, with the single exception of, other than during, other than on, other than at, other than by, other than to, save during, save on, save by, save if, save that, save to, except after, except before, except between, except under, except through, except via, except from, except as part of, other than if, other than as, other than as part of, unless and until, excepting, exclusive of",
  L: "and nowhere else, and no one else, and nobody else, and in no other way, and by no other means, and nothing else, only, solely, exclusively, nothing but, purely, and by nobody else, and by no one else, and by no other person, and nobody other, and nothing more, and no other, and no others, and to no other place, and to nobody else, and to no one else, and no further",
  P: "subject to, despite, notwithstanding, without prejudice to, regardless of, irrespective of, in spite of",
};

/** Conditions that are whole in themselves: nothing after them belongs to them. */
export const WHOLE_CONDITIONS =
  "when necessary, when appropriate, when practicable, when relevant, if so wished, if so desired, if so required, if wished, if desired, if preferred, where desired, where possible, when possible, if possible, where appropriate, if appropriate, where necessary, if necessary, as appropriate, where practicable, as necessary, where relevant, if needed, if required, when required, where required, when needed, in doubt, when in doubt, if in doubt, in an emergency, in emergencies, in exceptional circumstances, in exceptional cases, in extreme circumstances, in certain circumstances, in some circumstances, on occasion, exceptionally, on request, in hot weather, in cold weather, in wet weather, in bad weather, in warm weather, in very hot weather, in icy weather, in an extreme emergency, in a genuine emergency, in a medical emergency, in extreme cases, in special circumstances, in special cases, in rare circumstances, in rare cases, in individual cases, in very exceptional circumstances, in wholly exceptional circumstances, in the most exceptional circumstances, by exception, by arrangement, by prior arrangement, by appointment, by agreement, by mutual agreement, by prior agreement, by invitation, as a last resort, on medical grounds, on religious grounds, on health grounds, on safety grounds, for medical reasons, for religious reasons, for health reasons, for safety reasons, if so, where this is not possible, if this is not possible, where this is the case, when available, where available, if available, if asked, when asked, if applicable, where applicable, wherever possible, whenever possible, as required, as needed, from time to time";

/** Conditions that a clause with its own subject and verb follows, before which it cannot end. */
export const CLAUSAL_CONDITIONS = "if, whether, when, where, whenever, wherever, while, whilst";

/** Phrases that stand for a verb group: the letters that they are read as. "have access to" = are allowed. */
export const GROUPS: Readonly<Record<string, string>> = {
  G: "making sure, making certain",
  ba: "have access to, has access to, have free access to, has free access to, have full access to, has full access to, are given access to, is given access to, is in order, are in order, is quite in order, are quite in order, is perfectly in order, are perfectly in order",
  bi: "are given dispensation, is given dispensation, are given a dispensation, is given a dispensation, are granted dispensation, is granted dispensation, are granted exemption, is granted exemption, are granted an exemption, is granted an exemption, are given exemption, is given exemption, are given an exemption, is given an exemption, is a matter of choice, is a matter of personal choice, is purely a matter of choice, is entirely a matter of choice",
  it: "exempt from the requirement to, exempt from the duty to, exempt from the need to, exempt from the obligation to, exempt from having to, exempt from any requirement to, exempt from any duty to, exempt from any obligation to, exempt from the rule that requires them to, exempted from the requirement to, exempted from the duty to, exempted from the need to, exempted from the obligation to, exempted from having to, exempted from any requirement to, exempted from any duty to, exempted from any obligation to, exempted from the rule that requires them to, excused from the requirement to, excused from the duty to, excused from the need to, excused from the obligation to, excused from having to, excused from any requirement to, excused from any duty to, excused from any obligation to, excused from the rule that requires them to, released from the requirement to, released from the duty to, released from the need to, released from the obligation to, released from having to, released from any requirement to, released from any duty to, released from any obligation to, released from the rule that requires them to, freed from the requirement to, freed from the duty to, freed from the need to, freed from the obligation to, freed from having to, freed from any requirement to, freed from any duty to, freed from any obligation to, freed from the rule that requires them to, relieved of the requirement to, relieved of the duty to, relieved of the need to, relieved of the obligation to",
  br: "it falls to, it falls upon, it falls on, it rests with, it lies with, it is incumbent on, it is incumbent upon, it is up to, the onus is on, the responsibility falls to",
  bf: "have no access to, has no access to, do not have access to, does not have access to, have no right of access to, has no right of access to, has no place in, have no place in",
};

/** Phrases that stand for a verb: the verb that they mean. */
export const PHRASAL: Readonly<Record<string, string>> = {
  permit:
    "have no objection to, has no objection to, raise no objection to, are happy for, is happy for, are content for, is content for, do not mind, does not mind, have no problem with, has no problem with, see no harm in, sees no harm in, have nothing against, has nothing against",
  encourage: "would like",
  forgo: "go without, goes without, do without, does without",
  tolerate: "turn a blind eye to, put up with",
  prohibit: "do not approve of, take exception to",
  "make sure": "make sure, makes sure, make certain, makes certain, making sure, making certain",
};

/** Words that a fronted auxiliary may follow: after them "may pupils" is an inversion. */
export const FRONTING =
  "under no circumstance, at no stage, in no event, on no occasion, in no way, under no circumstances, in no circumstances, on no account, at no time, at no point, in no case, never, nor, neither, only, nowhere, not only, under any circumstances";

/** Words that make what they stand with universal: nothing of the kind is left out. */
export const UNIVERSAL =
  "under no circumstance, at no stage, in no event, on no occasion, in all circumstances, in every case, in all cases, whoever, whichever, nothing, nowhere, all, every, each, any, no, never, any of, all of, each of, every one of, none of, anyone, anybody, everyone, everybody, nobody, no one, whatsoever, always, under no circumstances, in no circumstances, on no account, at no time, at no point, in no case, under any circumstances, in any circumstances, at all times, at any time, anywhere, everywhere, throughout, without exception, at all, of any kind, not under any circumstances, whatever, entirely, strictly";
