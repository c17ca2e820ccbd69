import type { DocumentFacts } from "./facts";
import { applyAcceptances } from "./accepting/apply";
import type { PlacedFinding, RuleName } from "./findings";
import { fixesFor } from "./fixes/registry";
import { rules } from "./rules/registry";
import { toldOnce } from "./judging/told-once";
import { idleAcceptance } from "./rules/acceptance-findings";
import { withConfiguredLevels } from "./severities";
import type { World } from "./world";

/** The findings of one document, by the rules that need nothing else, in document order; those that the document accepts are left out. Pure. */
export function judgeDocument(facts: DocumentFacts, world: World): PlacedFinding[] {
  const found = rules.flatMap((rule) => rule.scope === "document" ? applied(rule.name, () => rule.check(facts, world), world).map((finding) => ({ ...finding, path: facts.path, fixes: [] })) : []);
  return inOrder(standing(found, [facts], world, "document").map((finding) => ({ ...finding, fixes: fixesFor(finding, facts, world) })));
}

/** The findings that need all documents of one school, in the order of the documents; accepted ones are left out. Pure. */
export function judgeSchool(documents: readonly DocumentFacts[], world: World): PlacedFinding[] {
  const byPath = new Map(documents.map((facts) => [facts.path, facts]));
  const found = rules.flatMap((rule) => rule.scope === "school" ? applied(rule.name, () => rule.check(documents, world), world).map((finding) => ({ ...finding, fixes: [] })) : []);
  return inOrder(standing(toldOnce(found, world), documents, world, "school").map((finding) => ({ ...finding, fixes: fixesFor(finding, byPath.get(finding.path)!, world, byPath) })));
}

/** What a rule finds; nothing where it fails and the world wants to be told of that. */
function applied<T>(rule: RuleName, check: () => readonly T[], world: World): readonly T[] {
  if (!world.onRuleFailure) return check();
  try { return check(); } catch (error) { world.onRuleFailure(rule, error); return []; }
}

/** The findings that no acceptance takes out, and a finding for each acceptance of these rules that met nothing, with the configured levels. */
function standing(found: readonly PlacedFinding[], documents: readonly DocumentFacts[], world: World, scope: "document" | "school"): PlacedFinding[] {
  const { standing: left, idle } = applyAcceptances(found, documents, world, (name) => world.config.rules[name as RuleName] !== "off" && rules.some((rule) => rule.name === name && rule.scope === scope));
  return withConfiguredLevels([...left, ...idle.map(({ path, acceptance }) => ({ ...idleAcceptance(acceptance), path, fixes: [] }))], world.config);
}

/** Findings sorted by document, place and rule; a new list. The order does not depend on the locale. */
export function inOrder(findings: readonly PlacedFinding[]): PlacedFinding[] {
  return [...findings].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}
