import { allFindings, checkDocument } from "../check";
import type { Document } from "../facts";
import { applyEdits } from "../edits";
import type { Edit, Fix, PlacedFinding, RuleName } from "../findings";
import type { World } from "../world";

/** Which fixes to apply. */
export interface FixChoice {
  /** Only findings of these rules; all rules when absent. */
  readonly rules?: ReadonlySet<RuleName>;
  /** Suggestions too, not only safe fixes. */
  readonly suggestions?: boolean;
}

/** A fix that was applied. */
export interface AppliedFix {
  readonly path: string;
  readonly rule: RuleName;
  readonly title: string;
}

/** The documents after fixing, in their order, and what was done. `settled` is false when fixes kept undoing each other. */
export interface FixResult {
  readonly documents: readonly Document[];
  readonly applied: readonly AppliedFix[];
  readonly settled: boolean;
}

const MOST_ROUNDS = 20;

/**
 * Applies the preferred fix of each finding, round after round, each round judged afresh, until none is left. Fixes whose edits overlap,
 * and those that give passages new numbers, wait for a later round. A fix that did not remove its finding is not tried again.
 */
export function fixDocuments(documents: readonly Document[], world: World, choice: FixChoice = {}): FixResult {
  let current = documents;
  const applied: AppliedFix[] = [],
    tried = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = new Map<string, Edit[]>(),
      renumbered = new Set<string>();
    for (const finding of judgeAll(current, world)) {
      if ((choice.rules && !choice.rules.has(finding.rule)) || isLeftToAuthor(finding)) continue;
      const fix = finding.fixes.find(({ safety, decision }) => !decision && (safety === "safe" || choice.suggestions));
      if (!fix) continue;
      const key = keyOf(finding, fix, current);
      const paths = fix.edits.map((edit) => edit.path ?? finding.path);
      if (tried.has(key) || !fits(fix, finding, edits) || paths.some((path) => renumbered.has(path) || (fix.alone && edits.has(path))))
        continue;
      if (fix.alone) for (const path of paths) renumbered.add(path);
      tried.add(key);
      for (const edit of fix.edits) edits.set(edit.path ?? finding.path, [...(edits.get(edit.path ?? finding.path) ?? []), edit]);
      applied.push({ path: finding.path, rule: finding.rule, title: fix.title });
    }
    if (edits.size === 0) return { documents: current, applied, settled: true };
    current = current.map((document) => ({ ...document, text: applyEdits(document.text, edits.get(document.path) ?? []) }));
  }
  return { documents: current, applied, settled: false };
}

/** All findings of some documents in one run, with their fixes. */
export function judgeAll(documents: readonly Document[], world: World): PlacedFinding[] {
  return allFindings(
    documents.map((document) => checkDocument(document, world)),
    () => world,
  );
}

/** What is only usual in such policies: which of it a school needs, no program decides. */
function isLeftToAuthor(finding: PlacedFinding): boolean {
  return finding.rule === "missing-section" && finding.data?.level === "expected";
}

function keyOf(finding: PlacedFinding, fix: Fix, documents: readonly Document[]): string {
  const text = documents.find(({ path }) => path === finding.path)?.text ?? "";
  const line = text.slice(text.lastIndexOf("\n", finding.span.start) + 1, finding.span.end);
  return [finding.path, finding.rule, fix.title, line].join("\u0000");
}

/** Whether a fix's edits are inside documents of the run and touch nothing that another fix of this round touches. */
function fits(fix: Fix, finding: PlacedFinding, taken: ReadonlyMap<string, readonly Edit[]>): boolean {
  return (
    fix.edits.length > 0 &&
    fix.edits.every(
      (edit) =>
        !(taken.get(edit.path ?? finding.path) ?? []).some(
          (other) => edit.span.start <= other.span.end && other.span.start <= edit.span.end,
        ),
    )
  );
}
