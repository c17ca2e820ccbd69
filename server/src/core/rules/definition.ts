import type { DocumentFacts } from "../facts";
import type { RawFinding } from "../findings";
import { compareDefinitions, termKey } from "../judging/definitions";
import { driftingRoles, unusedDefinitions } from "../judging/term-use";
import type { Definition } from "../reading/definitions";
import type { DocumentRule } from "./rule";

/** Finds terms that are defined twice, defined and never used, or called by two names. */
export const definition: DocumentRule = {
  name: "definition",
  scope: "document",
  title: "Definitions",
  waitsForIdle: true,
  check(facts) {
    const doubled = definedTwice(facts);
    return [...doubled, ...unused(facts, new Set(doubled.map((finding) => termKey(String(finding.data?.term))))), ...drifting(facts)];
  },
};

function definedTwice(facts: DocumentFacts): RawFinding[] {
  const byTerm = new Map<string, Definition[]>();
  for (const one of facts.definitions) {
    const key = termKey(one.term);
    if (key !== "") byTerm.set(key, [...(byTerm.get(key) ?? []), one]);
  }
  return [...byTerm.values()].flatMap((all) => {
    const found = all
      .flatMap((a, i) => all.slice(i + 1).map((b) => ({ a, b, verdict: compareDefinitions(a, b) })))
      .filter(({ a, b, verdict }) => verdict !== "none" && !(a.block === b.block && a.span.start === b.span.start));
    const worst = found.find(({ verdict }) => verdict === "conflict") ?? found.find(({ verdict }) => verdict === "tension") ?? found[0];
    return worst ? [twice(worst.a, worst.b, worst.verdict as "conflict" | "tension" | "same", all)] : [];
  });
}

function twice(a: Definition, b: Definition, verdict: "conflict" | "tension" | "same", all: readonly Definition[]): RawFinding {
  const term = a.term,
    others = [b, ...all.filter((one) => one !== a && one !== b && one.kind === b.kind)];
  const related = others.map((one) => ({
    span: one.span,
    message: verdict === "same" ? `"${term}" is defined again here.` : `Here "${term}" is: ${one.content}.`,
  }));
  if (verdict === "same") {
    return {
      rule: "definition",
      severity: "hint",
      span: a.span,
      related,
      data: { term, problem: "duplicate" },
      message: `"${term}" is defined here and again below in the same words. When one of them is changed, the other will be forgotten. Keep one.`,
    };
  }
  const message =
    a.kind === "abbreviation"
      ? `"${term}" stands for two things: ${a.content} here, ${b.content} below. Readers cannot tell which is meant. Use another short name for one of them.`
      : verdict === "conflict"
        ? `"${term}" is given two meanings: "${a.content}" here, "${b.content}" below. Every rule that uses the word then says two things. Keep one definition, or use another word for the second.`
        : `"${term}" is defined here and again below in other words. Readers will ask what the difference is for. Keep one definition and refer to it.`;
  return {
    rule: "definition",
    severity: verdict === "conflict" ? "error" : "warning",
    span: a.span,
    related,
    message,
    data: { verdict, term, problem: "two-meanings" },
  };
}

function unused(facts: DocumentFacts, named: ReadonlySet<string>): RawFinding[] {
  const [first, ...rest] = unusedDefinitions(facts).filter(({ term }) => !named.has(termKey(term)));
  if (!first) return [];
  const terms = [first, ...rest].map(({ term }) => `"${term}"`);
  const message =
    rest.length === 0
      ? `${terms[0]} is defined, but the policy never uses it. Readers look for the rule that it belongs to. Use the word, or take the definition out.`
      : `${rest.length + 1} terms are defined, but the policy never uses them: ${terms.slice(0, 5).join(", ")}${terms.length > 5 ? " and others" : ""}. Readers look for the rules that they belong to. Use the words, or take the definitions out.`;
  return [
    {
      rule: "definition",
      severity: "hint",
      span: first.termSpan,
      related: rest.map((one) => ({ span: one.termSpan, message: `"${one.term}" is not used either.` })),
      message,
      data: { term: first.term, problem: "unused" },
    },
  ];
}

function drifting(facts: DocumentFacts): RawFinding[] {
  return driftingRoles(facts).map(({ names: [first, second], spans: [here, there] }) => ({
    rule: "definition",
    severity: "information",
    span: there,
    related: [{ span: here, message: `Here it is "${first}".` }],
    message: `The policy says "${first}" in one place and "${second}" in another. If they are the same, readers may look for two. Use one name throughout, or say how they differ.`,
    data: { verdict: "tension", term: second, other: first, problem: "two-names" },
  }));
}
