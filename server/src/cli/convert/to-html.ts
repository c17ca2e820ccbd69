import { escapeMarkup as escape } from "../escape-markup";
import { type PublicPart, publicText, type Run } from "./public-text";

/** A policy as a web page for the school's website: headings in order, tables with cells, no script, nothing loaded. */
export function toHtml(text: string): string {
  const { title = "Policy", parts } = publicText(text);
  const out: string[] = [];
  let open = 0,
    group: PublicPart["kind"] | undefined;
  const close = (depth: number) => {
    while (open > depth) {
      out.push("</li></ul>");
      open--;
    }
  };
  for (const part of parts) {
    if (part.kind !== "item") close(0);
    if (group !== part.kind && (group === "row" || group === "field")) out.push(group === "row" ? "</table>" : "</dl>");
    if (group !== part.kind && (part.kind === "row" || part.kind === "field")) out.push(part.kind === "row" ? "<table>" : "<dl>");
    group = part.kind;
    switch (part.kind) {
      case "title":
        out.push(`<h1>${spans(part.runs)}</h1>`);
        break;
      case "heading":
        out.push(`<h${part.level}>${spans(part.runs)}</h${part.level}>`);
        break;
      case "paragraph":
        out.push(`<p>${spans(part.runs)}</p>`);
        break;
      case "field":
        out.push(`<dt>${escape(part.label)}</dt><dd>${spans(part.value)}</dd>`);
        break;
      case "row":
        out.push(`<tr>${part.cells.map((cell) => `<td>${spans(cell)}</td>`).join("")}</tr>`);
        break;
      case "item": {
        const depth = Math.min(part.depth, open) + 1;
        if (open >= depth) {
          close(depth);
          out.push("</li>");
        } else {
          out.push(part.ordered ? '<ul class="marked">' : "<ul>");
          open++;
        }
        out.push(`<li>${part.ordered ? `<span>${escape(part.marker)}</span> ` : ""}${spans(part.runs)}`);
        break;
      }
    }
  }
  close(0);
  if (group === "row" || group === "field") out.push(group === "row" ? "</table>" : "</dl>");
  return `<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escape(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<main>\n${out.join("\n")}\n</main>\n</body>\n</html>\n`;
}

const STYLE =
  "body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}table{border-collapse:collapse}td{border:1px solid #bbb;padding:.3rem .6rem}ul.marked{list-style:none}";

function spans(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic }) => (bold ? `<strong>${escape(text)}</strong>` : italic ? `<em>${escape(text)}</em>` : escape(text)))
    .join("");
}
