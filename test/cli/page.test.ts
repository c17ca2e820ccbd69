import { strict as assert } from "node:assert";
import picocolors from "picocolors";
import { renderPage } from "../../server/src/cli/formats/page";

describe("a rule's page in the terminal", () => {
  it("wraps paragraphs and long examples, indents examples, keeps lists", () => {
    const page =
      "# Title\n\nOne two three four five six seven eight nine ten eleven.\n\n## Avoid\n\n```policy\n# A\n\nStaff must never ever do this one thing at school.\n```\n\n- `first` item\n  goes on\n- second\n";
    assert.equal(
      renderPage(page, picocolors.createColors(false), 40),
      [
        "Title",
        "",
        "One two three four five six seven eight",
        "nine ten eleven.",
        "",
        "Avoid",
        "",
        "    # A",
        "",
        "    Staff must never ever do this one",
        "    thing at school.",
        "",
        "- first item goes on",
        "- second",
        "",
      ].join("\n"),
    );
  });
});
