import type { Span } from "../../../../grammar/tree";
import type { DocumentFacts } from "../facts";
import { spansIn } from "../finding-spans";
import type { PlacedFinding } from "../findings";
import { isMissingSafeguarding } from "../severities";
import type { World } from "../world";
import type { Acceptance } from "./acceptances";
import { passageMark, passageSpans } from "./passages";

/** Findings after acceptance: those that still stand, those that the school accepted, and the acceptances that met nothing. */
export interface Accepted {
  readonly standing: readonly PlacedFinding[];
  readonly accepted: readonly { readonly finding: PlacedFinding; readonly acceptance: Acceptance }[];
  readonly idle: readonly { readonly path: string; readonly acceptance: Acceptance }[];
}

/**
 * Takes out the findings that a line of their own document accepts. An acceptance counts when it has a date that has not
 * passed, an owner, a reason, a rule, and no passage that has changed since. Missing safeguarding reporting is never accepted,
 * nor is anything about the structured lines themselves.
 * @param ofRule which rules' findings these are, so that acceptances of other rules are not called idle
 */
export function applyAcceptances(
  findings: readonly PlacedFinding[],
  documents: readonly DocumentFacts[],
  world: World,
  ofRule: (rule: string) => boolean,
): Accepted {
  const standing: PlacedFinding[] = [],
    accepted: { finding: PlacedFinding; acceptance: Acceptance }[] = [];
  const used = new Set<Acceptance>();
  const byPath = new Map(documents.map((facts) => [facts.path, facts]));
  for (const finding of findings) {
    const facts = byPath.get(finding.path);
    const acceptance = facts?.acceptances.find((one) => accepts(one, finding, facts));
    if (acceptance) used.add(acceptance);
    if (acceptance && isValid(acceptance, facts!, world)) accepted.push({ finding, acceptance });
    else standing.push(finding);
  }
  const idle = documents.flatMap((facts) =>
    facts.acceptances
      .filter(
        (one) =>
          one.rule &&
          ofRule(one.rule) &&
          !used.has(one) &&
          !isBeyondAcceptance({ rule: one.rule, data: { requirement: one.requirement } }) &&
          isValid(one, facts, world),
      )
      .map((acceptance) => ({ path: facts.path, acceptance })),
  );
  return { standing, accepted, idle };
}

/** Whether an acceptance has all that it needs and still holds as of the day. */
export function isValid(acceptance: Acceptance, facts: DocumentFacts, world: World): boolean {
  const { until, by, rule, reason } = acceptance;
  return (
    until !== undefined &&
    by !== undefined &&
    rule !== undefined &&
    reason !== undefined &&
    until.to >= world.asOf &&
    !hasChanged(acceptance, facts) &&
    !passageSpans(acceptance, facts).includes(undefined)
  );
}

/** Whether the words of its passages are no longer those that were accepted. */
export function hasChanged(acceptance: Acceptance, facts: DocumentFacts): boolean {
  return acceptance.mark !== undefined && passageMark(acceptance, facts) !== acceptance.mark;
}

/** Whether a finding may never be accepted. */
export function isBeyondAcceptance(finding: Pick<PlacedFinding, "rule" | "data">): boolean {
  return finding.rule === "structured-line" || isMissingSafeguarding(finding);
}

/** Whether an acceptance is about a finding: its rule, and its passages or, where it names none, its section. */
function accepts(acceptance: Acceptance, finding: PlacedFinding, facts: DocumentFacts): boolean {
  if (acceptance.rule !== finding.rule || isBeyondAcceptance(finding)) return false;
  if (acceptance.requirement !== undefined) return finding.data?.requirement === acceptance.requirement;
  const places = spansIn(finding, facts.path);
  if (acceptance.passages.length === 0) {
    const section = facts.policy.sections[facts.policy.sectionOf[acceptance.block]!]!;
    return (
      section.heading === undefined ||
      within(finding.span, { start: facts.policy.blocks[section.heading]!.span.start, end: section.span.end })
    );
  }
  const spans = passageSpans(acceptance, facts);
  return (
    spans.every((span) => span !== undefined && places.some((place) => within(place, span))) &&
    spans.some((span) => within(finding.span, span!))
  );
}

function within(place: Span, span: Span): boolean {
  return place.start >= span.start && place.end <= span.end;
}
