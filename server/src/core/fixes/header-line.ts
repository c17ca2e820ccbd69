import { lineEndOf } from "../edits";
import type { DocumentFacts } from "../facts";
import type { Edit } from "../findings";

/** Adds header fields below the last one that a document has, or below its title, written with the same gap after the colon. */
export function headerLines(facts: DocumentFacts, lines: readonly string[]): Edit {
  const {
    text,
    policy,
    review: { insertAt: at },
  } = facts;
  const lineEnd = lineEndOf(text);
  const above = policy.blocks.find((block) => block.span.end === at);
  const pair =
    above?.kind === "field" && above.fields.length === 1 ? text.slice(above.fields[0]!.label.end, above.fields[0]!.value.start) : "";
  const label = above?.kind === "field" ? text.slice(above.fields[0]!.label.start, above.fields[0]!.label.end) : "";
  const written = (line: string) =>
    /^\p{Ll}/u.test(label)
      ? line.replace(/^[^:]+/, (own) =>
          label.includes("_") || label.includes("-") ? own.toLowerCase().replace(/ /g, label.includes("_") ? "_" : "-") : own.toLowerCase(),
        )
      : line;
  const words = lines.map((line) => written(line).replace(": ", /^:?[ \t]*\t$/.test(pair) ? pair : ": ")).join(lineEnd);
  const newLine = at === 0 || /[\r\n]$/.test(text.slice(0, at)) ? "" : lineEnd;
  const gap = above?.kind === "field" || at === 0 ? "" : lineEnd;
  return { span: { start: at, end: at }, newText: `${newLine}${gap}${words}${lineEnd}` };
}
