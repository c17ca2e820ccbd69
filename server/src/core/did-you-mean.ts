import { distance } from "fastest-levenshtein";

/** The known word nearest to what was typed, when it is near enough to be a slip of the keyboard or begins the same way; else undefined. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  let best: { word: string; away: number } | undefined;
  for (const word of known) {
    const away = wanted.length >= 3 && word.toLowerCase().startsWith(wanted) ? 1 : distance(wanted, word.toLowerCase());
    if (!best || away < best.away) best = { word, away };
  }
  return best && best.away <= Math.max(1, Math.floor(wanted.length / 3)) ? best.word : undefined;
}

/** `Did you mean "x"?` with a space before it, or nothing. */
export function didYouMean(typed: string, known: readonly string[]): string {
  const word = nearest(typed, known);
  return word === undefined ? "" : ` Did you mean "${word}"?`;
}
