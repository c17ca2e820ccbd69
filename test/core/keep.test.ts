import { strict as assert } from "node:assert";
import { keptByText } from "../../server/src/core/kept/kept-by-text";

describe("readings that are kept by their text", () => {
  /** A reader, and how often it was asked for each text. */
  function counted() {
    const asked = new Map<string, number>(),
      read = keptByText((text) => {
        asked.set(text, (asked.get(text) ?? 0) + 1);
        return { text };
      });
    return { read, asked };
  }
  const others = (from: number, count: number) => Array.from({ length: count }, (_, i) => `Staff sign for key ${from + i}.`);

  it("are made once as long as no more than a few hundred others come between", () => {
    const { read, asked } = counted(),
      first = read("Pupils sign in.");
    for (const text of others(0, 200)) read(text);
    assert.equal(read("Pupils sign in."), first);
    assert.equal(asked.get("Pupils sign in."), 1);
  });

  it("are let go where a text comes once, and kept for long from the second time on that it is read", () => {
    const { read, asked } = counted();
    for (let round = 0; round < 4; round++) {
      read("Pupils sign in.");
      for (const text of others(round * 1_000, 1_000)) read(text);
    }
    assert.equal(asked.get("Pupils sign in."), 2);
  });

  it("are let go at last when thousands of others have come again since", () => {
    const { read, asked } = counted();
    for (let round = 0; round < 3; round++) {
      read("Pupils sign in.");
      for (const text of others(0, 1_000)) read(text);
    }
    for (let batch = 10; batch < 30; batch++)
      for (let round = 0; round < 2; round++) for (const text of others(batch * 1_000, 1_000)) read(text);
    const before = asked.get("Pupils sign in.")!;
    read("Pupils sign in.");
    assert.equal(asked.get("Pupils sign in."), before + 1);
  });
});
