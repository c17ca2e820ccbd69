import assert from "node:assert/strict";
import { getHeapSpaceStatistics } from "node:v8";
import { garbageOf } from "../../server/src/host/node/garbage";

describe("young garbage", () => {
  const held = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space")!;

  it("is cleared away where there is much of it", () => {
    const { young } = garbageOf()!;
    let most = 0,
      kept: unknown[] = [];
    while (held().space_used_size < (0.4 * held().space_size) / 2 && most++ < 1e6) kept = [{ most }, kept.length];
    young();
    assert.ok(held().space_used_size < (0.35 * held().space_size) / 2, String(kept.length));
  });
});
