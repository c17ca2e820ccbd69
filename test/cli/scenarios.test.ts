import { strict as assert } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { loadScenario, matches, runScenario } from "./scenario";

describe("command line scenarios", () => {
  const folder = join(__dirname, "scenarios");
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".scenario"))
    .sort()) {
    const scenario = loadScenario(join(folder, name));
    it(`${name.replace(/\.scenario$/, "")}: ${scenario.about.split("\n")[0]}`, async () => {
      for (const { step, outcome } of await runScenario(scenario)) {
        const told = `line ${step.at}: ${step.command}\n--- code ${outcome.code}\n--- out\n${outcome.out}\n--- err\n${outcome.err}`;
        if (step.code !== undefined) assert.equal(outcome.code, step.code, told);
        if (step.out !== undefined) assert.ok(matches(step.out, outcome.out), `out differs\n${told}`);
        if (step.err !== undefined) assert.ok(matches(step.err, outcome.err), `err differs\n${told}`);
      }
    });
  }
});
