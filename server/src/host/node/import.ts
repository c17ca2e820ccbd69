import { extname } from "node:path";
import { fromDocx } from "../../cli/convert/from-docx";
import { fromHtml } from "../../cli/convert/from-html";
import { fromText } from "../../cli/convert/from-text";
import { decode } from "../../cli/input/decode";

/**
 * Turns a Word document, a web page or a text into policy text, as `school-policy import` does. A bundle of its own, so
 * that the server does not carry it while nobody imports. Rejects when the document cannot be opened.
 */
export async function importDocument(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly text: string; readonly notes: readonly string[] }> {
  const kind = extname(name).toLowerCase(),
    buffer = Buffer.from(bytes);
  if (kind === ".docx") return fromDocx(buffer);
  const decoded = decode(buffer);
  if ("problem" in decoded) throw new Error(`${name} ${decoded.problem}`);
  return kind.startsWith(".htm") ? fromHtml(decoded.text) : fromText(decoded.text);
}
