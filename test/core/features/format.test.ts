import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { applyEdits } from "../../../server/src/core/edits";
import { formatPolicy } from "../../../server/src/core/features/format";
import { marked } from "./marked";

const formatted = (text: string) => {
  const { facts } = marked(text);
  return applyEdits(facts.text, formatPolicy(facts));
};
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu);

describe("formatting", () => {
  it("puts one space after a field's colon", () =>
    assert.equal(formatted("# A Policy\n\nReviewed :   March 2026\n"), "# A Policy\n\nReviewed: March 2026\n"));
  it("makes bullets alike", () => assert.equal(formatted("Staff must:\n•\task;\n▪ tell.\n"), "Staff must:\n- ask;\n- tell.\n"));
  it("leaves letters of a list alone", () =>
    assert.equal(formatted("Staff must:\n(a) ask;\n(b) tell.\n"), "Staff must:\n(a) ask;\n(b) tell.\n"));
  it("makes numbers alike", () =>
    assert.equal(formatted("# A Policy\n\n## 1) Use\n1.1. Staff must ask.\n"), "# A Policy\n\n## 1. Use\n1.1 Staff must ask.\n"));
  it("removes white space at the end of lines and empty lines too many", () =>
    assert.equal(formatted("# A Policy  \n\n\n\n1.1 Staff must ask. \n\n\n"), "# A Policy\n\n1.1 Staff must ask.\n"));
  it("puts an empty line before a heading", () =>
    assert.equal(formatted("# A Policy\n\n## 1. Use\n1.1 Ask.\n## 2. Law\n"), "# A Policy\n\n## 1. Use\n1.1 Ask.\n\n## 2. Law\n"));
  it("keeps Windows line ends", () =>
    assert.equal(formatted("# A Policy\r\n\r\n\r\n\r\nStaff must ask."), "# A Policy\r\n\r\nStaff must ask.\r\n"));
  for (const folder of ["samples/model", "samples/flawed"])
    for (const name of readdirSync(folder).filter((one) => one.endsWith(".policy"))) {
      it(`keeps every word of ${name} and comes to rest`, () => {
        const text = readFileSync(`${folder}/${name}`, "utf8"),
          once = formatted(text);
        assert.deepEqual(wordsOf(once), wordsOf(text));
        assert.equal(formatted(once), once);
      });
    }
});
