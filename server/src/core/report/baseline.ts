import { byText } from "../order";
import { isMissingSafeguarding } from "../severities";
import type { Finding, PolicyReport } from "./report";

/** Findings that a school knows of and has not mended yet: the fingerprints of each policy, sorted. */
export interface Baseline {
  readonly schemaVersion: 1;
  readonly policies: Readonly<Record<string, readonly string[]>>;
}

/** Whether a finding may be left out because it is known. A missing way to report a safeguarding concern never may. */
function mayBeKnown(finding: Pick<Finding, "rule" | "data">): boolean {
  return !isMissingSafeguarding(finding);
}

/**
 * A policy without the findings that the baseline knows.
 * @returns the policy, how many findings were left out, and the baseline's fingerprints that are found no more
 */
export function withoutKnown(
  policy: PolicyReport,
  baseline: Baseline,
): { policy: PolicyReport; known: readonly string[]; gone: readonly string[] } {
  const listed = new Set(baseline.policies[policy.path] ?? []);
  if (listed.size === 0) return { policy, known: [], gone: [] };
  const known = policy.findings
    .filter((finding) => listed.has(finding.fingerprint) && mayBeKnown(finding))
    .map(({ fingerprint }) => fingerprint);
  const left = new Set(known);
  return {
    policy: { ...policy, findings: policy.findings.filter(({ fingerprint }) => !left.has(fingerprint)) },
    known,
    gone: [...listed].filter((fingerprint) => !left.has(fingerprint)),
  };
}

/** The baseline that takes up all findings of some policies: what a first run writes. */
export function baselineOf(policies: readonly Pick<PolicyReport, "path" | "findings">[]): Baseline {
  const entries = policies.map(
    ({ path, findings }) =>
      [
        path,
        findings
          .filter(mayBeKnown)
          .map(({ fingerprint }) => fingerprint)
          .sort(),
      ] as const,
  );
  return {
    schemaVersion: 1,
    policies: Object.fromEntries(entries.filter(([, fingerprints]) => fingerprints.length > 0).sort(([a], [b]) => byText(a, b))),
  };
}

/**
 * The baseline after a run: it only shrinks. Fingerprints that were not found again go; nothing is added. A policy that
 * was not part of the run keeps its entries while `exists` says that it is still there.
 * @param known the fingerprints that each policy of the run still has
 */
export function shrunk(baseline: Baseline, known: ReadonlyMap<string, readonly string[]>, exists: (path: string) => boolean): Baseline {
  const entries = Object.entries(baseline.policies).flatMap(([path, fingerprints]): [string, readonly string[]][] => {
    const left = known.has(path)
      ? fingerprints.filter((fingerprint) => known.get(path)!.includes(fingerprint))
      : exists(path)
        ? fingerprints
        : [];
    return left.length > 0 ? [[path, left]] : [];
  });
  return { schemaVersion: 1, policies: Object.fromEntries(entries) };
}
