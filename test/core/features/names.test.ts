import { strict as assert } from "node:assert";
import { namedAt } from "../../../server/src/core/features/names";
import { rename } from "../../../server/src/core/features/rename";
import { applyEdits } from "../../../server/src/core/edits";
import { marked, words } from "./marked";

function renamed(text: string, to: string): string {
  const { facts, offset } = marked(text),
    found = namedAt(facts, offset);
  assert.ok(found, "nothing is named there");
  const done = rename(facts, found.named, to);
  return "problem" in done ? done.problem : applyEdits(facts.text, done.edits);
}
const BODY =
  "# A Policy\n\n## 1. Use\n1.1 Staff must ask, as 2.1 says.\n\n## 2. Consent\n2.1 Parents must agree. See section 1 and section 2.\nException to 2.1: sports day.\n";

describe("names in a policy", () => {
  it("finds a clause by a reference to it", () => {
    const { facts, offset } = marked(BODY.replace("as 2.1", "as 2|.1")),
      found = namedAt(facts, offset);
    assert.deepEqual(found && words(facts, [found.named.at]), ["2.1"]);
    assert.equal(found?.named.uses.length, 2);
  });
  it("leaves references into an Act alone", () => {
    const { facts, offset } = marked("# A Policy\n\n## 1. Law\n1.1 We follow section |1 of the Education Act 2002.\n");
    assert.equal(namedAt(facts, offset), undefined);
  });
  it("renumbers a section with its clauses and references", () =>
    assert.equal(
      renamed(BODY.replace("## 2", "## |2"), "3"),
      BODY.replaceAll("2.1", "3.1").replace("## 2", "## 3").replace("section 2", "section 3"),
    ));
  it("refuses a number that is taken", () => assert.equal(renamed(BODY.replace("## 2", "## |2"), "1"), "There is a 1 already."));
  it("refuses what is no number", () => assert.match(renamed(BODY.replace("## 2", "## |2"), "two"), /Write a number/));
  it("renames a term and keeps its capitals", () =>
    assert.equal(
      renamed('# A Policy\n\n1.1 "|Device" means a phone or tablet.\n1.2 Each device must be off. Device use is banned.\n', "gadget"),
      '# A Policy\n\n1.1 "Gadget" means a phone or tablet.\n1.2 Each gadget must be off. Gadget use is banned.\n',
    ));
});
