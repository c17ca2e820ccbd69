import type { Block } from "../../../../grammar/tree";
import type { Assembler } from "./assemble";
import type { Assembly, Step } from "./assembly-walk";
import type { Draft } from "./draft";
import type { Level } from "./lists";
import { sameBlock } from "./unchanged";

/** How many lines past its last one a step may look at, and how many before its first one. Rows of HTML tables look further. */
const AHEAD = 12,
  AHEAD_IN_HTML = 56,
  BEHIND = 4;

/**
 * Assembles a draft after an edit. It begins at the last step that the edit cannot have reached, and takes the rest over
 * as soon as a step behind the edit begins in the state in which it began before. What is taken over is moved where it is.
 * @param head how many lines at the beginning are the same as before, with the same roles; `tail` the same at the end
 * @param by how many characters the end has moved
 * @returns the steps, the index of the first block that was made anew, and how many blocks at the end were taken over
 */
export function assembleAgain(
  assembler: Assembler,
  draft: Draft,
  before: Assembly,
  head: number,
  tail: number,
  by: number,
): { readonly steps: readonly Step[]; readonly from: number; readonly taken: number } {
  const lines = draft.lines.length,
    byLines = lines - before.draft.lines.length;
  let old = lastUnreached(before.steps, head - (/<t[abdhr]/i.test(draft.text) ? AHEAD_IN_HTML : AHEAD));
  const steps: Step[] = before.steps.slice(0, old);
  const resumed = old > 0 ? before.steps[old] : undefined,
    from = resumed?.blocks ?? 0;
  if (resumed) assembler.resume(resumed, before);
  for (let line = resumed?.line ?? 0; line < lines;) {
    const step = assembler.save(line);
    if (line >= lines - tail + BEHIND) {
      while (old < before.steps.length && before.steps[old]!.line + byLines < line) old++;
      const there = before.steps[old];
      if (there && there.line + byLines === line && sameState(there, step, before.blocks, assembler.blocks, from, by)) {
        const byBlocks = step.blocks - there.blocks,
          movedIndex = (index: number) => (index < from ? index : index + byBlocks);
        assembler.take(before, there.blocks, by, movedIndex);
        const nothingMoved = byLines === 0 && byBlocks === 0;
        for (let at = old; at < before.steps.length; at++)
          steps.push(nothingMoved ? before.steps[at]! : movedStep(before.steps[at]!, byLines, movedIndex));
        return { steps, from, taken: before.blocks.length - there.blocks };
      }
    }
    steps.push(step);
    line = assembler.step(line);
  }
  return { steps, from, taken: 0 };
}

/** The index of the last step that begins at `line` or before it; 0 if there is none. */
function lastUnreached(steps: readonly Step[], line: number): number {
  let index = 0;
  while (index + 1 < steps.length && steps[index + 1]!.line <= line) index++;
  return index;
}

/** Whether two steps begin in the same state, so that the same lines give the same blocks; the blocks that the state points to must be the same too. */
function sameState(a: Step, b: Step, old: readonly Block[], now: readonly Block[], from: number, by: number): boolean {
  const byBlocks = b.blocks - a.blocks;
  const sameIndex = (one: number | undefined, two: number | undefined) => {
    if (one === undefined || two === undefined) return one === two;
    if (one < from) return one === two && sameBlock(old[one]!, now[two]!, 0);
    return one + byBlocks === two && two >= from && sameBlock(old[one]!, now[two]!, by);
  };
  const sameLevel = (one: Level, two: Level) => one.column === two.column && one.mark === two.mark && sameIndex(one.item, two.item);
  return (
    a.header === b.header &&
    a.people === b.people &&
    a.unmarked === b.unmarked &&
    a.looseBullets === b.looseBullets &&
    a.headingNumber === b.headingNumber &&
    sameIndex(a.lastWords, b.lastWords) &&
    sameIndex(a.introduction, b.introduction) &&
    a.levels.length === b.levels.length &&
    a.levels.every((level, i) => sameLevel(level, b.levels[i]!))
  );
}

/** A step at its new line, with the blocks that it points to at their new indices. */
function movedStep(step: Step, byLines: number, movedIndex: (index: number) => number): Step {
  const { line, blocks, lastWords, introduction, levels } = step;
  const movedOrNone = (index: number | undefined) => (index === undefined ? undefined : movedIndex(index));
  return {
    ...step,
    line: line + byLines,
    blocks: movedIndex(blocks),
    lastWords: movedOrNone(lastWords),
    introduction: movedOrNone(introduction),
    levels: levels.length === 0 ? levels : levels.map((level) => ({ ...level, item: movedIndex(level.item) })),
  };
}
