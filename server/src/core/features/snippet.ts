/**
 * A template as a snippet: each placeholder in square brackets becomes a tab stop; the same words are the same tab stop.
 * @param text template text with line ends `\n`
 */
export function snippetOf(text: string): string {
  const stops = new Map<string, number>();
  return text
    .split(/(\[[^\]\n]+\])/)
    .map((piece, index) => {
      if (index % 2 === 0) return escape(piece);
      let stop = stops.get(piece);
      if (stop === undefined) stops.set(piece, (stop = stops.size + 1));
      return `\${${stop}:${escape(piece)}}`;
    })
    .join("");
}

function escape(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
