import { strict as assert } from "node:assert";

/**
 * Asserts that work grows about in proportion to its input: eight times the text may take at most 30 times as long.
 * It compares processor time, the best of several tries each, and gives a noisy machine three chances.
 * @param what named in the failure
 * @param make the input of a size
 * @param work what is measured
 * @param size the smaller size; large enough to be measured
 */
export function assertLinear(what: string, make: (size: number) => string, work: (text: string) => void, size: number): void {
  const small = make(size),
    large = make(size * 8);
  work(small);
  const ratios: number[] = [];
  for (let chance = 0; chance < 3; chance++) {
    const ratio =
      best(() => work(large)) /
      Math.max(
        best(() => work(small)),
        0.5,
      );
    if (ratio < 30) return;
    ratios.push(ratio);
  }
  assert.fail(`${what}: eight times the text took ${ratios.map((ratio) => ratio.toFixed(0)).join(", ")} times as long`);
}

function best(run: () => void): number {
  let least = Infinity;
  for (let i = 0; i < 3; i++) {
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
