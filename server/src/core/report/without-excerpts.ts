import type { PolicyReport } from "./report";

/** What of a finding's data says nothing in the policy's own words. */
const KEPT = ["verdict", "requirement", "requirements", "status", "entry"];

/**
 * A policy's report without the policy's words, for logs that the public can read: no excerpts, no citations as written,
 * no texts of fixes; what a message quotes from the policy becomes […]. Fingerprints and places stay.
 * @param text the policy's text, by which quotations are known; without it, everything in quotation marks goes
 */
export function withoutExcerpts(policy: PolicyReport, text?: string): PolicyReport {
  const plain = text?.toLowerCase().replace(/\s+/g, " ");
  const hide = (message: string) => message.replace(/"[^"]*"|“[^”]*”|‘[^’]*’/g, (quoted) => {
    const words = quoted.slice(1, -1);
    return plain === undefined || plain.includes(words.toLowerCase().replace(/\s+/g, " ").replace(/…$/, "")) ? `${quoted[0]}[…]${quoted[quoted.length - 1]}` : quoted;
  });
  return {
    ...policy,
    requirements: policy.requirements.map((requirement) => (requirement.why === undefined ? requirement : { ...requirement, why: hide(requirement.why) })),
    citations: policy.citations.map((citation) => ({ ...citation, text: "" })),
    findings: policy.findings.map((finding) => ({
      ...finding, excerpt: "", message: hide(finding.message), related: finding.related.map((one) => ({ ...one, message: hide(one.message) })), fixes: [],
      data: Object.fromEntries(Object.entries(finding.data).filter(([key]) => KEPT.includes(key))),
    })),
  };
}
