import { decodeWindows1252 } from "./windows-1252";

/** A file's text, or the one sentence that says why it has none. `note` is worth telling although the file could be read. */
export type Decoded = { readonly text: string; readonly note?: string } | { readonly problem: string };

/** The largest file that is read. A long policy has 300 KB; more than this is not a policy. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/**
 * Decodes a file: UTF-8 and UTF-16 with or without byte order mark, else Windows-1252, as Word saves plain text.
 * The sentences complete "NAME …" and name no path themselves. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: "is empty, so there is nothing to check." };
  const known = knownFormat(bytes);
  if (known) return { problem: known };
  const utf16 = utf16Of(bytes);
  if (utf16) return sensible(new TextDecoder(utf16).decode(bytes));
  if (hasBinary(bytes))
    return { problem: "is not a text file. Save the policy as .docx and run school-policy import, or save it as plain text." };
  try {
    return sensible(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return sensible(
      decodeWindows1252(bytes),
      "is not in UTF-8; it was read as Windows-1252, as Word saves plain text. Save it as UTF-8 so that every program shows it alike.",
    );
  }
}

function sensible(text: string, note?: string): Decoded {
  if (text.trim() === "") return { problem: "holds nothing but white space, so there is nothing to check." };
  const foreign = foreignPolicy(text);
  return foreign ? { problem: foreign } : { text, note };
}

function startsWith(bytes: Uint8Array, ...head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function knownFormat(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    return "is a Word document or another packed file, not text. Turn it into a policy with school-policy import.";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return "is an old Word document, not text. Save it in Word as .docx, then run school-policy import.";
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return "is a PDF, not text. Find the Word document that it was made from and run school-policy import on that.";
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    return "is rich text (RTF), not plain text. Save it in Word as .docx, then run school-policy import.";
  return undefined;
}

/** UTF-16 by its byte order mark, or by zero bytes that stand on one side of nearly every pair, as in English text. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  const pairs = Math.min(bytes.length, 2000) >> 1;
  if (pairs === 0 || bytes.length % 2 === 1) return undefined;
  let first = 0,
    second = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) first++;
    if (bytes[i + 1] === 0) second++;
  }
  if (second > pairs * 0.8 && first === 0) return "utf-16le";
  return first > pairs * 0.8 && second === 0 ? "utf-16be" : undefined;
}

/** Zero bytes, or more than one control character in twenty, in the first 64 KB. Page breaks and bells of old printers are text. */
function hasBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65536);
  let control = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  return control * 20 > length;
}

/** Other programs' files that also end in .policy. */
function foreignPolicy(text: string): string | undefined {
  const head = text.slice(0, 4000).replace(/^\uFEFF/, "");
  if (/^\s*<\?xml|^\s*<!DOCTYPE\s+policyconfig|^\s*<policyconfig/i.test(head))
    return "is an XML file that sets computer permissions (such as polkit), not a school policy.";
  if (/^\s*grant\b[^{\n]{0,500}\{/m.test(head) && /\bpermission\s+[\w.]+\.\w+/.test(text))
    return "is a Java security policy, not a school policy.";
  if (/^\s*\{/.test(head) && /"(?:Statement|Version|policies|rules)"\s*:/.test(head))
    return "is a JSON file of another program, not a school policy.";
  return undefined;
}
