import type { Block, Policy, Section } from "../../../../grammar/tree";

/** The sections that the headings of `blocks` make, and the innermost section of each block. Section 0 precedes all headings. */
export function outline(text: string, blocks: readonly Block[]): Pick<Policy, "sections" | "sectionOf"> {
  type Open = { heading?: number; level: number; number?: string; title: string; parent?: number; firstBlock: number; endBlock: number };
  const sections: Open[] = [{ level: 0, title: "", firstBlock: 0, endBlock: blocks.length }];
  const sectionOf: number[] = [];
  const stack: number[] = [0];
  blocks.forEach((block, index) => {
    if (block.kind === "heading") {
      while (stack.length > 0 && (stack[stack.length - 1] === 0 || sections[stack[stack.length - 1]!]!.level >= block.level)) {
        sections[stack.pop()!]!.endBlock = index;
      }
      sections.push({
        heading: index,
        level: block.level,
        number: block.number,
        title: block.flow.text,
        parent: stack[stack.length - 1],
        firstBlock: index + 1,
        endBlock: blocks.length,
      });
      stack.push(sections.length - 1);
    }
    sectionOf.push(stack[stack.length - 1]!);
  });
  return {
    sectionOf,
    sections: sections.map((open): Section => {
      const first = blocks[open.heading ?? open.firstBlock],
        last = blocks[open.endBlock - 1];
      return { ...open, span: { start: first?.span.start ?? 0, end: Math.max(first?.span.start ?? 0, last?.span.end ?? text.length) } };
    }),
  };
}
