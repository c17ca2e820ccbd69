import { strict as assert } from "node:assert";
import { check } from "../../server/src/core/check";

async function verdicts(text: string, both = false): Promise<unknown[]> {
  const report = await check([{ path: "a.policy", text: `${text}\n` }], { asOf: "2026-11-20" });
  return report.policies[0]!.findings.filter(
    (finding) => finding.rule === "inconsistent-value" || (both && finding.rule === "contradictory-clauses"),
  ).map((finding) => finding.data.verdict);
}

describe("values of one act", () => {
  const differ: readonly (readonly [string, readonly string[]])[] = [
    ["We acknowledge complaints within five days.\n\nEvery complaint is to be acknowledged by the clerk within ten days.", ["conflict"]],
    ["A deposit of £100 is due for each booking.\n\nHirers pay a deposit of £50 when they book.", ["conflict"]],
    ["Fire drills are held termly.\n\nThere is a fire drill every half term.", ["conflict"]],
    ["A full reply is sent within 20 school days.\n\nA full written reply will be given within 15 school days.", ["conflict"]],
    [
      "Welfare concerns must be reported the same day.\n\nMembers of staff have 48 hours in which to report a welfare concern.",
      ["conflict"],
    ],
    ["Photographs are deleted after one year.\n\nPhotographs are destroyed three years after they were taken.", ["conflict"]],
    [
      "Files on accidents are kept until the pupil is 25 years of age.\n\nFiles relating to accidents are destroyed after three years.",
      ["conflict"],
    ],
    ["Two weeks' notice of leave must be given.\n\nFour weeks' notice of leave is required.", ["conflict"]],
    ["The library closes at 4 p.m.\n\nThe library stays open until 4.30 p.m.", ["conflict"]],
    ["Visits have one adult for every eight pupils.\n\nAs a rule, visits are staffed with one adult for every ten pupils.", ["tension"]],
  ];
  for (const [text, expected] of differ) it(`finds ${JSON.stringify(text)}`, async () => assert.deepEqual(await verdicts(text), expected));

  const alike = [
    "Accident records are kept for three years.\n\nAccident footage is kept for 30 days.",
    "Class visits need two adults.\n\nGroup visits need four adults.",
    "Complaints are acknowledged within five days.\n\nAppeals are acknowledged within ten days.",
    "The site manager tests the alarm weekly.\n\nThe engineer tests the alarm every year.",
    "Two adults supervise the playground.\n\nFour adults supervise the dining hall.",
    "A concern is reported by the end of the day.\n\nA serious concern is reported within one hour.",
    "Two weeks' notice of leave must be given.\n\nParents give a term's notice of leaving.",
    "The library opens at 8 a.m.\n\nThe library is open until 4.30 p.m.",
    "The alarm is tested weekly.\n\nThe emergency lighting is tested monthly.",
  ];
  for (const text of alike) it(`is silent on ${JSON.stringify(text)}`, async () => assert.deepEqual(await verdicts(text), []));
});

describe("one mistake", () => {
  it("is told once where two rules see it", async () => {
    const report = await check(
      [{ path: "a.policy", text: "Trips must be approved by the headteacher.\n\nOnly the governing body can approve trips.\n" }],
      { asOf: "2026-11-20" },
    );
    assert.deepEqual(
      report.policies[0]!.findings.filter(({ data }) => data.verdict).map(({ rule }) => rule),
      ["contradictory-clauses"],
    );
  });
});

describe("who decides", () => {
  const differ: readonly (readonly [string, readonly string[]])[] = [
    ["Trips must be approved by the headteacher.\n\nApproval of trips rests solely with the governing body.", ["conflict"]],
    ["The headteacher decides on suspensions.\n\nDecisions about suspension are for the governors alone.", ["conflict"]],
    [
      "Requests for leave are determined by the chair of governors, and the headteacher has no power to grant them.\n\nThe headteacher may grant leave.",
      ["tension"],
    ],
    [
      "All visits abroad require the approval of the governors before any booking is made.\n\nVisits abroad are approved by the headteacher.",
      ["tension"],
    ],
  ];
  for (const [text, expected] of differ)
    it(`finds ${JSON.stringify(text)}`, async () => assert.deepEqual(await verdicts(text, true), expected));

  const alike = [
    "Decisions about admissions are for the governors.\n\nDecisions about suspension are for the headteacher.",
    "Power to suspend a pupil rests with the headteacher.\n\nPower to suspend the headteacher rests with the governors.",
    "The chair of governors may grant leave to the headteacher.\n\nThe headteacher may grant leave to teachers.",
    "Expenses are approved by the bursar.\n\nExpenses of over £500 are approved by the governors.",
  ];
  for (const text of alike) it(`is silent on ${JSON.stringify(text)}`, async () => assert.deepEqual(await verdicts(text), []));
});
