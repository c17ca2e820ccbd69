import { matches } from "../../matches";

/**
 * Whether a citation is told as history: the text itself says that it was replaced, or it stands in a change log.
 * Such a mention is right as it is.
 */

const GOING =
  "(?:replac(?:es|ed|ing|e)|supersed(?:es|ed|ing|e)|repeal(?:s|ed|ing)?|revok(?:es|ed|ing)|withdr(?:aws|ew|awing)|updat(?:es|ing)|consolidat(?:es|ed|ing)|t(?:ook|akes|aking|aken) (?:over from|the place of))";
const BEFORE = new RegExp(
  `(?:\\b(?:${GOING}|formerly|previously|instead of|in place of|rather than|no longer|successors? to|predecessors?|used to be|once was|originally|prior to|until|before)(?: \\w+){0,2}?(?: the| its)?(?: (?:old|earlier|previous|former|original|provisions of|parts of|duties in|requirements of|rules of|law in))*` +
    "|\\bbefore (?:them|it|that),?(?: the)?" +
    "|\\bsince the (?:introduction|passing|enactment|implementation|advent|arrival) of(?: the)?" +
    `|\\b(?:changed?|changes|altered|amended|corrected|updated)(?: of)?(?: \\w+){0,2}? references?(?: from)(?: the)?` +
    `|\\bwhen (?:\\w+ ){1,4}(?:published|issued|introduced|launched|passed|brought in|announced) (?:the|its)` +
    `|\\b(?:removed?|removal of|delet(?:ed|ion of)|dropped|took out|taken out|replaced)(?: \\w+){0,2}? (?:references?|mentions?|citations?)(?: \\w+)?(?: (?:to|of))(?: the)?(?: old| outdated| repealed)?` +
    `|\\b(?:old|outdated|repealed|former|previous|superseded|revoked|historic|historical)(?: references? to)?(?: the)?)\\s*["'(]*$`,
  "i",
);
const AFTER = new RegExp(
  `^(?:/\\d+)?["')\\]]*\\s*,?\\s*(?:'s (?:successor|replacement|repeal)\\b|\\(?(?:which is |now )?(?:as )?(?:retained (?:in|by)|(?:it )?forms part of|incorporated in(?:to)?) (?:the )?(?:UK|domestic|English|law)\\b|\\((?:now|since|formerly)? ?(?:${GOING}|repealed|superseded|withdrawn|replaced|revoked|no longer in force|now)\\b` +
    `|(?!(?:until|till|unless|when|once|if|before) )(?:\\w+ )?(?:which|that|and|it)?\\s*(?:was|were|has been|have been|is|are|being|had been) (?:since |now |later |subsequently |then |largely |both |all |itself )*(?:been )?(?:replaced|superseded|repealed|revoked|withdrawn|overtaken)\\b(?! by the school(?! [\\w() ]{1,80}\\b(?:regulations|act|order|code)\\b))` +
    `|(?:since |now |later )?(?:replaced|superseded|repealed|revoked|withdrawn) (?:by|in|on)\\b` +
    `|(?:which|that)? ?(?:is|are|was) no longer\\b|\\s*(?:no longer|ceased to|used to)\\b|\\s*\\(?(?:in force |valid |current |applies )?until (?:\\w+ ){0,2}(?:19|20)\\d\\d|,? ?(?:as it was|as it then stood|at the time|until (?:19|20)\\d\\d|now (?:the|replaced))\\b|(?:,? ?(?:which|it) (?:ceased|ended|lapsed|expired))` +
    "|\\s*ha(?:s|ve) (?:now |since )?(?:gone|ended|lapsed|expired|ceased)\\b" +
    "|(?:certificates?|provisions|requirements|duties|rules|principles) (?:is|are|was|were) no longer\\b" +
    "|\\s*(?:first )?(?:(?:began|started) to|paved the way|(?:took|carried) (?:this|these|that) (?:\\w+ ){1,3}(?:further|forward)|marked the (?:start|beginning)|was the first))",
  "i",
);
/** "References to the … have been removed", "references to the … are to be read as references to the …". */
const REFERENCES_TO = /\breferences? to (?:the )?$/i,
  REFERENCES_GONE =
    /^["')\]]*(?: \w+){0,2} (?:(?:has|have) been|was|were) (?:removed|deleted|dropped|taken out|updated|changed|corrected)\b|^["')\]]*(?: \w+){0,3} (?:be )?(?:read|understood|taken|treated) as\b/i;
/** "The Equality Act 2010 replaced nine pieces of legislation including the …": a law that took the place of others, and only words that lead to their names. */
const TOOK_OVER = new RegExp(
  `\\b(?:Act|Regulations?|Order|Code|GDPR|legislation|guidance|law|framework|(?:19|20)\\d\\d)\\)?,?(?: \\w+){0,4}? (?:replac(?:es|ed|ing)|brings?|brought|combin(?:es|ed|ing)|merg(?:es|ed|ing)|consolidat(?:es|ed|ing)|unif(?:ies|ied)|harmoni[sz](?:es|ed|ing)|simplif(?:ies|ied|ying)|streamlin(?:es|ed|ing)|supersed(?:es|ed|ing)|repeal(?:s|ed|ing))` +
    `(?:[\\s,:("']+(?:together|previous(?:ly)?|earlier|existing|older|former|separate|different|various|several|many|numerous|nine|all|most|over|more|than|\\d+|a|number|of|pieces?|parts?|provisions?|equality|race|disability|gender|sex|duty|duties|equal|pay|discrimination|anti-discrimination|anti|data|protection|law|laws|legislation|acts?|regulations?|including|included|includes|such|as|namely|like|from|under|in|into|both|the|and|these|those|its|their|predecessors?))*[\\s,:("']*$`,
  "i",
);
/** "Before the Equality Act came into force, …": the sentence is about an earlier time, and what is said of the law is past. */
const EARLIER_TIME =
  /^\W*(?:(?:before|until|prior to|up to) (?:(?:\w+ ){0,2}(?:19|20)\d\d|the (?:\w+ ){0,5}(?:act|regulations?|gdpr|order)\b)|previously|formerly|historically|in the past|at (?:that|the) time)/i;
/** "Records made before May 2018 were collected under the …": what was done at an earlier time under the law of that time. */
const DONE_EARLIER =
  /\b(?:before|until|prior to|up to) (?:\w+ ){0,3}(?:19|20)\d\d\b[^.;:]{0,60}\b(?:was|were|had) (?:\w+ ){0,3}(?:under|by|in line with|as required by|in accordance with)(?: the)?\s*["'(]*$/i;
const SAID_AS_PAST = /^["')\]]*(?: \w+ly)? (?:applied|was|were|had|governed|required|regulated|covered|provided|set|made|gave|dealt)\b/i;
/** What may part the items of a list of laws. */
const LISTED = /^[\s,;"'()]*(?:(?:and|&|or|as well as|also|the)[\s,"'(]*)*$/i;
const WERE_TAKEN_OVER =
  /^["')\]]*\s*,?\s*(?:(?:which|that) )?(?:were|have(?: now| since| all| both)*(?: been)?|are(?: now| all| both)*)(?: all| both| now| since| no longer)* (?:replaced|superseded|repealed|revoked|withdrawn|consolidated|merged|brought together|in force)\b/i;
const OWN_POLICY =
  /\b(?:this|the|our) (?:policy|document|procedure|version|edition)(?: \w+){0,3} (?:replaces?|supersedes?|updates?|consolidates?)(?: \w+){0,6} (?:policy|policies|version|document|procedure)\b[^.;]*$/i;
const LOG_HEADING =
  /\b(?:change log|changelog|version (?:history|control)|document (?:history|control)|revision (?:history|record|log)|amendment (?:record|history|log)|record of (?:changes|amendments|revisions)|history of (?:changes|this policy)|review history|changes (?:made|since)|what (?:has|is) changed|(?:table|list|log|record|schedule) of changes|summary of (?:changes|amendments))\b/i;
const LOG_DATE =
  /^(?:v(?:ersion)?\.? ?\d[\d.]* *)?(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? (?:19|20)\d\d|(?:19|20)\d\d(?:-\d\d)*)\b[^a-z]{0,4}.{0,200}\b(?:updated?|amended|revised|removed|added|replaced|changed|inserted|deleted|rewritten|reviewed)\b/i;
const LOG_RUN =
  /(?:^|\s)(?:[A-Z][a-z]{2,8}\.? (?:19|20)\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}) ?[-\u2013\u2014:] ?(?:updated|amended|revised|reviewed|removed|added|changed|rewritten|references?|replaced)\b/gi;
/** "Revised September 2016; Updated 06/05/14; Approved by governors 12/05/14": what was done, and when. */
const LOG_DEEDS =
  /\b(?:updated|amended|revised|reviewed|approved|agreed|adopted)(?: (?!(?:and|in)\b)[\w&]+){0,4}? ?(?:on |in |- |: )?(?:[A-Z][a-z]{2,8}\.? (?:19|20)\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})/gi;
const LOG_HEAD =
  /^(?=.{0,90}$).*\b(?:version|date|issue|edition|year)\b.*\b(?:changes?|amendments?|revisions?|details of change|reason)\b/i;
const LOG_ROW =
  /^(?:v(?:ersion)?\.? ?)?\d{1,2}(?:\.\d{1,2})*\b.*\b(?:19|20)\d\d\b.*\b(?:updat|amend|revis|remov|add|replac|chang|new|review|first|draft)/i;

const GONE =
  "(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing)|repeal(?:s|ed|ing)|revok(?:es|ed|ing)|withdr(?:awn|ew)|consolidat(?:es|ed|ing)|(?:brings|brought|bringing) together|merg(?:es|ed|ing)|combin(?:es|ed|ing)|no longer (?:in force|appl(?:y|ies)))";
/** "The Equality Act 2010 replaced the following:", "Legislation no longer in force:"; not "were replaced by:", nor what our policy replaces. */
const LEADS_TO_GONE = new RegExp(`\\b${GONE}\\b(?:(?!\\b(?:by|with|into)\\b)[^.:;]){0,120}:\\s*$`, "i");
const LEADS_ELSEWHERE = new RegExp(
  `\\b(?:which|that) (?:(?:have|has|had|now|since) ){0,2}(?:replac|supersed|repeal|revok|consolidat|bring|brought|merg|combin)|\\b(?:this|our) (?:policy|document|procedure)\\b|\\bthe (?:policy|document|procedure) (?:\\w+ )?${GONE}`,
  "i",
);
const HEADS_GONE =
  /^\W*(?:\d[\d.]*\W*)?(?:(?:repealed|superseded|revoked|replaced|withdrawn|previous|former|earlier|old|outdated|historical?)\b[^.:]{0,30}\b(?:legislation|laws?|acts?|regulations|guidance)\b|(?:legislation|laws?|acts?|regulations|guidance)\b[^.:]{0,20}\b(?:repealed|superseded|revoked|replaced|withdrawn|no longer in force)\W*$)/i;

/** Whether a text leads, with a colon at its end, to law that it says has gone. */
export function leadsToGone(text: string): boolean {
  if (!/:\s*$/.test(text.slice(-8))) return false;
  const sentence = text.slice(Math.max(text.lastIndexOf(". ") + 1, text.length - 300));
  return LEADS_TO_GONE.test(sentence) && !LEADS_ELSEWHERE.test(sentence);
}

/** Whether a heading names the law under it as law that has gone ("Repealed legislation"). */
export function headsGone(heading: string): boolean {
  return HEADS_GONE.test(heading.slice(0, 120));
}

/** Whether the words around say that what is cited has gone. Offsets in `line`. */
export function toldAsHistory(line: string, start: number, end: number): boolean {
  const before = sentenceBefore(line, start),
    colon = line.lastIndexOf(":", start);
  if (colon > start - 240 && !line.slice(colon, start).includes(". ") && leadsToGone(line.slice(0, colon + 1))) return true;
  if (BEFORE.test(before) && !OWN_POLICY.test(before)) return true;
  const after = line.slice(end, end + 140);
  return (
    AFTER.test(after) ||
    (before.length < 240 && TOOK_OVER.test(before) && !/\b(?:this|our) (?:policy|document|procedure)\b/i.test(before)) ||
    (EARLIER_TIME.test(before) && SAID_AS_PAST.test(after)) ||
    DONE_EARLIER.test(before) ||
    (REFERENCES_TO.test(before) && REFERENCES_GONE.test(after))
  );
}

/** What a told list passes on: with "replaced the A, the B and the C" all three have gone, and so with "the A, the B and the C were replaced". */
export function toldInList<One extends { readonly start: number; readonly end: number; readonly historical?: boolean }>(
  line: string,
  cited: readonly One[],
): One[] {
  const list = [...cited];
  for (let i = 1; i < list.length; i++) {
    const before = list[i - 1]!,
      one = list[i]!;
    if (
      before.historical &&
      !one.historical &&
      LISTED.test(line.slice(before.end, one.start)) &&
      !AFTER.test(line.slice(before.end, before.end + 80))
    )
      list[i] = { ...one, historical: true };
  }
  for (let i = list.length - 2; i >= 0; i--) {
    const one = list[i]!,
      after = list[i + 1]!;
    if (
      !one.historical &&
      after.historical &&
      LISTED.test(line.slice(one.end, after.start)) &&
      (WERE_TAKEN_OVER.test(line.slice(after.end, after.end + 80)) || list[i + 2]?.historical)
    )
      list[i] = { ...one, historical: true };
  }
  return list;
}

/** Whether a heading opens a change log. */
export function opensLog(heading: string): boolean {
  return LOG_HEADING.test(heading);
}

/** Whether a table row or list item reads like an entry of a change log ("1.2, March 2018, updated for …"). */
export function isLogEntry(line: string): boolean {
  const head = line.slice(0, 300);
  return LOG_ROW.test(head) || LOG_DATE.test(head);
}

/** Whether a paragraph is a change log whose entries run on: two and more dates, each with what was changed. */
export function isLogParagraph(line: string): boolean {
  const head = line.slice(0, 4000);
  return line.length > 40 && (matches(LOG_RUN, head).length > 1 || matches(LOG_DEEDS, head).length > 3);
}

/** Whether a table row heads the columns of a change log. */
export function headsLog(line: string): boolean {
  return LOG_HEAD.test(line.slice(0, 120));
}

function sentenceBefore(line: string, start: number): string {
  const window = line.slice(Math.max(0, start - 240), start);
  const stop = Math.max(window.lastIndexOf(". "), window.lastIndexOf("; "));
  return stop >= 0 ? window.slice(stop + 1) : window;
}
