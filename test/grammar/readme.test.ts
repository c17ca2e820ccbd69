import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import type { Block, Policy } from "../../grammar/tree";
import { parsePolicy } from "../../server/src/core/language/parse";

const EXAMPLE = /```policy\n([\s\S]*?)```\s+```reading\n([\s\S]*?)```/g;

/** What is read in a text, a line a block, in the words of grammar/README.md. */
function reading(text: string): string[] {
  const policy = parsePolicy(text, { strict: true });
  return policy.blocks.flatMap((block) => say(text, policy, block));
}

function say(text: string, policy: Policy, block: Block): string | readonly string[] {
  const slice = (span: { readonly start: number; readonly end: number }) => text.slice(span.start, span.end).replace(/\s+/g, " ");
  switch (block.kind) {
    case "title":
      return `Title: ${block.flow.text}`;
    case "heading":
      return `Section${block.number ? ` ${block.number}` : ""}: ${block.flow.text}`;
    case "field":
      return block.fields.map(
        (field) => `Field ${field.id!.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)}: ${slice(field.value)}`,
      );
    case "person":
      return `Person (${slice(block.role)}): ${slice(block.name)}`;
    case "contents":
      return `Contents: ${block.flow.text}`;
    case "item": {
      const introduction = policy.blocks[block.introduction!]!;
      return `Item of "${"flow" in introduction ? introduction.flow.text : ""}": ${block.flow.text}`;
    }
    case "directive": {
      const { accepted } = block;
      if (accepted)
        return `Accepted until ${slice(accepted.date)} by ${slice(accepted.by!)} (${slice(accepted.rule!)}, ${slice(accepted.passages!)}): ${block.flow.text}`;
      return `${slice(block.keyword).replace(/:$/, "")}${block.target ? ` ${block.target}` : ""}: ${block.flow.text}`;
    }
    case "paragraph": {
      const { opening } = block,
        verb = { means: "means", includes: "includes", excludes: "does not include" };
      if (opening?.definition) return `"${slice(opening.term!)}" ${verb[opening.definition]}: ${block.flow.text}`;
      const precedence = opening?.precedence
        ? ` ${opening.precedence === "subjectTo" ? "subject to" : opening.precedence} ${opening.target!.name}`
        : "";
      return `${block.number ? `Clause ${block.number}` : "Text"}${precedence}: ${block.flow.text}`;
    }
    default:
      return [];
  }
}

describe("grammar/README.md", () => {
  const page = readFileSync(new URL("../../grammar/README.md", `file://${__filename}`), "utf8");
  const examples = [...page.matchAll(EXAMPLE)];

  it("gives the reading of every example", () => assert.equal(examples.length, (page.match(/```policy/g) ?? []).length));

  examples.forEach(([, text, expected], i) => {
    it(`example ${i + 1} is read as the page says`, () => assert.deepEqual(reading(text!), expected!.trim().split("\n")));
  });
});
