import type { PlacedFinding, RuleName } from "../findings";
import { rules } from "../rules/registry";

const WAITING: ReadonlySet<RuleName> = new Set(rules.filter((rule) => rule.waitsForIdle).map((rule) => rule.name));

/**
 * What an author sees while typing: everything, except new findings of the rules that wait until the author pauses. One
 * that was already shown stays while it holds, so that nothing flickers.
 * @param shown keys (see `keyOf`) of what was shown before
 */
export function whileTyping(findings: readonly PlacedFinding[], shown: ReadonlySet<string>): { readonly now: readonly PlacedFinding[]; readonly heldBack: boolean } {
  const now = findings.filter((finding) => !WAITING.has(finding.rule) || shown.has(keyOf(finding)));
  return { now, heldBack: now.length < findings.length };
}

/** Recognises a finding of a waiting rule again after an edit: its rule and what it is about. */
export function keyOf(finding: PlacedFinding): string {
  return `${finding.rule}|${JSON.stringify(finding.data ?? finding.message)}`;
}
