import type { Block, Policy } from "../../../grammar/tree";
import { parsePolicy } from "../../../server/src/core/language/parse";

/** The blocks of a text as short lines, blank ones left out: "heading 1 #2 Scope", "item 0 <3 Staff must log off." */
export function show(text: string, strict = false): string[] {
  const policy = parsePolicy(text, { strict });
  return policy.blocks.flatMap((block) => (block.kind === "blank" ? [] : [line(text, policy, block)]));
}

function line(text: string, policy: Policy, block: Block): string {
  const words = "flow" in block ? block.flow.text : "";
  switch (block.kind) {
    case "heading":
      return `heading ${block.level}${block.number ? ` #${block.number}` : ""} ${words}`;
    case "item": {
      const introduction = block.introduction === undefined ? undefined : policy.blocks[block.introduction]!;
      return `item ${block.depth}${block.number ? ` #${block.number}` : ""} ${introduction && "flow" in introduction ? `<${introduction.flow.text}> ` : ""}${words}`;
    }
    case "paragraph":
      return `paragraph${block.number ? ` #${block.number}` : ""} ${words}`;
    case "field":
      return `field ${block.fields.map((f) => `${f.id ?? "?"}=${text.slice(f.value.start, f.value.end)}${f.didYouMean ? ` (${f.didYouMean})` : ""}`).join(" | ")}`;
    case "contents":
      return `contents${block.number ? ` #${block.number}` : ""} ${words}`;
    case "row":
      return `row ${block.cells.map((cell) => text.slice(cell.start, cell.end)).join(" | ")}`;
    case "person":
      return `person ${text.slice(block.role.start, block.role.end)} = ${text.slice(block.name.start, block.name.end)}`;
    case "directive":
      return `${block.directive}${block.target ? ` ${block.target}` : ""} ${words}`;
    case "running":
    case "hidden":
      return `${block.kind} ${text.slice(block.span.start, block.span.end).trim()}`;
    default:
      return `${block.kind} ${words}`;
  }
}
