import type { Policy, Span } from "../../../../grammar/tree";
import { RULE_NAMES, type RuleName } from "../findings";
import { parseDate, type DateRange } from "../reading/dates";
import { plainNumber } from "../reading/numbering";
import { matches } from "../matches";
import { takenOver } from "../kept/reuse";

/** An `Accepted until DATE by WHOM (RULE, PASSAGES): reason` line as read. What is not written, or not understood, is absent. */
export interface Acceptance {
  /** Index of its block. */
  readonly block: number;
  /** The whole line, without white space at its ends. */
  readonly span: Span;
  readonly until?: DateRange;
  readonly by?: string;
  /** The rule whose finding is accepted; `ruleText` is what was written. */
  readonly rule?: RuleName;
  readonly ruleText?: string;
  readonly ruleSpan?: Span;
  /** The numbers of the clauses or sections that it is about: "3.1", "7.2". */
  readonly passages: readonly { readonly number: string; readonly span: Span }[];
  /** The requirement that it is about, for a section that is missing: "image-consent". */
  readonly requirement?: string;
  /** The mark of the passages' words when they were accepted ("text 4f2a09c1"), where one is written. */
  readonly mark?: string;
  readonly reason?: string;
}

/** The acceptances of a policy, in document order. */
export function readAcceptances(text: string, policy: Policy): readonly Acceptance[] {
  return takenOver(policy, readAcceptances, [], () =>
    policy.blocks.flatMap((block, index): Acceptance[] => {
      if (block.kind !== "directive" || block.directive !== "accepted") return [];
      const words = (span: Span | undefined) => (span ? text.slice(span.start, span.end).replace(/\s+/g, " ").trim() : "");
      const parts = block.accepted,
        ruleText = words(parts?.rule),
        rule = ruleOf(ruleText),
        until = parts ? parseDate(words(parts.date)) : undefined;
      const named = words(parts?.passages),
        mark = /\btext ([0-9a-f]{8})\b/i.exec(named)?.[1]?.toLowerCase();
      const requirement =
        rule === "missing-section"
          ? named
              .replace(/\btext [0-9a-f]{8}\b/i, "")
              .replace(/[^A-Za-z]+/g, " ")
              .trim()
              .toLowerCase()
              .replace(/ /g, "-")
          : "";
      const end = Math.max(block.argument.end, block.keyword.end, parts?.rule?.end ?? 0, parts?.date.end ?? 0);
      return [
        {
          block: index,
          span: { start: block.keyword.start, end },
          ...(until ? { until } : {}),
          ...(words(parts?.by) ? { by: words(parts?.by) } : {}),
          ...(rule ? { rule } : {}),
          ...(ruleText && parts?.rule ? { ruleText, ruleSpan: { ...parts.rule } } : {}),
          passages: parts?.passages ? numbersIn(text, parts.passages) : [],
          ...(requirement ? { requirement } : {}),
          ...(mark ? { mark } : {}),
          ...(words(block.argument) ? { reason: words(block.argument) } : {}),
        },
      ];
    }),
  );
}

/** The rule that written words name: "contradictory clauses", "Contradictory-clauses"; undefined for none. */
export function ruleOf(written: string): RuleName | undefined {
  const name = written.toLowerCase().replace(/[\s_]+/g, "-");
  return RULE_NAMES.find((rule) => rule === name);
}

function numbersIn(text: string, span: Span): Acceptance["passages"] {
  const words = text.slice(span.start, span.end).replace(/\btext [0-9a-f]{8}\b/i, (mark) => " ".repeat(mark.length));
  return matches(/\b(?:\d{1,3}(?:\.\d{1,3})*|(?<=[Aa]ppendix )[A-Z])\b/g, words).map((match) => ({
    number: plainNumber(match[0]),
    span: { start: span.start + match.index, end: span.start + match.index + match[0].length },
  }));
}
