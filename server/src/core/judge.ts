import { drained } from "./drained";
import type { DocumentFacts } from "./facts";
import { applyAcceptances } from "./accepting/apply";
import type { Fix, PlacedFinding, RuleName } from "./findings";
import { fixesFor } from "./fixes/registry";
import { rules } from "./rules/registry";
import type { DocumentRule, Rule } from "./rules/rule";
import { toldOnce } from "./judging/told-once";
import { idleAcceptance } from "./rules/acceptance-findings";
import { withConfiguredLevels } from "./severities";
import type { World } from "./world";

const documentRules = rules.filter((rule) => rule.scope === "document"), promptRules = documentRules.filter((rule) => !rule.waitsForIdle);
const schoolRules = rules.filter((rule) => rule.scope === "school");

/** The findings of one document with their fixes, by the rules that need nothing else, in document order; those that the document accepts are left out. Pure. */
export function judgeDocument(facts: DocumentFacts, world: World): PlacedFinding[] {
  return findInDocument(facts, world).map((finding) => withFixes(finding, facts, world));
}

/**
 * A finding with its fixes. They take longer than the finding and are made when somebody first looks at them.
 * @param documents those of its school, by path
 */
export function withFixes(finding: PlacedFinding, facts: DocumentFacts, world: World, documents?: ReadonlyMap<string, DocumentFacts>): PlacedFinding {
  let made: readonly Fix[] | undefined;
  return { ...finding, get fixes() { return made ??= fixesFor(finding, facts, world, documents); } };
}

/** The same without fixes, for faces that ask for those of a finding by themselves. */
export function findInDocument(facts: DocumentFacts, world: World): PlacedFinding[] { return foundBy(documentRules, facts, world); }

/** Those of them that are said at once while somebody types: by the rules that do not wait for a pause. */
export function findWhileTyping(facts: DocumentFacts, world: World): PlacedFinding[] { return foundBy(promptRules, facts, world); }

function foundBy(some: readonly DocumentRule[], facts: DocumentFacts, world: World): PlacedFinding[] {
  const found = some.flatMap((rule) => applied(rule.name, () => rule.check(facts, world), world).map((finding) => ({ ...finding, path: facts.path, fixes: [] })));
  return inOrder(standing(found, [facts], world, some));
}

/** The findings that need all documents of one school, with their fixes, in the order of the documents; accepted ones are left out. Pure. */
export function judgeSchool(documents: readonly DocumentFacts[], world: World): PlacedFinding[] {
  const byPath = new Map(documents.map((facts) => [facts.path, facts]));
  return findInSchool(documents, world).map((finding) => withFixes(finding, byPath.get(finding.path)!, world, byPath));
}

/** The same without fixes. */
export function findInSchool(documents: readonly DocumentFacts[], world: World): PlacedFinding[] { return drained(schoolSlices(documents, world)); }

/** The same in slices, between which the work can be dropped: after each rule, and within the rules that look at many pairs. */
export function* schoolSlices(documents: readonly DocumentFacts[], world: World): Generator<void, PlacedFinding[]> {
  const found: PlacedFinding[] = [];
  for (const rule of schoolRules) {
    const add = (findings: ReturnType<typeof rule.check>) => { for (const finding of findings) found.push({ ...finding, fixes: [] }); };
    if (!world.onRuleFailure) add(rule.slices ? yield* rule.slices(documents, world) : rule.check(documents, world));
    else try { add(rule.slices ? yield* rule.slices(documents, world) : rule.check(documents, world)); } catch (error) { world.onRuleFailure(rule.name, error); }
    yield;
  }
  return inOrder(standing(toldOnce(found, world), documents, world, schoolRules));
}

/** What a rule finds; nothing where it fails and the world wants to be told of that. */
function applied<T>(rule: RuleName, check: () => readonly T[], world: World): readonly T[] {
  if (!world.onRuleFailure) return check();
  try { return check(); } catch (error) { world.onRuleFailure(rule, error); return []; }
}

/** The findings that no acceptance takes out, and a finding for each acceptance of these rules that met nothing, with the configured levels. */
function standing(found: readonly PlacedFinding[], documents: readonly DocumentFacts[], world: World, by: readonly Rule[]): PlacedFinding[] {
  const { standing: left, idle } = applyAcceptances(found, documents, world, (name) => world.config.rules[name as RuleName] !== "off" && by.some((rule) => rule.name === name));
  return withConfiguredLevels([...left, ...idle.map(({ path, acceptance }) => ({ ...idleAcceptance(acceptance), path, fixes: [] }))], world.config);
}

/** Findings sorted by document, place and rule; a new list. The order does not depend on the locale. */
export function inOrder(findings: readonly PlacedFinding[]): PlacedFinding[] {
  return [...findings].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}
