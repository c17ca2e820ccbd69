import { distance } from "fastest-levenshtein";
import type { DocumentFacts } from "../facts";
import type { RawFinding } from "../findings";
import type { StructuredProblem } from "../reading/structured-lines";
import { acceptanceFinding } from "./acceptance-findings";
import type { DocumentRule } from "./rule";

/** Finds structured lines that cannot be read: misspelt, about a clause or requirement that does not exist, acceptances that do not count. */
export const structuredLine: DocumentRule = {
  name: "structured-line",
  scope: "document",
  title: "Structured line that has no effect",
  check(facts, world) {
    return [
      ...facts.structuredProblems.map(problemFinding),
      ...(facts.policy.strict ? unknownRequirements(facts) : []),
      ...facts.acceptances.flatMap((acceptance) => acceptanceFinding(acceptance, facts, world) ?? []),
    ];
  },
};

function problemFinding({ problem, span, written, meant }: StructuredProblem): RawFinding {
  const suggestion = meant ? ` Did you mean "${meant}${problem === "keyword" && meant !== "Accepted until" && meant !== "Exception to" ? ":" : ""}"?` : "";
  const messages: Readonly<Record<StructuredProblem["problem"], string>> = {
    field: `"${written}" is not a label that is known here.${suggestion} It was read so, but others may not find it. Correct the spelling.`,
    keyword: `This line begins almost like a structured line, but "${written}" is none, so it is read as plain text.${suggestion} Correct the word.`,
    target: `This policy has no ${written}, so this line changes nothing.${suggestion} Correct the number.`,
    "no-target": `This exception does not say which clause it belongs to, so it has no effect. Name the clause by its number, as in "Exception to 3.1:".`,
  };
  return { rule: "structured-line", severity: "warning", span, message: messages[problem], data: { problem, written, ...(meant ? { meant } : {}) } };
}

/** Names under `Covers:` that are a slip away from a requirement. Names that resemble none may be a trust's own. */
function unknownRequirements(facts: DocumentFacts): RawFinding[] {
  const known = facts.requirements.map(({ id }) => id.replace(/-/g, " "));
  return facts.policy.blocks.flatMap((block) => {
    if (block.kind !== "directive" || block.directive !== "covers" || known.length === 0) return [];
    let at = block.argument.start;
    return facts.text.slice(block.argument.start, block.argument.end).split(",").flatMap((part): RawFinding[] => {
      const start = at + (part.length - part.trimStart().length), written = part.trim();
      at += part.length + 1;
      const name = written.toLowerCase().replace(/-/g, " ");
      if (written === "" || known.includes(name)) return [];
      const meant = known.find((one) => one.length > 4 && distance(one, name) <= Math.min(2, Math.floor(one.length / 4)));
      return meant ? [{
        rule: "structured-line", severity: "warning", span: { start, end: start + written.length },
        message: `"${written}" is not a requirement that is known here, so this line has no effect. Did you mean "${meant}"? Correct the name.`, data: { problem: "requirement", written, meant },
      }] : [];
    });
  });
}
