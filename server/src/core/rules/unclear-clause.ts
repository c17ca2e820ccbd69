import type { RawFinding } from "../findings";
import type { Unclear } from "../reading/unclear";
import type { DocumentRule } from "./rule";

/** Sentences of one kind that are shown singly; more are gathered in one finding. */
const SHOWN = 3;

/** Finds sentences that nobody can follow as they stand: a duty that nobody is given, "will must", a sentence that breaks off. */
export const unclearClause: DocumentRule = {
  name: "unclear-clause",
  scope: "document",
  title: "Unclear clause",
  waitsForIdle: true,
  looksAt: ["unclear"],
  check(facts) {
    const nobody = facts.unclear.filter(({ problem }) => problem === "nobody");
    const others = facts.unclear.filter(({ problem }) => problem !== "nobody").slice(0, SHOWN);
    return [...(nobody.length > 0 ? [unowned(nobody)] : []), ...others.map(broken)];
  },
};

function unowned([first, ...rest]: readonly Unclear[]): RawFinding {
  const more = rest.length > 0 ? ` The same holds for ${rest.length === 1 ? "one more sentence" : `${rest.length} more sentences`}.` : "";
  return {
    rule: "unclear-clause",
    severity: "hint",
    span: first!.span,
    related: rest.map(({ span }) => ({ span, message: "Nobody is named here either." })),
    message: `This is to be ${first!.act}, but the policy does not say by whom, and it has no statement of whom it applies to. What is everybody's duty is easily left undone. Say who must do it.${more}`,
    data: { problem: "nobody" },
  };
}

function broken({ problem, text, span }: Unclear): RawFinding {
  const message =
    problem === "two-verbs"
      ? `"${text}" joins two verbs that cannot stand together. Readers cannot tell whether this is a rule or a statement. Keep the one that is meant.`
      : `This sentence seems to break off ("${text}"). A rule that is not finished cannot be followed. Complete the sentence, or take it out.`;
  return { rule: "unclear-clause", severity: "hint", span, message, data: { problem } };
}
