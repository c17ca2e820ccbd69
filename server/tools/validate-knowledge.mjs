// Reads server/knowledge and says, in plain sentences, what is wrong. Run it after a correction: npm run validate-knowledge
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as esbuild from "esbuild";

const root = resolve(import.meta.dirname, "../..");
const folder = process.argv[2] ?? join(root, "server/knowledge");
const out = mkdtempSync(join(tmpdir(), "school-policy-"));
try {
  const bundle = join(out, "check-register.mjs");
  await esbuild.build({ entryPoints: [join(root, "server/src/core/knowledge/check-register.ts")], outfile: bundle, bundle: true, platform: "node", format: "esm", logLevel: "warning" });
  const { checkRegister, checkTerms } = await import(pathToFileURL(bundle).href);
  const problems = [...check("legislation.json", checkRegister), ...check("terms.json", checkTerms)];
  for (const problem of problems) console.log(problem);
  console.log(problems.length === 0 ? "The register and the replaced terms hold together." : `${problems.length} ${problems.length === 1 ? "thing" : "things"} to mend.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally { rmSync(out, { recursive: true, force: true }); }

function check(file, judge) {
  let data;
  try { data = JSON.parse(readFileSync(join(folder, file), "utf8")); } catch (error) { return [`${file} could not be read: ${error.message}`]; }
  return judge(data).map((problem) => `${file}: ${problem}`);
}
