import type { DocumentFacts } from "../facts";
import type { PlacedFinding } from "../findings";
import { inOrder } from "../judge";
import { judgeCitation } from "../judging/citations";
import { settleRequirements } from "../judging/requirements";
import { judgeReview } from "../judging/review";
import { LineIndex } from "../positions";
import { groupBySchool, schoolOf } from "../schools";
import type { World } from "../world";
import { fingerprint } from "./fingerprint";
import { registerAge } from "./register-age";
import type { Finding, PolicyReport, Report } from "./report";

declare const VERSION: string | undefined;

/** How much of the fixes a report holds. */
export type FixDetail = "none" | "titles" | "edits";

/** Puts facts and findings together to the report of CONTRACTS: positions instead of offsets, fingerprints, counts. Pure. */
export function buildReport(documents: readonly DocumentFacts[], findings: readonly PlacedFinding[], world: World, fixes: FixDetail = "edits"): Report {
  const policies = [...policyReports(documents, findings, () => world, fixes)];
  return { ...reportHead(world), policies, summary: policies.reduce(addToSummary, NO_FINDINGS) };
}

/** What a report says before its first policy. */
export function reportHead(world: World): Omit<Report, "policies" | "summary"> {
  const register = { checkedOn: world.knowledge.register.collectedOn }, note = registerAge({ asOf: world.asOf, register });
  return {
    schemaVersion: 1, tool: { name: "school-policy", version: typeof VERSION === "undefined" ? "0.0.0" : VERSION }, asOf: world.asOf,
    register: { ...register, ...(note ? { note } : {}) },
  };
}

/** The counts of a report without policies. */
export const NO_FINDINGS: Report["summary"] = { errors: 0, warnings: 0, information: 0, hints: 0, policies: 0 };

/** The counts with one more policy. */
export function addToSummary(summary: Report["summary"], { findings }: PolicyReport): Report["summary"] {
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: summary.errors + count("error"), warnings: summary.warnings + count("warning"),
    information: summary.information + count("information"), hints: summary.hints + count("hint"), policies: summary.policies + 1,
  };
}

/**
 * The reports of the policies, one after the other in the order of the documents, so that a face can write each before
 * the next is made.
 * @param findings those of all rules, in any order
 * @param worldOf the world that the document of a path was judged in
 */
export function* policyReports(documents: readonly DocumentFacts[], findings: readonly PlacedFinding[], worldOf: (path: string) => World, fixes: FixDetail = "edits"): Generator<PolicyReport> {
  const texts = new Map(documents.map((facts) => [facts.path, facts.text]));
  const indexes = new Map<string, LineIndex>();
  const lines = (path: string): LineIndex => {
    const known = indexes.get(path) ?? new LineIndex(texts.get(path) ?? "");
    indexes.set(path, known);
    return known;
  };
  const settled = new Map(groupBySchool(documents).flatMap((group) => [...settleRequirements(group)]));
  const byPath = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const group = byPath.get(finding.path);
    if (group) group.push(finding); else byPath.set(finding.path, [finding]);
  }
  for (const facts of documents) {
    const world = worldOf(facts.path), index = lines(facts.path), school = schoolOf(facts);
    const seen = new Map<string, number>();
    const own = inOrder(byPath.get(facts.path) ?? []).map((finding): Finding => {
      let made: Finding["fixes"] | undefined;
      return {
        rule: finding.rule, severity: finding.severity, message: finding.message, range: index.range(finding.span),
        excerpt: facts.text.slice(finding.span.start, finding.span.end),
        related: (finding.related ?? []).map(({ path = facts.path, span, message }) => ({ path, range: lines(path).range(span), message })),
        get fixes() { return made ??= fixesOf(finding, fixes, lines); },
        data: finding.data ?? {},
        help: `server/src/core/rules/${finding.rule}.md`,
        fingerprint: fingerprint(finding, facts.text, texts, seen),
      };
    });
    yield {
      path: facts.path, title: facts.title, ...(school ? { school } : {}), kind: facts.kind,
      review: judgeReview(facts.review, world),
      requirements: (settled.get(facts.path) ?? facts.requirements).map(({ id, level, status, evidence, why }) => ({ id, level, status, evidence: evidence.map((span) => index.range(span)), ...(why ? { why } : {}) })),
      citations: facts.citations.map((citation) => {
        const { standing, status } = judgeCitation(citation, world);
        return { text: citation.text, range: index.range(citation.span), ...(citation.entry ? { entry: citation.entry } : {}), match: citation.match, standing, status };
      }),
      findings: own,
    };
  }
}

/** The fixes of a finding with positions. Making them takes longer than finding does, so that a report makes them when it is asked for them. */
function fixesOf(finding: PlacedFinding, detail: FixDetail, lines: (path: string) => LineIndex): Finding["fixes"] {
  if (detail === "none") return [];
  return finding.fixes.map(({ title, safety, edits }) => ({
    title, safety,
    edits: detail === "titles" ? [] : edits.map(({ path, span, newText }) => ({ ...(path ? { path } : {}), range: lines(path ?? finding.path).range(span), newText })),
  }));
}
