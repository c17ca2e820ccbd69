import { strict as assert } from "node:assert";
import { check } from "../../server/src/core/check";

async function found(text: string): Promise<string[]> {
  const report = await check([{ path: "a.policy", text: `${text}\n` }], { asOf: "2026-11-20" });
  return report.policies[0]!.findings.filter((finding) => finding.rule === "definition").map(
    (finding) => `${finding.severity} ${String(finding.data.verdict ?? finding.data.problem)} ${String(finding.data.term)}`,
  );
}

describe("definition", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['"Day" means a calendar day.\n\n"Day" means a day on which the school is open.', ["error conflict Day"]],
    ['"Trip" means a visit of ten or more pupils.\n\n"Trips" means a visit of five or more pupils.', ["error conflict Trip"]],
    [
      'In this policy "adult" means a person aged 18 or over. An adult signs.\n\n"Adult" in this policy means anyone aged 21 or over.',
      ["error conflict adult"],
    ],
    [
      'For the purposes of this policy, a trip is any visit that lasts more than one day. Trips are planned.\n\n"Trip" means a visit that lasts more than three days.',
      ["error conflict trip"],
    ],
    [
      'In this policy, "parent" is anyone with parental responsibility. A parent signs.\n\n"Parent" means the adult with whom the child lives.',
      ["error conflict parent"],
    ],
    ['"Devices" means phones and tablets. Devices are locked away.\n\n"Devices" means phones and watches.', ["error conflict Devices"]],
    ['"Staff" includes volunteers. Staff must sign in.\n\n"Staff" does not include volunteers.', ["error conflict Staff"]],
    [
      '"Staff" means all people employed by the school. Staff must sign in.\n\n"Staff" means people whom the school employs in any role.',
      ["warning tension Staff"],
    ],
    ['"Kit" means shirt and shorts. Kit is worn.\n\n"Kit" means shirt and shorts.', ["hint duplicate Kit"]],
    ['"Kit" means a half-sleeved shirt. Kit is worn.\n\n"Kit" means a half -sleeved shirt.', ["hint duplicate Kit"]],
    [
      "Using a proxy site or other means to get round the filter is banned.\n\nUsing a proxy site or other means of hiding is reported.",
      [],
    ],
    ['"Kit" means shirt and shorts.', ["hint unused Kit"]],
    ["The SMT must agree.\n\nAsk the senior leadership team.", ["information tension senior leadership team"]],
    ["The speech and language therapist (SALT) visits. The school action learning team (SALT) meets.", ["warning tension SALT"]],
  ];
  for (const [text, expected] of cases)
    it(`says ${JSON.stringify(expected)} of ${JSON.stringify(text)}`, async () => assert.deepEqual(await found(text), expected));

  it("is the only rule that speaks of a number in a definition", async () => {
    const report = await check([{ path: "a.policy", text: '"Late" means after 9.00 am.\n\n"Late" means after 9.30 am.\n' }], {
      asOf: "2026-11-20",
    });
    assert.deepEqual(
      report.policies[0]!.findings.filter((finding) => finding.data.verdict).map((finding) => finding.rule),
      ["definition"],
    );
  });

  const silent = [
    '"Day" means a calendar day. A day is long.\n\n## Appeals\nIn this section "day" means a day on which the school is open.',
    '"Medicine" means a prescribed drug. It does not include sun cream. Medicine is locked away.',
    '"Staff" includes teachers. Staff must sign in.\n\n"Staff" includes agency workers.',
    '"Cyberbullying" means bullying online. Cyber-bullying is reported.',
    "In this policy, the headteacher is the person who decides. The headteacher decides.\n\nThe headteacher is a member of the board.",
    'In this section a teacher is any person who teaches. Teachers plan.\n\nIn this policy "teacher" means an employee who is qualified.',
    "The online safety lead keeps the log.\n\nThe e-safety coordinator of the council trains staff.",
    'The Act defines "child" as a person under 18.',
    "The senior leadership team (formerly the SMT) must agree. The SMT meets weekly.",
    "Tell the designated safeguarding lead (DSL). The DSL decides.",
  ];
  for (const text of silent) it(`is silent on ${JSON.stringify(text)}`, async () => assert.deepEqual(await found(text), []));
});
