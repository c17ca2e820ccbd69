import { strict as assert } from "node:assert";
import { check } from "../../server/src/core/check";

async function found(...texts: readonly string[]) {
  const report = await check(
    texts.map((text, i) => ({ path: `${i}.policy`, text: `${text}\n` })),
    { asOf: "2026-11-20" },
  );
  return report.policies.flatMap((policy) => policy.findings.filter((finding) => finding.rule === "inconsistent-value"));
}

const verdicts = async (...texts: readonly string[]) => (await found(...texts)).map((finding) => finding.data.verdict);

describe("inconsistent-value", () => {
  it("shows both passages and the values in them", async () => {
    const [finding] = await found("Footage is kept for 30 days.\n\nFootage is kept for 14 days.");
    assert.equal(finding?.severity, "error");
    assert.equal(finding?.excerpt, "Footage is kept for 30 days.");
    assert.equal(finding?.related[0]?.range.start.line, 2);
    assert.match(finding?.message ?? "", /"30 days" here, "14 days" in another passage/);
    assert.deepEqual(finding?.data.here, { start: 20, end: 27, text: "30 days" });
  });

  it("compares the policies of one school", async () => {
    const [finding] = await found("Gates open at 8.30 a.m.", "Gates open at 8.45 a.m.");
    assert.equal(finding?.related[0]?.path, "1.policy");
  });

  it("is one finding a matter, with the other places in it", async () => {
    const all = await found("Footage is kept for 30 days.\n\nFootage is kept for 14 days.\n\nFootage is kept for 7 days.");
    assert.equal(all.length, 1);
    assert.equal(all[0]?.related.length, 2);
  });

  it("warns where one value is hedged, and where two people are named", async () => {
    assert.deepEqual(await verdicts("Footage is usually kept for 30 days.\n\nFootage is kept for 14 days."), ["tension"]);
    assert.deepEqual(await verdicts("Lost keys are reported to the cook.\n\nLost keys are reported to the head of year."), ["tension"]);
    assert.deepEqual(await verdicts("Lost keys are reported to the cook alone.\n\nLost keys are reported to the head of year."), [
      "conflict",
    ]);
  });

  it("leaves each thing its own where sections say the same of several", async () => {
    const section = (tool: string, most: number) =>
      `## ${tool}\n\nGloves may be worn if wanted.\n\nOnly cut branches of up to ${most} centimetres.\n\nNever leave the tool lying on the ground.\n\n`;
    assert.deepEqual(await verdicts(`# Tools policy\n\n${section("Loppers", 3)}${section("Bow saws", 9)}`), []);
  });

  it("leaves the rows of a scale alone", async () => {
    assert.deepEqual(await verdicts("# Points\n\n## Scale\n\nYard report - 1 day\n\nYard report - 2 days\n\nYard report - 3 days\n"), []);
    assert.deepEqual(
      await verdicts("# Points\n\n## Scale\n\nYard report - 1 day\n\nYard report - 2 days\n\n## Tutor\n\nYard report - 3 days\n"),
      [],
    );
  });

  it("leaves each section of a plan its own costs", async () => {
    const plan = (costs: readonly number[]) => costs.map((cost, i) => `## Strand ${"ABC"[i]}\n\nBudgeted cost: £${cost}\n`).join("\n");
    assert.deepEqual(await verdicts(plan([300, 450, 120])), []);
    assert.deepEqual(await verdicts("The ticket fee is £3.\n\nThe ticket fee is £4.\n\nThe ticket fee is £5."), ["conflict"]);
  });

  it("knows one act of telling by its different verbs", async () => {
    assert.deepEqual(await verdicts("Staff must tell the cook about allergies.\n\nAllergies must be reported to the matron."), ["tension"]);
  });

  const compatible = [
    "## Bronze award\nPupils give ten hours of service within one term.\n\n## Silver award\nPupils give 20 hours of service within one year.",
    "## Lunchtime\nA detention lasts for 20 minutes.\n\n## After school\nA detention lasts for 60 minutes.",
    "The headteacher reports to governors each term.\n\nThe headteacher reports to the local authority each term.",
    "## Local visits\nVisits are approved by the head of year.\n\n## Visits abroad\nVisits are approved by the headteacher.",
    "Report a worry to the head of year. If the head of year is away, report a worry to the deputy headteacher.",
    "Parents should speak to the class teacher. If this does not help, parents should speak to the headteacher.",
    "Footage is kept for 30 days.\n\nRegisters are kept for three years.",
    "First warning\n\nIssued for lateness. Expires after 3 months.\n\nFinal warning\n\nIssued for theft. Expires after 12 months.",
    "Silver award\n\n- 100% attendance in half term\n\nBronze award\n\n- 95% attendance in half term",
    "Alarms are tested at least termly.\n\nAlarms are tested weekly.",
    "Replies are sent within 20 days.\n\nWe aim to send replies within ten days.",
    "Records are kept for one year.\n\nRecords are kept for 12 months.",
    "Groups in Year 2 have at most ten pupils.\n\nGroups in Year 6 have at most 20 pupils.",
    "## Stage 1\nComplaints are answered within five days.\n\n## Stage 2\nComplaints are answered within ten days.",
    "## Nursery\nChildren must be collected by 12 noon.\n\n## Reception\nChildren must be collected by 3.15 p.m.",
    "Lost keys are reported to the DSL.\n\nLost keys are reported to the designated safeguarding lead.",
    "Lost keys are reported to the headteacher.\n\nLost keys are reported to the headteacher or the deputy headteacher.",
    "Pupils tell the tutor about bullying.\n\nStaff tell the head of year about bullying.",
    "The gate is opened at 8.30 a.m.\n\nThe gate is opened at 3 p.m.",
    "Registers are taken at 8.45.\n\nRegisters are taken at 1.10.",
    "Reports go to parents by 1 March.\n\nReports go to parents by 10 July.",
    "Expenses under £100 are approved by the head of department.\n\nExpenses over £100 are approved by the headteacher.",
    "Leave of up to three days is approved by the headteacher.\n\nLeave of more than three days is approved by the governors.",
    "If nothing changes, the matter is referred to the headteacher.\n\nIf nothing changes, the matter is referred to the governors.",
    "## Complaints\nThe panel consists of three governors.\n\n## Suspensions\nThe panel consists of five governors.",
    "## Verbal warning\nThe warning stays on file for six months.\n\n## Written warning\nThe warning stays on file for twelve months.",
    "The headteacher decides whether a visit may go ahead.\n\nThe visit leader decides during the visit whether it may go ahead.",
    "All staff are responsible for safety.\n\nThe site manager is responsible for safety.",
  ];
  for (const text of compatible) it(`is silent on ${JSON.stringify(text)}`, async () => assert.deepEqual(await verdicts(text), []));

  it("leaves alone what each policy says of its own matter", async () => {
    for (const [one, two] of [
      [
        "# Attendance Policy\n\nTeachers report concerns to the attendance officer.",
        "# Lockdown Policy\n\nTeachers report concerns to the site manager.",
      ],
      [
        "# Staff Probation Policy\n\nSubmit a written appeal to the headteacher within 5 working days.",
        "# Staff Performance Policy\n\nSubmit a written appeal to the headteacher within 10 working days.",
      ],
      ["# Admissions Policy 2022-23\n\nAppeals are heard by 28 July.", "# Admissions Policy 2023-24\n\nAppeals are heard by 29 July."],
    ] as const)
      assert.deepEqual(await verdicts(one, two), [], one);
    assert.deepEqual(
      await verdicts(
        "# Complaints Policy\n\nSubmit a written appeal to the headteacher within 5 working days.",
        "# Complaints Procedure\n\nSubmit a written appeal to the headteacher within 10 working days.",
      ),
      ["conflict"],
    );
    assert.deepEqual(
      await verdicts("# Data Policy\n\nLost keys are reported to the bursar.", "# Key Policy\n\nLost keys are reported to the caretaker."),
      ["tension"],
    );
  });
});
