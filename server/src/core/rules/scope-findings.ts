import { boundDifference } from "../comparing/itself/bound";
import { departureOf } from "../comparing/itself/departures";
import type { Ontology } from "../comparing/ontology";
import { outsideScope, scopeOf } from "../comparing/itself/scope";
import { rulesOfOtherSide } from "../comparing/itself/scope-circumstances";
import type { DocumentFacts } from "../facts";
import type { RawFinding } from "../findings";
import { andList } from "../wording";

/** What a policy says about itself, set against its rules: whom and what it is for, and whether it may be departed from. */
export function scopeFindings(facts: DocumentFacts, ontology: Ontology): RawFinding[] {
  return [...peopleFindings(facts, ontology), ...sideFindings(facts), ...boundFindings(facts, ontology), ...departureFindings(facts)];
}

/** A word that has a capital only where it begins a sentence. */
const OPENING = /^(?:The|All|Any|Every|Each|Our|Your|A|An)\b/;

function peopleFindings(facts: DocumentFacts, ontology: Ontology): RawFinding[] {
  const scope = scopeOf(facts, ontology.vocabulary),
    [first, ...rest] = scope ? outsideScope(facts, scope, ontology) : [];
  if (!scope || !first) return [];
  const who = first.slots.actor!.terms[0]!.text.replace(OPENING, (word) => word.toLowerCase());
  return [
    {
      rule: "contradictory-clauses",
      severity: scope.only ? "warning" : "information",
      span: first.span,
      message: `This rule binds ${who}, but the policy says that it applies to others${scope.only ? " only" : ""}. ${who[0]!.toUpperCase()}${who.slice(1)} may say that the rule does not reach them. Widen the statement of scope, or move the rule to a policy that applies to ${who}.`,
      related: [
        { span: scope.sentence.span, message: "Whom the policy applies to." },
        ...rest.map(({ span }) => ({ span, message: "This rule too." })),
      ],
      data: { verdict: "tension", why: "outside-scope" },
    },
  ];
}

function sideFindings(facts: DocumentFacts): RawFinding[] {
  const found = rulesOfOtherSide(facts),
    [first, ...rest] = found?.rules ?? [];
  if (!found || !first) return [];
  const [said, here] =
    found.side === "private"
      ? ["private use outside school", "what is done at or for the school"]
      : ["what is done for the school", "private use"];
  return [
    {
      rule: "contradictory-clauses",
      severity: "information",
      span: first.span,
      message: `The policy says that it is about ${said}, but this rule is about ${here}. Someone who breaks it may say that the policy does not cover it. Widen the statement of scope so that it takes in both.`,
      related: [
        { span: found.sentence.span, message: "What the policy says that it covers." },
        ...rest.map(({ span }) => ({ span, message: "This rule too." })),
      ],
      data: { verdict: "tension", why: "outside-matter", side: found.side },
    },
  ];
}

function boundFindings(facts: DocumentFacts, ontology: Ontology): RawFinding[] {
  const found = boundDifference(facts, ontology);
  if (!found) return [];
  const list = (terms: readonly { readonly text: string }[]) => andList(terms.map(({ text }) => text));
  return [
    {
      rule: "contradictory-clauses",
      severity: "information",
      span: found.narrow.span,
      message: `Here ${list(found.narrowPeople)} must follow the policy; another passage is also written for ${list(found.missing)}. They may say that they are not bound. Name the same people in both places.`,
      related: [{ span: found.wide.span, message: "Here more people are named." }],
      data: { verdict: "tension", why: "who-is-bound" },
    },
  ];
}

function departureFindings(facts: DocumentFacts): RawFinding[] {
  const found = departureOf(facts);
  if (!found) return [];
  const related = [{ span: found.tolerating.span, message: "Here departures are accepted." }],
    findings: RawFinding[] = [];
  if (found.absolute)
    findings.push({
      rule: "contradictory-clauses",
      severity: "warning",
      span: found.absolute.span,
      related,
      data: { verdict: "tension", why: "departure" },
      message:
        "This rule admits no exception, but another passage accepts that staff may depart from the policy if they can give reasons. Staff cannot tell whether this rule is one of those. Say which rules cannot be departed from.",
    });
  if (found.sanction)
    findings.push({
      rule: "contradictory-clauses",
      severity: "warning",
      span: found.sanction.span,
      related,
      data: { verdict: "tension", why: "departure" },
      message:
        "Every breach is punished here, but another passage accepts departures from the policy for good reason. Somebody who has given reasons could still be disciplined. Say that a justified departure is no breach.",
    });
  return findings;
}
