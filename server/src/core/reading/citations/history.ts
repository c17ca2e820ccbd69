/**
 * Whether a citation is told as history: the text itself says that it was replaced, or it stands in a change log.
 * Such a mention is right as it is.
 */

const GOING = "(?:replac(?:es|ed|ing|e)|supersed(?:es|ed|ing|e)|repeal(?:s|ed|ing)?|revok(?:es|ed|ing)|withdr(?:aws|ew|awing)|updat(?:es|ing)|consolidat(?:es|ed|ing))";
const BEFORE = new RegExp(
  `(?:\\b(?:${GOING}|formerly|previously|instead of|in place of|rather than|no longer|successors? to|predecessors?|used to be|once was|originally|prior to|until|before)(?: \\w+){0,2}?(?: the| its)?(?: (?:old|earlier|previous|former|original|provisions of|parts of|duties in|requirements of|rules of|law in))*`
  + `|\\b(?:removed?|removal of|delet(?:ed|ion of)|dropped|took out|taken out|replaced)(?: \\w+){0,2}? (?:references?|mentions?|citations?)(?: \\w+)?(?: (?:to|of))(?: the)?(?: old| outdated| repealed)?`
  + `|\\b(?:old|outdated|repealed|former|previous|superseded|revoked|historic|historical)(?: references? to)?(?: the)?)\\s*["'(]*$`, "i");
const AFTER = new RegExp(
  `^["')\\]]*\\s*,?\\s*(?:\\((?:now|since|formerly)? ?(?:${GOING}|repealed|superseded|withdrawn|replaced|revoked|no longer in force|now)\\b`
  + `|(?:\\w+ )?(?:which|that|and|it)?\\s*(?:was|were|has been|have been|is|are|being|had been) (?:since |now |later |subsequently |then |largely |both |all |itself )*(?:been )?(?:replaced|superseded|repealed|revoked|withdrawn|overtaken)\\b(?! by the school)`
  + `|(?:since |now |later )?(?:replaced|superseded|repealed|revoked|withdrawn) (?:by|in|on)\\b`
  + `|(?:which|that)? ?(?:is|are|was) no longer\\b|,? ?(?:as it was|as it then stood|at the time|until (?:19|20)\\d\\d|now (?:the|replaced))\\b|(?:,? ?(?:which|it) (?:ceased|ended|lapsed|expired)))`, "i");
const OWN_POLICY = /\b(?:this|the|our) (?:policy|document|procedure|version|edition)(?: \w+){0,3} (?:replaces?|supersedes?|updates?|consolidates?)(?: \w+){0,6} (?:policy|policies|version|document|procedure)\b[^.;]*$/i;
const LOG_HEADING = /\b(?:change log|changelog|version (?:history|control)|document (?:history|control)|revision (?:history|record|log)|amendment (?:record|history|log)|record of (?:changes|amendments|revisions)|history of (?:changes|this policy)|review history|changes (?:made|since)|what (?:has|is) changed|summary of (?:changes|amendments))\b/i;
const LOG_DATE = /^(?:v(?:ersion)?\.? ?\d[\d.]* *)?(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? (?:19|20)\d\d|(?:19|20)\d\d(?:-\d\d)*)\b[^a-z]{0,4}.{0,200}\b(?:updated?|amended|revised|removed|added|replaced|changed|inserted|deleted|rewritten|reviewed)\b/i;
const LOG_HEAD = /^(?=.{0,90}$).*\b(?:version|date|issue|edition|year)\b.*\b(?:changes?|amendments?|revisions?|details of change|reason)\b/i;
const LOG_ROW = /^(?:v(?:ersion)?\.? ?)?\d{1,2}(?:\.\d{1,2})*\b.*\b(?:19|20)\d\d\b.*\b(?:updat|amend|revis|remov|add|replac|chang|new|review|first|draft)/i;

/** Whether the words around say that what is cited has gone. Offsets in `line`. */
export function toldAsHistory(line: string, start: number, end: number): boolean {
  const before = sentenceBefore(line, start);
  if (BEFORE.test(before) && !OWN_POLICY.test(before)) return true;
  return AFTER.test(line.slice(end, end + 80));
}

/** Whether a heading opens a change log. */
export function opensLog(heading: string): boolean { return LOG_HEADING.test(heading); }

/** Whether a table row or list item reads like an entry of a change log ("1.2, March 2018, updated for …"). */
export function isLogEntry(line: string): boolean {
  const head = line.slice(0, 300);
  return LOG_ROW.test(head) || LOG_DATE.test(head);
}

/** Whether a table row heads the columns of a change log. */
export function headsLog(line: string): boolean { return LOG_HEAD.test(line.slice(0, 120)); }

function sentenceBefore(line: string, start: number): string {
  const window = line.slice(Math.max(0, start - 120), start);
  const stop = Math.max(window.lastIndexOf(". "), window.lastIndexOf("; "));
  return stop >= 0 ? window.slice(stop + 1) : window;
}
