import type { Acceptance } from "../accepting/acceptances";
import { hasChanged } from "../accepting/apply";
import { passageSpans } from "../accepting/passages";
import { didYouMean } from "../did-you-mean";
import type { DocumentFacts } from "../facts";
import { RULE_NAMES, type RawFinding } from "../findings";
import { isMissingSafeguarding } from "../severities";
import { andList, sayDate } from "../wording";
import type { World } from "../world";

/** What is wrong with an acceptance by itself, the first matter only: something missing, a rule that cannot be accepted, a passage that is gone or changed, a date that has passed. */
export function acceptanceFinding(acceptance: Acceptance, facts: DocumentFacts, world: World): RawFinding | undefined {
  const missing = [
    ...(acceptance.until ? [] : ["until when"]),
    ...(acceptance.by ? [] : ["by whom"]),
    ...(acceptance.ruleText ? [] : ["what"]),
    ...(acceptance.reason ? [] : ["why"]),
  ];
  const line = 'Write it as "Accepted until March 2027 by Full Governing Body (contradictory clauses, 3.1 and 7.2): reason".';
  if (missing.length > 0)
    return report(
      acceptance.span,
      `This acceptance does not say ${andList(missing)} it was accepted. Without that nobody can answer for it, so the finding still counts. ${line}`,
      "incomplete",
    );
  if (!acceptance.rule)
    return report(
      acceptance.ruleSpan!,
      `"${acceptance.ruleText}" is not the name of anything that can be accepted, so this line has no effect.${didYouMean(
        acceptance.ruleText!,
        RULE_NAMES.map((name) => name.replace(/-/g, " ")),
      )} Use the name that is shown with the finding.`,
      "rule",
    );
  if (acceptance.rule === "structured-line")
    return report(
      acceptance.ruleSpan!,
      "A mistake in a structured line cannot be accepted. It is quicker to mend than to explain. Correct the line and take this acceptance out.",
      "rule",
    );
  if (isMissingSafeguarding({ rule: acceptance.rule, data: { requirement: acceptance.requirement } }))
    return report(
      acceptance.span,
      "A missing way to report a safeguarding concern cannot be accepted. A child may depend on it. Add the section, and take this acceptance out.",
      "safeguarding",
    );
  const gone = passageSpans(acceptance, facts).findIndex((span) => span === undefined);
  if (gone >= 0)
    return report(
      acceptance.passages[gone]!.span,
      `This policy has no ${acceptance.passages[gone]!.number}. The passage that was accepted has gone or has a new number, so this acceptance has no effect. Correct the number, or take the line out.`,
      "passage",
    );
  if (hasChanged(acceptance, facts))
    return report(
      acceptance.span,
      "A passage that this line accepts has been changed since. What was agreed then may no longer fit, so the finding counts again. Have it decided anew, or mend the passages.",
      "changed",
    );
  if (acceptance.until!.to < world.asOf)
    return report(
      acceptance.span,
      `This acceptance ended on ${sayDate(acceptance.until!.to)}. The finding counts again. Mend the passages, or have a new date agreed.`,
      "expired",
    );
  return undefined;
}

/** A finding about an acceptance that is complete but meets no finding: what it accepted has been mended or reads otherwise now. */
export function idleAcceptance(acceptance: Acceptance): RawFinding {
  return report(
    acceptance.span,
    "This line accepts something that is no longer found: it was mended, or the passages have changed. An acceptance that nobody needs may hide something new later. Take it out.",
    "idle",
  );
}

function report(span: RawFinding["span"], message: string, problem: string): RawFinding {
  return { rule: "structured-line", severity: "warning", span, message, data: { problem: `acceptance-${problem}` } };
}
