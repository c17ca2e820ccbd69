import { strict as assert } from "node:assert";
import { rmSync } from "node:fs";
import { makeFolder, runCommand } from "./scenario";

const POLICY = `# Behaviour Policy

School: Oakfield Primary School
Next review: March 2027

1.1 Staff must follow the Data Protection Act 1998.
Accepted until March 2027 by Full Governing Body (outdated legislation, 1.1): the council's form still names it

2.1 Staff must follow the Disability Discrimination Act 1995.
Accepted until March 2020 by Headteacher (outdated legislation, 2.1): we | are waiting
Accepted until March 2027 by Headteacher (missing section, safeguarding reporting): no time
`;

describe("ledger", () => {
  it("lists who accepted what until when, and what no longer holds", async () => {
    const folder = makeFolder([
      { name: "file", argument: "a.policy", body: POLICY, at: 0 },
      { name: "file", argument: "b.policy", body: "# Uniform Policy\n", at: 0 },
    ]);
    try {
      const { out, code } = await runCommand(folder, ["ledger", "--json"]);
      assert.equal(code, 0);
      const { accepted } = JSON.parse(out) as {
        accepted: { line: number; rule: string; about: string[]; by: string; until: string; state: string; reason: string }[];
      };
      assert.deepEqual(
        accepted.map(({ line, rule, about, by, until, state }) => [line, rule, about, by, until, state]),
        [
          [7, "outdated-legislation", ["1.1"], "Full Governing Body", "2027-03-31", "holds"],
          [10, "outdated-legislation", ["2.1"], "Headteacher", "2020-03-31", "ended"],
          [11, "missing-section", ["safeguarding-reporting"], "Headteacher", "2027-03-31", "no effect"],
        ],
      );
      const markdown = (await runCommand(folder, ["ledger"])).out;
      assert.match(markdown, /^# Accepted findings as of 20 November 2026\n\n3 acceptances, 1 of which holds\.\n/);
      assert.match(markdown, /we \\\| are waiting/);
      const findings = (await runCommand(folder, ["check", "a.policy", "--format", "json"])).out;
      assert.doesNotMatch(findings, /"excerpt": "Data Protection Act 1998"/);
      assert.match(findings, /"excerpt": "Disability Discrimination Act 1995"/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
