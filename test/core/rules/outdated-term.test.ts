import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

async function terms(text: string, asOf = "2026-11-20") {
  const {
    policies: [policy],
  } = await check([{ path: "a.policy", text: `# Social Media Policy\n\n${text}\n` }], { asOf });
  return policy!.findings.filter(({ rule }) => rule === "outdated-term");
}

describe("outdated-term", () => {
  for (const [text, excerpt, words] of [
    ["Volunteers have a CRB check.", "CRB", /Criminal Records Bureau.*1 December 2012.*“DBS”/],
    ["Pupils use Twitter and Facebook.", "Twitter", /X \(formerly Twitter\)/],
    [
      "Report it to the Designated Person for Child Protection.",
      "Designated Person for Child Protection",
      /“designated safeguarding lead”/,
    ],
    ["We follow our procedure on peer-on-peer abuse.", "peer-on-peer abuse", /child-on-child abuse/],
    ["Advice comes from the Local Education Authority (LEA).", "LEA", /Local authority|local authority/],
    ["Parents may ring NHS Direct.", "NHS Direct", /NHS 111/],
    [
      "Tell the Independent Police Complaints Commission.",
      "Independent Police Complaints Commission",
      /Independent Office for Police Conduct/,
    ],
    ["Pupils must have a Statement of Educational Needs.", "Statement of Educational Needs", /education, health and care plan/],
    [
      "Tell us whether a child is on the child protection register.",
      "on the child protection register",
      /subject of a child protection plan/,
    ],
    ["Children on Early Years Action Plus get help.", "Early Years Action Plus", /SEN support/],
    ["The plan names a statement of special educational need.", "statement of special educational need", /education, health and care plan/],
    ["Meetings are held on Skype.", "Skype", /Microsoft Teams/],
    ["Complain to the Information Commissioner’s Office.", "Information Commissioner’s Office", /Information Commission/],
  ] as const)
    it(`finds ${excerpt} in: ${text}`, async () => {
      const [finding] = await terms(text);
      assert.equal(finding?.severity, "information");
      assert.match(finding.message, words);
      assert.ok(excerpt === finding.excerpt || excerpt === "LEA");
    });

  for (const text of [
    "Pupils use X (formerly Twitter).",
    "Pupils use Twitter (now X).",
    "Pupils use X/Twitter.",
    "Pupils use X, formerly known as Twitter.",
    "The account is at www.twitter.com/example and in Twitter_guide.pdf.",
    "The Disclosure and Barring Service replaced the CRB.",
    "CRB checks have been replaced by DBS checks.",
    "## Version history\n\nReferences to the CRB taken out in 2013.",
    "The office keeps a child protection register of its own.",
    "The Early Years Action Plan is on the wall.",
    "Complain to the ICO.",
    "The Department of Health and Social Care advises us.",
    "Pupils must act with care. Our aim is clear. The lea was green. My space is tidy.",
    "See the school action plan.",
    "E-safety is taught in every year.",
  ])
    it(`is silent: ${text.replaceAll("\n", " ")}`, async () => {
      assert.deepEqual(
        (await terms(text)).map(({ excerpt }) => excerpt),
        [],
      );
    });

  it("reports a term once a policy", async () => {
    const found = await terms("Twitter is fine.\n\nOn Twitter, take care. Never use Bebo.");
    assert.deepEqual(
      found.map(({ excerpt, related }) => [excerpt, related.length]),
      [["Twitter", 1]],
    );
  });

  it("is silent before the day on which the term was replaced", async () => {
    assert.deepEqual(await terms("Meetings are held on Skype.", "2025-05-04"), []);
    assert.equal((await terms("Meetings are held on Skype.", "2025-05-05")).length, 1);
  });
});
