import type { PolicyReport } from "./report";

/** What of a finding's data says nothing in the policy's own words. */
const KEPT = ["verdict", "requirement", "requirements", "status", "entry"];

/** The case that a message makes up from the words of two clauses: "Take a pupil who rides a bicycle in the yard: this …". */
const CASE = /\bTake [^:]+: (\p{L})/u;

/**
 * A policy's report without the policies' words, for logs that the public can read: no excerpts, no citations as written,
 * no texts of fixes, no made-up cases; what a message quotes from a policy becomes […]. Fingerprints and places stay.
 * @param textOf the text of a policy by its path, by which quotations are known; without it, everything in quotation marks goes
 */
export function withoutExcerpts(policy: PolicyReport, textOf: (path: string) => string | undefined = () => undefined): PolicyReport {
  const plain = new Map<string, string | undefined>();
  const contains = (path: string, words: string) => {
    if (!plain.has(path)) plain.set(path, textOf(path)?.toLowerCase().replace(/\s+/g, " "));
    return plain.get(path)?.includes(words) ?? true;
  };
  const hide = (message: string, paths: readonly string[] = []) =>
    message.replace(/"[^"]*"|“[^”]*”|‘[^’]*’/g, (quoted) => {
      const words = quoted.slice(1, -1).toLowerCase().replace(/\s+/g, " ").replace(/…$/, "");
      return [policy.path, ...paths].some((path) => contains(path, words)) ? `${quoted[0]}[…]${quoted[quoted.length - 1]}` : quoted;
    });
  return {
    ...policy,
    requirements: policy.requirements.map((requirement) =>
      requirement.why === undefined ? requirement : { ...requirement, why: hide(requirement.why) },
    ),
    citations: policy.citations.map((citation) => ({ ...citation, text: "" })),
    findings: policy.findings.map((finding) => {
      const paths = finding.related.map(({ path }) => path);
      return {
        ...finding,
        excerpt: "",
        message: hide(
          finding.message.replace(CASE, (_all, letter: string) => letter.toUpperCase()),
          paths,
        ),
        related: finding.related.map((one) => ({ ...one, message: hide(one.message, paths) })),
        fixes: [],
        data: Object.fromEntries(Object.entries(finding.data).filter(([key]) => KEPT.includes(key))),
      };
    }),
  };
}
