import type { DocumentFacts } from "../facts";
import type { RawFinding } from "../findings";
import { compareStatements, type ValueVerdict } from "../judging/values";
import { sameMatterGroups, type PlacedStatement } from "../judging/same-matter";
import type { SchoolRule } from "./rule";

const NAMES: Readonly<Record<string, string>> = {
  age: "age", limit: "time limit", wait: "time limit", notice: "length of notice", retention: "time for keeping it", length: "length of time", frequency: "answer to how often", size: "number", ratio: "ratio",
  money: "amount", time: "time of day", date: "date", percent: "percentage",
};

/** Finds ages, deadlines, frequencies, amounts, recipients and deciders that differ where the same matter is meant. */
export const inconsistentValue: SchoolRule = {
  name: "inconsistent-value",
  scope: "school",
  title: "Values that do not agree",
  waitsForIdle: true,
  check(documents) {
    return sameMatterGroups(documents).flatMap((group) => {
      const finding = judge(group);
      return finding ? [finding] : [];
    });
  },
};

function judge(group: readonly PlacedStatement[]): (RawFinding & { readonly path: string }) | undefined {
  for (const here of group) {
    const clashes = group.flatMap((there) => {
      const verdict = there === here || (there.facts === here.facts && there.statement.span.start === here.statement.span.start) ? "none" : compareStatements(here.statement, there.statement);
      return verdict === "none" ? [] : [{ there, verdict }];
    }).sort((a, b) => rank(a.verdict) - rank(b.verdict));
    const [first] = clashes;
    if (!first) continue;
    return {
      rule: "inconsistent-value", path: here.facts.path, severity: first.verdict === "conflict" ? "error" : "warning", span: here.statement.span, message: messageFor(here, first.there, first.verdict),
      related: clashes.map(({ there }) => ({ path: there.facts.path, span: there.statement.span, message: `Here it is "${there.statement.text}".` })),
      data: {
        verdict: first.verdict, kind: here.statement.kind,
        here: { ...here.statement.textSpan, text: here.statement.text }, there: { path: first.there.facts.path, ...first.there.statement.textSpan, text: first.there.statement.text },
      },
    };
  }
  return undefined;
}

function rank(verdict: ValueVerdict): number {
  return verdict === "conflict" ? 0 : 1;
}

function messageFor(here: PlacedStatement, there: PlacedStatement, verdict: ValueVerdict): string {
  const place = placeOf(here.facts, there), one = here.statement, other = there.statement;
  if (one.parties && other.parties) {
    const [a, b] = [nameOf(one.parties), nameOf(other.parties)];
    if (one.kind === "recipient") return `This passage names ${a}; ${place} names ${b} for the same thing. Whoever has to act will not know whom to turn to, and a report may reach nobody. Name the same person in both places, or say when each applies.`;
    if (one.kind === "decider") return `Here the decision is for ${a}; ${place} gives the same decision to ${b}. A decision by the wrong person can be challenged. Name one of them in both places, or say when each decides.`;
    return `Here ${a} is responsible; ${place} makes ${b} responsible for the same thing. Each may rely on the other, and nobody does it. Name one, or say who does which part.`;
  }
  const name = NAMES[one.kind] ?? "value";
  const why = verdict === "conflict" ? "Whoever follows one passage breaks the other." : "Readers cannot tell which of the two the school holds to.";
  return `Two passages give a different ${name} for the same thing: "${one.text}" here, "${other.text}" in ${place}. ${why} Decide which is right and use it in both places.`;
}

function nameOf(parties: readonly string[]): string {
  return parties.map((party) => (/^(?:[A-Z]{2,}|staff|parents?|governors)\b/i.test(party) && !/\b(?:officer|committee|lead)\b/i.test(party) ? party : `the ${party}`)).join(" and ");
}

function placeOf(from: DocumentFacts, there: PlacedStatement): string {
  if (there.facts !== from) return `"${there.facts.title}"`;
  const section = from.policy.sections[from.policy.sectionOf[there.statement.block] ?? 0];
  return section?.heading !== undefined && section.title !== "" ? `the section "${section.title}"` : "another passage";
}
