import { nearest } from "../did-you-mean";
import type { DocumentFacts } from "../facts";
import type { RawFinding } from "../findings";
import type { StructuredProblem } from "../reading/structured-lines";
import { acceptanceFinding } from "./acceptance-findings";
import { modelsIn } from "../templates/models";
import type { LevelledMatter } from "../knowledge/requirements";
import type { World } from "../world";
import type { DocumentRule } from "./rule";

/** Finds structured lines that cannot be read: misspelt, about a clause or requirement that does not exist, acceptances that do not count. */
export const structuredLine: DocumentRule = {
  name: "structured-line",
  scope: "document",
  title: "Structured line that has no effect",
  check(facts, world) {
    return [
      ...facts.structuredProblems.map(problemFinding),
      ...(facts.policy.strict ? unknownRequirements(facts, world) : []),
      ...facts.acceptances.flatMap((acceptance) => acceptanceFinding(acceptance, facts, world) ?? []),
    ];
  },
};

function problemFinding({ problem, span, written, meant }: StructuredProblem): RawFinding {
  const suggestion = meant
    ? ` Did you mean "${meant}${problem === "keyword" && meant !== "Accepted until" && meant !== "Exception to" ? ":" : ""}"?`
    : "";
  const messages: Readonly<Record<StructuredProblem["problem"], string>> = {
    field: `"${written}" is not a label that is known here.${suggestion} It was read so, but others may not find it. Correct the spelling.`,
    keyword: `This line begins almost like a structured line, but "${written}" is none, so it is read as plain text.${suggestion} Correct the word.`,
    target: `This policy has no ${written}, so this line changes nothing.${suggestion} Correct the number.`,
    "no-target": `This exception does not say which clause it belongs to, so it has no effect. Name the clause by its number, as in "Exception to 3.1:".`,
  };
  return {
    rule: "structured-line",
    severity: "warning",
    span,
    message: messages[problem],
    data: { problem, written, ...(meant ? { meant } : {}) },
  };
}

/** Names under `Covers:` that no kind of policy, no configuration and no model policy knows. */
function unknownRequirements(facts: DocumentFacts, world: World): RawFinding[] {
  const lines = facts.policy.blocks.flatMap((block) =>
    block.kind === "directive" && block.directive === "covers" ? [block.argument] : [],
  );
  if (lines.length === 0) return [];
  const { requirements } = world.knowledge,
    own = namesOf(requirements.mattersOf(facts.kind)),
    all = new Set([
      ...own,
      ...requirements.kinds.flatMap(({ kind }) => namesOf(requirements.mattersOf(kind))),
      ...modelsIn(world).flatMap(({ sections }) => sections.flatMap((section) => section.requirements.map((id) => id.replace(/-/g, " ")))),
    ]);
  return lines.flatMap((argument) => {
    let at = argument.start;
    return facts.text
      .slice(argument.start, argument.end)
      .split(",")
      .flatMap((part): RawFinding[] => {
        const start = at + (part.length - part.trimStart().length),
          written = part.trim();
        at += part.length + 1;
        const name = written.toLowerCase();
        if (written === "" || all.has(name) || all.has(name.replace(/-/g, " "))) return [];
        const meant = nearest(name, own) ?? nearest(name, [...all]);
        return [
          {
            rule: "structured-line",
            severity: "warning",
            span: { start, end: start + written.length },
            message: `"${written}" is not a requirement that is known here, so this line has no effect. ${meant === undefined ? `Write one that is, such as "${own.slice(0, 3).join('" or "')}", or take it out.` : `Did you mean "${meant}"? Correct the name.`}`,
            data: { problem: "requirement", written, ...(meant === undefined ? {} : { meant }) },
          },
        ];
      });
  });
}

/** What a `Covers:` line may call the matters of a kind, in lower case; their plain names first. */
function namesOf(matters: readonly LevelledMatter[]): string[] {
  return [
    ...matters.map(({ matter }) => matter.id.replace(/-/g, " ")),
    ...matters.flatMap(({ matter }) => [matter.title.toLowerCase(), ...matter.names]),
  ];
}
