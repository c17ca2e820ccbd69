import { hasChanged, isBeyondAcceptance, isValid } from "../accepting/apply";
import type { DocumentFacts } from "../facts";
import { byText } from "../order";
import { LineIndex } from "../positions";
import { schoolOf } from "../schools";
import type { World } from "../world";

/** One accepted finding: who accepted what, until when, and whether that still holds. */
export interface LedgerEntry {
  readonly path: string;
  readonly title: string;
  readonly school?: string;
  /** The line of the acceptance, from 1. */
  readonly line: number;
  /** The rule as written. */
  readonly rule: string;
  /** The clauses or the section that it is about. */
  readonly about: readonly string[];
  readonly by?: string;
  /** The last day on which it holds (YYYY-MM-DD). */
  readonly until?: string;
  readonly reason?: string;
  /** "holds"; or why it has no effect: its day has passed, a passage changed, something is missing or cannot be accepted. */
  readonly state: "holds" | "ended" | "changed" | "no effect";
}

/** All acceptances of some documents, by school, policy and line. */
export function ledger(documents: readonly DocumentFacts[], worldOf: (path: string) => World): LedgerEntry[] {
  const entries = documents.flatMap((facts) => {
    if (facts.acceptances.length === 0) return [];
    const lines = new LineIndex(facts.text),
      world = worldOf(facts.path),
      school = schoolOf(facts);
    return facts.acceptances.map((acceptance): LedgerEntry => ({
      path: facts.path,
      title: facts.title,
      ...(school === undefined ? {} : { school }),
      line: lines.position(acceptance.span.start).line + 1,
      rule: acceptance.rule ?? acceptance.ruleText ?? "",
      about: acceptance.requirement === undefined ? acceptance.passages.map(({ number }) => number) : [acceptance.requirement],
      ...(acceptance.by === undefined ? {} : { by: acceptance.by }),
      ...(acceptance.until === undefined ? {} : { until: acceptance.until.to }),
      ...(acceptance.reason === undefined ? {} : { reason: acceptance.reason }),
      state:
        acceptance.until !== undefined && acceptance.until.to < world.asOf
          ? "ended"
          : hasChanged(acceptance, facts)
            ? "changed"
            : isValid(acceptance, facts, world) && !beyond(acceptance)
              ? "holds"
              : "no effect",
    }));
  });
  const key = (entry: LedgerEntry) => `${entry.school ?? ""}\n${entry.title}\n${entry.path}\n${String(entry.line).padStart(7, "0")}`;
  return entries.sort((a, b) => byText(key(a), key(b)));
}

function beyond({ rule, requirement }: DocumentFacts["acceptances"][number]): boolean {
  return rule !== undefined && isBeyondAcceptance({ rule, data: { requirement } });
}
