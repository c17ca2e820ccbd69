import { strict as assert } from "node:assert";
import { check } from "../../server/src/core/check";

describe("check", () => {
  it("names the repealed Act and where it stands", async () => {
    const report = await check([{ path: "a.policy", text: "# Social Media Policy\n\nWe follow the Data Protection Act 1998.\n" }], {
      asOf: "2026-01-01",
    });
    const finding = report.policies[0]!.findings.find((f) => f.rule === "outdated-legislation");
    assert.equal(finding?.excerpt, "Data Protection Act 1998");
    assert.deepEqual(finding?.range, { start: { line: 2, character: 14 }, end: { line: 2, character: 38 } });
  });

  it("reads a permission whose verb is left to its predicate", async () => {
    const report = await check([{ path: "a.policy", text: "# Charging Policy\n\nParents may be exempt from paying for lessons.\n" }], {
      asOf: "2026-01-01",
    });
    assert.equal(report.policies[0]!.kind, "charging-and-remissions");
  });

  it("makes fixes when they are looked at, the same ones in a finding, its copy and its JSON", async () => {
    const report = await check([{ path: "a.policy", text: "# Social Media Policy\n\nWe follow the Data Protection Act 1998.\n" }], {
      asOf: "2026-01-01",
    });
    const finding = report.policies[0]!.findings.find((f) => f.rule === "outdated-legislation")!;
    assert.equal(finding.fixes, finding.fixes);
    assert.match(finding.fixes[0]?.edits[0]?.newText ?? "", /Data Protection Act 2018/);
    assert.deepEqual(structuredClone(finding), finding);
    assert.deepEqual(JSON.parse(JSON.stringify(finding)), finding);
  });
});
