import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

const ROUTE = "Anyone who is worried about a child must tell the designated safeguarding lead at once.";
const CONSENT = "Staff may publish a photograph of a pupil only with the written consent of a parent.";

async function policies(...texts: string[]) {
  return (
    await check(
      texts.map((text, i) => ({ path: `${i}.policy`, text })),
      { asOf: "2026-11-20" },
    )
  ).policies;
}

/** The findings of missing-section about mandatory matters. */
async function found(text: string) {
  const [policy] = await policies(text);
  return policy!.findings
    .filter(({ rule, data }) => rule === "missing-section" && data.requirement)
    .map(({ severity, excerpt, data, message }) => ({ severity, excerpt, requirement: data.requirement, status: data.status, message }));
}

describe("missing-section", () => {
  it("is an error where a mandatory matter is missing, at a heading that promises it", async () => {
    const [one, ...rest] = await found(`# Social Media Policy\n\n## Safeguarding\n\nWe care.\n\n## Photographs\n\n${CONSENT}\n`);
    assert.deepEqual(
      [one?.severity, one?.excerpt, one?.requirement, one?.status],
      ["error", "Safeguarding", "safeguarding-reporting", "missing"],
    );
    assert.deepEqual(rest, []);
  });

  it("is a warning where half is said, at the words that say it", async () => {
    const [one] = await found(`# Social Media Policy\n\nConcerns about a pupil must be reported to the class teacher.\n\n${CONSENT}\n`);
    assert.deepEqual([one?.severity, one?.excerpt, one?.status], ["warning", "reported to the class teacher", "partial"]);
    assert.match(one!.message, /designated safeguarding lead/);
  });

  it("only notes a ban on photographs of pupils", async () => {
    const [one] = await found(`# Social Media Policy\n\n${ROUTE}\n\nStaff must not publish photographs of pupils.\n`);
    assert.deepEqual(
      [one?.severity, one?.message],
      ["information", "No photographs of pupils are allowed here. If another policy allows them, name it."],
    );
  });

  it("asks neither of a policy on another matter, and keeps their status", async () => {
    assert.deepEqual(await found("# Uniform Policy\n\nPupils must wear a tie.\n"), []);
    const [policy] = await policies("# Uniform Policy\n\nPupils must wear a tie.\n");
    assert.deepEqual(
      policy!.requirements.slice(0, 3).map(({ id, status }) => [id, status]),
      [
        ["safeguarding-reporting", "missing"],
        ["review-date", "missing"],
        ["image-consent", "missing"],
      ],
    );
  });

  it("says both in one finding in a policy of unknown kind, a step less severe, and quietly where its text or its title has nothing to do with either", async () => {
    const one = async (text: string) =>
      (await policies(text))[0]!.findings
        .filter(({ rule }) => rule === "missing-section")
        .map(({ severity, data }) => [severity, data.requirements, data.kindUnknown]);
    const both = ["safeguarding-reporting", "image-consent"];
    assert.deepEqual(await one("# Policy Statement\n\nDrivers must not use a mobile phone.\n"), [["warning", both, true]]);
    assert.deepEqual(await one("# School Website Policy\n\nParents may look up dates on the internet.\n"), [["warning", both, true]]);
    assert.deepEqual(await one("# Minibus Policy\n\nDrivers must not use a mobile phone.\n"), [["information", both, true]]);
    assert.deepEqual(await one("# Fire Safety Policy\n\nPhones ring the fire service.\n"), [["information", both, true]]);
    assert.deepEqual(await one("# Female Genital Mutilation Policy\n\nPhones are ready.\n"), [["warning", both, true]]);
    assert.deepEqual(await one(`# Policy on Abuse of Children\n\n${ROUTE} Phones are ready.\n`), [
      ["information", ["image-consent"], true],
    ]);
    assert.deepEqual(
      await one("LETTINGS POLICY\n\nPage 1 of 3\n\nHirers must not use a mobile phone in the hall.\n\nLETTINGS POLICY\n\nPage 2 of 3\n"),
      [["information", both, true]],
    );
    assert.deepEqual(await one("# Minibus Policy\n\nDrivers must wear a belt.\n"), [["information", both, true]]);
    assert.deepEqual(await one(`# Minibus Policy\n\n${ROUTE} ${CONSENT}\n`), []);
  });

  it("never puts two loud findings on the same words", async () => {
    const [policy] = await policies("# Social Media Policy\n\nStaff must be kind.\n");
    const loud = policy!.findings
      .filter(({ severity }) => severity === "error" || severity === "warning")
      .map(({ range }) => JSON.stringify(range));
    assert.equal(loud.length, 3);
    assert.equal(new Set(loud).size, 3);
  });

  for (const text of [
    "If you are worried about a child, please contact:\n\n- Safeguarding Officer: Ann Wells",
    "Concerns about a child must be reported to:\n\n1. The DSL\n2. The deputy DSL",
    "If you have concerns about a child please speak to a teacher or contact our Safeguarding Officer.",
    "If your concern is of a safeguarding nature email the safeguarding team directly.",
    "If you have concerns for a child, speak to one of the following who have been approved as safeguarding co-ordinators.",
    "If you are worried about a child, contact the Welfare Officer.",
  ])
    it(`reads the route in ${JSON.stringify(text)}`, async () => {
      const [policy] = await policies(`# Child Protection Policy\n\n${text}\n`);
      assert.equal(policy!.requirements.find(({ id }) => id === "safeguarding-reporting")!.status, "present");
    });

  for (const text of [
    "For lost property contact:\n\n- the designated safeguarding lead",
    "Concerns about a child may be discussed with:\n\n- the DSL",
    "If a child is late, contact the Education Welfare Officer.",
  ])
    it(`reads no route in ${JSON.stringify(text)}`, async () => {
      const [policy] = await policies(`# Social Media Policy\n\n${text}\n`);
      assert.notEqual(policy!.requirements.find(({ id }) => id === "safeguarding-reporting")!.status, "present");
    });

  it("never speaks of the review date", async () => {
    assert.ok((await found("# Social Media Policy\n\nStaff must be kind.\n")).every(({ message }) => !/review/i.test(message)));
  });

  it("hears the rights of people in a privacy notice in whatever words give them", async () => {
    const missed = async (text: string) =>
      (await policies(`# Privacy Policy\n\n${text}\n`))[0]!.findings.flatMap(({ rule, data }) =>
        rule === "missing-section" ? (data.titles as string[]) : [],
      );
    for (const text of [
      "You have the right to:\n\n- access your personal data",
      "You are entitled to view or delete what we hold.",
      "You have a right to request a copy.",
    ])
      assert.ok(!(await missed(text)).includes("Individual rights and SAR"), text);
    assert.ok((await missed("You may turn right at the gate.")).includes("Individual rights and SAR"));
  });

  it("names at most five of the usual matters that it does not find, in one quiet finding", async () => {
    const [policy] = await policies(`# Social Media Policy\n\n${ROUTE} ${CONSENT}\n`);
    const quiet = policy!.findings.filter(({ rule }) => rule === "missing-section");
    assert.equal(quiet.length, 1);
    assert.equal(quiet[0]!.severity, "information");
    assert.ok(quiet[0]!.message.split('"').length <= 11 && (quiet[0]!.data.requirements as string[]).length > 5);
  });

  it("takes what another policy of the school says, where this one names it", async () => {
    const own = `# Social Media Policy\n\nRead this with our Child Protection Policy.\n\n${CONSENT}\n`,
      other = `# Child Protection Policy\n\n${ROUTE}\n`;
    const status = async (...texts: string[]) =>
      (await policies(...texts))[0]!.requirements.find(({ id }) => id === "safeguarding-reporting")!.status;
    assert.equal(await status(own, other), "present");
    assert.equal(await status(own), "missing");
    assert.equal(await status(own.replace("Read this with", "Concerns about a child are dealt with under")), "partial");
    assert.equal(await status(own, "# Child Protection Policy\n\nWe care.\n"), "missing");
    assert.equal(await status(own.replace("Read this with our Child Protection Policy.", "Staff must be kind."), other), "missing");
  });

  it("does not believe a Covers line", async () => {
    const [one] = await found(`# Social Media Policy\n\n## Concerns\nCovers: safeguarding reporting\n\nWe care.\n\n${CONSENT}\n`);
    assert.deepEqual([one?.requirement, one?.status], ["safeguarding-reporting", "missing"]);
  });
});
