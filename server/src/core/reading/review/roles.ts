import type { Word } from "../word-list";

/** What a date is to a policy: the next review, the last one, the day of approval, or the day on which it was written or issued. */
export type DateRole = "next" | "reviewed" | "approved" | "written";

/** The role that words give to the date beside them. `clear` is false for a label such as "Review date", which schools use for both. */
export interface Role {
  readonly role: DateRole;
  readonly clear: boolean;
}

const REVIEW =
  /^(?:review(?:s|ed|ing)?|revis(?:e|ed|ion|it|ited)|updat(?:e|ed|es)|amend(?:ed|ment|ments)?|renew(?:al|ed)?|refresh(?:ed)?)$/;
const REVIEWED = /^(?:reviewed|revised|revisited|updated|amended|refreshed)$/;
const APPROVED = /^(?:approv(?:ed|al)|ratif(?:ied|ication)|adopt(?:ed|ion)|agreed|accepted|endorsed|authorised|readopted|signed)$/;
const WRITTEN =
  /^(?:written|issued?|created|publish(?:ed)?|produced|drafted|implemented|implementation|effect|effective|edition|dated|prepared|compiled|originated|lastupdated)$/;
const AHEAD = new Set([
  "next",
  "due",
  "anticipated",
  "proposed",
  "planned",
  "scheduled",
  "future",
  "forthcoming",
  "again",
  "subsequent",
  "expires",
  "expiry",
  "until",
  "renewal",
  "upcoming",
]);
const BEHIND = new Set(["last", "previous", "latest", "recent", "recently", "previously"]);
const MODAL = new Set(["will", "shall", "should", "must", "to", "may", "can", "would", "ought", "needs"]);
const BE = new Set(["be", "being"]);
const GENERIC = new Set([
  "date",
  "dates",
  "dated",
  "of",
  "the",
  "this",
  "policy",
  "document",
  "on",
  "for",
  "in",
  "version",
  "month",
  "year",
  "and",
  "full",
  "procedure",
  "statement",
  "day",
]);

/**
 * The role that the words before a date give it: a label ("To be next reviewed"), a footer ("Approved by the FGB") or the end of a sentence
 * ("and will be reviewed in"). The cue nearest to the date decides. Undefined where no word says what the date is.
 */
export function roleOf(before: readonly Word[]): Role | undefined {
  if (before[0]?.text === "next" && (before.length === 1 || (before.length === 2 && /^(?:due|date|on|by)$/.test(before[1]!.text))))
    return { role: "next", clear: true };
  for (let i = before.length - 1; i >= 0 && i >= before.length - 14; i--) {
    const word = before[i]!.text,
      lead = before.slice(Math.max(0, i - 5), i).map((one) => one.text),
      after = before.slice(i + 1).map((one) => one.text);
    if (REVIEW.test(word)) return reviewRole(word, lead, after);
    if (APPROVED.test(word)) {
      if (ahead(lead)) return undefined;
      return { role: "approved", clear: true };
    }
    if (WRITTEN.test(word) && lead.at(-1) === "next") return { role: "next", clear: true };
    if (WRITTEN.test(word)) return ahead(lead) ? undefined : { role: "written", clear: true };
    if (word === "valid" && after.includes("from")) return { role: "written", clear: true };
    if (word === "expires" || word === "expiry" || (word === "until" && lead.includes("valid"))) return { role: "next", clear: true };
  }
  const generic =
    before.length > 0 &&
    before.every(({ text }) => GENERIC.has(text) || /^v?\d[\d.]*$/.test(text)) &&
    before.some(({ text }) => text.startsWith("date") || text === "version");
  return generic ? { role: "written", clear: false } : undefined;
}

function reviewRole(word: string, lead: readonly string[], after: readonly string[]): Role {
  const near = lead.slice(-4);
  if (near.some((one) => BEHIND.has(one)) || after.some((one) => BEHIND.has(one))) return { role: "reviewed", clear: true };
  if ([...near, ...after].some((one) => AHEAD.has(one))) return { role: "next", clear: true };
  if (ahead(lead)) return { role: "next", clear: true };
  if (word === "renewal") return { role: "next", clear: true };
  if (near.includes("for") && word.startsWith("review")) return { role: "next", clear: true };
  if (REVIEWED.test(word) || /^(?:update|amend)/.test(word)) return { role: "reviewed", clear: true };
  if (after.some((one) => MODAL.has(one))) return { role: "next", clear: true };
  if (after[0] === "by" || after[0] === "before") return { role: "next", clear: true };
  return { role: "next", clear: false };
}

/** "will be", "is to be", "should be", "must be": something that is still to happen. */
function ahead(lead: readonly string[]): boolean {
  const near = lead.slice(-4);
  const modal = near.findLastIndex((one) => MODAL.has(one));
  return (
    modal >= 0 &&
    !near.slice(modal).some((one) => one === "have" || one === "been") &&
    (near.slice(modal + 1).some((one) => BE.has(one)) ||
      modal === near.length - 1 ||
      near.slice(modal + 1).every((one) => /ly$|^(?:and|review|next)$/.test(one)))
  );
}
