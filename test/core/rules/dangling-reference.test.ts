import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

const SECTIONS =
  "## 1. Aims\nWe aim high.\n\n## 2. Scope\nAll staff are bound.\n\n## 3. Rules\n3.1 Staff must log off.\n3.2 Staff must lock doors.\n\n";

async function dangling(text: string): Promise<string[]> {
  const report = await check([{ path: "a.policy", text: `# Phones Policy\n\n${text}` }], { asOf: "2026-11-20" });
  return report.policies[0]!.findings.filter((finding) => finding.rule === "dangling-reference").map(
    (finding) => `${finding.severity} ${finding.excerpt}${finding.related.map((one) => ` +${one.message}`).join("")}`,
  );
}

const QUIET: readonly string[] = [
  "See section 3 and clause 3.2.",
  "Section 175 of the Education Act 2002 applies.",
  "The Education Act 2002 (section 5) applies.",
  "See section 5 of the Behaviour Policy.",
  "A section 47 enquiry may follow.",
  "Follow paragraph 6 of KCSIE.",
  "The Behaviour Policy, section 6, applies.",
  "Keeping Children Safe in Education, paragraph 5, applies.",
  "See section 3(a).",
  "See sections 1, 2 and 3.",
  "Section 17 children need care.",
  "Open Appendix1.pdf or /forms/Appendix2 first.",
  "Follow the plan (see Appendix1).\n\n## Appendix1: The plan\nStaff lock the doors.",
  "Follow the plan (see Appendix1).\n\nAppendix1\n\nStaff lock the doors.",
];
const FOUND: readonly (readonly [string, readonly string[]])[] = [
  ["See section 12.", ["warning section 12"]],
  ["Report it as set out in clause 3.4.", ["warning clause 3.4"]],
  ["See sections 2 and 5 of this policy.", ["warning 5"]],
  ["See section 6. Later, section 6 applies.", ["warning section 6 +section 6 is named here too."]],
  ["Sign the form in Appendix A.", ["warning Appendix A"]],
  ["The plan (see Appendix1) is followed.", ["warning Appendix1"]],
];

describe("dangling-reference", () => {
  for (const text of QUIET) it(`is quiet: ${text}`, async () => assert.deepEqual(await dangling(`${SECTIONS}${text}\n`), []));
  for (const [text, found] of FOUND) it(`finds: ${text}`, async () => assert.deepEqual(await dangling(`${SECTIONS}${text}\n`), found));

  it("is quiet where sections have no numbers", async () => {
    assert.deepEqual(await dangling("## Aims\nWe aim high. See section 2.\n\n## Scope\nAll staff are bound.\n"), []);
  });

  it("compares the contents with the headings", async () => {
    const body = "1. Aims\n\nWe aim high.\n\n2. Scope\n\nAll are bound.\n\n3. Breach of the rules\n\nWe act at once.\n";
    assert.deepEqual(await dangling(`Contents\n1. Aims ..... 1\n2. Scope ..... 2\n3. Breaches ..... 3\n\n${body}`), []);
    assert.deepEqual(await dangling(`Contents\n1. Aims ..... 1\n2. Scope ..... 2\n3. Breaches ..... 3\n4. Training ..... 4\n\n${body}`), [
      "warning Training",
    ]);
  });

  it("finds the headings that count appendices on pages of their own", async () => {
    const appendix = (n: number) => `${n}\n\nAppendix ${n}\nSigns of harm ${"abc"[n]}\nStaff look out for it.\n\n`;
    assert.deepEqual(await dangling(`${SECTIONS}See Appendix 2 and Appendix 3.\n\n${[1, 2, 3].map(appendix).join("")}`), []);
  });

  it("takes an annex for that of the guidance, unless the policy has annexes", async () => {
    const own = "## Appendix 1: Forms\nStaff sign the form.\n";
    assert.deepEqual(await dangling(`${SECTIONS}All staff read Part 1 or Annex A.\n\n${own}`), []);
    assert.deepEqual(await dangling(`${SECTIONS}All staff read Part 1 or Annex B.\n\n## Annex A: Forms\nStaff sign the form.\n`), [
      "warning Annex B",
    ]);
    assert.deepEqual(await dangling(`${SECTIONS}Invoices are paid (see Service Contract Clause 3.7).\n`), []);
  });

  it("finds the label of an annex at the end of its title", async () => {
    const own = "## Annex A: Forms\n\nStaff sign the form.\n\nRecord of lost phones          Annex B\n\nDate and owner of the phone.\n";
    assert.deepEqual(await dangling(`${SECTIONS}Losses are put down at Annex B.\n\n${own}`), []);
    assert.deepEqual(await dangling(`${SECTIONS}Losses are put down at Annex C.\n\n${own}`), ["warning Annex C"]);
  });

  it("is quiet about places that a history of the document speaks of", async () => {
    assert.deepEqual(
      await dangling(
        `${SECTIONS}## History\nApproved by the board for the addition of Appendix 7.\n\nThe list of phones was renumbered as section 3 from section 14.\n`,
      ),
      [],
    );
  });

  it("takes an entry of two lines, and a group of entries, for what they are", async () => {
    const body =
      "1. Aims\n\nWe aim high.\n\n2. Scope of the rules for staff and visitors on site\n\nAll are bound.\n\n3. Rules\n\nWe act at once.\n\nAppendix A: Forms\n\nStaff sign.\n";
    assert.deepEqual(
      await dangling(
        `Contents\n1. Aims ..... 1\n2. Scope of the rules for staff and\nvisitors on site ..... 2\n3. Rules ..... 3\nAppendices ..... 4\nAppendix A: Forms ..... 4\n\n${body}`,
      ),
      [],
    );
  });

  it("takes the items of a list, and the figures of a column, for no sections", async () => {
    assert.deepEqual(
      await dangling(
        "1. Aims\n\nWe aim high.\n\n2. Scope\n\nAll are bound.\n\n3. Rules\n\nStaff act:\n\n1. They lock the phone away.\n\n2. They tell the office.\n\n3. They write down, with the time:\n\n- what was lost\n- who lost it\n\n4. Review\n\nWe review it.\n",
      ),
      [],
    );
    assert.deepEqual(
      await dangling(
        "1 Warden\n\nLate to lunch\n\n3 Class tutor\n\nPhone in class\n\n3 Warden\n\nPhone in a test\n\n4 House head\n\nPhone in the pool\n\n4 Warden\n\nPhone lost\n",
      ),
      [],
    );
  });

  it("finds a contents entry whose heading ran into the end of what stands above it", async () => {
    const contents = "Contents\n1. Aims ..... 1\n2. Scope ..... 2\nSpare keys ..... 2\n\n";
    assert.deepEqual(
      await dangling(
        `${contents}1. Aims\n\nWe aim high.\n\n2. Scope\n\n- Hirers are bound, whether they pay or not\nSpare keys\n\nKeep them.\n`,
      ),
      [],
    );
  });

  it("finds the number of a contents entry at the head of a paragraph, and not at a heading that is like it", async () => {
    const contents = "Contents\n1. If a hirer is late ..... 1\n2. If a hirer leaves a door open ..... 2\n3. Keys ..... 3\n\n";
    assert.deepEqual(
      await dangling(
        `${contents}1. If a hirer is late\n\nRing.\n\n3. Keys\n\nKeep them.\n\n2. If a hirer leaves a door open the caretaker closes it and tells the office about it.\n`,
      ),
      [],
    );
  });

  it("finds the passage of a contents entry whose heading runs into its paragraph", async () => {
    const contents = "Contents\n1. Aims ..... 1\n2. Scope ..... 2\n3. Action plan ..... 3\n\n";
    assert.deepEqual(
      await dangling(
        `${contents}1. Aims\n\nWe aim high.\n\n2. Scope\n\nAll are bound.\n\n3. Action plan: This plan sets out what the school does in the next three years and who does it.\n`,
      ),
      [],
    );
  });

  it("takes no footnote, row or second printing for a section of the same number", async () => {
    const sections = (third: string) =>
      `1. Aims\n\nWe aim high.\n\n2. Scope\n\nAll are bound.\n\n3. Rules\n\n${third}4. Review\n\nWe review it.\n`;
    assert.deepEqual(await dangling(sections("Staff are vetted.\n\n2 Guidance on Vetting\n\nThey sign.\n\n")), []);
    assert.deepEqual(await dangling(sections("Principle Our Commitment\n\n2. Purpose Limitation\n\nWe keep to it.\n\n")), []);
    assert.deepEqual(await dangling(sections("Staff are vetted.\n\n3. Rules\n\nThey sign.\n\n")), []);
    assert.deepEqual(await dangling(sections("Staff are vetted.\n\n3. Training\n\nThey sign.\n\n")), [
      "warning 3 +The number 3 stands here first.",
    ]);
  });

  it("finds a number that stands twice, unless the numbering starts again", async () => {
    assert.deepEqual(await dangling("## 1. A one\nX is so.\n## 2. B two\nX is so.\n## 2. C three\nX is so.\n## 3. D four\nX is so.\n"), [
      "warning 2 +The number 2 stands here first.",
    ]);
    assert.deepEqual(
      await dangling(
        "## 1. A one\nX is so.\n## 2. B two\nX is so.\n## 3. C three\nX is so.\n## 1. D four\nX is so.\n## 2. E five\nX is so.\n## 3. F six\nX is so.\n",
      ),
      [],
    );
  });
});
