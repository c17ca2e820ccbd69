import { publicText, type Run } from "./public-text";

/** A policy as markdown, without the lines that speak to the checker. */
export function toMarkdown(text: string): string {
  const out: string[] = [];
  let last: string | undefined;
  for (const part of publicText(text).parts) {
    const together = part.kind === last && (part.kind === "item" || part.kind === "row" || part.kind === "field");
    if (!together && out.length > 0) out.push("");
    switch (part.kind) {
      case "title":
        out.push(`# ${spans(part.runs)}`);
        break;
      case "heading":
        out.push(`${"#".repeat(part.level)} ${spans(part.runs)}`);
        break;
      case "paragraph":
        out.push(spans(part.runs));
        break;
      case "field":
        out.push(`**${part.label}:** ${spans(part.value)}  `);
        break;
      case "item":
        out.push(`${"    ".repeat(part.depth)}- ${part.ordered ? `${part.marker} ` : ""}${spans(part.runs)}`);
        break;
      case "row":
        out.push(`| ${part.cells.map((cell) => spans(cell).replaceAll("|", "\\|")).join(" | ")} |`);
        if (!together) out.push(`|${part.cells.map(() => " --- |").join("")}`);
        break;
    }
    last = part.kind;
  }
  return `${out.join("\n")}\n`;
}

function spans(runs: readonly Run[]): string {
  return runs.map(({ text, bold, italic }) => (bold ? `**${text}**` : italic ? `*${text}*` : text)).join("");
}
