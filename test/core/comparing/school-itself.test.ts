import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

async function verdicts(...lines: readonly string[]): Promise<string[]> {
  const report = await check([{ path: "a.policy", text: `${lines.join("\n\n")}\n` }], { asOf: "2026-11-20", fixes: "none" });
  return report.policies[0]!.findings.flatMap(({ data }) => (data.verdict === undefined ? [] : [String(data.verdict)]));
}

describe("who is meant", () => {
  it("keeps apart what parents and what the school may do", async () =>
    assert.deepEqual(await verdicts("Parents must not film assemblies.", "The school may film assemblies."), []));
  it("takes nobody for a recipient who must not be sent something", async () =>
    assert.deepEqual(
      await verdicts("Letters must be sent to the headteacher.", "Letters must not be sent to the chair of governors."),
      [],
    ));
  it("keeps apart words of one meaning that a definition tells apart", async () =>
    assert.deepEqual(
      await verdicts(
        "In this policy 'parent' does not include grandparents.",
        "Parents must sign the reading record.",
        "Grandparents need not sign the reading record.",
      ),
      [],
    ));
  it("takes all staff for every one of them", async () =>
    assert.deepEqual(await verdicts("All staff may use the gym.", "Part-time staff must not use the gym."), ["conflict"]));
});
