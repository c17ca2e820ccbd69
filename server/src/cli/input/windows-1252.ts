/** The signs of the bytes 0x80 to 0x9F. Five bytes have none; they stand for control characters, as browsers read them. Source: WHATWG Encoding Standard, index windows-1252. */
const HIGH =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/** Decodes Windows-1252. Not left to TextDecoder, which reads these bytes as Latin-1 in several versions of Node. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192) text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return text.replace(/[\x80-\x9F]/g, (char) => HIGH[char.charCodeAt(0) - 0x80]!);
}

/** Encodes Windows-1252; undefined where a character has no sign in it. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i),
      high = HIGH.indexOf(text[i]!);
    if (high >= 0) bytes[i] = 0x80 + high;
    else if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes[i] = code;
    else return undefined;
  }
  return bytes;
}
