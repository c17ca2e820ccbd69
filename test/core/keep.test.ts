import { strict as assert } from "node:assert";
import { keptByText } from "../../server/src/core/kept/kept-by-text";

describe("readings that are kept by their text", () => {
  /** A reader, and how often it was asked about each text. */
  function counted() {
    const asked = new Map<string, number>(),
      read = keptByText((text) => {
        asked.set(text, (asked.get(text) ?? 0) + 1);
        return { text };
      });
    return { read, asked };
  }
  const others = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `${from + i} staff sign for key ${(from + i) * 37}, and ${(from + i) * 7} for none.`);
  const own = Array.from({ length: 40 }, (_, i) => `Pupils sign in at door ${i} with card ${i * 13}.`);

  it("are mostly made once where only some others come between", () => {
    const { read, asked } = counted(),
      first = own.map((text) => read(text));
    for (const text of others(0, 60)) read(text);
    const again = own.map((text) => read(text));
    assert.ok(again.filter((one, i) => one === first[i]).length > 30);
    assert.ok(own.filter((text) => asked.get(text) === 1).length > 30);
  });

  it("are let go where a text comes once, and kept for long from the second time on that it is read", () => {
    const { read, asked } = counted();
    for (let round = 0; round < 4; round++) {
      for (const text of own) read(text);
      for (const text of others(round * 1_500, 1_500)) read(text);
    }
    assert.ok(own.filter((text) => asked.get(text) === 2).length > 20);
  });

  it("are let go at last when thousands of others have come again since", () => {
    const { read, asked } = counted();
    for (let round = 0; round < 3; round++) {
      for (const text of own) read(text);
      for (const text of others(0, 3_000)) read(text);
    }
    for (let batch = 10; batch < 20; batch++)
      for (let round = 0; round < 2; round++) for (const text of others(batch * 3_000, 3_000)) read(text);
    const before = own.map((text) => asked.get(text)!);
    for (const text of own) read(text);
    assert.ok(own.filter((text, i) => asked.get(text) === before[i]! + 1).length > 30);
  });
});
