import MarkdownIt from "markdown-it";
import type { Colours } from "../colours";
import { wrap } from "./wrap";

type Piece = ReturnType<InstanceType<typeof MarkdownIt>["parse"]>[number];

/**
 * A rule's page (markdown) as text for a terminal: headings in bold, paragraphs wrapped, examples indented.
 * @param columns the terminal's width
 */
export function renderPage(markdown: string, colours: Colours, columns: number): string {
  const width = Math.min(Math.max(columns, 40), 100);
  const lines: string[] = [];
  let bullet = "",
    depth = 0,
    heading = false;
  for (const piece of new MarkdownIt().parse(markdown, {})) {
    switch (piece.type) {
      case "heading_open":
        heading = true;
        if (lines.length > 0) lines.push("");
        break;
      case "heading_close":
        heading = false;
        lines.push("");
        break;
      case "bullet_list_open":
      case "ordered_list_open":
        depth++;
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        depth--;
        if (depth === 0) lines.push("");
        break;
      case "list_item_open":
        bullet = `${"  ".repeat(depth - 1)}${piece.info === "" ? "- " : `${piece.info}. `}`;
        break;
      case "paragraph_close":
        if (depth === 0) lines.push("");
        break;
      case "fence":
      case "code_block":
        lines.push(
          ...piece.content
            .trimEnd()
            .split("\n")
            .flatMap((line) => (line.length > width - 4 ? wrap(line, width - 4) : line).split("\n"))
            .map((line) => (line === "" ? "" : `    ${colours.cyan(line)}`)),
          "",
        );
        break;
      case "inline": {
        const text = plain(piece.children ?? [], colours);
        if (heading) lines.push(colours.bold(text));
        else lines.push(...wrap(bullet + text, width, " ".repeat(bullet.length)).split("\n"));
        bullet = "";
        break;
      }
    }
  }
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

function plain(children: readonly Piece[], colours: Colours): string {
  return children
    .map((child) => {
      if (child.type === "code_inline") return colours.cyan(child.content);
      return child.type === "softbreak" || child.type === "hardbreak" ? " " : child.content;
    })
    .join("");
}
