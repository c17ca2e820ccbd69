import { parsePolicy } from "../../core/language/parse";

/** How much of a text counts as its opening page, in characters. */
const OPENING_PAGE = 3000;

/** How many lines with words count as the cover: school, address, title, dates. */
const COVER_LINES = 15;

/**
 * Whether a `.md` or `.txt` file that was found in a folder is worth checking: its title names a policy, or its opening
 * page speaks of "this policy".
 */
export function looksLikePolicy(text: string): boolean {
  const opening = text.slice(0, OPENING_PAGE);
  if (/\bth(?:is|ese)\s+polic(?:y|ies)\b/i.test(opening)) return true;
  if (
    opening
      .split(/\r\n?|\n/)
      .filter((line) => line.trim() !== "")
      .slice(0, COVER_LINES)
      .some(namesPolicy)
  )
    return true;
  const { blocks, title } = parsePolicy(opening, { strict: false });
  const block = title === undefined ? undefined : blocks[title];
  return block !== undefined && "flow" in block && /\bpolic(?:y|ies)\b|\bcode of conduct\b/i.test(block.flow.text);
}

/** A short line without a full stop that ends with the word policy: "Social Media Policy 2024". */
function namesPolicy(line: string): boolean {
  return line.length <= 100 && !line.includes(".") && /\bpolic(?:y|ies)\W*(?:\d[\d\W]*)?$/i.test(line);
}
