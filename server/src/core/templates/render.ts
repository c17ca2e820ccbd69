import { keptByWord } from "../characters";
import type { DocumentStyle } from "./style";

/**
 * Writes a template's section in the style of a document: its headings, its numbering, its bullets and line ends.
 * @param text a section of a model policy, with final dates and names
 * @param style how the document writes
 * @param number the section's number there; undefined where sections have none
 */
export function renderSection(text: string, style: DocumentStyle, number: number | undefined): string {
  const [first = "", ...rest] = text.trimEnd().split("\n");
  const heading = /^#+\s*(?:(\d+)\.?\s+)?(.*)$/.exec(first);
  const own = heading?.[1];
  const lines: string[] = [style.heading(heading?.[2] ?? first, number), ""];
  for (const line of rest) {
    if (/^(?:Covers|Applies to):/.test(line)) {
      if (style.structured) lines.splice(lines.length - 1, lines.at(-1) === "" ? 1 : 0, line, "");
      continue;
    }
    if (line.trim() === "") {
      if (lines.at(-1) !== "") lines.push("");
      continue;
    }
    if (number !== undefined && own !== undefined && style.numbersClauses) {
      if (style.spacedClauses && /^\d/.test(line) && lines.at(-1) !== "") lines.push("");
      lines.push(renumber(line, own, number));
      continue;
    }
    for (const piece of plainLine(line, style)) if (piece !== "" || lines.at(-1) !== "") lines.push(piece);
  }
  while (lines.at(-1) === "") lines.pop();
  return lines.join(style.lineEnd);
}

/** Gives the clauses of section `own`, and what refers to them, the new section number. */
function renumber(line: string, own: string, number: number): string {
  return line.replace(clauseOf(own), (_, before: string) => `${before}${number}.`);
}

const clauseOf = keptByWord((section) => new RegExp(`(^|\\b(?:to|and|clause|clauses|paragraph|Despite|under) )${section}\\.(?=\\d)`, "g"));

/** A line of a numbered section for a document that does not number its clauses. */
function plainLine(line: string, style: DocumentStyle): string[] {
  const exception = /^Exception to [\d., and]+: (.*)$/.exec(line);
  if (exception) return [`This does not apply to ${exception[1]}`, ""];
  const clause = /^\d+\.\d+ (.*)$/.exec(line);
  if (clause) return [clause[1]!, ""];
  const item = /^\s+- (.*)$/.exec(line);
  return item ? [`${style.bullet}${item[1]}`] : [line.replace(/^Note: /, ""), ""];
}
