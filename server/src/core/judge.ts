import type { DocumentFacts } from "./facts";
import type { PlacedFinding } from "./findings";
import { fixesFor } from "./fixes/registry";
import { rules } from "./rules/registry";
import { withConfiguredLevels } from "./severities";
import type { World } from "./world";

/** The findings of one document, by the rules that need nothing else, in document order. Pure. */
export function judgeDocument(facts: DocumentFacts, world: World): PlacedFinding[] {
  const found = rules.flatMap((rule) => rule.scope === "document" ? rule.check(facts, world).map((finding) => ({ ...finding, path: facts.path })) : []);
  return inOrder(withConfiguredLevels(found, world.config).map((finding) => ({ ...finding, fixes: fixesFor(finding, facts, world) })));
}

/** The findings that need all documents of one school, in the order of the documents. Pure. */
export function judgeSchool(documents: readonly DocumentFacts[], world: World): PlacedFinding[] {
  const byPath = new Map(documents.map((facts) => [facts.path, facts]));
  const found = rules.flatMap((rule) => rule.scope === "school" ? rule.check(documents, world) : []);
  return inOrder(withConfiguredLevels(found, world.config).map((finding) => ({ ...finding, fixes: fixesFor(finding, byPath.get(finding.path)!, world, byPath) })));
}

/** Findings sorted by document, place and rule; a new list. The order does not depend on the locale. */
export function inOrder(findings: readonly PlacedFinding[]): PlacedFinding[] {
  return [...findings].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}
