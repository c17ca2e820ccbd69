/** A small letter of English, in `CLASS`. */
const SMALL = 1;
/** A capital letter of English, in `CLASS`. */
export const CAPITAL = 2;
/** A digit, in `CLASS`. */
export const DIGIT = 4;
/** A letter of English. */
export const LETTER = SMALL | CAPITAL;

/** The class of each ASCII character by its code; 0 for marks and white space. Codes from 128 on are outside. */
export const CLASS: Readonly<Uint8Array> = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 97 && code <= 122 ? SMALL : code >= 65 && code <= 90 ? CAPITAL : code >= 48 && code <= 57 ? DIGIT : 0,
);

/** The class of the character at an offset; 0 past the end and for everything that is not ASCII. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? CLASS[code]! : 0;
}

/** Whether a character is white space, as `\s` has it. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));
}

const OTHER_LETTERS = /[\u00AA-\u1FFF\u2071-\uFFFF]/;

/** Whether a text may hold letters that are not A to Z. Without them, words can be cut by `CLASS` alone, which is much faster than by \p{L}. */
export function hasOtherLetters(text: string): boolean {
  return OTHER_LETTERS.test(text);
}

/** A number made of the characters of a text from `start` to `end`: the same for the same characters, mostly another one for others. 32 bits. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/**
 * The place that a hash has among so many.
 * @param places a power of two
 */
export function placeOf(hash: number, places: number): number {
  return (hash ^ (hash >>> 16)) & (places - 1);
}

const REMEMBERED = 50_000,
  LONGEST = 64;

/**
 * A reader that reads equal words once. Policies use a few thousand words over and over, so what depends on a word alone is
 * looked up. The memory is bounded, very long words are not kept; what the reader returns is shared and must not be changed.
 * @param read pure; its answer may depend on nothing but the word
 */
export function keptByWord<T>(read: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const made = read(word);
    if (word.length > LONGEST) return made;
    if (kept.size >= REMEMBERED) kept.clear();
    kept.set(word, made);
    return made;
  };
}
