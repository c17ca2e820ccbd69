import type { Imported } from "./imported";

/**
 * Turns markdown or plain text into a policy's text. Both are read by the same grammar, so the words stay as they are;
 * line ends become plain, Word's private bullets become dashes, underlined headings get their marks in front.
 */
export function fromText(source: string): Imported {
  const lines = source
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.replace(/^(\s*)[\uf0b7\uf0a7\u2022\u25aa\u25cf]\s*/, "$1- ").replace(/[ \t]+$/, ""));
  const out: string[] = [];
  for (const line of lines) {
    const underline = /^(=|-)\1{2,}$/.exec(line);
    const above = out[out.length - 1];
    if (underline && above !== undefined && /^\p{Lu}[^.|]{0,80}$/u.test(above) && (out[out.length - 2] ?? "") === "")
      out[out.length - 1] = `${underline[1] === "=" ? "#" : "##"} ${above}`;
    else out.push(line);
  }
  return { text: `${out.join("\n").replace(/\n+$/, "")}\n`, notes: [] };
}
