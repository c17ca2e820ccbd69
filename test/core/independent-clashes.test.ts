import { strict as assert } from "node:assert";
import { reachesFloors } from "../support/clash-floors";
import { clashCases, type ClashFigures } from "../tools/clash-cases";

/**
 * What must be reached on the pairs that somebody wrote who knew neither the vocabulary nor the other pairs: how schools may word
 * things, near and far. Raised to what is reached; recall is low, and that is the honest figure for wordings never met before.
 */
const FLOORS: Readonly<Record<"seen" | "unseen", Readonly<Partial<Record<keyof ClashFigures, number>>>>> = {
  seen: { noneKept: 0.97, conflictPrecision: 0.9, conflictRecall: 0.12, tensionRecall: 0.15, pairHit: 0.9 },
  unseen: { noneKept: 0.94, conflictPrecision: 0.7, conflictRecall: 0.07, tensionRecall: 0.05, pairHit: 0.85 },
};

describe("pairs worded by somebody else", function () {
  this.timeout(60_000);
  for (const half of ["seen", "unseen"] as const) {
    describe(`the ${half} half`, () => {
      const outcomes = reachesFloors(() => clashCases(half, ["independent"]), FLOORS[half]);

      if (half === "seen") {
        for (const one of clashCases("seen", ["independent"]).filter(({ id }) => id.includes("found.txt"))) {
          it(`says ${one.expected} of ${JSON.stringify(
            one.documents
              .flat()
              .filter((line) => line !== "")
              .join(" | "),
          )}`, () => {
            const outcome = outcomes.find(({ case: { id } }) => id === one.id)!;
            assert.deepEqual({ said: outcome.said, onPair: outcome.onPair }, { said: one.expected, onPair: one.expected !== "none" });
          });
        }
      }
    });
  }

  it("has every mechanism in both halves", () => {
    const mechanisms = (half: "seen" | "unseen") =>
      [...new Set(clashCases(half, ["independent"]).map((one) => `${one.expected}: ${one.mechanism}`))].sort();
    assert.deepEqual(mechanisms("unseen"), mechanisms("seen"));
  });
});
