import { isSpace } from "../characters";

/** What the outer form of a line says: tests on single lines, used to tell titles, headings, fields and prose apart. */

const MODAL = /\b(?:must|shall|will|can|cannot|should|ought|won't|can't|mustn't|shouldn't)\b/i;
/** Modal verbs that mean something else in other letters: "May", and "SHAN'T". */
const MODAL_AS_WRITTEN = /\b(?:may|MAY)\b(?! ?\d)|\bshan't\b/;
const FINITE = /\b(?:is|are|was|were|has|have|had|do not|does not|don't|doesn't|isn't|aren't)\b/i;
const SUBORDINATE = /\b(?:where|when|if|that|who|which) (?:there )?(?:is|are|was|were|has|have)\b/gi;
const QUESTION =
  /\?["')\]]*:?$|^(?:(?:who|what|why|how|which|whose|to whom|things)\b|(?:when|where) (?:to|do|does|can|should|must|is|are|will)\b)[^,.]{0,60}$/i;
const FINAL_STOP = /[.!]["')\]]*$/;
const ABBREVIATION_END = /\b(?:e\.g|i\.e|jr|[A-Z](?:\.[A-Z])+)\.$/i;
const OPEN_END =
  /(?:[,(&/–—]|\b(?:a|an|the|and|or|nor|but|of|to|in|on|at|by|for|from|with|within|without|until|during|before|after|against|upon|least|per|as|than|that|which|who|whose|if|when|where|while|into|onto|about|under|through|between|other|such|any|each|every|their|our|its|this|these|those|no|not|be|been|is|are|was|were|has|have|must|shall|will|may|can|should|including|namely))$/i;
const DOCUMENT_NOUN =
  /\b(?:policy|policies|procedures?|statement|code|plan|agreement|protocol|guidelines?|guidance|charter|strategy|handbook|rules|scheme|contract)\b/i;
const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const DATE = new RegExp(
  `^(?:the |in )?(?:(?:\\d{1,2} ?(?:st|nd|rd|th)?(?: of)? ?)?(?:${MONTH})\\.?,?(?: \\d{1,2} ?(?:st|nd|rd|th)?,?)? ?'?\\d{2,4}|\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?\\d{2,4}|\\d{4}-\\d\\d(?:-\\d\\d)?|(?:autumn|spring|summer)(?: term)?,? \\d{4}(?: ?[/-] ?\\d{2,4})?|(?:19|20)\\d\\d(?: ?[/-] ?\\d{2,4})?|academic year \\d{4} ?[/-] ?\\d{2,4})$`,
  "i",
);
const SCHOOL =
  /\b(?:school|academy|college|nursery|pre-?school|sixth form|federation|academies|multi academy trust|academy trust|mat|infants|juniors)$/i;

/** Whether a line says what someone must, may or will do. A question or a "what … must" phrase only asks. "May 2010" is a month. */
export function hasModal(line: string): boolean {
  return (MODAL.test(line) || MODAL_AS_WRITTEN.test(line)) && !isQuestion(line);
}

/** Whether a line has a verb of its own, so that it says something and is no mere name of a section. */
export function hasVerb(line: string): boolean {
  return hasModal(line) || (FINITE.test(line.replace(SUBORDINATE, " ")) && !isQuestion(line));
}

/** Whether a line is a question, or names one ("What is social media", "How to report"). */
export function isQuestion(line: string): boolean {
  return QUESTION.test(line);
}

/** Whether a line ends with a full stop that ends a sentence; the stop of an abbreviation or of "…" does not count. */
export function hasFinalStop(line: string): boolean {
  return FINAL_STOP.test(line) && !ABBREVIATION_END.test(line);
}

/** Whether a line ends a sentence or introduces something: `.`, `!`, `?`, `:`, `;`. */
export function isClosed(line: string): boolean {
  return /[.!?:;…]["')\]]*$/.test(line);
}

/** Whether a sentence cannot stop where the line stops: after a comma, an article, a preposition, "and". */
export function isOpenEnded(line: string): boolean {
  return OPEN_END.test(line);
}

/** Whether a line begins in the middle of a sentence. */
export function beginsInside(line: string): boolean {
  return /^[a-z,;)&]/.test(line) && !/^e-?[A-Z]/.test(line) && !/^[a-z][.)]/.test(line);
}

/** Whether a line names a kind of document, as titles do. */
export function namesDocument(line: string): boolean {
  return DOCUMENT_NOUN.test(line);
}

/** Whether a line is nothing but a kind of document ("Policy", "Policy and Procedures 2024"), the end of a title that runs over two lines. */
export function isDocumentWord(line: string): boolean {
  return (
    /^(?:(?:the|and|&|of|whole|school|statement|policy|policies|procedures?|guidelines?|guidance|code|plan|protocol|\d{4}(?:[/-]\d{2,4})?)\b[\s-]*){1,6}$/i.test(
      line.replace(IN_BRACKETS, ""),
    ) && namesDocument(line)
  );
}

/** What may stand in brackets after a title: "Policy (September 2026)", "Policy (draft)". */
const IN_BRACKETS = / ?\([^()]{0,30}\)$/;

/** Whether a whole piece of text looks like a date that a school writes in a header field. */
export function looksLikeDate(words: string): boolean {
  return DATE.test(words.replace(OR_SOONER, "").replace(/[.,]$/, "").trim());
}

/** What follows a date that is not the last word: "September 2026, or sooner if the law changes". */
const OR_SOONER = /,? (?:or|unless|whichever) (?:if|when|sooner|earlier|before|as|after|following|there|any|is|the|needed|required)\b.*$/i;

/** Whether a line is nothing but the name of a school or trust. */
export function isSchoolName(line: string): boolean {
  return (
    SCHOOL.test(line) &&
    /^[A-Z]\S* \S/.test(line) &&
    wordCount(line) <= 9 &&
    !hasVerb(line) &&
    line.split(/[\s-]+/).every((word) => /^(?:[A-Z'(&]|of|the|and|for|in|on|le|by|upon)/.test(word))
  );
}

/** Whether a line has letters and all of them are capitals. */
export function isCapitals(line: string): boolean {
  return /[A-Z]/.test(line) && !/[a-z]/.test(line);
}

/** The number of words of a line, what stands in brackets left out. */
export function wordCount(line: string): number {
  const counted = line.includes("(") ? line.replace(/\([^()]*\)/g, " ") : line;
  let count = 0,
    inside = false;
  for (let at = 0; at < counted.length; at++) {
    const space = isSpace(counted.charCodeAt(at));
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}
