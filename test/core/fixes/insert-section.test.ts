import { strict as assert } from "node:assert";
import { fixDocuments } from "../../../server/src/core/fixes/fix-documents";
import { insertModelSection, insertSection } from "../../../server/src/core/fixes/insert-section";
import { sectionFor } from "../../../server/src/core/templates/models";
import { applyEdits, factsOf, worldWith } from "./world";

/** The text after the section for a requirement was inserted. */
function inserted(text: string, path?: string, requirement = "image-consent"): string {
  const fix = insertSection(requirement, factsOf(text, path), worldWith());
  assert.ok(fix);
  return applyEdits(text, fix.edits);
}

describe("insert a section", () => {
  it("continues the numbering of sections and clauses", () => {
    const text = inserted(
      "# Social Media Policy\n\n## 1. Aims\n\n1.1 We aim high.\n\n## 2. Dogs\n\n2.1 Staff must leave dogs at home.\n\nApproved by: Governors\n",
    );
    assert.match(
      text,
      /2\.1 Staff must leave dogs at home\.\n\n## 3\. Photographs and videos of pupils\nCovers: image consent[^\n]*\n\n3\.1 Staff may take/,
    );
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
    const text = inserted(
      "Social Media Policy\n\nContents\n\n1. Aims\t2\n2. Dogs\t3\n\n1. Aims\n\nWe aim high.\n\n2. Dogs\n\nStaff must leave dogs at home.\n",
      "a.txt",
    );
    assert.match(text, /\n2\. Dogs\t3\n3\. Photographs and videos of pupils\n\n1\. Aims/);
  });
  it("puts it where the model policy has it, and moves what comes after it up with its clauses, references and contents", () => {
    const text = inserted(
      [
        "Social Media Policy",
        "",
        "Contents",
        "1. Purpose\t2",
        "2. Contact with pupils\t3",
        "2.1 Friends\t3",
        "3. Review\t4",
        "",
        "1. Purpose",
        "",
        "1.1 This policy explains how we use social media. Section 2 and clauses 2.1 and 3.1 bind staff; see section 7.",
        "",
        "2. Contact with pupils",
        "",
        "2.1 Staff must not contact pupils through a personal account.",
        "2.2 Despite 2.1, family members may be contacted, as section 3 says.",
        "",
        "3. Review",
        "",
        "3.1 The governing body must review this policy every year under section 175 of the Education Act 2002.",
        "",
      ].join("\n"),
      "a.txt",
    );
    assert.match(
      text,
      /Contents\n1\. Purpose\t2\n2\. Photographs and videos of pupils\n3\. Contact with pupils\t3\n3\.1 Friends\t3\n4\. Review\t4\n/,
    );
    assert.match(
      text,
      /Section 3 and clauses 3\.1 and 4\.1 bind staff; see section 8\.\n\n2\. Photographs and videos of pupils\n\n2\.1 Staff may take/,
    );
    assert.match(
      text,
      /\n3\. Contact with pupils\n\n3\.1 Staff must not[^\n]*\n3\.2 Despite 3\.1,[^\n]*as section 4 says\.\n\n4\. Review\n\n4\.1 The governing body[^\n]*section 175 of/,
    );
  });
  it("changes no number where it is not plain what a reference means, or where numbers are not in order", () => {
    const policy = (words: string, second = "2") =>
      `Social Media Policy\n\n1. Purpose\n\nThis policy explains how we use social media. ${words}\n\n${second}. Contact with pupils\n\nStaff must not contact pupils through a personal account.\n`;
    assert.match(
      inserted(policy("Read it with section 2 of the behaviour policy."), "a.txt"),
      /\n2\. Contact with pupils\n[\s\S]*\n3\. Photographs/,
    );
    assert.match(inserted(policy("", "4"), "a.txt"), /\n4\. Contact with pupils\n[\s\S]*\n5\. Photographs/);
    assert.match(inserted(policy(""), "a.txt"), /\n2\. Photographs[\s\S]*\n3\. Contact with pupils\n/);
  });
  it("comes before an appendix and the sections that close a policy", () => {
    const text = inserted(
      "Social Media Policy\n\nAims\n\nWe aim high.\n\nDogs\n\nStaff must leave dogs at home.\n\nMonitoring and review\n\nGovernors look at this.\n\nRelated policies\n\nDogs policy.\n\nAppendix A: Form\n\nName of the dog.\n",
      "a.txt",
    );
    assert.match(text, /at home\.\n\nPhotographs and videos of pupils\n[\s\S]*\n\nMonitoring and review\n/);
  });
  it("goes where the caret stands, with the sections after it moved up", () => {
    const text = "# Social Media Policy\n\n## 1. Aims\n\n1.1 We aim high.\n\n## 2. Dogs\n\n2.1 Staff must leave dogs at home.\n",
      facts = factsOf(text),
      world = worldWith();
    const at = (words: string) =>
      applyEdits(
        text,
        insertModelSection(sectionFor("purpose", "social-media", world)!, facts, world, { caret: text.indexOf(words) }).edits,
      );
    assert.match(at("high"), /high\.\n\n## 2\. Purpose\nCovers[\s\S]*\n2\.2 It aims[^\n]*\n\n## 3\. Dogs\n\n3\.1 Staff/);
    assert.match(at("# Social"), /^## 1\. Purpose[\s\S]*## 2\. Aims\n\n2\.1 We/);
    assert.match(at("home"), /home\.\n\n## 3\. Purpose/);
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

describe("fixes that move numbers", () => {
  it("are not made in one go with fixes that name a number", () => {
    const text =
      "# Social Media Policy\n\nPolicy: social media\nReviewed: June 2026\nNext review: June 2027\n\n## 1. Contact with pupils\n\n1.1 Staff must not contact pupils on social media.\n1.2 Staff may take photographs of pupils only with the written consent of a parent.\n\n## 2. Homework\n\n2.1 Staff may contact pupils on social media about homework.\n";
    const {
      documents: [{ text: after } = { text: "" }],
    } = fixDocuments([{ path: "a.policy", text }], worldWith(), { suggestions: true });
    const homework = /^(\d)\.1 Staff may contact pupils on social media about homework/m.exec(after)?.[1];
    assert.notEqual(homework, "2");
    assert.match(after, new RegExp(`pupils on social media, except as ${homework}\\.1 allows`));
  });
});

describe("the place of a section", () => {
  it("is told by headings that name sections, more than by sentences that touch on them", () => {
    const text =
      "Social Media Policy\n\n1 Introduction\n\nWe are a kind school.\n\n2 Purpose\n\nThis policy explains how we use social media.\n\n3 Scope\n\nThis policy applies to staff. Staff must not contact pupils through a personal account. Posts must not name a pupil. Staff must sign to say that they have read this policy.\n\n4 Enforcement\n\nA breach may lead to disciplinary action.\n\n5 Related documents\n\nSafeguarding policy\n";
    assert.match(
      inserted(text, "a.txt", "safeguarding-reporting"),
      /read this policy\.\n\n4 Reporting a safeguarding concern\n[\s\S]*\n5 Enforcement\n[\s\S]*\n6 Related documents\n/,
    );
  });
  it("keeps numbered clauses apart where the document does", () => {
    const text =
      "Social Media Policy\n\n1. Aims\n\n1.1 We aim high.\n\n1.2 We are kind.\n\n2. Dogs\n\n2.1 Staff must leave dogs at home.\n\n2.2 Cats too.\n";
    assert.match(inserted(text, "a.txt"), /\n3\.1 Staff may take[^\n]*\n\n3\.2 The school/);
  });
});
