import { strict as assert } from "node:assert";
import { insertSection } from "../../../server/src/core/fixes/missing-section";
import { applyEdits, factsOf, worldWith } from "./world";

/** The text after the section for a requirement was inserted. */
function inserted(text: string, path?: string, requirement = "image-consent"): string {
  const fix = insertSection(requirement, factsOf(text, path), worldWith());
  assert.ok(fix);
  return applyEdits(text, fix.edits);
}

describe("insert a section", () => {
  it("continues the numbering of sections and clauses", () => {
    const text = inserted("# Social Media Policy\n\n## 1. Aims\n\n1.1 Staff must be kind.\n\n## 2. Rules\n\n2.1 Staff must be polite.\n\nApproved by: Governors\n");
    assert.match(text, /2\.1 Staff must be polite\.\n\n## 3\. Photographs and videos of pupils\nCovers: image consent[^\n]*\n\n3\.1 Staff may take/);
    assert.match(text, /the school\.\nNote: [^\n]*\n\nApproved by: Governors\n$/);
    assert.doesNotMatch(text, /^7\./m);
  });
  it("writes plain headings and paragraphs where the document has them", () => {
    const text = inserted("Social Media Policy\n\nAims\n\nStaff must be kind.\n\nRules\n\nStaff must be polite.\n", "a.txt");
    assert.match(text, /\n\nPhotographs and videos of pupils\n\nStaff may take or publish/);
    assert.doesNotMatch(text, /Covers|^\d/m);
  });
  it("keeps Windows line ends", () => {
    const text = inserted("# Social Media Policy\r\n\r\n## Aims\r\n\r\nStaff must be kind.\r\n", "a.md");
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.match(text, /\r\n\r\n## Photographs and videos of pupils\r\n\r\nStaff may/);
  });
  it("adds the section to the contents table", () => {
    const text = inserted("Social Media Policy\n\nContents\n\n1. Aims\t2\n2. Rules\t3\n\n1. Aims\n\nStaff must be kind.\n\n2. Rules\n\nStaff must be polite.\n", "a.txt");
    if (!factsOf(text, "a.txt").policy.blocks.some((block) => block.kind === "contents")) return;
    assert.match(text, /\n2\. Rules\t3\n3\. Photographs and videos of pupils\n/);
  });
  it("leaves out a clause whose telephone number nobody has given", () => {
    const text = inserted("# Social Media Policy\n\n## Aims\n\nStaff must be kind.\n", "a.policy", "safeguarding-reporting");
    assert.doesNotMatch(text, /\[telephone/);
    assert.match(text, /at once and in person/);
  });
  it("writes the words for a secondary school", () => {
    const text = inserted("# Social Media Policy\n\nSchool: Tarnfold High School\n\n## Aims\n\nStaff must be kind.\n");
    assert.equal(/from the age of 13/.test(text), factsOf(text).school !== undefined);
  });
});
