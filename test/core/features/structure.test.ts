import { strict as assert } from "node:assert";
import { colouredWords } from "../../../server/src/core/features/semantic-tokens";
import { continueList } from "../../../server/src/core/features/list-continuation";
import { applyEdits } from "../../../server/src/core/edits";
import { foldsOf } from "../../../server/src/core/features/folding";
import { outlineOf } from "../../../server/src/core/features/outline";
import { selectionsAt } from "../../../server/src/core/features/selection";
import { snippetOf } from "../../../server/src/core/features/snippet";
import { marked, words } from "./marked";

const TEXT =
  "# A Policy\n\nReviewed: March 2026\n\n## 1. Use\n1.1 Staff must |ask:\n- the head;\n- the office.\n\n### 1.2 Pupils\nPupils may not, unless [role] agrees.\n\n## 2. Law\nEveryone who handles personal data must follow what is written in the Data Protection\nAct 2018.\n";

describe("the structure of a policy", () => {
  const { facts, offset } = marked(TEXT);
  it("nests sections in the outline", () => {
    const outline = outlineOf(facts).map(({ name, children }) => [name, children.map((child) => child.name)]);
    assert.deepEqual(outline, [
      ["A Policy", []],
      ["Reviewed", []],
      ["1 Use", ["1.1 Staff must ask:", "1.2 Pupils"]],
      ["2 Law", []],
    ]);
  });
  it("folds sections and introductions with their lists", () => {
    const folds = words(facts, foldsOf(facts));
    assert.ok(folds.includes("1.1 Staff must ask:\n- the head;\n- the office."), JSON.stringify(folds));
    assert.ok(folds.some((fold) => fold.startsWith("## 1. Use") && fold.endsWith("agrees.")));
  });
  it("selects from the inside out", () => {
    const selections = selectionsAt(facts, offset);
    assert.equal(words(facts, selections)[0], "ask");
    for (let i = 1; i < selections.length; i++)
      assert.ok(selections[i]!.start <= selections[i - 1]!.start && selections[i]!.end >= selections[i - 1]!.end);
    assert.deepEqual(selections.at(-1), { start: 0, end: facts.text.length });
  });
  it("colours force, exceptions, placeholders and citations, each on one line and never twice", () => {
    const coloured = colouredWords(facts).map(({ kind, start, end }) => [kind, facts.text.slice(start, end)]);
    for (const pair of [
      ["force", "must"],
      ["force", "may not"],
      ["exception", "unless"],
      ["placeholder", "[role]"],
      ["citation", "Act 2018"],
      ["date", "March 2026"],
    ])
      assert.ok(
        coloured.some((one) => one[0] === pair[0] && one[1] === pair[1]),
        JSON.stringify([pair, coloured]),
      );
    colouredWords(facts).reduce((end, span) => {
      assert.ok(span.start >= end);
      return span.end;
    }, 0);
  });
  it("turns placeholders into tab stops, the same words into the same", () =>
    assert.equal(
      snippetOf("Tell [role] or [name]; [role] costs £5 or $5 {a}."),
      "Tell ${1:[role]} or ${2:[name]}; ${1:[role]} costs £5 or \\$5 {a\\}.",
    ));
});

describe("Enter in a list", () => {
  const enter = (before: string) => applyEdits(`${before}\n`, continueList(`${before}\n`, before.length + 1));
  it("adds the next bullet", () => assert.equal(enter("- ask;"), "- ask;\n- "));
  it("adds the next letter", () => assert.equal(enter("    (a) ask;"), "    (a) ask;\n    (b) "));
  it("adds the next clause number", () => assert.equal(enter("3.9 Staff must ask."), "3.9 Staff must ask.\n3.10 "));
  it("ends the list after an empty item", () => assert.equal(enter("- ask;\n- "), "- ask;\n\n"));
  it("leaves prose alone", () => assert.equal(enter("Staff must ask."), "Staff must ask.\n"));
});
