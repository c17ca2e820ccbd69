import type { PlacedFinding, RuleName } from "../findings";
import { rules } from "../rules/registry";

/** Whether findings of a rule wait until the author pauses. */
export function waits(rule: string): boolean {
  return WAITING.has(rule as RuleName);
}

const WAITING: ReadonlySet<RuleName> = new Set(rules.filter((rule) => rule.waitsForIdle).map((rule) => rule.name));

/**
 * What an author sees while typing: everything, except further findings of the rules that wait until the author pauses. What
 * was already shown stays while it holds, also where the typing changes its words, so that nothing flickers.
 * @param shown what `keysOf` said of what was shown before
 */
export function whileTyping(
  findings: readonly PlacedFinding[],
  shown: ReadonlySet<string>,
): { readonly now: readonly PlacedFinding[]; readonly heldBack: boolean } {
  const places = new Map<string, number>();
  for (const key of shown) {
    const rule = key.slice(0, key.indexOf("|"));
    places.set(rule, (places.get(rule) ?? 0) + 1);
  }
  const take = ({ rule }: PlacedFinding) => {
    const left = places.get(rule) ?? 0;
    places.set(rule, left - 1);
    return left > 0;
  };
  const known = new Set(findings.filter((finding) => WAITING.has(finding.rule) && shown.has(keyOf(finding)) && take(finding)));
  const now = findings.filter((finding) => !WAITING.has(finding.rule) || known.has(finding) || take(finding));
  return { now, heldBack: now.length < findings.length };
}

/** The keys of the findings whose rules wait: by these they are known again after the next edit. */
export function keysOf(findings: readonly PlacedFinding[]): ReadonlySet<string> {
  return new Set(findings.filter((finding) => WAITING.has(finding.rule)).map(keyOf));
}

/** Recognises a finding of a waiting rule again after an edit: its rule and what it is about, wherever that stands. */
export function keyOf(finding: PlacedFinding): string {
  let key = keys.get(finding);
  if (key === undefined) keys.set(finding, (key = `${finding.rule}|${finding.data ? textsIn(finding.data) : finding.message}`));
  return key;
}

const keys = new WeakMap<PlacedFinding, string>();

/** The texts that some data holds. Its numbers are mostly places in the document, which move. */
function textsIn(value: unknown): string {
  if (typeof value === "string") return `${value}|`;
  if (typeof value !== "object" || value === null) return "";
  let texts = "";
  for (const one of Object.values(value)) texts += textsIn(one);
  return texts;
}
