import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

async function report(text: string) {
  const {
    policies: [policy],
  } = await check([{ path: "a.policy", text }], { asOf: "2026-11-20" });
  return { school: policy!.school, found: policy!.findings.filter(({ rule }) => rule === "other-school") };
}
const ash = (text: string) => `# Social Media Policy\n\nSchool: Ash Lane Primary School\n\n${text}\n`;

describe("the school that a policy names as its own", () => {
  for (const [name, text, school] of [
    ["a field", ash("Staff take care."), "Ash Lane Primary School"],
    [
      "a line above the title",
      "St. Bede's C of E Primary School\n\n# Social Media Policy\n\nStaff take care.\n",
      "St. Bede's C of E Primary School",
    ],
    ["the title", "Ash Lane Primary School Social Media Policy\n\nStaff take care.\n", "Ash Lane Primary School"],
    [
      "what it calls itself",
      "# Social Media Policy\n\nAsh Lane High School expects staff to take care.\n\nStaff at Ash Lane must not post.\n\nPupils at Ash Lane High School must not post.\n",
      "Ash Lane High School",
    ],
    ["nothing", "# Social Media Policy\n\nThe School must take care. Our Primary School expects it.\n", undefined],
  ] as const)
    it(`is read from ${name}`, async () => {
      assert.equal((await report(text)).school, school);
    });
});

describe("other-school", () => {
  it("takes no trust for the school, and no other schools for names left over where the document is about them", async () => {
    const { school, found } = await report(
      "Part of Ash Lane Catholic Academy Trust\n\n# St Bede's\n\nSt Bede's Catholic Primary School is committed to care. Staff at St Bede's Catholic Primary School must care.\n",
    );
    assert.deepEqual([school, found], ["St Bede's Catholic Primary School", []]);
    assert.deepEqual(
      (
        await report(
          ash(
            "Elm Road High School has a sixth form. Beech Infant School has a nursery. Oak Hill Junior School has a pool. Fir Park Primary School has a hall.",
          ),
        )
      ).found,
      [],
    );
  });

  for (const text of [
    "APPLICATION for HIRE of SCHOOL PREMISES AND GROUNDS",
    "Use of School Premises policy",
    "CHILDREN WITH HEALTH NEEDS WHO CANNOT ATTEND SCHOOL POLICY",
  ]) {
    it(`finds no name among capitals: ${text}`, async () => assert.deepEqual((await report(ash(text))).found, []));
  }

  for (const text of [
    "Elm Road Primary School will monitor its accounts.",
    "Staff at Elm Road Primary School must not post photographs.",
    "Posts must not harm the reputation of Elm Road Academy.",
    "St Oswald's RC High School expects all pupils to take care.",
  ])
    it(`finds ${text}`, async () => {
      const { found } = await report(ash(text));
      assert.equal(found.length, 1);
      assert.equal(found[0]!.severity, "warning");
      assert.match(found[0]!.message, /Ash Lane Primary School/);
    });

  for (const text of [
    "Ash Lane School will monitor its accounts. Staff at Ash Lane must take care.",
    "Pupils from Elm Road Primary School visit us each summer.",
    "Partner schools such as Elm Road Primary School will share the account.",
    "Most pupils move on to Elm Road High School.",
    "This policy was adapted from one by Elm Road Primary School.",
    "The School must not post. Our High School expects it. Every Secondary School has one.",
    "After School Club staff must take care. The School Council will be asked.",
    "The Forest School will run on Fridays. The National College provides training.",
    "Ash Lane Primary School and Elm Road Infant School will run one account.",
    "Northshire County Council maintains the school.",
    "Governors at Ash Lane follow the Advice for Headteachers and School Staff.",
    "Ann Dell, co-opted, Governor at Elm Road School.",
    "Pupils who live in Southshire are referred to Southshire Local Authority. The local authority, Northshire County Council, is told.",
  ])
    it(`is silent: ${text}`, async () => {
      assert.deepEqual(
        (await report(ash(text))).found.map(({ excerpt }) => excerpt),
        [],
      );
    });

  it("finds a second authority named as the school's own, once", async () => {
    const { found } = await report(
      ash("The local authority, Northshire County Council, advises us.\n\nConcerns go to Northshire LA. Forms go to Southshire LA."),
    );
    assert.deepEqual(
      found.map(({ excerpt }) => excerpt),
      ["Southshire LA"],
    );
  });
});
