import { strict as assert } from "node:assert";
import { figureLines, figuresOf, runCase, type ClashCase, type ClashFigures, type ClashOutcome } from "../tools/clash-cases";

/**
 * Runs pairs of clauses before the tests of the suite that calls it, prints their figures after them, and tests each floor.
 * @param cases the pairs
 * @param floors what must be reached of each figure, as shares
 * @returns what came of each pair, in the order of the pairs; filled when the suite's tests run
 */
export function reachesFloors(
  cases: () => readonly ClashCase[],
  floors: Readonly<Partial<Record<keyof ClashFigures, number>>>,
): readonly ClashOutcome[] {
  const outcomes: ClashOutcome[] = [];
  let figures: ClashFigures;

  before(async () => {
    for (const one of cases()) outcomes.push(await runCase(one));
    figures = figuresOf(outcomes);
  });

  after(() => {
    for (const line of figureLines(figures)) console.log(`        ${line}`);
  });

  for (const [name, floor] of Object.entries(floors) as [keyof ClashFigures, number][]) {
    it(`reaches ${floor} of ${name}`, () => {
      const [hits, total] = figures[name];
      assert.ok(total === 0 || hits / total >= floor, `${name} is ${hits}/${total}`);
    });
  }
  return outcomes;
}
