import type { DocumentFacts } from "../facts";
import type { PlacedFinding } from "../findings";
import { groupedBy } from "../grouped";
import { inOrder } from "../judge";
import { judgeCitation } from "../judging/citations";
import { settleRequirements } from "../judging/requirements";
import { judgeReview } from "../judging/review";
import { LineIndex } from "../positions";
import type { RequirementReading } from "../reading/requirements";
import { groupBySchool, schoolOf } from "../schools";
import type { World } from "../world";
import { fingerprint } from "./fingerprint";
import { registerAge } from "./register-age";
import type { Finding, PolicyReport, Report } from "./report";

declare const VERSION: string | undefined;

/** How much of the fixes a report holds. */
export type FixDetail = "none" | "titles" | "edits";

/** Puts facts and findings together to the report of CONTRACTS: positions instead of offsets, fingerprints, counts. Pure. */
export function buildReport(
  documents: readonly DocumentFacts[],
  findings: readonly PlacedFinding[],
  world: World,
  fixes: FixDetail = "edits",
): Report {
  const policies = [...policyReports(documents, findings, () => world, fixes)];
  return { ...reportHead(world), policies, summary: policies.reduce(addToSummary, NO_FINDINGS) };
}

/** What a report says before its first policy. */
export function reportHead(world: World): Omit<Report, "policies" | "summary"> {
  const register = { checkedOn: world.knowledge.register.collectedOn },
    note = registerAge({ asOf: world.asOf, register });
  return {
    schemaVersion: 1,
    tool: { name: "school-policy", version: typeof VERSION === "undefined" ? "0.0.0" : VERSION },
    asOf: world.asOf,
    register: { ...register, ...(note ? { note } : {}) },
  };
}

/** The counts of a report without policies. */
export const NO_FINDINGS: Report["summary"] = { errors: 0, warnings: 0, information: 0, hints: 0, policies: 0 };

/** The counts with one more policy. */
export function addToSummary(summary: Report["summary"], { findings }: PolicyReport): Report["summary"] {
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: summary.errors + count("error"),
    warnings: summary.warnings + count("warning"),
    information: summary.information + count("information"),
    hints: summary.hints + count("hint"),
    policies: summary.policies + 1,
  };
}

/** The documents of a run, with what it takes to write their findings. */
interface Run {
  readonly texts: ReadonlyMap<string, string>;
  /** The lines of a document by its path. */
  lines(path: string): LineIndex;
  readonly fixes: FixDetail;
}

/**
 * The reports of the policies, one after the other in the order of the documents, so that a face can write each before
 * the next is made.
 * @param findings those of all rules, in any order
 * @param worldOf the world that the document of a path was judged in
 */
export function* policyReports(
  documents: readonly DocumentFacts[],
  findings: readonly PlacedFinding[],
  worldOf: (path: string) => World,
  fixes: FixDetail = "edits",
): Generator<PolicyReport> {
  const run = runOf(documents, fixes);
  const settled = new Map(groupBySchool(documents).flatMap((group) => [...settleRequirements(group)]));
  const byPath = groupedBy(findings, ({ path }) => path);
  for (const facts of documents)
    yield policyReport(facts, settled.get(facts.path) ?? facts.requirements, byPath.get(facts.path) ?? [], worldOf(facts.path), run);
}

function runOf(documents: readonly DocumentFacts[], fixes: FixDetail): Run {
  const texts = new Map(documents.map((facts) => [facts.path, facts.text])),
    indexes = new Map<string, LineIndex>();
  return {
    texts,
    fixes,
    lines(path) {
      let index = indexes.get(path);
      if (!index) indexes.set(path, (index = new LineIndex(texts.get(path) ?? "")));
      return index;
    },
  };
}

/** The report of one policy. Dates, standing and citations are as of the world's day. */
function policyReport(
  facts: DocumentFacts,
  requirements: readonly RequirementReading[],
  findings: readonly PlacedFinding[],
  world: World,
  run: Run,
): PolicyReport {
  const lines = run.lines(facts.path),
    school = schoolOf(facts),
    seen = new Map<string, number>();
  return {
    path: facts.path,
    title: facts.title,
    ...(school ? { school } : {}),
    kind: facts.kind,
    review: judgeReview(facts.review, world),
    requirements: requirements.map(({ id, level, status, evidence, why }) => ({
      id,
      level,
      status,
      evidence: evidence.map((span) => lines.range(span)),
      ...(why ? { why } : {}),
    })),
    citations: facts.citations.map((citation) => {
      const { standing, status } = judgeCitation(citation, world);
      return {
        text: citation.text,
        range: lines.range(citation.span),
        ...(citation.entry ? { entry: citation.entry } : {}),
        match: citation.match,
        standing,
        status,
      };
    }),
    findings: inOrder(findings).map((finding) => findingReport(finding, facts, run, seen)),
  };
}

/**
 * A finding with positions. Its fixes are made when they are first looked at.
 * @param seen counts equal findings of the document
 */
function findingReport(finding: PlacedFinding, facts: DocumentFacts, run: Run, seen: Map<string, number>): Finding {
  let made: Finding["fixes"] | undefined;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: run.lines(facts.path).range(finding.span),
    excerpt: facts.text.slice(finding.span.start, finding.span.end),
    related: (finding.related ?? []).map(({ path = facts.path, span, message }) => ({ path, range: run.lines(path).range(span), message })),
    get fixes() {
      return (made ??= fixesOf(finding, run));
    },
    data: finding.data ?? {},
    help: `server/src/core/rules/${finding.rule}.md`,
    fingerprint: fingerprint(finding, facts.text, run.texts, seen),
  };
}

/** The fixes of a finding with positions. Making them takes longer than finding does, so that a report makes them when it is asked for them. */
function fixesOf(finding: PlacedFinding, { fixes: detail, lines }: Run): Finding["fixes"] {
  if (detail === "none") return [];
  return finding.fixes.map(({ title, safety, edits }) => ({
    title,
    safety,
    edits:
      detail === "titles"
        ? []
        : edits.map(({ path, span, newText }) => ({ ...(path ? { path } : {}), range: lines(path ?? finding.path).range(span), newText })),
  }));
}
