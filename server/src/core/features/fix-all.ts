import { applyEdits, difference, overlap } from "../edits";
import type { Edit, PlacedFinding } from "../findings";
import { judgeDocument } from "../judge";
import { readDocument } from "../read";
import type { World } from "../world";

/** More rounds than any chain of safe fixes needs; reached only by fixes that undo each other. */
const MOST_ROUNDS = 10;

/**
 * Applies every safe fix of a document, from a fresh run, until none is left. A safe fix cannot change what the policy
 * requires; inserted clauses and successor Acts never are.
 * @returns one edit that leads from the old text to the new one, or undefined when nothing is to be mended
 */
export function fixAll(path: string, text: string, world: World): Edit | undefined {
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = applyEdits(current, safeEdits(judgeDocument(readDocument({ path, text: current }, world), world)));
    if (next === current) break;
    current = next;
  }
  return difference(text, current);
}

/** The edits of the safe fixes, the first of each finding, without those that overlap an earlier one or another document. */
function safeEdits(findings: readonly PlacedFinding[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safety }) => safety === "safe");
    if (
      !fix ||
      fix.edits.some((edit) => (edit.path ?? finding.path) !== finding.path || taken.some((other) => overlap(edit.span, other.span)))
    )
      continue;
    taken.push(...fix.edits);
  }
  return taken;
}
