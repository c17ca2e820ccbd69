import { encodeWindows1252 } from "../input/windows-1252";

/** How a file's text was turned into bytes. */
type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * Writes a text in the encoding of the file that it came from, with its byte order mark if it had one.
 * @param before the file's bytes
 * @returns undefined where the encoding has no sign for a character of the text
 */
export function encodeLike(before: Uint8Array, text: string): Uint8Array | undefined {
  const { encoding, mark } = encodingOf(before);
  const words = mark ? `\uFEFF${text}` : text;
  if (encoding === "utf-8") return new TextEncoder().encode(words);
  if (encoding === "windows-1252") return encodeWindows1252(words);
  const bytes = new Uint8Array(words.length * 2),
    view = new DataView(bytes.buffer);
  for (let i = 0; i < words.length; i++) view.setUint16(i * 2, words.charCodeAt(i), encoding === "utf-16le");
  return bytes;
}

function encodingOf(bytes: Uint8Array): { encoding: Encoding; mark: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", mark: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", mark: true };
  const zero = bytes.subarray(0, 2000).indexOf(0);
  if (zero >= 0) return { encoding: zero % 2 === 1 ? "utf-16le" : "utf-16be", mark: false };
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { encoding: "utf-8", mark };
  } catch {
    return { encoding: "windows-1252", mark: false };
  }
}
