import { strict as assert } from "node:assert";
import { completionsAt } from "../../../server/src/core/features/completion";
import { readDocument } from "../../../server/src/core/read";
import { marked, world } from "./marked";

const at = (text: string) => {
  const { facts, offset } = marked(text);
  return completionsAt(facts, offset, world);
};
const labels = (text: string) => at(text).map(({ label }) => label);
const HEAD = "# Social Media Policy\nPolicy: social media\n";

describe("completion", () => {
  it("offers the header fields that are not there yet", () => {
    const found = labels(`${HEAD}|`);
    assert.ok(found.includes("Next review:") && !found.includes("Policy:"), found.join(" "));
  });
  it("offers dates counted from the day", () =>
    assert.deepEqual(labels(`${HEAD}Next review: |`), ["November 2027", "November 2028", "November 2029"]));
  it("offers those who may own a policy", () => assert.ok(labels(`${HEAD}Owner: |`).includes("Designated Safeguarding Lead")));
  it("offers kinds of policy", () => assert.ok(labels("# A Policy\nPolicy: |").includes("behaviour")));
  it("offers audiences that are not named yet", () => {
    const found = labels(`${HEAD}\n## 1. Use\nApplies to: staff, |`);
    assert.ok(found.includes("governors") && !found.includes("staff"));
  });
  it("offers the headings of the model policy", () => assert.ok(labels(`${HEAD}\n## 1. Scope\n\n## |`).length > 3));
  it("offers sections with tab stops at the beginning of a line", () =>
    assert.ok(
      at(`${HEAD}\n## 1. Scope\n1.1 This policy applies to staff.\n\n|`).some(
        ({ kind, snippet, insert }) => kind === "section" && snippet && /^## 2\. /.test(insert),
      ),
    ));
  it("offers sections in the style of a plain text", () => {
    const text = "Social Media Policy\n\nAims\n\nWe aim high.\n\nRules\n\n• Staff must be kind.\n• Staff must be fair.\n\n",
      facts = readDocument({ path: "a.txt", text }, world);
    const found = completionsAt(facts, text.length, world).find(({ label }) => label === "Help outside the school")!;
    assert.match(found.insert, /^Help outside the school\n\nThe following services can help:\n\n• the reporting tools/);
    assert.doesNotMatch(found.insert, /^##|^\d|Covers:/m);
  });
  it("offers the numbers of sections after “section”", () =>
    assert.deepEqual(labels(`${HEAD}\n## 1. Scope\n1.1 Staff must read section |\n\n## 2. Use\n`), ["1", "2"]));
  it("offers law in force with its year", () => {
    const found = labels(`${HEAD}\n## 1. Law\n1.1 We follow the Data Protec|`);
    assert.ok(found.includes("Data Protection Act 2018") && !found.includes("Data Protection Act 1998"), found.join(", "));
  });
  it("offers the roles that people hold, in brackets", () =>
    assert.ok(
      at(`${HEAD}\n## People\nDesignated safeguarding lead: Ms A\n\n## 1. Use\n1.1 Tell the [|`).some(
        ({ insert }) => insert === "designated safeguarding lead]",
      ),
    ));
  it("offers defined terms", () =>
    assert.ok(
      labels(
        `${HEAD}\n## 1. Terms\n1.1 "Personal account" means an account that is not run for the school.\n1.2 Staff must close a pers|`,
      ).includes("Personal account"),
    ));
  it("offers the rules' names in an acceptance", () =>
    assert.ok(labels(`${HEAD}\nAccepted until March 2027 by the head (|`).includes("review date")));
});
