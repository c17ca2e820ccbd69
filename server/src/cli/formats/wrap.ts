import { stripVTControlCharacters } from "node:util";

/**
 * Breaks a text into lines of at most `width` characters at spaces; a longer word stands on a line of its own.
 * Colour codes take no room.
 * @param indent put before every line but the first
 */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "",
    length = 0;
  for (const word of text.split(/\s+/)) {
    if (word === "") continue;
    const room = stripVTControlCharacters(word).length;
    if (line !== "" && length + 1 + room > width) {
      lines.push(line);
      line = indent + word;
      length = indent.length + room;
    } else {
      length += room + (line === "" ? 0 : 1);
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  if (line !== "") lines.push(line);
  return lines.join("\n");
}
