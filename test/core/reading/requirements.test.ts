import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../../server/src/core/check";

const folder = join(import.meta.dirname, "../../fixtures/requirements");

/** The small policies of a fixture: requirement, status, text and line. */
function casesIn(name: string): { requirement: string; status: string; text: string; line: number }[] {
  const lines = readFileSync(join(folder, name), "utf8").split("\n");
  const starts = lines.flatMap((line, i) => (line.startsWith("= ") ? [i] : []));
  return starts.map((at, i) => {
    const [, requirement, status] = lines[at]!.split(" ") as [string, string, string];
    return { requirement, status, text: lines.slice(at + 1, starts[i + 1]).join("\n").trim(), line: at + 1 };
  });
}

for (const name of ["first.txt", "second.txt"]) {
  describe(`requirements, ${name}`, () => {
    for (const { requirement, status, text, line } of casesIn(name)) {
      it(`${line}: ${requirement} ${status}: ${text.replace(/\s+/g, " ").slice(0, 90)}`, async () => {
        const report = await check([{ path: "a.policy", text: `# Social Media Policy\n\n${text}\n` }], { asOf: "2026-11-20" });
        const found = report.policies[0]!.requirements.find(({ id }) => id === requirement);
        assert.equal(found?.status, status, found?.why);
      });
    }
  });
}
