import type { RawFinding } from "../findings";
import { compareStatements, type ValueVerdict } from "../judging/values";
import { sameMatterGroups, type PlacedStatement } from "../judging/same-matter";
import type { SchoolRule } from "./rule";

const DIFFERENCE: Readonly<Record<string, string>> = {
  age: "give different ages for the same thing",
  limit: "give different time limits for the same thing",
  wait: "give different time limits for the same thing",
  notice: "ask for different notice of the same thing",
  retention: "say differently how long the same thing is kept",
  length: "give different lengths of time for the same thing",
  frequency: "say differently how often the same thing is done",
  size: "give different numbers for the same thing",
  ratio: "give different ratios for the same thing",
  money: "give different amounts for the same thing",
  time: "give different times for the same thing",
  date: "give different dates for the same thing",
  percent: "give different percentages for the same thing",
};

/** Finds ages, deadlines, frequencies, amounts, recipients and deciders that differ where the same matter is meant. */
export const inconsistentValue: SchoolRule = {
  name: "inconsistent-value",
  scope: "school",
  title: "Values that do not agree",
  waitsForIdle: true,
  looksAt: ["clauses", "statements"],
  check(documents, { knowledge }) {
    return sameMatterGroups(documents, knowledge.vocabulary).flatMap((group) => {
      const finding = judge(group);
      return finding ? [finding] : [];
    });
  },
};

function judge(group: readonly PlacedStatement[]): (RawFinding & { readonly path: string }) | undefined {
  for (const here of group) {
    const clashes = group
      .flatMap((there) => {
        const verdict =
          there === here || (there.facts === here.facts && there.statement.span.start === here.statement.span.start)
            ? "none"
            : compareStatements(here.statement, there.statement);
        return verdict === "none" ? [] : [{ there, verdict }];
      })
      .sort((a, b) => rank(a.verdict) - rank(b.verdict));
    const [first] = clashes;
    if (!first) continue;
    return {
      rule: "inconsistent-value",
      path: here.facts.path,
      severity: first.verdict === "conflict" ? "error" : "warning",
      span: here.statement.span,
      message: messageFor(here, first.there, first.verdict),
      related: clashes.map(({ there }) => ({
        path: there.facts.path,
        span: there.statement.span,
        message: `Here it is "${there.statement.text}".`,
      })),
      data: {
        verdict: first.verdict,
        kind: here.statement.kind,
        here: exchange(here),
        there: { path: first.there.facts.path, ...exchange(first.there) },
      },
    };
  }
  return undefined;
}

/** What the other passage's value could replace, and its words. */
function exchange({ facts, statement }: PlacedStatement): { readonly start: number; readonly end: number; readonly text: string } {
  return { ...statement.exchange, text: facts.text.slice(statement.exchange.start, statement.exchange.end) };
}

function rank(verdict: ValueVerdict): number {
  return verdict === "conflict" ? 0 : 1;
}

function messageFor(here: PlacedStatement, there: PlacedStatement, verdict: ValueVerdict): string {
  const place = placeOf(here, there),
    one = here.statement,
    other = there.statement;
  if (one.parties && other.parties) {
    const [a, b] = [nameOf(one.parties), nameOf(other.parties)];
    if (one.kind === "recipient")
      return `This passage names ${a}; ${place} names ${b} for the same thing. Whoever has to act will not know whom to turn to, and a report may reach nobody. Name the same person in both places, or say when each applies.`;
    if (one.kind === "decider")
      return `Here the decision is for ${a}; ${place} gives the same decision to ${b}. A decision by the wrong person can be challenged. Name one of them in both places, or say when each decides.`;
    return `Here ${a} is responsible; ${place} makes ${b} responsible for the same thing. Each may rely on the other, and nobody does it. Name one, or say who does which part.`;
  }
  const why =
    verdict === "conflict" ? "Whoever follows one passage breaks the other." : "Readers cannot tell which of the two the school holds to.";
  return `Two passages ${DIFFERENCE[one.kind] ?? "give different values for the same thing"}: "${one.text}" here, "${other.text}" in ${place}. ${why} Decide which is right and use it in both places.`;
}

function nameOf(parties: readonly string[]): string {
  return parties
    .map((party) => (/^(?:staff|parents?|governors|pupils?|reception|teachers)$/i.test(party) ? party : `the ${party}`))
    .join(" and ");
}

function placeOf({ facts: from, statement: here }: PlacedStatement, there: PlacedStatement): string {
  if (there.facts !== from) return `"${there.facts.title}"`;
  const at = from.policy.sectionOf[there.statement.block] ?? 0,
    section = from.policy.sections[at];
  if (at !== 0 && at === (from.policy.sectionOf[here.block] ?? 0)) return "another passage of this section";
  return section?.heading !== undefined && section.title !== "" ? `the section "${section.title}"` : "another passage";
}
