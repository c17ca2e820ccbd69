import { strict as assert } from "node:assert";
import { reachesFloors } from "../support/clash-floors";
import { clashCases, type ClashFigures } from "../tools/clash-cases";

/** What must be reached, as shares; raised to what is reached. A floor on precision holds as soon as anything is said. */
const FLOORS: Readonly<Record<"seen" | "unseen", Readonly<Record<keyof ClashFigures, number>>>> = {
  seen: { accuracy: 0.78, conflictPrecision: 0.94, conflictRecall: 0.6, tensionRecall: 0.7, noneKept: 0.95, pairHit: 0.95 },
  unseen: { accuracy: 0.72, conflictPrecision: 0.9, conflictRecall: 0.47, tensionRecall: 0.6, noneKept: 0.95, pairHit: 0.95 },
};

describe("clashing and compatible pairs", function () {
  this.timeout(60_000);
  for (const half of ["seen", "unseen"] as const) {
    describe(`the ${half} half`, () => {
      reachesFloors(() => clashCases(half), FLOORS[half]);
    });
  }

  it("has at least 150 clashing and 200 compatible pairs, half of them unseen, with every mechanism in both halves", () => {
    const halves = { seen: clashCases("seen"), unseen: clashCases("unseen") };
    for (const cases of Object.values(halves)) {
      assert.ok(cases.filter((one) => one.expected !== "none").length >= 75);
      assert.ok(cases.filter((one) => one.expected === "none").length >= 100);
    }
    const mechanisms = (cases: readonly { readonly mechanism: string }[]) => [...new Set(cases.map((one) => one.mechanism))].sort();
    assert.deepEqual(mechanisms(halves.unseen), mechanisms(halves.seen));
  });
});
