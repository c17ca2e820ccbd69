import { distance } from "fastest-levenshtein";
import type { Block, Policy, Span } from "../../../../grammar/tree";
import { spanInDocument } from "../language/flow";
import { perBlock, takenOver } from "../kept/reuse";
import { plainNumber, type NumberedPlace } from "./numbering";

/** A line of a `.policy` file that begins like a structured line but cannot be read as one. Only the words decide, not the day or other findings. */
export interface StructuredProblem {
  readonly problem: "field" | "keyword" | "target" | "no-target";
  readonly span: Span;
  /** What was written: the label, the keyword or the number. */
  readonly written: string;
  /** What was probably meant. */
  readonly meant?: string;
}

const KEYWORDS = ["Applies to", "Covers", "Note", "Exception to", "Accepted until"] as const;

/** The structured lines of a strict document that do not parse: misspelt labels and keywords, and clause numbers that do not exist. */
export function readStructuredProblems(text: string, policy: Policy, numbering: readonly NumberedPlace[]): readonly StructuredProblem[] {
  if (!policy.strict) return NONE;
  const mayBe = perBlock(policy, mayBeStructured);
  return takenOver(policy, readStructuredProblems, [mayBe, numbering], () => problemsIn(text, policy, numbering));
}

const NONE: readonly never[] = [],
  NO: Readonly<Record<string, never>> = {};

/** Something of its own for each block that may be such a line, one and the same for all others. */
function mayBeStructured(block: Block): object {
  if (block.kind !== "paragraph" && block.kind !== "item") return block.kind === "field" || block.kind === "directive" ? {} : NO;
  return block.opening || (block.kind === "paragraph" && block.number === undefined && LABEL.test(block.flow.text.slice(0, 60))) ? {} : NO;
}

const LABEL = /^([A-Za-z]{3,10}(?: [A-Za-z]{2,6})?)(?: \d[\d.]*)?(:| until | to the | to [A-Z"'])/;

function problemsIn(text: string, policy: Policy, numbering: readonly NumberedPlace[]): StructuredProblem[] {
  const numbers = new Set(numbering.flatMap(({ number }) => [number, ...parents(number)]));
  const problems: StructuredProblem[] = [];
  const target = (name: string | undefined, span: Span | undefined) => {
    if (name && span && !numbers.has(plainNumber(name).replace(/\(.*$/, "")))
      problems.push({ problem: "target", span: { ...span }, written: text.slice(span.start, span.end), ...nearestNumber(name, numbers) });
  };
  for (const block of policy.blocks) {
    if (block.kind === "field")
      for (const field of block.fields)
        if (field.didYouMean)
          problems.push({
            problem: "field",
            span: { ...field.label },
            written: text.slice(field.label.start, field.label.end),
            meant: field.didYouMean,
          });
    if (block.kind === "directive" && block.directive === "exception") target(block.target, block.targetSpan);
    if (
      (block.kind === "paragraph" || block.kind === "item") &&
      block.opening?.precedence &&
      block.opening.precedence !== "over" &&
      block.opening.target
    ) {
      const { name, span } = block.opening.target;
      if (!/^ of (?!this\b)/.test(text.slice(span.end, span.end + 12))) target(name, span);
    }
    if (block.kind !== "paragraph" || block.number !== undefined) continue;
    const label = LABEL.exec(block.flow.text.slice(0, 60));
    if (!label) continue;
    const written = label[2] === " until " ? `${label[1]!} until` : label[1]!;
    if (/^exceptions? to$/i.test(written) || (/^exceptions?$/i.test(written) && label[2]!.startsWith(" to"))) {
      const whole = /^[^.:]{0,60}:/.exec(block.flow.text);
      if (whole) problems.push({ problem: "no-target", span: spanInDocument(block.flow, 0, whole[0].length), written });
      continue;
    }
    const meant = KEYWORDS.find(
      (keyword) =>
        written.toLowerCase() !== keyword.toLowerCase() &&
        Math.abs(written.length - keyword.length) <= 2 &&
        distance(written.toLowerCase(), keyword.toLowerCase()) <= (keyword.length > 5 ? 2 : 1),
    );
    if (meant && (label[2] === ":" || meant === "Accepted until"))
      problems.push({ problem: "keyword", span: spanInDocument(block.flow, 0, written.length), written, meant });
  }
  return problems;
}

function parents(number: string): string[] {
  const parts = number.split(".");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("."));
}

/** The nearest number that exists: the same with its last part changed by as little as possible. */
function nearestNumber(name: string, numbers: ReadonlySet<string>): { meant?: string } {
  const parts = plainNumber(name).split("."),
    last = Number(parts.at(-1));
  if (Number.isNaN(last)) return {};
  for (const step of [1, -1, 2, -2]) {
    const candidate = [...parts.slice(0, -1), last + step].join(".");
    if (numbers.has(candidate)) return { meant: candidate };
  }
  return {};
}
