import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { type HTMLElement, parse } from "node-html-parser";
import { fromHtml } from "./from-html";
import type { Imported } from "./imported";

/** Word's style names that are headings although they are not called so. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/**
 * Turns a Word document (.docx) into a policy's text. Headers and footers, which often hold the review date, are put at
 * the end, each line once, and so are words that the converter does not know where to put. Rejects where the file is not a Word document.
 */
export async function fromDocx(bytes: Uint8Array): Promise<Imported> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
  );
  const { text, notes } = fromHtml(value);
  const edges = headersAndFooters(bytes).filter((line) => !text.includes(line)),
    lost = wordsElsewhere(bytes, text),
    comments = commentsIn(bytes);
  const below = [...lost, ...edges];
  return {
    text: below.length > 0 ? `${text}\n${below.join("\n")}\n` : text,
    notes: [
      ...notes,
      ...(/<ol\b[^>]*>(?!<li id="(?:foot|end)note-)/.test(value)
        ? ["Word had numbered some paragraphs by itself. Check that the numbers in references still fit."]
        : []),
      ...(edges.length > 0 ? ["Headers and footers of the Word document stand at the end."] : []),
      ...(lost.length > 0 ? ["Some words stood where text cannot be taken over, such as in a diagram. They stand at the end."] : []),
      ...(comments > 0
        ? [`${comments === 1 ? "A comment" : `${comments} comments`} in the margin ${comments === 1 ? "was" : "were"} left out.`]
        : []),
      ...new Set(messages.filter(({ type }) => type === "error").map(({ message }) => message)),
    ],
  };
}

/** The parts of a Word document whose names fit, as trees of their elements. */
function partsOf(bytes: Uint8Array, pattern: RegExp): HTMLElement[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => pattern.test(name) });
  return Object.keys(parts)
    .sort()
    .map((name) => parse(strFromU8(parts[name]!)));
}

/** How many comments stand in the margin. */
function commentsIn(bytes: Uint8Array): number {
  return partsOf(bytes, /^word\/comments\.xml$/).reduce((sum, part) => sum + part.querySelectorAll("w\\:comment").length, 0);
}

/** The paragraphs of the document, its notes and its diagrams with words that are not in the text made of it, each once. */
function wordsElsewhere(bytes: Uint8Array, text: string): string[] {
  const letters = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase(),
    taken = letters(text),
    lines = new Set<string>();
  for (const part of partsOf(bytes, /^word\/(?:document|footnotes|endnotes|diagrams\/data\d*)\.xml$/))
    for (const paragraph of part.querySelectorAll("w\\:p, a\\:p")) {
      const runs = paragraph
        .querySelectorAll("w\\:t, a\\:t")
        .filter((run) => run.closest("w\\:p, a\\:p") === paragraph)
        .map(({ text }) => text);
      if (runs.some((run) => /\p{L}{2}/u.test(run) && !taken.includes(letters(run)))) lines.add(runs.join("").replace(/\s+/g, " ").trim());
    }
  return [...lines];
}

/** The lines of all headers and footers, each once, without page numbers. */
function headersAndFooters(bytes: Uint8Array): string[] {
  const lines = new Set<string>();
  for (const part of partsOf(bytes, /^word\/(?:header|footer)\d*\.xml$/)) {
    for (const paragraph of part.querySelectorAll("w\\:p")) {
      const line = paragraph
        .querySelectorAll("w\\:t, w\\:tab")
        .map((run) => (run.rawTagName.toLowerCase() === "w:tab" ? " " : run.text))
        .join("")
        .replace(/\s+/g, " ")
        .trim();
      if (/\p{L}{2}/u.test(line) && !/^page \d*(?: of \d*)?$/i.test(line)) lines.add(line);
    }
  }
  return [...lines];
}
