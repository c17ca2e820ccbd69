import { strict as assert } from "node:assert";
import { fixContradictoryClauses } from "../../../server/src/core/fixes/contradictory-clauses";
import { applyEdits, factsOf } from "./world";

/** The fixes for two passages of a text, as title and text after it. */
function fixed(text: string, here: string, there: string): Map<string, string> {
  const facts = factsOf(text),
    span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const finding = {
    rule: "contradictory-clauses" as const,
    severity: "error" as const,
    message: "",
    span: span(here),
    related: [{ span: span(there), message: "" }],
  };
  return new Map(fixContradictoryClauses(finding, facts, new Map()).map((fix) => [fix.title, applyEdits(text, fix.edits)]));
}

describe("fixes for two clauses that cannot both stand", () => {
  const text =
    "## 3. Contact\n\n3.1 Staff must not contact pupils on social media.\n\n## 5. Homework\n\n5.2 Staff may message pupils on social media.\n";
  const fixes = fixed(text, "Staff must not contact pupils on social media", "Staff may message pupils on social media");
  it("adds the exception to the ban", () =>
    assert.match(
      fixes.get('Add "except as 5.2 allows" to the ban')!,
      /3\.1 Staff must not contact pupils on social media, except as 5\.2 allows\./,
    ));
  it("lets the special rule come first", () =>
    assert.match(fixes.get('Begin the other rule with "Despite 3.1,"')!, /5\.2 Despite 3\.1, staff may message/));
  it("parts the channels", () =>
    assert.match([...fixes.values()].join(""), /contact pupils on personal social media\.[^]*message pupils on school social media\./));
  it("copies the exception that a twin rule has lost", () => {
    const twins =
      "## A\n\nStaff must not contact pupils online, unless they are family.\n\n## B\n\nStaff must not contact pupils online.\n";
    assert.match(
      [...fixed(twins, "Staff must not contact pupils online, unless", "Staff must not contact pupils online.\n").values()][0]!,
      /## B\n\nStaff must not contact pupils online, unless they are family\.\n/,
    );
  });
  it("aligns must and should, the stronger first", () => {
    const pair = "Staff should lock the office.\n\nStaff must lock the office every evening.\n";
    assert.deepEqual(
      [...fixed(pair, "Staff should lock the office.", "Staff must lock the office every evening").values()],
      [
        "Staff must lock the office.\n\nStaff must lock the office every evening.\n",
        "Staff should lock the office.\n\nStaff should lock the office every evening.\n",
      ],
    );
  });
});
