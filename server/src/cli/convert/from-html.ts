import { HTMLElement, NodeType, parse, TextNode, type Node as HtmlPart } from "node-html-parser";
import { BLOCK_ELEMENTS } from "../../core/language/html-elements";
import type { Imported } from "./imported";

/** Parts of a page that hold no words for readers. */
const UNSEEN = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "title",
  "meta",
  "link",
  "svg",
  "iframe",
  "object",
  "canvas",
  "select",
  "datalist",
]);

const BLOCKS = new Set([...BLOCK_ELEMENTS, "aside", "address", "fieldset", "body", "html"]);

/** What stands for a line break within a line until the spaces round it are gone. */
const LINE_BREAK = "\u2028";

/**
 * Turns HTML into a policy's text: headings, paragraphs, lists and tables keep their form, everything else becomes
 * prose. No word that a reader of the page sees is lost; what is not words (pictures, where links lead) is listed.
 */
export function fromHtml(source: string): Imported {
  const withoutDoctype = source.replace(/<!doctype[^>]*>/i, "");
  const page = parse(withoutDoctype, { comment: false, blockTextElements: { script: false, style: false, noscript: false, pre: true } });
  return new PageReader().read(page);
}

/** Reads one page. Its methods add to the blocks of the policy and to the notes on what was left out. */
class PageReader {
  readonly #blocks: string[] = [];
  /** How often each thing was left out. */
  readonly #notes = new Map<string, number>();
  /** Whether a heading has been met: the first is the policy's title, none after it may be. */
  #titled = false;

  read(page: HTMLElement): Imported {
    this.#readParts(page.childNodes);
    const notes = [...this.#notes].map(([what, times]) => (times > 1 ? `${what} (${times} times)` : what));
    return { text: `${this.#blocks.join("\n\n")}\n`, notes };
  }

  #readParts(parts: readonly HtmlPart[]): void {
    for (const group of runsAndBlocks(parts)) {
      if (group instanceof HTMLElement) this.#readBlock(group);
      else this.#addParagraph(group);
    }
  }

  #readBlock(part: HTMLElement): void {
    const name = nameOf(part);
    const heading = /^h([1-6])$/.exec(name);
    if (heading) this.#addHeading(part, Number(heading[1]));
    else if (isList(part)) this.#blocks.push(this.#listLines(part, 0).join("\n"));
    else if (name === "table") this.#addTable(part);
    else this.#readParts(part.childNodes);
  }

  #addHeading(part: HTMLElement, levelOnPage: number): void {
    const text = onOneLine(this.#runningText(part.childNodes)).replaceAll("**", "");
    if (text === "") return;
    const level = this.#titled ? Math.max(2, levelOnPage) : 1;
    this.#blocks.push(`${"#".repeat(level)} ${text}`);
    this.#titled = true;
  }

  #addParagraph(parts: readonly HtmlPart[]): void {
    const text = this.#runningText(parts);
    if (text !== "") this.#blocks.push(text);
  }

  /** The lines of a list that stands in `depth` others. */
  #listLines(part: HTMLElement, depth: number): string[] {
    const ordered = nameOf(part) === "ol";
    let number = Number(part.getAttribute("start") ?? 1) || 1;
    return part.childNodes.flatMap((item): string[] => {
      if (!(item instanceof HTMLElement)) {
        const text = this.#runningText([item]);
        return text === "" ? [] : [`${indent(depth)}- ${text}`];
      }
      if (nameOf(item) === "li") return this.#itemLines(item, depth, ordered ? `${number++}. ` : "- ");
      return isList(item) ? this.#listLines(item, depth + 1) : this.#itemLines(item, depth, "");
    });
  }

  /** A list item: its own words on a line after the marker, nested lists below it. */
  #itemLines(item: HTMLElement, depth: number, marker: string): string[] {
    const found: string[] = [];
    const visit = (parts: readonly HtmlPart[]): void => {
      for (const group of runsAndBlocks(parts)) {
        if (!(group instanceof HTMLElement)) {
          const text = onOneLine(this.#runningText(group));
          const before = found.length === 0 ? marker : " ".repeat(marker.length);
          if (text !== "") found.push(`${indent(depth)}${before}${text}`);
        } else if (isList(group)) found.push(...this.#listLines(group, depth + 1));
        else visit(group.childNodes);
      }
    };
    visit(item.childNodes);
    return found;
  }

  /** A table becomes a markdown table; paragraphs if it has one column; tabs between cells if one of them holds a bar. */
  #addTable(table: HTMLElement): void {
    const caption = table.querySelector("caption");
    if (caption) this.#addParagraph(caption.childNodes);
    const ownRows = table.querySelectorAll("tr").filter((row) => row.closest("table") === table);
    const rows = ownRows.map((row) => row.childNodes.filter((cell) => cell instanceof HTMLElement).map((cell) => this.#cellText(cell)));
    const filled = rows.filter((row) => row.some((cell) => cell !== ""));
    if (filled.length === 0) return;
    if (filled.every((row) => row.length === 1)) {
      this.#blocks.push(...filled.flat());
      return;
    }
    const holdsBar = filled.some((row) => row.some((cell) => cell.includes("|")));
    this.#blocks.push(filled.map((row) => (holdsBar ? row.join("\t") : `| ${row.join(" | ")} |`)).join("\n"));
  }

  #cellText(cell: HTMLElement): string {
    const texts: string[] = [];
    const visit = (parts: readonly HtmlPart[]): void => {
      for (const group of runsAndBlocks(parts)) {
        if (group instanceof HTMLElement) visit(group.childNodes);
        else texts.push(this.#runningText(group));
      }
    };
    visit(cell.childNodes);
    return texts
      .filter((text) => text !== "")
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
  }

  /** The words of running text on one line; a line break stays one. A paragraph that is all bold keeps its marks: it may be a heading. */
  #runningText(parts: readonly HtmlPart[]): string {
    const words = parts.map((part) => this.#wordsOf(part)).join("");
    const text = words
      .replace(/[ \t\r\n\u00a0]+/g, " ")
      .replace(new RegExp(` *${LINE_BREAK} *`, "g"), "\n")
      .trim();
    const solid = parts.filter((part) => !(part instanceof TextNode && part.rawText.trim() === ""));
    const bold = solid.length > 0 && solid.every((part) => part instanceof HTMLElement && /^(?:strong|b)$/i.test(part.rawTagName));
    return bold && text !== "" && !text.includes("\n") && !text.includes("*") ? `**${text}**` : text;
  }

  /** The words in `part` as they stand, with their spaces, and a note of what is not words. */
  #wordsOf(part: HtmlPart): string {
    if (part.nodeType === NodeType.TEXT_NODE) return (part as TextNode).text;
    if (!(part instanceof HTMLElement)) return "";
    const name = nameOf(part);
    if (UNSEEN.has(name)) return "";
    if (name === "br") return LINE_BREAK;
    if (name === "img") {
      this.#note("A picture was left out.");
      const described = part.getAttribute("alt")?.trim();
      return described ? ` ${described} ` : "";
    }
    const inner = part.childNodes.map((child) => this.#wordsOf(child)).join("");
    if (name === "a") this.#noteTarget(part.getAttribute("href") ?? "", inner);
    return BLOCKS.has(name) || /^t(?:d|h|r|head|body|foot)$/.test(name) ? ` ${inner} ` : inner;
  }

  /** Notes where a link led, unless its words say so. */
  #noteTarget(target: string, words: string): void {
    const leadsOut = /^https?:|^mailto:/i.test(target);
    if (!leadsOut || words.includes(target.replace(/^mailto:/i, ""))) return;
    this.#note(`The link to ${target} was left out; its words "${words.replace(/\s+/g, " ").trim()}" stay.`);
  }

  #note(what: string): void {
    this.#notes.set(what, (this.#notes.get(what) ?? 0) + 1);
  }
}

/** The parts in order: each block by itself, and the running text between two blocks together (never an empty run). */
function runsAndBlocks(parts: readonly HtmlPart[]): (HTMLElement | HtmlPart[])[] {
  const groups: (HTMLElement | HtmlPart[])[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (part instanceof HTMLElement && isBlock(part)) groups.push(part);
    else if (Array.isArray(last)) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

function indent(depth: number): string {
  return "    ".repeat(depth);
}

/** The name of an element in small letters; empty for the page itself. */
function nameOf(part: HTMLElement): string {
  return part.rawTagName?.toLowerCase() ?? "";
}

function isList(part: HTMLElement): boolean {
  return /^(?:ul|ol)$/.test(nameOf(part));
}

function isBlock(part: HTMLElement): boolean {
  const name = nameOf(part);
  return !UNSEEN.has(name) && (BLOCKS.has(name) || part.childNodes.some((child) => child instanceof HTMLElement && isBlock(child)));
}
