import assert from "node:assert/strict";
import { matches } from "../../server/src/core/matches";

describe("all matches of a pattern", () => {
  const same = (pattern: RegExp, text: string) => assert.deepEqual(matches(pattern, text), [...text.matchAll(pattern)]);

  it("finds what matchAll finds, with groups", () => same(/(\d+) (days?|weeks?)/g, "within 5 days, or 2 weeks at most"));
  it("goes on behind a match of nothing", () => {
    same(/\d*/g, "a12b");
    same(/x*/gu, "😀x😀");
  });
  it("begins at the beginning, wherever the pattern was left", () => {
    const pattern = /day/g;
    pattern.test("day");
    assert.equal(matches(pattern, "day").length, 1);
  });
});
