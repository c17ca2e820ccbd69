import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { check } from "../../server/src/core/check";

const FOLDER = "test/fixtures/quiet",
  LOUD = new Set(["error", "warning"]),
  RULES = new Set(["contradictory-clauses", "inconsistent-value", "definition"]);

describe("policies in which nothing contradicts anything", () => {
  const documents = readdirSync(FOLDER)
    .sort()
    .map((file) => ({ path: file, text: readFileSync(`${FOLDER}/${file}`, "utf8") }));

  it("are not accused, nor set against each other", async () => {
    const { policies } = await check(documents, { asOf: "2026-11-20" });
    assert.deepEqual(
      policies.flatMap(({ path, findings }) =>
        findings
          .filter(({ rule, severity }) => RULES.has(rule) && LOUD.has(severity))
          .map(({ range, message }) => `${path}:${range.start.line + 1} ${message}`),
      ),
      [],
    );
  });
});
