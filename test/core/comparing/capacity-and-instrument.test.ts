import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";
import { clashesOfTwo } from "./two-rules";
import { explainPair } from "../../../server/src/core/comparing/telling/explain";
import { ontologyOf } from "../../../server/src/core/comparing/pairing/pairs";
import { defaultConfig } from "../../../server/src/core/config";
import { builtInKnowledge } from "../../../server/src/core/knowledge/knowledge";
import { readDocument } from "../../../server/src/core/read";

/** Two rules in two sections, and what is said of them. */
const PAIRS: readonly (readonly [said: "conflict" | "tension" | "none", first: string, second: string])[] = [
  // Roles: the same one, or none that is said, meets; a private and an official one do not.
  ["conflict", "Governors must not visit classrooms as parents.", "Governors may visit classrooms as parents."],
  [
    "conflict",
    "Teachers must not express political views in any capacity.",
    "Teachers may express political views in a personal capacity.",
  ],
  ["conflict", "Staff must not endorse products in an official capacity.", "Staff may endorse products in a professional capacity."],
  [
    "conflict",
    "Staff must not publish photographs of pupils in their own name.",
    "Staff may publish photographs of pupils in a private capacity.",
  ],
  [
    "tension",
    "Staff must not comment on school matters to the press.",
    "Staff may comment on school matters to the press in a personal capacity.",
  ],
  ["tension", "Teachers must never express political views.", "Teachers may express political views in a personal capacity."],
  [
    "none",
    "Staff must not comment on the school online in a professional capacity.",
    "Staff may comment on the school online in a personal capacity.",
  ],
  ["none", "Governors must not visit classrooms as governors.", "Governors may visit classrooms as parents."],
  ["none", "Staff must not publish letters in the school's name.", "Staff may publish letters in their own name."],
  ["none", "The head must not sign contracts on behalf of parents.", "The head may sign contracts on behalf of the school."],
  ["none", "Staff acting as volunteers must not administer medicine.", "Staff acting as first aiders may administer medicine."],
  ["none", "Staff who act as head must not teach lessons.", "Staff who act as cover supervisors may teach lessons."],
  ["none", "Staff must not drink alcohol when on duty.", "Staff may drink alcohol when off duty."],
  ["none", "Staff must not speak to the press except in a personal capacity.", "Staff may speak to the press in a private capacity."],
  [
    "none",
    "Staff must not speak to the press unless they are acting on behalf of the school.",
    "Staff may speak to the press on behalf of the school.",
  ],
  ["none", "Staff must not accept gifts on behalf of the school.", "Staff may accept small gifts."],
  ["none", "Staff must not speak to journalists.", "The chair may speak to journalists on behalf of the governing body."],
  ["tension", "Staff must not write references.", "Staff may write references in a personal capacity."],
  [
    "none",
    "Teachers may express political views in a personal capacity.",
    "Teachers must not express political views in a professional capacity.",
  ],
  // What it is done with: the same thing, or any use of it, meets; the school's and people's own do not.
  ["conflict", "Staff must not photograph pupils with a personal phone.", "Staff may photograph pupils on their own phones."],
  ["conflict", "Staff must not use personal phones to photograph pupils.", "Staff may photograph pupils with their own phones."],
  ["conflict", "Staff must not use personal phones to photograph pupils.", "Staff may use their own phones to take photographs of pupils."],
  ["conflict", "The use of personal phones to photograph pupils is forbidden.", "Staff may photograph pupils with their own phones."],
  ["conflict", "Personal phones must not be used in school.", "Staff may photograph pupils in school with their own phones."],
  ["conflict", "Staff must not email pupils from personal phones.", "Staff may email pupils from their own phones."],
  ["conflict", "Staff must not transport pupils in their own cars.", "Staff may transport pupils in their own cars."],
  ["conflict", "Visitors must open the gate with a key card.", "Visitors must not open the gate by key card."],
  ["conflict", "Pupils must not cut fruit with a knife.", "Pupils may cut fruit with a knife."],
  ["conflict", "Staff may only photograph pupils with a school camera.", "Staff may photograph pupils with their own phones."],
  ["conflict", "Answers must be written in ink.", "Answers must be written in pencil."],
  ["conflict", "Pupils must travel to the pool by coach.", "Pupils must travel to the pool by taxi."],
  ["tension", "Pupils must not cut fruit.", "Pupils may cut fruit with a plastic knife."],
  ["tension", "Staff must not email pupils.", "Staff may email pupils from their own phones."],
  ["none", "Staff must not photograph pupils with a personal phone.", "Staff may photograph pupils with a school camera."],
  ["none", "Staff must record incidents on a school laptop.", "Staff must not record incidents on a personal laptop."],
  ["none", "Staff must not transport pupils in their own cars.", "Staff may transport pupils by minibus."],
  ["none", "Pupils must not cut fruit with a knife.", "Pupils may cut fruit."],
  ["none", "Staff must never contact pupils on personal phones.", "Staff may contact pupils by email."],
  ["none", "Staff must not email pupils from personal phones.", "Staff may email pupils."],
  ["none", "Food must be handled with disposable gloves.", "Food must not be handled without disposable gloves."],
  ["none", "Hands must be washed with soap.", "Hands must be washed with warm water."],
  ["none", "Hands must be washed using soap.", "Hands must be washed using warm water."],
  ["none", "Visitors must sign in by key card.", "Visitors must sign in with a pen."],
  ["none", "Staff may only photograph pupils with a school camera.", "Staff may photograph pupils with a school camera on trips."],
  ["none", "Pupils must not record lessons with a phone.", "Pupils may record lessons with a tape recorder."],
  ["tension", "Pupils must not use knives.", "Pupils may cut fruit with a plastic knife."],
  ["none", "Pupils must not use knives.", "Bread must be cut with a knife."],
  ["none", "Doors must be opened with a key card.", "Visitors must not use a key card."],
  ["none", "Photographs must be taken with a school camera.", "Pupils must not use cameras."],
  ["none", "Pupils must not bring knives into school.", "Pupils may cut fruit with a knife."],
  ["none", "Pupils may use calculators to check answers.", "Pupils must not use calculators in tests."],
  ["none", "Answers must be written in pen.", "Answers must be written in pencil in maths lessons."],
  ["none", "Staff must pay for trips by credit card.", "Staff must pay for trips with the head's approval."],
  ["none", "Staff may use a school camera to photograph pupils.", "Staff must not use personal phones to photograph pupils."],
  // What is photographed is what the photographs are of.
  ["conflict", "Staff must not photograph pupils.", "Staff may take photographs of pupils."],
  ["conflict", "Visitors must not take pictures of pupils.", "Visitors may photograph pupils."],
  ["none", "Visitors must not take photographs of pupils.", "Visitors may take photographs of the building."],
];

const findings = async (first: string, second: string) =>
  (await clashesOfTwo(first, second)).filter(({ rule }) => rule === "contradictory-clauses");

describe("clauses that differ in role or in what something is done with", () => {
  for (const [said, first, second] of PAIRS)
    it(`are ${said === "none" ? "kept apart" : `a ${said}`}: ${first} ${second}`, async () =>
      assert.equal((await findings(first, second))[0]?.data["verdict"] ?? "none", said));

  it("reads a permission in a role beside the ban as its exception", async () => {
    const { policies } = await check(
      [
        {
          path: "a.policy",
          text: "# Code\n\n## 1 The press\n\nStaff must not comment on school matters to the press. Staff may comment on school matters to the press in a personal capacity.\n",
        },
      ],
      { asOf: "2026-11-20" },
    );
    assert.deepEqual(
      policies[0]!.findings.filter(({ rule }) => rule === "contradictory-clauses"),
      [],
    );
  });
  it("says that this is why they are not reported", () => {
    const why = (first: string, second: string) => {
      const facts = readDocument(
          { path: "a.policy", text: `# Code\n\n## 1 One\n\n${first}\n\n## 2 Two\n\n${second}\n` },
          { asOf: "2026-11-20", knowledge: builtInKnowledge, config: defaultConfig },
        ),
        [a, b] = facts.clauses;
      return explainPair(
        { facts, clause: a!, document: 0 },
        { facts, clause: b!, document: 0 },
        ontologyOf([facts], builtInKnowledge.vocabulary),
      ).text;
    };
    assert.equal(
      why("Staff must not publish letters in the school's name.", "Staff may publish letters in their own name."),
      'Not reported: they differ in the role in which somebody acts ("the school\'s name" and "their own name").',
    );
    assert.equal(
      why("Staff must not photograph pupils with a personal phone.", "Staff may photograph pupils with a school camera."),
      'Not reported: they differ in what it is done with ("a personal phone" and "a school camera").',
    );
  });
  it("names role and instrument in the example", async () => {
    assert.match(
      (await findings("Governors must not visit classrooms as parents.", "Governors may visit classrooms as parents."))[0]!.message,
      /Take a governor who visits classrooms as a parent:/,
    );
    assert.match(
      (
        await findings(
          "Staff must not photograph pupils with a personal phone.",
          "Staff may take photographs of pupils on their own phones.",
        )
      )[0]!.message,
      /Take a member of staff who takes photographs of pupils on their own phones:/,
    );
    assert.match(
      (await findings("Staff must not use knives.", "Staff may cut fruit with a knife."))[0]!.message,
      /Take a member of staff who cuts fruit with knives:/,
    );
  });
});
