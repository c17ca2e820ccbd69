import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { parse } from "node-html-parser";
import { fromHtml } from "./from-html";
import type { Imported } from "./imported";

/** Word's style names that are headings although they are not called so. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/**
 * Turns a Word document (.docx) into a policy's text. Headers and footers, which often hold the review date, are put at
 * the end, each line once. Rejects where the file is not a Word document.
 */
export async function fromDocx(bytes: Uint8Array): Promise<Imported> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) });
  const { text, notes } = fromHtml(value);
  const edges = headersAndFooters(bytes).filter((line) => !text.includes(line));
  return {
    text: edges.length > 0 ? `${text}\n${edges.join("\n")}\n` : text,
    notes: [
      ...notes, ...(/<ol\b/.test(value) ? ["Word had numbered some paragraphs by itself. Check that the numbers in references still fit."] : []), ...(edges.length > 0 ? ["Headers and footers of the Word document stand at the end."] : []),
      ...new Set(messages.filter(({ type }) => type === "error").map(({ message }) => message)),
    ],
  };
}

/** The lines of all headers and footers, each once, without page numbers. */
function headersAndFooters(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^word\/(?:header|footer)\d*\.xml$/.test(name) });
  const lines = new Set<string>();
  for (const name of Object.keys(parts).sort()) {
    for (const paragraph of parse(strFromU8(parts[name]!)).querySelectorAll("w\\:p")) {
      const line = paragraph.querySelectorAll("w\\:t, w\\:tab").map((run) => (run.rawTagName.toLowerCase() === "w:tab" ? " " : run.text)).join("").replace(/\s+/g, " ").trim();
      if (/\p{L}{2}/u.test(line) && !/^page \d*(?: of \d*)?$/i.test(line)) lines.add(line);
    }
  }
  return [...lines];
}
