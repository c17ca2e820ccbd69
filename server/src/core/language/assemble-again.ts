import type { Block } from "../../../../grammar/tree";
import type { Assembler } from "./assemble";
import type { Assembly, Step } from "./assembly-walk";
import type { Draft } from "./draft";
import { sameBlock } from "./unchanged";

/** How many lines past its last one a step may look at, and how many before its first one. Rows of HTML tables look further. */
const AHEAD = 12, AHEAD_IN_HTML = 56, BEHIND = 4;

/**
 * Assembles a draft after an edit. It begins at the last step that the edit cannot have reached, and takes the rest over
 * as soon as a step behind the edit begins in the state in which it began before. What is taken over is moved where it is.
 * @param head how many lines at the beginning are the same as before, with the same roles; `tail` the same at the end
 * @param by how many characters the end has moved
 * @returns the steps, the index of the first block that was made anew, and how many blocks at the end were taken over
 */
export function assembleAgain(assembler: Assembler, draft: Draft, before: Assembly, head: number, tail: number, by: number): { readonly steps: readonly Step[]; readonly from: number; readonly taken: number } {
  const lines = draft.lines.length, by_lines = lines - before.draft.lines.length, ahead = /<t[abdhr]/i.test(draft.text) ? AHEAD_IN_HTML : AHEAD;
  let old = 0;
  while (old + 1 < before.steps.length && before.steps[old + 1]!.line <= head - ahead) old++;
  const first = before.steps[old], from = old > 0 ? first!.blocks : 0, steps: Step[] = before.steps.slice(0, old);
  if (first && old > 0) assembler.resume(first, before);
  for (let i = old > 0 ? first!.line : 0; i < lines;) {
    const step = assembler.save(i);
    if (i >= lines - tail + BEHIND) {
      while (old < before.steps.length && before.steps[old]!.line + by_lines < i) old++;
      const there = before.steps[old];
      if (there && there.line + by_lines === i && sameState(there, step, before.blocks, assembler.blocks, from, by)) {
        const by_blocks = step.blocks - there.blocks, index = (at: number) => (at < from ? at : at + by_blocks);
        assembler.take(before, there.blocks, by, index);
        for (let at = old; at < before.steps.length; at++) steps.push(by_lines === 0 && by_blocks === 0 ? before.steps[at]! : movedStep(before.steps[at]!, by_lines, index));
        return { steps, from: from, taken: before.blocks.length - there.blocks };
      }
    }
    steps.push(step);
    i = assembler.step(i);
  }
  return { steps, from: from, taken: 0 };
}

/** Whether two steps begin in the same state, so that the same lines give the same blocks; the blocks that the state points to must be the same too. */
function sameState(a: Step, b: Step, old: readonly Block[], now: readonly Block[], from: number, by: number): boolean {
  const by_blocks = b.blocks - a.blocks;
  const sameIndex = (one: number | undefined, two: number | undefined) => {
    if (one === undefined || two === undefined) return one === two;
    return one < from ? one === two && sameBlock(old[one]!, now[two]!, 0) : one + by_blocks === two && two >= from && sameBlock(old[one]!, now[two]!, by);
  };
  return a.header === b.header && a.people === b.people && a.unmarked === b.unmarked && a.looseBullets === b.looseBullets && a.headingNumber === b.headingNumber
    && sameIndex(a.lastWords, b.lastWords) && sameIndex(a.introduction, b.introduction)
    && a.levels.length === b.levels.length && a.levels.every((level, i) => level.column === b.levels[i]!.column && level.mark === b.levels[i]!.mark && sameIndex(level.item, b.levels[i]!.item));
}

function movedStep(step: Step, byLines: number, index: (at: number) => number): Step {
  const { line, blocks, lastWords, introduction, levels } = step;
  return {
    ...step, line: line + byLines, blocks: index(blocks), lastWords: lastWords === undefined ? undefined : index(lastWords), introduction: introduction === undefined ? undefined : index(introduction),
    levels: levels.length === 0 ? levels : levels.map((level) => ({ ...level, item: index(level.item) })),
  };
}
