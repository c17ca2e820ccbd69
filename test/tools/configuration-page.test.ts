import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { configurationPage } from "../../server/src/config/configuration-page";

describe("configuration page", () => {
  it("is what the schema says", () => {
    const file = join(__dirname, "../../server/docs/configuration.md");
    if (process.env.UPDATE_PAGES) writeFileSync(file, configurationPage());
    assert.equal(readFileSync(file, "utf8"), configurationPage());
  });
});
