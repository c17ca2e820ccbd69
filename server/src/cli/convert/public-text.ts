import type { Block, Policy, Span } from "../../../../grammar/tree";
import { parsePolicy } from "../../core/language/parse";

/** A stretch of text that is printed in one way. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** A part of a policy as it is published. */
export type PublicPart =
  | { readonly kind: "title" | "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "heading"; readonly level: number; readonly runs: readonly Run[] }
  | { readonly kind: "field"; readonly label: string; readonly value: readonly Run[] }
  | { readonly kind: "item"; readonly depth: number; readonly marker: string; readonly ordered: boolean; readonly runs: readonly Run[] }
  | { readonly kind: "row"; readonly cells: readonly (readonly Run[])[] };

/**
 * A policy as the public reads it: without the lines that speak to the checker (`Covers`, `Accepted`), comments, and
 * running headers of the file it came from. All other words stay, in order.
 */
export function publicText(text: string): { readonly title?: string; readonly parts: readonly PublicPart[] } {
  const policy = parsePolicy(text, { strict: true });
  const parts = policy.blocks.flatMap((block, index) => partsOf(block, policy, index, text));
  const title = policy.title === undefined ? undefined : policy.blocks[policy.title];
  return { ...(title && "flow" in title ? { title: title.flow.text } : {}), parts };
}

function partsOf(block: Block, policy: Policy, index: number, text: string): PublicPart[] {
  const slice = ({ start, end }: Span) => text.slice(start, end);
  switch (block.kind) {
    case "blank":
    case "hidden":
    case "running":
      return [];
    case "title":
      return [{ kind: "title", runs: runsOf(withoutHashes(slice(block.span))) }];
    case "heading":
      return [
        {
          kind: "heading",
          level: Math.min(6, Math.max(2, policy.sections[policy.sectionOf[index]!]?.level ?? block.level)),
          runs: runsOf(withoutHashes(slice(block.span)).replaceAll("**", "")),
        },
      ];
    case "field":
      return block.fields.map(({ label, value }) => ({
        kind: "field",
        label: slice(label)
          .replace(/[*_]/g, "")
          .replace(/\s*:\s*$/, "")
          .trim(),
        value: runsOf(slice(value)),
      }));
    case "person":
      return [{ kind: "field", label: slice(block.role).trim(), value: runsOf(slice(block.name)) }];
    case "directive":
      return block.directive === "covers" || block.directive === "accepted" ? [] : [{ kind: "paragraph", runs: runsOf(slice(block.span)) }];
    case "item":
      return [
        {
          kind: "item",
          depth: block.depth,
          marker: slice(block.marker).trim(),
          ordered: /[\p{L}\p{N}]/u.test(slice(block.marker).replace(/^\s*o\s*$/, "")),
          runs: runsOf(text.slice(block.marker.end, block.span.end)),
        },
      ];
    case "row":
      return block.cells.length === 0 ? [] : [{ kind: "row", cells: block.cells.map((cell) => runsOf(slice(cell))) }];
    default:
      return [{ kind: "paragraph", runs: runsOf(slice(block.span)) }];
  }
}

function withoutHashes(line: string): string {
  return line
    .trim()
    .replace(/^#{1,6}\s+/, "")
    .replace(/\s+#+$/, "")
    .replace(/\n\s*(?:=+|-+)\s*$/, "");
}

/** Words with their emphasis: `**bold**` and `*italic*` as markdown writes them; every other mark is a character. */
function runsOf(source: string): Run[] {
  const plain = source.replace(/\s+/g, " ").trim();
  const runs: Run[] = [];
  let at = 0;
  for (const match of plain.matchAll(/\*\*([^*]+)\*\*|(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])/g)) {
    if (match.index > at) runs.push({ text: plain.slice(at, match.index) });
    runs.push(match[1] !== undefined ? { text: match[1], bold: true } : { text: match[2]!, italic: true });
    at = match.index + match[0].length;
  }
  if (at < plain.length) runs.push({ text: plain.slice(at) });
  return runs;
}
