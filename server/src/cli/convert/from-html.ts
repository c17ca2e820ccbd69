import { HTMLElement, NodeType, parse, TextNode, type Node as HtmlPart } from "node-html-parser";
import type { Imported } from "./imported";

/** Parts of a page that hold no words for readers. */
const UNSEEN = new Set(["script", "style", "template", "noscript", "head", "title", "meta", "link", "svg", "iframe", "object", "canvas", "select", "datalist"]);

const BLOCKS = new Set(["p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "address", "blockquote", "figure", "figcaption", "pre", "form", "fieldset", "dl", "dt", "dd", "details", "summary", "hr", "center", "body", "html", "ul", "ol", "li", "table", "h1", "h2", "h3", "h4", "h5", "h6"]);

/**
 * Turns HTML into a policy's text: headings, paragraphs, lists and tables keep their form, everything else becomes
 * prose. No word that a reader of the page sees is lost; what is not words (pictures, where links lead) is listed.
 */
export function fromHtml(source: string): Imported {
  const blocks: string[] = [], notes = new Map<string, number>();
  const note = (what: string) => notes.set(what, (notes.get(what) ?? 0) + 1);
  let titled = false;
  walk(parse(source.replace(/<!doctype[^>]*>/i, ""), { comment: false, blockTextElements: { script: false, style: false, noscript: false, pre: true } }).childNodes);
  return { text: `${blocks.join("\n\n")}\n`, notes: [...notes].map(([what, times]) => (times > 1 ? `${what} (${times} times)` : what)) };

  function walk(parts: readonly HtmlPart[]): void {
    let run: HtmlPart[] = [];
    const flush = () => { paragraph(run); run = []; };
    for (const part of parts) {
      if (part instanceof HTMLElement && isBlock(part)) { flush(); block(part); } else run.push(part);
    }
    flush();
  }

  function block(part: HTMLElement): void {
    const name = part.rawTagName?.toLowerCase() ?? "";
    const heading = /^h([1-6])$/.exec(name);
    if (heading) {
      const text = inline(part.childNodes).replace(/\s*\n\s*/g, " ").replaceAll("**", "");
      const level = titled ? Math.max(2, Number(heading[1])) : 1;
      if (text !== "") { blocks.push(`${"#".repeat(level)} ${text}`); titled = true; }
    } else if (name === "ul" || name === "ol") blocks.push(list(part, 0).join("\n"));
    else if (name === "table") table(part);
    else walk(part.childNodes);
  }

  function paragraph(parts: readonly HtmlPart[]): void {
    const text = inline(parts);
    if (text !== "") blocks.push(text);
  }

  function list(part: HTMLElement, depth: number): string[] {
    const ordered = part.rawTagName?.toLowerCase() === "ol";
    let number = Number(part.getAttribute("start") ?? 1) || 1;
    return part.childNodes.flatMap((item): string[] => {
      if (!(item instanceof HTMLElement)) { const text = inline([item]); return text === "" ? [] : [`${"    ".repeat(depth)}- ${text}`]; }
      if (item.rawTagName?.toLowerCase() !== "li") return isList(item) ? list(item, depth + 1) : lines(item, depth, "");
      return lines(item, depth, ordered ? `${number++}. ` : "- ");
    });
  }

  /** A list item: its own words on a line after the marker, nested lists below it. */
  function lines(item: HTMLElement, depth: number, marker: string): string[] {
    const found: string[] = [];
    let run: HtmlPart[] = [];
    const flush = () => {
      const text = inline(run).replace(/\s*\n\s*/g, " ");
      if (text !== "") found.push(`${"    ".repeat(depth)}${found.length === 0 ? marker : " ".repeat(marker.length)}${text}`);
      run = [];
    };
    const visit = (parts: readonly HtmlPart[]): void => {
      for (const part of parts) {
        if (!(part instanceof HTMLElement) || !isBlock(part)) { run.push(part); continue; }
        flush();
        if (isList(part)) found.push(...list(part, depth + 1));
        else visit(part.childNodes);
      }
      flush();
    };
    visit(item.childNodes);
    return found;
  }

  function table(part: HTMLElement): void {
    const caption = part.querySelector("caption");
    if (caption) paragraph(caption.childNodes);
    const rows = part.querySelectorAll("tr").filter((row) => row.closest("table") === part).map((row) => row.childNodes.filter((cell): cell is HTMLElement => cell instanceof HTMLElement).map((cell) => flat(cell)));
    const filled = rows.filter((row) => row.some((cell) => cell !== ""));
    if (filled.length === 0) return;
    if (filled.every((row) => row.length === 1)) { for (const [cell] of filled) blocks.push(cell!); return; }
    const plain = filled.some((row) => row.some((cell) => cell.includes("|")));
    blocks.push(filled.map((row) => (plain ? row.join("\t") : `| ${row.join(" | ")} |`)).join("\n"));
  }

  function flat(cell: HTMLElement): string {
    const parts: string[] = [];
    const visit = (children: readonly HtmlPart[]): void => {
      let run: HtmlPart[] = [];
      const flush = () => { const text = inline(run); if (text !== "") parts.push(text); run = []; };
      for (const child of children) if (child instanceof HTMLElement && isBlock(child)) { flush(); visit(child.childNodes); } else run.push(child);
      flush();
    };
    visit(cell.childNodes);
    return parts.join(" ").replace(/\s+/g, " ").trim();
  }

  /** The words of running text on one line; a line break stays one. A paragraph that is all bold keeps its marks: it may be a heading. */
  function inline(parts: readonly HtmlPart[]): string {
    const text = parts.map(words).join("").replace(/[ \t\r\n\u00a0]+/g, " ").replace(/ *\u2028 */g, "\n").trim();
    const solid = parts.filter((part) => !(part instanceof TextNode && part.rawText.trim() === ""));
    const bold = solid.length > 0 && solid.every((part) => part instanceof HTMLElement && /^(?:strong|b)$/i.test(part.rawTagName));
    return bold && text !== "" && !text.includes("\n") && !text.includes("*") ? `**${text}**` : text;
  }

  function words(part: HtmlPart): string {
    if (part.nodeType === NodeType.TEXT_NODE) return (part as TextNode).text;
    if (!(part instanceof HTMLElement)) return "";
    const name = part.rawTagName?.toLowerCase() ?? "";
    if (UNSEEN.has(name)) return "";
    if (name === "br") return "\u2028";
    if (name === "img") {
      note("A picture was left out.");
      const alt = part.getAttribute("alt")?.trim();
      return alt ? ` ${alt} ` : "";
    }
    const inner = part.childNodes.map(words).join("");
    const target = name === "a" ? part.getAttribute("href") ?? "" : "";
    if (/^https?:|^mailto:/i.test(target) && !inner.includes(target.replace(/^mailto:/i, ""))) note(`The link to ${target} was left out; its words "${inner.replace(/\s+/g, " ").trim()}" stay.`);
    return BLOCKS.has(name) || /^t(?:d|h|r|head|body|foot)$/.test(name) ? ` ${inner} ` : inner;
  }
}

function isList(part: HTMLElement): boolean { return /^(?:ul|ol)$/i.test(part.rawTagName ?? ""); }

function isBlock(part: HTMLElement): boolean {
  const name = part.rawTagName?.toLowerCase() ?? "";
  return !UNSEEN.has(name) && (BLOCKS.has(name) || part.childNodes.some((child) => child instanceof HTMLElement && isBlock(child)));
}
