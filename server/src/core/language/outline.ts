import type { Block, Policy, Span } from "../../../../grammar/tree";

/** The sections that the headings of `blocks` make, and the innermost section of each block. Section 0 precedes all headings. */
export function outline(text: string, blocks: readonly Block[]): Pick<Policy, "sections" | "sectionOf"> {
  type Open = {
    heading?: number;
    level: number;
    number?: string;
    title: string;
    parent?: number;
    firstBlock: number;
    endBlock: number;
    span: Span;
  };
  const sections: Open[] = [{ level: 0, title: "", firstBlock: 0, endBlock: blocks.length, span: NOWHERE }];
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
        span: NOWHERE,
      });
      stack.push(sections.length - 1);
    }
    sectionOf.push(stack[stack.length - 1]!);
  });
  for (const open of sections) {
    const start = blocks[open.heading ?? open.firstBlock]?.span.start ?? 0,
      end = blocks[open.endBlock - 1]?.span.end ?? text.length;
    open.span = { start, end: Math.max(start, end) };
  }
  return { sectionOf, sections };
}

/** Where a section stands whose end is not known yet. */
const NOWHERE: Span = { start: 0, end: 0 };
