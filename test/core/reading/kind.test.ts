import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

const KINDS: readonly (readonly [title: string, kind: string])[] = [
  ["Phone Policy", "mobile-phones"],
  ["Mobiles Policy", "mobile-phones"],
  ["Smart Device Policy", "mobile-phones"],
  ["Facebook and Twitter Policy", "social-media"],
  ["Use of Social Networking Sites Policy", "social-media"],
  ["Code of Conduct", "staff-code-of-conduct"],
  ["Code of Conduct for Staff and Governors", "staff-code-of-conduct"],
  ["Parent Code of Conduct", "other"],
  ["Code of Conduct for Parents and Carers", "other"],
  ["Pupil Code of Conduct", "behaviour"],
  ["# Health and Safety", "health-and-safety"],
  ["# Safeguarding and Child Protection", "child-protection-and-safeguarding"],
  ["Homework Policy", "other"],
  ["Photography assessment policy", "other"],
  ["Photography policy", "photography-and-images"],
  [
    "Oakfield Primary School Phone Policy Ms Bell Review date: May 2027 This policy is part of the school's safeguarding policy.",
    "mobile-phones",
  ],
];

describe("the kind of a policy", () => {
  it("takes a code of conduct that speaks of players and never of staff for theirs", async () => {
    const kind = async (text: string) =>
      (await check([{ path: "a.md", text: `Code of Conduct\n\n${text}\n` }], { asOf: "2026-11-20" })).policies[0]!.kind;
    assert.equal(await kind("Players must be kind to their opponents."), "other");
    assert.equal(await kind("Players must be kind. Staff must be kind to players."), "staff-code-of-conduct");
  });

  for (const [title, kind] of KINDS) {
    it(`${title} → ${kind}`, async () => {
      const report = await check([{ path: "a.md", text: `${title}\n\nEverybody must be kind to everybody here.\n` }], {
        asOf: "2026-11-20",
      });
      assert.equal(report.policies[0]!.kind, kind);
    });
  }
});
