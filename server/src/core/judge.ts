import { applyAcceptances } from "./accepting/apply";
import { drained } from "./drained";
import type { DocumentFacts, Optional } from "./facts";
import type { Fix, PlacedFinding, RuleName } from "./findings";
import { fixesFor } from "./fixes/registry";
import { toldOnce } from "./judging/told-once";
import { byText } from "./order";
import { idleAcceptance } from "./rules/acceptance-findings";
import { rules } from "./rules/registry";
import type { DocumentRule, Rule, SchoolRule } from "./rules/rule";
import { isSilent, withConfiguredLevels } from "./severities";
import type { World } from "./world";

const documentRules = rules.filter((rule) => rule.scope === "document"),
  promptRules = documentRules.filter((rule) => !rule.waitsForIdle);
const schoolRules = rules.filter((rule) => rule.scope === "school");

/** What the rules that speak look at of what can be left unread. */
export function lookedAt({ config }: World): ReadonlySet<Optional> {
  return new Set(rules.flatMap(({ name, looksAt }) => (looksAt && !isSilent(name, config) ? looksAt : [])));
}

/** The findings of one document with their fixes, by the rules that need nothing else, in document order; those that the document accepts are left out. Pure. */
export function judgeDocument(facts: DocumentFacts, world: World): PlacedFinding[] {
  return findInDocument(facts, world).map((finding) => withFixes(finding, facts, world));
}

/** The findings that need all documents of one school, with their fixes, in the order of the documents; accepted ones are left out. Pure. */
export function judgeSchool(documents: readonly DocumentFacts[], world: World): PlacedFinding[] {
  const byPath = new Map(documents.map((facts) => [facts.path, facts]));
  return drained(schoolSlices(documents, world)).map((finding) => withFixes(finding, byPath.get(finding.path)!, world, byPath));
}

/** What `judgeDocument` finds, without fixes: for an editor, which asks for those of one finding when somebody wants them. */
export function findInDocument(facts: DocumentFacts, world: World): PlacedFinding[] {
  return foundBy(documentRules, facts, world);
}

/** What `findInDocument` finds by the rules that do not wait for a pause: said at once while somebody types. */
export function findWhileTyping(facts: DocumentFacts, world: World): PlacedFinding[] {
  return foundBy(promptRules, facts, world);
}

/**
 * What `judgeSchool` finds, without fixes and in slices, between which the work can be dropped: after each rule, and within the
 * rules that look at many pairs.
 */
export function* schoolSlices(documents: readonly DocumentFacts[], world: World): Generator<void, PlacedFinding[]> {
  const found: PlacedFinding[] = [];
  for (const rule of schoolRules) {
    if (isSilent(rule.name, world.config)) continue;
    for (const finding of yield* schoolFindings(rule, documents, world)) found.push({ ...finding, fixes: [] });
    yield;
  }
  return inOrder(standing(toldOnce(found, world), documents, world, schoolRules));
}

/** A finding with its fixes, which take longer than the finding and are made when somebody first looks at them. */
function withFixes(
  finding: PlacedFinding,
  facts: DocumentFacts,
  world: World,
  documents?: ReadonlyMap<string, DocumentFacts>,
): PlacedFinding {
  let made: readonly Fix[] | undefined;
  return {
    ...finding,
    get fixes() {
      return (made ??= fixesFor(finding, facts, world, documents));
    },
  };
}

function foundBy(some: readonly DocumentRule[], facts: DocumentFacts, world: World): PlacedFinding[] {
  const speaking = some.filter(({ name }) => !isSilent(name, world.config));
  const found = speaking.flatMap((rule) =>
    documentFindings(rule, facts, world).map((finding) => ({ ...finding, path: facts.path, fixes: [] })),
  );
  return inOrder(standing(found, [facts], world, some));
}

function documentFindings(rule: DocumentRule, facts: DocumentFacts, world: World): ReturnType<DocumentRule["check"]> {
  try {
    return rule.check(facts, world);
  } catch (error) {
    return told(rule, error, world);
  }
}

function* schoolFindings(
  rule: SchoolRule,
  documents: readonly DocumentFacts[],
  world: World,
): Generator<void, ReturnType<SchoolRule["check"]>> {
  try {
    return rule.slices ? yield* rule.slices(documents, world) : rule.check(documents, world);
  } catch (error) {
    return told(rule, error, world);
  }
}

/** Tells the world of a rule that failed, which then finds nothing. Throws the error on where the world does not want to know. */
function told({ name }: Rule, error: unknown, world: World): readonly never[] {
  if (!world.onRuleFailure) throw error;
  world.onRuleFailure(name, error);
  return [];
}

/** The findings that no acceptance takes out, and a finding for each acceptance of these rules that met nothing, with the configured levels. */
function standing(
  found: readonly PlacedFinding[],
  documents: readonly DocumentFacts[],
  world: World,
  by: readonly Rule[],
): PlacedFinding[] {
  const isOn = (name: string) => world.config.rules[name as RuleName] !== "off" && by.some((rule) => rule.name === name);
  const { standing: left, idle } = applyAcceptances(found, documents, world, isOn);
  return withConfiguredLevels(
    [...left, ...idle.map(({ path, acceptance }) => ({ ...idleAcceptance(acceptance), path, fixes: [] }))],
    world.config,
  );
}

/** Findings sorted by document, place and rule; a new list. The order does not depend on the locale. */
export function inOrder(findings: readonly PlacedFinding[]): PlacedFinding[] {
  return [...findings].sort(
    (a, b) => byText(a.path, b.path) || a.span.start - b.span.start || a.span.end - b.span.end || byText(a.rule, b.rule),
  );
}
