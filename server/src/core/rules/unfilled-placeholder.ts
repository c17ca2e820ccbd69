import type { RawFinding } from "../findings";
import { groupedBy } from "../grouped";
import type { Placeholder } from "../reading/placeholders";
import type { DocumentRule } from "./rule";

const ADVICE: Readonly<Record<Placeholder["kind"], (text: string) => string>> = {
  gap: (text) =>
    `${text} was never filled in. It leaves out what readers need to know, and shows that nobody read the policy through. Fill it in, or take it out.`,
  open: (text) =>
    `${text} says that something is still to be decided. Until then readers do not know what holds. Write what was decided, or take it out.`,
  choice: (text) =>
    `${text} was meant for whoever wrote this policy. Readers cannot tell which of the choices holds. Keep the one that does, and take out the rest.`,
  broken: (text) =>
    `${text} stands where a word processor lost a cross-reference. Readers do not learn which page or section is meant. Write the reference, or take the line out.`,
  wording: (text) =>
    `${text} is advice to whoever adapts a model policy. It says what a policy could say, not what your school does. Write what the school does, or take it out.`,
};

/** Finds what a template left behind: gaps, "tbc", "delete as appropriate", advice to whoever adapts it, and cross-references that were lost. One finding a kind. */
export const unfilledPlaceholder: DocumentRule = {
  name: "unfilled-placeholder",
  scope: "document",
  title: "Left over from a template",
  check(facts) {
    return [...groupedBy(facts.placeholders, ({ kind }) => kind).values()].map(finding);
  },
};

function finding(group: readonly Placeholder[]): RawFinding {
  const [first, ...rest] = group as [Placeholder, ...Placeholder[]];
  const more =
    rest.length === 0 ? "" : rest.length === 1 ? " There is one more place like it." : ` There are ${rest.length} more places like it.`;
  return {
    rule: "unfilled-placeholder",
    severity: "warning",
    span: first.span,
    message: `${ADVICE[first.kind](`"${first.text}"`)}${more}`,
    related: rest.map(({ span, text }) => ({ span, message: `"${text}" is left over too.` })),
    data: { kind: first.kind, count: group.length },
  };
}
