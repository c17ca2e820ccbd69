import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

const school = {
  name: "Ash Lane School",
  authority: "Ashshire County Council",
  roles: { "designated safeguarding lead": "Ms A. Bell", headteacher: "Mr C. Dunn" },
};
/** The other-school findings on a policy of a school with that profile, as excerpts. */
async function found(people: string, text = "Staff must be kind."): Promise<{ excerpt: string; message: string; fix?: string }[]> {
  const { policies } = await check(
    [{ path: "a.policy", text: `# Visitors Policy\n\nSchool: Ash Lane School\n\n## People\n${people}\n\n## 1. Rules\n\n1.1 ${text}\n` }],
    { asOf: "2026-11-20", config: { school } },
  );
  return policies[0]!.findings
    .filter(({ rule }) => rule === "other-school")
    .map(({ excerpt, message, fixes }) => ({ excerpt, message, fix: fixes[0]?.edits[0]?.newText }));
}

describe("people and the school's profile", () => {
  it("finds a safeguarding lead who is not the one in the profile, by any name of the role", async () => {
    const [finding] = await found("DSL: Mrs J. Tansy");
    assert.equal(finding?.excerpt, "Mrs J. Tansy");
    assert.match(finding!.message, /your school's profile names Ms A\. Bell/);
    assert.equal(finding!.fix, "Ms A. Bell");
  });
  for (const people of [
    "Designated safeguarding lead: Ms A. Bell",
    "Designated safeguarding lead: Alice Bell",
    "Designated safeguarding lead: Miss Bell",
    "Headteacher: C Dunn",
    "Caretaker: Mr E. Fern",
    "Headteacher: [name of the headteacher]",
  ]) {
    it(`is quiet on ${people}`, async () => assert.deepEqual(await found(people), []));
  }
  it("is quiet without a profile", async () => {
    const { policies } = await check([{ path: "a.policy", text: "# Visitors Policy\n\n## People\nDSL: Mrs J. Tansy\n" }], {
      asOf: "2026-11-20",
    });
    assert.deepEqual(
      policies[0]!.findings.filter(({ rule }) => rule === "other-school"),
      [],
    );
  });
});
