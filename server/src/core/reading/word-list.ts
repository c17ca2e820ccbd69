/** A word of a text: as written in lower case, and where it stands. Offsets are UTF-16, `end` exclusive. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True when it was written with a capital first letter. */
  readonly capital: boolean;
  /** The strongest punctuation between the word before and this one: a comma, bracket or dash; a semicolon or colon; a full stop; or none. */
  readonly gap: "" | "," | ";" | ".";
}

/** The words of a text in order. An apostrophe belongs to its word; a hyphen parts two words. Linear. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(/[A-Za-z0-9À-ɏ]+(?:'[A-Za-z]+)?/g)) {
    const between = text.slice(last, match.index);
    last = match.index + match[0].length;
    const gap = between === " " || between === "" ? "" : /[.!?]/.test(between) ? "." : /[;:]/.test(between) ? ";" : /[,()–—[\]]| - /.test(between) ? "," : "";
    words.push({ text: match[0].toLowerCase(), start: match.index, end: last, capital: /^[A-Z]/.test(match[0]), gap });
  }
  return words;
}
