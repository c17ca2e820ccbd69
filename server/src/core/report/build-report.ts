import type { DocumentFacts } from "../facts";
import type { PlacedFinding } from "../findings";
import { judgeCitation } from "../judging/citations";
import { judgeReview } from "../judging/review";
import { LineIndex } from "../positions";
import type { World } from "../world";
import { fingerprint } from "./fingerprint";
import type { Finding, PolicyReport, Report } from "./report";

declare const VERSION: string | undefined;

/** Puts facts and findings together to the report of CONTRACTS: positions instead of offsets, fingerprints, counts. Pure. */
export function buildReport(documents: readonly DocumentFacts[], findings: readonly PlacedFinding[], world: World, fixes: "none" | "titles" | "edits" = "edits"): Report {
  const lines = new Map(documents.map((facts) => [facts.path, new LineIndex(facts.text)]));
  const texts = new Map(documents.map((facts) => [facts.path, facts.text]));
  const policies = documents.map((facts): PolicyReport => {
    const index = lines.get(facts.path)!;
    const seen = new Map<string, number>();
    const own = findings.filter((finding) => finding.path === facts.path).map((finding): Finding => ({
      rule: finding.rule, severity: finding.severity, message: finding.message, range: index.range(finding.span),
      excerpt: facts.text.slice(finding.span.start, finding.span.end),
      related: (finding.related ?? []).map(({ path = facts.path, span, message }) => ({ path, range: lines.get(path)!.range(span), message })),
      fixes: fixes === "none" ? [] : finding.fixes.map(({ title, safety, edits }) => ({
        title, safety,
        edits: fixes === "titles" ? [] : edits.map(({ path, span, newText }) => ({ ...(path ? { path } : {}), range: lines.get(path ?? facts.path)!.range(span), newText })),
      })),
      data: finding.data ?? {},
      help: `server/src/core/rules/${finding.rule}.md`,
      fingerprint: fingerprint(finding, facts.text, texts, seen),
    }));
    return {
      path: facts.path, title: facts.title, ...(facts.school ? { school: facts.school } : {}), kind: facts.kind,
      review: judgeReview(facts.review, world),
      requirements: facts.requirements.map(({ id, status, evidence, why }) => ({ id, level: "mandatory", status, evidence: evidence.map((span) => index.range(span)), ...(why ? { why } : {}) })),
      citations: facts.citations.map((citation) => {
        const { standing, status } = judgeCitation(citation, world);
        return { text: citation.text, range: index.range(citation.span), ...(citation.entry ? { entry: citation.entry } : {}), match: citation.match, standing, status };
      }),
      findings: own,
    };
  });
  const count = (severity: Finding["severity"]) => policies.reduce((sum, policy) => sum + policy.findings.filter((f) => f.severity === severity).length, 0);
  return {
    schemaVersion: 1, tool: { name: "school-policy", version: typeof VERSION === "undefined" ? "0.0.0" : VERSION }, asOf: world.asOf,
    register: { checkedOn: world.knowledge.register.collectedOn }, policies,
    summary: { errors: count("error"), warnings: count("warning"), information: count("information"), hints: count("hint"), policies: policies.length },
  };
}
