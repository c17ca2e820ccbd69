// Reads server/knowledge and says, in plain sentences, what is wrong. Run it after a correction: npm run validate-knowledge
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { coreModule, root } from "./core-module.mjs";

const folder = process.argv[2] ?? join(root, "server/knowledge");
const { checkRegister, checkTerms } = await coreModule("server/src/core/knowledge/check-register.ts");
const problems = [...problemsOf("legislation.json", checkRegister), ...problemsOf("terms.json", checkTerms)];
for (const problem of problems) console.log(problem);
console.log(
  problems.length === 0
    ? "The register and the replaced terms hold together."
    : `${problems.length} ${problems.length === 1 ? "thing" : "things"} to mend.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

function problemsOf(file, judge) {
  let data;
  try {
    data = JSON.parse(readFileSync(join(folder, file), "utf8"));
  } catch (error) {
    return [`${file} could not be read: ${error.message}`];
  }
  return judge(data).map((problem) => `${file}: ${problem}`);
}
