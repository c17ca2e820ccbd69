import fs from "node:fs";
import Mocha from "mocha";

/** The entry that VS Code calls in a Node extension host, in the desktop and on a server alike. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 30000, color: false });
  if (process.env.SCHOOL_POLICY_GREP) mocha.grep(process.env.SCHOOL_POLICY_GREP);
  mocha.suite.emit("pre-require", globalThis as unknown as Mocha.MochaGlobals, "suites", mocha);
  await import("./suite/all");
  const results: { title: string; state: string; ms?: number; error?: string }[] = [];
  await new Promise<void>((done, fail) => {
    const runner = mocha.run((failures) => (failures > 0 ? fail(new Error(`${failures} tests failed`)) : done()));
    runner.on("pass", (test) => results.push({ title: test.fullTitle(), state: "passed", ms: test.duration }));
    runner.on("pending", (test) => results.push({ title: test.fullTitle(), state: "pending" }));
    runner.on("fail", (test, error: Error) =>
      results.push({ title: test.fullTitle(), state: "failed", error: error.stack ?? String(error) }),
    );
    // The workbench's console is noisy; the runner outside prints this file instead.
    runner.on("end", () => {
      if (process.env.SCHOOL_POLICY_REPORT) fs.writeFileSync(process.env.SCHOOL_POLICY_REPORT, JSON.stringify(results));
    });
  });
}
