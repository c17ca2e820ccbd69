import { strict as assert } from "node:assert";
import { clashesOfTwo } from "./two-rules";

/** Two rules about what begins and ends at a time of day, and what is said of them. */
const PAIRS: readonly (readonly [said: "conflict" | "none", first: string, second: string])[] = [
  ["conflict", "Hirers must leave the hall by 10 pm.", "Hirers may stay in the hall until midnight."],
  ["conflict", "The side gate must be locked at 9 am.", "The side gate must stay open until 9.30 am."],
  ["conflict", "Pupils must stay on site until 3.30 pm.", "Pupils may leave the site from 3.15 pm."],
  ["conflict", "Visitors must leave the site no later than 4 pm.", "Visitors may remain on site until 5.30 pm."],
  ["conflict", "The windows must be closed before 5 pm.", "The windows must be kept open until 6 pm."],
  ["none", "Hirers must leave the hall by midnight.", "Hirers may stay in the hall until 10 pm."],
  ["none", "Pupils must stay on site until 3.15 pm.", "Pupils may leave the site from 3.15 pm."],
  ["none", "The gates must be locked at 9 am.", "The gates must be open from 3 pm until 4 pm."],
  ["none", "The hall must be locked at 6 pm.", "The car park must stay open until 9 pm."],
  ["none", "Pupils must stay on site until 3.30 pm.", "Pupils in Reception may leave the site from 3.15 pm."],
  ["none", "Pupils must leave the site by 4 pm.", "Staff may stay on site until 6 pm."],
  ["none", "The library must be closed by 4 pm.", "The library must be open from 8 am."],
];

describe("what begins and ends at a time of day", () => {
  for (const [said, first, second] of PAIRS) {
    for (const [above, below] of [
      [first, second],
      [second, first],
    ] as const) {
      it(`${said}: ${above} / ${below}`, async () => {
        assert.deepEqual(
          (await clashesOfTwo(above, below)).map(({ severity }) => severity),
          said === "conflict" ? ["error"] : [],
        );
      });
    }
  }
});
