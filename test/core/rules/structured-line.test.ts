import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

async function found(text: string, path = "a.policy"): Promise<string[]> {
  const report = await check([{ path, text: `# Phones Policy\n\n${text}\n` }], { asOf: "2026-11-20" });
  return report.policies[0]!.findings.filter((finding) => finding.rule === "structured-line").map(
    (finding) => `${finding.data.problem as string} ${finding.excerpt} > ${(finding.data.meant as string | undefined) ?? ""}`,
  );
}

const RULES = "## 3. Rules\n3.1 Staff log off.\n3.2 Staff lock up.\n";

describe("structured-line", () => {
  for (const [text, one] of [
    ["Nxt review: March 2027", "field Nxt review > Next review"],
    [`${RULES}Exception to 3.3: visitors.`, "target 3.3 > 3.2"],
    [`${RULES}Despite 3.4, visitors stay on.`, "target 3.4 > 3.2"],
    [`${RULES}Subject to section 5, visitors stay on.`, "target section 5 > 3"],
    [`${RULES}Exception to the above: visitors.`, "no-target Exception to the above: > "],
    [`${RULES}\nAplies to: staff`, "keyword Aplies to > Applies to"],
    [`${RULES}\nCover: image consent`, "keyword Cover > Covers"],
  ] as const)
    it(`finds: ${text.split("\n").at(-1)!}`, async () => assert.deepEqual(await found(text), [one]));

  for (const text of [
    "Next review: March 2027\nTelephone: 020 7946 0000",
    `${RULES}Exception to 3.2: visitors.`,
    `${RULES}Subject to section 17 of the Act, visitors stay on.`,
    `${RULES}Exceptions to this are made by the head.`,
    `${RULES}\nNote: agreed in May.`,
    `${RULES}\nCovers everything.`,
  ]) {
    it(`is quiet: ${text.split("\n").at(-1)!}`, async () => assert.deepEqual(await found(text), []));
  }

  it("holds only .policy files to spelling and numbers", async () => {
    assert.deepEqual(await found(`Nxt review: March 2027\n\n${RULES}Exception to 3.3: visitors.`, "a.md"), []);
  });
});
